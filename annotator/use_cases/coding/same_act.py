"""The same act under another scheme: a new event of the first one's incident, offered what that one already has.

Everything is offered and nothing filled in. How actors change their spelling and sides is `same_actors`' work, whose
dead a number counts `same_dead`'s, which codes go together the crosswalk's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from annotator.model import place_precision
from annotator.model.article import Article
from annotator.model.deaths.dead_apart import TABLE
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion
from annotator.model.text.span import Span
from annotator.reference.actor_list import ActorList
from annotator.storage.project import Project
from annotator.suggestions.codes.ucdp_context import type_of
from annotator.use_cases.coding.candidate import Surroundings
from annotator.use_cases.coding.code_event import new_event
from annotator.use_cases.coding.crosswalk import ways
from annotator.use_cases.coding.field_values import SAME_ACT, fitting, taken_over
from annotator.use_cases.coding.rule_words import rule_words
from annotator.use_cases.coding.same_actors import ActorsOfBoth
from annotator.use_cases.coding.same_dead import dead_of_both
from annotator.words import later, tr

__all__ = ["SAME_ACT", "same_act", "with_values_of"]

BY_SIDES = later("by who fought whom")
_CARRIED = ("actor", "place", "date", "date_range", "number")
Offers = Mapping[str, tuple[Value, ...]]


def same_act(project: Project, article: Article, scheme: Scheme, first: Event, evidence: Sequence[Span] = ()) -> Event:
    """An event, not yet stored, of the incident that `first` reports; an incident is named after its first event."""
    return new_event(project, article, scheme, evidence or first.evidence, first.incident or first.uuid)


def told(theirs: Scheme, scheme: Scheme, offered: EventSuggestion | None) -> str:
    """What the coder is told when the act is begun anew: that all is offered, and which code the crosswalk gives."""
    codes = offered.candidates.get(scheme.code_field.name, ()) if offered else ()
    crossed = next((value for value in codes if value.origin == "inferred"), None)
    because = f" {rule_words(crossed.rule)}: {crossed.text}." if crossed else ""
    return tr(
        "The same act under {name}: what it has under {name2} is offered.{because}",
        name=scheme.name,
        name2=theirs.name,
        because=because,
    )


def first_of_incident(events: Sequence[Event], event: Event) -> Event | None:
    """The article's event of another scheme that this one tells the same act as, if there is one."""
    return next(
        (
            other
            for other in events
            if event.incident and other.scheme != event.scheme and event.incident in (other.uuid, other.incident)
        ),
        None,
    )


def others_of_incident(events: Sequence[Event], first: Event, scheme: Scheme) -> list[Event]:
    """The article's further events of this act under yet other schemes: they may have what `first` has not."""
    incident = first.incident or first.uuid
    same = (other for other in events if incident in (other.uuid, other.incident) and other.uuid != first.uuid)
    return [other for other in same if other.scheme not in (scheme.id, first.scheme)]


def with_values_of(
    around: Surroundings, scheme: Scheme, suggestion: EventSuggestion, actors: ActorList
) -> EventSuggestion:
    """The suggestion with another event's values offered first, wherever a field of this scheme can hold them.

    `around` are the other event's surroundings, in its own scheme.
    """
    if around.scheme.id == scheme.id:
        offers = _copies(around.event, scheme)
    else:
        offers = {
            **_days_and_places(around, scheme, suggestion),
            **ActorsOfBoth(around, scheme, suggestion, actors).offers(),
            **dead_of_both(around, scheme, suggestion),
            **_flags(around, scheme),
            **_crossed(around, scheme, suggestion),
        }
        offers = {**offers, **_type_by_sides(scheme, suggestion, offers)}
    found = dict(suggestion.candidates)
    for name, values in offers.items():
        if values:
            found[name] = (*values, *found.get(name, ()))
    return replace(suggestion, candidates=found)


def _copies(first: Event, scheme: Scheme) -> Offers:
    """One more event of the same scheme: days, places, actors and numbers as they are."""
    return {
        field_def.name: tuple(taken_over(field_def, value.parts, value.evidence) for value in held)
        for field_def in scheme.form_fields
        if field_def.kind in _CARRIED and not field_def.accompanies
        if (held := [value for value in first.all(field_def.name) if value.text])
    }


