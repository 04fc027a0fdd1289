"""The page of an article: its text laid out in a column, and painted with all that hangs on it.

Knows spans and pixels; what is shown and what the mouse and the keys do is the view's. The text is never read back
from the widget.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.model.text.span import Span
from annotator.ui.text import article_column as column
from annotator.ui.text import reading_place
from annotator.ui.text.article_hints import marks_at
from annotator.ui.text.article_layout import Layout
from annotator.ui.text.article_margin import Margin
from annotator.ui.text.article_painting import ArticlePainter
from annotator.ui.text.article_scripts import script_of
from annotator.ui.text.article_scrolling import Scroller
from annotator.ui.text.article_text import DisplayText
from annotator.ui.text.typesetting import Setting, forget_fonts
from annotator.ui.theme.fonts import article_font
from annotator.ui.theme.theme import Theme

USUAL = 17
"""Pixels."""


class ArticlePage(QTextEdit):
    """One article on paper. Offsets are code points, points those of the viewport.

    Signals:
        column_moved: left edge and width of the column, in the view's pixels, for a header above it.
        article_painted: the article shown last stands on the screen for the first time.
    """

    column_moved = Signal(int, int)
    article_painted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        # We paint the paper ourselves; else each frame begins with that of all the widgets behind.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.text = ""
        self.zoom_px = USUAL
        self.column = (0, 0)
        self.painted_blocks = 0
        self.is_painted = False
        self._theme = theme
        self._painter = ArticlePainter(theme)
        self._margin = Margin(theme)
        self._scroller = Scroller(self)
        self._right_to_left = self._headline = False
        self._is_changing = False
        self._boilerplate: tuple[Span, ...] = ()
        self._layout = self._new_layout()
        self._family = article_font(USUAL).family()
        theme.changed.connect(self._redress)

    # Where things stand

    def rects_of(self, span: Span) -> list[QRectF]:
        """Where the words of `span` stand in the viewport: one rectangle, or more, a line."""
        up = self.verticalScrollBar().value()
        return [piece.fill().translated(0, -up) for piece in self._layout.pieces(span)]

    def marks_at(self, point: QPointF) -> list[int]:
        """The marks under a point of the viewport, the innermost (or the chip's) first."""
        there = self._in_document(point)
        near = self._blocks_in(QRectF(there, there).adjusted(0, -40, 0, 40))
        return marks_at(self._layout, self._painter.index, there.x(), there.y(), near)

    def offset_at(self, point: QPointF) -> int:
        """The code point whose character covers a point of the viewport, or the nearest one."""
        return self._layout.offset_under(self._in_document(point))

    def first_visible_offset(self) -> int:
        return self._layout.offset_at(self._in_document(QPointF(0, column.TOP))) if self.text else 0

    @property
    def measured_blocks(self) -> int:
        """How many blocks of the text were looked at, to paint it and to find what was clicked."""
        return self._layout.measured_blocks

    def scroll_to(self, span: Span, animated: bool = True) -> None:
        """Bring `span` between 30 and 60 % of the height; do not move when it is there already."""
        self._scroller.to_span(self._layout, span, animated)

    def scroll_by(self, pixels: int) -> None:
        self._scroller.by(self._layout, pixels)

    def _in_document(self, point: QPointF) -> QPointF:
        return point + QPointF(0, self.verticalScrollBar().value())

    # Qt

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever fetched."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._is_changing:  # a scroll bar came or went: see `_show_document`
            super().resizeEvent(event)
            return
        place = self.first_visible_offset()
        at_top = self.verticalScrollBar().value() == 0
        super().resizeEvent(event)
        if self._fit_column() and not at_top:
            self._scroller.to_top_of(self._layout, place, column.TOP)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        super().scrollContentsBy(dx, dy)
        self.viewport().update()  # the strip at the bottom must not move with the text

    def paintEvent(self, event: QPaintEvent) -> None:
        up = self.verticalScrollBar().value()
        area = QRectF(event.rect()).translated(0, up)
        blocks = self._blocks_in(area)
        self.painted_blocks = len(blocks)
        painter = self._begin(up)
        # Beyond its edges: at 125 or 150 % they may lie within a pixel, which nobody else paints.
        painter.fillRect(area.adjusted(-1, -1, 1, 1), QColor(self._theme.tokens.paper))
        self._painter.has_keyboard = self.hasFocus()
        self._painter.under(painter, blocks)
        self._margin.draw(painter, self._layout, area, self.column, self.viewport().width())
        painter.end()
        super().paintEvent(event)
        painter = self._begin(up)
        self._painter.over(painter, blocks, area.top(), self._cover_cut_line(painter, up, area.bottom()))
        painter.end()
        if self.text and not self.is_painted:
            self.is_painted = True
            self.article_painted.emit()

    # Inside

    def _begin(self, up: int) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -up)
        return painter

    def _cover_cut_line(self, painter: QPainter, up: int, bottom: float) -> float:
        """Put paper over half a line at the lower edge; where the words end that are seen."""
        width, height, metrics = self.viewport().width(), self.viewport().height(), self._layout.metrics
        edge = reading_place.cut_line(self._layout, up + height)
        if edge is None:
            return bottom
        # Accents of the next line reach above it, as far as nothing hangs below this one.
        above = max(0, metrics.line - metrics.line_above - metrics.fill_below - 2)
        painter.fillRect(QRectF(0, edge - above, width, up + height - edge + above), QColor(self._theme.tokens.paper))
        return edge

    def _blocks_in(self, area: QRectF) -> range:
        """The numbers of the blocks of which a part stands in `area`, or a chip hangs into it."""
        block = self._layout.block_at(area.top() - self._layout.setting.line)
        first = last = block.blockNumber()
        while block.isValid() and self._layout.block_top(block).y() <= area.bottom():
            last = block.blockNumber() + 1
            block = block.next()
        return range(first, last)

    def _relayout(self) -> None:
        self._layout = self._new_layout()
        self._margin.forget()
        self._fit_column()  # the view itself may have been resized meanwhile

    def _setting(self) -> Setting:
        script = script_of(self.text) if self._right_to_left else "latin"
        width = column.widest(self.width())
        return Setting.of(
            self.zoom_px,
            right_to_left=self._right_to_left,
            headline=self._headline,
            width=width,
            script="hebrew" if script == "hebrew" else None,
        )

    def _new_layout(self) -> Layout:
        layout = Layout(DisplayText(self.text), self._setting(), self._boilerplate, QColor(self._theme.tokens.muted))
        self._show_document(layout)
        self._painter.set_layout(layout)
        return layout

    def _show_document(self, layout: Layout) -> None:
        """Qt resizes the viewport meanwhile, when the scroll bar is needed no more, or again. To answer that with
        another layout would leave its document on the screen, and the marks to the lines of this one."""
        self._is_changing = True
        try:
            self._place_column(layout)
            self.setDocument(layout.document)  # ours stays ours: Qt deletes only its own first one
        finally:
            self._is_changing = False

    def _fit_column(self) -> bool:
        """Keep the column's place in a view of another width; whether the lines had to be broken anew."""
        if self._setting() != self._layout.setting:
            self._relayout()
            return True
        self._place_column(self._layout)
        self._layout.forget()
        self._margin.forget()
        return False

    def _place_column(self, layout: Layout) -> None:
        before, self.column = self.column, column.place(self, layout.document, layout.setting)
        if self.column != before:
            self.column_moved.emit(*self.column)

    def _redress(self) -> None:
        """Other colours, or another font: then the lines are broken anew, and the reading place stays."""
        forget_fonts()
        family = article_font(USUAL).family()
        if family == self._family:
            self._recolour()
            return
        self._family = family
        place = self.first_visible_offset()
        self._relayout()
        self._scroller.to_top_of(self._layout, place, column.TOP)

    def _recolour(self) -> None:
        self._layout.tint(self._boilerplate, QColor(self._theme.tokens.muted))
        self._margin.forget()
        self.viewport().update()
