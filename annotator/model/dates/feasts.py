"""Days known by a feast: "Christmas Eve", "New Year's Day", "Easter Sunday", "May Day", "Thanksgiving".

Feasts that fall on one day all over the world, and those of one nation whose name no other has; those of a moon are not
read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from annotator.model.dates.date_reading import DateReading, make_day, one_day
from annotator.model.dates.date_rules import Known, RuleList
from annotator.model.dates.date_words import YEAR

FEASTS = RuleList(needs="F")

_FIXED: Mapping[str, tuple[int, int]] = {
    "christmas": (12, 25), "christmas day": (12, 25), "xmas": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "st stephen's day": (12, 26), "new year's day": (1, 1), "new years day": (1, 1),
    "new year's eve": (12, 31), "new years eve": (12, 31), "may day": (5, 1), "halloween": (10, 31),
    "valentine's day": (2, 14), "bastille day": (7, 14), "april fools' day": (4, 1), "april fool's day": (4, 1),
    "st patrick's day": (3, 17), "all saints' day": (11, 1), "all souls' day": (11, 2), "veterans day": (11, 11),
    "armistice day": (11, 11), "remembrance day": (11, 11), "groundhog day": (2, 2), "earth day": (4, 22),
    "guy fawkes night": (11, 5), "ides of march": (3, 15), "cinco de mayo": (5, 5), "juneteenth": (6, 19),
    "candlemas": (2, 2), "new year's": (1, 1), "hallowe'en": (10, 31), "hogmanay": (12, 31), "michaelmas": (9, 29),
    "lady day": (3, 25), "martinmas": (11, 11), "epiphany": (1, 6), "twelfth night": (1, 5), "leap day": (2, 29),
}  # fmt: skip
_FROM_EASTER: Mapping[str, int] = {
    "easter sunday": 0, "easter": 0, "easter day": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7,
    "ash wednesday": -46, "shrove tuesday": -47, "mardi gras": -47, "maundy thursday": -3, "holy thursday": -3,
    "holy saturday": -1, "ascension day": 39, "pentecost": 49, "whit sunday": 49, "whit monday": 50,
    "corpus christi": 60,
}  # fmt: skip
# The month, the weekday (0 for Monday), and which of them in the month; then days after it.
_WEEKDAYS: Mapping[str, tuple[int, int, int, int]] = {
    "thanksgiving": (11, 3, 4, 0), "thanksgiving day": (11, 3, 4, 0), "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4), "labor day": (9, 0, 1, 0), "memorial day": (5, 0, -1, 0),
    "martin luther king day": (1, 0, 3, 0), "martin luther king jr day": (1, 0, 3, 0), "presidents day": (2, 0, 3, 0),
    "presidents' day": (2, 0, 3, 0), "columbus day": (10, 0, 2, 0), "mother's day": (5, 6, 2, 0),
    "father's day": (6, 6, 3, 0),
}  # fmt: skip
_ADVENT = ("advent sunday", "first sunday of advent", "first sunday in advent")
_NAMES = (
    "|".join(sorted((*_FIXED, *_FROM_EASTER, *_WEEKDAYS, *_ADVENT), key=len, reverse=True))
    .replace("'", "[’']").replace(" ", r"\s+").replace("st\\s", r"(?:st\.?|saint)\s").replace("jr\\s", r"jr\.?\s")
)  # fmt: skip
_IN_SMALL = (
    "christmas",
    "xmas",
    "easter",
    "halloween",
    "thanksgiving",
    "new year",
    "boxing",
    "valentine",
    "good friday",
)
"""Feasts that are known by their names in small letters too."""


@FEASTS.rule(
    rf"(?<![\w’'])(?:(?P<which>last|this|this\s+past|next)\s+)?(?P<feast>{_NAMES})"
    rf"(?:(?:\s+(?:in|of)|,)?\s+(?P<year>{YEAR}))?(?!\w|[’']\w{{2}}|\s+(?:Island|egg|tree|bombing|agreement|accords?|peace))"
)
def _feast(match: re.Match[str], known: Known) -> DateReading | None:
    name = " ".join(match["feast"].lower().replace("’", "'").replace(".", "").replace("saint ", "st ").split())
    if match["feast"].islower() and not name.startswith(_IN_SMALL):
        return None
    if match["year"]:
        return one_day(_day_of(name, int(match["year"])), "feast of a year")
    if known.published is None:
        return None
    which = (match["which"] or "").lower()
    days = [_day_of(name, known.published.year + step) for step in (-1, 0, 1)]
    if which == "next" or (known.future and which in ("", "this")):
        return one_day(next(day for day in days if day >= known.published), "next such feast after publication")
    if which == "this" and known.tense != "back":
        return one_day(days[1], "feast of this year")
    last = known.published - timedelta(days=1 if which == "last" else 0)
    return one_day(next(day for day in reversed(days) if day <= last), "latest such feast")


def _day_of(name: str, year: int) -> date:
    if name in _FIXED:
        return make_day(year, *_FIXED[name]) or date(year - year % 4, *_FIXED[name])
    if name in _FROM_EASTER:
        return _easter(year) + timedelta(days=_FROM_EASTER[name])
    if name.startswith("first sunday") or name == "advent sunday":
        christmas = date(year, 12, 25)
        return christmas - timedelta(days=(christmas.weekday() + 1) % 7 or 7) - timedelta(days=21)
    month, weekday, which, after = _WEEKDAYS[name]
    first = date(year, month, 1)
    days = [day for n in range(31) if (day := first + timedelta(days=n)).month == month and day.weekday() == weekday]
    return days[which - 1 if which > 0 else which] + timedelta(days=after)


def _easter(year: int) -> date:
    """Of the western churches, by the Gregorian calendar (the anonymous algorithm of 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - leap + 15) % 30
    day = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * day) // 451
    month, day_before = divmod(moon + day - 7 * shift + 114, 31)
    return date(year, month, day_before + 1)
