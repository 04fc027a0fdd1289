"""How a date rule is written: a pattern, a reading, and the kinds of words without which it need not be tried.

The rules themselves: `digit_dates`, `whole_dates`, `months_and_years`, `feasts`, `weekdays`, `relative_dates`,
`calendar_units`. The kinds of words: `date_hints`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from annotator.model.dates.date_reading import DateReading


@dataclass(frozen=True)
class Known:
    """What a reading may rest on: publication day, last day named before, whether the future is meant, and whether
    other dates in digits of the text put the month first (None: they do not tell)."""

    published: date | None
    previous: date | None = None
    future: bool = False
    month_first: bool | None = None


Read = Callable[[re.Match[str], Known], DateReading | None]


@dataclass(frozen=True)
class DateRule:
    """Some words and their reading. The pattern is compiled when first asked for: never while the window starts."""

    source: str
    flags: int
    read: Read
    needs: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.source, self.flags)


class RuleList(list[DateRule]):
    """Rules in order: where two match the same words, the first that has a reading wins.

    `needs`: the kinds of hints of which one stands in whatever the rules match, unless a rule says otherwise.
    """

    def __init__(self, needs: str) -> None:
        super().__init__()
        self._needs = needs

    def rule(self, pattern: str, flags: int = re.IGNORECASE, needs: str = "") -> Callable[[Read], Read]:
        def keep(read: Read) -> Read:
            self.append(DateRule(pattern, flags, read, needs or self._needs))
            return read

        return keep
