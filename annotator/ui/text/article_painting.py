"""Paints what lies under, beside and over an article's words, for the blocks that can be seen.

Holds the marks with their strengths and lanes; the view gives the layout and calls `under` and `over`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from annotator.model.text.span import Span
from annotator.ui.text import mark_painting as shapes
from annotator.ui.text.article_hints import WIDER, chips
from annotator.ui.text.article_invisibles import draw_invisibles
from annotator.ui.text.article_layout import Layout
from annotator.ui.text.article_marks import MarkIndex
from annotator.ui.text.article_pieces import Piece
from annotator.ui.text.marks import LANE_STEP, UNDERLINE_LANES, PaintedMark
from annotator.ui.theme import fonts
from annotator.ui.theme.theme import Theme

PLAIN, RECEDED, RECEDED_BOX = 0.9, 0.42, 0.26
FILL, CHOSEN_FILL = 0.15, 0.26
BAND_WIDER, EDGE = 6, 2
BEYOND = 80
"""Pixels above and below the screen that are outlined too, so that an outline never ends at its edge."""
_MORE_PX = 11


class ArticlePainter:
    """The marks of one article and how they are drawn."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.index = MarkIndex()
        self.band: Span | None = None
        self.selection: Span | None = None
        self.receding = False
        self.shows_invisibles = False
        self.has_keyboard = False
        self._layout: Layout | None = None

    def set_layout(self, layout: Layout) -> None:
        self._layout = layout
        self.index.set_text(layout.shown)

    def clear(self) -> None:
        """Forget what was shown of another article."""
        self.band = self.selection = None
        self.receding = False
        self.index.set_marks(())

    def under(self, painter: QPainter, blocks: range) -> None:
        """Band, selection, fills, underlines and boxes: everything that lies behind the words."""
        if self._layout is None:
            return
        tokens, marks = self._theme.tokens, self.index.marks
        if self.band is not None:
            rects = _on_screen(painter, self._lines_of(self.band, BAND_WIDER, blocks))
            shapes.fill_path(painter, shapes.merged_outline(rects), QColor(tokens.band))
            if self.has_keyboard:
                self._edge_of_band(painter, rects)
        if self.selection is not None:
            rects = _on_screen(painter, self._lines_of(self.selection, 0, blocks))
            shapes.fill_path(painter, shapes.merged_outline(rects, 3), QColor(tokens.accent_strong))
        shown = [(at, self._layout.pieces(marks[at].span, blocks)) for at in self.index.in_blocks(blocks)]
        for at, pieces in shown:
            self._fill(painter, marks[at], pieces)
        for at, pieces in shown:
            if marks[at].kind != "trigger":
                self._underline(painter, at, pieces)
        for at, pieces in shown:
            if marks[at].kind == "trigger":
                self._box(painter, marks[at], pieces)
        for at, pieces in shown:
            if at in self.index.more and pieces:
                self._say_more(painter, marks[at].span, self.index.more[at], pieces[-1])

    def over(self, painter: QPainter, blocks: range, top: float, bottom: float) -> None:
        """What lies over the words of lines that end above `bottom`: signs for the unseen, hint chips."""
        if self._layout is None:
            return
        tokens, font = self._theme.tokens, fonts.ui_font(11, 700)
        if self.shows_invisibles:
            draw_invisibles(painter, self._layout, blocks, top, bottom, tokens.muted)
        for at, rect in chips(self._layout, self.index, blocks):
            if rect.top() < bottom:
                mark = self.index.marks[at]
                shapes.chip(painter, rect, mark.hint, tokens.of_kind(mark.kind), tokens, font)

    def _edge_of_band(self, painter: QPainter, rects: Sequence[QRectF]) -> None:
        """Where the sentence's lines begin, a line of accent says that the text has the keyboard."""
        assert self._layout is not None
        from_right = self._layout.setting.right_to_left
        edges = [rect.right() if from_right else rect.left() for rect in rects]
        if not edges:
            return
        edge = max(edges) if from_right else min(edges)
        whole = [rect for rect, at in zip(rects, edges, strict=True) if abs(at - edge) < 1]
        top, bottom = whole[0].top(), whole[-1].bottom()
        left = edge if from_right else edge - EDGE
        painter.fillRect(QRectF(round(left), top + 4, EDGE, bottom - top - 8), QColor(self._theme.tokens.accent))

    def _recedes(self, mark: PaintedMark) -> bool:
        return self.receding and mark.strength == "plain" and not self._theme.strong_marks

    def _lines_of(self, span: Span, wider: int, blocks: range) -> list[QRectF]:
        """One rectangle a line, from the first to the last glyph."""
        assert self._layout is not None
        lines: dict[int, QRectF] = {}
        for piece in self._layout.pieces(span, blocks):
            rect = piece.whole_line(wider)
            lines[piece.baseline] = lines.get(piece.baseline, rect).united(rect)
        return list(lines.values())

    def _fill(self, painter: QPainter, mark: PaintedMark, pieces: Sequence[Piece]) -> None:
        if mark.strength == "plain":
            return
        opacity = CHOSEN_FILL if mark.strength == "chosen" else FILL
        colour = shapes.faded(self._theme.tokens.of_kind(mark.kind), opacity)
        for piece in pieces:
            shapes.fill(painter, piece.fill(WIDER), colour)

    def _underline(self, painter: QPainter, at: int, pieces: Sequence[Piece]) -> None:
        mark, offset = self.index.marks[at], self.index.offsets[at]
        opacity = RECEDED if self._recedes(mark) else PLAIN if mark.strength == "plain" else 1.0
        colour = shapes.faded(self._theme.tokens.of_kind(mark.kind), opacity)
        if offset is None:
            return
        for piece in pieces:
            y = piece.baseline + piece.metrics.underline + offset
            shapes.underline(painter, mark.kind, piece.left, piece.right, y, colour)

    def _say_more(self, painter: QPainter, span: Span, count: int, piece: Piece) -> None:
        """At the end of the last of the marks that are not underlined, on the height of the last lane."""
        assert self._layout is not None
        last = self._layout.start_of(Span(span.end - 1, span.end))
        leftwards = last is not None and last.runs_right_to_left
        foot = piece.baseline + piece.metrics.underline + LANE_STEP * (UNDERLINE_LANES - 1) + 2
        edge = piece.left if leftwards else piece.right
        font = fonts.ui_font(_MORE_PX, 600)
        shapes.more(painter, QPointF(edge, foot), count, self._theme.tokens, font, leftwards=leftwards)

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
