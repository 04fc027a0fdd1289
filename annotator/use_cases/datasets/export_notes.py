"""A project's notes on codes and fields as a table, to pass on with a dataset or to read in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from annotator.exchange.proof import Proof, cells_text, csv_rows
from annotator.exchange.safe_file import write_proven
from annotator.exchange.table import csv_line
from annotator.storage.project import Project
from annotator.use_cases.codebooks.code_notes import FIELD, Note, all_notes

NOTES_CSV = "notes-csv"
COLUMNS = ("scheme", "code", "field", "name", "note", "coder", "changed")


def export_notes(project: Project, out: Path) -> int:
    """Write `out` anew, read it back, put it in place; return how many notes it has."""
    proof = Proof()
    found = [list(COLUMNS), *(_cells(project, note) for note in all_notes(project))]
    write_proven(out, _lines(found, proof), lambda part: proof.compare(csv_rows(part)))
    return len(found) - 1


def _lines(table: list[list[str]], proof: Proof) -> Iterator[str]:
    for cells in table:
        proof.add(cells_text(cells))
        yield csv_line(cells)


def _cells(project: Project, note: Note) -> list[str]:
    """A note on a field has no code, one on a code no field; the name is that of the latest version that has it."""
    versions = project.versions(note.scheme)
    if note.code.startswith(FIELD):
        field = note.code.removeprefix(FIELD)
        names = [found.label for version in versions if (found := version.field(field))]
        subject = ["", field]
    else:
        names = [code.name for version in versions if (code := version.code(note.code))]
        subject = [note.code, ""]
    return [note.scheme, *subject, names[-1] if names else "", note.text, note.coder, note.changed]
