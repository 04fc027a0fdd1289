"""Days told by an exact distance: "a year ago today", "this day last week", "a week on Friday", "the 3rd inst."."""

from __future__ import annotations

import re
from datetime import date, timedelta

from annotator.model.dates.date_reading import DateReading, make_day, maybe_day, months_before, one_day
from annotator.model.dates.date_rules import Known, RuleList
from annotator.model.dates.date_words import WEEKDAY, YEAR, weekday
from annotator.model.dates.whole_dates import ORDINAL_WORD
from annotator.model.text.number_words import NUMBER, read_number

EXACT_DISTANCES = RuleList(needs="U")

_RULE = "an exact distance from publication"
_COUNT = rf"(?P<count>an?|{NUMBER})"
_UNIT = r"(?P<unit>day|week|fortnight|month|year)s?"
_TO_THE_DAY = r"(?:exactly\s+|just\s+)?"
_ANCHORS = {"today": 0, "tonight": 0, "this morning": 0, "this evening": 0, "tomorrow": 1, "yesterday": -1}
_ANCHOR = r"(?P<anchor>today|tonight|this\s+morning|this\s+evening|tomorrow|yesterday)"


_WORDS = rf"(?:an?|{NUMBER})"
_PARTS = re.compile(rf"({_WORDS})\s+(day|week|fortnight|month|year)", re.IGNORECASE)


@EXACT_DISTANCES.rule(
    rf"\b{_WORDS}\s+(?:day|week|fortnight|month|year)s?(?:,\s+|,?\s+and\s+){_WORDS}\s+(?:day|week|fortnight|month)s?\s+"
    r"(?P<way>ago|back|earlier|later|hence|from\s+(?:now|today))\b",
    near="ago back earlier later hence now today",
)
@EXACT_DISTANCES.rule(
    rf"\b(?:exactly|precisely)\s+{_WORDS}\s+(?:day|week|fortnight|month|year)s?\s+(?P<way>ago|earlier|later|from\s+now)\b",
    near="exactly precisely",
)
def _summed(match: re.Match[str], known: Known) -> DateReading | None:
    """ "Two weeks and three days ago", "exactly a year later"."""
    way = match["way"].lower()
    anchor = known.previous or known.published if way in ("earlier", "later") else known.published
    if anchor is None:
        return None
    sign = -1 if way in ("ago", "back", "earlier") else 1
    for count, unit in _PARTS.findall(match.group()):
        number = 1 if count.lower() in ("a", "an") else read_number(count) or 0
        anchor = _moved(anchor, sign * number, unit)
    return one_day(anchor, _RULE, ambiguous=way in ("earlier", "later"))


@EXACT_DISTANCES.rule(
    rf"\b{_COUNT}\s+(?P<unit>week|fortnight)s?\s+(?:last|past|gone)\s+(?P<day>{WEEKDAY})", near="last past gone"
)
def _weeks_last_weekday(match: re.Match[str], known: Known) -> DateReading | None:
    """ "A week last Tuesday": a week before the last Tuesday."""
    if known.published is None:
        return None
    back = (known.published.weekday() - weekday(match["day"]) - 1) % 7 + 1
    return one_day(_moved(known.published - timedelta(days=back), -_count(match), match["unit"]), _RULE)


def _count(match: re.Match[str]) -> int:
    words = match["count"].lower()
    return 1 if words in ("a", "an") else read_number(words) or 0


def _moved(day: date, count: int, unit: str) -> date:
    """So many units later (or, below nought, earlier), on the same day of the month."""
    unit = unit.lower()
    if unit in ("month", "year"):
        return months_before(day, -count * (12 if unit == "year" else 1))
    return day + timedelta(days=count * {"week": 7, "fortnight": 14}.get(unit, 1))


