"""Which letters of a title were typed, whatever their case and accents, and how alike two spellings are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from annotator.model.text.span import Span
from annotator.storage.file.connection import fold

LEAST_LIKENESS = 80.0


def matched_letters(text: str, typed: str) -> tuple[Span, ...]:
    """Where the typed words stand in `text`: at the start of a word if they do, else anywhere."""
    folded, places = _folded(text)
    spans = []
    for word in fold(typed).split():
        at = re.search(rf"(?<!\w){re.escape(word)}", folded) or re.search(re.escape(word), folded)
        if at:
            spans.append(_span(text, places, at.start(), at.end()))
    return _merged(spans)


def likeness(title: str, typed: str) -> tuple[float, tuple[Span, ...]]:
    """How like a word of the title each typed word is (0: one is like none), and the letters in common."""
    from rapidfuzz.distance import Indel  # not in the start path

    folded, places = _folded(title)
    least, spans = 100.0, []
    for word in fold(typed).split():
        alike, near = max(((_word_likeness(word, m[0]), m) for m in re.finditer(r"\w+", folded)),
                             key=lambda pair: pair[0], default=(0.0, None))  # fmt: skip
        if near is None or alike < LEAST_LIKENESS:
            return 0.0, ()
        least = min(least, alike)
        spans += [
            _span(title, places, near.start() + block.dest_start, near.start() + block.dest_end)
            for block in Indel.opcodes(word, near[0])
            if block.tag == "equal"
        ]
    return least, _merged(spans)


def _word_likeness(typed: str, word: str) -> float:
    """Of a whole word, or of the beginning of one that is still being typed."""
    from rapidfuzz import fuzz

    if word.startswith(typed):
        return 100.0
    return max(fuzz.ratio(typed, word), fuzz.ratio(typed, word[: len(typed) + 1]))


@lru_cache(maxsize=2048)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """`text` without case and accents, and for each of its letters the one of `text` it comes from."""
    letters = [(letter, at) for at, character in enumerate(text) for letter in fold(character)]
    return "".join(letter for letter, _ in letters), tuple(at for _, at in letters)


def _span(text: str, places: Sequence[int], start: int, end: int) -> Span:
    """Letters `start` to `end` of the folded text as a span of `text`, with the accents of the last one."""
    last = places[end - 1] + 1
    while last < len(text) and not fold(text[last]):
        last += 1
    return Span(places[start], last)


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The same letters as spans that neither overlap nor touch."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
