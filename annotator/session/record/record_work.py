"""What the coder does in the record: focus a field, type, choose, take, go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model.event import Event
from annotator.model.schemes.scheme import FieldDef
from annotator.model.text.span import Span
from annotator.session.record.answers import ReasonEntry, TypeEntry
from annotator.session.record.field_entry import FieldEntry
from annotator.session.record.rule_work import RuleWork
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.coding import aliases, code_event
from annotator.use_cases.coding.candidate import Candidate
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

    def resume(self) -> bool:
        """Go back to the field that is open, or that Escape just left; False if there is none here."""
        session, opened = self._session, self._session.open
        if opened is None or session.current is None or session.shown is not None or opened.cursor.selection:
            return False
        if session.entry is not None:
            session.is_choosing_words = False
            session.focus_wanted.emit("record")
            return True
        left, opened.left = opened.left, None
        if left is None or (left[0], left[2]) != (session.current.uuid, opened.cursor.index):
            return False
        self.focus_field(left[1])
        return True

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
            self.give_words()
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

    def remember_name(self) -> None:
        """Let the words that the chosen actor or place rests on be a name of it from now on; again: no more."""
        session, entry = self._session, self._session.entry
        chosen = entry.chosen if entry is not None and not entry.is_answer else None
        if session.current is None or session.article is None or entry is None:
            return
        scheme, field_def = session.scheme_of(session.current), entry.field_def
        if field_def.kind not in aliases.KINDS:
            session.said.emit(tr("Names are kept for actors and places."))
            return
        if chosen is None or not chosen.value.text or not chosen.value.evidence:
            words = session.keys.of("choose_words")
            session.said.emit(
                tr("Choose a value that rests on words first: {words} chooses the words in the text.", words=words)
            )
            return
        words = " ".join(chosen.value.evidence[0].of(session.article.text).split())
        is_kept: list[bool] = []
        session.write(
            lambda: is_kept.append(aliases.remember(session.project, scheme, field_def, words, chosen.value)),
            lambda: session.said.emit(_told_name(words, chosen, is_kept[-1])),
        )

    def choose_words(self) -> None:
        """Put the keyboard into the text, to choose words there for the focused field."""
        session, opened, event = self._session, self._session.open, self._session.current
        if session.entry is None or opened is None or event is None or session.entry.is_answer:
            return
        if event.evidence and not any(opened.is_at(span) for span in event.evidence):
            opened.cursor.to_offset(event.evidence[0].start)
        session.is_choosing_words = True
        session.focus_wanted.emit("text")
        label = session.entry.field_def.label
        gives, returns = session.keys.of("give_words"), session.keys.of("leave_words")
        session.said.emit(
            tr(
                "Choose words for {label}: {gives} gives them, {returns} returns.",
                label=label,
                gives=gives,
                returns=returns,
            )
        )
        session.desk_changed.emit()

    def give_words(self) -> None:
        """Look the chosen words up for the field, and go back to it."""
        session, place = self._session, self._words
        if session.entry is not None and session.around is not None and place is not None:
            session.entry.give(place, session.around, session.finder)
            self.stop_choosing()

    def add_words(self) -> None:
        """The chosen candidate rests on the chosen words too; go back to the field."""
        session, place = self._session, self._words
        if session.entry is not None and session.around is not None and place is not None:
            if session.entry.rest_also_on(place, session.around):
                self.stop_choosing()
            else:
                gives = session.keys.of("give_words")
                session.said.emit(
                    tr("No value is chosen that these words could support: {gives} gives the words.", gives=gives)
                )

    def stop_choosing(self) -> None:
        """Back to the field, whatever is chosen in the text."""
        session = self._session
        session.is_choosing_words = False
        if session.open is not None:
            session.open.cursor.selection = None
        session.focus_wanted.emit("record")
        session.desk_changed.emit()

    @property
    def _words(self) -> Span | None:
        return self._session.open.cursor.focus if self._session.open else None

    def shift(self, step: int) -> None:
        """A day later or earlier, one more or less, the next or previous precision."""
        session = self._session
        if session.entry is not None and session.around is not None and session.entry.shift(step, session.around):
            session.desk_changed.emit()

    def step_field(self, step: int) -> None:
        """To the next or previous field of the form, changing nothing."""
        session = self._session
        if session.entry is not None and session.current is not None:
            names = [field_def.name for field_def in session.scheme_of(session.current).form_fields]
            self.focus_field(names[(names.index(session.entry.home.name) + step) % len(names)])

    def step_same_field(self, step: int) -> None:
        """The same field of the next or previous event of this scheme in this article."""
        session, opened = self._session, self._session.open
        event = opened.stored(session.current) if opened else None
        if opened is None or event is None or session.entry is None:
            return
        like = [each for each in opened.events if each.scheme == event.scheme]
        name = session.entry.home.name
        session.show_event(like[(like.index(event) + step) % len(like)])
        self.focus_field(name)

    def leave(self) -> None:
        """Back to the text, changing nothing; an event without a taken value was never stored and is gone."""
        session = self._session
        kept = session.open.stored(session.current) if session.open else None
        if session.open is not None:
            session.open.cursor.selection = None
            if kept is not None and session.entry is not None:
                session.open.left = (kept.uuid, session.entry.home.name, session.open.cursor.index)
                self._tell_typed(session.entry)
        session.put_on_record(kept, None)
        session.focus_wanted.emit("text")
        session.desk_changed.emit()

    def _tell_typed(self, entry: FieldEntry) -> None:
        """Escape changes nothing: what was typed stays, which nobody should find out by coming back."""
        if entry.typed:
            label, returns = entry.home.label, self._session.keys.of("enter_text")
            self._session.said.emit(
                tr("“{typed}” stays typed in {label}, not taken: {returns} goes back to it.", typed=entry.typed,
                   label=label, returns=returns)
            )  # fmt: skip

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


def _told_name(words: str, chosen: Candidate, is_kept: bool) -> str:
    # Of a name that the value has anyway, what it is says which one is meant: the town or its region.
    is_same = words.casefold() == chosen.label.casefold() and bool(chosen.detail)
    label = f"{chosen.label} ({chosen.detail})" if is_same else chosen.label
    if is_kept:
        return tr("“{words}” means {label} in this project from now on.", words=words, label=label)
    return tr("“{words}” is no name of {label} any more.", words=words, label=label)


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
