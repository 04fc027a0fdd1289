"""Hint letters: one letter a value, given when first shown and kept while the article is open."""

from __future__ import annotations

from collections.abc import Hashable

HOME_ROW_FIRST = "asdfjklghqwertyuiopzxcvbnm"


class HintLetters:
    """Gives each value its letter: home row, then upper, then lower row; none when all are given away."""

    def __init__(self) -> None:
        self._given: dict[Hashable, str] = {}

    def known(self, value: Hashable) -> str:
        """The letter that the value has already, or none."""
        return self._given.get(value, "")

    def letter(self, value: Hashable) -> str:
        if value not in self._given:
            at = len(self._given)
            self._given[value] = HOME_ROW_FIRST[at] if at < len(HOME_ROW_FIRST) else ""
        return self._given[value]
