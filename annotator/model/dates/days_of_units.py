"""Days by their place in a month or year: "the 20th of next month", "the last day of 2016", "its first Friday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from annotator.model.dates.date_reading import (
    DateReading,
    make_day,
    maybe_day,
    months_before,
    one_day,
    stretch,
    whole_month,
)
from annotator.model.dates.date_rules import Known, RuleList
from annotator.model.dates.date_words import ANY_WEEKDAY, MONTH, WEEKDAY, YEAR, YEAR_AFTER, month, weekday
from annotator.model.dates.whole_dates import ORDINAL_WORD, month_day
from annotator.model.text.number_words import read_number

DAYS_OF_UNITS = RuleList(needs="U")

_BY_DISTANCE = r"(?:the\s+)?(?P<which>this|last|the|next|that|same)\s+(?P<unit>month|year)"
_UNIT = rf"(?:{_BY_DISTANCE}|(?P<month>{MONTH}){YEAR_AFTER}|(?P<only>{YEAR}))(?!\w)"
_NUMBER = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD})"
_WEEKDAY_BEFORE = rf"(?:(?P<weekday>{ANY_WEEKDAY}),?\s+)?"
_NTH = r"(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)"
_SATURDAY = 5


@DAYS_OF_UNITS.rule(
    rf"{_WEEKDAY_BEFORE}\b(?:the\s+)?(?P<day>{_NUMBER})(?:\s+day)?\s+(?:of\s+)?{_BY_DISTANCE}\b", near="month year"
)
def _day_of_month_by_distance(match: re.Match[str], known: Known) -> DateReading | None:
    whole = _month_by_distance(match, known) if match["unit"].lower() == "month" else None
    number = _read(match["day"])
    if whole is None or not number:
        return None
    return maybe_day(make_day(whole.year, whole.month, number), "day of a month named by its distance")


@DAYS_OF_UNITS.rule(rf"{_BY_DISTANCE},?\s+(?:on\s+)?the\s+(?P<day>{_NUMBER})(?!\s+\w)", near="month")
def _day_after_month(match: re.Match[str], known: Known) -> DateReading | None:
    """ "Next month, on the 20th"."""
    return _day_of_month_by_distance(match, known)


@DAYS_OF_UNITS.rule(rf"\b(?:the\s+)?(?P<nth>{_NUMBER}|\d{{2,3}}(?:st|nd|rd|th))\s+day\s+of\s+{_UNIT}", near="day")
def _nth_day_of_year(match: re.Match[str], known: Known) -> DateReading | None:
    whole, number = _unit(match, known), _read(match["nth"])
    if whole is None or not number:
        return None
    day = date.fromisoformat(whole.start) + timedelta(days=number - 1)
    return one_day(day, "numbered day of a year") if day.isoformat() <= whole.end else None


@DAYS_OF_UNITS.rule(rf"\b(?:the\s+)?(?P<end>first|last)\s+day\s+of\s+{_UNIT}", needs="U")
@DAYS_OF_UNITS.rule(rf"\b(?P<end>first|last)\s+of\s+{_BY_DISTANCE}(?P<month>)(?P<year>)(?P<only>)\b", needs="U")
def _end_of_unit(match: re.Match[str], known: Known) -> DateReading | None:
    whole = _unit(match, known)
    if whole is None:
        return None
    day = date.fromisoformat(whole.start if match["end"].lower() == "first" else whole.end)
    # "They met on the last day of the month": of the one before, if that of this month is to come.
    if known.published is not None and known.tense == "back" and day > known.published and not match["month"]:
        day = known.published.replace(day=1) - timedelta(days=1) if match["unit"].lower() == "month" else day
    return one_day(day, "first or last day of a month or year")


@DAYS_OF_UNITS.rule(rf"\b(?P<nth>{_NTH})\s+(?:(?P<weekday>{WEEKDAY})|week-?end)\s+(?:of|in)\s+{_UNIT}", needs="WU")
def _nth_weekday(match: re.Match[str], known: Known) -> DateReading | None:
    whole = _unit(match, known)
    if whole is None:
        return None
    first, last = date.fromisoformat(whole.start), date.fromisoformat(whole.end)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    wanted = weekday(match["weekday"]) if match["weekday"] else _SATURDAY
    fitting = [day for day in days if day.weekday() == wanted]
    nth = -1 if match["nth"].lower() == "last" else _read(match["nth"]) - 1
    if nth >= len(fitting):
        return None
    if not match["weekday"]:
        return stretch(fitting[nth], fitting[nth] + timedelta(days=1), "numbered weekend of a month", "week")
    return one_day(fitting[nth], "numbered weekday of a month")


@DAYS_OF_UNITS.rule(
    r"(?:(?<=\bthe )|(?<=\bThe ))(?P<weekday>)(?P<day>\d{1,2}(?:st|nd|rd|th))(?!\s+[^\W\d_]|\w|-)", needs="D"
)
@DAYS_OF_UNITS.rule(
    r"\b(?:(?<=on )|(?<=by )|(?<=since )|(?<=until )|(?<=from )|(?<=before )|(?<=after ))(?P<weekday>)(?:the\s+)?"
    r"(?P<day>\d{1,2}(?:st|nd|rd|th))(?=\s*(?:[.,;!?]|$)|"
    r"\s+(?:at|in|when|and|but|as|near|outside|to|during|while|after|before)\b)",
    needs="D",
)
@DAYS_OF_UNITS.rule(rf"(?<=\bon the )(?P<weekday>)(?P<day>{ORDINAL_WORD})(?=\s*(?:[.,;!?]|$))", needs="O")
@DAYS_OF_UNITS.rule(
    rf"(?P<weekday>{ANY_WEEKDAY}),?\s+(?:the\s+)?(?P<day>\d{{1,2}}(?:st|nd|rd|th))(?!\w|\s+(?:of\s+)?{MONTH})",
    needs="W",
)
def _day_of_month(match: re.Match[str], known: Known) -> DateReading | None:
    number = _read(match["day"])
    if known.published is None or not number:
        return None
    if match["weekday"]:
        return _weekday_and_number(weekday(match["weekday"]), number, known)
    months = (months_before(known.published.replace(day=1), -n if known.future else n) for n in range(3))
    days = [day for each in months if (day := make_day(each.year, each.month, number)) is not None]
    if known.future:
        ahead = next((day for day in days if day >= known.published), None)
        return maybe_day(ahead, "next such day of a month", ambiguous=True)
    latest = next((day for day in days if day <= known.published), None)
    return maybe_day(latest, "latest such day of a month", ambiguous=True)


def _weekday_and_number(wanted: int, number: int, known: Known) -> DateReading | None:
    """ "Friday the 11th": the month in which that is a Friday, the nearest on the side that is meant."""
    if known.published is None:
        return None
    first = known.published.replace(day=1)
    days = [make_day(each.year, each.month, number) for n in range(-12, 13) if (each := months_before(first, n))]
    fitting = [day for day in days if day is not None and day.weekday() == wanted]
    ahead = [day for day in fitting if day >= known.published]
    behind = [day for day in fitting if day <= known.published]
    sides = (ahead,) if known.future else (behind,) if known.tense == "back" else (ahead, behind)
    near = min((day for side in sides for day in side), key=lambda day: abs(day - known.published), default=None)  # type: ignore[operator]
    return maybe_day(near, "nearest such weekday of a month", ambiguous=True)


def _unit(match: re.Match[str], known: Known) -> DateReading | None:
    if match["month"]:
        first = month_day(1, month(match["month"]), match["year"], known)
        return whole_month(int(first.start[:4]), int(first.start[5:7]), "") if first is not None else None
    if match["only"]:
        return DateReading(f"{match['only']}-01-01", f"{match['only']}-12-31", "range")
    anchor = _month_by_distance(match, known)
    if anchor is None:
        return None
    if match["unit"].lower() == "year":
        return DateReading(f"{anchor.year:04}-01-01", f"{anchor.year:04}-12-31", "range")
    return whole_month(anchor.year, anchor.month, "")


def _month_by_distance(match: re.Match[str], known: Known) -> date | None:
    """The first day of the month, or of one in the year, that "last month" or "next year" means."""
    if known.published is None:
        return None
    step = {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    return months_before(known.published.replace(day=1), -step * (12 if match["unit"].lower() == "year" else 1))


def _read(words: str) -> int:
    digits = re.sub(r"\D", "", words)
    return int(digits) if digits else read_number(words) or 0
