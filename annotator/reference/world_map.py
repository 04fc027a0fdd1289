"""The world's borders, drawn without a network: outlines of countries in degrees, and where their names go.

Natural Earth 1:50m, in the public domain; borders as they are controlled on the ground, not as they are claimed. The
file is made by `tools/build_world_map.py`. What a projection or a pen is, others know.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.paths import resources
from annotator.words import tr

CREDIT = tr("Borders: Natural Earth, as controlled on the ground, not as claimed")

Point = tuple[float, float]
"""Longitude and latitude in degrees."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country as closed rings of points; holes and islands are rings like any other (odd-even fill).

    A ring that crosses the 180th meridian goes on beyond it: Russia ends at 190 degrees.
    """

    name: str
    label: Point
    rings: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class WorldMap:
    countries: tuple[Country, ...]


def load(path: Path | None = None) -> WorldMap:
    """Read the borders: some tenths of a second, so better not on the window's thread."""
    packed = (path or resources() / "world" / "borders.json.gz").read_bytes()
    whole = json.loads(gzip.decompress(packed))
    arcs = [tuple(_points(arc, whole["scale"], whole["start"])) for arc in whole["arcs"]]
    return WorldMap(tuple(_country(row, arcs) for row in whole["countries"]))


def _country(row: dict[str, object], arcs: Sequence[tuple[Point, ...]]) -> Country:
    name, label, polygons = row["name"], row["label"], row["polygons"]
    assert isinstance(name, str) and isinstance(label, list) and isinstance(polygons, list)
    rings = tuple(_ring(ring, arcs) for polygon in polygons for ring in polygon)
    return Country(name, (label[0], label[1]), rings)


def _points(arc: Sequence[int], scale: Sequence[float], start: Sequence[float]) -> Iterator[Point]:
    """Whole numbers, each pair but the first a step from the one before, as degrees."""
    x = y = 0
    for step_x, step_y in zip(arc[::2], arc[1::2], strict=True):
        x, y = x + step_x, y + step_y
        yield x * scale[0] + start[0], y * scale[1] + start[1]


def _ring(numbers: Sequence[int], arcs: Sequence[tuple[Point, ...]]) -> tuple[Point, ...]:
    """Arcs end to end; a negative number is one walked backwards. Two that meet share a point."""
    joined: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        joined += arc[1:] if joined else arc
    return unwrapped(joined)


def unwrapped(ring: Sequence[Point]) -> tuple[Point, ...]:
    """The ring without a jump where it crosses the 180th meridian: it goes on beyond it.

    One that goes round the pole (Antarctica) is closed along the pole.
    """
    turn, before = 0.0, ring[0][0]
    whole: list[Point] = []
    for x, y in ring:
        turn += 360 if x - before < -180 else -360 if x - before > 180 else 0
        whole.append((x + turn, y))
        before = x
    if turn:
        pole = -90.0 if whole[0][1] < 0 else 90.0
        whole += [(whole[-1][0], pole), (whole[0][0], pole)]
    return tuple(whole)