def _days_and_places(around: Surroundings, scheme: Scheme, suggestion: EventSuggestion) -> Offers:
    offers: dict[str, tuple[Value, ...]] = {}
    for like, field_def in (*_alike(around.scheme, scheme, "date"), *_alike(around.scheme, scheme, "place")):
        held = around.event.value(like.name)
        if held is not None and held.text:
            told = suggestion.candidates.get(field_def.name, ())
            parts = _day(field_def, like, held, told) if field_def.is_date else _place(field_def, like, held, told)
            offers[field_def.name] = (taken_over(field_def, parts, held.evidence),)
    return offers


def _alike(theirs: Scheme, ours: Scheme, kind: str) -> Iterator[tuple[FieldDef, FieldDef]]:
    """The fields of a kind in both schemes, the first with the first. A day and a period are of one kind."""
    both = ([each for each in scheme.form_fields if each.kind.startswith(kind)] for scheme in (theirs, ours))
    return zip(*both, strict=False)


def _day(field_def: FieldDef, like: FieldDef, held: Value, told: Sequence[Value]) -> Mapping[str, str]:
    """The day or period; where only its middle was kept, what the same words say of it in this scheme."""
    for value in told:
        rests_on_same = any(span in held.evidence for span in value.evidence)
        if rests_on_same and value.text and fitting(like, value.parts).get("value") == held.text:
            return value.parts
    return fitting(field_def, held.parts)


def _place(field_def: FieldDef, like: FieldDef, held: Value, told: Sequence[Value]) -> Mapping[str, str]:
    """The place with its precision on this scale; the text's own reading of it knows what unit was named."""
    for value in told:
        is_same = (value.text, value.part("place_id")) == (held.text, held.part("place_id"))
        seen = place_precision.carried(value.parts, field_def.precisions, like.precisions)
        if is_same and seen == held.part("precision"):
            return {**held.parts, "precision": value.part("precision")}
    return fitting(field_def, held.parts, like.precisions)


def _flags(around: Surroundings, scheme: Scheme) -> Offers:
    """How the act is told, in the marks of this scheme."""
    told_as = scheme.tables.get("told_as", {})
    told_there = {mark: flag for flag, mark in around.scheme.tables.get("told_as", {}).items()}
    offers: dict[str, tuple[Value, ...]] = {}
    for like, field_def in _alike(around.scheme, scheme, "flags"):
        known = {choice.id for choice in field_def.options}
        flags = [told_there.get(value.text, value.text) for value in around.event.all(like.name) if value.text]
        marks = [mark for flag in flags if (mark := told_as.get(flag, flag)) in known]
        offers[field_def.name] = tuple(taken_over(field_def, {"value": mark}, ()) for mark in marks)
    return offers


def _type_by_sides(scheme: Scheme, suggestion: EventSuggestion, offers: Offers) -> Offers:
    """Where who fought whom is the code (UCDP) and somebody died, the code that the sides make."""
    deadly = any(value.text not in ("", "0") for name in scheme.tables.get(TABLE, {}) for value in offers.get(name, ()))
    if suggestion.codes or not deadly:
        return {}
    sides = {each.side: each.name for each in scheme.form_fields if each.kind == "actor" and each.side}
    types = [next((v.part("type").lower() for v in offers.get(sides[side], ())), "") for side in ("source", "target")]
    code = type_of(types[0], types[1])
    found = taken_over(scheme.code_field, {"value": code}, (), BY_SIDES) if scheme.code(code) else None
    return {scheme.code_field.name: (found,)} if found else {}


def _crossed(around: Surroundings, scheme: Scheme, suggestion: EventSuggestion) -> Offers:
    """The codes, and the contexts they bring, that the crosswalk offers; the aside says that it does."""
    found = ways(around, scheme, [ranked.code for ranked in suggestion.codes])
    held = around.event.value(around.scheme.code_field.name)
    evidence = held.evidence if held else ()
    codes = tuple(taken_over(scheme.code_field, {"value": way.code}, evidence, way.why) for way in found)
    contexts = {way.context: way.why for way in found if way.context}
    field_def = scheme.field("contexts")
    if field_def is None or not contexts:
        return {scheme.code_field.name: codes}
    values = tuple(taken_over(field_def, {"value": context}, (), why) for context, why in contexts.items())
    return {scheme.code_field.name: codes, field_def.name: values}
