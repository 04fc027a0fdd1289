"""How many died: candidates, best first, for the event of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model.deaths.counts import CODED, DeathsReading, total_of
from annotator.model.event import Value
from annotator.model.schemes.scheme import FieldDef
from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.values import NOT_STATED_PARTS, deaths_parts, distinct, value
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.stories.article_shape import is_note, is_snippet

LATER = 3
"""So many sentences after an event may tell the number of all its dead."""


def deaths_of(field: FieldDef, found: ArticleFindings, here: SentenceFindings, code: str = "") -> tuple[Value, ...]:
    """The sentence's number (both sides added), else the next sentence's, then "not stated". `code`: what happened."""
    values = list(_death_values(field, here, 0.9))
    following = found.after(here.sentence.number)
    may_follow = code not in SELDOM_DEADLY or is_snippet(found)
    if not values and following is not None and may_follow:
        # "The blast hit a market. Twelve people were killed." A sentence with a day of its own tells another story.
        may_go_on = is_note(found) and not any(not name.is_country for name in following.places)
        is_apart = any(not may_go_on or reading.precision != "day" for _, reading in following.dates)
        values += _death_values(field, following, 0.45 if is_apart else 0.55)
    if not values and may_follow:
        values += _death_values(field, _still_told(found, here), 0.52)
    if values and following is not None and not following.dates and _tells_of_others(found, following):
        values.insert(0, _with_others(field, values[0], here, following))
    values[:0] = _later_total(field, found, here, values)
    values[:0] = _of_another_source(field, found, here, values)
    values[:0] = _as_noted(field, found, here)
    values.append(value(field, NOT_STATED_PARTS, "default", (), "nothing said", 0.5))
    if code in WITHOUT_DEAD and not here.deaths and not is_snippet(found):
        # Whoever died beside such an event died in another one.
        values.append(value(field, NOT_STATED_PARTS, "default", (), "an act without dead", 0.94))
    values.sort(key=lambda v: -(v.score or 0.0))
    return distinct(values)


def _still_told(found: ArticleFindings, here: SentenceFindings) -> SentenceFindings:
    """The second sentence after the act, if its paragraph goes on with it and names no day and no town."""
    after = found.sentences[here.sentence.number + 1 : here.sentence.number + 3]
    goes_on = len(after) > 1 and not any(each.dates or any(not n.is_country for n in each.places) for each in after)
    if not goes_on or "\n" in found.article.text[here.sentence.span.end : after[1].sentence.span.start]:
        return SentenceFindings(here.sentence)
    return after[1]


def _of_another_source(
    field: FieldDef, found: ArticleFindings, here: SentenceFindings, own: list[Value]
) -> Iterator[Value]:
    """As in "The prosecutor had put the toll at five": of differing numbers the lowest."""
    known = next((int(each.text) for each in own if each.text.isdigit()), 0)
    number = here.sentence.number
    for sentence in found.sentences[number + 1 : number + 1 + LATER] if known > 1 else ():
        if sentence.dates and sentence.places:
            return  # a day and place of its own: another story
        for span, reading in sentence.deaths:
            is_less = reading.role == "other" and 0 < int(reading.best or 0) < known
            if is_less and not (own[0].rule in _ADDED and _is_of_one_kind(found, sentence, span)):
                parts = {**deaths_parts(reading), "high": str(known)}
                yield value(field, parts, "text", (*own[0].evidence, span), "the lower of two sources", 0.93)
                return


_ADDED = frozenset({"numbers of one list added", "numbers of the sentence added"})
_KIND = re.compile(
    r"\b(?:soldiers?|troops|civilians?|militants?|rebels?|fighters?|police\w*|militiamen|gunmen|insurgents?|guerrillas?|"
    r"protesters?|villagers?)\b",
    re.IGNORECASE,
)
_NEAR = 40


def _is_of_one_kind(found: ArticleFindings, sentence: SentenceFindings, span: Span) -> bool:
    """As in "put the number of dead soldiers at nine": that of one side is no other number for both."""
    start = max(sentence.sentence.span.start, span.start - _NEAR)
    return _KIND.search(found.article.text, start, min(sentence.sentence.span.end, span.end + _NEAR // 2)) is not None


def _as_noted(field: FieldDef, found: ArticleFindings, here: SentenceFindings) -> Iterator[Value]:
    """As in a note's "[many coded as 3]"."""
    for sentence in found.sentences[here.sentence.number :] if is_note(found) else ():
        for span, reading in sentence.deaths:
            if reading.rule == CODED:
                yield value(field, deaths_parts(reading), "text", (span,), CODED, 0.95)


WITHOUT_DEAD = frozenset({
    "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
    "Non-violent transfer of territory", "Peaceful protest", "Protest with intervention",
})  # fmt: skip
"""ACLED's sub-event types that are other ones as soon as somebody dies in them."""
SELDOM_DEADLY = WITHOUT_DEAD | {
    "Looting/property destruction",
    "Sexual violence",
    "Abduction/forced disappearance",
    "Other",
}
"""Those whose dead would be told in the same breath: the next sentence's are another event's."""


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


_ALSO = word_set(
    "also another further también además otro otra otros également aussi autre autres "
    "также еще ещё كما أيضا آخر آخرون آخرين"
)
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
        is_lowest = any(reading.role == "other" for reading in readings)
        rule = "the lower of two sources" if is_lowest else "numbers of the sentence added"
        yield value(field, _parts_of_total(readings), "text", spans, rule, score)
        score -= 0.15
    for span, reading in sentence.deaths:
        yield value(field, deaths_parts(reading), "text", (span,), reading.rule, score)
        score -= 0.1


def _parts_of_total(readings: list[DeathsReading]) -> dict[str, str]:
    total = total_of(readings)
    return deaths_parts(total) if total is not None else dict(NOT_STATED_PARTS)
