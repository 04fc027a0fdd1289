"""How a date rule is written: a pattern and a reading. The rules themselves: `whole_dates`, `relative_dates`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from annotator.model.date_reading import DateReading


@dataclass(frozen=True)
class Known:
    """What a reading may rest on: publication day, last day named before, whether the future is meant."""

    published: date | None
    previous: date | None = None
    future: bool = False


Read = Callable[[re.Match[str], Known], DateReading | None]


@dataclass(frozen=True)
class DateRule:
    pattern: re.Pattern[str]
    read: Read


class RuleList(list[DateRule]):
    """Rules in order: where two match the same words, the first that has a reading wins."""

    def rule(self, pattern: str, flags: int = re.IGNORECASE) -> Callable[[Read], Read]:
        def keep(read: Read) -> Read:
            self.append(DateRule(re.compile(pattern, flags), read))
            return read

        return keep
