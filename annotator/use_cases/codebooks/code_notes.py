"""What a project's coders agreed on about a code or a field: one note for each, as undoable edits.

The key of a note on a code is the code, that of a note on a field `field:` and the field's name. A note holds for
every version of its scheme; who wrote it, and when, comes from the log.
"""

from __future__ import annotations

from annotator.errors import BadInput
from annotator.storage import notes as stored
from annotator.storage.notes import Note
from annotator.storage.project import Project
from annotator.words import tr

__all__ = ["FIELD", "Note", "all_notes", "note", "notes", "whole_note", "write_note"]

FIELD = "field:"
"""What the key of a note on a field begins with."""


def note(project: Project, scheme_id: str, code: str) -> str:
    """The text of the note on a code or `field:<name>`; empty where there is none."""
    return stored.text_of(project, scheme_id, code)


def notes(project: Project, scheme_id: str) -> dict[str, str]:
    """The notes of a scheme by code or `field:<name>`."""
    return {each.code: each.text for each in stored.notes(project, scheme_id)}


def whole_note(project: Project, scheme_id: str, code: str) -> Note | None:
    """The note with who wrote it last and when."""
    found = stored.notes(project, scheme_id, code)
    return found[0] if found else None


def all_notes(project: Project) -> list[Note]:
    """The notes of every scheme, in the order of schemes and codes."""
    order = {scheme.id: at for at, scheme in enumerate(project.schemes)}
    return sorted(stored.notes(project), key=lambda each: (order.get(each.scheme, len(order)), each.code))


def write_note(project: Project, scheme_id: str, code: str, text: str) -> None:
    """Write a note over the one that is there; an empty text takes it away. One undoable edit, if anything differs."""
    with project.edit(f"Note on {subject(project, scheme_id, code)}") as edit:
        stored.write_note(edit, scheme_id, code, text.strip())


def subject(project: Project, scheme_id: str, code: str) -> str:
    """What a note is on, in words. Raises BadInput for a scheme, code or field that no version in the project has."""
    project.scheme(scheme_id)
    versions = project.versions(scheme_id)
    if code.startswith(FIELD):
        name = code.removeprefix(FIELD)
        labels = [found.label for version in versions if (found := version.field(name))]
        if labels:
            return f"field {labels[-1]}"
        raise BadInput(
            tr("“{scheme_id}” has no field “{name}”.", scheme_id=scheme_id, name=name), _WHERE.format(scheme_id)
        )
    if any(version.code(code) for version in versions):
        return f"code {code}"
    raise BadInput(tr("“{scheme_id}” has no code “{code}”.", scheme_id=scheme_id, code=code), _WHERE.format(scheme_id))


_WHERE = "“annotator schemes show {}” lists its codes and fields. A note on a field is one on field:NAME."
