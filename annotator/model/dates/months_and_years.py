"""Months, years, decades, seasons and quarters, whole or in part: "March 2015", "in 2014", "the early 1990s"."""

from __future__ import annotations

import re
from datetime import date

from annotator.model.dates.date_parts import PART, months_of, part_of
from annotator.model.dates.date_reading import DateReading, full_year, stretch, whole_month
from annotator.model.dates.date_rules import Known, RuleList
from annotator.model.dates.date_words import MONTH, SEASONS, YEAR, YEAR_AFTER, month
from annotator.model.text.number_words import ORDINALS
from annotator.model.text.word_sets import word_set

MONTHS_AND_YEARS = RuleList(needs="M")

_NAMES = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_WHICH_YEAR = r"(?:\s+of|,)?\s+(?P<which>this|last|next|the\s+same|that|the\s+previous|the\s+following)\s+year"


@MONTHS_AND_YEARS.rule(rf"(?<!\w){PART}(?P<month>{MONTH}){YEAR_AFTER}(?!\w)")
def _part_of_month(match: re.Match[str], known: Known) -> DateReading | None:
    whole = _named_month(match, known)
    return part_of(whole, match["part"], "month") if whole is not None else None


@MONTHS_AND_YEARS.rule(
    rf"\b(?:the\s+)?(?P<nth>first|second|third|fourth|last)\s+week\s+(?:of|in)\s+(?P<month>{MONTH}){YEAR_AFTER}(?!\w)"
)
def _week_of_month(match: re.Match[str], known: Known) -> DateReading | None:
    whole = _named_month(match, known)
    if whole is None:
        return None
    last = date.fromisoformat(whole.end)
    first = last.day - 6 if match["nth"].lower() == "last" else 7 * ORDINALS[match["nth"].lower()] - 6
    return stretch(last.replace(day=first), last.replace(day=first + 6), "numbered week of a month", "week")


# A month alone is capitalised in English: "they march", "it may".
@MONTHS_AND_YEARS.rule(
    rf"(?<!\w)(?P<month>{MONTH})(?:[,-]?\s*|\s+(?:of|de|del)\s+)(?P<year>{YEAR}|[’']\d\d)(?:\s+года?)?(?!\w)"
)
@MONTHS_AND_YEARS.rule(rf"(?<!\w)(?P<month>{MONTH})\s+(?:dernier|pasado|الماضي)(?P<year>)(?!\w)")
@MONTHS_AND_YEARS.rule(r"(?:(?<=\bin )|(?<=\bIn ))(?P<month>[A-Z][a-z]{2,8})\b\.?(?!\s+\d)(?P<year>)", 0)
@MONTHS_AND_YEARS.rule(
    r"(?:(?<=\bsince )|(?<=\blast )|(?<=\buntil )|(?<=\bthis )|(?<=\bduring )|(?<=\bfrom )|(?<=\bby ))"
    rf"(?P<month>{_NAMES})(?!\s+\d|\w)(?P<year>)", 0,
)  # fmt: skip
@MONTHS_AND_YEARS.rule(
    r"(?<=[a-z] )(?P<month>(?:Jan|Febr)uary|April|June|July|August|(?:Sept|Nov|Dec)ember|October)\b(?!\s+\d)(?P<year>)",
    0,
)
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
        return whole_month(year + (number < known.published.month), number, "next such month after publication")
    return whole_month(year - (number > known.published.month), number, "latest such month before publication")


@MONTHS_AND_YEARS.rule(rf"(?<!\w)(?P<month>{_NAMES}){_WHICH_YEAR}", 0)
def _month_of_which_year(match: re.Match[str], known: Known) -> DateReading | None:
    near = known.previous if match["which"] not in ("this", "last", "next") else None
    anchor = near or known.published
    if anchor is None:
        return None
    step = {"last": -1, "the previous": -1, "next": 1, "the following": 1}.get(" ".join(match["which"].split()), 0)
    return whole_month(anchor.year + step, month(match["month"]), "month of a year named by its distance")


@MONTHS_AND_YEARS.rule(
    rf"(?<!\w)(?P<first>{_NAMES})\s*(?:[-–—]|to|and|until|till|through)\s*(?P<month>{_NAMES})(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))?"
    r"(?!\s*\d|\w)", 0
)  # fmt: skip
def _month_to_month(match: re.Match[str], known: Known) -> DateReading | None:
    last = _named_month(match, known)
    if last is None:
        return None
    end = date.fromisoformat(last.end)
    first = month(match["first"])
    start = date(end.year - (first > end.month), first, 1)
    return stretch(start, end, "first to last month")


# ------------------------------------------------------------------------------------------------------- years
_COUNTED = word_set(
    "people soldiers troops men women civilians families homes houses refugees prisoners dollars km metres meters "
    "miles votes cases deaths fighters rebels persons children students police policemen officers members villagers "
    "kilometres kilometers feet euros rupees hours hectares acres tents tonnes tons residents inmates detainees workers"
)
_BEFORE_BARE = word_set(
    "in of since during by from until till through before after year early mid late and to between for than into the a "
    "an its their his her this that around back circa fiscal fy ended ending en el la le del año année в с до عام سنة "
    "العام january february march april may june july august september october november december"
)
_BARE = rf"(?<![\w.,$€£#/+\-–])(?P<year>{YEAR})(?![\w%/]|[-–]\d|[.,:]\d)"


@MONTHS_AND_YEARS.rule(rf"(?<!\w){PART}(?P<year>{YEAR})(?![\w%]|[.,]\d)", needs="Y")
def _part_of_year(match: re.Match[str], known: Known) -> DateReading | None:
    return part_of(_whole_year(match["year"]), match["part"], "year")


