"""What a coder types into a date field: "thu", "11 jan", "11/1", "yesterday", "2 days ago", "10 to 12 jan"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from annotator.model.dates.date_grammar import DATE_RULES
from annotator.model.dates.date_reading import (
    DateReading,
    full_year,
    make_day,
    maybe_day,
    one_day,
    stretch,
    whole_month,
)
from annotator.model.dates.date_rules import Known
from annotator.model.dates.date_words import MONTHS, SHORT_WEEKDAYS, WEEKDAYS

_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}
_DAY_MONTH = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s.-]*(?P<month>[^\W\d_]+)\.?(?:[\s,.-]*(?P<year>\d{4}|\d{2}))?"
)
_MONTH_DAY = re.compile(
    r"(?P<month>[^\W\d_]+)\.?[\s.-]*(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:(?:\s*,\s*|[\s.-]+)(?P<year>\d{4}|\d{2}))?"
)
_DIGITS = re.compile(r"(?P<day>\d{1,2})[\s./-](?P<month>\d{1,2})(?:[\s./-](?P<year>\d{4}|\d{2})?)?")
_BETWEEN = re.compile(r"\s+(?:to|until|till|and|[-\u2013\u2014])\s+|\s*(?:\.\.+|\u2026|\u2013|\u2014)\s*")
_MONTH_YEAR = re.compile(r"(?P<month>[^\W\d_]+)\.?[\s,.-]+(?P<year>\d{4})")
_BACK = re.compile(r"(?P<sign>[-+])?\s*(?P<count>\d{1,3})\s*(?P<unit>d|w)(?:[a-z]*)?(?:\s+(?:ago|back|earlier))?")


def read_typed(typed: str, published: str) -> DateReading | None:
    """The date that `typed` means, or None. The start of a weekday's or month's name is enough."""
    words = " ".join(typed.lower().split())
    today = date.fromisoformat(published) if published else None
    if not words:
        return None
    for read in (_whole, _day_and_month, _in_digits, _month, _year):
        reading = read(words, today)
        if reading is not None:
            return reading
    period = _period(words, published)
    if period is not None or today is None:
        return period
    for read_near in (_day_of_month, _by_name, _back):
        reading = read_near(words, today)
        if reading is not None:
            return reading
    return None


def _whole(words: str, today: date | None) -> DateReading | None:
    """A phrase of the news grammar from end to end. Typed, a weekday needs no capital."""
    phrase = re.sub(r"^(?:on|in|the)\s+", "", words)
    for candidate in (phrase, phrase.title(), words):
        for rule in DATE_RULES:
            match = rule.pattern.fullmatch(candidate)
            if match is not None:
                try:
                    reading: DateReading | None = rule.read(match, Known(today))
                except (OverflowError, ValueError):
                    continue
                if reading is not None:
                    return reading
    return None


def _period(words: str, published: str) -> DateReading | None:
    """Two days and all between them. The first may be the day of the month alone: "10 to 12 jan"."""
    first, *others = _BETWEEN.split(words.removeprefix("from ").removeprefix("between "), maxsplit=2)
    if len(others) != 1 or not first or not others[0]:
        return None
    end = read_typed(others[0], published)
    if end is None:
        return None
    start = read_typed(first, end.end or end.start) if first.isdecimal() else read_typed(first, published)
    if start is None:
        return None
    days = [date.fromisoformat(day) for each in (start, end) for day in (each.start, each.end or each.start)]
    return stretch(min(days), max(days), "first and last day as typed", ambiguous=start.ambiguous or end.ambiguous)


def _day_and_month(words: str, today: date | None) -> DateReading | None:
    match = _DAY_MONTH.fullmatch(words) or _MONTH_DAY.fullmatch(words)
    number = _named(match["month"], MONTHS) if match else None
    if match is None or number is None:
        return None
    return _dated(int(match["day"]), number, match["year"], today, "day and month as typed")


def _in_digits(words: str, today: date | None) -> DateReading | None:
    match = _DIGITS.fullmatch(words)
    if match is None:
        return None
    day, number = int(match["day"]), int(match["month"])
    return _dated(day, number, match["year"], today, "day and month as typed") or _dated(
        number, day, match["year"], today, "month and day as typed"
    )


def _month(words: str, today: date | None) -> DateReading | None:
    match = _MONTH_YEAR.fullmatch(words)
    if match is not None:
        number = _named(match["month"], MONTHS)
        return whole_month(int(match["year"]), number, "month as typed") if number else None
    number = _named(words, MONTHS) if len(words) >= 3 else None
    if number is None or today is None:
        return None
    return whole_month(today.year - (number > today.month), number, "latest such month")


def _year(words: str, today: date | None) -> DateReading | None:
    if not re.fullmatch(r"(?:1[89]|20)\d\d", words):
        return None
    return stretch(date(int(words), 1, 1), date(int(words), 12, 31), "year as typed")


def _day_of_month(words: str, today: date) -> DateReading | None:
    match = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?\.?", words)
    if match is None:
        return None
    for back in range(0, 3):
        year, number = divmod(today.year * 12 + today.month - 1 - back, 12)
        day = make_day(year, number + 1, int(match[1]))
        if day is not None and day <= today:
            return one_day(day, "latest such day of a month")
    return None


def _by_name(words: str, today: date) -> DateReading | None:
    near = [days for name, days in _NEAR.items() if name.startswith(words)]
    weekdays = {at for name, at in (*WEEKDAYS.items(), *SHORT_WEEKDAYS.items()) if name.startswith(words)}
    # "t" is today, Tuesday or Thursday: the first in this order, and said to be unsure.
    if near:
        return one_day(today + timedelta(days=near[0]), "counted from publication", ambiguous=bool(weekdays))
    if not weekdays:
        return None
    back = min((today.weekday() - at) % 7 for at in weekdays)
    return one_day(today - timedelta(days=back), "weekday on or before publication", ambiguous=len(weekdays) > 1)


def _back(words: str, today: date) -> DateReading | None:
    match = _BACK.fullmatch(words) or re.fullmatch(r"(?P<sign>[-+])(?P<count>\d{1,3})(?P<unit>)", words)
    if match is None:
        return None
    days = int(match["count"]) * (7 if match["unit"] == "w" else 1)
    return one_day(today + timedelta(days=days if match["sign"] == "+" else -days), "counted from publication")


def _dated(day: int, number: int, year: str | None, today: date | None, rule: str) -> DateReading | None:
    if year:
        found = make_day(full_year(year), number, day)
        return maybe_day(found, rule)
    if today is None:
        return None
    days = [found for back in range(5) if (found := make_day(today.year - back, number, day))]
    return next((one_day(found, rule) for found in days if found <= today), None)


def _named(word: str, names: Mapping[str, int]) -> int | None:
    fits = {at for name, at in names.items() if name.startswith(word.lower())}
    return min(fits) if fits else None