@EXACT_DISTANCES.rule(rf"\b{_TO_THE_DAY}{_COUNT}\s+{_UNIT}\s+(?:ago|back)\s+(?:from\s+)?{_ANCHOR}\b", near="ago back")
@EXACT_DISTANCES.rule(
    rf"\b(?P<anchor>today|yesterday)\s+{_COUNT}\s+{_UNIT}\s+(?:ago|back)\b|"
    rf"\b{_TO_THE_DAY}(?P<count2>an?|{NUMBER})\s+(?P<unit2>week|month|year)s?\s+(?:ago\s+to\s+the\s+day|to\s+the\s+day\s+ago)\b",
    near="ago back",
)
def _ago_today(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    groups = match.groupdict()
    words = (groups["count"] or groups["count2"]).lower()
    count = 1 if words in ("a", "an") else read_number(words) or 0
    anchor = known.published + timedelta(days=_ANCHORS[" ".join((groups["anchor"] or "today").lower().split())])
    unit = groups["unit"] or groups["unit2"]
    return one_day(_moved(anchor, -count, unit), _RULE) if 0 < count < 400 else None


@EXACT_DISTANCES.rule(
    rf"\b{_COUNT}\s+{_UNIT}\s+(?:(?:from|after)\s+)?(?P<anchor>today|tomorrow)\b(?![’'])",
    near="today tomorrow yesterday",
)
@EXACT_DISTANCES.rule(
    rf"\b{_COUNT}\s+{_UNIT}\s+(?:from|after|before)\s+(?P<anchor>yesterday|tomorrow)\b(?![’'])",
    near="today tomorrow yesterday",
)
@EXACT_DISTANCES.rule(rf"\b{_COUNT}\s+{_UNIT}\s+hence\b(?P<anchor>)", near="hence")
@EXACT_DISTANCES.rule(
    r"\b(?P<anchor>today|tomorrow|yesterday)\s+(?P<unit>week|fortnight)\b(?P<count>)",
    needs="N",
    near="today tomorrow yesterday",
)
def _on_from_today(match: re.Match[str], known: Known) -> DateReading | None:
    """ "A week today", "three days from tomorrow", "tomorrow week"; "yesterday week" is a week before it."""
    if known.published is None:
        return None
    anchor = (match["anchor"] or "today").lower()
    count = _count(match) if match["count"] else 1
    is_back = bool(re.search(r"\bbefore\b", match.group(), re.IGNORECASE)) or (
        anchor == "yesterday" and not match["count"]
    )
    if not 0 < count < 400:
        return None
    day = known.published + timedelta(days=_ANCHORS[anchor])
    return one_day(_moved(day, -count if is_back else count, match["unit"]), _RULE)


@EXACT_DISTANCES.rule(
    r"\b(?:this|the\s+same)\s+(?:very\s+)?(?:day|date)\s+(?:of\s+)?(?P<which>last|next|this)\s+(?P<unit>week|month|year)\b",
    near="day date",
)
@EXACT_DISTANCES.rule(r"\bthis\s+time\s+(?P<which>last|next|this)\s+(?P<unit>week|month|year)\b", near="time")
@EXACT_DISTANCES.rule(
    rf"\b(?:on\s+)?(?:this|the\s+same)\s+(?:very\s+)?(?:day|date)\s+in\s+(?P<year>{YEAR})(?!\w)", near="day date"
)
def _same_day_of_unit(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    groups = match.groupdict()
    if groups.get("year"):
        return maybe_day(make_day(int(groups["year"]), known.published.month, known.published.day), _RULE)
    step = {"last": -1, "next": 1}.get(groups["which"].lower(), 0)
    return one_day(_moved(known.published, step, groups["unit"]), _RULE, ambiguous=not step)


@EXACT_DISTANCES.rule(r"\b(?:the\s+)?(?P<what>night|evening|day)\s+before\s+last\b", near="last")
def _before_last(match: re.Match[str], known: Known) -> DateReading | None:
    return None if known.published is None else one_day(known.published - timedelta(days=2), _RULE)


@EXACT_DISTANCES.rule(
    rf"\b{_COUNT}\s+(?P<unit>week|fortnight)s?\s+(?:(?:from|on)\s+)(?:this\s+|next\s+)?(?P<day>{WEEKDAY})",
    needs="W",
    near="week weeks fortnight fortnights",
)
def _weeks_on_weekday(match: re.Match[str], known: Known) -> DateReading | None:
    """ "A week on Friday": a week after the coming Friday."""
    count = _count(match)
    if known.published is None or not 0 < count < 60:
        return None
    ahead = (weekday(match["day"]) - known.published.weekday() - 1) % 7 + 1
    return one_day(_moved(known.published + timedelta(days=ahead), count, match["unit"]), _RULE)


@EXACT_DISTANCES.rule(
    rf"\b(?:the\s+)?(?P<day>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD})\s+(?P<which>inst(?:ant)?|ult(?:imo)?|prox(?:imo)?)\b\.?",
    needs="DO",
    near="inst instant ult ultimo prox proximo",
)
def _by_letter(match: re.Match[str], known: Known) -> DateReading | None:
    """As letters named the days of this, the last and the next month."""
    if known.published is None:
        return None
    step = {"i": 0, "u": 1, "p": -1}[match["which"][0].lower()]
    month = months_before(known.published.replace(day=1), step)
    number = int(re.sub(r"\D", "", match["day"]) or 0) or read_number(match["day"]) or 0
    return maybe_day(make_day(month.year, month.month, number), "day of this, the last or the next month")


@EXACT_DISTANCES.rule(r"\bmid[-\s]?week\b", needs="U")
def _midweek(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    day = known.published + timedelta(days=2 - known.published.weekday())
    if day > known.published and known.tense == "back":
        day -= timedelta(days=7)
    return one_day(day, "middle of the week", ambiguous=True)
