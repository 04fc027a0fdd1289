"""`annotator pipelines`: which spaCy pipelines read articles in other languages than English on this machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

import typer

from annotator.cli.screen import show
from annotator.cli.settings_command import pairs
from annotator.use_cases.suggesting import own_pipelines


def pipelines(
    words: Annotated[list[str] | None, typer.Argument(metavar="LANGUAGE=PIPELINE", help="What to name.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> int:
    """Show which spaCy pipelines read articles in other languages, or name some: fr=fr_core_news_sm, de=FOLDER.

    An empty name forgets one: fr=
    """
    wanted = dict(pairs(words or (), "fr=fr_core_news_sm"))
    named = own_pipelines.name_pipelines(wanted) if wanted else own_pipelines.named()
    show({"pipelines": dict(named)}, _words(named), json)
    return 0


def _words(named: Mapping[str, str]) -> Iterator[str]:
    if not named:
        yield "No pipeline is named: texts in other languages than English are read by words alone."
    for language, name in sorted(named.items()):
        yield f"{language}={name}"
