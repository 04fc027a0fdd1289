"""What the coder does in the record: focus a field, type, choose, take, go on.

Going from field to field is for `field_steps`, choosing words for one for `field_words`, the names of actors and places
for `name_work`, and what the rules ask for `rule_work`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model.event import Event
from annotator.model.schemes.scheme import FieldDef
from annotator.model.text.span import Span
from annotator.session.record.answers import ReasonEntry, TypeEntry
from annotator.session.record.field_entry import FieldEntry
from annotator.session.record.field_steps import FieldSteps
from annotator.session.record.field_words import FieldWords
from annotator.session.record.name_work import NameWork
from annotator.session.record.rule_work import RuleWork
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.coding import code_event
from annotator.use_cases.coding.field_values import takes_several
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession


class RecordWork:
    """The commands of the record, on one session.

    `asked`: the event that was completed last, and the question whether it is one with that of another article.
    """

    def __init__(self, session: CodingSession) -> None:
        self._session = session
        self.rules = RuleWork(session, self)
        self.steps = FieldSteps(session, self)
        self.words = FieldWords(session)
        self.names = NameWork(session)
        self.asked: tuple[Event, str] | None = None

    def focus_field(self, name: str, extending: bool = False) -> None:
        """Open a field of the current event: its candidates light up."""
        session = self._session
        event, opened = session.current, session.open
        field_def = session.scheme_of(event).field(name) if event is not None else None
        if event is None or opened is None or field_def is None or field_def.is_computed:
            return
        if session.shown is not None:
            opened.start_from(event, session.shown)
            session.shown = None
        around = opened.around(event)
        session.is_choosing_words = False
        session.entry = FieldEntry(field_def, around, session.finder, opened.hints, extending)
        self.show_entry(session.entry)

    def show_entry(self, entry: FieldEntry) -> None:
        """Give the record's card to this entry, with what was typed there before and not taken."""
        session, opened, event = self._session, self._session.open, self._session.current
        assert opened is not None
        assert event is not None
        session.entry = entry
        if untaken := opened.untaken.get((event.uuid, entry.key)):
            entry.type(untaken, opened.around(event), session.finder)
        session.focus_wanted.emit("record")
        session.desk_changed.emit()

    def type(self, text: str) -> None:
        """What stands in the focused field's input changed."""
        session = self._session
        if session.entry is not None and session.around is not None and text != session.entry.typed:
            session.entry.type(text, session.around, session.finder)
            self._keep_untaken(text)
            session.desk_changed.emit()

    def _keep_untaken(self, text: str) -> None:
        """Typing stays with its field until it is taken or erased."""
        opened, event, entry = self._session.open, self._session.current, self._session.entry
        if opened is not None and event is not None and entry is not None:
            opened.untaken.pop((event.uuid, entry.key), None)
            if text:
                opened.untaken[event.uuid, entry.key] = text
            self._session.rest()

    def step_candidate(self, step: int) -> None:
        if self._session.entry is not None:
            self._session.entry.step(step)
            self._session.desk_changed.emit()

    def take(self, stay: bool = False) -> None:
        """Take the chosen candidate and go to the next open stop; with `stay`, take one more for this field."""
        session = self._session
        entry, event = session.entry, session.current
        if entry is None or event is None:
            return
        if entry.chosen is not None and not entry.is_painted:
            again = session.keys.of("take")
            session.said.emit(tr("This was not on the screen yet: look at it, then press {again} again.", again=again))
            return
        is_open = entry.is_answer or entry.field_def in _open_fields(session, event)
        if entry.chosen is None and not entry.typed and not is_open:
            self._go_on(entry.field_def, changed=False)
            return
        if entry.chosen is None:
            session.said.emit(tr("Nothing is chosen: type a value, or choose one with Down."))
            return
        if self.rules.asked_type(entry, stay):
            return
        stay = entry.stay if isinstance(entry, TypeEntry) else stay and not entry.is_answer
        values = entry.values_if_taken(event)
        if values is None:
            self._after_taking(entry, stay, changed=False)
            return
        changed = code_event.with_values(session.scheme_of(event), event, entry.field_def, values)
        session.store(changed, _label(entry), lambda: self._after_taking(entry, stay, changed=True))

    def was_painted(self) -> None:
        """The candidates stand on the screen as they are now."""
        if self._session.entry is not None:
            self._session.entry.is_painted = True

    def take_row(self, row: int) -> None:
        """Take the candidate in this row, as a click on it does."""
        if self._session.entry is not None:
            self._session.entry.choose(row)
            self.take()

    def take_hint(self, letter: str) -> None:
        """Take the candidate with this hint letter and go on; in a list stay, unless it is the one more asked for."""
        entry = self._session.entry
        if entry is not None and entry.choose_hint(letter):
            entry.is_picked = True
            self.take(stay=takes_several(entry.field_def) and not entry.extending)

    def take_mark(self, span: Span) -> None:
        """Take the candidate that rests on these words, as a click on its mark does."""
        if self._session.entry is not None and self._session.entry.choose_span(span):
            self.take()

    def choose_code(self, code_id: str) -> None:
        """Set the current event's code, wherever the keyboard is."""
        session = self._session
        if session.current is None or session.shown is not None:
            session.said.emit(tr("Open an event first: then its code can be set."))
            return
        self.focus_field(session.scheme_of(session.current).code_field.name)
        self.type(code_id)
        if session.entry is not None and session.entry.choose_value(code_id):
            self.take()

    def press_primary(self) -> None:
        """Do what Enter does where the keyboard is."""
        if self._session.is_choosing_words:
            self.words.give()
            return
        self.take() if self._session.entry is not None else self._session.text.enter()

    def empty(self) -> None:
        """Offer only the ways to have no value; from a question in a field's place back to the field."""
        session = self._session
        if session.entry is not None and session.entry.is_answer:
            self.focus_field(session.entry.home.name)
        elif session.entry is not None and session.around is not None:
            session.entry.empty(session.around, session.finder)
            session.desk_changed.emit()

    def offer_value_before(self) -> None:
        """Offer what the event coded before holds in this field; Enter takes it."""
        session, before = self._session, self._session.coded_before
        if session.entry is None or session.around is None:
            return
        held = before.all(session.entry.field_def.name) if before else ()
        if session.entry.offer(code_event.values_again(held, session.around.article.uuid, before), session.around):
            session.desk_changed.emit()
        else:
            session.said.emit(tr("No event coded before has a value here."))

    def shift(self, step: int) -> None:
        """A day later or earlier, one more or less, the next or previous precision."""
        session = self._session
        if session.entry is not None and session.around is not None and session.entry.shift(step, session.around):
            session.desk_changed.emit()

    def _after_taking(self, entry: FieldEntry, stay: bool, changed: bool) -> None:
        opened, event, field_def = self._session.open, self._session.current, entry.home
        if opened is not None and event is not None:
            for key in (entry.key, field_def.name):
                opened.untaken.pop((event.uuid, key), None)
        if stay:
            companion = self._companion(field_def)
            one_more = companion is field_def and not (entry.is_picked and takes_several(field_def))
            self.focus_field(companion.name, extending=one_more)
        else:
            self._go_on(field_def, changed)

    def _companion(self, field_def: FieldDef) -> FieldDef:
        """Where "one more" goes: an actor's companions if it has any, else the same field."""
        event = self._session.current
        if event is None or takes_several(field_def):
            return field_def
        fields = self._session.scheme_of(event).form_fields
        return next((each for each in fields if each.accompanies == field_def.name), field_def)

    def _go_on(self, after: FieldDef, changed: bool) -> None:
        """To the next open stop after this field, else the first open one, else to an error, else back to the text."""
        session = self._session
        assert session.current is not None
        following = _next_open(session, session.current, after)
        if following is not None:
            self.focus_field(following.name)
        elif not self.rules.go_to_error(after, changed):
            session.entry = None
            if changed:
                self._ask_incident(session.current)
            session.focus_wanted.emit("text")
            session.said.emit(self.rules.outcome())
            session.desk_changed.emit()

    def _ask_incident(self, event: Event) -> None:
        """Once a save, when nothing in the event is open any more; a rule that names the same article asks already."""
        from annotator.session.incident_work import IncidentWork  # measures likeness: no start should wait for it

        question = IncidentWork(self._session).asked(event)
        self.asked = (event, question) if question else None


def _label(entry: FieldEntry) -> str:
    """How undo names what was taken."""
    return f"Keep {entry.home.label.lower()}" if isinstance(entry, ReasonEntry) else f"Set {entry.home.label.lower()}"


def _open_fields(session: CodingSession, event: Event) -> tuple[FieldDef, ...]:
    return browse_articles.open_fields(session.scheme_of(event), event)


def _next_open(session: CodingSession, event: Event, after: FieldDef) -> FieldDef | None:
    scheme, left = session.scheme_of(event), _open_fields(session, event)
    order = [field_def.name for field_def in scheme.form_fields]
    later = [each for each in left if order.index(each.name) > order.index(after.name)]
    return next(iter(later or left), None)
