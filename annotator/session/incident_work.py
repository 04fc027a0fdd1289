"""The same incident: what at the cursor may be one with which event of another article, and linking the two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.errors import CoderError
from annotator.model.event import Event
from annotator.model.likeness import Likeness, Report, report_of
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion
from annotator.model.text.sentences import boilerplate, reported
from annotator.model.text.span import Span
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.coding import same_incident
from annotator.use_cases.coding.same_incident import Alike
from annotator.use_cases.coding.wording import code_label, field_words, short_day
from annotator.words import in_digits, tr, trn

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession

NOTHING_ALIKE = tr("No event of another article lies within a week and 100 km of this one.")


@dataclass(frozen=True)
class ComparedField:
    """One field of both records in words; an empty text is a field that is not coded.

    `is_suggested`: mine is only suggested, nobody took it.
    """

    label: str
    mine: str
    theirs: str
    is_suggested: bool = False

    @property
    def differs(self) -> bool:
        return bool(self.mine) and bool(self.theirs) and self.mine != self.theirs


@dataclass(frozen=True)
class AlikeRow:
    """An event of another article: what it is, where it was reported, how near it is, and its fields beside mine."""

    title: str
    where: str
    how_near: str
    quote: str
    fields: tuple[ComparedField, ...]


@dataclass(frozen=True)
class IncidentChoice:
    """What stands at the cursor (`event` if it is one), and the events it may be one with, the likest first."""

    scheme: Scheme
    evidence: tuple[Span, ...]
    quote: str
    event: Event | None
    suggestion: EventSuggestion | None
    alike: tuple[Alike, ...]
    rows: tuple[AlikeRow, ...]


class IncidentWork:
    """The commands of the same incident, on one session."""

    def __init__(self, session: CodingSession) -> None:
        self._session = session

    def look(self) -> IncidentChoice | None:
        """What may be the same as what stands at the cursor; None, and a sentence, when there is nothing."""
        session, opened = self._session, self._session.open
        if opened is None:
            return None
        event = self._event_here()
        shown = session.shown or (opened.waiting_at(session.scheme, here) if (here := opened.cursor.focus) else None)
        suggestion = shown if event is None else None
        scheme = session.scheme_of(event) if event else session.scheme
        place = suggestion.sentence if suggestion else opened.cursor.focus
        if event is None and place is None:
            return None
        evidence = event.evidence if event else (place,) if place else ()
        report = self._report(scheme, event, suggestion, place)
        alike = tuple(same_incident.alike_events(session.project, opened.article, scheme, report))
        if not alike:
            session.said.emit(NOTHING_ALIKE)
            return None
        mine = dict(_worded(scheme, event)) if event else {}
        told = opened.suggestion_of(event) if event else suggestion
        only_told = dict(_worded(scheme, same_incident.told_by(scheme, told))) if told else {}
        rows = tuple(_row(session, scheme, mine, only_told, each) for each in alike)
        quote = reported(opened.article.text, evidence[0], opened.boilerplate) if evidence else ""
        return IncidentChoice(scheme, evidence, quote, event, suggestion, alike, rows)

    def link(self, choice: IncidentChoice, index: int) -> None:
        """This article reports that event once more: its evidence and source are added, no value is copied."""
        session, opened = self._session, self._session.open
        if opened is None:
            return
        first, article, linked = choice.alike[index].event, opened.article, []

        def change() -> None:
            linked.append(
                same_incident.link_report(session.project, article, choice.scheme, first, choice.evidence, choice.event)
            )

        def then() -> None:
            if choice.suggestion is not None:
                opened.start_from(linked[-1], choice.suggestion)
            session.show_event(opened.stored(linked[-1]) or linked[-1])
            session.focus_wanted.emit("text")
            opens = session.keys.of("enter_text")
            session.said.emit(
                tr("Linked: one incident, one more source. {opens} opens it where this article differs.", opens=opens)
            )

        session.write(change, then)

    def relate(self, choice: IncidentChoice, index: int) -> None:
        """The two have to do with each other, and stay two records."""
        event, other = choice.event, choice.alike[index].event
        if event is None:
            self._session.said.emit(tr("Code this event first: only two records can be related."))
            return
        self._session.write(
            lambda: same_incident.relate(self._session.project, choice.scheme, event, other),
            lambda: self._session.said.emit(tr("Related: both stay records of their own.")),
        )

    def tell_apart(self, choice: IncidentChoice, index: int) -> None:
        """The two are two acts: the question is not asked again."""
        event, other, article = choice.event, choice.alike[index].event, self._session.article
        if event is None or article is None:
            self._session.said.emit(tr("Code this event first: it is then a record of its own."))
            return

        def then() -> None:
            self._session.record.asked = None
            self._session.said.emit(tr("Another incident: it will not be asked again."))

        self._session.write(lambda: same_incident.tell_apart(self._session.project, article, event, other), then)

    def asked(self, event: Event) -> str:
        """The question about an event that was completed just now, or empty: also where a rule names the other one."""
        session = self._session
        if session.article is None or event.state != "complete":
            return ""
        scheme = session.scheme_of(event)
        found = same_incident.asked_about(session.project, session.article, scheme, event)
        if found is None or any(f"“{found.title}”" in note.text for note in session.record.rules.notes(event)):
            return ""
        return tr("{what} of {where} is near. Same incident?", what=_what(scheme, found), where=_where(found))

    def _event_here(self) -> Event | None:
        """The stored event on the record, else the one that rests on this sentence, unless it is linked already."""
        session, opened = self._session, self._session.open
        if opened is None or session.shown is not None:
            return None
        here = opened.events_here(session.scheme)
        current = opened.stored(session.current)
        found = current if current is not None else next(iter(here), None)
        return found if found is not None and not found.repeats else None

    def _report(
        self, scheme: Scheme, event: Event | None, suggestion: EventSuggestion | None, place: Span | None
    ) -> Report:
        opened = self._session.open
        assert opened is not None
        published = opened.article.published
        if event is not None:
            return report_of(scheme, event)
        if suggestion is not None:
            return same_incident.report_of_suggestion(scheme, suggestion, published)
        assert place is not None
        return same_incident.report_of_sentence(place, opened.findings, published)


def _row(
    session: CodingSession, scheme: Scheme, mine: dict[str, str], only_told: dict[str, str], alike: Alike
) -> AlikeRow:
    theirs = dict(_worded(session.scheme_of(alike.event), alike.event))
    labels = {f.name: f.label for f in scheme.form_fields}
    fields = tuple(
        ComparedField(
            labels[name],
            mine.get(name) or only_told.get(name, ""),
            theirs.get(name, ""),
            is_suggested=name in only_told and name not in mine,
        )
        for name in labels
        if name in mine or name in only_told or name in theirs
    )
    return AlikeRow(_what(scheme, alike), _where(alike), _near(alike.likeness), _quote(session, alike.event), fields)


def _worded(scheme: Scheme, event: Event) -> Iterator[tuple[str, str]]:
    for field_def in scheme.form_fields:
        held = event.all(field_def.name)
        if held and not _is_of_the_article(field_def):
            # A suggestion may hold one code for several of its words.
            words = dict.fromkeys(field_words(scheme, field_def, value)[0] for value in held)
            yield field_def.name, "; ".join(words)


def _is_of_the_article(field_def: FieldDef) -> bool:
    """Whether the field says where the report stood, which differs in every article."""
    return field_def.default == "article.source" or field_def.kind == "long_text"


def _quote(session: CodingSession, event: Event) -> str:
    """The first sentence that the event rests on; its words are shown, never changed."""
    try:
        text = browse_articles.article(session.project, event.article).text
    except CoderError:  # a damaged article is told of when it is opened
        return ""
    return reported(text, event.evidence[0], boilerplate(text)) if event.evidence else ""


def _what(scheme: Scheme, alike: Alike) -> str:
    code = scheme.code(alike.event.text(scheme.code_field.name))
    day = next((short_day(alike.event.text(f.name)) for f in scheme.form_fields if f.is_date), "")
    place = next((alike.event.text(f.name) for f in scheme.form_fields if f.kind == "place"), "")
    return ", ".join(words for words in (code_label(code) if code else tr("no code"), place, day) if words)


def _where(alike: Alike) -> str:
    return ", ".join(words for words in (f"“{alike.title}”" if alike.title else "", alike.source) if words)


def _near(found: Likeness) -> str:
    days = trn("a day apart", "{n} days apart", found.days) if found.days else ""
    days = tr("same day") if found.days == 0 else days
    km = "" if found.km is None else tr("same place") if found.km < 1 else tr("{km} km", km=in_digits(round(found.km)))
    code = {None: "", 0: tr("same code")}.get(found.steps, tr("like code"))
    actors = trn("one actor in common", "{n} actors in common", found.actors) if found.actors else ""
    return "  ·  ".join(words for words in (days, km, code, actors) if words)
