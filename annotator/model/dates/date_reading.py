"""What a date phrase means, and the calendar arithmetic behind it."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

DatePrecision = Literal["day", "week", "month", "range"]


@dataclass(frozen=True)
class DateReading:
    """ISO days. `end` is empty for one day. `rule` says how the words were read; `ambiguous`: look twice."""

    start: str
    end: str = ""
    precision: DatePrecision = "day"
    rule: str = ""
    ambiguous: bool = False

    @property
    def one_day(self) -> str:
        """The day that stands for a stretch: its middle; for the start or end of a month its first or last."""
        if not self.end:
            return self.start
        start, end = date.fromisoformat(self.start), date.fromisoformat(self.end)
        if self.precision == "month" and end - start < timedelta(days=14):
            if start.day == 1:
                return self.start
            if (end + timedelta(days=1)).day == 1:
                return self.end
        return (start + (end - start) / 2).isoformat()

    @property
    def days(self) -> int:
        """How many days it leaves open."""
        return (date.fromisoformat(self.end or self.start) - date.fromisoformat(self.start)).days + 1

    @property
    def one_precision(self) -> Literal["day", "week", "month", ""]:
        """The precision of `one_day`; empty for what is coarser than a month."""
        if self.precision != "range":
            return self.precision
        if not self.end:
            return "day"
        days = (date.fromisoformat(self.end) - date.fromisoformat(self.start)).days
        return "day" if days <= 1 else "week" if days <= 10 else "month" if days <= 31 else ""


LONGEST_PERIOD = {"day": 1, "days": 6, "week": 7, "month": 31, "year": 366}
"""The most days of a period of each precision that a scheme may name."""


def period_precision(precisions: Sequence[str], start: str, end: str) -> str:
    """The finest of a scheme's precisions for a period between two ISO days, the coarsest if it is longer than all."""
    days = abs((date.fromisoformat(end or start) - date.fromisoformat(start)).days) + 1
    fit = [name for name in precisions if days <= LONGEST_PERIOD.get(name, 0)]
    return fit[0] if fit else (precisions[-1] if precisions else "")


def shift(reading: DateReading, days: int) -> DateReading:
    """The reading moved by whole days; what would leave the calendar stays."""
    try:
        start = shift_day(reading.start, days)
        end = shift_day(reading.end, days) if reading.end else ""
    except OverflowError:
        return reading
    return replace(reading, start=start, end=end)


def shift_day(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def one_day(day: date, rule: str, ambiguous: bool = False) -> DateReading:
    return DateReading(day.isoformat(), "", "day", rule, ambiguous)


def maybe_day(day: date | None, rule: str, ambiguous: bool = False) -> DateReading | None:
    return None if day is None else one_day(day, rule, ambiguous)


def stretch(
    start: date, end: date, rule: str, precision: DatePrecision = "range", ambiguous: bool = False
) -> DateReading:
    if end < start:
        start, end = end, start
    return DateReading(start.isoformat(), end.isoformat(), precision, rule, ambiguous)


def make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(digits: str) -> int:
    """Two digits as the year that news means: 88 is 1988, 18 is 2018."""
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year < 50 else 1900)


def whole_month(year: int, month: int, rule: str) -> DateReading:
    last = calendar.monthrange(year, month)[1]
    return stretch(date(year, month, 1), date(year, month, last), rule, "month")


def months_before(day: date, months: int) -> date:
    at = day.year * 12 + day.month - 1 - months
    year, month = divmod(at, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
