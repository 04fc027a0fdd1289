"""About where a place is that no gazetteer has: where the district it lies in is, or so far from a town as is told."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sqrt

from annotator.suggestions.places.place_name import Parts, PlaceName, with_places
from annotator.suggestions.places.place_words import FAR

FAR_OFF_KM = 200.0
"""Nobody counts a village from a town that is farther."""


def about(name: PlaceName, around: Sequence[PlaceName]) -> Parts | None:
    """The point of the smallest known thing it lies in, and how precise that is."""
    for other in around:
        reading = next(iter(other.readings), None)
        if reading is not None and reading.get("latitude"):
            if other.is_country:
                return None
            return in_place_of(name, reading, "3" if reading.get("precision") == "3" else "2")
    return None


def reckoned(names: Sequence[PlaceName], at: int, text: str) -> PlaceName:
    """The Kelbo of "Kelbo, about 40 km north of Djibo": counted from Djibo."""
    name = names[at]
    for other in names[at + 1 : at + 2]:
        match = FAR.search(text[name.span.end : other.span.start])
        reading = next(iter(other.readings), None)
        if match is None or reading is None or not reading.get("latitude"):
            continue
        far = float(match["far"].replace(",", ".")) * (1.609 if match["unit"].lower().startswith("mi") else 1.0)
        parts = in_place_of(name, reading, "2")
        parts["latitude"], parts["longitude"] = _moved(reading, far, match["way"] or "")
        return with_places(name, (), parts)
    return name


def in_place_of(name: PlaceName, reading: Parts, precision: str) -> dict[str, str]:
    lent = {part: text for part, text in reading.items() if part != "centre"}
    return {**lent, "value": name.bare, "precision": precision, "place_id": ""}


def _moved(reading: Parts, far: float, way: str) -> tuple[str, str]:
    """A point so many kilometres off; where no direction is told, the point itself."""
    latitude, longitude = float(reading["latitude"]), float(reading["longitude"])
    way = way.lower()
    north = ("north" in way) - ("south" in way)
    east = ("east" in way) - ("west" in way)
    length = sqrt(north * north + east * east)
    if length and far < FAR_OFF_KM:
        latitude += north / length * far / 111.2
        longitude += east / length * far / (111.2 * max(0.2, cos(radians(latitude))))
    return f"{latitude:.4f}", f"{longitude:.4f}"
