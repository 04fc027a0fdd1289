"""Texts all in capitals, as old wires and monitoring services sent them, read as if they were not.

`in_small_letters` gives a copy, letter for letter as long as the text, in which sentences and names begin with a
capital and all else is small: parser, names and places then work as ever, and every offset holds for the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from annotator.model.sentences import boilerplate
from annotator.model.span import Span
from annotator.suggestions.capital_names import Line, NameFinder, Names
from annotator.suggestions.english_words import EnglishWords

__all__ = ["Names", "SmallLetters", "in_capitals"]

MOST_SMALL = 0.08
"""The share of small letters that a stretch in capitals may have: "[Text]", "McDonald", a footnote's mark."""
LEAST_LETTERS, LEAST_WORDS = 20, 4
_DOTTED = re.compile(r"(?:(?<![^\W_])[^\W\d_]\.){2,}")
_LONGEST_MARK = 3
"""Brackets and quotation marks between the start of a sentence and its first word."""


class SmallLetters:
    """Writes what is in capitals small."""

    def __init__(self, words: EnglishWords, names: Names) -> None:
        self._names = NameFinder(words, names)

    def in_small_letters(self, text: str, sentences: Callable[[str], Sequence[Span]]) -> str:
        """The text itself where nothing in it is in capitals."""
        stretches = in_capitals(text)
        if not stretches:
            return text
        lines = [Line(text, stretch) for stretch in stretches]
        towns = {town for line in lines for town in self._names.towns(line)}
        starts = {span.start for span in sentences(text)} | {span.end + 1 for span in boilerplate(text)}
        kept = {offset for line in lines for offset in self._names.capitals(line, towns)}
        kept |= {offset for line in lines for offset in _first_letters(line, starts)}
        kept |= {offset for match in _DOTTED.finditer(text) for offset in range(*match.span())}
        letters = list(text)
        for stretch in stretches:
            for at in range(stretch.start, stretch.end):
                small = letters[at].lower()
                # A few capitals become two letters when they are made small: they stay.
                if at not in kept and len(small) == 1:
                    letters[at] = small
        return "".join(letters)


def in_capitals(text: str) -> list[Span]:
    """The lines, or all of a text, that have hardly a small letter; in scripts without capitals there are none."""
    lines = [Span(*line) for line in _lines(text) if text[slice(*line)].strip()]
    if _is_capital(text):
        return lines
    return [line for line in lines if _is_capital(line.of(text))]


def _is_capital(piece: str) -> bool:
    # The beginning tells of most texts that they are not.
    if sum(map(str.islower, piece[:60])) > LEAST_LETTERS:
        return False
    capitals, small = sum(map(str.isupper, piece)), sum(map(str.islower, piece))
    is_long = capitals >= LEAST_LETTERS and len(piece.split(maxsplit=LEAST_WORDS)) >= LEAST_WORDS
    return is_long and small <= MOST_SMALL * (capitals + small)


def _first_letters(line: Line, starts: set[int]) -> Iterator[int]:
    """Of the words that sentences start with, brackets and quotation marks aside; also after "[TEXT]"."""
    end = 0
    for word in line.words:
        before = range(max(end, word.start - _LONGEST_MARK), word.start + 1)
        if line.text[word.start - 2 : word.start] == "] " or any(start in starts for start in before):
            yield word.start
        end = word.end


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1
