"""Degrees to a flat map and back: Mercator, which keeps the shape of whatever country fills the screen. No Qt."""

from __future__ import annotations

from math import atan, degrees, log, pi, radians, sinh, tan

FURTHEST = 84.0
"""The map ends here, north and south: beyond, Mercator would need as much room again."""


def down(latitude: float) -> float:
    """How far below the equator a latitude is drawn, in the width of a degree of longitude (so north is negative)."""
    held = max(-FURTHEST, min(FURTHEST, latitude))
    return -degrees(log(tan(pi / 4 + radians(held) / 2)))


def latitude(y: float) -> float:
    """The latitude that `down` put at `y`."""
    return degrees(atan(sinh(radians(-y))))
