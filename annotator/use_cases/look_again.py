"""The events that an update of their scheme left under the old version: which they are, why, and bringing one over.

No list is stored: an event is on it as long as it stands under an older version and holds what changed since.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.model.event import Event, Value
from annotator.model.rules import is_complete
from annotator.model.scheme import FieldDef, Scheme
from annotator.model.scheme_changes import Change
from annotator.model.scheme_concerns import Comparison
from annotator.storage import events, outdated
from annotator.storage.project import Project
from annotator.use_cases.update_scheme import comparisons


@dataclass(frozen=True, slots=True)
class ToLookAt:
    """An event under an older version, the title of its article, and the changes for which it stayed there."""

    event: Event
    title: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class BroughtOver:
    """An event under the latest version, and the values that this could not hold and that were taken out of it."""

    event: Event
    taken_out: tuple[Value, ...]


def to_look_at(project: Project) -> Iterator[ToLookAt]:
    """All coders' events that are to be looked at again, scheme by scheme, in order of creation."""
    for scheme in project.schemes:
        compared = comparisons(project, scheme)
        for found in outdated.iter_outdated(project, scheme.id, scheme.version):
            changes = compared(found.event.scheme_version).keeping_back(found.event) if found.is_in_sight else ()
            if changes:
                yield ToLookAt(found.event, found.title, changes)


def bring_over(project: Project, uuid: str) -> BroughtOver:
    """Put one event under the latest version, as a coder who looked at it asks: one undoable edit.

    What that version cannot hold (an archived code, field or choice) is taken out and stays in the log; an event that
    then lacks something is a draft again.
    """
    event = events.event(project, uuid)
    new = project.scheme(event.scheme)
    comparison = Comparison(project.scheme(event.scheme, event.scheme_version), new)
    changes = comparison.keeping_back(event)
    kept = tuple(value for each in event.values if (value := _kept(comparison, each, event, changes)) is not None)
    stays = {(value.field, value.position) for value in kept}
    taken_out = tuple(value for value in event.values if (value.field, value.position) not in stays)
    moved = comparison.moved(replace(event, values=kept))
    lacks = bool(taken_out) or any(change.kind == "needed" for change in changes)
    if event.state == "complete" and (lacks or not is_complete(new, moved)):
        moved = replace(moved, state="draft")
    with project.edit(f"Bring event under version {new.version}") as edit:
        events.save_event(edit, moved)
    return BroughtOver(moved, taken_out)


def _kept(comparison: Comparison, value: Value, event: Event, changes: tuple[Change, ...]) -> Value | None:
    """The value as the new version can hold it, or None."""
    code_field = comparison.old.code_field.name
    for change in changes:
        match change.about, change.kind:
            case "code", "archived" if value.field == code_field:
                return None
            case "field", "archived" if value.field == change.subject:
                return None
            case "field", "changed" if value.field == change.subject and _is_lost(change, value):
                return None
            case "choice", "archived" | "moved" if (value.field, value.text) == (change.subject, change.value):
                return None
            case "choice", "added" if value.field == change.subject and not _is_choice(comparison.new, value):
                return None
            case "precision", _ if (value.field, value.part("precision")) == (change.subject, change.value):
                value = _without(value, "precision")
            case "actor type", _ if value.part("type") == change.subject:
                value = _without(value, "type")
    return value


def _is_lost(change: Change, value: Value) -> bool:
    if change.value == "list":
        return value.position > 0
    return change.value == "skip" or bool(value.text)


def _is_choice(scheme: Scheme, value: Value) -> bool:
    field_def: FieldDef | None = scheme.field(value.field)
    return field_def is None or not value.text or any(choice.id == value.text for choice in field_def.choices)


def _without(value: Value, part: str) -> Value:
    return replace(value, parts={name: text for name, text in value.parts.items() if name != part})
