"""Days in writings seldom seen: "7.XI.2016", "2016-W45-1", "the 7th of the 11th", "5 May next", "Tuesday fortnight"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from annotator.model.dates.date_reading import DateReading, full_year, make_day, maybe_day, one_day
from annotator.model.dates.date_rules import Known, RuleList
from annotator.model.dates.date_words import DAY_MONTH, MONTH, WEEKDAY, YEAR, month, weekday
from annotator.model.text.number_words import NUMBER, read_number
from annotator.model.text.word_sets import word_set

RARE_DATES = RuleList(needs="D")

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_WHOLE = "day, month and year"


@RARE_DATES.rule(
    rf"(?<![\w.,/-])(?P<day>\d\d?)(?P<sign>[./-])(?P<month>{'|'.join(sorted(_ROMAN, key=len, reverse=True))})(?P=sign)"
    rf"(?P<year>{YEAR}|\d\d)(?![\w/-])",
    near=" ".join(_ROMAN),
)
def _roman_month(match: re.Match[str], known: Known) -> DateReading | None:
    number = _ROMAN.index(match["month"].lower()) + 1
    return maybe_day(make_day(full_year(match["year"]), number, int(match["day"])), _WHOLE)


@RARE_DATES.rule(rf"(?<![\w-])(?P<year>{YEAR})-?W(?P<week>[0-5]\d)-?(?P<day>[1-7])(?!\w)")
def _iso_week(match: re.Match[str], known: Known) -> DateReading | None:
    return one_day(
        date.fromisocalendar(int(match["year"]), int(match["week"]), int(match["day"])), "day of an ISO week"
    )


@RARE_DATES.rule(rf"(?<!\w)(?P<year>{YEAR})(?P<month>[01]\d)(?P<day>[0-3]\d)T\d{{4}}(?:\d\d)?Z?(?!\w)")
def _time_stamp(match: re.Match[str], known: Known) -> DateReading | None:
    return maybe_day(make_day(int(match["year"]), int(match["month"]), int(match["day"])), _WHOLE)


@RARE_DATES.rule(
    rf"\b(?:the\s+)?(?P<day>\d\d?)(?:st|nd|rd|th)\s+of\s+the\s+(?P<month>\d\d?)(?:st|nd|rd|th)(?:\s+month)?"
    rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))?(?!\w|\s+(?:century|day))"
)
def _numbered_month(match: re.Match[str], known: Known) -> DateReading | None:
    if match["year"]:
        return maybe_day(make_day(int(match["year"]), int(match["month"]), int(match["day"])), _WHOLE)
    return _beside(known, int(match["month"]), int(match["day"]), is_next=known.future)


@RARE_DATES.rule(rf"(?<![\d.,/-])(?P<day>\d\d?)\s+(?P<month>{DAY_MONTH}),?\s+(?P<which>next|last|past|gone)(?=\s*[.,;!?]|$)",
                 near="next last past gone")  # fmt: skip
@RARE_DATES.rule(rf"(?<!\w)(?P<month>{MONTH})\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<which>next|last|past|gone)"
                 r"(?=\s*[.,;!?]|$)", near="next last past gone")  # fmt: skip
def _month_day_next(match: re.Match[str], known: Known) -> DateReading | None:
    return _beside(known, month(match["month"]), int(match["day"]), is_next=match["which"].lower() == "next")


def _beside(known: Known, number: int, day: int, *, is_next: bool) -> DateReading | None:
    """The next or the latest such day of a month."""
    if known.published is None:
        return None
    near = known.published.year
    days = [found for year in range(near - 1, near + 2) if (found := make_day(year, number, day))]
    if is_next:
        return maybe_day(min((each for each in days if each > known.published), default=None), "next such day")
    return maybe_day(max((each for each in days if each <= known.published), default=None), "latest such day")


_COUNT = rf"(?P<count>an?|{NUMBER})"


@RARE_DATES.rule(rf"(?P<day>{WEEKDAY})\s+fortnight\b(?P<count>)", near="fortnight")
@RARE_DATES.rule(rf"\b{_COUNT}\s+weeks?\s+(?:(?:this|next)\s+)?(?P<day>{WEEKDAY})", near="week weeks")
@RARE_DATES.rule(
    rf"(?P<day>{WEEKDAY})\s+(?:of|in)\s+the\s+week\s+(?:before\s+last|after\s+next)\b(?P<count>)", near="week"
)
def _weeks_off(match: re.Match[str], known: Known) -> DateReading | None:
    """ "Tuesday fortnight", "a week Tuesday", "Tuesday of the week before last"."""
    if known.published is None:
        return None
    wanted, words = weekday(match["day"]), match.group().lower()
    if "last" in words or "after" in words:
        monday = known.published - timedelta(days=known.published.weekday())
        return one_day(monday + timedelta(days=wanted + (-14 if "last" in words else 14)), "weekday of a named week")
    count = 2 if words.endswith("fortnight") else _number(match["count"])
    ahead = (wanted - known.published.weekday() - 1) % 7 + 1
    return one_day(known.published + timedelta(days=ahead + 7 * count), "weekday some weeks ahead")


# Of the northern half of the world; a day early or late in some years.
_TURNS = {"spring": (3, 20), "summer": (6, 21), "autumn": (9, 22), "fall": (9, 22), "winter": (12, 21)}
_TURN_WORDS = word_set("equinox solstice")


@RARE_DATES.rule(rf"\bthe\s+first\s+day\s+of\s+(?P<season>{'|'.join(_TURNS)})\b", near="day")
@RARE_DATES.rule(
    r"\b(?:the\s+)?(?P<season>spring|vernal|summer|autumn|autumnal|fall|winter)\s+(?:equinox|solstice)\b",
    near=" ".join(_TURN_WORDS),
)
def _turn_of_year(match: re.Match[str], known: Known) -> DateReading | None:
    season = {"vernal": "spring", "autumnal": "autumn"}.get(match["season"].lower(), match["season"].lower())
    number, day = _TURNS[season]
    return _beside(known, number, day, is_next=known.future)


def _number(words: str) -> int:
    return 1 if words.lower() in ("a", "an") else read_number(words) or 0
