"""Where the words of an article stand: the rectangles of a span, the offset under a point.

Knows lines and pixels; knows no marks and paints nothing. Points are those of the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QTextBlock

from annotator.model.text.span import Span
from annotator.ui.text.article_pieces import BlockLines, Edge, LineBox, Piece, first_letter, stretches, unit_under
from annotator.ui.text.article_text import DisplayText
from annotator.ui.text.line_metrics import Metrics
from annotator.ui.text.typesetting import Setting, make_document, paragraph_settings, tint, untint


class Layout:
    """The document of one article, and where its spans stand in it. Made anew when the setting changes."""

    def __init__(self, shown: DisplayText, setting: Setting, boilerplate: Sequence[Span], muted: QColor) -> None:
        self.shown = shown
        self.setting = setting
        self.metrics = setting.metrics
        self._others = paragraph_settings(shown, setting)
        made = {id(other): other.metrics for other in self._others.values()}
        self._other_metrics = {number: made[id(other)] for number, other in self._others.items()}
        if setting.headline:
            self._other_metrics[0] = setting.headline_metrics
        self.document = make_document(shown, setting, self._others)
        self._boilerplate: tuple[Span, ...] = ()
        self._pieces: dict[tuple[Span, int], tuple[Piece, ...]] = {}
        self._measured: dict[int, BlockLines] = {}
        self.tint(boilerplate, muted)

    def tint(self, boilerplate: Sequence[Span], muted: QColor) -> None:
        """Write the boilerplate in `muted`; everything else keeps the colour of the page."""
        if self._boilerplate:
            untint(self.document, self.shown, self.setting, self._others)
        self._boilerplate = tuple(boilerplate)
        for span in boilerplate:
            tint(self.document, self.shown.parts(span), muted)
        self.forget()

    def forget(self) -> None:
        """The lines have moved: measure them again."""
        self._pieces.clear()
        self._measured.clear()

    @property
    def measured_blocks(self) -> int:
        """How many blocks have been measured since their lines moved last."""
        return len(self._measured)

    def block_top(self, block: QTextBlock) -> QPointF:
        """Where the lines of a block start to count; the block is laid out when this returns."""
        self.document.documentLayout().blockBoundingRect(block)  # Qt lays long documents out bit by bit
        return block.layout().position()

    def finish(self) -> None:
        """Lay out all of the document, so that its height is final, and the scroll bar knows it."""
        layout = self.document.documentLayout()
        layout.documentSizeChanged.emit(layout.documentSize())  # Qt says so only when it had time by itself

    def pieces(self, span: Span, within: range | None = None) -> list[Piece]:
        """The parts of a span, one or more a line (text of both directions has several), without the white
        space at the end of a line; of the blocks `within` only, if they are given."""
        return [piece for part in self.shown.parts(span, within) for piece in self._in_block(span, *part)]

    def start_of(self, span: Span) -> Edge | None:
        """Where the span begins to be read; None where it has no glyph."""
        for number, start, end in self.shown.parts(span):
            block = self.lines_of(number)
            for unit in range(start, end):
                line, baseline = block.lines[block.line_at(unit)]
                if (letter := first_letter(line, unit)) is not None:
                    return Edge(block.left + letter[0], baseline, letter[1], block.metrics)
        return None

    def extent(self, span: Span) -> tuple[int, int]:
        """Upper and lower edge of the lines that the span touches."""
        first = self.line_span(Span(span.start, span.start + 1)) or self.line_span(span)[:1]
        last = self.line_span(Span(span.end - 1, span.end)) or self.line_span(span)[-1:]
        if not first or not last:
            return 0, 0
        below = self.metrics_of(last[0][0])
        return first[0][2] - self.metrics_of(first[0][0]).line_above, last[0][2] - below.line_above + below.line

    def line_span(self, span: Span) -> list[tuple[int, int, int]]:
        """The block, line and baseline of every line that `span` touches, cheaper than its pieces."""
        lines = []
        for number, start, end in self.shown.parts(span):
            block = self.lines_of(number)
            for at in range(block.line_at(start), block.line_at(end - 1) + 1):
                lines.append((number, at, block.lines[at][1]))
        return lines

    def lines_of(self, number: int) -> BlockLines:
        """The lines of a block, measured once."""
        found = self._measured.get(number)
        if found is None:
            block = self.document.findBlockByNumber(number)
            top, from_right = self.block_top(block), self.runs_right_to_left(number)
            found = BlockLines.of(block, top, self.metrics_of(number), from_right=from_right)
            self._measured[number] = found
        return found

    def metrics_of(self, block: int) -> Metrics:
        """The measures of the lines of a block; the headline and other scripts have their own."""
        return self._other_metrics.get(block, self.metrics)

    def runs_right_to_left(self, block: int) -> bool:
        """The direction of a block's own script."""
        return self._others.get(block, self.setting).right_to_left

    def lines(self, first: QTextBlock) -> Iterator[LineBox]:
        """Each line from block `first` on."""
        for number in range(first.blockNumber(), len(self.shown.blocks)):
            block = self.lines_of(number)
            for line, baseline in block.lines:
                top = baseline - block.metrics.line_above
                yield LineBox(number, line, top, top + block.metrics.line)

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
                unit = unit_under(box.line, point.x() - self.lines_of(box.block).left)
                return self._within(self.shown.to_offset(self.shown.position_of(box.block) + unit))
        return self._within(len(self.shown.text))

    def _within(self, offset: int) -> int:
        return max(0, min(offset, len(self.shown.text) - 1))

    def _in_block(self, span: Span, number: int, start: int, end: int) -> tuple[Piece, ...]:
        found = self._pieces.get((span, number))
        if found is None:
            found = self._pieces[span, number] = tuple(self._measure(number, start, end))
        return found

    def _measure(self, number: int, start: int, end: int) -> Iterator[Piece]:
        block = self.lines_of(number)
        for line, baseline in block.lines[block.line_at(start) : block.line_at(end - 1) + 1]:
            for left, right in stretches(line, block.text, start, end, one_way=block.one_way):
                yield Piece(block.left + left, block.left + right, baseline, block.metrics)
