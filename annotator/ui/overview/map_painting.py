"""Paints the map: sea, land, borders, dots whose area is the number of events, and names with a halo. Moves nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QTransform

from annotator.ui.overview.map_shapes import Shape
from annotator.ui.overview.mercator import down
from annotator.ui.pieces.painted_text import width_of
from annotator.ui.theme import fonts
from annotator.ui.theme.tokens import Tokens
from annotator.use_cases.projects.overview import Spot

LARGEST, SMALLEST = 14.0, 3.5
"""The radius of the dot with the most events, and the least of any."""
RADIUS = 8
"""Of the map's corners."""
_COARSE_BELOW = 6.0
"""Pixels a degree under which the coarse shapes do."""
_MOST_NAMES = 12
_HALO = 3.0


@dataclass(frozen=True, slots=True)
class MapView:
    """Which part of the world is seen: the flat degrees in the middle, and pixels a degree."""

    x: float
    y: float
    scale: float

    def transform(self, area: QRectF) -> QTransform:
        """From flat degrees to pixels."""
        at = area.center()
        return QTransform(self.scale, 0, 0, self.scale, at.x() - self.x * self.scale, at.y() - self.y * self.scale)


@dataclass(frozen=True, slots=True)
class Dot:
    """A spot where it is on the screen."""

    spot: Spot
    at: QPointF
    radius: float

    def covers(self, point: QPointF, slack: float = 3.0) -> bool:
        gap = point - self.at
        return sqrt(gap.x() ** 2 + gap.y() ** 2) <= self.radius + slack


def dots(spots: Sequence[Spot], view: MapView, area: QRectF) -> list[Dot]:
    """The spots with events, the largest first. Those with drafts alone are the smallest."""
    most = max((spot.events for spot in spots), default=0)
    place = view.transform(area)
    return [
        Dot(spot, place.map(QPointF(spot.longitude, down(spot.latitude))), _radius(spot.events, most)) for spot in spots
    ]


def _radius(events: int, most: int) -> float:
    return max(SMALLEST, LARGEST * sqrt(events / most)) if most else SMALLEST


def paint_map(
    painter: QPainter,
    area: QRectF,
    shapes: Sequence[Shape],
    raised: Sequence[str],
    found: Sequence[Dot],
    view: MapView,
    tokens: Tokens,
    chosen: Spot | None = None,
) -> None:
    """Everything, clipped to `area` with its rounded corners. `raised` are the names of the project's countries."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QPainterPath()
    frame.addRoundedRect(area, RADIUS, RADIUS)
    painter.setClipPath(frame, Qt.ClipOperation.IntersectClip)
    painter.fillRect(area, QColor(tokens.sea))
    _paint_land(painter, area, shapes, raised, view, tokens)
    seen = [dot for dot in found if area.adjusted(-LARGEST, -LARGEST, LARGEST, LARGEST).contains(dot.at)]
    taken = [_box(dot) for dot in seen]
    names = _names(seen, area, taken, chosen)
    _paint_countries(painter, area, shapes, raised, view, tokens, [*taken, *(box for _, _, box in names)])
    for dot in seen:
        _paint_dot(painter, dot, tokens, dot.spot == chosen)
    for text, font, box in names:
        _paint_name(painter, text, font, box, tokens.paper, tokens.text)
    painter.restore()


def _paint_land(
    painter: QPainter, area: QRectF, shapes: Sequence[Shape], raised: Sequence[str], view: MapView, tokens: Tokens
) -> None:
    place = view.transform(area)
    back, _ = place.inverted()
    seen = back.mapRect(area)
    quiet, clear = QPen(QColor(tokens.sea), 1), QPen(QColor(tokens.control), 1)
    for pen in (quiet, clear):
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    before = painter.transform()
    # The project's countries last: their border is whole.
    for shape in sorted(shapes, key=lambda each: each.name in raised):
        is_raised = shape.name in raised
        painter.setPen(clear if is_raised else quiet)
        painter.setBrush(QColor(tokens.raised if is_raised else tokens.land))
        for turn in shape.turns:
            if seen.intersects(shape.bounds.translated(turn, 0)):
                painter.setTransform(QTransform.fromTranslate(turn, 0) * place * before)
                painter.drawPath(shape.coarse if view.scale < _COARSE_BELOW else shape.fine)
    painter.setTransform(before)


def _names(
    seen: Sequence[Dot], area: QRectF, taken: list[QRectF], chosen: Spot | None
) -> list[tuple[str, QFont, QRectF]]:
    """The names of the largest dots (the chosen one first) that cover nothing: right of the dot, left, above, below."""
    font = fonts.ui_font(11, 500)
    found: list[tuple[str, QFont, QRectF]] = []
    for dot in sorted(seen, key=lambda each: each.spot != chosen):
        if len(found) == _MOST_NAMES:
            break
        x, y, gap, width = dot.at.x(), dot.at.y(), dot.radius + 5, width_of(dot.spot.name, font)
        for left, top in (
            (x + gap, y - 7),
            (x - gap - width, y - 7),
            (x - width / 2, y - gap - 12),
            (x - width / 2, y + gap - 2),
        ):
            box = QRectF(left, top, width, 14)
            if dot.spot.name and area.contains(box) and not any(box.intersects(other) for other in taken):
                found.append((dot.spot.name, font, box))
                taken.append(box)
                break
    return found


def _paint_countries(
    painter: QPainter,
    area: QRectF,
    shapes: Sequence[Shape],
    raised: Sequence[str],
    view: MapView,
    tokens: Tokens,
    taken: list[QRectF],
) -> None:
    """The names of countries that have room for them, the widest first; the project's own need none."""
    font, place = fonts.ui_font(11), view.transform(area)
    for shape in sorted(shapes, key=lambda each: -each.width):
        width = width_of(shape.name, font)
        if shape.width * view.scale < width * 1.3:
            continue
        at = place.map(shape.label)
        box = QRectF(at.x() - width / 2, at.y() - 7, width, 14)
        if shape.name in raised or not area.contains(box) or any(box.intersects(other) for other in taken):
            continue
        taken.append(box.adjusted(-6, -2, 6, 2))
        _paint_name(painter, shape.name, font, box, tokens.land, tokens.text2)


def _paint_dot(painter: QPainter, dot: Dot, tokens: Tokens, is_chosen: bool) -> None:
    fill = QColor(tokens.accent)
    fill.setAlphaF(0.9 if is_chosen else 0.5 if dot.spot.events else 0.0)
    pen = QPen(QColor(tokens.accent), 1)
    if not dot.spot.events:
        pen.setDashPattern([2, 2])
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawEllipse(dot.at, dot.radius, dot.radius)


def _paint_name(painter: QPainter, text: str, font: QFont, box: QRectF, halo: str, ink: str) -> None:
    outline = QPainterPath()
    outline.addText(QPointF(round(box.left()), round(box.bottom() - 3)), font, text)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(halo), _HALO, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(outline)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(QPointF(round(box.left()), round(box.bottom() - 3)), text)


def _box(dot: Dot) -> QRectF:
    return QRectF(dot.at.x() - dot.radius, dot.at.y() - dot.radius, 2 * dot.radius, 2 * dot.radius)
