"""The words of a coded act as numbers: hashed words and pairs of words, and what the rules found. Learns nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from annotator.model.lesson import Lesson
from annotator.reference.folding import fold

SIZE = 1 << 15
"""How many different numbers there are: some words share one, which costs less than it saves."""
_WORD = re.compile(r"[^\W\d_]+|\d+")
_LONGEST = 400
"""Words of a text that are looked at."""
_STEM = 6

Features = NDArray[np.int64]
VERSION = "1"
"""Numbers made under another version mean other words."""


def features(lesson: Lesson) -> Features:
    """The numbers of an act, each once, sorted. Its code is not looked at."""
    if lesson.numbers:
        return np.array([number for number in lesson.numbers if 0 <= number < SIZE], dtype=np.int64)
    found = {crc32(text.encode("utf-8")) % SIZE for text in _texts(lesson)}
    return np.array(sorted(found), dtype=np.int64)


def _texts(lesson: Lesson) -> Iterator[str]:
    words, around, hits = words_of(lesson.near), lesson.around, lesson.hits
    for at, word in enumerate(words):
        yield f"w {word}"
        yield f"s {word[:_STEM]}"
        if at:
            yield f"b {words[at - 1]} {word}"
    whole = words_of(around) if around else ()
    for at, word in enumerate(whole):
        yield f"a {word[:_STEM]}"
        if at:
            yield f"c {whole[at - 1]} {word}"
    for fact in lesson.facts:
        yield f"f {fact}"
    for one, other in combinations(lesson.facts, 2):
        yield f"f {one} {other}"
    if hits is None:
        return
    for rank, code in enumerate(sorted(hits, key=lambda code: -hits[code])[:3]):
        yield f"r{rank} {code}"
        yield f"r {code}"
    if not hits:
        yield "r none"


def number_of(word: str) -> int:
    """The number of a single word of the sentence."""
    return crc32(f"w {word}".encode()) % SIZE


@lru_cache(maxsize=1_000)
def words_of(text: str) -> tuple[str, ...]:
    """The words in lower case; a number is only how large it is: one, some, many."""
    return tuple(_size(word) if word.isdigit() else word for word in _WORD.findall(fold(text)))[:_LONGEST]


def _size(digits: str) -> str:
    return f"#{min(len(digits), 4)}" if digits.strip("01") or len(digits) > 1 else f"#{digits}"
