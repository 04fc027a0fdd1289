"""How many died, in a scheme that counts them apart (its table `dead`): from another scheme, and from the marked text.

What the coder has said of the sides decides whose dead the words mean; nothing is filled in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from annotator.model.actor_types import UNARMED_TYPES
from annotator.model.actor_writing import as_written
from annotator.model.deaths import dead_apart
from annotator.model.deaths.counts import DeathsReading
from annotator.model.deaths.dead_apart import CIVILIANS, TABLE, UNKNOWN
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion
from annotator.model.text.span import Span
from annotator.reference.actor_list import ActorList
from annotator.use_cases.coding.candidate import Surroundings
from annotator.use_cases.coding.field_values import taken_over
from annotator.words import later

_NOT_STATED = {"value": "", "low": "", "high": "", "state": "not_stated"}


def dead_of_both(around: Surroundings, scheme: Scheme, suggestion: EventSuggestion) -> Mapping[str, tuple[Value, ...]]:
    """The other event's dead for the number fields of this scheme. What nobody decided there is not offered."""
    ours = _number_fields(scheme)
    held = [value for each in _number_fields(around.scheme) if (value := around.event.value(each.name)) is not None]
    if not ours or not held:
        return {}
    total = _total(held)
    if len(ours) == 1:
        return {ours[0].name: (taken_over(ours[0], total.parts, total.evidence),)}
    return _apart(ours, scheme, _whose(around.event), total, suggestion)


def _number_fields(scheme: Scheme) -> list[FieldDef]:
    return [field_def for field_def in scheme.form_fields if field_def.kind == "number"]


def _total(held: Sequence[Value]) -> Value:
    """All figures as one, resting on the words of all; "not stated" where none is stated."""
    stated = [value for value in held if value.text.isdigit()]
    if len(held) == 1 or not stated:
        return held[0]
    sums = {
        part: str(sum(int(value.part(part) or value.text) for value in stated)) for part in ("value", "low", "high")
    }
    evidence = tuple(dict.fromkeys(span for value in stated for span in value.evidence))
    return Value("", {**sums, "state": "stated"}, evidence=evidence)


def _whose(first: Event) -> str:
    """Whose dead a total most likely counts: those of unarmed people, if they are a side, else nobody says."""
    return CIVILIANS if any(value.part("type") in UNARMED_TYPES for value in first.values) else UNKNOWN


def _apart(
    ours: Sequence[FieldDef], scheme: Scheme, whose: str, total: Value, suggestion: EventSuggestion
) -> dict[str, tuple[Value, ...]]:
    """The total where it most likely belongs, "not stated" elsewhere; the text's own division comes first."""
    told = [next(iter(suggestion.candidates.get(each.name, ())), None) for each in ours]
    figures = [int(value.text) for value in told if value is not None and value.text.isdigit()]
    if figures and str(sum(figures)) == total.text:
        return {}
    counts = scheme.tables.get(TABLE, {})
    return {
        each.name: (
            taken_over(each, total.parts, total.evidence)
            if counts.get(each.name) == whose
            else taken_over(each, _NOT_STATED, ()),
        )
        for each in ours
    }


def counts_apart(scheme: Scheme, field_def: FieldDef) -> bool:
    return field_def.name in scheme.tables.get(TABLE, {})


def marked_dead(around: Surroundings, field_def: FieldDef, actors: ActorList) -> tuple[Value, ...]:
    """The dead that the event's own sentences name as those of this field, as one number with all its words."""
    wanted = around.scheme.tables[TABLE][field_def.name]
    own = [(span, reading) for span, reading in _told(around) if _whose_by_words(around, span, actors) == wanted]
    if not own:
        return ()
    total = dead_apart.added([reading for _, reading in own])
    parts = {"value": total.best, "low": total.low, "high": total.high, "state": total.state}
    return (Value(field_def.name, parts, "text", tuple(span for span, _ in own), rule=later("who died, by the words")),)


def _told(around: Surroundings) -> Iterator[tuple[Span, DeathsReading]]:
    for mark in around.findings.marks if around.findings else ():
        if mark.kind == "deaths" and mark.values and any(own.contains(mark.span) for own in around.own_sentences):
            parts = mark.values[0]
            reading = DeathsReading(parts.get("low", ""), parts.get("value", ""), parts.get("high", ""))
            for span, number in dead_apart.members(around.article.text, mark.span, reading):
                if number.best.isdigit():
                    yield span, number


def _whose_by_words(around: Surroundings, span: Span, actors: ActorList) -> str:
    words = dead_apart.named(span.of(around.article.text))
    sides = [each for each in around.scheme.form_fields if each.kind == "actor" and each.side]
    known: dict[str, Mapping[str, str]] = {
        each.side: value.parts for each in sides if (value := around.event.value(each.name)) and value.text
    }
    read = actors.read(words, around.countries, around.on)[:1]
    listed = ({"value": each.name, "type": each.type, "country": each.country} for each in read)
    meaning = next((as_written(around.scheme, sides[0], parts) for parts in listed), {}) if sides else {}
    return dead_apart.whose(words, meaning, known)
