"""How a date rule is written: a pattern, a reading, and the kinds of words without which it need not be tried.

The rules themselves: `digit_dates`, `whole_dates`, `days_of_units`, `exact_distances`, `months_and_years`, `feasts`,
`weekdays`, `near_days`, `relative_dates`, `calendar_units`. The kinds of words: `date_hints`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from annotator.model.dates.date_reading import DateReading
from annotator.model.dates.date_tense import Tense
from annotator.model.text.word_sets import word_set


@dataclass(frozen=True)
class Known:
    """What a reading may rest on: publication day, last day named before (and the last that is not to come), whether
    the clause tells of what is to come, and whether other dates in digits of the text put the month first (None: they
    do not tell)."""

    published: date | None
    previous: date | None = None
    told: date | None = None
    tense: Tense = ""
    month_first: bool | None = None

    @property
    def future(self) -> bool:
        return self.tense == "ahead"


Read = Callable[[re.Match[str], Known], DateReading | None]


@dataclass(frozen=True)
class DateRule:
    """Some words and their reading. The pattern is compiled when first asked for: never while the window starts."""

    source: str
    flags: int
    read: Read
    needs: str
    near: frozenset[str] = frozenset()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.source, self.flags)


class RuleList(list[DateRule]):
    """Rules in order: where two match the same words, the first that has a reading wins.

    `needs`: the kinds of hints of which one stands in whatever the rules match, unless a rule says otherwise; `near`:
    words of which one stands in whatever the rule matches, where that narrows it more.
    """

    def __init__(self, needs: str) -> None:
        super().__init__()
        self._needs = needs

    def rule(self, pattern: str, flags: int = re.IGNORECASE, needs: str = "", near: str = "") -> Callable[[Read], Read]:
        def keep(read: Read) -> Read:
            self.append(DateRule(pattern, flags, read, needs or self._needs, word_set(near)))
            return read

        return keep
