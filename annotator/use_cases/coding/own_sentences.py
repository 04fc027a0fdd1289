"""Looks in the sentences that an event rests on: for cue words, for typed words, for numbers of dead, and for what
they say of one more event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from annotator.model.deaths import counts
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion
from annotator.model.text.sentences import words
from annotator.model.text.span import Span
from annotator.use_cases.codebooks.code_search import starts_a_word
from annotator.use_cases.coding.candidate import Surroundings
from annotator.use_cases.coding.field_values import takes_several


def cue_span(around: Surroundings, cue: str) -> Span | None:
    """Where a cue stands, its words in sequence, each with up to three letters of inflection."""
    for sentence in around.own_sentences:
        match = _cue_pattern(cue).search(around.article.text, sentence.start, sentence.end)
        if match:
            return Span(match.start(), match.end())
    return None


@cache
def _cue_pattern(cue: str) -> re.Pattern[str]:
    # A scheme has more cues than the patterns that `re` remembers; they would be made anew at every key.
    words = r"\s+".join(rf"{re.escape(word)}\w{{0,3}}" for word in cue.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def number_span(around: Surroundings, best: str) -> Span | None:
    """The words that give this number of dead."""
    for sentence in around.own_sentences:
        for span, found in counts.find_deaths(around.article.text, sentence):
            if found.best == best:
                return span
    return None


def phrases(around: Surroundings, typed: str, kind: str) -> Iterator[Span]:
    """Where the event's own sentences have what was typed: marks first, then words and runs of capitalised words."""
    text = around.article.text
    for sentence in around.own_sentences:
        for mark in around.findings.marks if around.findings else ():
            if mark.kind == kind and sentence.contains(mark.span) and starts_a_word(mark.span.of(text), typed):
                yield mark.span
        for word in words(text, sentence):
            if not starts_a_word(word.of(text), typed) or (kind == "place" and word.of(text).islower()):
                continue
            if kind == "place":
                yield from _capital_runs(text, sentence, word)
            yield word


def _capital_runs(text: str, sentence: Span, word: Span) -> Iterator[Span]:
    """The word with the capitalised words right after it ("Maarat al-Numan"), longest first."""
    ends = []
    before = word
    for after in [w for w in words(text, sentence) if w.start > word.start][:3]:
        if text[before.end : after.start] != " " or after.of(text).islower():
            break
        ends.append(after.end)
        before = after
    yield from (Span(word.start, end) for end in reversed(ends))


def quoted(around: Surroundings, typed: str) -> Span | None:
    """The typed words where the event's own sentences have them whole, letter case aside."""
    pattern = re.compile(rf"(?<!\w){re.escape(typed.strip())}(?!\w)", re.IGNORECASE)
    for sentence in around.own_sentences if typed.strip() else ():
        match = pattern.search(around.article.text, sentence.start, sentence.end)
        if match:
            return Span(match.start(), match.end())
    return None


def sentence_first(
    scheme: Scheme,
    first: Event,
    waiting: EventSuggestion | None,
    found: EventSuggestion | None,
    offered: EventSuggestion,
) -> EventSuggestion:
    """`offered`, which begins with what the `first` event of this place holds, for one more event there.

    What is suggested for the further event itself (`waiting`) goes before; of a side's actors that were `found` for
    the first event those that it does not hold and that other words name; the rest of them at the end.
    """
    candidates = dict(offered.candidates)
    for field_def in scheme.form_fields:
        name = field_def.name
        own = waiting.candidates.get(name, ()) if waiting else ()
        told = found.candidates.get(name, ()) if found and field_def is not scheme.code_field else ()
        left = _not_held(first, told) if takes_several(field_def) and field_def.side else ()
        every = (*own, *left, *candidates.get(name, ()), *told)
        if every:
            candidates[name] = tuple(each for at, each in enumerate(every) if each not in every[:at])
    return replace(offered, candidates=candidates)


def _not_held(event: Event, told: tuple[Value, ...]) -> tuple[Value, ...]:
    """Of what was found for a side, the actors of other countries than those that the event holds there."""
    held = {_country(value) for value in event.all(told[0].field)} if told else set()
    # The same words often have several readings, all of one country: those are other names of one actor.
    return tuple(value for value in told if held and _country(value) not in held)


def _country(value: Value) -> str:
    return value.part("country") or value.text[:3]
