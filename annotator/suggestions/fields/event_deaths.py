"""How many died: candidates, best first, for the event of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model.deaths.counts import DeathsReading, total_of
from annotator.model.event import Value
from annotator.model.schemes.scheme import FieldDef
from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.values import NOT_STATED_PARTS, deaths_parts, distinct, value
from annotator.suggestions.found import ArticleFindings, SentenceFindings

LATER = 3
"""So many sentences after an event may tell the number of all its dead."""


def deaths_of(field: FieldDef, found: ArticleFindings, here: SentenceFindings) -> tuple[Value, ...]:
    """The sentence's number (both sides added), else the next sentence's, then "not stated"."""
    values = list(_death_values(field, here, 0.9))
    following = found.after(here.sentence.number)
    if not values and following is not None:
        # "The blast hit a market. Twelve people were killed." A sentence with a day of its own tells another story.
        values += _death_values(field, following, 0.45 if following.dates else 0.55)
    if values and following is not None and not following.dates and _tells_of_others(found, following):
        values.insert(0, _with_others(field, values[0], here, following))
    values[:0] = _later_total(field, found, here, values)
    values.append(value(field, NOT_STATED_PARTS, "default", (), "nothing said", 0.5))
    values.sort(key=lambda v: -(v.score or 0.0))
    return distinct(values)


def _later_total(field: FieldDef, found: ArticleFindings, here: SentenceFindings, own: list[Value]) -> Iterator[Value]:
    """As in "Two more died in hospital, bringing the toll to nine": all the dead, in the place of those told before."""
    known = max((int(each.text) for each in own if each.text.isdigit()), default=0)
    if not known:
        return
    number = here.sentence.number
    for sentence in found.sentences[number + 1 : number + 1 + LATER]:
        for span, reading in sentence.deaths:
            if reading.role == "total" and int(reading.best or 0) > known:
                yield value(field, deaths_parts(reading), "text", (span,), "the toll told later", 0.92)
                return


def _tells_of_others(found: ArticleFindings, sentence: SentenceFindings) -> bool:
    """As in "Three rebels also died", "One of the wounded died in hospital"."""
    quote = sentence.sentence.span.of(found.article.text).lower()
    return len(sentence.deaths) == 1 and bool(set(quote.split()) & _ALSO or _OF_WOUNDS.search(quote))


_ALSO = word_set("also another further")
_OF_WOUNDS = re.compile(
    r"\b(?:wounded|injured|them|victims?)\b[^.;]{0,40}\bdied\b|\bdied\s+(?:later|of\s+(?:his|her|their|the)\s+(?:wounds|injuries)|"
    r"in\s+(?:the\s+|a\s+)?hospital)|\bsuccumbed\b"
)


def _with_others(field: FieldDef, own: Value, here: SentenceFindings, following: SentenceFindings) -> Value:
    readings = [reading for _, reading in (*here.deaths, *following.deaths)]
    if sum(reading.best != "" for reading in readings) < 2:
        return own
    spans = [*own.evidence, following.deaths[0][0]]
    return value(field, _parts_of_total(readings), "text", spans, "numbers of two sentences added", 0.91)


def _death_values(field: FieldDef, sentence: SentenceFindings, score: float) -> Iterator[Value]:
    readings = [reading for _, reading in sentence.deaths]
    if len([reading for reading in readings if reading.best]) > 1:
        spans = [span for span, _ in sentence.deaths]
        yield value(field, _parts_of_total(readings), "text", spans, "numbers of the sentence added", score)
        score -= 0.15
    for span, reading in sentence.deaths:
        yield value(field, deaths_parts(reading), "text", (span,), reading.rule, score)
        score -= 0.1


def _parts_of_total(readings: list[DeathsReading]) -> dict[str, str]:
    total = total_of(readings)
    return deaths_parts(total) if total is not None else dict(NOT_STATED_PARTS)
