"""Dates written in digits: "2014-05-03 10:00 UTC", "5/3/2014", "03may2014", "20140503"."""

from __future__ import annotations

import re
from datetime import date

from annotator.model.dates.date_reading import DateReading, full_year, make_day, maybe_day, one_day
from annotator.model.dates.date_rules import Known, RuleList
from annotator.model.dates.date_words import ANY_WEEKDAY, MONTH, YEAR, month

DIGIT_DATES = RuleList(needs="D")


# "The Sept. 11 attacks" are those of one year; an attack of another year is no plural.
@DIGIT_DATES.rule(r"(?<![\d/])9/11(?![\d/])|\bSept(?:ember|\.)?\s+11(?:th)?(?=\s+(?:terror\w*\s+)?attacks\b)")
def _eleventh_of_september(match: re.Match[str], known: Known) -> DateReading | None:
    is_known = known.published is None or known.published >= _SEPTEMBER_11
    return one_day(_SEPTEMBER_11, "a day known by its name") if is_known else None


_SEPTEMBER_11 = date(2001, 9, 11)
_TIME = (
    r"(?:(?:T|\s+(?:at\s+)?)[0-2]\d:\d\d(?::\d\d(?:\.\d+)?)?(?:\s*(?:Z|UTC|GMT|[A-Z]{3,4}T|[+-]\d\d:?\d\d))?(?!\w))?"
)
_NEWS_DAYS = 31
IN_DIGITS = re.compile(r"(?<![\d.\-/])(\d\d?)([-/])(\d\d?)\2(?:\d\d)?\d\d(?![\d\-/])")


@DIGIT_DATES.rule(
    rf"(?:{ANY_WEEKDAY},?\s+)?(?<![\d.\-/])(?P<year>{YEAR})(?P<sign>[-/.])(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?)(?![\d\-/]){_TIME}",
    needs="Y",
)
@DIGIT_DATES.rule(rf"(?<![\w.,\-/])(?P<year>{YEAR})(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\w|[.,]\d)")
def _iso(match: re.Match[str], known: Known) -> DateReading | None:
    day = make_day(int(match["year"]), int(match["month"]), int(match["day"]))
    return maybe_day(day, "year, month and day")


@DIGIT_DATES.rule(
    rf"(?:(?<=\bNR-)|(?<![\d.\-/]))(?P<day>\d\d?)(?P<sign>[-/.])(?P<month>\d\d?)(?P=sign)(?P<year>(?:\d\d)?\d\d)(?![\d\-/]|\s*(?:%|per)){_TIME}"
)
def _in_digits(match: re.Match[str], known: Known) -> DateReading | None:
    first, second, year = int(match["day"]), int(match["month"]), full_year(match["year"])
    by_day, by_month = make_day(year, second, first), make_day(year, first, second)
    if by_day is None or by_month is None or by_day == by_month or match["sign"] == ".":
        # Points stand where the day comes first.
        day = by_day or by_month
        return maybe_day(day, "day, month and year in digits" if by_day else "month, day and year in digits")
    if known.month_first is not None:
        return one_day(by_month if known.month_first else by_day, "digits in the order of the text's other dates")
    return one_day(_likelier(by_day, by_month, known.published), "day, month and year in digits", ambiguous=True)


def _likelier(by_day: date, by_month: date, published: date | None) -> date:
    """The day first, as most of the world writes, unless only the other reading is news or past."""
    if published is None:
        return by_day
    gap, gap_by_month = ((published - day).days for day in (by_day, by_month))
    is_news = 0 <= gap_by_month <= _NEWS_DAYS < gap
    return by_month if is_news or gap < 0 <= gap_by_month else by_day


# 03may2014, 3-May-14, 05/May/2014, May-03-2014
@DIGIT_DATES.rule(
    rf"(?<![\w.\-/])(?P<day>\d\d?)(?P<sign>[-/]?)(?P<month>{MONTH})(?P=sign)(?P<year>{YEAR}|\d\d)(?![\w/-])", needs="M"
)
@DIGIT_DATES.rule(
    rf"(?<![\w.\-/])(?P<month>{MONTH})(?P<sign>[-/])(?P<day>\d\d?)(?P=sign)(?P<year>{YEAR}|\d\d)(?![\w/-])", needs="M"
)
def _with_name(match: re.Match[str], known: Known) -> DateReading | None:
    return maybe_day(
        make_day(full_year(match["year"]), month(match["month"]), int(match["day"])), "day, month and year"
    )


def puts_month_first(text: str, start: int, end: int) -> bool | None:
    """Whether the dates in digits of a text that can be read in one way only put the month first; None: none tells."""
    told = {
        int(match[1]) <= 12
        for match in IN_DIGITS.finditer(text, start, end)
        if (int(match[1]) > 12) != (int(match[3]) > 12)
    }
    return next(iter(told)) if len(told) == 1 else None
