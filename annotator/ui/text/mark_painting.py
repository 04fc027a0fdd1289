"""Draws the shapes of marks: underlines, boxes, fills, the band, hint chips. Knows pixels and colours."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPixmapCache

from annotator.ui.theme.tokens import Tokens

DASH, DASH_GAP = 6, 3
DOT, DOT_STEP = 2.4, 4.5
_AROUND = 1.5
"""Pixels of room round the picture of a box: its line stands on half pixels."""


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
    """Dashes of 6 with gaps of about 3, on whole pixels, the last one at the end of the mark."""
    first, length = round(left), max(1, round(left + width) - round(left))
    gaps = round((length - DASH) / (DASH + DASH_GAP))
    if gaps <= 0:
        return [QRectF(first, y, length, 2)]
    step = (length - DASH) / gaps
    return [QRectF(first + round(at * step), y, DASH, 2) for at in range(gaps + 1)]


def dots(left: float, width: float, y: float) -> list[QPointF]:
    """The centres of the dots; the last one ends where the mark ends."""
    count = max(1, round((width - DOT) / DOT_STEP) + 1)
    step = (width - DOT) / (count - 1) if count > 1 else 0.0
    return [QPointF(left + DOT / 2 + at * step, y + DOT / 2) for at in range(count)]


def box(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """The outline of a word, on whole pixels left and right."""
    left, right = math.floor(rect.left()) + 0.5, math.ceil(rect.right()) - 0.5
    outline = QRectF(_AROUND, _AROUND, right - left, rect.height())
    # To stroke an outline costs more than all its word; many words are as wide as another.
    scale = painter.device().devicePixelRatio()
    key = f"box {outline.width()} {outline.height()} {colour.rgba()} {scale}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _picture_of_box(outline, colour, scale)
        QPixmapCache.insert(key, picture)
    painter.drawPixmap(QPointF(left - _AROUND, rect.top() - _AROUND), picture)


def _picture_of_box(outline: QRectF, colour: QColor, scale: float) -> QPixmap:
    size = outline.size() + QSizeF(2 * _AROUND, 2 * _AROUND)
    picture = QPixmap((size * scale).toSize())
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.25))
    painter.drawRoundedRect(outline, 3, 3)
    painter.end()
    return picture


def fill(painter: QPainter, rect: QRectF, colour: QColor, radius: float = 3) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, radius, radius)


def fill_path(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(path)


def more(painter: QPainter, beside: QPointF, count: int, tokens: Tokens, font: QFont, *, leftwards: bool) -> None:
    """Says "+2": so many more marks lie here than can be underlined. Paper keeps it clear of other underlines."""
    text, metrics = f"+{count}", QFontMetricsF(font)
    width, cap = metrics.horizontalAdvance(text), metrics.capHeight()
    left = round(beside.x() - 2 - width if leftwards else beside.x() + 2)
    fill(painter, QRectF(left - 1, beside.y() - cap - 1, width + 2, cap + 2), QColor(tokens.paper), 2)
    painter.setFont(font)
    painter.setPen(QColor(tokens.text2))
    painter.drawText(QPointF(left, beside.y()), text)


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
    """A letter on the colour of the kind, with a halo of paper."""
    fill(painter, rect.adjusted(-1.5, -1.5, 1.5, 1.5), QColor(tokens.paper), 5)
    fill(painter, rect, QColor(colour), 4)
    painter.setPen(QColor(tokens.paper))
    chip_letter(painter, rect, letter, font)


def chip_letter(painter: QPainter, rect: QRectF, letter: str, font: QFont) -> None:
    """The letter of a chip, in the painter's colour: it stands on its cap height, one of Arabic in the middle."""
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    ink = metrics.tightBoundingRect(letter)
    x = rect.center().x() - metrics.horizontalAdvance(letter) / 2
    height = metrics.xHeight() if letter.isascii() and letter in "acemnorsuvwxz" else -1
    y = rect.center().y() + height / 2 if height >= 0 else rect.center().y() - ink.center().y()
    painter.drawText(QPointF(x, round(y)), letter)
