"""Which part of the world the map shows: what fits, what is too far, too near or beyond its edges. Plain numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF

from annotator.ui.overview.map_painting import MapView
from annotator.ui.overview.map_shapes import Shape
from annotator.ui.overview.mercator import down
from annotator.use_cases.projects.overview import Spot

MARGIN, ASIDE = 36, 72
"""Pixels kept free above and below the dots, and beside them, where their names stand."""
_NEAREST = 1_200.0
"""Pixels a degree: a town fills the map."""
_FIRST_NEAREST = 80.0
"""However near to each other the first places are, their country is seen around them."""
_WORLD = (QPointF(-150, down(70)), QPointF(170, down(-50)))
_EDGE = -down(90)


def fitting(area: QRectF, spots: Sequence[Spot], shapes: Sequence[Shape], countries: Sequence[str]) -> MapView:
    """All spots; without any the project's countries; without those the world."""
    points = [QPointF(spot.longitude, down(spot.latitude)) for spot in spots]
    if not points:
        bounds = [shape.bounds for shape in shapes if shape.name in countries]
        points = [corner for box in bounds for corner in (box.topLeft(), box.bottomRight())] or [*_WORLD]
    left, right = min(p.x() for p in points), max(p.x() for p in points)
    top, bottom = min(p.y() for p in points), max(p.y() for p in points)
    wide, high = max(1.0, area.width() - 2 * ASIDE), max(1.0, area.height() - 2 * MARGIN)
    scale = min(wide / max(1e-6, right - left), high / max(1e-6, bottom - top), _FIRST_NEAREST)
    return held(area, MapView((left + right) / 2, (top + bottom) / 2, scale))


def held(area: QRectF, view: MapView) -> MapView:
    """The view kept on the globe: never beyond its edges, never nearer than makes sense."""
    width, height = max(1.0, area.width()), max(1.0, area.height())
    scale = max(width / 360, height / (2 * _EDGE), min(view.scale, _NEAREST))
    across, along = width / scale / 2, height / scale / 2
    x = max(-180 + across, min(180 - across, view.x))
    y = max(-_EDGE + along, min(_EDGE - along, view.y))
    return MapView(x, y, scale)


def zoomed(area: QRectF, view: MapView, factor: float, about: QPointF) -> MapView:
    """Nearer or farther; what lies at `about` stays there."""
    back, _ = view.transform(area).inverted()
    kept = back.map(about)
    scale = held(area, replace(view, scale=view.scale * factor)).scale
    gap = about - area.center()
    return held(area, MapView(kept.x() - gap.x() / scale, kept.y() - gap.y() / scale, scale))


def panned(area: QRectF, view: MapView, right: float, below: float) -> MapView:
    """Moved by pixels."""
    return held(area, replace(view, x=view.x + right / view.scale, y=view.y + below / view.scale))


def way_to(area: QRectF, view: MapView, spot: Spot) -> tuple[float, float]:
    """How many pixels the view must go, right and down, so that the spot is seen: as few as will do."""
    inner = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    at = view.transform(area).map(QPointF(spot.longitude, down(spot.latitude)))
    right = min(0.0, at.x() - inner.left()) + max(0.0, at.x() - inner.right())
    below = min(0.0, at.y() - inner.top()) + max(0.0, at.y() - inner.bottom())
    return right, below
