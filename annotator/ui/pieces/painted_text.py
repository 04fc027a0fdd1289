"""Text drawn on a baseline, elided and mirrored: what rows and bars that paint themselves share."""

from __future__ import annotations

import html

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter

from annotator.ui.theme import fonts


def draw(
    painter: QPainter,
    x: float,
    baseline: int,
    text: str,
    font: QFont,
    colour: str,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LayoutDirectionAuto,
) -> float:
    """Draw `text` from its left edge at `x`, in its own direction or a given one; return its width."""
    painter.setLayoutDirection(direction)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QPointF(round(x), baseline), text)
    return QFontMetricsF(font).horizontalAdvance(text)


def elided(text: str, font: QFont, width: float) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(width)))


def width_of(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def centred_baseline(height: float, px: int = 13) -> int:
    """The baseline on which capitals stand in the middle of `height`."""
    return round((height + QFontMetricsF(fonts.ui_font(px)).capHeight()) / 2)


def apart(text: str) -> str:
    """A part of a line that keeps its own direction and does not turn the others round."""
    return f"\u2068{text}\u2069"


def plain_tooltip(text: str) -> str:
    """A tooltip that shows `text` as it is, whatever tags it holds."""
    return f"<span>{html.escape(text)}</span>" if text else ""
