"""The day that a dateline or a line of source names: "LIMA, 19 APR 89 (AGENCY) --", "Gulf Herald, 4 March 2021"."""

from __future__ import annotations

from datetime import date

from annotator.model.dates.date_reading import DateReading
from annotator.model.dates.dates import find_dates
from annotator.model.text.sentences import boilerplate
from annotator.model.text.span import Span

RULE = "dateline day"
_LONGEST_DAYS = 7
"""A wire is printed within a week, or not as news."""
_FIRST = 400
"""Characters of a text in which a dateline begins."""


def dateline(text: str, published: str) -> tuple[Span, DateReading] | None:
    """The day, if the lines at the start of the text name one. Without a publication day it needs its year."""
    for span in boilerplate(text):
        if span.start > _FIRST:
            break
        for found, reading in find_dates(text, published, span):
            if reading.precision == "day" and _is_news(reading.start, published):
                return found, DateReading(reading.start, rule=RULE)
    return None


def _is_news(day: str, published: str) -> bool:
    if not published:
        return True
    return 0 <= (date.fromisoformat(published[:10]) - date.fromisoformat(day)).days <= _LONGEST_DAYS
