"""Which events of an article are tied to a day or a place where they are told; the others are mere mentions.

Works on finished suggestions and on what their sentences name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence

from annotator.model.suggestion import EventSuggestion
from annotator.model.text.span import Span
from annotator.suggestions.found import LEAD, ArticleFindings, SentenceFindings
from annotator.suggestions.triggers.background import is_past

LEAST_OF_ALL = 0.53
"""An article whose surest event has less tells of none, but uses words of violence."""
SURE = 0.65
"""An event of this score has more than a word that could mean it."""
LIKELY = 0.6
"""One of this score is offered where an article that was parsed has nothing else."""
LONGEST_QUOTE = 1000
LONGEST = 12
"""Sentences of a paragraph that are looked back upon."""
FARTHEST = 6
"""Sentences between a dated act and what was done beside it."""
_YEARS_AGO = re.compile(
    r"(?i)"
    r"\b(?:in|since|during|of|from|until|by|between|after|late|early|mid|en|depuis|de|desde|с|в|عام|سنة|منذ) "
    r"(?:1[5-9]|20)\d\d\b(?![-/.]\d)|"
    r"\b(?:last year|years? (?:ago|before|earlier|later|since)|decades? (?:ago|before|later)|century|"
    r"centuries|(?:the|his|her|their) (?:early |late |mid-)?(?:19|20)?\d0s|"
    r"(?:at the )?turn of (?:last|the) year|wartime|World War)\b"
)
_OF_NO_DAY = re.compile(r"\b(?:says?|has|have)\b")
"""What people say in the present tense, or what "has" happened, is not of the day of the sentence before."""


def anchored(events: Sequence[EventSuggestion], found: ArticleFindings) -> list[EventSuggestion]:
    """Those of which one mention at least stands beside a day or a place; where none does, those that are likely."""
    if max((event.score for event in events), default=0.0) < LEAST_OF_ALL:
        return []
    told = [(event, list(_told_in(found, event))) for event in events]
    told = [(event, where) for event, where in told if where]
    sure = {here.sentence.number for event, where in told if event.score >= SURE for here in where if here.dates}
    kept = [event for event, where in told if any(_is_anchored(found, here, event.score, sure) for here in where)]
    likely = LIKELY if any(here.sentence.is_parsed for here in found.sentences) else SURE
    return kept or [event for event, _ in told if event.score >= likely]


def _told_in(found: ArticleFindings, event: EventSuggestion) -> Iterator[SentenceFindings]:
    for span in (event.trigger, *event.also):
        if _is_quoted(found.article.text, span):
            continue
        at = bisect_right(found.sentences, span.start, key=_start) - 1
        if at >= 0:
            yield found.sentences[at]


def _is_quoted(text: str, span: Span) -> bool:
    """Within quotation marks: what somebody said in his own words, or a word that is not meant as it stands."""
    before = text[max(text.rfind("\n", 0, span.start) + 1, span.start - LONGEST_QUOTE) : span.start]
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")


def _start(here: SentenceFindings) -> int:
    return here.sentence.span.start


def _is_anchored(found: ArticleFindings, here: SentenceFindings, score: float, sure: Container[int]) -> bool:
    """Beside a day or a town, or in the lead under a dateline, which names both; what is surely an act may follow a
    sentence that tells its day, or a dated act."""
    is_lead = found.dateline is not None and here.sentence.number < LEAD
    if _tells_of_late(found, here) or _tells_where(here) or is_lead:
        return True
    if _OF_NO_DAY.search(here.sentence.span.of(found.article.text)):
        return False
    before = found.before(here.sentence.number, FARTHEST) if score >= SURE else []
    if any(each.sentence.number in sure for each in before):
        return True
    return any(_tells_of_late(found, each) for each in (*before[:1], *_before_in_paragraph(found, here)))


def tells_when_or_where(here: SentenceFindings) -> bool:
    return bool(here.dates) or _tells_where(here)


def _tells_where(here: SentenceFindings) -> bool:
    return any(not name.is_country for name in here.places)


def _tells_of_late(found: ArticleFindings, here: SentenceFindings) -> bool:
    return any(not is_past(reading, found.article.published) for _, reading in here.dates)


def _before_in_paragraph(found: ArticleFindings, here: SentenceFindings) -> Iterator[SentenceFindings]:
    for at in range(here.sentence.number - 1, max(-1, here.sentence.number - 1 - LONGEST), -1):
        before = found.sentences[at]
        if "\n" in Span(before.sentence.span.end, here.sentence.span.start).of(found.article.text):
            return
        yield before


def looks_years_back(sentence: str) -> bool:
    """As in "In 2018 soldiers opened fire", "last year's unrest": what a sentence without a day of its own looks at."""
    return _YEARS_AGO.search(sentence) is not None
