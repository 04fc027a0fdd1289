"""A demonstration and what is done to it or comes of it: one event, under the code that outranks the others.

Works on finished suggestions of ACLED; a scheme without these codes is left as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion, RankedCode
from annotator.model.text.span import Span

PROTEST = "Peaceful protest"
ANSWERS = ("Protest with intervention", "Excessive force against protesters")
RIOT = "Violent demonstration"
OF_CROWDS = frozenset({PROTEST, *ANSWERS, RIOT})


def is_answer(event: EventSuggestion, before: EventSuggestion) -> bool:
    """Whether this may be what was done to the crowd of the event before."""
    return event.codes[0].code in OF_CROWDS and before.codes[0].code in OF_CROWDS


OF_GROUND = frozenset(
    {"Non-violent transfer of territory", "Government regains territory", "Non-state actor overtakes territory"}
)


def is_of_same_ground(event: EventSuggestion, before: EventSuggestion) -> bool:
    """Whether it goes on telling how the place of the event before changed hands."""
    return event.codes[0].code in OF_GROUND and before.codes[0].code in OF_GROUND


def escalated(
    events: Sequence[EventSuggestion], scheme: Scheme, answers: Mapping[Span, tuple[RankedCode, ...]]
) -> list[EventSuggestion]:
    """The events, with the codes of the answer for a protest into which it was folded; `answers` by their triggers."""
    return [_escalated(event, scheme, answers) for event in events]


def _escalated(
    event: EventSuggestion, scheme: Scheme, answers: Mapping[Span, tuple[RankedCode, ...]]
) -> EventSuggestion:
    codes = next((answers[span] for span in event.also if span in answers), ())
    if event.codes[0].code != PROTEST or not codes or codes[0].code not in (*ANSWERS, RIOT):
        return event
    merged = (*codes[:1], event.codes[0], *codes[1:])[: len(event.codes)]
    name = scheme.code_field.name
    values = event.candidates.get(name, ())
    if not values:
        return replace(event, codes=merged)
    as_values = tuple(replace(values[0], parts={"value": code.code}, score=code.score) for code in merged)
    return replace(event, codes=merged, candidates={**event.candidates, name: as_values})
