"""Days named by month and number: "6 January 2018", "Jan. 6", "the third of May", "3-5 May", "on the 15th"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from annotator.model.dates.date_reading import (
    DateReading,
    full_year,
    make_day,
    maybe_day,
    one_day,
    stretch,
)
from annotator.model.dates.date_rules import Known, RuleList
from annotator.model.dates.date_tense import Tense
from annotator.model.dates.date_words import ANY_WEEKDAY, DAY_MONTH, MONTH, YEAR, YEAR_AFTER, month
from annotator.model.text.number_words import ARABIC_ORDINALS, read_number

WHOLE_DATES = RuleList(needs="M")

_DAY = r"(?:\d{1,2})(?:st|nd|rd|th|er|º)?(?!\d)"
_OF = r"(?:\s+(?:day\s+)?(?:of|de)\s+|[\s-]+|\.\s*|/(?=[^\W\d]))"
_WEEKDAY_BEFORE = rf"(?:{ANY_WEEKDAY},?\s+(?:the\s+|\()?)?"
_RECENT = timedelta(days=75)
_SOON: Mapping[Tense, timedelta] = {"ahead": timedelta(days=366 * 5), "": timedelta(days=45), "back": timedelta(days=1)}
"""How far ahead a day of a month may lie, by what its clause tells of."""
LATEST, NEXT = "latest such day not after publication", "next such day after publication"
"""The rules of days without a year."""


@WHOLE_DATES.rule(rf"(?<![\d.\-/,]){_WEEKDAY_BEFORE}(?P<day>{_DAY}){_OF}(?P<month>{DAY_MONTH}){YEAR_AFTER}(?!\w)")
@WHOLE_DATES.rule(rf"{_WEEKDAY_BEFORE}(?<!\w)(?P<month>{MONTH})(?:[\s-]+|(?<=\.))(?P<day>{_DAY}){YEAR_AFTER}(?![\w:%])")
def _day_and_month(match: re.Match[str], known: Known) -> DateReading | None:
    return month_day(_number(match["day"]), month(match["month"]), match["year"], known)


ORDINAL_WORD = (
    r"(?:(?:twenty|thirty)[-\s](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|"
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w{4,5}teenth|"
    r"twentieth|thirtieth)"
)
# Alone at the end of a clause: "May ten people" has no day.
_NUMBER_WORD = (
    r"(?:(?:twenty|thirty)(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|\w{3,5}teen)"
)
_ARABIC_ONES = "|".join(name for name, number in ARABIC_ORDINALS.items() if number < 10)
_ARABIC_TENS = "|".join(name for name, number in ARABIC_ORDINALS.items() if number >= 10)
_ORDINAL = rf"(?P<day>{ORDINAL_WORD})"


@WHOLE_DATES.rule(
    rf"(?<!\w)(?P<ones>{_ARABIC_ONES})?(?:\s*(?P<tens>{_ARABIC_TENS}))?\s+من\s+(?:شهر\s+)?"
    rf"(?P<month>{MONTH}){YEAR_AFTER}(?!\w)"
)
def _arabic_ordinal_and_month(match: re.Match[str], known: Known) -> DateReading | None:
    number = ARABIC_ORDINALS.get(match["ones"] or "", 0) + ARABIC_ORDINALS.get(match["tens"] or "", 0)
    return month_day(number, month(match["month"]), match["year"], known) if number else None


@WHOLE_DATES.rule(rf"{_WEEKDAY_BEFORE}\b{_ORDINAL}\s+(?:day\s+)?of\s+(?P<month>{MONTH}){YEAR_AFTER}(?!\w)")
@WHOLE_DATES.rule(rf"(?<!the )\b{_ORDINAL}\s+(?P<month>{MONTH}){YEAR_AFTER}(?=\s*(?:[.,;!?]|$))")
@WHOLE_DATES.rule(rf"(?<!\w)(?P<month>{MONTH})\s+(?:the\s+)?{_ORDINAL}\b{YEAR_AFTER}")
@WHOLE_DATES.rule(rf"(?<!\w)(?P<month>{MONTH})\s+(?P<day>{_NUMBER_WORD}){YEAR_AFTER}(?=\s*(?:[.,;!?]|$))")
def _ordinal_and_month(match: re.Match[str], known: Known) -> DateReading | None:
    number = read_number(match["day"])
    return month_day(number, month(match["month"]), match["year"], known) if number else None


@WHOLE_DATES.rule(
    rf"{_WEEKDAY_BEFORE}(?<!\w)(?P<month>{MONTH})\s+(?P<day>{_DAY}),?\s+(?:at\s+)?\d\d:\d\d(?::\d\d)?,?"
    rf"\s+(?P<year>{YEAR})(?!\w)"
)
@WHOLE_DATES.rule(rf"(?<![\w.\-/])(?P<year>{YEAR})(?:,?\s+|-)(?P<month>{MONTH})[\s-]+(?P<day>{_DAY})(?!\w)")
@WHOLE_DATES.rule(rf"(?<![\w.\-/])(?P<year>{YEAR}),?\s+(?P<day>{_DAY})\s+(?P<month>{MONTH})(?!\w)")
def _year_first(match: re.Match[str], known: Known) -> DateReading | None:
    return month_day(_number(match["day"]), month(match["month"]), match["year"], known)


_WHICH_YEAR = r"\s+(?:of\s+)?(?P<which>this|last|next|that|the\s+(?:same|previous|following))\s+year"


@WHOLE_DATES.rule(rf"(?<![\d.\-/,])(?P<day>{_DAY}){_OF}(?P<month>{DAY_MONTH}),?{_WHICH_YEAR}\b", near="year")
@WHOLE_DATES.rule(rf"(?<!\w)(?P<month>{MONTH})[\s-]+(?P<day>{_DAY}),?{_WHICH_YEAR}\b", near="year")
def _day_of_which_year(match: re.Match[str], known: Known) -> DateReading | None:
    """ "On 5 October last year", "Oct. 5 of the same year"."""
    which = " ".join(match["which"].lower().split())
    anchor = known.published if which in ("this", "last", "next") else known.previous or known.published
    if anchor is None:
        return None
    step = {"last": -1, "the previous": -1, "next": 1, "the following": 1}.get(which, 0)
    day = make_day(anchor.year + step, month(match["month"]), _number(match["day"]))
    return maybe_day(day, "day of a year named by its distance")


_MORE = rf"(?:\s*,\s*{_DAY})*\s*(?:[-–—]|,?\s+(?:to|and|until|through|au?|al|et|y|по|и|إلى)\s+(?:the\s+)?|&)\s*"


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


_ANNOUNCES = re.compile(r"(?:\b(?:on|since|until|by|from)\s|\()$", re.IGNORECASE)


# "on 22/4": without a year only after a word that announces a day or where it can be no other number; "24/7" is none.
@WHOLE_DATES.rule(
    r"(?:(?<=\bon )|(?<=\bOn )|(?<=\()|(?<=\bsince )|(?<=\buntil )|(?<=\bby )|(?<=\bfrom ))"
    r"(?P<day>\d\d?)(?:(?P<sign>[/-])(?P<month>\d\d?)(?![\d/-])|(?:\.(?P<month2>\d\d?)\.(?!\d)))", needs="D"
)  # fmt: skip
@WHOLE_DATES.rule(
    r"(?<![\w.,/\-])(?!24/7)(?P<day>\d\d?)(?P<sign>/)(?P<month>\d\d?)(?P<month2>)"
    r"(?![\d/\-]|\s*(?:%|inch|percent|of\b|in\s+favou?r))", needs="D"
)  # fmt: skip
def _day_and_month_in_digits(match: re.Match[str], known: Known) -> DateReading | None:
    first, second = int(match["day"]), int(match["month"] or match["month2"])
    is_unsure = first <= 12 and second <= 12 and first != second
    is_announced = bool(_ANNOUNCES.search(match.string, max(0, match.start() - 6), match.start()))
    if (is_unsure and match["sign"] == "-") or (not is_announced and max(first, second) <= 12):
        return None  # rather a score or a fraction
    day, number = (second, first) if second > 12 or (is_unsure and known.month_first) else (first, second)
    reading = month_day(day, number, None, known) if 1 <= number <= 12 else None
    return reading and replace(reading, ambiguous=is_unsure)


def month_day(day: int, number: int, year: str | None, known: Known) -> DateReading | None:
    """The day of a month; without a year the latest, or where the future is meant the next one.

    Nobody leaves out the year of what is nearly a year away: such a day is the near one on the other side.
    """
    if year:
        found = make_day(full_year(year.lstrip("’'")), number, day)
        return maybe_day(found, "day, month and year")
    if known.published is None:
        return None
    today, near = known.published, known.published.year
    days = [found for each in range(near - 4, near + 5) if (found := make_day(each, number, day))]
    before = max((d for d in days if d <= today), default=None)
    after = min((d for d in days if d >= today), default=None)
    is_near_before = before is not None and today - before <= _RECENT
    is_soon = after is not None and after - today <= _SOON[known.tense] and not is_near_before
    if after is not None and (before is None or is_soon):
        return one_day(after, NEXT, ambiguous=not known.future)
    return maybe_day(before, LATEST)


def _number(digits: str, default: int = 0) -> int:
    return int(re.sub(r"\D", "", digits) or default)
