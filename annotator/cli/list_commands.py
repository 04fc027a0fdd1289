"""`annotator dictionaries`, `annotator places`: a project's own actors and places. `annotator learn`: from datasets."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.projects import to_read, to_write
from annotator.cli.screen import count, progress, show, show_refused
from annotator.errors import BadInput
from annotator.use_cases.datasets import import_lists
from annotator.use_cases.suggesting import learn as learning

dictionaries = typer.Typer(help="The project's own actors.", no_args_is_help=True)
places = typer.Typer(help="The project's own places.", no_args_is_help=True)

ProjectPath = Annotated[Path, typer.Argument(metavar="PROJECT", help="The project file.")]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


@dictionaries.callback()
@places.callback()
def _group() -> None:
    """Keeps "import" a word of its own although it is the only one."""


@dictionaries.command("import")
def import_dictionaries(
    project: ProjectPath,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="PETRARCH or Phoenix actors and agents.")],
    json: Json = False,
) -> int:
    """Bring actors with their codes and days in; they stand above the shipped list."""
    with to_write(project) as opened, progress("Reading actors") as report:
        done = import_lists.import_dictionaries(opened, files, report=report)
    return _told(project, done, "entry", "entries", json)


@places.command("import")
def import_places(
    project: ProjectPath,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A country dump of GeoNames (.txt or .zip).")],
    json: Json = False,
) -> int:
    """Bring the towns and villages of a country in; they stand above the shipped gazetteer."""
    with to_write(project) as opened, progress("Reading places") as report:
        done = import_lists.import_places(opened, file, report=report)
    return _told(project, done, "name", "names", json)


def learn(
    project: ProjectPath,
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE...", help="An ACLED export, CAMEO codes, an earlier project.")
    ] = None,
    forget: Annotated[bool, typer.Option("--forget", help="Forget every dataset that was learned.")] = False,
    json: Json = False,
) -> int:
    """Let suggestions learn from a dataset that you have; without a file, list what was learned.

    Only numbers that stand for words are kept. No row becomes an event, and no export has it.
    """
    if forget and files:
        raise BadInput("--forget forgets all datasets.", "Leave it out to learn a file, or leave the files out.")
    if not files and not forget:
        with to_read(project) as opened:
            known = learning.learned_files(opened)
        result = {"project": str(project), "learned": [each._asdict() for each in known]}
        show(result, [_told_source(each.name, each.lessons) for each in known] or ["Nothing yet."], json)
        return 0
    with to_write(project) as opened, progress("Learning") as report:
        if forget:
            learning.forget(opened)
        done = learning.learn_files(opened, files or [], report=report)
    words = [f"Learned {count(many, 'act')} of {name}." for name, many in done.files] or ["Forgot every dataset."]
    if done.refused:
        words.append(f"Left out: {count(len(done.refused), 'row')}.")
    result = {
        "project": str(project), "learned": [{"name": name, "lessons": many} for name, many in done.files],
        "refused": [{"where": each.where, "reason": each.reason} for each in done.refused],
    }  # fmt: skip
    show(result, words, json)
    show_refused(done.refused)
    return 1 if done.refused else 0


def _told_source(name: str, lessons: int) -> str:
    if lessons:
        return f"{name}: {count(lessons, 'act')}."
    return f"{name}: teaches nothing since the program reads words in another way; learn it again from its file."


def _told(project: Path, done: import_lists.ListsAdded, one: str, more: str, json: bool) -> int:
    words = [f"Brought in {many:,} {one if many == 1 else more} of {name}." for name, many in done.added]
    result = {
        "project": str(project), "added": [{"name": name, "entries": many} for name, many in done.added],
        "refused": [{"where": each.where, "reason": each.reason} for each in done.refused],
    }  # fmt: skip
    show(result, words, json)
    show_refused(done.refused)
    return 1 if done.refused else 0
