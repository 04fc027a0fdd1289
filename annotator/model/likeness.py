"""How alike two reports are: near in time and space, with like actors and a like code. Pure arithmetic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import asin, cos, radians, sin, sqrt

from annotator.model.event import Event
from annotator.model.schemes.scheme import Scheme

EARTH_KM = 6371.0
Position = tuple[float, float]
"""Degrees north and east."""


@dataclass(frozen=True, slots=True)
class Report:
    """What is known of an act: its ISO days (first, last), where, who, and which code; unknown is empty or None."""

    first: str = ""
    last: str = ""
    place: str = ""
    position: Position | None = None
    actors: frozenset[str] = frozenset()
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two reports are. `days` and `km` are None where one does not say; `steps` counts the levels of the
    codebook up to a common code: 0 for one code, None for none."""

    days: int | None
    km: float | None
    actors: int
    steps: int | None

    @property
    def is_close(self) -> bool:
        """Whether a coder should be asked: within two days and 25 km, a common actor, codes of one family."""
        near = self.days is not None and self.days <= 2 and self.km is not None and self.km <= 25
        return near and self.actors > 0 and self.steps is not None

    @property
    def score(self) -> float:
        """The likest first: a day counts as much as 10 km, a common actor as much as two days."""
        distance = min(self.km, 500) / 10 if self.km is not None else 8
        return (
            2 * self.actors
            - (3 if self.days is None else self.days)
            - distance
            - (4 if self.steps is None else self.steps)
        )


def report_of(scheme: Scheme, event: Event) -> Report:
    """What an event says of its act."""
    day = next((v for f in scheme.form_fields if f.is_date and (v := event.value(f.name)) is not None), None)
    place = next((v for f in scheme.form_fields if f.kind == "place" and (v := event.value(f.name)) is not None), None)
    actors = (v.text for f in scheme.form_fields if f.kind == "actor" for v in event.all(f.name) if v.text)
    return Report(
        day.text if day else "",
        (day.part("end") or day.text) if day else "",
        place.text if place else "",
        position_of(place.part("latitude"), place.part("longitude")) if place else None,
        frozenset(actors),
        scheme.lineage(event.text(scheme.code_field.name)),
    )


def position_of(latitude: str, longitude: str) -> Position | None:
    """Two texts as a position, or None where they are none."""
    try:
        found = float(latitude), float(longitude)
    except ValueError:
        return None
    return found if abs(found[0]) <= 90 and abs(found[1]) <= 180 else None


def likeness(one: Report, other: Report) -> Likeness:
    return Likeness(
        _days_between(one, other),
        _km_between(one, other),
        len(one.actors & other.actors),
        _steps_between(one.codes, other.codes),
    )


def kilometres(one: Position, other: Position) -> float:
    """The way over the globe between two positions (haversine formula)."""
    north, east = radians(other[0] - one[0]), radians(other[1] - one[1])
    part = sin(north / 2) ** 2 + cos(radians(one[0])) * cos(radians(other[0])) * sin(east / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, part)))


def _days_between(one: Report, other: Report) -> int | None:
    """The days between two periods, 0 where they touch."""
    try:
        begins = [date.fromisoformat(each.first) for each in (one, other)]
        ends = [date.fromisoformat(each.last or each.first) for each in (one, other)]
    except ValueError:
        return None
    return max(0, (max(begins) - min(ends)).days)


def _km_between(one: Report, other: Report) -> float | None:
    if one.position is not None and other.position is not None:
        return kilometres(one.position, other.position)
    return 0.0 if one.place and one.place == other.place else None


def _steps_between(one: Iterable[str], other: tuple[str, ...]) -> int | None:
    """The levels up from the finer of two codes to the first that both have."""
    return next((max(at, other.index(code)) for at, code in enumerate(one) if code in other), None)
