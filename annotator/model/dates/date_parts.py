"""Parts of a month, year, week or decade: "early", "mid", "the end of", "the first half of"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from annotator.model.dates.date_reading import DatePrecision, DateReading, stretch, whole_month

Unit = Literal["week", "month", "year", "decade", "century"]

PART = (
    r"(?P<part>early(?:\s+(?:in|on))?|mid|middle\s+of|late(?:\s+in)?|"
    r"(?:the\s+)?(?:start|beginning|outset|middle|end|close)\s+of|"
    r"(?:the\s+)?(?:first|second|latter|last)\s+(?:half|days|part)\s+of|"
    r"début|mi|fin|(?:principios|comienzos|mediados|finales|fines)\s+de|начале|середине|конце|أوائل|مطلع|منتصف|أواخر|نهاية)"
    r"[-\s]+(?:the\s+)?"
)
_START = re.compile(r"early|start|beginning|outset|first|début|principios|comienzos|начале|أوائل|مطلع", re.IGNORECASE)
_MIDDLE = re.compile(r"mi|mediados|середине|منتصف", re.IGNORECASE)


def part_of(whole: DateReading, words: str, unit: Unit) -> DateReading:
    """The early, middle or late part of a whole unit; the end of a year is its last month."""
    first, last = date.fromisoformat(whole.start), date.fromisoformat(whole.end)
    which = 0 if _START.search(words) else 1 if _MIDDLE.search(words) else 2
    if "half" in words.lower():
        return _half(first, last, which, unit)
    name = f"{('start', 'middle', 'end')[which]} of a {unit}"
    if unit == "year":
        if re.search(r"\bof\b", words, re.IGNORECASE) and which != 1:
            return replace(whole_month(first.year, 12 if which else 1, name), precision="range")
        return stretch(*_months(first.year, 4 * which + 1, 4), name)
    if unit in ("decade", "century"):
        years = (0, 3, 4, 6, 7, 9) if unit == "decade" else (0, 32, 33, 66, 67, 99)
        start, end = first.year + years[2 * which], first.year + years[2 * which + 1]
        return stretch(date(start, 1, 1), date(end, 12, 31), name)
    cuts = ((0, 9), (10, 19), (20, 99)) if unit == "month" else ((0, 2), (2, 4), (3, 99))
    start_day, end_day = (first + timedelta(days=each) for each in cuts[which])
    return stretch(start_day, min(end_day, last), name, "month" if unit == "month" else "week")


def _half(first: date, last: date, which: int, unit: Unit) -> DateReading:
    if unit == "year":
        return stretch(*_months(first.year, 1 if which == 0 else 7, 6), "half of a year")
    middle = first.replace(day=15) if unit == "month" else first + (last - first) / 2
    days = (first, middle) if which == 0 else (middle + timedelta(days=1), last)
    return stretch(*days, f"half of a {unit}", _PRECISIONS.get(unit, "range"))


_PRECISIONS: dict[Unit, DatePrecision] = {"week": "week", "month": "month"}


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    """The first and last day of some months in a row, which may reach into the next year."""
    after_year, after_month = divmod(year * 12 + first - 1 + count, 12)
    return date(year, first, 1), date(after_year, after_month + 1, 1) - timedelta(days=1)


def months_of(year: int, first: int, count: int, rule: str) -> DateReading:
    return stretch(*_months(year, first, count), rule)
