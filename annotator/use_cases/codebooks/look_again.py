"""The events that an update of their scheme left under the old version: which they are, why, and bringing one over.

No list is stored: an event is on it as long as it stands under an older version and holds what changed since.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.model.checks import following_state, violations
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.schemes.scheme_changes import Change
from annotator.model.schemes.scheme_concerns import Comparison
from annotator.storage.events import events, outdated
from annotator.storage.events.outdated import Outdated
from annotator.storage.project import Project
from annotator.use_cases.codebooks.update_scheme import comparisons
from annotator.use_cases.coding.wording import code_label, field_words
from annotator.use_cases.progress import Steps
from annotator.words import later, tr

BRING_ALL = later("Bring events over that lose nothing")


@dataclass(frozen=True, slots=True)
class ToLookAt:
    """An event under an older version, the title of its article, and the changes for which it stayed there.

    `outcome` is the event as bringing it over would leave it.
    """

    event: Event
    title: str
    changes: tuple[Change, ...]
    outcome: BroughtOver


@dataclass(frozen=True, slots=True)
class BroughtOver:
    """An event under the latest version, and the values that this could not hold and that were taken out of it.

    `code` and `lost` are words: the event's code as it was, and all that is not there any more, parts of values too.
    `is_blocked`: it breaks a rule that is an error.
    """

    event: Event
    taken_out: tuple[Value, ...]
    code: str
    lost: tuple[str, ...]
    is_reopened: bool
    is_blocked: bool

    @property
    def needs_nobody(self) -> bool:
        """Whether nothing is lost and nothing is left to decide."""
        return not (self.lost or self.is_reopened or self.is_blocked)

    @property
    def words(self) -> str:
        """What became of the event, in one sentence."""
        lost = tr("{names} taken out", names="; ".join(self.lost)) if self.lost else tr("nothing is lost")
        if self.is_reopened:
            return lost + tr(", a draft again")
        return lost + (tr(", an error of the codebook stands against it") if self.is_blocked else "")


def to_look_at(project: Project) -> Iterator[ToLookAt]:
    """All coders' events that are to be looked at again, scheme by scheme, in order of creation."""
    for _, _, found in _each(project):
        if found is not None:
            yield found


def looked_at(comparison: Comparison, found: Outdated) -> ToLookAt | None:
    """What is to be looked at in one event; None for one that may stand where it is."""
    changes = comparison.keeping_back(found.event) if found.is_in_sight else ()
    if not changes:
        return None
    return ToLookAt(found.event, found.title, changes, _brought(comparison, found.event, changes))


def may_have_some(project: Project) -> bool:
    """Whether any event stands under an older version: quick, where `to_look_at` reads them all."""
    return any(
        len(project.versions(scheme.id)) > 1 and outdated.count(project.connection, scheme.id, scheme.version)
        for scheme in project.schemes
    )


def bring_over(project: Project, uuid: str) -> BroughtOver:
    """Put one event under the latest version, as a coder who looked at it asks: one undoable edit.

    What that version cannot hold (an archived code, field or choice) is taken out and stays in the log; an event that
    then lacks something, or breaks a rule that is an error, is a draft again.
    """
    event = events.event(project, uuid)
    new = project.scheme(event.scheme)
    comparison = Comparison(project.scheme(event.scheme, event.scheme_version), new)
    brought = _brought(comparison, event, comparison.keeping_back(event))
    with project.edit(f"Bring event under version {new.version}") as edit:
        events.save_event(edit, brought.event)
    return brought


def bring_all_steps(project: Project) -> Steps[int]:
    """Put all events under the latest version that lose nothing by it and leave nothing to decide: one undoable edit.

    The others stay on the list. Says how many were brought over.
    """
    brought = 0
    with project.edit(BRING_ALL) as edit:
        for at, stored, found in _each(project):
            if found is not None and found.outcome.needs_nobody:
                outdated.move(edit, stored, found.outcome.event)
                brought += 1
            yield at
    return brought


def _each(project: Project) -> Iterator[tuple[tuple[int, int], Outdated, ToLookAt | None]]:
    """Every event under an older version, None for one that may stand there, and how far it is."""
    done = 0
    total = sum(outdated.count(project.connection, scheme.id, scheme.version) for scheme in project.schemes)
    for scheme in project.schemes:
        compared = comparisons(project, scheme)
        for found in outdated.iter_outdated(project, scheme.id, scheme.version):
            done += 1
            yield (done, total), found, looked_at(compared(found.event.scheme_version), found)


def _brought(comparison: Comparison, event: Event, changes: tuple[Change, ...]) -> BroughtOver:
    kept = {(each.field, each.position): _kept(comparison, each, event, changes) for each in event.values}
    taken_out = tuple(each for each in event.values if kept[each.field, each.position] is None)
    moved = comparison.moved(replace(event, values=tuple(each for each in kept.values() if each is not None)))
    lacks = bool(taken_out) or any(change.kind == "needed" for change in changes)
    is_blocked = any(found.blocks for found in violations(comparison.new, moved))
    is_reopened = event.state == "complete" and (lacks or following_state(comparison.new, moved) == "draft")
    if is_reopened:
        moved = replace(moved, state="draft")
    code = comparison.old.code(event.text(comparison.old.code_field.name))
    lost = tuple(_lost_words(comparison.old, each, kept[each.field, each.position]) for each in event.values)
    named = code_label(code) if code else ""
    return BroughtOver(moved, taken_out, named, tuple(filter(None, lost)), is_reopened, is_blocked)


def _lost_words(scheme: Scheme, value: Value, kept: Value | None) -> str:
    """What of a value is not there any more, in words; empty for a value that is kept whole."""
    field_def = scheme.field(value.field)
    if (kept is not None and kept.parts == value.parts) or field_def is None or field_def.is_computed:
        return ""
    if kept is None:
        return f"{field_def.label} “{field_words(scheme, field_def, value)[0]}”"
    gone = [f"{name} “{value.part(name)}”" for name in value.parts if name not in kept.parts]
    return f"{field_def.label}: {', '.join(gone)}"


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
