"""Days folded into the periods that a chart has room for: days, weeks, months, years or decades. Plain dates only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from annotator.use_cases.coding.wording import short_day
from annotator.words import tr

Unit = Literal["day", "week", "month", "year", "decade"]
_MOST: Sequence[tuple[Unit, int]] = (("day", 31), ("week", 7 * 53), ("month", 31 * 60), ("year", 366 * 100))
"""The unit for a span of at most so many days; beyond the last, decades."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included, and what was counted in them."""

    first: date
    last: date
    events: int
    drafts: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Periods without a gap, in order; empty ones stand with zero."""

    unit: Unit
    periods: tuple[Period, ...]

    @property
    def spans_years(self) -> bool:
        return bool(self.periods) and self.periods[0].first.year != self.periods[-1].last.year


def timeline(days: Iterable[tuple[date, int, int]]) -> Timeline:
    """Fold (day, events, drafts) into periods of the unit that the whole span asks for."""
    counted = sorted(days)
    if not counted:
        return Timeline("day", ())
    first, last = counted[0][0], counted[-1][0]
    unit: Unit = next((unit for unit, most in _MOST if (last - first).days < most), "decade")
    tallies: dict[date, list[int]] = {}
    start: date | None = _start(first, unit)
    while start is not None and start <= last:
        tallies[start] = [0, 0]
        start = _following(start, unit)
    for day, events, drafts in counted:
        tally = tallies[_start(day, unit)]
        tally[0] += events
        tally[1] += drafts
    periods = (Period(start, _last(start, unit), events, drafts) for start, (events, drafts) in tallies.items())
    return Timeline(unit, tuple(periods))


def period_words(period: Period, unit: Unit, with_year: bool = True) -> str:
    """A period as an axis or a table names it: "11 Jan 2018", "8 to 14 Jan 2018", "Jan 2018", "2018", "2010s"."""
    first, last = period.first, period.last
    year = f" {first.year}" if with_year else ""
    if unit == "decade":
        return f"{first.year}s"
    if unit == "year":
        return str(first.year)
    if unit == "month":
        return f"{_month(first)}{year}"
    if unit == "day":
        return f"{first.day} {_month(first)}{year}"
    month = "" if first.month == last.month else f" {_month(first)}"
    month += year if first.year != last.year else ""
    year = f" {last.year}" if with_year else ""
    return tr(
        "{day}{month} to {day2} {month2}{year}",
        day=first.day,
        month=month,
        day2=last.day,
        month2=_month(last),
        year=year,
    )


def start_words(period: Period, unit: Unit, with_year: bool) -> str:
    """As `period_words`, but a week is called by its first day: there is little room below a bar."""
    if unit == "week":
        return period_words(period, "day", with_year)
    return period_words(period, unit, with_year)


def _start(day: date, unit: Unit) -> date:
    if unit == "week":
        # Weeks begin on Monday; the very first day of the calendar is one.
        return day - timedelta(days=day.weekday())
    if unit == "month":
        return day.replace(day=1)
    if unit == "year":
        return day.replace(month=1, day=1)
    if unit == "decade":
        return date(max(1, day.year // 10 * 10), 1, 1)
    return day


def _following(start: date, unit: Unit) -> date | None:
    """The first day of the next period; None after the calendar's end."""
    try:
        if unit == "day":
            return start + timedelta(days=1)
        if unit == "week":
            return start + timedelta(days=7)
        if unit == "month":
            return start.replace(year=start.year + start.month // 12, month=start.month % 12 + 1)
        return start.replace(year=start.year + 1 if unit == "year" else start.year // 10 * 10 + 10)
    except (OverflowError, ValueError):
        return None


def _last(start: date, unit: Unit) -> date:
    following = _following(start, unit)
    return following - timedelta(days=1) if following is not None else date.max


def _month(day: date) -> str:
    return short_day(day.isoformat()).partition(" ")[2]
