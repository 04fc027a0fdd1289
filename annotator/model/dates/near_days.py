"""Days beside the publication day or a day named before: "yesterday", "overnight", "that day", "the next day"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from annotator.model.dates.date_reading import DateReading, months_before, one_day, stretch, whole_month
from annotator.model.dates.date_rules import Known, RuleList

NEAR_DAYS = RuleList(needs="U")
NIGHT = "the night before publication"

_NEAR: dict[str, int] = {
    name.replace("_", " "): days
    for days, names in (
        (-2, "the_day_before_yesterday avant-hier anteayer antes_de_ayer позавчера أول_أمس أمس_الأول"),
        (
            -1,
            "yesterday yestereve yesternight last_night last_evening this_past_night hier la_nuit_dernière ayer anoche "
            "вчера накануне прошлой_ночью минувшей_ночью прошедшей_ночью أمس الليلة_الماضية",
        ),
        (
            0,
            "today tonight this_very_day this_morning this_very_morning this_noon this_afternoon this_evening "
            "aujourd’hui aujourd'hui ce_matin cet_après-midi ce_soir hoy esta_mañana esta_tarde esta_noche "
            "сегодня اليوم",
        ),
        (1, "tomorrow on_the_morrow tmrw tmr demain mañana завтра غدا غداً"),
        (2, "the_day_after_tomorrow overmorrow"),
    )
    for name in names.split()
}


_NEAR_WORDS = "|".join(sorted(_NEAR, key=len, reverse=True))


@NEAR_DAYS.rule(
    r"(?<!\w)(?!накануне\s+(?:выборов|праздник|саммита|визита|нового|рождества|дня|встречи))"
    rf"(?:(?<!the )day before yesterday|(?<!the )day after tomorrow|{_NEAR_WORDS})"
    r"(?!\w|[’']s\s+(?:world|society|young|youth|leaders|generation|standards|market|needs|youngsters|children)\b)",
    needs="NU",
)
def _near(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    words = match.group().lower()
    days = _NEAR[words] if words in _NEAR else _NEAR[f"the {words}"]
    return one_day(known.published + timedelta(days=days), "counted from publication")


@NEAR_DAYS.rule(
    r"\bovernight\b(?!\s+(?:on\s+|from\s+|into\s+|to\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))", needs="N"
)
def _overnight(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    before = known.published - timedelta(days=1)
    return stretch(before, known.published, NIGHT, ambiguous=True)


_TIME_OF_DAY = r"(?:day|night|morning|evening|afternoon)"
_SAME = re.compile(r"same|that|in\s+the")
_THEN = re.compile(r"following|next|after\b|later")
# "The day before the vote" is counted from the vote.
_NOT_OF = r"(?!\s+(?:yesterday|tomorrow|an?|the|its|his|her|their|he|she|they|it|(?!even|morn)\w+ing)\b)"


@NEAR_DAYS.rule(
    rf"\b(?P<word>(?:the\s+)?(?:previous|following|next|same)\s+{_TIME_OF_DAY}|that\s+(?:same\s+)?{_TIME_OF_DAY}|"
    r"(?:earlier|later|late|early)\s+in\s+the\s+(?:same\s+)?day|"
    rf"(?:(?:the\s+)?(?:day\s+(?:before|earlier|after|later)|night\s+before)|a\s+day\s+(?:earlier|later|after|before))"
    rf"{_NOT_OF})\b"
)
def _beside_another_day(match: re.Match[str], known: Known) -> DateReading | None:
    words = match["word"].lower()
    # "That morning" or "a day earlier" counts from no day that is still to come.
    is_back = not known.future and not _THEN.search(words)
    anchor = (known.told if is_back else None) or known.previous or known.published
    if anchor is None:
        return None
    days = 0 if _SAME.search(words) else 1 if _THEN.search(words) else -1
    return one_day(anchor + timedelta(days=days), "counted from the day named before", ambiguous=True)


@NEAR_DAYS.rule(
    r"\bthe\s+(?:(?P<which>previous|following)\s+(?P<unit>week|month|year)|"
    r"(?P<unit2>week|month|year)\s+(?P<which2>before|after))\b(?!\s+(?:an?|the|its|his|her|their|last|\w+ing)\b)"
)
def _beside_another_unit(match: re.Match[str], known: Known) -> DateReading | None:
    """The week, month or year before or after that of the day named before."""
    anchor, unit = known.previous or known.published, (match["unit"] or match["unit2"]).lower()
    if anchor is None:
        return None
    rule, step = "counted from the day named before", -1
    if (match["which"] or match["which2"]).lower() in ("following", "after"):
        step = 1
    if unit == "week":
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(days=7 * step)
        return stretch(monday, monday + timedelta(days=6), rule, "week", ambiguous=True)
    if unit == "month":
        month = months_before(anchor.replace(day=1), -step)
        return whole_month(month.year, month.month, rule)
    return stretch(date(anchor.year + step, 1, 1), date(anchor.year + step, 12, 31), rule, ambiguous=True)
