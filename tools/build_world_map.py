"""Builds resources/world/borders.json.gz from the npm package world-atlas. Run by hand; the result is committed.

    npm pack world-atlas@2.0.2
    python -m tools.build_world_map world-atlas-2.0.2.tgz

The borders are Natural Earth's at 1:50 million, which are in the public domain; world-atlas (ISC licence) holds them
as TopoJSON. What is kept: the arcs as they are, which country has which, a name and a point for its label.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import sys
import tarfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from annotator.reference.world_map import Point, unwrapped

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "world" / "borders.json.gz"
COUNTRIES = ROOT / "resources" / "actors" / "countries.json"
SOURCE = "package/countries-50m.json"
SHA256 = "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"
ABOUT = "Borders: Natural Earth 1:50m (public domain), as controlled on the ground, by way of world-atlas 2.0.2"
WHOLE_WORDS = {
    "N.": "Northern", "S.": "South", "W.": "Western", "Is.": "Islands", "I.": "Island", "Br.": "British",
    "Fr.": "French", "Ter.": "Territory", "Geo.": "Georgia", "Barb.": "Barbuda", "Rep.": "Republic",
    "Vin.": "Vincent", "Gren.": "Grenadines", "Eq.": "Equatorial", "Herz.": "Herzegovina",
}  # fmt: skip
"""Natural Earth shortens names to fit on maps; ours are cut off by nothing."""
_SCAN_LINES = 15


def build(package: Path, target: Path = TARGET) -> int:
    """Write the file anew; return its size in bytes. Raises ValueError when the package is not the one known."""
    topology = read(package)
    scale, start = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [[number for step in arc for number in step] for arc in topology["arcs"]]
    points = [[(x * scale[0] + start[0], y * scale[1] + start[1]) for x, y in walked(arc)] for arc in topology["arcs"]]
    known = {row["iso"].zfill(3): row["name"] for row in json.loads(COUNTRIES.read_text(encoding="utf-8"))}
    countries = [country(shape, points, known) for shape in topology["objects"]["countries"]["geometries"]]
    countries.sort(key=lambda row: str(row["name"]))
    whole = {"about": ABOUT, "scale": scale, "start": start, "arcs": arcs, "countries": countries}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    packed = gzip.compress(text.encode("utf-8"), 9, mtime=0)
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(packed)
    return len(packed)


def read(package: Path) -> dict[str, Any]:
    with tarfile.open(package) as archive:
        member = archive.extractfile(SOURCE)
        content = member.read() if member is not None else b""
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise ValueError(f"{SOURCE} in {package.name} is not the file that this was written for")
    topology: dict[str, Any] = json.load(io.BytesIO(content))
    return topology


def walked(arc: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """TopoJSON's points: each but the first is a step from the one before."""
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield x, y


def country(shape: dict[str, Any], points: list[list[Point]], known: dict[str, str]) -> dict[str, object]:
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    rings = [outline(polygon[0], points) for polygon in polygons]
    widest = max(rings, key=lambda ring: abs(area(ring)))
    at = label_point(widest)
    number = shape.get("id") or ""
    written = " ".join(WHOLE_WORDS.get(word, word) for word in shape["properties"]["name"].split())
    name = known.get(number, written)
    return {"name": name, "label": [round(at[0], 2), round(at[1], 2)], "polygons": polygons}


def outline(ring: Sequence[int], points: list[list[Point]]) -> tuple[Point, ...]:
    """The points of a ring; a negative number is an arc walked backwards."""
    joined: list[Point] = []
    for arc in ring:
        joined += points[arc] if arc >= 0 else points[~arc][::-1]
    return unwrapped(joined)


def area(ring: Sequence[Point]) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True)) / 2


def label_point(ring: Sequence[Point]) -> Point:
    """The middle of the widest stretch of land, rather near the middle of the country's height."""
    low, high = min(y for _, y in ring), max(y for _, y in ring)
    best, where = -1.0, ring[0]
    for line in range(1, _SCAN_LINES):
        share = line / _SCAN_LINES
        y = low + (high - low) * share
        crossings = sorted(
            x1 + (y - y1) * (x2 - x1) / (y2 - y1)
            for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True)
            if (y1 > y) != (y2 > y)
        )
        for left, right in zip(crossings[::2], crossings[1::2], strict=False):
            worth = (right - left) * (1 - abs(share - 0.5))
            if worth > best:
                best, where = worth, ((left + right) / 2, y)
    return where


if __name__ == "__main__":
    print(f"{TARGET.relative_to(ROOT)}: {build(Path(sys.argv[1])):,} bytes")
