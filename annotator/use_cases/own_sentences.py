"""Looks in the sentences that an event rests on: for cue words, for typed words, for numbers of dead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from annotator.model import counts
from annotator.model.sentences import words
from annotator.model.span import Span
from annotator.use_cases.candidate import Surroundings
from annotator.use_cases.code_search import starts_a_word


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
