"""Dates in news text and dates that a coder types, both read against the publication day.

Plain texts only: the event form and the suggestions share it. The grammar itself: `whole_dates`, `relative_dates`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from annotator.model.date_reading import DateReading, shift, shift_day
from annotator.model.date_rules import Known
from annotator.model.relative_dates import RELATIVE_DATES
from annotator.model.span import Span
from annotator.model.typed_dates import read_typed
from annotator.model.whole_dates import WHOLE_DATES

RULES = [*WHOLE_DATES, *RELATIVE_DATES]
__all__ = ["DateReading", "find_dates", "read_typed", "shift", "shift_day"]

_BEFORE = re.compile(
    r"(?<!\w)(?:(?:late|early|earlier|later|overnight)\s+)?"
    r"(?:(?:on|in|during|over|since|at|from|by|until|till|before|after|le|la|el|en|desde|depuis|в|во|с|في|يوم|صباح|مساء|ليل|فجر)"
    r"\s+)?(?:the\s+|يوم\s+)?(?:(?:morning|night|evening|afternoon|late|early|earlier|overnight)\s+(?:of\s+|on\s+|into\s+|from\s+)?)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s+(?:morning|afternoon|evening|night|noon|midnight|overnight)\b(?!\s+(?:prayers?|shift))",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|plans?|planned|planning|scheduled|due|set\s+to|expected|expects|upcoming|would|going\s+to|ahead\s+of|"
    r"next|calls?\s+for|called\s+for|сто|будет|سوف|ستعقد|prévue?|prochaine?|próxim[oa])\b[^.;!?\n]*$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*(?:to|and|until|till|through|into|[-–—])\s*(?:the\s+(?:morning|night)\s+of\s+)?", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:from|between|overnight(?:\s+from|\s+on)?|night\s+(?:of|from))\s+(?:the\s+)?$", re.IGNORECASE)


def find_dates(text: str, published: str, within: Span | None = None) -> list[tuple[Span, DateReading]]:
    """The date phrases of `text` (or of one stretch of it) in order, with what each means.

    `published` is an ISO day or empty: then only phrases that name a whole date are read.
    """
    start, end = (within.start, within.end) if within else (0, len(text))
    day = date.fromisoformat(published) if published else None
    found: list[tuple[Span, DateReading]] = []
    for match, rules in _longest(text, start, end):
        known = Known(day, _last_day(found), bool(_FUTURE.search(text, max(start, match[0] - 80), match[0])))
        for rule_match, rule in rules:
            try:
                reading = RULES[rule].read(rule_match, known)
            except (OverflowError, ValueError):
                reading = None
            if reading is not None:
                found.append(_with_surroundings(text, start, end, Span(*match), reading, day))
                break
    return _joined(text, found)


def _longest(text: str, start: int, end: int) -> list[tuple[tuple[int, int], list[tuple[re.Match[str], int]]]]:
    """Non-overlapping stretches that rules match, the longest at each place, with those rules."""
    by_place: dict[tuple[int, int], list[tuple[re.Match[str], int]]] = {}
    for at, rule in enumerate(RULES):
        for match in rule.pattern.finditer(text, start, end):
            by_place.setdefault(match.span(), []).append((match, at))
    chosen: list[tuple[tuple[int, int], list[tuple[re.Match[str], int]]]] = []
    taken_to = start
    for place in sorted(by_place, key=lambda place: (place[0], -place[1])):
        if place[0] >= taken_to and place[0] < place[1]:
            chosen.append((place, by_place[place]))
            taken_to = place[1]
    return chosen


def _last_day(found: list[tuple[Span, DateReading]]) -> date | None:
    return next((date.fromisoformat(r.start) for _, r in reversed(found) if r.precision == "day"), None)


def _with_surroundings(
    text: str, start: int, end: int, span: Span, reading: DateReading, published: date | None
) -> tuple[Span, DateReading]:
    """Takes in "on", "late on", "morning", and lets "since" and "until" make a range."""
    after = _AFTER.match(text, span.end, end)
    before = _BEFORE.search(text, max(start, span.start - 40), span.start)
    words = before.group().lower() if before else ""
    begin = before.start() if before and words.strip() else span.start
    whole = Span(begin, after.end() if after else span.end)
    if "since" in words and published and reading.start <= published.isoformat():
        reading = replace(reading, end=published.isoformat(), precision="range", rule="since a day, up to publication")
    elif re.search(r"\b(?:by|until|till|before|after)\b", words):
        reading = replace(reading, ambiguous=True)
    return whole, reading


def _joined(text: str, found: list[tuple[Span, DateReading]]) -> list[tuple[Span, DateReading]]:
    """So that "from Monday to Wednesday" is one range, not two days."""
    joined: list[tuple[Span, DateReading]] = []
    for span, reading in found:
        if joined:
            before, first = joined[-1]
            gap = text[before.end : span.start] if before.end <= span.start else "x"
            is_from = bool(_FROM.search(text, max(0, before.start - 25), before.start)) or bool(
                re.match(r"(?:from|overnight)\b", before.of(text), re.IGNORECASE)
            )
            first_day, last_day = first.start, reading.end or reading.start
            if is_from and _BETWEEN.fullmatch(gap) and first_day < last_day:
                whole = Span(before.start, span.end)
                joined[-1] = (
                    whole,
                    DateReading(first_day, last_day, "range", "from a day to a day", reading.ambiguous),
                )
                continue
        joined.append((span, reading))
    return joined
