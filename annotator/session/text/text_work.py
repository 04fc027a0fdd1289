"""What the coder does in the text: move, start and open events, look at suggestions, change evidence, drop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.model.event import Event
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion
from annotator.model.text.span import Span
from annotator.session.text.cursor import TextCursor
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.coding import code_event
from annotator.use_cases.coding.own_sentences import sentence_first
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession


class TextWork:
    """The commands of the text, on one session."""

    def __init__(self, session: CodingSession) -> None:
        self._session = session

    def move(self, how: Callable[[TextCursor], None]) -> None:
        """Move the cursor by one of its own methods."""
        if self._session.open is not None:
            how(self._session.open.cursor)
            self._session.desk_changed.emit()

    def move_sideways(self, how: Callable[[TextCursor, int], None], step: int) -> None:
        """Move the cursor by a step to the right (1) or left (-1) as the text stands on the screen."""
        opened = self._session.open
        self.move(lambda cursor: how(cursor, -step if opened and opened.runs_right_to_left else step))

    def enter(self) -> None:
        """Start from the suggestion shown; else go back to the field just left; else open this sentence's event, of
        several the one on the record; else start one here."""
        session = self._session
        if session.open is None or session.record.steps.resume():
            return
        if session.shown is not None:
            self._start(session.shown.sentence, session.shown)
            return
        here = session.open.events_here(session.scheme)
        if here and session.open.cursor.selection is None:
            self.open_event(next((event for event in here if event == session.current), here[0]))
        else:
            self.start()

    def start(self) -> None:
        """One more event from the selection or the sentence; the values of its first event are offered."""
        session, opened = self._session, self._session.open
        place = opened.cursor.focus if opened else None
        if opened is not None and place is not None:
            first = next(iter(opened.events_here(session.scheme)), None)
            self._start(place, self._offering(first, session.scheme, place))

    def step_suggestion(self, step: int) -> None:
        """Show the next or previous suggested event of the current scheme, untaken."""
        session, opened = self._session, self._session.open
        if opened is None:
            return
        waiting = opened.waiting(session.scheme)
        if not waiting:
            none = tr("No further suggestion in this article.") if opened.findings else tr("No suggestions yet.")
            session.said.emit(none)
            return
        if session.shown in waiting:
            self.show_suggestion((waiting.index(session.shown) + step) % len(waiting))
            return
        # Nothing is shown: the first one from the cursor on, or the last one before it.
        here = opened.cursor.sentence.start if opened.cursor.sentence else 0
        before = sum(each.sentence.start < here for each in waiting)
        self.show_suggestion((before if step > 0 else before - 1) % len(waiting))

    def show_suggestion(self, number: int) -> None:
        """Show one of the suggestions that wait, untaken."""
        session, opened = self._session, self._session.open
        waiting = session.waiting
        if opened is None or number >= len(waiting):
            return
        shown = waiting[number]
        event = code_event.new_event(session.project, opened.article, session.scheme, [shown.sentence])
        session.put_on_record(event, shown)
        session.focus_wanted.emit("text")
        opened.cursor.to_offset(shown.trigger.start)
        session.desk_changed.emit()

    def step_event(self, step: int) -> None:
        """The next or previous event of the article becomes the current one."""
        session, opened = self._session, self._session.open
        if opened is not None and opened.events:
            stored = opened.stored(session.current)
            at = opened.events.index(stored) if stored else (-1 if step > 0 else 0)
            session.show_event(opened.events[(at + step) % len(opened.events)])

    def open_current(self) -> None:
        """Put the keyboard into the record of the current event, if there is one."""
        if self._session.current is not None and not self._session.record.steps.resume():
            self.open_event(self._session.current)

    def open_uuid(self, uuid: str) -> None:
        opened = self._session.open
        found = next((e for e in opened.events if e.uuid == uuid), None) if opened else None
        if found is not None:
            self.open_event(found)

    def open_event(self, event: Event) -> None:
        """Make an event current and focus its first open field, else the first with an error, else its first stop."""
        session = self._session
        if session.shown is None or event is not session.current:
            session.show_event(event)
        self._offer_again(event)
        scheme = session.scheme_of(event)
        left = browse_articles.open_fields(scheme, event)
        stops = left or scheme.stops(event.text(scheme.code_field.name))
        blocking = () if left else session.record.rules.blocking(event)
        session.record.focus_field(next(iter(blocking), stops[0].name))

    def next_scheme(self) -> None:
        """Make the project's next scheme the current one."""
        session = self._session
        session.scheme = _after(session.project.schemes, session.scheme.id)
        session.put_on_record(None, None)
        session.said.emit(tr("Coding under {name}.", name=session.scheme.name))
        session.desk_changed.emit()

    def same_act(self) -> None:
        """The act of the event at the cursor under the next scheme: an event of the same incident."""
        from annotator.use_cases.coding import same_act  # looks into the actor list, which no start should wait for

        session, opened = self._session, self._session.open
        first = self._event_here()
        if opened is None or first is None:
            session.said.emit(tr("No event rests on this sentence: the same act is coded under the next scheme."))
            return
        scheme = _after(session.project.schemes, first.scheme)
        if scheme.id == first.scheme:
            session.said.emit(tr("This project has one scheme."))
            return
        session.scheme = scheme
        event = same_act.same_act(session.project, opened.article, scheme, first)
        offered = self._offering(first, scheme, first.evidence[0])
        self._begin(event, offered)
        session.said.emit(same_act.told(session.scheme_of(first), scheme, offered))

    def change_evidence(self) -> None:
        """Add the selection or sentence to the current event's evidence, or take it out again."""
        session, opened = self._session, self._session.open
        event = session.current
        place = opened.cursor.focus if opened else None
        if event is None or place is None or session.shown is not None:
            session.said.emit(tr("Open an event first: {key} changes its evidence.", key=session.keys.of("evidence")))
            return
        changed = code_event.with_evidence_toggled(event, place)
        if opened is not None and opened.stored(event) is None:
            session.put_on_record(changed, None)
            session.desk_changed.emit()
        else:
            session.store(changed, "Change evidence")

    def copy_event(self) -> None:
        """One more event with all that the event at the cursor holds; it opens at its first stop."""
        session, event = self._session, self._event_here()
        if event is None:
            session.said.emit(self._no_event_here())
            return
        copied: list[Event] = []

        def then() -> None:
            self.open_event(copied[-1])
            session.said.emit(tr("Copied: change what differs."))

        session.write(
            lambda: copied.append(code_event.copy_event(session.project, session.scheme_of(event), event)), then
        )

    def move_evidence(self) -> None:
        """Give the selection, else this sentence's part of the current event's evidence, to the next event."""
        session, opened = self._session, self._session.open
        event = opened.stored(session.current) if opened and session.shown is None else None
        place = opened.cursor.focus if opened else None
        others = [each for each in opened.events if event is not None and each.uuid != event.uuid] if opened else []
        if opened is None or event is None or place is None or not others:
            session.said.emit(tr("Evidence moves from the current event to the next one: this article needs two."))
            return
        at = opened.events.index(event)
        other = (others[at:] or others)[0]
        span = place if opened.cursor.selection else next((s for s in event.evidence if s.overlaps(place)), place)
        number = opened.events.index(other) + 1
        session.write(
            lambda: code_event.move_evidence(session.project, event, other, span),
            lambda: session.said.emit(tr("Evidence of event {number} now.", number=number)),
        )

    def drop(self) -> None:
        """Reject the suggestion shown, or drop the event at the cursor."""
        session, opened = self._session, self._session.open
        shown, event = session.shown, self._event_here()
        if opened is None:
            return
        if shown is not None and opened.is_at(shown.sentence):
            article = opened.article
            session.write(lambda: code_event.reject_suggestion(session.project, article, shown), session.clear_record)
        elif event is not None:
            is_current = session.current is not None and session.current.uuid == event.uuid
            then = session.clear_record if is_current else lambda: None
            session.write(lambda: code_event.drop_event(session.project, event), then)
        else:
            first, second = session.keys.of("next_suggestion"), session.keys.of("next_event")
            session.said.emit(
                tr("There is nothing to drop here: {first} goes to a suggestion, {second} to an event.",
                   first=first, second=second)
            )  # fmt: skip

    def focus_kind(self, kind: str) -> None:
        """Open the first field of a kind, such as the flags, of the event at the cursor."""
        session, event = self._session, self._event_here()
        if event is None:
            session.said.emit(self._no_event_here())
            return
        found = next((each for each in session.scheme_of(event).form_fields if each.kind == kind), None)
        if found is not None:
            session.show_event(event)
            session.record.focus_field(found.name)

    def _no_event_here(self) -> str:
        next_one = self._session.keys.of("next_event")
        return tr("No event rests on this sentence: {next_one} goes to the next one.", next_one=next_one)

    def _event_here(self) -> Event | None:
        """The stored event that rests on the sentence at the cursor: the current one if it does."""
        session, opened = self._session, self._session.open
        here = opened.events_here(session.scheme) if opened else []
        current = opened.stored(session.current) if opened else None
        return current if current in here else next(iter(here), None)

    def _offering(self, first: Event | None, scheme: Scheme, place: Span) -> EventSuggestion | None:
        """What waits here as a suggestion, with the values of the event that is there already."""
        assert self._session.open is not None
        suggestion = self._session.open.waiting_at(scheme, place)
        return suggestion if first is None else self._with_values_of(first, scheme, suggestion, place)

    def _with_values_of(
        self, first: Event, scheme: Scheme, suggestion: EventSuggestion | None, place: Span
    ) -> EventSuggestion:
        from annotator.use_cases.coding import same_act

        assert self._session.open is not None
        bare = suggestion or EventSuggestion(scheme.id, place, place, ())
        others = same_act.others_of_incident(self._session.open.events, first, scheme)
        for event in [*others, first] if first.scheme != scheme.id else [first]:
            around = self._session.open.around(event)
            bare = same_act.with_values_of(around, scheme, bare, self._session.finder.actors)
        return bare if first.scheme != scheme.id else self._one_more(first, scheme, suggestion, bare)

    def _one_more(
        self, first: Event, scheme: Scheme, suggestion: EventSuggestion | None, offered: EventSuggestion
    ) -> EventSuggestion:
        """What this place says of the further event itself comes before what the first event holds."""
        assert self._session.open is not None
        found = self._session.open.suggestion_of(first)
        return sentence_first(scheme, first, suggestion, found, offered)

    def _offer_again(self, event: Event) -> None:
        """A begun event of a second scheme is offered what the first one has also when the article is opened anew."""
        from annotator.use_cases.coding import same_act

        opened = self._session.open
        if opened is None or event.state != "draft" or not event.evidence or opened.is_started(event):
            return
        first = same_act.first_of_incident(opened.events, event)
        if first is not None:
            scheme = self._session.scheme_of(event)
            suggestion = self._with_values_of(first, scheme, opened.suggestion_of(event), event.evidence[0])
            opened.start_from(event, suggestion)

    def _start(self, place: Span, suggestion: EventSuggestion | None) -> None:
        session = self._session
        assert session.open is not None
        event = code_event.new_event(session.project, session.open.article, session.scheme, [place])
        self._begin(event, suggestion)

    def _begin(self, event: Event, suggestion: EventSuggestion | None) -> None:
        """Put a new event on the record. The selection has become its evidence: Enter is to find the event again."""
        assert self._session.open is not None
        self._session.open.cursor.selection = None
        self._session.put_on_record(event, suggestion)
        self._session.record.focus_field(self._session.scheme.stops()[0].name)


def _after(schemes: tuple[Scheme, ...], scheme_id: str) -> Scheme:
    at = [scheme.id for scheme in schemes].index(scheme_id)
    return schemes[(at + 1) % len(schemes)]
