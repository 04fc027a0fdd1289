"""When an event took place: candidates, best first, for one cluster of triggers.

The phrase that governs the trigger, not the one that governs who says so. An event without any phrase has a first
choice all the same, marked as inferred: the day the story is at, that of its lead or dateline, the publication day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from annotator.model.dates.date_reading import DateReading
from annotator.model.event import Value
from annotator.model.schemes.scheme import FieldDef
from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.story_days import Told, belongs_to_noun, day_told_of_it, last_day
from annotator.suggestions.fields.values import date_parts, distinct, value
from annotator.suggestions.foreign.foreign_telling import is_day_of_saying
from annotator.suggestions.found import LEAD, ArticleFindings, SentenceFindings
from annotator.suggestions.triggers.background import is_present_perfect
from annotator.suggestions.triggers.clauses import SPEAKING, head_verb
from annotator.suggestions.triggers.clusters import Cluster
from annotator.suggestions.triggers.named_acts import REACTING

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_SAYING_AFTER = REACTING | SPEAKING - word_set("see know hear learn")
_RIGHT_BEHIND = 2
OWN, NEAR, ELSEWHERE, OF_SAYING = range(4)
"""How a date phrase stands to a trigger: it hangs on its clause, near it in the tree, elsewhere, on the speech."""


def dates_of(field: FieldDef, found: ArticleFindings, here: SentenceFindings, cluster: Cluster) -> tuple[Value, ...]:
    """The phrase that governs the trigger, then the sentence's others; else what the story tells of its days."""
    ordered = _in_order(here, cluster)
    is_own = any(order[0] != OF_SAYING for order, _ in ordered)
    first = 0.9 if is_own else 0.58
    values = [_date_value(field, pair, "text", first - 0.1 * at) for at, (_, pair) in enumerate(ordered)]
    before = None if is_own else _story_day(found, here, cluster)
    if before is not None:
        # "The next morning ... In the battle four died, a spokesman said on Wednesday": Wednesday dates the statement.
        is_same_paragraph = "\n" not in found.article.text[before[0].end : here.sentence.span.start]
        if not values or is_same_paragraph:
            values.insert(0, _date_value(field, before, "inferred", 0.91 if values else 0.55))
    values += _of_the_article(field, found, here)
    return distinct(values)


def _of_the_article(field: FieldDef, found: ArticleFindings, here: SentenceFindings) -> Iterator[Value]:
    """What is left where nothing near tells a day, each under a rule of its own."""
    lead = day_told_of_it(found, here) or _lead_day(found, here)
    if lead is not None:
        yield _date_value(
            field, (lead[0], DateReading(lead[1].start, rule="day of the story's lead")), "inferred", 0.52
        )
    if found.dateline is not None:
        yield _date_value(field, found.dateline, "inferred", 0.51)
    published = (found.printed or found.article.published)[:10]
    if published:
        yield _undated(field, published, "publication day", 0.5)
        before = date.fromisoformat(published) - timedelta(days=1)
        yield _undated(field, before.isoformat(), "day before publication", 0.3)


def _undated(field: FieldDef, day: str, rule: str, score: float) -> Value:
    return value(field, date_parts(DateReading(day, rule=rule), field), "inferred", (), rule, score)


def _lead_day(found: ArticleFindings, here: SentenceFindings) -> Told | None:
    """The first day on which something happened, by the headline and the first sentences."""
    for sentence in found.sentences[:LEAD]:
        told = last_day(found, sentence, sentence.sentence.span.end, most=0)
        if told is not None:
            return told if sentence is not here else None
    return None


def _story_day(found: ArticleFindings, here: SentenceFindings, cluster: Cluster) -> Told | None:
    """The day the story is at. What is said, or "has" happened, starts anew with each paragraph: it is of today."""
    before = last_day(found, here, here.sentence.span.start)
    is_of_today = cluster.verb.lemma_.lower() in SPEAKING or is_present_perfect(cluster.verb)
    if before is None or not is_of_today:
        return before
    return None if "\n" in found.article.text[before[0].end : here.sentence.span.start] else before


def governing_date(here: SentenceFindings, cluster: Cluster) -> Told | None:
    """The date phrase of the trigger's own clause, or None."""
    near = [pair for order, pair in _in_order(here, cluster) if not here.sentence.is_parsed or order[0] <= NEAR]
    # "on Thursday ... since 2017": a day says more of an act than a stretch.
    return next((pair for pair in near if pair[1].precision == "day"), next(iter(near), None))


def own_dates(here: SentenceFindings, cluster: Cluster) -> list[Told]:
    """The date phrases that hang on the act itself: "those who killed protesters in 2019", promised on Saturday."""
    if not here.sentence.is_parsed:
        return []
    return [pair for pair in here.dates if _date_order(here, cluster, pair)[0] == OWN]


def _in_order(here: SentenceFindings, cluster: Cluster) -> list[tuple[tuple[int, int], Told]]:
    """The date phrases of the sentence, nearest to the trigger first, each with how it stands to it."""
    return sorted(((_date_order(here, cluster, pair), pair) for pair in here.dates), key=lambda each: each[0])


def _date_order(here: SentenceFindings, cluster: Cluster, pair: Told) -> tuple[int, int]:
    """How it stands to the trigger; then how far from it."""
    span, _ = pair
    tokens = here.sentence.tokens_in(span)
    trigger = cluster.tokens[0]
    distance = abs(tokens[0].i - trigger.i) if tokens else 999
    if tokens and not here.sentence.is_parsed:
        return (OF_SAYING if is_day_of_saying(here.sentence, span) else NEAR), distance
    if not tokens:
        return NEAR, distance
    if trigger.pos_ == "NOUN" and trigger in _outside(tokens).ancestors:
        return OWN, -1  # "the massacre in 1998", whatever was said or done about it on Friday
    if cluster.is_only_named and 0 < tokens[0].i - trigger.i <= _RIGHT_BEHIND:
        return OWN, distance  # "deplored the abduction on Saturday of"
    noun = belongs_to_noun(here.sentence, span)
    if noun is not None:
        # "Saturday's vote" dates the vote, and no other act
        return (OWN, -1) if noun in cluster.tokens else (ELSEWHERE, distance)
    clause = head_verb(_outside(tokens))
    if clause in (cluster.verb, *cluster.tokens, cluster.speech) and clause != cluster.speech:
        return OWN, distance
    if clause == cluster.speech:
        return OF_SAYING, distance
    if clause.lemma_.lower() in _SAYING_AFTER and clause.dep_ not in ("relcl", "acl"):
        # "condemned on Monday the attack that killed", "four died, he told reporters on Monday"
        return OF_SAYING, distance
    related = clause in cluster.verb.ancestors or cluster.verb in clause.ancestors
    return (NEAR if related and clause.dep_ not in ("relcl", "ccomp") else ELSEWHERE), distance


def _outside(tokens: Sequence[Token]) -> Token:
    """What the date phrase hangs on."""
    inside = set(tokens)
    top = next((token for token in tokens if token.head not in inside), tokens[0])
    return top.head


def _date_value(field: FieldDef, told: Told, origin: Literal["text", "inferred"], score: float) -> Value:
    span, reading = told
    if reading.ambiguous:
        score -= 0.2
    evidence: tuple[Span, ...] = (span,)
    return value(field, date_parts(reading, field), origin, evidence, reading.rule, score)
