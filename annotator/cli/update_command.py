"""`annotator schemes update`: a changed scheme comes into a project as a new version, after a page of its changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.projects import to_read, to_write
from annotator.cli.screen import count, progress, show
from annotator.use_cases.codebooks.update_scheme import ChangeRow, Preview, preview
from annotator.use_cases.codebooks.update_scheme import update as update_scheme
from annotator.use_cases.projects.new_project import find_scheme


def update(
    project: Annotated[Path, typer.Argument(metavar="PROJECT", help="The project file.")],
    file: Annotated[str, typer.Argument(metavar="FILE", help="The changed scheme file, or a shipped scheme's id.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change; change nothing.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> int:
    """Bring a changed codebook into a project as a new version, as one undoable edit.

    Nothing coded is lost: the old version stays in the project. Events that hold something that changed its meaning
    stay under it; “annotator check PROJECT” lists them.
    """
    scheme = find_scheme(file)
    with (to_read if dry_run else to_write)(project) as opened:
        with progress("Comparing") as report:
            found = preview(opened, scheme, report)
        if not dry_run:
            with progress("Updating") as report:
                update_scheme(opened, scheme, report)
    result = {
        "project": str(project), "scheme": found.scheme, "from": found.old_version, "to": found.new_version,
        "dry_run": dry_run, "changes": [_plain(row) for row in found.rows], "moved": found.moving,
        "look_again": found.staying,
    }  # fmt: skip
    show(result, _words(found, dry_run), json)
    return 0


def _words(found: Preview, is_dry_run: bool) -> Iterator[str]:
    begin = "Would bring" if is_dry_run else "Brought"
    yield f"{begin} in {found.name} version {found.new_version} after version {found.old_version}."
    for row in found.rows:
        yield f"  {row.change.words}{_concerned(row)}"
    if not found.rows:
        yield "  Nothing that coders see differs."
    moved = f"{count(found.moving, 'event')} {'would move' if is_dry_run else 'moved'} to the new version"
    yield f"{moved}, {found.staying:,} to look at again."


def _concerned(row: ChangeRow) -> str:
    if not row.events:
        return ""
    return f" {count(row.events, 'event')}{' to look at again' if row.change.keeps_back else ''}."


def _plain(row: ChangeRow) -> dict[str, object]:
    change = row.change
    return {
        "about": change.about, "kind": change.kind, "subject": change.subject, "value": change.value,
        "words": change.words, "events": row.events, "keeps_back": change.keeps_back,
    }  # fmt: skip
