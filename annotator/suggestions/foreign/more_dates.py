"""Dates in the words of languages that our own grammar does not know, by dateparser where that is installed."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any

from annotator.model.dates.date_reading import DatePrecision, DateReading
from annotator.model.text.span import Span

OUR_OWN = frozenset({"en", "fr", "es", "ru", "ar"})
"""Languages whose dates are read by `annotator.model.dates`."""
RULE = "dateparser"
_PIECE = re.compile(r"[^,;:،؛\n]+")
"""A comma parts a weekday from a number of people that would be taken for a day of the month."""
_SAYS_A_DAY = re.compile(r"[^\W\d_]{4,}|\d.*[^\W\d_]{3,}|[^\W\d_]{3,}.*\d")


@cache
def is_there() -> bool:
    return importlib.util.find_spec("dateparser") is not None


def find_more_dates(text: str, language: str, published: str) -> list[tuple[Span, DateReading]]:
    """The dates of a text in such a language, against its day of publication; none without the library or the day."""
    if not published or not language or language in OUR_OWN or not is_there():
        return []
    day = date.fromisoformat(published[:10])
    return [found for piece in _PIECE.finditer(text) for found in _in_piece(piece, language, day)]


def _in_piece(piece: re.Match[str], language: str, day: date) -> Iterator[tuple[Span, DateReading]]:
    """Where the first and the last day that the words allow are one, they name a day."""
    first, last = (_search(piece.group(), language, day, prefer) for prefer in ("first", "last"))
    at = 0
    for (words, start), (_, end) in zip(first, last, strict=False):
        at = piece.group().find(words, at)
        if at >= 0 and _SAYS_A_DAY.search(words):
            begin = piece.start() + at
            yield Span(begin, begin + len(words)), _reading(start, end)
        at = max(at, 0) + len(words) if at >= 0 else 0


def _reading(start: date, end: date) -> DateReading:
    if start == end:
        return DateReading(start.isoformat(), "", "day", RULE)
    precision: DatePrecision = "month" if (start.year, start.month) == (end.year, end.month) else "range"
    return DateReading(start.isoformat(), end.isoformat(), precision, RULE)


def _search(words: str, language: str, day: date, prefer: str) -> list[tuple[str, date]]:
    from dateparser.search import search_dates

    settings: dict[str, Any] = {
        "RELATIVE_BASE": datetime(day.year, day.month, day.day), "PREFER_DATES_FROM": "past",
        "PREFER_DAY_OF_MONTH": prefer, "PREFER_MONTH_OF_YEAR": prefer, "RETURN_AS_TIMEZONE_AWARE": False,
    }  # fmt: skip
    try:
        found = search_dates(words, languages=[language], settings=settings)
    except ValueError:
        return []  # a language that it does not know either
    return [(text, moment.date()) for text, moment in found or ()]
