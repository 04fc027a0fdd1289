"""Arabic words without the marks of short vowels between their letters, which the news writes here and there."""

from __future__ import annotations

import re

_MARKED = re.compile(r"[\u0621-\u064a]*[\u064b-\u0652][\u0621-\u0652]*")


def marks_last(text: str) -> str:
    """The same text with the marks of each word after its letters: rules meet the word, and offsets stay."""
    return text if text.isascii() else _MARKED.sub(_moved, text)


def _moved(match: re.Match[str]) -> str:
    letters = [letter for letter in match.group() if letter <= "\u064a"]
    marks = [letter for letter in match.group() if letter > "\u064a"]
    return "".join((*letters, *marks))
