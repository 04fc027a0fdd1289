"""What a scheme's rules say about the event on the record, field by field, and what answers them. Knows no widget."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.model.checks import Violation
from annotator.model.event import Event
from annotator.model.rules import sources_of
from annotator.model.schemes.scheme import FieldDef, Scheme, Severity
from annotator.use_cases.coding.rule_checks import broken_so_far

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession

SAME_INCIDENT = "same_incident"
"""Stands for a rule in the note that asks whether the event is one with that of another article."""
_GRAVITY: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True)
class RuleNote:
    """A broken rule beside the field where the coder can do something about it. `reason`: why it was set aside.

    `is_next`: it is this one that the key for keeping a value means. `asks_incident`: no rule, but the question whether
    the event is one with that of another article.
    """

    rule: str
    severity: Severity
    home: str
    text: str
    reason: str = ""
    is_next: bool = False
    asks_incident: bool = False

    @property
    def blocks(self) -> bool:
        return self.severity == "error" and not self.reason


class RuleNotes:
    """The notes on the current event, worked out once for each state of the project: every key draws the record."""

    def __init__(self, session: CodingSession) -> None:
        self._session = session
        self._known: tuple[Event, object, tuple[RuleNote, ...]] | None = None

    def on(self, event: Event) -> tuple[RuleNote, ...]:
        """Gravest first, those set aside last. Mere notes are told at their own field while it has the keyboard."""
        session = self._session
        stored = session.open.events if session.open else None  # read anew, so another list, after every edit
        if self._known is None or self._known[0] != event or self._known[1] is not stored:
            self._known = (event, stored, tuple(_notes(session, event)))
        focused = session.entry.home.name if session.entry else ""
        told = [note for note in self._known[2] if note.severity != "note" or note.home == focused]
        is_asked = session.entry is not None and session.entry.is_answer
        following = None if is_asked else answerable(told, focused)
        notes = tuple(replace(note, is_next=note is following) for note in told)
        return (*notes, *_question(session, event))

    def blocking(self, event: Event) -> tuple[str, ...]:
        """The fields at which an error stands unanswered, in the form's order."""
        homes = {note.home for note in self.on(event) if note.blocks}
        return tuple(each.name for each in self._session.scheme_of(event).form_fields if each.name in homes)


def answerable(notes: list[RuleNote] | tuple[RuleNote, ...], focused: str) -> RuleNote | None:
    """The rule that is meant by keeping a value: of the focused field, unanswered first; else the first error."""
    here = [note for note in notes if note.home == focused and note.severity != "note"]
    unanswered = [note for note in here if not note.reason]
    errors = [note for note in notes if note.blocks]
    return next(iter(unanswered or here or errors), None)


def _question(session: CodingSession, event: Event) -> Iterator[RuleNote]:
    """What was asked when the event was completed, while it is as it was then."""
    asked = session.record.asked
    if asked is not None and asked[0] == event:
        fields = session.scheme_of(event).form_fields
        home = next((each for each in fields if each.kind == "place"), session.scheme_of(event).code_field)
        yield RuleNote(SAME_INCIDENT, "warning", home.name, asked[1], asks_incident=True)


def _notes(session: CodingSession, event: Event) -> Iterator[RuleNote]:
    scheme = session.scheme_of(event)
    found = broken_so_far(session.project, scheme, event)
    for each in sorted(found, key=lambda each: (bool(each.overridden), _GRAVITY[each.severity])):
        yield RuleNote(each.rule, each.severity, _home(scheme, event, each).name, each.message, each.overridden)


def _home(scheme: Scheme, event: Event, found: Violation) -> FieldDef:
    """The rule's own field; for one that nobody fills the field it is derived from, else the code."""
    waiting, seen = [found.field], set[str]()
    code = event.text(scheme.code_field.name)
    while waiting:
        name = waiting.pop(0)
        field_def = scheme.field(name)
        if field_def is None or name in seen:
            continue
        seen.add(name)
        if not field_def.is_computed and not scheme.is_skipped(field_def, code):
            return field_def
        waiting += sources_of(field_def.derive)
    return scheme.code_field
