"""The parts of a span on the lines of a text: left, right and baseline. Knows lines and pixels; knows no marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLine

from annotator.ui.text.article_scripts import runs_one_way
from annotator.ui.text.line_metrics import Metrics


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a span on one line, in the document's pixels. `baseline` is a whole pixel."""

    left: float
    right: float
    baseline: int
    metrics: Metrics

    def fill(self, wider: float = 0) -> QRectF:
        return self.metrics.fill(self.left - wider, self.right + wider, self.baseline)

    def box(self) -> QRectF:
        return self.metrics.box(self.left, self.right, self.baseline)

    def whole_line(self, wider: float = 0) -> QRectF:
        return self.metrics.whole_line(self.left - wider, self.right + wider, self.baseline)


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a span begins to be read: at the right of its first letter where that runs from right to left."""

    x: float
    baseline: int
    runs_right_to_left: bool
    metrics: Metrics


@dataclass(frozen=True, slots=True)
class LineBox:
    """A line of a block with its upper and lower edge in the document's pixels; the boxes of a paragraph touch."""

    block: int
    line: QTextLine
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class BlockLines:
    """The lines of a block with their baselines, and the first unit of each; `left` is where they count from."""

    left: float
    text: str
    metrics: Metrics
    lines: tuple[tuple[QTextLine, int], ...]
    starts: tuple[int, ...]
    one_way: bool

    @classmethod
    def of(cls, block: QTextBlock, top: QPointF, metrics: Metrics, *, from_right: bool) -> BlockLines:
        """For a block that is laid out, its layout at `top`."""
        layout = block.layout()
        found = [layout.lineAt(at) for at in range(layout.lineCount())]
        lines = tuple((line, baseline_of(line, top)) for line in found)
        text = block.text()
        starts = tuple(line.textStart() for line in found)
        return cls(top.x(), text, metrics, lines, starts, not from_right and runs_one_way(text))

    def line_at(self, unit: int) -> int:
        """The number of the line that a unit of the block stands on."""
        return max(0, bisect_right(self.starts, unit) - 1)


def stretches(line: QTextLine, text: str, start: int, end: int, *, one_way: bool) -> list[tuple[float, float]]:
    """Left and right of the glyphs of units `start` to `end` of a block (of `text`) that stand on `line`, without
    the white space at its end. `one_way`: all of the block runs from left to right."""
    first = max(start, line.textStart())
    after = min(end, line.textStart() + line.textLength())
    if after == line.textStart() + line.textLength():
        after -= _spaces_before(text, after)
    if after <= first:
        return []
    if one_way:
        left, right = cursor_x(line, first), cursor_x(line, after)
        return [(left, right)] if right > left else []
    return _merged([run.boundingRect() for run in line.glyphRuns(first, after - first)])


def cursor_x(line: QTextLine, unit: int) -> float:
    """Where a cursor before a unit of the block would stand on its line."""
    found: Any = line.cursorToX(unit)  # with the unit, which C++ would give through a pointer
    return float(found[0] if isinstance(found, tuple) else found)


def first_letter(line: QTextLine, unit: int) -> tuple[float, bool] | None:
    """Where the letter at a unit of the block begins to be read, and whether from the right; None for a sign
    without a glyph."""
    runs = line.glyphRuns(unit, 1)
    if not runs:
        return None
    rect, from_right = runs[0].boundingRect(), runs[0].isRightToLeft()
    return (rect.right() if from_right else rect.left()), from_right


def unit_under(line: QTextLine, x: float) -> int:
    """The unit of the block whose letter stands at `x`, or the nearest."""
    last = line.textStart() + max(0, line.textLength() - 1)
    at = min(line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter), last)
    if _covers(line, at, x):
        return at
    # Where directions meet, Qt names the letter that would be typed there, not the one that stands there.
    return next((unit for unit in range(line.textStart(), last + 1) if _covers(line, unit, x)), at)


def _covers(line: QTextLine, unit: int, x: float) -> bool:
    return any(run.boundingRect().left() <= x < run.boundingRect().right() for run in line.glyphRuns(unit, 1))


def baseline_of(line: QTextLine, top: QPointF) -> int:
    # Glyphs are drawn at whole pixels, rounded half up; what hangs on them must round alike.
    return int(top.y() + line.y() + line.ascent() + 0.5)


def _spaces_before(text: str, unit: int) -> int:
    """How many UTF-16 units of white space end at `unit`; none of it takes two."""
    if unit and unit <= len(text) and text.isascii():
        before = text[:unit]
    else:
        before = text.encode("utf-16-le")[: 2 * unit].decode("utf-16-le", errors="replace")
    return len(before) - len(before.rstrip())


def _merged(rects: Sequence[QRectF]) -> list[tuple[float, float]]:
    """Left and right of each stretch; runs of one direction that touch are one."""
    found: list[tuple[float, float]] = []
    for left, right in sorted((r.left(), r.right()) for r in rects if r.width() > 0):
        if found and left <= found[-1][1] + 0.75:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found
