"""The world's countries as shapes to paint, fine and coarse. Made away from the window's thread; paints nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from annotator.ui.overview.mercator import down
from annotator.use_cases.projects.overview import Country

COARSE = 0.25
"""Degrees between the points of the coarse shapes, which are drawn while a degree is only a few pixels."""
_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """A country in flat degrees (see `mercator`). `turns` are the whole turns of the globe by which it is drawn too."""

    name: str
    label: QPointF
    width: float
    bounds: QRectF
    fine: QPainterPath
    coarse: QPainterPath
    turns: tuple[float, ...]


def shapes_of(countries: Iterable[Country]) -> tuple[Shape, ...]:
    return tuple(_shape(country) for country in countries)


def _shape(country: Country) -> Shape:
    rings = [[(x, down(y)) for x, y in ring] for ring in country.rings]
    fine, coarse = _path(rings), _path([_thinned(ring) for ring in rings])
    bounds = fine.boundingRect()
    label = QPointF(country.label[0], down(country.label[1]))
    turns = tuple(turn for turn in (-360.0, 0.0, 360.0) if bounds.right() + turn > -180 and bounds.left() + turn < 180)
    return Shape(country.name, label, _widest(rings), bounds, fine, coarse, turns)


def _path(rings: Sequence[Sequence[_Point]]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
    return path


def _thinned(ring: Sequence[_Point]) -> list[_Point]:
    """The ring without points nearer to the one kept before than can be seen."""
    kept = [ring[0]]
    for x, y in ring:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= COARSE:
            kept.append((x, y))
    return kept


def _widest(rings: Sequence[Sequence[_Point]]) -> float:
    """The width of the widest ring: islands far away make no room for a name."""
    return max(max(x for x, _ in ring) - min(x for x, _ in ring) for ring in rings)
