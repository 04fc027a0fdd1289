"""The article on the desk with all that hangs on it: sentences, cursor, events, findings. Writes nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from annotator.model.article import Article
from annotator.model.event import Event
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion, Findings
from annotator.model.text.sentences import boilerplate, sentences
from annotator.model.text.span import Span
from annotator.session.articles.ranked_in_place import ranked_as, ranked_in_place
from annotator.session.record.hints import HintLetters
from annotator.session.text.cursor import TextCursor
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.articles.browse_articles import Project
from annotator.use_cases.coding import aliases
from annotator.use_cases.coding.candidate import Surroundings
from annotator.use_cases.suggesting import blind_share


class OpenArticle:
    """One article for one coder. `events` are as stored; `findings` is None until they are there.

    `untaken` is what stands typed in fields, by event and field; `left` the event, field and sentence that Escape left.
    """

    def __init__(self, project: Project, article: Article, countries_of: Callable[[Article], tuple[str, ...]]) -> None:
        self._project = project
        self.article = article
        self.sentences = sentences(article.text)
        self.boilerplate = boilerplate(article.text)
        self.runs_right_to_left = _runs_right_to_left(article.text)
        self.cursor = TextCursor(article.text, self.sentences)
        self.hints = HintLetters()
        self._told: tuple[EventSuggestion, ...] = ()
        self._told_before: tuple[EventSuggestion, ...] = ()
        self._started: dict[str, EventSuggestion] = {}
        self._countries_of = countries_of
        self.is_blind = blind_share.is_blind(project, article.uuid)
        self.findings = browse_articles.cached_findings(project, article)
        self.events: list[Event] = []
        self.warned_open = False
        self.untaken: dict[tuple[str, str], str] = {}
        self.left: tuple[str, str, int] | None = None
        self._rejected: set[tuple[str, Span]] = set()
        self.reload()

    @property
    def findings(self) -> Findings | None:
        return self._findings

    @findings.setter
    def findings(self, found: Findings | None) -> None:
        """An article that is coded blind shows none, whoever brings them.

        Under another publication day the same words say another date: what was begun from them is told anew.
        """
        self._findings = None if self.is_blind else found
        if self._findings is not None:
            self._told_before, self._told = self._told, self._findings.events
            self._started = {uuid: self.anew(each) for uuid, each in self._started.items()}

    def rank_anew(self, ranked: Findings, looked_at: EventSuggestion | None) -> None:
        """Give what waits the codes and candidates that it is ranked with now. None comes, goes or moves.

        What is looked at stays as it is, and so does what an event was begun from.
        """
        if self._findings is None:
            return
        stays = [looked_at, *self._started.values()]
        waiting = [each for scheme in self._project.schemes for each in self.waiting(scheme) if each not in stays]
        events = ranked_in_place(self._findings.events, ranked.events, waiting)
        self._findings = ranked_as(self._findings, events)
        self._told_before, self._told = self._told, events

    def anew(self, suggestion: EventSuggestion) -> EventSuggestion:
        """What is suggested now for the words of a suggestion: of several from the same words the one in its place."""
        now, before = (
            [s for s in told if (s.scheme, s.trigger) == (suggestion.scheme, suggestion.trigger)]
            for told in (self._told, self._told_before)
        )
        if suggestion in now or suggestion not in before:
            return suggestion
        at = before.index(suggestion)
        return now[at] if at < len(now) else suggestion

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries the article is about; looked for when first needed, in its whole text."""
        return self._countries_of(self.article)

    def reload(self) -> None:
        """Read events and rejections anew from the project."""
        self.events = browse_articles.events_of(self._project, self.article.uuid)
        self._rejected = browse_articles.rejected(self._project, self.article.uuid)

    def stored(self, event: Event | None) -> Event | None:
        """The event as it is stored now; None for one that is not."""
        return next((e for e in self.events if event is not None and e.uuid == event.uuid), None)

    def scheme_of(self, event: Event) -> Scheme:
        return self._project.scheme(event.scheme, event.scheme_version)

    def proposed(self, scheme: Scheme) -> list[EventSuggestion]:
        """The suggestions of a scheme that are not rejected, coded or not."""
        return [s for s in self._suggested(scheme.id) if (s.scheme, s.trigger) not in self._rejected]

    def waiting(self, scheme: Scheme) -> list[EventSuggestion]:
        """The suggestions of a scheme that are neither rejected nor coded yet."""
        left = self.proposed(scheme)
        for event in self.events:
            if event.scheme == scheme.id:
                left = _without_coded(left, event, self._started.get(event.uuid) or self._matching(event, left))
        return left

    def waiting_at(self, scheme: Scheme, place: Span) -> EventSuggestion | None:
        return next((s for s in self.waiting(scheme) if place.overlaps(s.trigger)), None)

    def suggestion_of(self, event: Event) -> EventSuggestion | None:
        """The suggestion an event was or could have been started from: its trigger lies in the evidence."""
        return self._started.get(event.uuid) or self._matching(event, self._suggested(event.scheme))

    def start_from(self, event: Event, suggestion: EventSuggestion) -> None:
        """Remember which of several suggestions of a sentence the coder took."""
        self._started[event.uuid] = suggestion

    def is_started(self, event: Event) -> bool:
        """Whether it is known what the event was started from: not once the article was closed in between."""
        return event.uuid in self._started

    def events_here(self, scheme: Scheme) -> list[Event]:
        """The events that rest on the current sentence, those of `scheme` first."""
        here = self.cursor.sentence
        found = [e for e in self.events if here is not None and any(s.overlaps(here) for s in e.evidence)]
        return sorted(found, key=lambda event: event.scheme != scheme.id)

    def is_at(self, sentence: Span) -> bool:
        """Whether the cursor is in this sentence."""
        here = self.cursor.sentence
        return here is not None and here.overlaps(sentence)

    def _suggested(self, scheme_id: str) -> list[EventSuggestion]:
        return [s for s in (self.findings.events if self.findings else ()) if s.scheme == scheme_id]

    def _matching(self, event: Event, found: list[EventSuggestion]) -> EventSuggestion | None:
        """The suggestion whose trigger is the evidence of the event's code, else lies in the event's evidence."""
        code = event.value(self.scheme_of(event).code_field.name)
        for spans in (code.evidence if code else (), event.evidence):
            near = next((s for s in found if any(s.trigger.overlaps(span) for span in spans)), None)
            if near is not None:
                return near
        return None

    def around(self, event: Event, suggestion: EventSuggestion | None = None) -> Surroundings:
        """What the event's candidates are looked for in."""
        used_before = browse_articles.memory(self._project, event.scheme)
        return Surroundings(
            self.scheme_of(event), self.article, event, self.sentences, self.findings,
            suggestion or self.suggestion_of(event), self.countries, used_before,
            aliases.names_of(self._project, event.scheme),
        )  # fmt: skip


def _without_coded(found: list[EventSuggestion], event: Event, coded: EventSuggestion | None) -> list[EventSuggestion]:
    """What an event leaves to be coded: of its own sentence it covers one suggestion, of the others it rests on all."""
    covered = [span for span in event.evidence if coded is None or not span.overlaps(coded.trigger)]
    left = [s for s in found if coded is None or s.trigger != coded.trigger]
    return [s for s in left if not any(s.trigger.overlaps(span) for span in covered)]


def _runs_right_to_left(text: str) -> bool:
    """Whether most of the text's first letters are of a script written from right to left."""
    letters = [c for c in text[:400] if c.isalpha()]
    return sum("\u0590" <= c <= "\u08ff" or "\ufb1d" <= c <= "\ufeff" for c in letters) * 2 > len(letters)
