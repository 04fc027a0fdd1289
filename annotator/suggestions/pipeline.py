"""From an article to its findings: sentences, then actors, places, dates and deaths, then events for each scheme.

Mark values of an actor carry one more part, `coding` ("name" or "code"): which kind of actor field they are for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from annotator.model.article import Article
from annotator.model.dates.date_reading import DateReading
from annotator.model.deaths.counts import deaths_in
from annotator.model.knowledge import NOTHING_KNOWN, Knowledge
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion, Findings, Mark
from annotator.model.text.languages import any_language_of, language_of
from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.model.text.wrapped_lines import without_soft_breaks
from annotator.reference.folding import fold
from annotator.reference.gazetteer import Gazetteer
from annotator.suggestions.acts.categories import CODED_BY_ACTS
from annotator.suggestions.assemble import EventMaker
from annotator.suggestions.fields.story_days import count_from_story, is_aside
from annotator.suggestions.fields.values import date_parts, deaths_parts
from annotator.suggestions.foreign.more_dates import find_more_dates
from annotator.suggestions.foreign.vowel_marks import marks_last
from annotator.suggestions.found import ArticleFindings, within
from annotator.suggestions.people.readings import ActorReadings, NamedActors
from annotator.suggestions.places.capital_places import capital_places
from annotator.suggestions.places.dateline_place import dateline_place, with_home
from annotator.suggestions.places.place_context import settle
from annotator.suggestions.places.places import PlaceFinder
from annotator.suggestions.sentence_reading import SentenceReader
from annotator.suggestions.steps import Steps, whole
from annotator.suggestions.stories.article_shape import is_snippet
from annotator.suggestions.text.capitals import Names, UsualLetters
from annotator.suggestions.text.datelines import dateline
from annotator.suggestions.text.english_words import EnglishWords
from annotator.suggestions.text.language import Reader, is_in_another_language
from annotator.suggestions.text.pieces import find_dates
from annotator.suggestions.version import VERSION

__all__ = ["VERSION", "Pipeline"]

MOST_TELLING = 100_000
"""So many characters of a text tell which countries it is about."""

_Dates = list[tuple[Span, DateReading]]


class Pipeline:
    """Everything that is loaded once. `find` may be called for any number of articles."""

    def __init__(
        self, schemes: Sequence[Scheme], actors: NamedActors, gazetteer: Gazetteer, *, use_model: bool = True,
        own_pipelines: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        """`own_pipelines`: for other languages than English a spaCy package or folder, which the user has."""
        self._reader = Reader(use_model=use_model, own=own_pipelines)
        model = self._reader.model
        self._letters = UsualLetters(EnglishWords(model), _names(actors, gazetteer)) if model is not None else None
        self._actors = actors
        self._sentences = SentenceReader(actors)
        self._gazetteer = gazetteer
        self._makers = [EventMaker(scheme) for scheme in schemes]
        self._codings = sorted({f.coding for scheme in schemes for f in scheme.form_fields if f.kind == "actor"})[::-1]

    @property
    def has_model(self) -> bool:
        return self._reader.has_model

    def find(self, article: Article, knowledge: Knowledge = NOTHING_KNOWN) -> Findings:
        return whole(self.find_in_steps(article, knowledge))

    def find_in_steps(self, article: Article, knowledge: Knowledge = NOTHING_KNOWN) -> Steps[Findings]:
        """The same with a stop after each sentence: a long text takes many seconds."""
        article = self._in_usual_letters(article)
        start, printed = dateline(article.text, article.published), article.published
        if start is not None:
            article = replace(article, published=start[1].start)  # "yesterday" is said on the day of the dateline
        found = yield from self._read(article, knowledge, start)
        found.printed = printed
        marks = list(self._marks(found))
        events: list[EventSuggestion] = []
        for maker in self._makers:
            if knowledge.sides is not None and maker.scheme.id in CODED_BY_ACTS:
                events += maker.make_between(found, knowledge.sides)
            else:
                events += yield from maker.make(found)
        marks.sort(key=lambda mark: (mark.span, mark.kind))
        return Findings(VERSION, tuple(marks), tuple(events))

    def _in_usual_letters(self, article: Article) -> Article:
        """The article without the breaks of a wire's lines, and if it is all in capitals or has none, as it is usually
        written, Arabic without marks inside its words: offsets are the same."""
        text = marks_last(without_soft_breaks(article.text))
        if self._letters is not None and not is_in_another_language(article.language, text):
            text = self._letters.in_usual_letters(text, sentences)
        return article if text is article.text else replace(article, text=text)

    def _read(
        self, article: Article, knowledge: Knowledge, start: tuple[Span, DateReading] | None
    ) -> Steps[ArticleFindings]:
        countries = tuple(knowledge.countries) or tuple(self._actors.countries_in(article.text[:MOST_TELLING]))
        places = PlaceFinder(self._gazetteer, knowledge, countries)
        town = dateline_place(article.text, places)
        if not knowledge.countries:
            countries = with_home(countries, article.text, town, self._actors.countries_in)
            places = PlaceFinder(self._gazetteer, knowledge, countries)
        readings = ActorReadings(self._actors, knowledge, countries, article.published)
        found = ArticleFindings(article, [], readings, countries, start)
        found.written_in = town
        dates, undated = yield from find_dates(article, sentences(article.text))
        dates = _with_more_languages(article, dates)
        language = language_of(article.text)
        for sentence in self._reader.read(article.text, article.language):
            here = self._sentences.read(article.text, sentence, places, readings)
            here.places += capital_places(article.text, sentence, places, self._actors.countries_in, here.places)
            # What is left of a dateline or byline is blank: dates and numbers start where the tokens do.
            if sentence.tokens:
                inside = Span(sentence.tokens[0].idx + sentence.shift, sentence.span.end)
                for pair in within(inside, dates):
                    (here.aside if is_aside(sentence, *pair) else here.dates).append(pair)
                here.undated += [span for span, _ in within(inside, undated)]
                here.deaths += within(inside, deaths_in(article.text, sentence.span, language))
            found.sentences.append(here)
            readings.tell_governments(phrase.words for phrase in here.actors)
            yield
        held = {pair[0] for here in found.sentences for pair in (*here.dates, *here.aside)}
        found.outside = [pair for pair in dates if pair[0] not in held]
        if is_snippet(found):
            readings.forget_governments()
        yield from settle([here.places for here in found.sentences], article.text, places.countries, places.is_told)
        yield from count_from_story(found)
        return found

    def _marks(self, found: ArticleFindings) -> Iterator[Mark]:
        for here in found.sentences:
            for phrase in here.actors:
                yield Mark(phrase.span, "actor", self._actor_values(found, phrase.words), "actor words", 0.7)
            for name in (each for each in here.places if not each.is_doubtful):
                yield Mark(name.span, "place", name.readings, "place name", 0.7 if name.readings else 0.3)
            yield from map(_date_mark, (*here.dates, *here.aside))
            # Without a value: what they mean is known as soon as the article's day is typed.
            yield from (Mark(span, "date", (), "needs the publication day", 0.5) for span in here.undated)
            for span, deaths in here.deaths:
                yield Mark(span, "deaths", (deaths_parts(deaths),), deaths.rule, 0.8)
        yield from map(_date_mark, found.outside)

    def _actor_values(self, found: ArticleFindings, words: str) -> tuple[dict[str, str], ...]:
        return tuple(
            {**parts, "coding": coding} for coding in self._codings for parts in found.readings.read(words, coding)
        )


def _date_mark(told: tuple[Span, DateReading]) -> Mark:
    span, date = told
    return Mark(span, "date", (date_parts(date),), date.rule, 0.6 if date.ambiguous else 0.9)


def _names(actors: NamedActors, gazetteer: Gazetteer) -> Names:
    return Names(
        actors.known_phrases, lambda words: actors.country(words) is not None, lambda words: _is_town(gazetteer, words)
    )


def _is_town(gazetteer: Gazetteer, words: str) -> bool:
    """Whether a place has exactly this name; one of a single word must be a large one."""
    least = 0 if " " in words else _LARGE
    return any(fold(place.name) == fold(words) and place.population >= least for place in gazetteer.find(words))


_LARGE = 100_000


def _with_more_languages(article: Article, dates: _Dates) -> _Dates:
    """The dates in order, with those in words of a language that the grammar of dates does not know."""
    if not is_in_another_language(article.language, article.text):
        return dates
    language = any_language_of(article.text, article.language)
    more = find_more_dates(article.text, language, article.published)
    apart = [(span, read) for span, read in more if not any(span.overlaps(other) for other, _ in dates)]
    return sorted([*dates, *apart], key=lambda pair: pair[0])
