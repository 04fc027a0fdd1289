"""Ranks the findings of an article by what was learned from a coder's own work. The findings stay as they are:
they are kept, their ranking never is.

Without a lesson nothing changes. What is learned is plain weights in this process, made again from the lessons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from annotator.model.actor_writing import demanded_doer
from annotator.model.article import Article
from annotator.model.event import Value
from annotator.model.lesson import LEARNED, NO_EVENT, Lesson, lesson_on
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion, Findings, RankedCode
from annotator.model.text.languages import any_language_of
from annotator.suggestions.codes.ranking import MOST, can_pick
from annotator.suggestions.learned.learned_events import event_of, unfound
from annotator.suggestions.learned.memory import Memory
from annotator.suggestions.learned.mixing import Mixer
from annotator.suggestions.learned.ngrams import ActNumbers
from annotator.suggestions.learned.records import Share
from annotator.suggestions.learned.telling_words import telling_words

_SURELY_NONE = 0.85
_LEAST_SHARE = 0.005
_TRIES = 5
"""As often a rule must have been tried in a field before its record moves it."""


class LearnedRanking:
    """The rankings of all schemes. `learn` is cheap enough to be called after every event."""

    def __init__(self, schemes: Sequence[Scheme]) -> None:
        self._schemes = {scheme.id: scheme for scheme in schemes}
        self._numbers = ActNumbers(schemes)
        self._mixers: dict[str, Mixer] = defaultdict(Mixer)
        self._rules: dict[tuple[str, str, str], Share] = {}
        self._memory = Memory()

    @property
    def lessons(self) -> int:
        return sum(mixer.lessons for mixer in self._mixers.values())

    def learn(self, lessons: Iterable[Lesson]) -> None:
        for lesson in lessons:
            self._mixers[lesson.scheme].learn(self._numbers.of(lesson), lesson.hits, lesson.code)
            for field, rule, taken in lesson.ruled:
                self._rules.setdefault((lesson.scheme, field, rule), Share(0.5)).count(taken)
            self._remember(lesson)

    def _remember(self, lesson: Lesson) -> None:
        scheme = self._schemes.get(lesson.scheme)
        for meant in lesson.meant:
            field_def = scheme.field(meant.field) if scheme else None
            if field_def is not None:
                self._memory.remember(lesson.scheme, field_def, meant)

    def rank(self, article: Article, findings: Findings) -> Findings:
        """The same findings, each event's codes and candidates as this coder is likely to want them."""
        if not self._mixers:
            return findings
        ranked = [ranked for event in findings.events if (ranked := self._ranked(article, event, findings)) is not None]
        found_in = {event.scheme for event in findings.events}
        for scheme_id, mixer in self._mixers.items():
            if scheme_id in self._schemes and scheme_id not in found_in:
                ranked += self._proposed(self._schemes[scheme_id], mixer, article, findings)
        return replace(findings, events=tuple(ranked))

    def _ranked(self, article: Article, event: EventSuggestion, findings: Findings) -> EventSuggestion | None:
        """None where this coder surely codes no such thing."""
        scheme, mixer = self._schemes.get(event.scheme), self._mixers.get(event.scheme)
        if scheme is None or mixer is None:
            return event
        near = event.sentence.of(article.text)
        asked = lesson_on(NO_EVENT, event.scheme, article, event.sentence, event, findings)
        shares = mixer.shares(self._numbers.of(asked), asked.hits)
        none = shares.pop(NO_EVENT, 0.0)
        if none >= _SURELY_NONE and mixer.may_go_first(NO_EVENT):
            return None
        codes = _codes(scheme, mixer, shares, event.codes, near, any_language_of(article.text, article.language))
        if not codes:
            return event
        candidates = {name: self._by_record(event.scheme, values) for name, values in event.candidates.items()}
        for field_def in scheme.form_fields:
            if field_def.kind in ("actor", "place") and candidates.get(field_def.name):
                values = candidates[field_def.name]
                meant = self._memory.with_meant_first(scheme.id, field_def, article, values, _country(scheme, event))
                kind = demanded_doer(scheme, field_def, codes[0].code)
                # Whom the code makes its doers stands first, whoever the words were taken for.
                candidates[field_def.name] = tuple(sorted(meant, key=lambda v: bool(kind) and v.part("type") != kind))
        code_field = scheme.code_field.name
        candidates[code_field] = tuple(_code_values(code_field, event, codes))
        return replace(event, codes=codes, candidates=candidates, score=round(event.score * (1 - none), 3))

    def _proposed(
        self, scheme: Scheme, mixer: Mixer, article: Article, findings: Findings
    ) -> Iterator[EventSuggestion]:
        """An event where the rules found none and the words are like those of coded ones."""
        language = any_language_of(article.text, article.language)
        for sentence, chances in unfound(mixer, self._numbers, scheme.id, article, findings):
            codes = _codes(scheme, mixer, chances, (), sentence.of(article.text), language)
            if codes:
                yield event_of(scheme, article, findings, sentence, codes)

    def _by_record(self, scheme: str, values: tuple[Value, ...]) -> tuple[Value, ...]:
        """Candidates of a rule that is seldom taken step back. What is often taken as it stands moves nothing."""
        if len(values) < 2:
            return values
        # The rules' order is theirs, whatever the scores say: nobody weighs more than who stands before.
        scores = accumulate((value.score or 0.0 for value in values), min)
        weighed = [score * self._believed(scheme, value) for score, value in zip(scores, values, strict=True)]
        return tuple(values[at] for at in sorted(range(len(values)), key=lambda at: -weighed[at]))

    def _believed(self, scheme: str, value: Value) -> float:
        record = self._rules.get((scheme, value.field, value.rule))
        return 1.0 if record is None or record.tries < _TRIES else min(1.0, 0.5 + record.value)


def _codes(
    scheme: Scheme,
    mixer: Mixer,
    shares: Mapping[str, float],
    before: Sequence[RankedCode],
    near: str,
    language: str,
) -> tuple[RankedCode, ...]:
    """The best codes with the words for them, then what the rules offered besides."""
    told = {code.code: code.words for code in before}
    best = [code for code in sorted(shares, key=lambda code: -shares[code]) if can_pick(scheme, code)]
    best = [code for code in best if shares[code] >= _LEAST_SHARE or code in told][:MOST]
    ranked = [
        RankedCode(
            code, round(shares[code], 3), told.get(code) or ", ".join(telling_words(mixer, code, near, language))
        )
        for code in best
    ]
    behind = (code for code in before if code.code not in best)
    return (*ranked, *(replace(code, score=round(shares.get(code.code, 0.0), 3)) for code in behind))


def _country(scheme: Scheme, event: EventSuggestion) -> str:
    """Where the event lies, as far as the rules know."""
    places = (event.candidates.get(each.name, ()) for each in scheme.form_fields if each.kind == "place")
    return next((country for values in places for value in values[:1] if (country := value.part("country"))), "")


def _code_values(name: str, event: EventSuggestion, codes: Sequence[RankedCode]) -> Iterator[Value]:
    """The codes as candidates: a code that stands where the rules had it keeps their name."""
    before = [value.text for value in event.candidates.get(name, ())]
    for at, code in enumerate(codes):
        is_as_before = before[at : at + 1] == [code.code]
        rule = "trigger words" if is_as_before else LEARNED
        yield Value(name, {"value": code.code}, "text", (event.trigger,), 0, rule, code.score)
