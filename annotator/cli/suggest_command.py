"""`annotator suggest`: for a project's open articles, or for lines of text without a project."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.projects import to_write
from annotator.cli.screen import count, progress, show, show_refused
from annotator.errors import BadInput
from annotator.use_cases.datasets.import_articles import Refused
from annotator.use_cases.suggesting.pre_annotate import pre_annotate
from annotator.use_cases.suggesting.suggest_lines import suggest_lines


def suggest(
    target: Annotated[Path, typer.Argument(metavar="PROJECT|IN.jsonl", help="A project, or lines of text.")],
    workers: Annotated[int, typer.Option(min=1, max=61, help="How many processes read articles.")] = 1,
    out: Annotated[Path | None, typer.Option(help="Lines: the file to write.")] = None,
    scheme: Annotated[list[str] | None, typer.Option(help="Lines: under this scheme only; repeat.")] = None,
    country: Annotated[list[str] | None, typer.Option(help="Lines: a country they are about; repeat.")] = None,
    actors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Lines: a PETRARCH or Phoenix dictionary of actors.")
    ] = None,
    learn: Annotated[
        Path | None, typer.Option(metavar="GOLD.jsonl", help="Lines: learn the gold line of each once it is answered.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> int:
    """Find suggestions beforehand: into the project, or (with --out) for lines of JSON without one."""
    if out is not None:
        return _lines(target, out, workers, scheme or [], country or [], actors, learn, json)
    if target.suffix.casefold() in (".jsonl", ".ndjson"):
        raise BadInput(f"“{target.name}” holds lines, and no file for the answers is named.", "Name it with --out.")
    if scheme or country or learn or actors:
        raise BadInput(
            "A project has its own schemes, countries and actors, and learns from its own events.",
            "Leave --scheme, --country, --actors and --learn out, or name --out.",
        )
    return _project(target, workers, json)


def _project(target: Path, workers: int, json: bool) -> int:
    with to_write(target) as project, progress("Reading articles") as report:
        done = pre_annotate(project, workers=workers, report=report)
    refused = [Refused(name, reason) for name, reason in done.failed]
    words = [f"Read {count(done.found, 'article')}: {count(done.suggested, 'suggested event')}."]
    if done.cached:
        words.append(f"Had their suggestions already: {count(done.cached, 'article')}.")
    result = {
        "project": str(target), "read": done.found, "suggested": done.suggested, "cached": done.cached,
        "failed": [{"where": each.where, "reason": each.reason} for each in refused],
    }  # fmt: skip
    show(result, words, json)
    show_refused(refused)
    return 1 if refused else 0


def _lines(
    source: Path, out: Path, workers: int, schemes: list[str], countries: list[str], actors: Path | None,
    learn: Path | None, json: bool,
) -> int:  # fmt: skip
    with progress("Reading lines") as report:
        done = suggest_lines(
            source, out, schemes, countries, actors=actors, learn=learn, workers=workers, report=report
        )
    words = [f"Answered {count(done.lines, 'line')} in {out}: {count(done.events, 'suggested event')}."]
    show(
        {"out": str(out), "lines": done.lines, "events": done.events, "refused": len(done.refused)},
        words,
        json,
    )
    show_refused(done.refused)
    return 0 if not done.refused else 1 if done.lines else 2
