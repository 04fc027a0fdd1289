"""Hint letters: one letter a value, given when first shown and kept while the article is open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable

HOME_ROW_FIRST = "asdfjklghqwertyuiopzxcvbnm"


class HintLetters:
    """Gives each value its letter: home row, then upper, then lower row; none when all are given away.

    Each kind of field has its own letters, because only one field shows its candidates at a time.
    """

    def __init__(self) -> None:
        self._given: defaultdict[str, dict[Hashable, str]] = defaultdict(dict)

    def known(self, kind: str, value: Hashable) -> str:
        """The letter that the value has already, or none."""
        return self._given[kind].get(value, "")

    def letter(self, kind: str, value: Hashable) -> str:
        given = self._given[kind]
        if value not in given:
            given[value] = HOME_ROW_FIRST[len(given)] if len(given) < len(HOME_ROW_FIRST) else ""
        return given[value]
