"""Everything found in one article before events are put together, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from annotator.model.article import Article
from annotator.model.dates.date_reading import DateReading
from annotator.model.deaths.counts import DeathsReading
from annotator.model.text.span import Span
from annotator.suggestions.codes.context import CROWDS, is_in
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.people.readings import ActorReadings
from annotator.suggestions.places.place_name import PlaceName
from annotator.suggestions.stories.topics import Topic, topic_of
from annotator.suggestions.text.language import Sentence

if TYPE_CHECKING:
    from annotator.suggestions.acts.told import ToldAct

T = TypeVar("T")
LEAD = 3
"""The headline and the first sentences say what an article is about."""


@dataclass
class SentenceFindings:
    """What one sentence names."""

    sentence: Sentence
    actors: list[ActorPhrase] = field(default_factory=list)
    places: list[PlaceName] = field(default_factory=list)
    dates: list[tuple[Span, DateReading]] = field(default_factory=list)
    aside: list[tuple[Span, DateReading]] = field(default_factory=list)
    """Dates of something else than what the sentence tells: "the 2014 war". Only marked."""
    undated: list[Span] = field(default_factory=list)
    """Phrases that only the publication day would make dates. Only marked."""
    deaths: list[tuple[Span, DeathsReading]] = field(default_factory=list)
    acts: list[ToldAct] | None = None
    """What people say and do to each other in it, as soon as one scheme has asked."""
    is_nobodys: bool = False
    """Whether acts were left out of them that nobody did: an earthquake's, a football team's."""


@dataclass
class ArticleFindings:
    """The sentences in order, and what holds for the whole article."""

    article: Article
    sentences: list[SentenceFindings]
    readings: ActorReadings
    countries: tuple[str, ...]
    dateline: tuple[Span, DateReading] | None = None
    outside: list[tuple[Span, DateReading]] = field(default_factory=list)
    """Dates that no sentence holds: those of datelines and headers. Only marked."""
    written_in: PlaceName | None = None
    """The town of its dateline."""
    printed: str = ""
    """The publication day, where the article's own is that of its dateline."""
    _read: dict[str, bool] = field(default_factory=dict)

    @cached_property
    def topic(self) -> Topic:
        """What the whole is about; a note of a sentence or two is about what it reports."""
        if len(self.sentences) < LEAD:
            return ""
        return topic_of(self.article.text[: self.sentences[LEAD - 1].sentence.span.end])

    @cached_property
    def tells_of_a_crowd(self) -> bool:
        """Whether it names demonstrators or their doings at all: else nobody fires into the air to disperse them."""
        return is_in(CROWDS, self.article.text.lower())

    def reads(self, words: str) -> bool:
        """Whether some list of actors knows the words."""
        known = self._read.get(words)
        if known is None:
            known = self._read[words] = bool(self.readings.read(words, "code"))
        return known

    def before(self, number: int, most: int = 1) -> list[SentenceFindings]:
        """The sentences before this one, nearest first."""
        return [self.sentences[at] for at in range(number - 1, max(-1, number - 1 - most), -1)]

    def after(self, number: int) -> SentenceFindings | None:
        return self.sentences[number + 1] if number + 1 < len(self.sentences) else None


def within(stretch: Span, found: Sequence[tuple[Span, T]]) -> list[tuple[Span, T]]:
    """Those that lie in the stretch; `found` is in the order of the text."""
    first = bisect_left(found, stretch.start, key=lambda pair: pair[0].start)
    last = bisect_left(found, stretch.end, lo=first, key=lambda pair: pair[0].start)
    return [pair for pair in found[first:last] if pair[0].end <= stretch.end]
