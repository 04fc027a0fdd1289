"""Times without their day: "at 4 a.m.", "by nightfall", "in the evening". Their day is the one the story is at.

That is the day named before in the same sentence, else the first that the story names, else the publication day. A
time beside its day ("6 a.m. Friday") says nothing that the day does not say.
"""

from __future__ import annotations

import re
from dataclasses import replace

from annotator.model.dates.date_reading import DateReading, shift, shift_day
from annotator.model.dates.near_days import NIGHT
from annotator.model.text.span import Span

TIME_ALONE = "a time, on the day of the story"
SMALL_HOURS = "the small hours after a night"

Found = tuple[Span, DateReading]

_BEFORE = r"(?:at|by|before|after|until|till|since|from|around|about|just|shortly\s+before|shortly\s+after)"
_ZONE = r"(?=\s+(?:GMT|UTC|hours|hrs|local\s+time)\b)"
_CLOCK = (
    r"(?<![\d$€£:.,/-])(?:[01]?\d(?:[:.][0-5]\d)?\s?(?:a\.m\.|p\.m\.|am\b|pm\b|o[’']clock)|"
    rf"[0-2]\d[:.]?[0-5]\d{_ZONE})"
)
_HOUR = r"(?:noon|midday|midnight|dawn|daybreak|daylight|sunrise|sunset|sundown|dusk|nightfall)"
_TIME = re.compile(
    rf"\b(?:{_BEFORE}\s+)?{_CLOCK}|\b{_BEFORE}\s+(?:[0-2]?\d:[0-5]\d(?!\d|[:.]\d|\w)|{_HOUR}\b(?![-’'\w]))|"
    rf"\b(?:near|past|towards?)\s+{_HOUR}\b|"
    r"\b(?:(?:in|during|through|throughout|into|for)\s+(?:most\s+of\s+)?the\s+(?:early\s+|late\s+|whole\s+)?"
    r"(?:night|evening|morning|afternoon)|all\s+night)\b(?!\s+(?:of|hours|before|after)\b)",
    re.IGNORECASE,
)
_EARLY = re.compile(r"a\.?m\b|after\s+midnight|dawn|daybreak|sunrise|morning", re.IGNORECASE)
_NIGHT = re.compile(r"night|evening|tonight", re.IGNORECASE)
_THROUGH_THE_NIGHT = re.compile(r"(?:through|throughout|during|all|into)\s.*night", re.IGNORECASE)
_JOINS = re.compile(r"\s*(?:[,(]?\s*(?:\d{4}\s+)?(?:GMT|UTC|[A-Z]{2,4}T|local(?:\s+time)?)[,)]?\s*)*(?:,|on|of)?\s*")
_SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘(]?[^\W\d_a-z])|\n\s*\n")
_BESIDE = 30


def first_told(found: list[Found], published: str) -> Found | None:
    """The first day that the story names, or None."""
    return next((pair for pair in found if pair[1].precision == "day" and pair[1].start <= published), None)


def and_times(text: str, piece: Span, found: list[Found], published: str, lead: Found | None) -> list[Found]:
    """The dates of a piece of text and, between them, its times that stand alone, each with its day.

    `lead`: the first day that the story names.
    """
    times = [
        Span(match.start(), match.end())
        for match in _TIME.finditer(text, piece.start, piece.end)
        if _is_alone(text, match.start(), match.end(), found)
    ]
    alone = [(span, _day_of(text, span, found, published, lead)) for span in times]
    return sorted([*found, *alone], key=lambda pair: pair[0]) if alone else found


def _is_alone(text: str, start: int, end: int, found: list[Found]) -> bool:
    """Whether it stands for itself, and is no part of a date nor beside one."""
    for span, _ in found:
        if span.end + _BESIDE < start or span.start > end + _BESIDE:
            continue
        gap = text[span.end : start] if span.end <= start else text[end : span.start]
        if (span.start < end and start < span.end) or _JOINS.fullmatch(gap):
            return False
    return True


def _day_of(text: str, time: Span, found: list[Found], published: str, lead: Found | None) -> DateReading:
    days = [pair for pair in found if pair[1].precision == "day" and pair[1].start <= published]
    before = [pair for pair in days if pair[0].end <= time.start]
    is_here = bool(before) and not _SENTENCE_END.search(text, before[-1][0].end, time.start)
    is_here = is_here or bool(before and _EARLY.search(time.of(text)) and _NIGHT.search(before[-1][0].of(text)))
    told = before[-1] if is_here else lead if lead is not None and lead[0].end <= time.start else None
    words = time.of(text)
    if told is None:
        if _THROUGH_THE_NIGHT.match(words):
            return DateReading(shift_day(published, -1), published, "range", NIGHT, True)
        return DateReading(published, rule=TIME_ALONE, ambiguous=True)
    day = replace(told[1], end="", rule=TIME_ALONE, ambiguous=True)
    # The small hours after a night are of the next day.
    is_next = bool(_EARLY.search(words)) and bool(_NIGHT.search(told[0].of(text))) and day.start < published
    return replace(shift(day, 1), rule=SMALL_HOURS) if is_next else day
