"""Weeks, weekends, months and years by their distance: "last week", "earlier this month", "the end of last year"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from annotator.model.dates.date_parts import PART, part_of
from annotator.model.dates.date_reading import DateReading, months_before, stretch, whole_month
from annotator.model.dates.date_rules import Known, RuleList

CALENDAR_UNITS = RuleList(needs="U")

_UP_TO_NOW = r"(?P<far>(?:earlier|so\s+far|later)\s+(?:in\s+)?)?"


@CALENDAR_UNITS.rule(
    rf"\b(?:{PART}|{_UP_TO_NOW})(?P<which>last|this|(?<!the )next)\s+(?P<unit>week|month|year|weekend)\b"
)
@CALENDAR_UNITS.rule(
    rf"\b(?:{PART}|(?P<far>earlier\s+in\s+|later\s+in\s+))the\s+(?P<unit>week|month|year)\b(?P<which>)"
)
@CALENDAR_UNITS.rule(r"\bthe\s+(?P<unit>week|month|year|weekend)\s+before\s+(?P<which>last)\b(?P<part>)(?P<far>)")
@CALENDAR_UNITS.rule(
    r"\b(?P<part>)(?P<far>)(?P<unit>week-?end|fin\s+de\s+semana)\b(?P<which>(?:\s+(?:dernier|pasado))?)",
    near="weekend end semana",
)
@CALENDAR_UNITS.rule(
    r"(?<!\w)(?P<part>)(?P<far>)(?P<unit>semaine|mois|année|an|semana|mes|año|الأسبوع|الشهر|العام)\s+"
    r"(?P<which>dernière|dernier|pasada|pasado|passée?|الماضي|المقبل|القادم|prochaine?|próxim[oa]|que\s+viene)(?!\w)",
    near="semaine mois année an semana mes año الأسبوع الشهر العام",
)
@CALENDAR_UNITS.rule(
    r"(?<!\w)(?P<part>)(?P<far>)(?P<which>прошлой|прошлом|прошлого|следующей|следующем|этой|этом)\s+"
    r"(?P<unit>неделе|неделю|недели|месяце|месяца|году|года)(?!\w)",
    near="неделе неделю недели месяце месяца году года",
)
@CALENDAR_UNITS.rule(
    r"(?<!\w)(?P<part>)(?P<far>)(?P<which>cette|ce|esta|este)\s+(?P<unit>semaine|mois|année|semana|mes|año)(?!\w)",
    near="semaine mois année semana mes año",
)
def _calendar(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    unit, step = _UNITS.get(match["unit"].lower(), "weekend"), _step(match)
    whole = _whole(unit, step, known.published, future=known.future)
    if match["part"] and unit != "weekend":
        return part_of(whole, match["part"], unit)
    today, far = known.published.isoformat(), (match["far"] or "").lower()
    if (far and not far.startswith("later")) or (unit == "week" and step == 0):
        return replace(whole, end=max(whole.start, min(whole.end, today)))
    return replace(whole, start=max(whole.start, min(whole.end, today))) if far else whole


def _step(match: re.Match[str]) -> int:
    which = match["which"].lower()
    if which.startswith(("next", "prochain", "próxim", "следующ", "المقبل", "القادم", "que")):
        return 1
    if which in ("this", "cette", "ce", "esta", "este", "этой", "этом"):
        return 0
    if not which and match["unit"].lower() in _UNITS and match["unit"].lower() != "weekend":
        return 0
    return -2 if "before" in match.group().lower() else -1


def _whole(unit: _Unit, step: int, today: date, *, future: bool) -> DateReading:
    monday = today - timedelta(days=today.weekday())
    if unit == "week":
        start = monday + timedelta(days=7 * step)
        return stretch(start, start + timedelta(days=6), "calendar week", "week")
    if unit == "weekend":
        saturday = monday + timedelta(days=5 + 7 * step)
        if step == 0 and saturday > today and not future:
            saturday -= timedelta(days=7)
        return stretch(saturday, saturday + timedelta(days=1), "nearest weekend", "week")
    if unit == "month":
        anchor = months_before(today.replace(day=1), -step)
        return whole_month(anchor.year, anchor.month, "calendar month")
    return stretch(date(today.year + step, 1, 1), date(today.year + step, 12, 31), "calendar year")


_Unit = Literal["week", "month", "year", "weekend"]
_WORDS: Mapping[_Unit, str] = {
    "week": "week semaine semana неделе неделю недели الأسبوع",
    "month": "month mois mes месяце месяца الشهر",
    "year": "year année an año году года العام",
    "weekend": "weekend",
}
_UNITS: Mapping[str, _Unit] = {word: unit for unit, words in _WORDS.items() for word in words.split()}
