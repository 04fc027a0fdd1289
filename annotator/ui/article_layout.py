"""Where the words of an article stand: the rectangles of a span, the offset under a point.

Knows lines and pixels; knows no marks and paints nothing. Points are those of the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QTextBlock, QTextLine

from annotator.model.span import Span
from annotator.ui.article_text import DisplayText
from annotator.ui.line_metrics import Metrics
from annotator.ui.typesetting import Setting, make_document, tint, untint


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
class LineBox:
    """A line with its upper and lower edge in the document's pixels; the boxes of a paragraph touch."""

    block: QTextBlock
    line: QTextLine
    top: int
    bottom: int


class Layout:
    """The document of one article, and where its spans stand in it. Made anew when the setting changes."""

    def __init__(self, shown: DisplayText, setting: Setting, boilerplate: Sequence[Span], muted: QColor) -> None:
        self.shown = shown
        self.setting = setting
        self.metrics = setting.metrics
        self._first_metrics = setting.headline_metrics if setting.headline else self.metrics
        self.document = make_document(shown, setting)
        self._boilerplate: tuple[Span, ...] = ()
        self._pieces: dict[Span, tuple[Piece, ...]] = {}
        self.tint(boilerplate, muted)

    def tint(self, boilerplate: Sequence[Span], muted: QColor) -> None:
        """Write the boilerplate in `muted`; everything else keeps the colour of the page."""
        if self._boilerplate:
            untint(self.document, self.setting)
        self._boilerplate = tuple(boilerplate)
        for span in boilerplate:
            tint(self.document, self.shown.parts(span), muted)
        self.forget()

    def forget(self) -> None:
        """The lines have moved: measure them again."""
        self._pieces.clear()

    def block_top(self, block: QTextBlock) -> QPointF:
        """Where the lines of a block start to count; the block is laid out when this returns."""
        self.document.documentLayout().blockBoundingRect(block)  # Qt lays long documents out bit by bit
        return block.layout().position()

    def finish(self) -> None:
        """Lay out all of the document, so that its height is final."""
        self.block_top(self.document.lastBlock())

    def pieces(self, span: Span) -> tuple[Piece, ...]:
        """The parts of a span, one or more a line (text of both directions has several), without the white
        space at the end of a line."""
        found = self._pieces.get(span)
        if found is None:
            found = self._pieces[span] = tuple(self._measure(span))
        return found

    def line_span(self, span: Span) -> list[tuple[int, int, int]]:
        """The block, line and baseline of every line that `span` touches, cheaper than its pieces."""
        lines = []
        for number, start, end in self.shown.parts(span):
            block = self.document.findBlockByNumber(number)
            top, layout = self.block_top(block), block.layout()
            first = layout.lineForTextPosition(start).lineNumber()
            for at in range(first, layout.lineForTextPosition(end - 1).lineNumber() + 1):
                lines.append((number, at, _baseline(layout.lineAt(at), top)))
        return lines

    def metrics_of(self, block: int) -> Metrics:
        """The measures of the lines of a block; the headline has its own."""
        return self.metrics if block else self._first_metrics

    def lines(self, first: QTextBlock) -> Iterator[LineBox]:
        """Each line from block `first` on."""
        block = first
        while block.isValid():
            origin, layout = self.block_top(block), block.layout()
            metrics = self.metrics_of(block.blockNumber())
            for at in range(layout.lineCount()):
                line = layout.lineAt(at)
                top = _baseline(line, origin) - metrics.line_above
                yield LineBox(block, line, top, top + metrics.line)
            block = block.next()

    def block_at(self, y: float) -> QTextBlock:
        """The first block that reaches below `y`."""
        layout = self.document.documentLayout()
        position = layout.hitTest(QPointF(0.0, max(0.0, y)), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document.findBlock(max(0, position))
        while block.previous().isValid() and layout.blockBoundingRect(block).top() > y:
            block = block.previous()
        return block

    def offset_at(self, point: QPointF) -> int:
        """The code point under or nearest to a point of the document; at most the last one."""
        position = self.document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        return self._within(self.shown.to_offset(max(0, position)))

    def offset_under(self, point: QPointF) -> int:
        """The code point whose character covers a point of the document, or the nearest one on its line."""
        for box in self.lines(self.block_at(point.y())):
            if box.bottom > point.y():
                line, x = box.line, point.x() - self.block_top(box.block).x()
                at = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
                last = line.textStart() + max(0, line.textLength() - 1)
                return self._within(self.shown.to_offset(box.block.position() + min(at, last)))
        return self._within(len(self.shown.text))

    def _within(self, offset: int) -> int:
        return max(0, min(offset, len(self.shown.text) - 1))

    def _measure(self, span: Span) -> Iterator[Piece]:
        for number, start, end in self.shown.parts(span):
            block = self.document.findBlockByNumber(number)
            top, layout, text = self.block_top(block), block.layout(), block.text()
            first = layout.lineForTextPosition(start).lineNumber()
            for at in range(first, layout.lineCount()):
                line = layout.lineAt(at)
                if line.textStart() >= end:
                    break
                for left, right in _stretches(line, text, start, end):
                    x, metrics = top.x(), self.metrics_of(number)
                    yield Piece(x + left, x + right, _baseline(line, top), metrics)


def _stretches(line: QTextLine, text: str, start: int, end: int) -> list[tuple[float, float]]:
    """Left and right of the glyphs of units `start` to `end` of the block that stand on `line`."""
    first = max(start, line.textStart())
    after = min(end, line.textStart() + line.textLength())
    if after == line.textStart() + line.textLength():
        after -= _spaces_before(text, after)
    if after <= first:
        return []
    return _merged([run.boundingRect() for run in line.glyphRuns(first, after - first)])


def _spaces_before(text: str, unit: int) -> int:
    """How many UTF-16 units of white space end at `unit`."""
    units = text.encode("utf-16-le")[: 2 * unit]
    before = units.decode("utf-16-le", errors="replace")
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


def _baseline(line: QTextLine, top: QPointF) -> int:
    # Glyphs are drawn at whole pixels, rounded half up; what hangs on them must round alike.
    return int(top.y() + line.y() + line.ascent() + 0.5)
