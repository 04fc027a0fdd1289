"""Which script a paragraph is written in, and where Arabic words stand in others. Knows no font and no pixel."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

Script = Literal["latin", "hebrew", "arabic"]
"""What decides on direction and size: everything from left to right is set as Latin is."""

_LOOKED_AT = 400
_ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_OTHER_RIGHT_TO_LEFT = "\u0590-\u05ff\u0700-\u074f\u0780-\u085f\ufb1d-\ufb4f"
_RIGHT_TO_LEFT = re.compile(f"[{_ARABIC}{_OTHER_RIGHT_TO_LEFT}]")
_OTHER_WAY = re.compile(
    f"[{_ARABIC}{_OTHER_RIGHT_TO_LEFT}\u200f\u202a-\u202e\u2066-\u2069\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ARABIC_WORDS = re.compile(rf"[{_ARABIC}]+(?:[ \u200c]+[{_ARABIC}]+)*")
_ARABIC_LETTER, _HEBREW_LETTER = re.compile(f"[{_ARABIC}]"), re.compile(f"[{_OTHER_RIGHT_TO_LEFT}]")


def script_of(text: str) -> Script | None:
    """The script of most of the first letters; None where there are no letters."""
    letters = "".join(c for c in text[:_LOOKED_AT] if c.isalpha())
    if not letters:
        return None
    arabic, other = len(_ARABIC_LETTER.findall(letters)), len(_HEBREW_LETTER.findall(letters))
    if (arabic + other) * 2 <= len(letters):
        return "latin"
    return "arabic" if arabic >= other else "hebrew"


def other_scripts(text: str, blocks: Sequence[tuple[int, int]], usual: Script) -> dict[int, Script]:
    """The numbers of the blocks that are not written in the usual script, with theirs."""
    if usual == "latin" and not _RIGHT_TO_LEFT.search(text):
        return {}
    found = (
        (number, script_of(text[start : min(end, start + _LOOKED_AT)])) for number, (start, end) in enumerate(blocks)
    )
    return {number: script for number, script in found if script is not None and script != usual}


def arabic_words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of Arabic words in a block, in code points."""
    return (match.span() for match in _ARABIC_WORDS.finditer(text, start, end))


def runs_one_way(text: str) -> bool:
    """Whether nothing in it runs, or makes anything run, from right to left."""
    return text.isascii() or not _OTHER_WAY.search(text)


def has_arabic(text: str) -> bool:
    return _ARABIC_LETTER.search(text) is not None
