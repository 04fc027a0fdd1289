"""When and where an event took place, and how many died: candidates, best first, for one cluster of triggers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from annotator.model.counts import DeathsReading
from annotator.model.date_reading import DateReading
from annotator.model.event import Value
from annotator.model.scheme import FieldDef
from annotator.model.span import Span
from annotator.model.word_sets import word_set
from annotator.suggestions.background import is_present_perfect
from annotator.suggestions.clauses import SPEAKING, head_verb
from annotator.suggestions.clusters import Cluster
from annotator.suggestions.event_places import places_of
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.story_days import belongs_to_noun, last_day
from annotator.suggestions.values import NOT_STATED_PARTS, date_parts, deaths_parts, distinct, value

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["dates_of", "deaths_of", "governing_date", "places_of"]


def dates_of(field: FieldDef, found: ArticleFindings, here: SentenceFindings, cluster: Cluster) -> tuple[Value, ...]:
    """The phrase that governs the trigger, then the sentence's others; else the story's day, then publication."""
    ordered = sorted(here.dates, key=lambda pair: _date_order(here, cluster, pair))
    values = [_date_value(field, span, reading, "text", 0.9 - 0.1 * at) for at, (span, reading) in enumerate(ordered)]
    before = None if values else _story_day(found, here, cluster)
    if before is not None:
        values.append(_date_value(field, *before, "inferred", 0.55))
    if found.article.published:
        by_publication = DateReading(found.article.published, rule="publication day")
        parts = date_parts(by_publication, field)
        values.append(value(field, parts, "inferred", (), by_publication.rule, 0.5))
    return distinct(values)


def _story_day(found: ArticleFindings, here: SentenceFindings, cluster: Cluster) -> tuple[Span, DateReading] | None:
    """The day the story is at. What is said, or "has" happened, starts anew with each paragraph: it is of today."""
    before = last_day(found, here, here.sentence.span.start)
    is_of_today = cluster.verb.lemma_.lower() in SPEAKING or is_present_perfect(cluster.verb)
    if before is None or not is_of_today:
        return before
    return None if "\n" in found.article.text[before[0].end : here.sentence.span.start] else before


def governing_date(here: SentenceFindings, cluster: Cluster) -> tuple[Span, DateReading] | None:
    """The date phrase of the trigger's own clause, or None."""
    ordered = sorted(here.dates, key=lambda pair: _date_order(here, cluster, pair))
    near = [pair for pair in ordered if not here.sentence.is_parsed or _date_order(here, cluster, pair)[0] <= 1]
    # "on Thursday ... since 2017": a day says more of an act than a stretch.
    return next((pair for pair in near if pair[1].precision == "day"), next(iter(near), None))


def _date_order(here: SentenceFindings, cluster: Cluster, pair: tuple[Span, DateReading]) -> tuple[int, int]:
    """0: hangs on the trigger's clause, 1: near it in the tree, 2: elsewhere, 3: of the speech; then distance."""
    span, _ = pair
    tokens = here.sentence.tokens_in(span)
    trigger = cluster.tokens[0]
    distance = abs(tokens[0].i - trigger.i) if tokens else 999
    if not tokens or not here.sentence.is_parsed:
        return 1, distance
    if trigger.pos_ == "NOUN" and trigger in _outside(tokens).ancestors:
        return 0, -1  # "the massacre in 1998", whatever was said or done about it on Friday
    noun = belongs_to_noun(here.sentence, span)
    if noun is not None and noun not in cluster.tokens:
        return 2, distance  # "Saturday's vote" dates the vote
    clause = head_verb(_outside(tokens))
    if clause in (cluster.verb, *cluster.tokens, cluster.speech) and clause != cluster.speech:
        return 0, distance
    if clause == cluster.speech:
        return 3, distance
    related = clause in cluster.verb.ancestors or cluster.verb in clause.ancestors
    return (1 if related and clause.dep_ not in ("relcl", "ccomp") else 2), distance


def _outside(tokens: Sequence[Token]) -> Token:
    """What the date phrase hangs on."""
    inside = set(tokens)
    top = next((token for token in tokens if token.head not in inside), tokens[0])
    return top.head


def _date_value(
    field: FieldDef, span: Span, reading: DateReading, origin: Literal["text", "inferred"], score: float
) -> Value:
    if reading.ambiguous:
        score -= 0.2
    return value(field, date_parts(reading, field), origin, (span,), reading.rule, score)


def deaths_of(field: FieldDef, found: ArticleFindings, here: SentenceFindings) -> tuple[Value, ...]:
    """The sentence's number (both sides added), else the next sentence's, then "not stated"."""
    values = list(_death_values(field, here, 0.9))
    following = found.after(here.sentence.number)
    if not values and following is not None:
        # "The blast hit a market. Twelve people were killed." A sentence with a day of its own tells another story.
        values += _death_values(field, following, 0.45 if following.dates else 0.55)
    if values and following is not None and not following.dates and _tells_of_others(found, following):
        values.insert(0, _with_others(field, values[0], here, following))
    values.append(value(field, NOT_STATED_PARTS, "default", (), "nothing said", 0.5))
    values.sort(key=lambda v: -(v.score or 0.0))
    return distinct(values)


def _tells_of_others(found: ArticleFindings, sentence: SentenceFindings) -> bool:
    """As in "Three rebels also died"."""
    words = set(sentence.sentence.span.of(found.article.text).lower().split())
    return len(sentence.deaths) == 1 and bool(words & _ALSO)


_ALSO = word_set("also another further")


def _with_others(field: FieldDef, own: Value, here: SentenceFindings, following: SentenceFindings) -> Value:
    total = _added([reading for _, reading in (*here.deaths, *following.deaths)])
    spans = [*own.evidence, following.deaths[0][0]]
    return value(field, total, "text", spans, "numbers of two sentences added", 0.91) if total is not None else own


def _death_values(field: FieldDef, sentence: SentenceFindings, score: float) -> Iterator[Value]:
    if len(sentence.deaths) > 1:
        total = _added([reading for _, reading in sentence.deaths])
        if total is not None:
            yield value(
                field,
                total,
                "text",
                [span for span, _ in sentence.deaths],
                "numbers of the sentence added",
                score,
            )
            score -= 0.15
    for span, reading in sentence.deaths:
        yield value(field, deaths_parts(reading), "text", (span,), reading.rule, score)
        score -= 0.1


def _added(readings: Sequence[DeathsReading]) -> dict[str, str] | None:
    """The numbers of both sides as one."""
    known = [r for r in readings if r.state == "stated" and r.best]
    if len(known) < 2:
        return None
    return {
        "value": str(sum(int(r.best) for r in known)),
        "low": str(sum(int(r.low or "0") for r in known)),
        "high": str(sum(int(r.high) for r in known)) if all(r.high for r in known) else "",
        "state": "stated",
    }
