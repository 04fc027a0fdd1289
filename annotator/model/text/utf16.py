"""Offsets both ways between code points (ours) and UTF-16 units (Qt's). The only place that knows both."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Converts offsets of one text; each character above U+FFFF takes two UTF-16 units.

    Both directions are a search in the sorted list of such characters, so that a long text without
    emoji costs nothing.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._astral_units = [at + before for before, at in enumerate(self._astral)]

    def to_qt(self, offset: int) -> int:
        """The UTF-16 unit at which code point `offset` starts; `offset` may be the text's length."""
        if not 0 <= offset <= self._length:
            raise ValueError(f"offset {offset} lies outside a text of {self._length} code points")
        return offset + bisect_left(self._astral, offset)

    def from_qt(self, unit: int) -> int:
        """The code point that holds UTF-16 unit `unit`; the second half of a pair belongs to its first."""
        before = bisect_right(self._astral_units, unit)
        if before and unit == self._astral_units[before - 1] + 1:
            unit -= 1
            return unit - (before - 1)
        if before and unit == self._astral_units[before - 1]:
            return unit - (before - 1)
        offset = unit - before
        if not 0 <= offset <= self._length:
            raise ValueError(f"unit {unit} lies outside a text of {self._length} code points")
        return offset
