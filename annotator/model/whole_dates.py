"""Days named by month and number: "6 January 2018", "Jan. 6", "the third of May", "3-5 May", "on the 15th"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from annotator.model.date_reading import (
    DateReading,
    full_year,
    make_day,
    maybe_day,
    months_before,
    one_day,
    stretch,
)
from annotator.model.date_rules import Known, RuleList
from annotator.model.date_words import ANY_WEEKDAY, DAY_MONTH, MONTH, WEEKDAY, YEAR_AFTER, month, weekday
from annotator.model.number_words import read_number

WHOLE_DATES = RuleList(needs="M")

_DAY = r"(?:\d{1,2})(?:st|nd|rd|th|er|º)?(?!\d)"
_OF = r"(?:\s+(?:of|de)\s+|[\s-]+|\.\s*)"
_WEEKDAY_BEFORE = rf"(?:{ANY_WEEKDAY},?\s+(?:the\s+|\()?)?"
LATEST, NEXT = "latest such day not after publication", "next such day after publication"
"""The rules of days without a year."""


@WHOLE_DATES.rule(rf"(?<![\d.\-/,]){_WEEKDAY_BEFORE}(?P<day>{_DAY}){_OF}(?P<month>{DAY_MONTH}){YEAR_AFTER}(?!\w)")
@WHOLE_DATES.rule(rf"{_WEEKDAY_BEFORE}(?<!\w)(?P<month>{MONTH})[\s-]+(?P<day>{_DAY}){YEAR_AFTER}(?![\w:%])")
def _day_and_month(match: re.Match[str], known: Known) -> DateReading | None:
    return month_day(_number(match["day"]), month(match["month"]), match["year"], known)


_ORDINAL = (
    r"(?P<day>(?:twenty|thirty)[-\s](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|"
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w{4,5}teenth|"
    r"twentieth|thirtieth)"
)


@WHOLE_DATES.rule(rf"{_WEEKDAY_BEFORE}\b{_ORDINAL}\s+of\s+(?P<month>{MONTH}){YEAR_AFTER}(?!\w)")
@WHOLE_DATES.rule(rf"(?<!\w)(?P<month>{MONTH})\s+(?:the\s+)?{_ORDINAL}\b{YEAR_AFTER}")
def _ordinal_and_month(match: re.Match[str], known: Known) -> DateReading | None:
    number = read_number(match["day"])
    return month_day(number, month(match["month"]), match["year"], known) if number else None


_MORE = rf"(?:\s*,\s*{_DAY})*\s*(?:[-–—]|,?\s+(?:to|and|until|through)\s+(?:the\s+)?|&)\s*"


@WHOLE_DATES.rule(
    rf"(?<!\w)(?P<month>{MONTH})\s+(?P<day>{_DAY}){_MORE}(?P<last>{_DAY}){YEAR_AFTER}(?![\w:%])(?!\s+{MONTH})"
)
@WHOLE_DATES.rule(rf"(?<![\d.\-/])(?P<day>{_DAY}){_MORE}(?P<last>{_DAY}){_OF}(?P<month>{MONTH}){YEAR_AFTER}(?!\w)")
def _days_of_month(match: re.Match[str], known: Known) -> DateReading | None:
    first, last = (
        month_day(_number(match[name]), month(match["month"]), match["year"], known) for name in ("day", "last")
    )
    # "on May 3 and 20 people": no later day of the month.
    if first is None or last is None or last.start <= first.start:
        return None
    return stretch(date.fromisoformat(first.start), date.fromisoformat(last.start), "first to last day of a month")


# "on 22/4": without a year only after a word that announces a day, or "24/7" would be one.
@WHOLE_DATES.rule(
    r"(?:(?<=\bon )|(?<=\bOn )|(?<=\()|(?<=\bsince )|(?<=\buntil ))(?P<day>\d\d?)/(?P<month>\d\d?)(?![\d/])", needs="D"
)
def _day_and_month_in_digits(match: re.Match[str], known: Known) -> DateReading | None:
    first, second = int(match["day"]), int(match["month"])
    is_unsure = first <= 12 and second <= 12 and first != second
    day, number = (second, first) if second > 12 or (is_unsure and known.month_first) else (first, second)
    reading = month_day(day, number, None, known) if 1 <= number <= 12 else None
    return reading and replace(reading, ambiguous=is_unsure)


@WHOLE_DATES.rule(r"(?<![\d/])9/11(?=\s+attack)|(?<=\bSept\. )11(?=\s+attacks)", needs="D")
def _eleventh_of_september(match: re.Match[str], known: Known) -> DateReading | None:
    return one_day(date(2001, 9, 11), "a day known by its name")


@WHOLE_DATES.rule(
    rf"{_WEEKDAY_BEFORE}(?:(?<=\bthe )|(?<=\bThe ))(?P<day>\d{{1,2}}(?:st|nd|rd|th)|first|second)"
    r"(?:(?P<of>\s+(?:day\s+)?of\s+(?P<which>this|last|the|next)\s+month\b)|(?!\s+[^\W\d_]|\w|-))", needs="DU"
)  # fmt: skip
@WHOLE_DATES.rule(r"\b(?P<day>first|last)(?P<of>\s+(?:day\s+)?of\s+(?P<which>this|last|the|next)\s+month)\b", needs="U")
def _day_of_month(match: re.Match[str], known: Known) -> DateReading | None:
    number = 31 if match["day"].lower() == "last" else read_number(match["day"]) or _number(match["day"], 0)
    if known.published is None or not number or (not match["of"] and not match["day"][0].isdigit()):
        return None
    if match["of"]:
        back = {"last": 1, "next": -1}.get(match["which"].lower(), 0)
        month_of = months_before(known.published.replace(day=1), back)
        day = next((d for n in (number, 30, 29, 28) if (d := make_day(month_of.year, month_of.month, n))), None)
        return maybe_day(day, "day of a month named by its distance")
    days = (make_day(m.year, m.month, number) for back in range(3) if (m := months_before(known.published, back)))
    latest = next((day for day in days if day is not None and day <= known.published), None)
    return maybe_day(latest, "latest such day of a month", ambiguous=True)


@WHOLE_DATES.rule(
    rf"\bthe\s+(?P<nth>first|second|third|fourth|last)\s+(?P<weekday>{WEEKDAY})\s+(?:of|in)\s+(?P<month>{MONTH}){YEAR_AFTER}"
)
def _nth_weekday(match: re.Match[str], known: Known) -> DateReading | None:
    first = month_day(1, month(match["month"]), match["year"], known)
    if first is None:
        return None
    start = date.fromisoformat(first.start)
    days = [start + timedelta(days=n) for n in range(31)]
    fitting = [d for d in days if d.month == start.month and d.weekday() == weekday(match["weekday"])]
    nth = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}[match["nth"].lower()]
    return one_day(fitting[nth], "numbered weekday of a month")


def month_day(day: int, number: int, year: str | None, known: Known) -> DateReading | None:
    """The day of a month; without a year the latest, or where the future is meant the next one."""
    if year:
        found = make_day(full_year(year.lstrip("’'")), number, day)
        return maybe_day(found, "day, month and year")
    if known.published is None:
        return None
    near = known.published.year
    years = (near, near + 1, near + 4) if known.future else (near, near - 1, near - 2, near - 3, near - 4)
    days = [found for each in years if (found := make_day(each, number, day))]
    if known.future:
        return next((one_day(d, NEXT) for d in days if d >= known.published), None)
    return next((one_day(d, LATEST) for d in days if d <= known.published), None)


def _number(digits: str, default: int = 0) -> int:
    return int(re.sub(r"\D", "", digits) or default)
