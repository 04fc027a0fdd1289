"""Signs for what has no ink: spaces, tabs, ends of lines, joiners, soft hyphens, marks of direction.

Drawn over the text, so that neither a letter nor an offset moves. Knows lines and pixels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLine

from annotator.model.text.utf16 import Utf16Map
from annotator.ui.text.article_layout import Layout
from annotator.ui.text.article_pieces import cursor_x

_WITHOUT_INK = re.compile("[\\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e\u202a\u202d\u2066", "\u061c\u200f\u202b\u202e\u2067"


def draw_invisibles(painter: QPainter, layout: Layout, blocks: range, top: float, bottom: float, colour: str) -> None:
    """Draw the signs of the lines between two heights of the document."""
    for number in blocks:
        block, (start, end) = layout.lines_of(number), layout.shown.blocks[number]
        text = layout.shown.text[start:end]
        units = Utf16Map(text)
        pen = _Pen(painter, colour, block.metrics.line / 27)
        for at, (line, baseline) in enumerate(block.lines):
            if not top - block.metrics.line <= baseline < bottom:
                continue
            for character, left, right in _characters(line, text, units):
                pen.draw(character, block.left + left, block.left + right, baseline)
            is_last = at + 1 == len(block.lines) and number + 1 < len(layout.shown.blocks)
            if is_last and not layout.shown.is_cut(number):
                pen.end_of_line(block.left + _end_of(line), baseline, layout.runs_right_to_left(number))


def _characters(line: QTextLine, text: str, units: Utf16Map) -> Iterator[tuple[str, float, float]]:
    """The characters without ink on a line, with left and right."""
    first = units.from_qt(line.textStart())
    after = units.from_qt(line.textStart() + line.textLength())
    for match in _WITHOUT_INK.finditer(text, first, after):
        unit = units.to_qt(match.start())
        edges = sorted((cursor_x(line, unit), cursor_x(line, unit + 1)))
        yield match.group(), edges[0], edges[1]


def _end_of(line: QTextLine) -> float:
    return cursor_x(line, line.textStart() + line.textLength())


class _Pen:
    """Draws one sign after the other, `size` times as large as beside lines of 27 pixels."""

    def __init__(self, painter: QPainter, colour: str, size: float) -> None:
        self._painter, self._size, self._colour = painter, size, QColor(colour)

    def draw(self, character: str, left: float, right: float, baseline: int) -> None:
        middle, y = (left + right) / 2, baseline - 5 * self._size
        if character == "\t":
            self._arrow(left + 2, max(right - 2, left + 8), y)
        elif character == "\u00ad":
            self._lines((left - 3, y, left + 2, y), (left + 2, y, left + 2, y + 3))
        elif character in _LEFT_TO_RIGHT + _RIGHT_TO_LEFT:
            self._flag(middle, baseline, 1 if character in _LEFT_TO_RIGHT else -1)
        elif character == "\u200d":
            self._tick(middle, baseline)
            top = baseline - 14 * self._size
            self._lines((middle - 2, top - 2, middle + 2, top + 2), (middle - 2, top + 2, middle + 2, top - 2))
        elif right - left < 1:
            self._tick(middle, baseline)
        elif character == " ":
            self._dot(middle, y, 1.2, filled=True)
        else:
            self._dot(middle, y, 1.8, filled=False)

    def end_of_line(self, x: float, baseline: int, leftwards: bool) -> None:
        """An arrow that turns back to where the next line begins."""
        way, y, s = (-1 if leftwards else 1), baseline - 4 * self._size, self._size
        start, end = x + way * 4, x + way * 12 * s
        self._lines((end, y - 5 * s, end, y), (end, y, start, y))
        self._lines((start, y, start + way * 3, y - 3), (start, y, start + way * 3, y + 3))

    def _dot(self, x: float, y: float, radius: float, *, filled: bool) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen if filled else QPen(self._colour, 1))
        self._painter.setBrush(self._colour if filled else Qt.BrushStyle.NoBrush)
        self._painter.drawEllipse(QPointF(x, y), radius * self._size, radius * self._size)

    def _tick(self, x: float, baseline: int) -> None:
        """A thin upright line: something without width stands here."""
        self._painter.fillRect(QRectF(round(x), baseline - 13 * self._size, 1, 16 * self._size), self._colour)

    def _flag(self, x: float, baseline: int, way: int) -> None:
        self._tick(x, baseline)
        top = baseline - 13 * self._size
        self._lines((x, top, x + 4 * way, top), (x + 4 * way, top, x + 2 * way, top - 2))

    def _arrow(self, left: float, right: float, y: float) -> None:
        self._lines((left, y, right, y), (right, y, right - 3, y - 3), (right, y, right - 3, y + 3))

    def _lines(self, *lines: tuple[float, float, float, float]) -> None:
        self._painter.setPen(QPen(self._colour, 1))
        self._painter.drawLines([QLineF(*line) for line in lines])
