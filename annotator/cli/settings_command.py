"""`annotator settings`: shows what a project may set, and changes it with what it computes, as one undoable edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from annotator.cli.projects import to_read, to_write
from annotator.cli.screen import count, progress, show
from annotator.errors import BadInput
from annotator.use_cases.projects.project_settings import Setting, change_settings, explained, offered, told
from annotator.use_cases.suggesting import blind_share


def settings(
    project: Annotated[Path, typer.Argument(metavar="PROJECT", help="The project file.")],
    words: Annotated[list[str] | None, typer.Argument(metavar="NAME=VALUE", help="What to change.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> int:
    """Show a project's settings, or change some: goldstein=ICEWS, both_ways=yes, blind_share=10."""
    wanted = dict(pairs(words or (), "both_ways=yes"))
    events = 0
    blind = wanted.pop(blind_share.NAME, None)
    percent = None if blind is None else blind_share.read_share(blind)
    with (to_read if percent is None and not wanted else to_write)(project) as opened:
        if percent is not None:
            blind_share.set_share(opened, percent)
        if wanted:
            with progress("Computing") as report:
                events = change_settings(opened, told(opened, wanted), report=report)
        found = offered(opened)
        share, usual = blind_share.share_of(opened), blind_share.usual_share(opened)
    told_settings = {each.name: _plain(each) for each in found} | {blind_share.NAME: {"value": share, "usual": usual}}
    result = {"project": str(project), "settings": told_settings, "computed": events}
    state = "now" if percent is not None else "as usual" if share == usual else f"usually {usual}"
    blind_words = [
        f"{blind_share.NAME}={share}  ({state}; 0 to 100)",
        "  Percent of the articles that are coded without seeing suggestions; “annotator stats PROJECT --suggestions”.",
    ]
    show(result, [*_words(found, wanted, events), *blind_words], json)
    return 0


def pairs(words: Iterable[str], example: str) -> Iterator[tuple[str, str]]:
    """The names and values of NAME=VALUE words. Raises BadInput for one that is none, with an example."""
    for word in words:
        name, sign, value = word.partition("=")
        if not sign or not name:
            raise BadInput(f"“{word}” names no setting and its value.", f"Write NAME=VALUE, such as {example}.")
        yield name.strip(), value.strip()


def _words(found: Iterable[Setting], changed: Iterable[str], events: int) -> Iterator[str]:
    found = list(found)
    if not found:
        yield "The codebooks of this project leave nothing to set."
    for each in found:
        state = "now" if each.name in changed else "as usual" if each.now == each.usual else f"usually {each.usual}"
        yield f"{each.name}={each.now}  ({state}; {' or '.join(each.words)})"
        yield f"  {explained(each)}"
    if changed:
        yield f"{count(events, 'event')} computed anew."


def _plain(setting: Setting) -> dict[str, Any]:
    return {
        "value": setting.now, "usual": setting.usual, "choices": list(setting.words), "scheme": setting.scheme.id,
        "codes": list(setting.codes),
    }  # fmt: skip
