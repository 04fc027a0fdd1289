"""Dates counted from the publication day: weekdays, "yesterday", "two days ago", "last week", "a day earlier"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from annotator.model.date_reading import (
    DateReading,
    months_before,
    one_day,
    stretch,
    whole_month,
)
from annotator.model.date_rules import Known, RuleList
from annotator.model.date_words import WEEKDAY, weekday
from annotator.model.number_words import NUMBER, OTHER_LANGUAGES, OTHER_WORDS, WORDS, read_number
from annotator.model.word_sets import word_set

RELATIVE_DATES = RuleList()

_FEW = rf"(?:(?P<vague>a\s+few|several|a\s+couple\s+of|some|few)|(?P<count>{NUMBER}|an?|{OTHER_WORDS}))"
_UNIT = r"(?P<unit>day|week|month|year|hour|minute|decade)s?"


@RELATIVE_DATES.rule(WEEKDAY + r"(?!\s+(?:Times|Mirror|Telegraph|Post|Herald|prayers?))")
def _weekday(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None or (
        match.group()[0].islower() and match.group().isascii() and match.group() not in _LOWER
    ):
        return None
    wanted = weekday(match.group())
    if known.future:
        ahead = (wanted - known.published.weekday()) % 7
        return one_day(known.published + timedelta(days=ahead or 7), "weekday after publication", ambiguous=True)
    back = (known.published.weekday() - wanted) % 7
    return one_day(known.published - timedelta(days=back), "weekday on or before publication")


_LOWER = word_set("lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes jueves viernes domingo")


@RELATIVE_DATES.rule(rf"(?:أمس|اليوم|hier|ayer|yesterday|today|вчера),?\s+(?P<day>{WEEKDAY})")
def _near_weekday(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    back = (known.published.weekday() - weekday(match["day"])) % 7
    return one_day(known.published - timedelta(days=back), "weekday on or before publication")


@RELATIVE_DATES.rule(
    rf"\b(?P<which>last|past|previous|next|this|coming)\s+(?P<week>week(?:’s|'s)?\s+(?:on\s+)?)?(?P<day>{WEEKDAY})"
)
@RELATIVE_DATES.rule(rf"(?P<day>{WEEKDAY})\s+(?:of\s+)?(?P<which>last|this|next)\s+(?P<week>week)\b")
@RELATIVE_DATES.rule(
    rf"(?P<day>{WEEKDAY})\s+(?P<which>dernier|dernière|prochain|pasado|próximo|الماضي|المقبل)(?P<week>)"
)
@RELATIVE_DATES.rule(rf"(?P<which>прошлый|прошлую|прошлое|следующий)\s+(?P<day>{WEEKDAY})(?P<week>)")
def _which_weekday(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    wanted, which = weekday(match["day"]), match["which"].lower()
    monday = known.published - timedelta(days=known.published.weekday())
    if match["week"]:
        weeks = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
        return one_day(monday + timedelta(days=7 * weeks + wanted), "weekday of a named week")
    if which in ("next", "coming", "prochain", "próximo", "المقبل", "следующий"):
        ahead = (wanted - known.published.weekday() - 1) % 7 + 1
        return one_day(known.published + timedelta(days=ahead), "next such weekday", ambiguous=True)
    if which == "this":
        back = known.published.weekday() - wanted
        return one_day(known.published - timedelta(days=back), "weekday of this week", ambiguous=back < 0)
    back = (known.published.weekday() - wanted - 1) % 7 + 1
    return one_day(known.published - timedelta(days=back), "last such weekday before publication", ambiguous=back < 4)


# ------------------------------------------------------------------------------------- today, yesterday, ago
_NEAR: dict[str, int] = {
    name.replace("_", " "): days
    for days, names in (
        (-2, "the_day_before_yesterday avant-hier anteayer позавчера أول_أمس"),
        (-1, "yesterday last_night hier ayer вчера أمس"),
        (
            0,
            "today tonight this_morning this_afternoon this_evening aujourd’hui aujourd'hui hoy сегодня اليوم",
        ),
        (1, "tomorrow demain mañana завтра غدا غداً"),
        (2, "the_day_after_tomorrow"),
    )
    for name in names.split()
}


@RELATIVE_DATES.rule(rf"(?<!\w)(?:{'|'.join(sorted(_NEAR, key=len, reverse=True))})(?!\w|[’']s\s)")
def _near(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    days = _NEAR[match.group().lower()]
    return one_day(known.published + timedelta(days=days), "counted from publication")


@RELATIVE_DATES.rule(
    r"\bovernight\b(?!\s+(?:on\s+|from\s+|into\s+|to\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))"
)
def _overnight(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    before = known.published - timedelta(days=1)
    return stretch(before, known.published, "the night before publication", ambiguous=True)


@RELATIVE_DATES.rule(r"\b(?P<word>(?:the\s+)?(?:(?:previous|following|next|same)\s+day|day\s+(?:before|earlier|after|later))|"
       r"a\s+day\s+(?:earlier|later|after|before)|that\s+day)\b"
       r"(?!\s+(?:yesterday|tomorrow|an?|the|its|his|her|their|he|she|they|it|\w+ing)\b)")  # fmt: skip
def _beside_another_day(match: re.Match[str], known: Known) -> DateReading | None:
    words = match["word"].lower()
    anchor = known.previous or known.published
    if anchor is None:
        return None
    days = 0 if "same" in words or "that" in words else -1
    if any(word in words for word in ("following", "next", "after", "later")):
        days = 1
    return one_day(anchor + timedelta(days=days), "counted from the day named before", ambiguous=True)


@RELATIVE_DATES.rule(
    rf"\b{_FEW}\s+{_UNIT}(?:\s+and\s+(?:a\s+half|{WORDS}\s+\w+))?\s+(?P<which>ago|earlier|before|later)\b"
)
@RELATIVE_DATES.rule(rf"(?:il\s+y\s+a|hace|منذ|قبل)\s+(?P<vague>)(?P<count>{NUMBER}|{OTHER_WORDS})\s+"
       r"(?P<unit>jours?|semaines?|días?|semanas?|mois|mes(?:es)?|أيام|أسابيع)(?P<which>)")  # fmt: skip
@RELATIVE_DATES.rule(
    rf"(?<!\w)(?P<vague>)(?P<count>{NUMBER}|{OTHER_WORDS})\s+(?P<unit>дня|дней|недели|недель)\s+назад(?P<which>)"
)
def _ago(match: re.Match[str], known: Known) -> DateReading | None:
    count, which = _count(match), match["which"].lower()
    # "three days earlier" counts from the day the story is at, "three days ago" from publication.
    from_story = which in ("earlier", "before", "later")
    anchor = (known.previous if from_story else None) or known.published
    if anchor is None or count is None or count > 3000:
        return None
    back = -count if which == "later" else count
    unit, vague = _unit(match["unit"]), bool(match["vague"])
    rule = f"counted from {'the day named before' if from_story else 'publication'}"
    if unit in ("hour", "minute"):
        hours = back if unit == "hour" else 0
        return one_day(anchor - timedelta(days=hours // 24), rule, ambiguous=True)
    if unit == "day":
        return one_day(anchor - timedelta(days=back), rule, ambiguous=from_story or vague)
    if unit == "week":
        middle = anchor - timedelta(days=7 * back)
        return DateReading(middle.isoformat(), "", "week", rule, from_story or vague)
    if unit == "month":
        return DateReading(months_before(anchor, back).isoformat(), "", "month", rule, True)
    year = anchor.year - back * (10 if unit == "decade" else 1)
    return stretch(date(year, 1, 1), date(year, 12, 31), rule, ambiguous=True) if year > 0 else None


@RELATIVE_DATES.rule(
    rf"\b(?:in\s+{_FEW}\s+{_UNIT}(?=\s*[.,;!?]|$)|(?P<vague2>)(?P<count2>{NUMBER})\s+(?P<unit2>day|week|month)s?\s+from\s+now)"
)
def _ahead(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    count = _count(match) if match["unit"] else read_number(match["count2"])
    unit = _unit(match["unit"] or match["unit2"])
    days = {"day": 1, "week": 7, "month": 30}.get(unit)
    # "killed in three days" is no future: only where the future is meant.
    if count is None or days is None or count > 500 or not (known.future or match["unit2"]):
        return None
    return one_day(known.published + timedelta(days=days * count), "counted from publication", ambiguous=True)


@RELATIVE_DATES.rule(rf"\b(?:the\s+)?(?:last|past|previous)\s+{_FEW}\s+{_UNIT}\b")
@RELATIVE_DATES.rule(r"\bthe\s+(?:last|past)\s+(?P<unit>day|week|month|year)\b(?P<vague>)(?P<count>)")
@RELATIVE_DATES.rule(rf"(?:les|las|los|последние)\s+(?P<vague>)(?P<count>{NUMBER}|{OTHER_WORDS})\s+(?:derniers?|dernières?|últim[oa]s)?\s*"
       r"(?P<unit>jours?|semaines?|días?|semanas?|дня|дней|недели|недель)")  # fmt: skip
def _until_now(match: re.Match[str], known: Known) -> DateReading | None:
    count = _count(match) if match["count"] or match["vague"] else 1
    if known.published is None or count is None or count > 3000:
        return None
    unit = _unit(match["unit"])
    if unit in ("month", "year", "decade"):
        months = count * {"month": 1, "year": 12, "decade": 120}[unit]
        if months >= known.published.year * 12:
            return None
        return stretch(months_before(known.published, months), known.published, "up to publication")
    if unit == "minute" or (unit == "hour" and count <= 12):
        return one_day(known.published, "hours before publication", ambiguous=True)
    days = max(1, count // 24) if unit == "hour" else count * (7 if unit == "week" else 1)
    start = known.published - timedelta(days=days)
    return stretch(start, known.published, "up to publication", ambiguous=bool(match["vague"]))


@RELATIVE_DATES.rule(
    r"\b(?P<part>(?:earlier|later|early|late)\s+)?(?P<which>last|this|(?<!the )next)\s+"
    r"(?P<unit>week|month|year|weekend)\b"
)
@RELATIVE_DATES.rule(r"\b(?P<part>)(?P<unit>weekend)\b(?P<which>)")
@RELATIVE_DATES.rule(
    r"(?P<part>)(?P<unit>semaine|mois|semana|mes|الأسبوع|الشهر)\s+(?P<which>dernière|dernier|pasada|pasado|الماضي)"
)
@RELATIVE_DATES.rule(r"(?P<part>)(?P<which>прошлой|прошлом)\s+(?P<unit>неделе|месяце)")
def _calendar(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    which, unit = match["which"].lower() or "last", _unit(match["unit"])
    step = {"this": 0, "next": 1}.get(which, -1)
    today = known.published
    monday = today - timedelta(days=today.weekday())
    if unit == "week":
        start = monday + timedelta(days=7 * step)
        end = min(start + timedelta(days=6), today) if step == 0 else start + timedelta(days=6)
        return stretch(start, end, "calendar week", "week")
    if unit == "weekend":
        saturday = monday + timedelta(days=5 + 7 * (step if step != 0 else 0))
        if step == 0 and saturday > today and not known.future:
            saturday -= timedelta(days=7)
        return stretch(saturday, saturday + timedelta(days=1), "nearest weekend", "week")
    if unit == "month":
        anchor = months_before(today.replace(day=1), -step)
        return whole_month(anchor.year, anchor.month, "calendar month")
    year = today.year + step
    return stretch(date(year, 1, 1), date(year, 12, 31), "calendar year")


_UNITS = {
    start: unit
    for unit, starts in (
        ("day", "jour día дн أيام"),
        ("week", "semain неде أسابيع الأسبوع"),
        ("month", "mois mes меся الشهر"),
    )
    for start in starts.split()
}


def _unit(word: str) -> str:
    word = word.lower()
    if word.startswith("semana"):
        return "week"
    return next((unit for start, unit in _UNITS.items() if word.startswith(start)), word.rstrip("s"))


def _count(match: re.Match[str]) -> int | None:
    if match["vague"]:
        return 2 if "couple" in match["vague"].lower() else 3
    words = (match["count"] or "").lower()
    if words in ("a", "an"):
        return 1
    return OTHER_LANGUAGES.get(words) or read_number(words)
