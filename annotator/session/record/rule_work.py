"""What the coder does about the codebook's rules: keep a value for a reason, take that back, say an actor's type."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from annotator.model.checks import OVERRIDE_FIELD, set_aside
from annotator.model.event import Event
from annotator.model.rules import open_fields
from annotator.model.schemes.scheme import FieldDef
from annotator.session.record.answers import ReasonEntry, TypeEntry, asks_type
from annotator.session.record.field_entry import FieldEntry
from annotator.session.record.rule_notes import RuleNote, RuleNotes, answerable
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession
    from annotator.session.record.record_work import RecordWork


class RuleWork:
    """On one session, beside the other commands of the record."""

    def __init__(self, session: CodingSession, record: RecordWork) -> None:
        self._session, self._record = session, record
        self._notes = RuleNotes(session)

    def notes(self, event: Event) -> tuple[RuleNote, ...]:
        """What the rules say of the event on the record; of a suggestion that nobody took they say nothing."""
        return () if self._session.shown is not None else self._notes.on(event)

    def keep(self, rule: str = "") -> None:
        """Ask why a value stays against a rule; of one that was set aside already, take that back.

        Without a rule it is the one of the focused field, else the first error of the event.
        """
        session = self._session
        event, focused = session.current, session.entry.home.name if session.entry else ""
        notes = self.notes(event) if event is not None else ()
        kept = [each for each in notes if not each.asks_incident]
        note = next((each for each in kept if each.rule == rule), None) if rule else answerable(kept, focused)
        if event is None or note is None:
            session.said.emit(tr("No rule stands against this event."))
        elif note.reason:
            self._take_back(event, note)
        else:
            self._ask_reason(note)

    def asked_type(self, entry: FieldEntry, stay: bool) -> bool:
        """Ask for the type of a new actor that needs one before it is taken; False if there is nothing to ask."""
        session, opened, event = self._session, self._session.open, self._session.current
        if opened is None or event is None or entry.chosen is None or entry.is_answer or not entry.chosen.is_new:
            return False
        if not asks_type(session.scheme_of(event), entry.field_def, entry.chosen):
            return False
        around = opened.around(event, session.shown)
        self._record.show_entry(TypeEntry(entry, around, session.finder, opened.hints, stay))
        session.said.emit(
            tr("Of which type is “{label}”? Type a word of it, or choose with Down.", label=entry.chosen.label)
        )
        return True

    def go_to_error(self, after: FieldDef, changed: bool) -> bool:
        """To the next field with an unanswered error; having changed nothing there, only to a later one."""
        session = self._session
        blocking = self._notes.blocking(session.current) if session.current is not None else ()
        if session.current is None or not blocking:
            return False
        order = [each.name for each in session.scheme_of(session.current).form_fields]
        later = [name for name in blocking if order.index(name) > order.index(after.name)]
        if not later and not changed:
            return False
        self._record.focus_field((later or list(blocking))[0])
        session.said.emit(tr("A rule of the codebook keeps this a draft: correct the value, or keep it with a reason."))
        return True

    def outcome(self) -> str:
        """What the record has come to, when nothing in it is open any more."""
        event = self._session.current
        is_blocked = event is not None and bool(self._notes.blocking(event))
        return tr("A draft still: a rule of the codebook stands against it.") if is_blocked else tr("Event complete.")

    def blocking(self, event: Event) -> tuple[str, ...]:
        """The fields of an event at which an error stands unanswered."""
        return self._notes.blocking(event)

    def why_unfinished(self, event: Event) -> str:
        """Why a draft is one: an open field comes first, then a rule."""
        is_open = bool(open_fields(self._session.scheme_of(event), event))
        return tr("This field is still open.") if is_open else tr("A rule of the codebook keeps this event a draft.")

    def fields_of(self, event: Event, changed: Container[str]) -> list[str]:
        """The fields of the form that a change concerns; where only reasons changed, those with a broken rule."""
        names = [each.name for each in self._session.scheme_of(event).form_fields if each.name in changed]
        if names or OVERRIDE_FIELD not in changed:
            return names
        return list(dict.fromkeys(note.home for note in self._notes.on(event) if note.severity != "note"))

    def _ask_reason(self, note: RuleNote) -> None:
        session, opened, event = self._session, self._session.open, self._session.current
        assert opened is not None
        assert event is not None
        home = session.scheme_of(event).field(note.home)
        if home is not None:
            session.is_choosing_words = False
            self._record.show_entry(ReasonEntry(note, home, opened.around(event), session.finder, opened.hints))
            session.said.emit(
                tr(
                    "Why is {label} right as it is? {keeps} keeps it with the reason, {back} goes back.",
                    label=home.label,
                    keeps=session.keys.of("take"),
                    back=session.keys.of("empty_field"),
                )
            )

    def _take_back(self, event: Event, note: RuleNote) -> None:
        session = self._session
        home = session.scheme_of(event).field(note.home)
        label = home.label.lower() if home is not None else "value"
        session.store(set_aside(event, note.rule, ""), f"Take back the reason for {label}", self._again)

    def _again(self) -> None:
        """The focused field as it is now: its notes have changed."""
        if self._session.entry is not None:
            self._record.focus_field(self._session.entry.home.name)
