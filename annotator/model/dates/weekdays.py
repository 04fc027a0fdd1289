"""Weekdays: "on Thursday", "last Thursday", "Monday of last week", "a week ago Monday", "overnight into Tuesday".

A weekday is the latest one up to the publication day, itself included: what a paper of Thursday says of Thursday is of
that day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from annotator.model.dates.date_reading import DateReading, one_day, stretch
from annotator.model.dates.date_rules import Known, RuleList
from annotator.model.dates.date_words import ANY_WEEKDAY, SHORT_WEEKDAY, WEEKDAY, WEEKDAY_NAME, weekday
from annotator.model.text.number_words import NUMBER, read_number
from annotator.model.text.word_sets import word_set

WEEKDAY_DATES = RuleList(needs="W")

_BACK = word_set("last past previous dernier dernière pasado الماضي прошлый прошлую прошлое")
_AHEAD = word_set("next coming prochain próximo المقبل القادم следующий following")


@WEEKDAY_DATES.rule(
    rf"(?<!\bBloody )(?<!\bBlack )(?<!\bFat )(?<!\bGood ){WEEKDAY}"
    r"(?!\s+(?:(?-i:Times|Mirror|Telegraph|Post|Herald|Mail|Express|Market|Mosque|School|League|Club|Island|Massacre)|"
    r"prayers?)\b)"
)
@WEEKDAY_DATES.rule(SHORT_WEEKDAY, 0)
@WEEKDAY_DATES.rule(
    r"(?:(?<=\bon )|(?<=\bby )|(?<=\buntil ))(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)\b(?!\s+[a-z])"
)
def _weekday(match: re.Match[str], known: Known) -> DateReading | None:
    word = match.group()
    if known.published is None:
        return None
    wanted = weekday(word)
    if known.future:
        ahead = (wanted - known.published.weekday()) % 7
        return one_day(known.published + timedelta(days=ahead), "weekday on or after publication", ambiguous=True)
    return one_day(_latest(known.published, wanted), "weekday on or before publication")


@WEEKDAY_DATES.rule(
    rf"(?:أمس|اليوم|hier|ayer|yesterday|today|вчера),?\s+(?P<day>{WEEKDAY})",
    near="أمس اليوم hier ayer yesterday today вчера",
)
def _near_weekday(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    return one_day(_latest(known.published, weekday(match["day"])), "weekday on or before publication")


@WEEKDAY_DATES.rule(
    rf"\b(?P<which>last|(?:this\s+)?past|previous|next|this(?:\s+coming)?|coming)\s+"
    rf"(?P<week>week(?:’s|'s)?\s+(?:on\s+)?)?(?P<day>{ANY_WEEKDAY})(?!\w)",
    near="last past previous next this coming",
)
@WEEKDAY_DATES.rule(rf"(?P<day>{WEEKDAY})\s+(?:of\s+)?(?P<which>last|this|next)\s+(?P<week>week)\b", near="week")
@WEEKDAY_DATES.rule(
    rf"(?P<day>{WEEKDAY})\s+(?P<which>dernier|dernière|prochain|pasado|próximo|الماضي|المقبل|القادم|last(?=\s*[.,;!?]|$)|next(?=\s*[.,;!?]|$))(?P<week>)",
    near="dernier dernière prochain pasado próximo الماضي المقبل القادم last next",
)
@WEEKDAY_DATES.rule(
    rf"(?P<which>прошлый|прошлую|прошлое|следующий|pasado|próximo)\s+(?P<day>{WEEKDAY})(?P<week>)",
    near="прошлый прошлую прошлое следующий pasado próximo",
)
def _which_weekday(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    wanted, which = weekday(match["day"]), match["which"].lower().split()[-1]
    if match["week"]:
        monday = known.published - timedelta(days=known.published.weekday())
        weeks = -1 if which in _BACK else 1 if which in _AHEAD else 0
        return one_day(monday + timedelta(days=7 * weeks + wanted), "weekday of a named week")
    if which in _AHEAD:
        ahead = (wanted - known.published.weekday() - 1) % 7 + 1
        if which == "next" and _is_this_weeks(known.published.weekday(), wanted, ahead):
            ahead += 7
        return one_day(known.published + timedelta(days=ahead), "next such weekday", ambiguous=True)
    if which == "this":
        back = known.published.weekday() - wanted
        # "Killed this Sunday" is past, "will meet this Monday" is not, whichever week that makes it.
        back += 7 if back < 0 and known.tense == "back" else -7 if back > 0 and known.future else 0
        return one_day(known.published - timedelta(days=back), "weekday of this week", ambiguous=back < 0)
    back = (known.published.weekday() - wanted - 1) % 7 + 1
    return one_day(known.published - timedelta(days=back), "last such weekday before publication", ambiguous=back < 4)


def _is_this_weeks(today: int, wanted: int, ahead: int) -> bool:
    """Whether "next Friday", said on a Monday, passes over the Friday to come: that would be "Friday" or "this Friday".

    Of a weekend that is some days off, "next" is said too.
    """
    return ahead <= 3 if wanted >= _SATURDAY else today < wanted


_SATURDAY = 5


@WEEKDAY_DATES.rule(
    rf"\b(?P<count>an?|{NUMBER})\s+weeks?\s+ago\s+(?:(?:on|last|this)\s+)?(?P<day>{WEEKDAY})", near="ago"
)
@WEEKDAY_DATES.rule(rf"(?P<day>{WEEKDAY}),?\s+(?P<count>an?|{NUMBER})\s+weeks?\s+ago\b", near="ago")
@WEEKDAY_DATES.rule(
    rf"\b(?P<count>{NUMBER}|a\s+couple\s+of)\s+(?P<day>{WEEKDAY_NAME})s\s+(?:ago|back)\b", near="ago back"
)
def _weeks_ago(match: re.Match[str], known: Known) -> DateReading | None:
    words = match["count"].lower()
    count = {"a": 1, "an": 1}.get(words) or (2 if "couple" in words else read_number(words))
    if known.published is None or not count or count > 60:
        return None
    wanted = weekday(match["day"])
    if re.search(r"s\s+(?:ago|back)$", match.group(), re.IGNORECASE) and "week" not in match.group().lower():
        count -= 1  # "two Mondays ago" is the one before the latest
    return one_day(_latest(known.published, wanted) - timedelta(days=7 * count), "weekday some weeks ago")


@WEEKDAY_DATES.rule(rf"\b(?P<count>{NUMBER}|a)\s+(?P<day>{WEEKDAY_NAME})s?\s+from\s+now\b", near="now")
@WEEKDAY_DATES.rule(rf"(?P<day>{WEEKDAY})\s+week(?=\s*[.,;!?]|$)(?P<count>)", near="week")
@WEEKDAY_DATES.rule(rf"(?:\bthe\s+)?(?P<day>{WEEKDAY})\s+(?:before\s+last|after\s+next)\b(?P<count>)", near="last next")
def _weekday_weeks_off(match: re.Match[str], known: Known) -> DateReading | None:
    """ "Two Sundays from now", "Friday week" (the Friday after the next), "Tuesday before last"."""
    if known.published is None:
        return None
    wanted = weekday(match["day"])
    if match.group().lower().endswith("last"):
        return one_day(_latest(known.published, wanted) - timedelta(days=7), "weekday some weeks ago")
    count = read_number(match["count"]) or 1 if match["count"] else 2
    ahead = (wanted - known.published.weekday() - 1) % 7 + 1
    return one_day(known.published + timedelta(days=ahead + 7 * (count - 1)), "weekday some weeks ahead")


@WEEKDAY_DATES.rule(rf"\bthe\s+(?P<which>previous|following|next)\s+(?P<day>{WEEKDAY})")
@WEEKDAY_DATES.rule(rf"\bthe\s+(?P<day>{WEEKDAY})\s+(?P<which>before|after)\b(?!\s+(?:an?|the|its|last|next|\w+ing)\b)")
def _weekday_beside_another_day(match: re.Match[str], known: Known) -> DateReading | None:
    anchor = known.previous or known.published
    if anchor is None:
        return None
    wanted = weekday(match["day"])
    if match["which"].lower() in ("previous", "before"):
        day = anchor - timedelta(days=(anchor.weekday() - wanted - 1) % 7 + 1)
    else:
        day = anchor + timedelta(days=(wanted - anchor.weekday() - 1) % 7 + 1)
    return one_day(day, "counted from the day named before", ambiguous=True)


@WEEKDAY_DATES.rule(rf"\bovernight\s+(?:into|to)\s+(?P<day>{WEEKDAY})(?P<first>)", near="overnight")
@WEEKDAY_DATES.rule(rf"\bnuit\s+d[eu]\s+(?P<first>{WEEKDAY})\s+(?:à|au)\s+(?P<day>{WEEKDAY})", near="nuit")
@WEEKDAY_DATES.rule(rf"\bnoche\s+del\s+(?P<first>{WEEKDAY})\s+al\s+(?P<day>{WEEKDAY})", near="noche")
def _night_into(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    day = _latest(known.published, weekday(match["day"]))
    return stretch(day - timedelta(days=1), day, "the night into a weekday")


@WEEKDAY_DATES.rule(rf"(?P<first>{WEEKDAY})\s*(?:[-–—]|through|thru)\s*(?P<day>{WEEKDAY})")
def _weekday_to_weekday(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    wanted = weekday(match["day"])
    ahead = timedelta(days=(wanted - known.published.weekday()) % 7)
    last = known.published + ahead if known.future else _latest(known.published, wanted)
    return stretch(_latest(last, weekday(match["first"])), last, "from a day to a day")


def _latest(until: date, wanted: int) -> date:
    return until - timedelta(days=(until.weekday() - wanted) % 7)
