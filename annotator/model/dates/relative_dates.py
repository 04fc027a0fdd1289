"""Days counted from publication or from a day named before: "two days ago", "a week later", "in three weeks"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from annotator.model.dates.date_reading import DateReading, months_before, one_day, stretch
from annotator.model.dates.date_rules import Known, RuleList
from annotator.model.text.number_words import NUMBER, OTHER_LANGUAGES, OTHER_WORDS, WORDS, read_number

RELATIVE_DATES = RuleList(needs="U")

_FEW = rf"(?:(?P<vague>a\s+few|several|a\s+couple\s+of|some|few)|(?P<count>{NUMBER}|an?|half\s+an?|{OTHER_WORDS}))"
_UNIT = r"(?P<unit>day|week|month|year|hour|minute|decade|fortnight)s?"


@RELATIVE_DATES.rule(
    rf"\b{_FEW}\s+{_UNIT}(?:\s+and\s+(?:a\s+half|{WORDS}\s+\w+))?\s+(?P<which>ago|back(?=\s*[.,;!?]|$)|earlier|prior(?!\s+to\b)|later|before(?!\s+(?:an?|the|its|his|her|their|he|she|they|it|\w+ing)\b))\b"
    r"(?P<exact>\s+(?:today|tonight|yesterday))?",
    near="ago back earlier prior later before",
)
@RELATIVE_DATES.rule(
    rf"(?:il\s+y\s+a|hace|منذ|قبل)\s+(?P<vague>)(?P<count>{NUMBER}|{OTHER_WORDS})\s+(?P<which>)(?P<exact>)"
    r"(?P<unit>jours?|semaines?|días?|semanas?|mois|mes(?:es)?|ans?|años?|أيام|أسابيع|أشهر|سنوات)(?!\w)",
    near="il hace منذ قبل",
)
@RELATIVE_DATES.rule(
    rf"(?<!\w)(?P<vague>)(?P<count>{NUMBER}|{OTHER_WORDS}|(?=недел|год|месяц))\s*"
    r"(?P<unit>дня|дней|день|недели|недель|неделю|месяца|месяцев|месяц|года|год|лет)\s+назад(?P<which>)(?P<exact>)",
    near="назад",
)
def _ago(match: re.Match[str], known: Known) -> DateReading | None:
    count, which = _count(match), match["which"].lower()
    # "three days earlier" counts from the day the story is at, "three days ago" from publication.
    from_story = which in ("earlier", "before", "later", "prior")
    told = known.previous if known.future or which == "later" else known.told or known.previous
    anchor = (told if from_story else None) or known.published
    if anchor is None or count is None or count > 3000:
        return None
    back = -count if which == "later" else count
    vague, rule = bool(match["vague"]), f"counted from {'the day named before' if from_story else 'publication'}"
    unit = _unit(match["unit"])
    if match["exact"] and unit in ("week", "fortnight"):
        days = back * (14 if unit == "fortnight" else 7) + ("yesterday" in match["exact"])
        return one_day(anchor - timedelta(days=days), rule)
    return _moved(anchor, back, unit, rule, is_vague=from_story or vague, words=match.group())


def _moved(anchor: date, back: int, unit: str, rule: str, *, is_vague: bool, words: str) -> DateReading | None:
    if words.lower().startswith("half"):
        months = {"year": 6, "decade": 60}.get(unit)
        return DateReading(months_before(anchor, months).isoformat(), "", "month", rule, True) if months else None
    if unit in ("hour", "minute"):
        hours = back if unit == "hour" else 0
        return one_day(anchor - timedelta(days=hours // 24), rule, ambiguous=True)
    if unit == "day":
        return one_day(anchor - timedelta(days=back), rule, ambiguous=is_vague)
    if unit in ("week", "fortnight"):
        middle = anchor - timedelta(days=(14 if unit == "fortnight" else 7) * back)
        return DateReading(middle.isoformat(), "", "week", rule, is_vague)
    if unit == "month":
        return DateReading(months_before(anchor, back).isoformat(), "", "month", rule, True)
    year = anchor.year - back * (10 if unit == "decade" else 1)
    return stretch(date(year, 1, 1), date(year, 12, 31), rule, ambiguous=True) if year > 0 else None


@RELATIVE_DATES.rule(r"(?<!\w)قبل\s+(?P<unit>يومين|أسبوعين|شهرين|يوم|أسبوع|شهر)(?!\w)", near="قبل")
def _ago_in_arabic(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    count = 2 if match["unit"].endswith("ين") else 1
    unit = {"ي": "day", "أ": "week", "ش": "month"}[match["unit"][0]]
    return _moved(known.published, count, unit, "counted from publication", is_vague=False, words="")


# "years ago", of which nobody says how many: from ten of them to two.
_MANY = {"day": (7, 2), "week": (56, 14), "month": (365, 61), "year": (3652, 730), "decade": (10958, 3652)}


@RELATIVE_DATES.rule(r"(?<![\w-])(?:many\s+)?(?P<unit>days|weeks|months|years|decades)\s+ago\b", near="ago")
def _long_ago(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    unit = _unit(match["unit"])
    if unit in ("month", "year"):
        first, last = (months_before(known.published, n) for n in ((12, 2) if unit == "month" else (120, 24)))
    else:
        first, last = (known.published - timedelta(days=days) for days in _MANY[unit])
    return stretch(first, last, "some time before publication", ambiguous=True)


@RELATIVE_DATES.rule(rf"\b(?:in|within)\s+{_FEW}\s+{_UNIT}(?:(?P<sure>[’']s?\s+time)|(?=\s*[.,;!?]|$))")
@RELATIVE_DATES.rule(rf"\b{_FEW}\s+{_UNIT}\s+(?P<sure>from\s+now)\b", near="now")
def _ahead(match: re.Match[str], known: Known) -> DateReading | None:
    count, unit = _count(match), _unit(match["unit"])
    # "killed in three days" is no future: only where the future is meant.
    if known.published is None or count is None or count > 500 or not (known.future or match["sure"]):
        return None
    rule = "counted from publication"
    if unit in ("month", "year"):
        day = months_before(known.published, -count * (12 if unit == "year" else 1))
        return DateReading(day.isoformat(), "", "month", rule, True)
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    return one_day(known.published + timedelta(days=days * count), rule, ambiguous=True) if days else None


# ------------------------------------------------------------------------------------------- up to publication
@RELATIVE_DATES.rule(rf"\b(?:the\s+)?(?:last|past|previous)\s+{_FEW}\s+{_UNIT}\b")
@RELATIVE_DATES.rule(r"\bthe\s+(?:last|past)\s+(?P<unit>day|week|month|year|decade|fortnight)\b(?P<vague>)(?P<count>)")
@RELATIVE_DATES.rule(rf"(?:les|las|los|последние)\s+(?P<vague>)(?P<count>{NUMBER}|{OTHER_WORDS})\s+(?:derniers?|dernières?|últim[oa]s)?\s*"
       r"(?P<unit>jours?|semaines?|días?|semanas?|дня|дней|недели|недель)", near="les las los последние")  # fmt: skip
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
    days = max(1, count // 24) if unit == "hour" else count * {"week": 7, "fortnight": 14}.get(unit, 1)
    start = known.published - timedelta(days=days)
    return stretch(start, known.published, "up to publication", ambiguous=bool(match["vague"]))


@RELATIVE_DATES.rule(
    r"\b(?:(?P<which>recent|coming|past|last)|(?:the\s+)?(?P<next>coming|next)(?:\s+few)?)\s+(?P<unit>days|weeks|months|years|hours)\b"
)
def _about_now(match: re.Match[str], known: Known) -> DateReading | None:
    """ "In recent months", "the coming days": about how far is anybody's guess."""
    if known.published is None:
        return None
    unit, is_ahead = _unit(match["unit"]), bool(match["next"]) or (match["which"] or "").lower() == "coming"
    months = {"week": 1, "month": 6, "year": 60}.get(unit, 0)
    if unit in ("day", "hour"):
        days = timedelta(days=7 if unit == "day" else 1)
        other = known.published + days if is_ahead else known.published - days
    else:
        other = months_before(known.published, -months if is_ahead else months)
    return stretch(other, known.published, "some time about publication", ambiguous=True)


_UNITS = {
    start: unit
    for unit, starts in (
        ("week", "semain semana неде أسابيع"),
        ("day", "jour día дн ден أيام"),
        ("month", "mois mes меся أشهر"),
        ("year", "an año год лет سنوات"),
    )
    for start in starts.split()
}


def _unit(word: str) -> str:
    word = word.lower()
    return next((unit for start, unit in _UNITS.items() if word.startswith(start)), word.rstrip("s"))


def _count(match: re.Match[str]) -> int | None:
    if match["vague"]:
        return 2 if "couple" in match["vague"].lower() else 3
    words = " ".join((match["count"] or "").lower().split())
    if words in ("", "a", "an", "half a", "half an"):
        return 1
    return OTHER_LANGUAGES.get(words) or read_number(words)
