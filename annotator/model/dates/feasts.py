"""Days known by a feast: "Christmas Eve", "New Year's Day", "Easter Sunday", "May Day".

Only feasts that fall on one day all over the world; those of a moon or of one nation are not read.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from annotator.model.dates.date_reading import DateReading, one_day
from annotator.model.dates.date_rules import Known, RuleList
from annotator.model.dates.date_words import YEAR

FEASTS = RuleList(needs="F")

_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "xmas": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's day": (1, 1), "new years day": (1, 1), "new year's eve": (12, 31), "new years eve": (12, 31),
    "may day": (5, 1), "halloween": (10, 31), "valentine's day": (2, 14), "bastille day": (7, 14),
}  # fmt: skip
_FROM_EASTER = {
    "easter sunday": 0, "easter": 0, "easter day": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7,
    "ash wednesday": -46,
}  # fmt: skip
_NAMES = "|".join(sorted((*_FIXED, *_FROM_EASTER), key=len, reverse=True)).replace("'", "[’']").replace(" ", r"\s+")


@FEASTS.rule(
    rf"(?<![\w’'])(?P<feast>{_NAMES})(?:(?:\s+(?:in|of)|,)?\s+(?P<year>{YEAR}))?(?!\w|\s+(?:Island|egg|tree|bombing))"
)
def _feast(match: re.Match[str], known: Known) -> DateReading | None:
    name = " ".join(match["feast"].lower().replace("’", "'").split())
    if match["feast"].islower():
        return None
    if match["year"]:
        return one_day(_day_of(name, int(match["year"])), "feast of a year")
    if known.published is None:
        return None
    days = [_day_of(name, known.published.year + step) for step in (-1, 0, 1)]
    if known.future:
        return one_day(next(day for day in days if day >= known.published), "next such feast after publication")
    return one_day(next(day for day in reversed(days) if day <= known.published), "latest such feast")


def _day_of(name: str, year: int) -> date:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    return _easter(year) + timedelta(days=_FROM_EASTER[name])


def _easter(year: int) -> date:
    """Of the western churches, by the Gregorian calendar (the anonymous algorithm of 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - leap + 15) % 30
    day = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * day) // 451
    month, day_before = divmod(moon + day - 7 * shift + 114, 31)
    return date(year, month, day_before + 1)
