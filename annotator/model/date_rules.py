"""How a date rule is written: a pattern and a reading. The rules themselves: `whole_dates`, `relative_dates`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

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
    """Some words and their reading. The pattern is compiled when first asked for: never while the window starts."""

    source: str
    flags: int
    read: Read

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.source, self.flags)


class RuleList(list[DateRule]):
    """Rules in order: where two match the same words, the first that has a reading wins."""

    def rule(self, pattern: str, flags: int = re.IGNORECASE) -> Callable[[Read], Read]:
        def keep(read: Read) -> Read:
            self.append(DateRule(pattern, flags, read))
            return read

        return keep
