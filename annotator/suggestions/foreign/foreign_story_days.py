"""The day before and the day after, counted in French, Spanish, Russian and Arabic from the day on which the story last
said that something happened, and not from that of a statement: "La veille, ...", "al día siguiente".
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from annotator.model.text.span import Span
from annotator.suggestions.foreign.foreign_telling import is_day_of_saying
from annotator.suggestions.found import ArticleFindings, SentenceFindings

_COUNTED = re.compile(
    r"(?<!\w)(?:(?P<back>la veille(?! d[eu’'])|la víspera(?! de)|el día anterior|un día antes|днём ранее|днем ранее|"
    r"(?:في )?اليوم السابق|قبل (?:ذلك )?بيوم)|(?P<later>le lendemain(?! d[eu’'])|al día siguiente|un día después|"
    r"на следующий день|(?:في )?اليوم التالي|بعد (?:ذلك )?بيوم))(?!\w)",
    re.IGNORECASE,
)
_FARTHEST = 8


def count_from_story(found: ArticleFindings, here: SentenceFindings) -> None:
    """Reads such phrases of a sentence anew, where a day was told before them."""
    span = here.sentence.span
    for match in _COUNTED.finditer(found.article.text, span.start, span.end):
        there = Span(match.start(), match.end())
        told = next((last for before in _before(found, here) if (last := _last_day(before)) is not None), None)
        if told is None:
            continue
        day = date.fromisoformat(told) + timedelta(days=-1 if match["back"] else 1)
        for at, (where, reading) in enumerate(here.dates):
            if where.overlaps(there):
                here.dates[at] = (where, replace(reading, start=day.isoformat(), rule="counted from the story's day"))


def _before(found: ArticleFindings, here: SentenceFindings) -> list[SentenceFindings]:
    return list(found.before(here.sentence.number, _FARTHEST))


def _last_day(here: SentenceFindings) -> str | None:
    days = [
        reading.start
        for span, reading in here.dates
        if reading.precision == "day" and not is_day_of_saying(here.sentence, span)
    ]
    return days[-1] if days else None
