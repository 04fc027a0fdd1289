"""Dates that name a day, month or year of the calendar: "6 January 2018", "Jan. 6", "early March", "in 2017"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from annotator.model.date_reading import (
    DateReading,
    full_year,
    make_day,
    maybe_day,
    one_day,
    stretch,
    whole_month,
)
from annotator.model.date_rules import Known, RuleList
from annotator.model.date_words import ANY_WEEKDAY, DAY_MONTH, MONTH, WEEKDAY, month, weekday
from annotator.model.number_words import read_number

WHOLE_DATES = RuleList()

_YEAR = r"(?:[1١۱][89٨٩۸۹]|[2٢۲][0٠۰])\d\d"
_SHORT_YEAR = r"[’']\d\d|[3-9]\d(?![\d:.,%])"  # below 32 it may be a day or a number of dead
_DAY = r"(?:\d{1,2})(?:st|nd|rd|th|er|º)?(?!\d)"
_OF = r"(?:\s+(?:of|de)\s+|[\s-]+|\.\s*)"
_WEEKDAY_BEFORE = rf"(?:{ANY_WEEKDAY},?\s+(?:the\s+)?)?"
_BEFORE_YEAR = r"(?:\s*,\s*|\s+(?:of\s+|de\s+|del\s+)?|-(?=\d{4}))"
_YEAR_AFTER = rf"(?:{_BEFORE_YEAR}(?P<year>{_YEAR}|{_SHORT_YEAR})(?!\d))?"


@WHOLE_DATES.rule(rf"(?<![\d.\-/])(?P<year>{_YEAR})(?P<sign>[-/.])(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?)(?![\d\-/])")
def _iso(match: re.Match[str], known: Known) -> DateReading | None:
    day = make_day(int(match["year"]), int(match["month"]), int(match["day"]))
    return maybe_day(day, "year, month and day")


@WHOLE_DATES.rule(
    r"(?<![\d.\-/])(?P<day>\d\d?)(?P<sign>[-/.])(?P<month>\d\d?)(?P=sign)(?P<year>(?:\d\d)?\d\d)(?![\d\-/])"
)
def _in_digits(match: re.Match[str], known: Known) -> DateReading | None:
    first, second, year = int(match["day"]), int(match["month"]), full_year(match["year"])
    day = make_day(year, second, first)
    if day is None:
        day = make_day(year, first, second)
        return maybe_day(day, "month, day and year in digits")
    return one_day(day, "day, month and year in digits", ambiguous=first <= 12 and first != second)


@WHOLE_DATES.rule(rf"(?<![\d.\-/,]){_WEEKDAY_BEFORE}(?P<day>{_DAY}){_OF}(?P<month>{DAY_MONTH}){_YEAR_AFTER}(?!\w)")
@WHOLE_DATES.rule(rf"{_WEEKDAY_BEFORE}(?<!\w)(?P<month>{MONTH})[\s-]+(?P<day>{_DAY}){_YEAR_AFTER}(?![\w:%])")
def _day_and_month(match: re.Match[str], known: Known) -> DateReading | None:
    return _month_day(int(re.sub(r"\D", "", match["day"])), month(match["month"]), match["year"], known)


_ORDINAL = (
    r"(?P<day>(?:twenty|thirty)[-\s](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|"
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w{4,5}teenth|"
    r"twentieth|thirtieth)"
)


@WHOLE_DATES.rule(rf"\b{_ORDINAL}\s+of\s+(?P<month>{MONTH}){_YEAR_AFTER}(?!\w)")
@WHOLE_DATES.rule(rf"(?<!\w)(?P<month>{MONTH})\s+(?:the\s+)?{_ORDINAL}\b{_YEAR_AFTER}")
def _ordinal_and_month(match: re.Match[str], known: Known) -> DateReading | None:
    number = read_number(match["day"])
    return _month_day(number, month(match["month"]), match["year"], known) if number else None


@WHOLE_DATES.rule(rf"(?<!\w)(?P<month>{MONTH})\s+(?P<day>{_DAY})\s*[-–—]\s*(?P<last>{_DAY}){_YEAR_AFTER}(?!\w)")
@WHOLE_DATES.rule(
    rf"(?<![\d.\-/])(?P<day>{_DAY})\s*(?:[-–—]|to|and)\s*(?P<last>{_DAY})\s+(?P<month>{MONTH}){_YEAR_AFTER}(?!\w)"
)
def _days_of_month(match: re.Match[str], known: Known) -> DateReading | None:
    first, last = (
        _month_day(int(re.sub(r"\D", "", match[name])), month(match["month"]), match["year"], known)
        for name in ("day", "last")
    )
    if first is None or last is None:
        return None
    return stretch(date.fromisoformat(first.start), date.fromisoformat(last.start), "first to last day of a month")


# "on 22/4": without a year only after a word that announces a day, or "24/7" would be one.
@WHOLE_DATES.rule(
    r"(?:(?<=\bon )|(?<=\bOn )|(?<=\()|(?<=\bsince )|(?<=\buntil ))(?P<day>\d\d?)/(?P<month>\d\d?)(?![\d/])"
)
def _day_and_month_in_digits(match: re.Match[str], known: Known) -> DateReading | None:
    first, second = int(match["day"]), int(match["month"])
    day, number = (first, second) if second <= 12 else (second, first)
    reading = _month_day(day, number, None, known) if 1 <= number <= 12 else None
    is_unsure = first <= 12 and second <= 12 and first != second
    return reading and replace(reading, ambiguous=is_unsure)


@WHOLE_DATES.rule(rf"{_WEEKDAY_BEFORE}(?:(?<=\bthe )|(?<=\bThe ))(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?!\s+[^\W\d_]|\w|-)")
def _day_of_month(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    for back in range(3):
        year, number = divmod(known.published.year * 12 + known.published.month - 1 - back, 12)
        day = make_day(year, number + 1, int(match["day"]))
        if day is not None and day <= known.published:
            return one_day(day, "latest such day of a month", ambiguous=True)
    return None


@WHOLE_DATES.rule(
    rf"\bthe\s+(?P<nth>first|second|third|fourth|last)\s+(?P<weekday>{WEEKDAY})\s+(?:of|in)\s+(?P<month>{MONTH}){_YEAR_AFTER}"
)
def _nth_weekday(match: re.Match[str], known: Known) -> DateReading | None:
    first = _month_day(1, month(match["month"]), match["year"], known)
    if first is None:
        return None
    start = date.fromisoformat(first.start)
    days = [start + timedelta(days=n) for n in range(31)]
    fitting = [d for d in days if d.month == start.month and d.weekday() == weekday(match["weekday"])]
    nth = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}[match["nth"].lower()]
    return one_day(fitting[nth], "numbered weekday of a month")


# ---------------------------------------------------------------------------------------- months and years
@WHOLE_DATES.rule(rf"(?<!\w)(?P<part>early|mid|late|the\s+start\s+of|the\s+end\s+of|beginning\s+of|end\s+of)[-\s]+"
       rf"(?P<month>{MONTH}){_YEAR_AFTER}(?!\w)")  # fmt: skip
def _part_of_month(match: re.Match[str], known: Known) -> DateReading | None:
    whole = _named_month(match, known)
    if whole is None:
        return None
    first, last = date.fromisoformat(whole.start), date.fromisoformat(whole.end)
    part = match["part"].lower()
    if part == "mid":
        return stretch(first.replace(day=11), first.replace(day=20), "middle of a month", "month")
    if part.startswith(("late", "the end", "end")):
        return stretch(first.replace(day=21), last, "end of a month", "month")
    return stretch(first, first.replace(day=10), "start of a month", "month")


# A month alone is capitalised in English: "they march", "it may".
@WHOLE_DATES.rule(rf"(?<!\w)(?P<month>{MONTH})(?:,?\s+|\s+(?:de\s+|del\s+))(?P<year>{_YEAR})(?!\w)")
@WHOLE_DATES.rule(r"(?<=\bin )(?P<month>[A-Z][a-z]{2,8})\b\.?(?!\s+\d)(?P<year>)", 0)
@WHOLE_DATES.rule(r"(?<=\blast )(?P<month>[A-Z][a-z]{2,8})\b(?!\s+\d)(?P<year>)", 0)
@WHOLE_DATES.rule(r"(?<=[a-z] )(?P<month>(?:Jan|Febr)uary|April|June|July|August|(?:Sept|Nov|Dec)ember|October)\b"
       r"(?!\s+\d)(?P<year>)", 0)  # fmt: skip
def _named_month(match: re.Match[str], known: Known) -> DateReading | None:
    try:
        number = month(match["month"])
    except KeyError:
        return None
    if match["year"]:
        return whole_month(full_year(match["year"].lstrip("’'")), number, "month of a year")
    if known.published is None:
        return None
    year = known.published.year
    if known.future:
        year += number < known.published.month
        return whole_month(year, number, "next such month after publication")
    return whole_month(year - (number > known.published.month), number, "latest such month before publication")


@WHOLE_DATES.rule(rf"(?<=\bin )(?:early |mid-|late )?(?P<year>{_YEAR})(?![\w-]|[.,]\d)")
@WHOLE_DATES.rule(rf"(?<=\bof )(?P<year>{_YEAR})(?![\w-]|[.,]\d)")
@WHOLE_DATES.rule(rf"(?<=\bsince )(?P<year>{_YEAR})(?![\w-]|[.,]\d)")
@WHOLE_DATES.rule(rf"(?:early|mid|late)[-\s](?P<year>{_YEAR})(?!\w)")
def _year(match: re.Match[str], known: Known) -> DateReading | None:
    year = int(match["year"])
    return stretch(date(year, 1, 1), date(year, 12, 31), "a year")


def _month_day(day: int, number: int, year: str | None, known: Known) -> DateReading | None:
    if year:
        found = make_day(full_year(year.lstrip("’'")), number, day)
        return maybe_day(found, "day, month and year")
    if known.published is None:
        return None
    near = known.published.year
    years = (near, near + 1, near + 4) if known.future else (near, near - 1, near - 2, near - 3, near - 4)
    days = [found for each in years if (found := make_day(each, number, day))]
    if known.future:
        return next((one_day(d, "next such day after publication") for d in days if d >= known.published), None)
    return next((one_day(d, "latest such day not after publication") for d in days if d <= known.published), None)
