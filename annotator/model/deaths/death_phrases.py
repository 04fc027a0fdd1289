"""The words of a sentence and its noun phrases, as the counting of the dead needs them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.deaths import death_words as words_of
from annotator.model.text.number_words import NUMBER, NUMBER_WORD
from annotator.model.text.span import Span


@dataclass(frozen=True)
class Word:
    """A word in small letters and where it stands. `is_name`: it has a capital for another reason than its place."""

    text: str
    span: Span
    is_name: bool = False


Words = Sequence[Word]


@dataclass
class Amount:
    """A number in a sentence: words `first` to `last` (exclusive), then its noun phrase up to `end`."""

    first: int
    last: int
    end: int
    low: int | None
    best: int
    high: int | None
    rule: str
    dead: bool = False
    hurt: bool = False
    partly: bool = False
    is_beast: bool = False
    """Animals: no dead, but who stands in one list with them may be."""

    @property
    def is_named(self) -> bool:
        return self.rule == words_of.NAMED

    @property
    def is_definite(self) -> bool:
        return self.rule == words_of.DEFINITE


_TOKEN = re.compile(
    rf"\d+\s?[-–]\s?\d+(?![\w/-])|(?<![\d/]){NUMBER}(?![\w/-])|\d+(?:/\d+)+|"
    r"[^\W_][\w’'.\u064b-\u0652-]*[^\W_]|[^\W_]|[,;:()–—%-]",
    re.IGNORECASE,
)


def words_in(text: str, within: Span) -> list[Word]:
    found: list[Word] = []
    for match in _TOKEN.finditer(text, within.start, within.end):
        word = match.group()
        is_name = word[0].isupper() and not word.isupper() and bool(found)
        found.append(Word(word.lower().replace("’", "'"), Span(match.start(), match.end()), is_name))
    return found


def is_unit(words: Words, at: int) -> bool:
    if at >= len(words):
        return False
    following = [word.text for word in words[at : at + 2]]
    if following[0] == "-" and len(following) > 1:
        following = following[1:]
    return following[0] in words_of.UNITS or following[0].startswith(("year-old", "-year"))


def noun_phrase_end(words: Words, at: int) -> int:
    end = at
    while end < len(words) and end < at + 6:
        text = words[end].text
        is_before_noun = end == at and text in words_of.TAKEN and end + 1 < len(words) and is_plain(words, end + 1)
        if not is_before_noun and not is_plain(words, end):
            break
        if end > at and NUMBER_WORD.fullmatch(text) and not text.isdecimal():
            break  # "the raid claimed three"
        end += 1
    return end


def is_plain(words: Words, at: int) -> bool:
    """Whether the word may stand in a noun phrase."""
    text = words[at].text
    if (
        text == "of"
        or text in words_of.ENDS
        or text in words_of.TO_DEATH
        or text in words_of.INJURED
        or text in words_of.SPARED
        or text in words_of.AUXILIARIES
    ):
        return False
    if not text[0].isalpha() and "-year" not in text:
        return False
    return not (starts(words, at, words_of.DYING) or starts(words, at, words_of.AT_LEAST))


def word_at(words: Words, at: int) -> str:
    return words[at].text if 0 <= at < len(words) else ""


def starts(words: Words, at: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """The length of the longest of `phrases` that stands at word `at`, or 0."""
    next_words = tuple([word.text for word in words[at : at + 5]])
    if phrases is words_of.DYING and next_words[1:3] == ("to", "death") and next_words[0].endswith(_PARTICIPLE):
        return 3  # "battered to death"
    for length in range(len(next_words), 0, -1):
        if next_words[:length] in phrases:
            return length
    return 0


_PARTICIPLE = ("ed", "en", "bed", "shot", "burnt", "bled", "hung", "cut")
