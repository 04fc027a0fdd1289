"""Dates that belong together: "from Monday to Wednesday", "between May 3 and June 5", "two days after Christmas"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from annotator.model.dates.date_reading import DateReading, make_day, months_before
from annotator.model.dates.date_words import WEEKDAY, weekday
from annotator.model.dates.whole_dates import LATEST, NEXT
from annotator.model.text.number_words import NUMBER, read_number
from annotator.model.text.span import Span

Found = tuple[Span, DateReading]

_FEW = (
    rf"(?:(?P<count>an?|{NUMBER})\s+(?P<unit>day|week|fortnight|month|year|hour)s?(?:\s+to\s+the\s+day)?|"
    rf"(?P<one>(?:the\s+)?day)|(?:the\s+)?(?:(?:first|last)\s+)?(?P<weekday>{WEEKDAY}))"
)
_COUNTED = re.compile(
    rf"(?:\bon\s+)?(?:\b{_FEW}\s+(?P<way>after|from|on\s+from|past|following|before|preceding|prior\s+to|ahead\s+of|shy\s+of|short\s+of)|\b(?P<eve>the\s+eve\s+of)|"
    r"\b(?P<same>(?:on\s+)?the\s+same\s+day\s+as|within\s+(?:24\s+)?hours\s+of))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LED_BY = re.compile(r"(?:(?:on|in|from|after|before|by|the|of)\s+)+", re.IGNORECASE)
_LONGEST_COUNT = 60
COUNTED = "counted from the day beside it"
JOINED = "from a day to a day"

_BETWEEN = re.compile(
    r"\s*(?:to|a|and|until|till|through|into|[-–—]|à|au|al|hasta|по|до|إلى)\s*(?:the\s+)?(?:(?:morning|night|evening)\s+of\s+)?(?:on\s+)?",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:from|between|overnight(?:\s+from|\s+on)?|night\s+(?:of|from)|du|de|del|desde|entre|с|между|من|بين)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_STARTS_WITH_FROM = re.compile(
    r"(?:from|between|overnight|desde|с|(?:on\s+|in\s+)?the\s+night\s+(?:of|from))\b", re.IGNORECASE
)
_LONGEST = 60 * 366


def joined(text: str, found: list[Found], start: int = 0) -> list[Found]:
    """So that a first and a last day after "from" or "between" are one range, not two days."""
    result: list[Found] = []
    for span, reading in counted(text, found, start):
        one = _range(text, result[-1], (span, reading)) if result else None
        if one is not None:
            result[-1] = one
        else:
            result.append((span, reading))
    return result


def counted(text: str, found: list[Found], start: int) -> list[Found]:
    """Days that are counted from the one beside them: "a week from Friday", "the day before the May 3 vote"."""
    result: list[Found] = []
    for span, reading in found:
        led = _LED_BY.match(span.of(text))
        core = span.start + (led.end() if led else 0)
        match = _COUNTED.search(text, max(start, core - _LONGEST_COUNT), core) if reading.precision == "day" else None
        moved = _counted_from(match, reading) if match is not None else None
        if match is None or moved is None:
            result.append((span, reading))
            continue
        # "The day after" alone was counted from the day named before: now the day beside it is known.
        result = [each for each in result if each[0].end <= match.start()]
        result.append((Span(match.start(), span.end), moved))
    return result


def _counted_from(match: re.Match[str], reading: DateReading) -> DateReading | None:
    day = date.fromisoformat(reading.start)
    if match["eve"] or match["same"]:
        moved = day - timedelta(days=1) if match["eve"] else day
        return replace(reading, start=moved.isoformat(), rule=COUNTED)
    back = match["way"].lower().startswith(("before", "prior", "preceding", "ahead", "sh"))
    if match["weekday"]:
        wanted = weekday(match["weekday"])
        gap = (day.weekday() - wanted if back else wanted - day.weekday()) - 1
        moved = day + timedelta(days=(-1 if back else 1) * (gap % 7 + 1))
        return replace(reading, start=moved.isoformat(), rule=COUNTED)
    number = 1 if match["one"] or match["count"].lower() in ("a", "an") else read_number(match["count"]) or 0
    if not 0 < number < _LONGEST_COUNT:
        return None
    unit = (match["unit"] or "day").lower()
    if unit in ("month", "year"):
        months = number * (12 if unit == "year" else 1)
        moved = months_before(day, months if back else -months)
    else:
        days = timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}.get(unit, 0))
        moved = day - days if back else day + days
    return replace(reading, start=moved.isoformat(), rule=COUNTED)


def _range(text: str, first: Found, last: Found) -> Found | None:
    (before, start), (after, end) = first, last
    if before.end > after.start or not _BETWEEN.fullmatch(text, before.end, _before_word(text, after)):
        return None
    is_from = bool(_FROM.search(text, max(0, before.start - 25), before.start))
    is_from = is_from or bool(_STARTS_WITH_FROM.match(before.of(text)))
    gap = text[before.end : after.start].strip()
    is_dash = gap in ("-", "–", "—", "through", "until") and start.precision == end.precision == "day"
    if not (is_from or is_dash):
        return None
    start = _in_year_of(start, end)
    first_day, last_day = start.start, end.end or end.start
    if not first_day < last_day or (date.fromisoformat(last_day) - date.fromisoformat(first_day)).days > _LONGEST:
        return None
    return Span(before.start, after.end), DateReading(first_day, last_day, "range", JOINED, start.ambiguous)


def _before_word(text: str, span: Span) -> int:
    """Where the date itself begins, for a phrase that took "until" or "to" in."""
    word = re.match(r"(?:until|till|to|into|and)\s+", span.of(text), re.IGNORECASE)
    return span.start + (word.end() if word else 0)


def _in_year_of(start: DateReading, end: DateReading) -> DateReading:
    """A day without a year is of the year of the day that it is joined to, or of the year before."""
    if start.rule not in (LATEST, NEXT):
        return start
    day, last = date.fromisoformat(start.start), date.fromisoformat(end.end or end.start)
    for year in (last.year, last.year - 1):
        moved = make_day(year, day.month, day.day)
        if moved is not None and moved < last:
            return replace(start, start=moved.isoformat())
    return start
