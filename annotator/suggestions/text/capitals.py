"""Texts all in capitals, as old wires sent them, or without any, read as if they were written as usual.

`in_usual_letters` gives a copy, letter for letter as long as the text, in which sentences and names begin with a
capital and all else is small: parser, names and places then work as ever, and every offset holds for the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from annotator.model.text.sentences import boilerplate, is_all_small
from annotator.model.text.span import Span
from annotator.suggestions.text.capital_names import Line, NameFinder, Names
from annotator.suggestions.text.english_words import EnglishWords

__all__ = ["Names", "UsualLetters", "in_capitals"]

MOST_SMALL = 0.08
"""The share of small letters that a stretch in capitals may have: "[Text]", "McDonald", a footnote's mark."""
LEAST_LETTERS, LEAST_WORDS = 20, 4
_DOTTED = re.compile(r"(?<![^\W_])(?!(?:[ap]\.m|e\.g|i\.e)\.)(?:[^\W\d_]\.(?![^\W_]{2})){2,}", re.IGNORECASE)
_LONGEST_MARK = 3
"""Brackets and quotation marks between the start of a sentence and its first word."""


class UsualLetters:
    """Writes what is all in capitals, or without any, as it is usually written."""

    def __init__(self, words: EnglishWords, names: Names) -> None:
        self._names = NameFinder(words, names)

    def in_usual_letters(self, text: str, sentences: Callable[[str], Sequence[Span]]) -> str:
        """The text itself where its letters tell what is a name."""
        stretches = telling_nothing(text)
        if not stretches:
            return text
        lines = [Line(text, stretch) for stretch in stretches]
        towns = {town for line in lines for town in self._names.towns(line)}
        starts = {span.start for span in sentences(text)}
        starts |= {span.end + 1 for span in boilerplate(_changed(text, str.upper, stretches))}
        capitals = {offset for line in lines for offset in self._names.capitals(line, towns)}
        capitals |= {offset for line in lines for offset in _first_letters(line, starts)}
        capitals |= {offset for match in _DOTTED.finditer(text) for offset in range(*match.span())}
        letters = list(_changed(text, str.lower, stretches))
        for offset in capitals:
            letters[offset] = _one(text[offset], str.upper)
        return "".join(letters)


def _changed(text: str, change: Callable[[str], str], stretches: Sequence[Span]) -> str:
    """The text with the letters of these stretches made small or large, none of them into two."""
    letters = list(text)
    for stretch in stretches:
        letters[stretch.start : stretch.end] = [_one(letter, change) for letter in stretch.of(text)]
    return "".join(letters)


def _one(letter: str, change: Callable[[str], str]) -> str:
    changed = change(letter)
    return changed if len(changed) == 1 else letter


def telling_nothing(text: str) -> list[Span]:
    """The lines whose letters are all capitals, or all lines of a text that has none."""
    if is_all_small(text):
        return [Span(*line) for line in _lines(text) if text[slice(*line)].strip()]
    return in_capitals(text)


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
