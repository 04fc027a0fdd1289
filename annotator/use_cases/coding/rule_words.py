"""How a value was found, in short words of the window's language: the rules of dates, dead, actors, places and codes.

A value keeps its rule in English. Where several rules say the same to a coder they have the same words here; a rule
that is not known here is shown as it is stored.
"""

from __future__ import annotations

from annotator.words import later, tr, tr_stored

SHIFTED = later(", shifted")
"""Ends the rule of a value that a coder moved by a day or a figure."""
_READ_AS = "actor: "
_DATES = {
    "dateparser": tr("a day in words"),
    "counted from publication": tr("from publication"),
    "publication day": tr("publication day"),
    "weekday on or before publication": tr("last such weekday"),
    "last such weekday before publication": tr("weekday before publication"),
    "weekday after publication": tr("weekday after publication"),
    "next such weekday": tr("weekday after publication"),
    "weekday of a named week": tr("weekday of that week"),
    "weekday of this week": tr("weekday of this week"),
    "the night before publication": tr("night before publication"),
    "hours before publication": tr("hours before publication"),
    "counted from the day named before": tr("from the day named before"),
    "counted from the story's day": tr("from the day of the story"),
    "up to publication": tr("up to publication"),
    "since a day, up to publication": tr("from a day to publication"),
    "from a day to a day": tr("first and last day"),
    "calendar week": tr("calendar week"),
    "calendar month": tr("calendar month"),
    "calendar year": tr("calendar year"),
    "nearest weekend": tr("nearest weekend"),
    "year, month and day": tr("whole date"),
    "day, month and year": tr("whole date"),
    "day, month and year in digits": tr("day, month, year"),
    "month, day and year in digits": tr("month, day, year"),
    "first to last day of a month": tr("first and last day"),
    "latest such day of a month": tr("latest such day"),
    "latest such day not after publication": tr("latest such day"),
    "next such day after publication": tr("next such day"),
    "numbered weekday of a month": tr("weekday of a month"),
    "start of a month": tr("start of a month"),
    "middle of a month": tr("middle of a month"),
    "end of a month": tr("end of a month"),
    "month of a year": tr("month and year"),
    "latest such month": tr("latest such month"),
    "latest such month before publication": tr("latest such month"),
    "next such month after publication": tr("next such month"),
    "a year": tr("a year"),
    "counted from the day beside it": tr("from the day beside it"),
    "day before publication": tr("day before publication"),
    "the night before it was told": tr("night before it was told"),
    "first or last day of a month or year": tr("first or last day"),
    "next such day of a month": tr("next such day"),
    "weekday some weeks ahead": tr("weekday after publication"),
    "season of a year": tr("season of a year"),
    "nearest season": tr("season of a year"),
    "quarter of a year": tr("quarter of a year"),
    "a decade": tr("a decade"),
    "a century": tr("a century"),
    "feast of a year": tr("a feast of that year"),
    "latest such feast": tr("latest such feast"),
    "next such feast after publication": tr("next such feast"),
    "first to last month": tr("first and last month"),
    "first to last year": tr("first and last year"),
    "month of a year named by its distance": tr("month of a year counted to"),
    "dateline day": tr("day of the dateline"),
    "day of the story's lead": tr("day of the story's lead"),
    "needs the publication day": tr("needs the publication day"),
    "numbered week of a month": tr("week of a month"),
    "some time about publication": tr("some time about publication"),
    "some time before publication": tr("some time before publication"),
    "the night into a weekday": tr("night into a weekday"),
    "weekday some weeks ago": tr("weekday some weeks ago"),
    "year and month in digits": tr("year and month"),
    "a day known by its name": tr("day known by its name"),
    "digits in the order of the text's other dates": tr("in the order of other dates"),
    "day of a month named by its distance": tr("day of a month counted to"),
    "weekday on or after publication": tr("weekday after publication"),
    "nearest such weekday of a month": tr("weekday of a month"),
    "numbered weekend of a month": tr("week of a month"),
    "numbered day of a year": tr("whole date"),
    "an exact distance from publication": tr("from publication"),
    "day of this, the last or the next month": tr("day of a month counted to"),
    "day of a year named by its distance": tr("day of a month counted to"),
    "day of an ISO week": tr("whole date"),
    "middle of the week": tr("weekday of this week"),
    "feast of this year": tr("a feast of that year"),
    "latest such day": tr("latest such day"),
    "next such day": tr("next such day"),
    "a time, on the day of the story": tr("from the day of the story"),
    "the small hours after a night": tr("from the day of the story"),
    "first and last day as typed": tr("as typed"),
    "day and month as typed": tr("day, month as typed"),
    "month and day as typed": tr("month, day as typed"),
    "month as typed": tr("as typed"),
    "year as typed": tr("as typed"),
    "as typed": tr("as typed"),
}
_PARTS = {
    "start": tr("start of a period"),
    "middle": tr("middle of a period"),
    "end": tr("end of a period"),
    "half": tr("half of a period"),
}
_DATES |= {
    f"{part} of a {unit}": words
    for part, words in _PARTS.items()
    for unit in ("week", "month", "year", "decade", "century")
    if f"{part} of a {unit}" not in _DATES
}
_DEAD = {
    "one victim who is known": tr("one victim"),
    "who was spoken of before": tr("spoken of before"),
    "typed": tr("as typed"),
    "no report of deaths yet": tr("no report of deaths yet"),
    "nobody died": tr("nobody died"),
    "one named victim": tr("one named victim"),
    "one victim": tr("one victim"),
    "number as written": tr("number as written"),
    "a range, the lower counted": tr("a range, the lower counts"),
    "vague amount": tr("vague amount"),
    "numbers of one list added": tr("numbers added"),
    "numbers of the sentence added": tr("numbers added"),
    "numbers of two sentences added": tr("two sentences added"),
    "the toll told later": tr("toll told later"),
    "nothing said": tr("nothing said"),
    "who died, by the words": tr("who died, by the words"),
    "an act without dead": tr("an act without dead"),
    "the lower of two sources": tr("lower of two sources"),
}
_ACTORS = {
    "role": tr("role of the actor"),
    "group": tr("name of the group"),
    "country": tr("country for its state"),
    "metonym": tr("place for its government"),
    "leader": tr("leader for the state"),
    "people": tr("name of the people"),
    "actor words": tr("actor words"),
    "actor list": tr("list of actors"),
    "as written": tr("as written"),
    "a government's forces": tr("a government's forces"),
    "doers by what they did": tr("doers by what they did"),
    "whom such a word names": tr("whom such a word names"),
    "the other side of the fight": tr("other side of the fight"),
    "implied by the code": tr("implied by the code"),
    "unarmed people": tr("unarmed people"),
    "by who fought whom": tr("by who fought whom"),
    "listed by the project": tr("list of the project"),
}
_PLACES = {
    "gazetteer": tr("list of places"),
    "not in the gazetteer": tr("not in the list of places"),
    "place name": tr("place name"),
    "place named in the sentence": tr("named in the sentence"),
    "place told elsewhere": tr("named elsewhere"),
    "the place named is another act's": tr("place of another act"),
}
_OTHERS = {
    "cue": tr("cue words"),
    "cue words": tr("cue words"),
    "trigger": tr("trigger words"),
    "trigger words": tr("trigger words"),
    "its words": tr("its words"),
    "how it is told": tr("how it is told"),
    "in the sentence": tr("in the sentence"),
    "used before": tr("used before"),
    "learned from coded events": tr("learned from coded events"),
    "a name of this project": tr("a name of this project"),
    "the event coded before": tr("the event coded before"),
    "the article's other event": tr("the article's other event"),
}
WORDS = _DATES | _DEAD | _ACTORS | _PLACES | _OTHERS
_CROSSWALK = (
    later("CAMEO {code}, as {nearest} in the crosswalk; its {lost} is of an older manual"),
    later("CAMEO {code} in the crosswalk; its {lost} is of an older manual"),
    later("CAMEO {code}, as {nearest} in the crosswalk"),
    later("CAMEO {code} in the crosswalk"),
    later("{code} in the crosswalk"),
)
"""Of a code that the crosswalk gives."""


def rule_words(rule: str) -> str:
    """How a value with this rule was found; empty for no rule."""
    bare = rule.removesuffix(SHIFTED)
    told = WORDS.get(bare.removeprefix(_READ_AS)) or tr_stored(bare, *_CROSSWALK)
    return told + (tr(SHIFTED) if bare != rule else "")
