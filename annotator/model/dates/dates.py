"""Dates in news text and dates that a coder types, both read against the publication day.

Plain texts only: the event form and the suggestions share it. The grammar itself is a list of rules in several modules
(`date_rules` names them); here the longest match at each place is read, with the words round it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from annotator.model.dates.date_grammar import DATE_RULES
from annotator.model.dates.date_hints import Hints
from annotator.model.dates.date_joining import joined
from annotator.model.dates.date_reading import DateReading, shift, shift_day
from annotator.model.dates.date_rules import Known
from annotator.model.dates.date_tense import tense
from annotator.model.dates.digit_dates import puts_month_first
from annotator.model.dates.times_of_day import and_times, first_told
from annotator.model.dates.typed_dates import read_typed
from annotator.model.text.span import Span

__all__ = [
    "DateReading",
    "dates_by_piece",
    "find_dates",
    "find_undated",
    "read_typed",
    "shift",
    "shift_day",
    "undated_by_piece",
]

_BEFORE = re.compile(
    r"(?<!\w)(?:(?:late|early|earlier|later|overnight|(?:in|during)\s+the\s+(?:early|small)\s+hours\s+of|"
    r"(?:before|at|by)\s+dawn)\s+)?"
    r"(?:(?:on|in|during|over|since|at|from|by|until|till|before|after|le|la|el|en|desde|depuis|в|во|с|في|منذ|يوم|صباح|مساء|"
    r"ليل|فجر)\s+)?(?:(?:the|el|le|يوم)\s+)?"
    r"(?:(?:morning|night|evening|afternoon|late|early|earlier|overnight)\s+(?:of\s+|on\s+|into\s+|from\s+)?)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s+(?:morning|afternoon|evening|night|noon|midnight|overnight)\b(?!\s+(?:prayers?|shift))",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:since|desde|depuis)\b|^с\s|منذ")
_ANY_DAY = "2000-06-15"


def find_dates(text: str, published: str, within: Span | None = None) -> list[tuple[Span, DateReading]]:
    """The date phrases of `text` (or of one stretch of it) in order, with what each means.

    `published` is an ISO day or empty: then only phrases that name a whole date are read. Times without a day are read
    in whole texts alone: they need the story's days.
    """
    whole = within or (Span(0, len(text)) if text else None)
    return next(dates_by_piece(text, published, [whole], with_times=within is None)) if whole else []


def dates_by_piece(
    text: str, published: str, pieces: Sequence[Span], *, with_times: bool = True
) -> Iterator[list[tuple[Span, DateReading]]]:
    """The same of a long text piece by piece; `pieces` follow each other, and no date lies in two of them."""
    day = date.fromisoformat(published[:10]) if published else None
    month_first = bool(pieces) and puts_month_first(text, pieces[0].start, pieces[-1].end)
    known, lead = Known(day, month_first=month_first), None
    for start, end in ((piece.start, piece.end) for piece in pieces):
        found: list[tuple[Span, DateReading]] = []
        for match, rules in _longest(text, start, end):
            known = replace(known, tense=tense(text, start, *match))
            reading = _reading(rules, known)
            if reading is not None:
                found.append(_with_surroundings(text, start, end, Span(*match), reading, day))
                known = _with_day(known, found[-1][1])
        dates = joined(text, found, start)
        if with_times and published:
            lead = lead or first_told(dates, published[:10])
            dates = and_times(text, Span(start, end), dates, published[:10], lead)
        yield dates


def _reading(rules: Sequence[tuple[re.Match[str], int]], known: Known) -> DateReading | None:
    """By the first of these rules that knows what the words mean."""
    for match, rule in rules:
        try:
            reading = DATE_RULES[rule].read(match, known)
        except (OverflowError, ValueError):
            continue
        if reading is not None:
            return reading
    return None


def _with_day(known: Known, reading: DateReading) -> Known:
    if reading.precision != "day":
        return known
    day = date.fromisoformat(reading.start)
    is_told = known.published is None or day <= known.published
    return replace(known, previous=day, told=day if is_told else known.told)


def find_undated(text: str) -> list[Span]:
    """The phrases that would be dates if only the publication day were known: "last week", "on Saturday"."""
    return next(undated_by_piece(text, [Span(0, len(text))])) if text else []


def undated_by_piece(text: str, pieces: Sequence[Span]) -> Iterator[list[Span]]:
    for found, more in zip(
        dates_by_piece(text, "", pieces), dates_by_piece(text, _ANY_DAY, pieces, with_times=False), strict=True
    ):
        dated = [span for span, _ in found]
        yield [span for span, _ in more if not _overlaps_any(span, dated)]


def _overlaps_any(span: Span, others: Sequence[Span]) -> bool:
    """`others` are in order, and none ends before the one that it follows."""
    at = bisect_left(others, span.end, key=lambda other: other.start)
    return at > 0 and others[at - 1].end > span.start


def _longest(text: str, start: int, end: int) -> list[tuple[tuple[int, int], list[tuple[re.Match[str], int]]]]:
    """Non-overlapping stretches that rules match, the longest at each place, with those rules."""
    by_place: dict[tuple[int, int], list[tuple[re.Match[str], int]]] = {}
    hints = Hints(text, start, end)
    for at, rule in enumerate(DATE_RULES):
        windows = hints.windows_near(rule.near) if rule.near else hints.windows(rule.needs)
        for first, last in windows:
            for match in rule.pattern.finditer(text, first, last):
                by_place.setdefault(match.span(), []).append((match, at))
    chosen: list[tuple[tuple[int, int], list[tuple[re.Match[str], int]]]] = []
    taken_to = start
    for place in sorted(by_place, key=lambda place: (place[0], -place[1])):
        if place[0] >= taken_to and place[0] < place[1]:
            chosen.append((place, by_place[place]))
            taken_to = place[1]
    return chosen


def _with_surroundings(
    text: str, start: int, end: int, span: Span, reading: DateReading, published: date | None
) -> tuple[Span, DateReading]:
    """Takes in "on", "late on", "morning", and lets "since" and "until" make a range."""
    after = _AFTER.match(text, span.end, end)
    before = _BEFORE.search(text, max(start, span.start - 40), span.start)
    words = before.group().lower() if before else ""
    begin = before.start() if before and words.strip() else span.start
    whole = Span(begin, after.end() if after else span.end)
    is_since = bool(_SINCE.search(words)) and not (words.startswith("с ") and reading.end)
    if is_since and published and reading.start <= published.isoformat():
        reading = replace(reading, end=published.isoformat(), precision="range", rule="since a day, up to publication")
    elif re.search(r"\b(?:by|until|till|before|after)\b", words) and "dawn" not in words:
        reading = replace(reading, ambiguous=True)
    return whole, reading
