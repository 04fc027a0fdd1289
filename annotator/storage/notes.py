"""A project's own notes on codes and fields: one for each, the same for every coder and version of the scheme.

A note on a field stands under `field:` and the field's name. Who wrote it, and when, is what the log says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.storage.log.edit import Edit

if TYPE_CHECKING:
    from annotator.storage.project import Project

SINCE = 2
"""The version of the format that brought notes; a file of an older one, open for reading only, has none."""


class Note(NamedTuple):
    """A note, who wrote it last and when (ISO time, UTC)."""

    scheme: str
    code: str
    text: str
    coder: str
    changed: str


_NOTES = """
SELECT scheme, code, text, coder, changed FROM notes
WHERE coalesce(?1, scheme) = scheme AND coalesce(?2, code) = code ORDER BY scheme, code
"""


def notes(project: Project, scheme_id: str | None = None, code: str | None = None) -> list[Note]:
    """All notes, or those of one scheme, or the one on one code; by scheme and code."""
    if project.version < SINCE:
        return []
    return [Note(*row) for row in project.connection.rows(_NOTES, scheme_id, code)]


def text_of(project: Project, scheme_id: str, code: str) -> str:
    """The note's text, empty where there is none."""
    if project.version < SINCE:
        return ""
    find = "SELECT text FROM code_note WHERE scheme = ? AND code = ?"
    return str(project.connection.cell(find, scheme_id, code) or "")


def write_note(edit: Edit, scheme_id: str, code: str, text: str) -> None:
    """Store a note over the one that is there; an empty text takes it away."""
    row = edit.connection.cell("SELECT id FROM code_note WHERE scheme = ? AND code = ?", scheme_id, code)
    if row is None and text:
        edit.insert("code_note", {"scheme": scheme_id, "code": code, "text": text})
    elif row is not None and text:
        edit.update("code_note", row, {"text": text})
    elif row is not None:
        edit.delete("code_note", row)
