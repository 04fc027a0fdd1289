"""The words of a coded act as numbers: hashed words, parts of words, signs of codes, and what the rules found.

Each kind has numbers of its own, so that whoever learns can look at some kinds alone. Learns nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from annotator.model.lesson import NUMBERS_VERSION, Lesson
from annotator.model.schemes.scheme import Scheme
from annotator.reference.folding import fold
from annotator.suggestions.learned.signs import Signs

# How many different numbers there are of a kind: some texts share one, which costs less than it saves.
LETTERS = range(0, 1 << 14)
SIGNS = range(LETTERS.stop, LETTERS.stop + (1 << 12))
FOUND = range(SIGNS.stop, SIGNS.stop + (1 << 12))
WORDS = range(FOUND.stop, FOUND.stop + (1 << 14))
SIZE = WORDS.stop
_WORD = re.compile(r"[^\W\d_]+|\d+")
_LONGEST = 400
"""Words of a text that are looked at."""
_STEM, _PART = 6, 4

Features = NDArray[np.int64]
VERSION = NUMBERS_VERSION


class ActNumbers:
    """Makes the numbers of acts under these schemes: their cues are signs, in whatever words an act is told."""

    def __init__(self, schemes: Sequence[Scheme]) -> None:
        self._signs = {scheme.id: Signs(scheme) for scheme in schemes}

    def of(self, lesson: Lesson) -> Features:
        """The numbers of an act, each once, sorted. Its code is not looked at."""
        if lesson.numbers:
            return np.array([number for number in lesson.numbers if 0 <= number < SIZE], dtype=np.int64)
        text, signs = lesson.around or lesson.near, self._signs.get(lesson.scheme)
        numbers = {
            *_of_text(text),
            *_hashed(_signs(lesson, signs) if signs else (), SIGNS),
            *_hashed(_found(lesson), FOUND),
        }
        return np.array(sorted(numbers), dtype=np.int64)


def _hashed(texts: Iterable[str], kind: range) -> Iterator[int]:
    return (kind.start + crc32(text.encode("utf-8")) % len(kind) for text in texts)


@lru_cache(maxsize=500)
def _of_text(text: str) -> frozenset[int]:
    """Stems, pairs of them, and parts of words. The same text is asked for with each of its events."""
    words = words_of(text)
    stems = [word[:_STEM] for word in words]
    parts = (part for word in dict.fromkeys(words) for part in _parts(f"<{word}>"))
    pairs = map(" ".join, pairwise(stems))
    return frozenset((*_hashed(stems, WORDS), *_hashed(pairs, WORDS), *_hashed(parts, LETTERS)))


def _parts(word: str) -> Iterator[str]:
    return (word[at : at + _PART] for at in range(max(1, len(word) - _PART + 1)))


def _signs(lesson: Lesson, signs: Signs) -> Iterator[str]:
    """Those of the whole text where it is short, and once more the cues that stand in the act's own sentences."""
    whole = lesson.around or lesson.near
    yield from signs.of(whole)
    if len(lesson.near.strip()) < len(whole.strip()):
        yield from (f"near {sign}" for sign in signs.of(lesson.near) if sign.startswith("cue "))


def _found(lesson: Lesson) -> Iterator[str]:
    """What the rules made of it."""
    yield from lesson.facts
    if lesson.hits is None:
        return
    hits = lesson.hits
    for rank, code in enumerate(sorted(hits, key=lambda code: -hits[code])[:3]):
        yield f"rank {rank} {code}"
        yield f"hit {code}"
    if not hits:
        yield "no hit"


def number_of(word: str) -> int:
    """The number of a single word of the text."""
    return next(_hashed([word[:_STEM]], WORDS))


@lru_cache(maxsize=1_000)
def words_of(text: str) -> tuple[str, ...]:
    """The words in lower case; a number is only how large it is: one, some, many."""
    return tuple(_size(word) if word.isdigit() else word for word in _WORD.findall(fold(text)))[:_LONGEST]


def _size(digits: str) -> str:
    return f"#{min(len(digits), 4)}" if digits.strip("01") or len(digits) > 1 else f"#{digits}"
