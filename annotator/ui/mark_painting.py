"""Draws the shapes of marks: underlines, boxes, fills, the band, hint chips. Knows pixels and colours."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from annotator.ui.theme.tokens import Tokens

DASH, DASH_GAP = 6.0, 3.0
DOT, DOT_STEP = 2.4, 4.5


def faded(colour: str, opacity: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made


def underline(painter: QPainter, kind: str, left: float, right: float, y: int, colour: QColor) -> None:
    """The shape of a kind, from `left` to `right`, its upper edge at `y`."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    width = right - left
    if kind == "actor":
        painter.drawRect(QRectF(round(left), y, round(right) - round(left), 2))
    elif kind == "place":
        painter.drawRects(dashes(left, width, y))
    elif kind == "date":
        painter.setPen(QPen(colour, DOT, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(dots(left, width, y))
    elif kind == "deaths":
        edge, length = round(left), round(right) - round(left)
        painter.drawRects([QRectF(edge, y, length, 1), QRectF(edge, y + 3, length, 1)])


def dashes(left: float, width: float, y: float) -> list[QRectF]:
    """Dashes of 6 with gaps of 3, stretched so that the last one ends where the mark ends."""
    count = max(1, round((width + DASH_GAP) / (DASH + DASH_GAP)))
    scale = width / (count * DASH + (count - 1) * DASH_GAP)
    return [QRectF(left + at * (DASH + DASH_GAP) * scale, y, DASH * scale, 2) for at in range(count)]


def dots(left: float, width: float, y: float) -> list[QPointF]:
    """The centres of the dots; the last one ends where the mark ends."""
    count = max(1, round((width - DOT) / DOT_STEP) + 1)
    step = (width - DOT) / (count - 1) if count > 1 else 0.0
    return [QPointF(left + DOT / 2 + at * step, y + DOT / 2) for at in range(count)]


def box(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """The outline of a word, on whole pixels left and right."""
    left, right = math.floor(rect.left()) + 0.5, math.ceil(rect.right()) - 0.5
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.25))
    painter.drawRoundedRect(QRectF(left, rect.top(), right - left, rect.height()), 3, 3)


def fill(painter: QPainter, rect: QRectF, colour: QColor, radius: float = 3) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, radius, radius)


def fill_path(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(path)


def more(painter: QPainter, x: float, y: int, count: int, colour: QColor, font: QFont, outwards: int = 1) -> None:
    """Says "+2": so many more marks lie here than can be underlined. Stands beside `x`, its foot at `y`."""
    text = f"+{count}"
    width = QFontMetricsF(font).horizontalAdvance(text)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(round(x + 2 if outwards > 0 else x - 2 - width), y), text)


def merged_outline(rects: Sequence[QRectF], radius: float = 4) -> QPainterPath:
    """One outline round lines that stand under each other; corners are square where two lines meet."""
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for at, rect in enumerate(rects):
        outline.addRoundedRect(rect, radius, radius)
        if at == 0:
            continue
        above = rects[at - 1]
        left, right = max(above.left(), rect.left()), min(above.right(), rect.right())
        if left < right and rect.top() - above.bottom() < radius:
            outline.addRect(
                QRectF(left, above.bottom() - radius, right - left, rect.top() - above.bottom() + 2 * radius)
            )
    return outline.simplified()


def chip(painter: QPainter, rect: QRectF, letter: str, colour: str, tokens: Tokens, font: QFont) -> None:
    """A letter on the colour of the kind, with a halo of paper; the letter stands on its cap height."""
    fill(painter, rect.adjusted(-1.5, -1.5, 1.5, 1.5), QColor(tokens.paper), 5)
    fill(painter, rect, QColor(colour), 4)
    painter.setFont(font)
    painter.setPen(QColor(tokens.paper))
    metrics = QFontMetricsF(font)
    ink = metrics.tightBoundingRect(letter)
    x = rect.center().x() - metrics.horizontalAdvance(letter) / 2
    height = metrics.xHeight() if letter.isascii() and letter in "acemnorsuvwxz" else -1
    y = rect.center().y() + height / 2 if height >= 0 else rect.center().y() - ink.center().y()
    painter.drawText(QPointF(x, round(y)), letter)
