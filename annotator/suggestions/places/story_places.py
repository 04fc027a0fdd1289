"""Which of several places of one name a story means: a large one, or one near to what else the story names."""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, cos, degrees, log10, radians, sin, sqrt

from annotator.reference.folding import fold
from annotator.reference.gazetteer import Place

Point = tuple[float, float]
"""Degrees north and east."""
FAR_KM = 250.0
"""So far off counts as much against a place as ten times fewer people."""
FARTHEST = 4.0
_COUNTRY = _MAIN_NAME = 1.0


def by_story(places: Sequence[Place], points: Sequence[Point], folded: str) -> list[Place]:
    """The likeliest place of this name first, the others as they were; without any sure point all as they were."""
    if not points:
        return list(places)
    best = max(places, key=lambda place: _likelihood(place, points, folded))
    return [best, *(place for place in places if place is not best)]


def _likelihood(place: Place, points: Sequence[Point], folded: str) -> float:
    far = min(distance_km(point_of(place), point) for point in points) / FAR_KM
    likely = log10(place.population + 1_000) - min(FARTHEST, far)
    return likely + _COUNTRY * (place.kind == "country") + _MAIN_NAME * (fold(place.name) == folded)


def point_of(place: Place) -> Point:
    return float(place.latitude), float(place.longitude)


def distance_km(one: Point, other: Point) -> float:
    lat1, lon1, lat2, lon2 = (radians(value) for value in (*one, *other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return degrees(2 * asin(min(1.0, sqrt(half)))) * 111.2


def km_between(one: Place, other: Place) -> float:
    return distance_km(point_of(one), point_of(other))
