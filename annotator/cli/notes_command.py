"""`annotator notes`: the project's own notes on codes and fields: lists them, writes one, takes one away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.projects import to_read, to_write
from annotator.cli.screen import show
from annotator.use_cases.codebooks.code_notes import Note, all_notes, write_note


def notes(
    project: Annotated[Path, typer.Argument(metavar="PROJECT", help="The project file.")],
    write: Annotated[
        tuple[str, str, str] | None,
        typer.Option(
            "--set",
            metavar="SCHEME CODE TEXT",
            help="Write the note on a code, or on field:NAME; an empty TEXT takes it away.",
        ),
    ] = None,
    scheme: Annotated[str, typer.Option(help="List those of this scheme only.")] = "",
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> int:
    """List the project's own notes on codes and fields, or write one: --set cameo 193 "Shelling is 194 for us".

    “annotator export PROJECT OUT --format notes-csv” writes them as a table.
    """
    with (to_read if write is None else to_write)(project) as opened:
        if write is not None:
            write_note(opened, *write)
        if scheme:
            opened.scheme(scheme)  # raises BadInput when there is none such
        found = [each for each in all_notes(opened) if scheme in ("", each.scheme)]
    show({"project": str(project), "notes": [each._asdict() for each in found]}, _words(found), json)
    return 0


def _words(found: list[Note]) -> Iterator[str]:
    if not found:
        yield "No notes yet."
    for each in found:
        yield f"{each.scheme} {each.code}  ({each.coder}, {each.changed[:10]})"
        yield from (f"  {line}" for line in each.text.splitlines())
