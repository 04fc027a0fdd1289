"""Words as searching compares them: without case, accents, signs and endings. Knows no code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.storage.file.connection import fold

LEAST_LETTERS = 4
"""Of a word that may end otherwise than it was typed, or be spelt otherwise."""
_ENDINGS = ("ing", "ed", "es", "s")
FUNCTION_WORDS = frozenset({
    "a", "an", "and", "as", "at", "be", "by", "for", "from", "in", "into", "it", "its", "itself", "of", "off", "on",
    "or", "out", "over", "that", "the", "to", "up", "with",
})  # fmt: skip
_APART = "\0"


class _Letters(dict[int, int]):
    """Letters and digits as they are; what else stands in a text, as a blank."""

    def __missing__(self, letter: int) -> int:
        is_kept = chr(letter).isalnum() or chr(letter) == _APART
        self[letter] = letter if is_kept else ord(" ")
        return self[letter]


_LETTERS = _Letters()


def plain(text: str) -> str:
    """`text` without case, accents and signs, with one blank before each word."""
    folded = text.casefold() if text.isascii() else fold(text)
    return "".join([f" {word}" for word in folded.translate(_LETTERS).split()])


def all_plain(texts: Sequence[str]) -> Iterator[str]:
    """`plain` of each, in one go: a scheme has thousands."""
    joined = f"{_APART} ".join([text.replace(_APART, " ") for text in texts])
    folded = joined.casefold() if joined.isascii() else fold(joined)
    for text in f" {folded.translate(_LETTERS)}".split(_APART):
        yield plain(text) if "  " in text else text.rstrip()


def telling(text: str) -> str:
    """`text`, plain words, without those that nobody looks for; the first word stays."""
    words = text.split()
    if FUNCTION_WORDS.isdisjoint(words):
        return text
    return "".join([f" {word}" for at, word in enumerate(words) if not at or word not in FUNCTION_WORDS])


def stem(word: str) -> str:
    """`word` without an English ending: cue words stand in the base form."""
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= LEAST_LETTERS - 1), "")
    return word.removesuffix(ending)
