"""What makes two events look like one: day, place and actors. Which fields these are follows from a scheme's kinds."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.event import Event
from annotator.model.schemes.scheme import Scheme


@dataclass(frozen=True, slots=True)
class DyadFields:
    """The names of a scheme's fields of day and place, and of its sides; companions of an actor are no side."""

    day: str
    place: str
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DyadKey:
    """What an event has there. `actors` has one text for each side, the several of a list one a line."""

    day: str
    place: str
    admin1: str
    actors: tuple[str, ...]


def dyad_fields(scheme: Scheme) -> DyadFields | None:
    """None for a scheme without a day, a place or actors: its events cannot be told alike."""
    fields = scheme.form_fields
    day = next((each.name for each in fields if each.is_date), "")
    place = next((each.name for each in fields if each.kind == "place"), "")
    actors = tuple(each.name for each in fields if each.kind == "actor" and not each.accompanies)
    return DyadFields(day, place, actors) if day and place and actors else None


def dyad_key(scheme: Scheme, event: Event) -> DyadKey | None:
    """None while the event lacks a day, a place or any actor."""
    fields = dyad_fields(scheme)
    if fields is None:
        return None
    place = event.value(fields.place)
    actors = tuple("\n".join(value.text for value in event.all(name)) for name in fields.actors)
    if not event.text(fields.day) or place is None or not place.text or not any(actors):
        return None
    return DyadKey(event.text(fields.day), place.text, place.part("admin1"), actors)