@MONTHS_AND_YEARS.rule(rf"{_BARE}(?:\s+году?)?", needs="Y")
def _year(match: re.Match[str], known: Known) -> DateReading | None:
    """A number that may be a year is one after a word that goes before years, and not before what is counted."""
    text = match.string
    after = re.match(r"\s+([^\W\d_]+)", text[match.end("year") : match.end("year") + 20])
    if after is not None and after[1].lower() in _COUNTED:
        return None
    before = text[max(0, match.start() - 20) : match.start()]
    word = re.search(r"([^\W\d_]+)[\s(-]*$", before)
    is_placed = word is not None and word[1].lower() in _BEFORE_BARE
    is_in_brackets = before.endswith("(") and text[match.end("year") : match.end("year") + 1] in (")", ",", ";", " ")
    is_subject = not before.strip() and re.match(r"\s+(?:was|saw|has|is)\b", text[match.end() : match.end() + 8])
    return _whole_year(match["year"]) if is_placed or is_in_brackets or is_subject else None


@MONTHS_AND_YEARS.rule(r"\bFY\s?(?P<year>20\d\d)(?!\w)", needs="DY")
def _fiscal_year(match: re.Match[str], known: Known) -> DateReading | None:
    return _whole_year(match["year"])


@MONTHS_AND_YEARS.rule(
    rf"(?<![\w.,$€£/\-])(?P<year>{YEAR})\s?[-–/]\s?(?P<last>{YEAR}|\d\d)(?![\w%/-]|[.,]\d)", needs="Y"
)
def _years(match: re.Match[str], known: Known) -> DateReading | None:
    first, last = int(match["year"]), int(match["last"])
    if last < 100:
        if last != (first + 1) % 100 and 1 <= last <= 12:
            return whole_month(first, last, "year and month in digits")
        last += first - first % 100
    return stretch(date(first, 1, 1), date(last, 12, 31), "first to last year") if first < last <= first + 60 else None


_TENS = {"forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}


@MONTHS_AND_YEARS.rule(rf"(?<![\w’'])(?:{PART})?(?P<decade>(?:1[89]|20)\d0|[’']\d0)[’']?s\b", needs="Y")
@MONTHS_AND_YEARS.rule(rf"(?<=\bthe )(?:{PART})?(?P<decade>\d0|{'|'.join(_TENS)})s?\b(?!\s+and\b)", needs="YU")
def _decade(match: re.Match[str], known: Known) -> DateReading | None:
    digits = match["decade"].lower().lstrip("’'")
    start = full_year(str(_TENS.get(digits, digits)))
    whole = stretch(date(start, 1, 1), date(start + 9, 12, 31), "a decade")
    return part_of(whole, match["part"], "decade") if match["part"] else whole


@MONTHS_AND_YEARS.rule(rf"(?<!\w)(?:{PART})?(?P<number>\d\d)(?:st|nd|rd|th)[\s-]+century", near="century")
def _century(match: re.Match[str], known: Known) -> DateReading | None:
    last = 100 * int(match["number"])
    if not 1000 <= last <= 3000:
        return None
    whole = stretch(date(last - 99, 1, 1), date(last, 12, 31), "a century")
    return part_of(whole, match["part"], "century") if match["part"] else whole


_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"


@MONTHS_AND_YEARS.rule(rf"\b{_SEASON}(?:\s+of|,)?\s+(?P<year>{YEAR})(?!\w)(?P<which>)", needs="S")
@MONTHS_AND_YEARS.rule(rf"\b(?P<which>last|this|next|this\s+past)\s+{_SEASON}(?P<year>)\b", needs="S")
@MONTHS_AND_YEARS.rule(
    r"(?<=\bin the )(?P<season>spring|summer|autumn|winter)\b(?!\s+of)(?P<year>)(?P<which>)", needs="S"
)
def _season(match: re.Match[str], known: Known) -> DateReading | None:
    first = SEASONS[match["season"].lower()]
    if match["year"]:
        return months_of(int(match["year"]), first, 3, "season of a year")
    if known.published is None:
        return None
    published, which = known.published, (match["which"] or "").lower()
    seasons = [months_of(published.year + step, first, 3, "nearest season") for step in (-2, -1, 0, 1)]
    if which == "next" or known.future:
        return next((each for each in seasons if each.start > published.isoformat()), None)
    if which == "this":
        return next(
            each
            for each in reversed(seasons)
            if each.start[:4] == str(published.year) or each.end[:4] == str(published.year)
        )
    return next((each for each in reversed(seasons) if each.end < published.isoformat()), None)


_QUARTER = (
    r"(?:(?P<nth>first|second|third|fourth|last)\s+quarter\s+of\s+(?:the\s+year\s+)?|Q(?P<number>[1-4])\s+(?:of\s+)?)"
)


@MONTHS_AND_YEARS.rule(rf"\b{_QUARTER}(?:(?P<year>{YEAR})(?!\w)|(?P<which>this|last)\s+year)", needs="UY")
def _quarter(match: re.Match[str], known: Known) -> DateReading | None:
    nth = int(match["number"] or 0) or {"last": 4}.get(match["nth"].lower()) or ORDINALS[match["nth"].lower()]
    if match["year"]:
        year = int(match["year"])
    elif known.published is not None:
        year = known.published.year - (match["which"].lower() == "last")
    else:
        return None
    return months_of(year, 3 * nth - 2, 3, "quarter of a year")


def _whole_year(digits: str) -> DateReading:
    year = full_year(digits.lstrip("’'"))
    return stretch(date(year, 1, 1), date(year, 12, 31), "a year")
