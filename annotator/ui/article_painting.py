"""Paints what lies under, beside and over an article's words, for the blocks that can be seen.

Holds the marks with their strengths and lanes; the view gives the layout and calls `under` and `over`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from annotator.model.span import Span
from annotator.ui import mark_painting as shapes
from annotator.ui.article_layout import Layout, Piece
from annotator.ui.line_metrics import CHIP
from annotator.ui.marks import LANE_STEP, UNDERLINE_LANES, PaintedMark, underline_offsets
from annotator.ui.theme import fonts
from annotator.ui.theme.theme import Theme

PLAIN, RECEDED, RECEDED_BOX = 0.9, 0.42, 0.26
FILL, CHOSEN_FILL = 0.15, 0.26
WIDER = 2
BAND_WIDER = 6
BEYOND = 80
"""Pixels above and below the screen that are outlined too, so that an outline never ends at its edge."""


class ArticlePainter:
    """The marks of one article and how they are drawn."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.marks: tuple[PaintedMark, ...] = ()
        self.band: Span | None = None
        self.selection: Span | None = None
        self.receding = False
        self.hidden: frozenset[str] = frozenset()
        self._offsets: list[int | None] = []
        self._of_block: dict[int, list[int]] = {}
        self._layout: Layout | None = None

    def set_layout(self, layout: Layout) -> None:
        self._layout = layout
        self._sort()

    def set_marks(self, marks: Sequence[PaintedMark]) -> None:
        self.marks = tuple(marks)
        self._sort()

    def set_hidden(self, kinds: Iterable[str]) -> None:
        self.hidden = frozenset(kinds)
        self._sort()

    def under(self, painter: QPainter, blocks: Sequence[int]) -> None:
        """Band, selection, fills, underlines and boxes: everything that lies behind the words."""
        if self._layout is None:
            return
        tokens = self._theme.tokens
        if self.band is not None:
            rects = _on_screen(painter, self._lines_of(self.band, BAND_WIDER))
            shapes.fill_path(painter, shapes.merged_outline(rects), QColor(tokens.band))
        if self.selection is not None:
            rects = _on_screen(painter, self._lines_of(self.selection, 0))
            shapes.fill_path(painter, shapes.merged_outline(rects, 3), QColor(tokens.accent_strong))
        shown = [(at, self._layout.pieces(self.marks[at].span)) for at in self._in_blocks(blocks)]
        for at, pieces in shown:
            self._fill(painter, self.marks[at], pieces)
        for at, pieces in shown:
            if self.marks[at].kind != "trigger":
                self._underline(painter, at, pieces)
        for at, pieces in shown:
            if self.marks[at].kind == "trigger":
                self._box(painter, self.marks[at], pieces)

    def over(self, painter: QPainter, blocks: Sequence[int], bottom: float) -> None:
        """The hint chips of lines that end above `bottom`."""
        if self._layout is None:
            return
        tokens, font = self._theme.tokens, fonts.ui_font(11, 700)
        for at, rect in self.chips(blocks):
            if rect.top() < bottom:
                mark = self.marks[at]
                shapes.chip(painter, rect, mark.hint, tokens.of_kind(mark.kind), tokens, font)

    def chips(self, blocks: Sequence[int]) -> list[tuple[int, QRectF]]:
        """Marks with hint letters and where their chips hang; chips that would meet stand side by side."""
        if self._layout is None:
            return []
        rtl = self._layout.setting.right_to_left
        placed: list[tuple[int, QRectF]] = []
        for at in self._in_blocks(blocks):
            pieces = self._layout.pieces(self.marks[at].span)
            if not self.marks[at].hint or not pieces:
                continue
            first = pieces[0]
            same_line = [p for p in pieces if p.baseline == first.baseline]
            right = max(p.right for p in same_line)
            left = right + WIDER - CHIP if rtl else min(p.left for p in same_line) - WIDER
            rect = first.metrics.chip(left, first.baseline)
            while any(rect.intersects(other) for _, other in placed):
                rect.translate(-(CHIP + 2) if rtl else CHIP + 2, 0)
            placed.append((at, rect))
        return placed

    def mark_at(self, x: float, y: float, blocks: Sequence[int]) -> int | None:
        """The innermost mark, or the chip, at a point of the document."""
        if self._layout is None:
            return None
        for at, rect in self.chips(blocks):
            if rect.contains(x, y):
                return at
        hits = [
            at
            for at in self._in_blocks(blocks)
            for piece in self._layout.pieces(self.marks[at].span)
            if piece.fill(WIDER).contains(x, y)
        ]
        return min(hits, key=lambda at: len(self.marks[at].span), default=None)

    def _sort(self) -> None:
        self._offsets = underline_offsets(self.marks)
        of_block: defaultdict[int, list[int]] = defaultdict(list)
        if self._layout is not None:
            for at, mark in enumerate(self.marks):
                if mark.kind in self.hidden:
                    continue
                for number, _, _ in self._layout.shown.parts(mark.span):
                    of_block[number].append(at)
        self._of_block = dict(of_block)

    def _in_blocks(self, blocks: Sequence[int]) -> list[int]:
        return list(dict.fromkeys(at for number in blocks for at in self._of_block.get(number, ())))

    def _recedes(self, mark: PaintedMark) -> bool:
        return self.receding and mark.strength == "plain" and not self._theme.strong_marks

    def _lines_of(self, span: Span, wider: int) -> list[QRectF]:
        """One rectangle a line, from the first to the last glyph."""
        assert self._layout is not None
        lines: dict[int, QRectF] = {}
        for piece in self._layout.pieces(span):
            rect = piece.whole_line(wider)
            lines[piece.baseline] = lines.get(piece.baseline, rect).united(rect)
        return list(lines.values())

    def _fill(self, painter: QPainter, mark: PaintedMark, pieces: Sequence[Piece]) -> None:
        if mark.strength == "plain":
            return
        opacity = CHOSEN_FILL if mark.strength == "chosen" else FILL
        colour = shapes.faded(self._theme.tokens.of_kind(mark.kind), opacity)
        for piece in pieces:
            rect = piece.fill(WIDER)
            shapes.fill(painter, rect, colour)

    def _underline(self, painter: QPainter, at: int, pieces: Sequence[Piece]) -> None:
        mark, offset = self.marks[at], self._offsets[at]
        opacity = RECEDED if self._recedes(mark) else PLAIN if mark.strength == "plain" else 1.0
        colour = shapes.faded(self._theme.tokens.of_kind(mark.kind), opacity)
        if offset is None:
            last, below = pieces[-1], LANE_STEP * (UNDERLINE_LANES - 1)
            shapes.plus(painter, last.right, last.baseline + last.metrics.underline + below, colour)
            return
        for piece in pieces:
            y = piece.baseline + piece.metrics.underline + offset
            shapes.underline(painter, mark.kind, piece.left, piece.right, y, colour)

    def _box(self, painter: QPainter, mark: PaintedMark, pieces: Sequence[Piece]) -> None:
        opacity = RECEDED_BOX if self._recedes(mark) else PLAIN if mark.strength == "plain" else 1.0
        colour = shapes.faded(self._theme.tokens.trigger, opacity)
        for piece in pieces:
            shapes.box(painter, piece.box(), colour)


def _on_screen(painter: QPainter, rects: Sequence[QRectF]) -> list[QRectF]:
    """Those that can be seen, and a line or two beyond: to join a thousand lines to one outline takes seconds."""
    seen = painter.worldTransform().inverted()[0].mapRect(QRectF(painter.viewport()))
    near = seen.adjusted(0, -BEYOND, 0, BEYOND)
    return [rect for rect in rects if near.intersects(rect)]
