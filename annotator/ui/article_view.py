"""The article's text with its marks. Knows spans and colours; knows no database, no scheme and no event.

Offsets are code points. The text is never read back from the widget. Keys are commands of the window: the
view leaves all of them to it, but for copying and paging.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QTextEdit, QWidget

from annotator.model.span import Span
from annotator.ui import article_column as column
from annotator.ui import reading_place
from annotator.ui.article_hints import marks_at
from annotator.ui.article_layout import Layout
from annotator.ui.article_margin import Margin
from annotator.ui.article_mouse import Mouse
from annotator.ui.article_painting import ArticlePainter
from annotator.ui.article_scripts import script_of
from annotator.ui.article_scrolling import Scroller
from annotator.ui.article_text import DisplayText
from annotator.ui.marks import Lane, PaintedMark
from annotator.ui.theme.theme import Theme
from annotator.ui.typesetting import Setting

SMALLEST, LARGEST, USUAL = 14, 34, 17
"""Pixels; the largest is twice the usual size, as people who see little need it."""


class ArticleView(QTextEdit):
    """Shows one article; see `show_article` and the setters. `describe` says what marks are, for the pointer.

    Signals:
        clicked_at: the coder clicked at this code point. A mark there is reported next, by `mark_clicked`.
        mark_clicked: the index, in the marks that were set, of the innermost mark (or the chip) clicked.
        span_dragged: the coder dragged or double-clicked; whole words, with Alt whole characters.
        column_moved: left edge and width of the column, in the view's pixels, for a header above it.
        zoom_changed: the size of the text in pixels.
        article_painted: the article shown last stands on the screen for the first time.
    """

    clicked_at = Signal(int)
    mark_clicked = Signal(int)
    span_dragged = Signal(Span)
    column_moved = Signal(int, int)
    zoom_changed = Signal(int)
    article_painted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article_text")
        self.setAccessibleName(self.tr("Article"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        # We paint the paper ourselves; else each frame begins with that of all the widgets behind.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.describe: Callable[[Sequence[int]], str] = lambda marks: ""
        self.text = ""
        self.zoom_px = USUAL
        self.column = (0, 0)
        self.painted_blocks = 0
        self.is_painted = False
        self._theme = theme
        self._painter = ArticlePainter(theme)
        self._margin = Margin(theme)
        self._mouse = Mouse(self)
        self._scroller = Scroller(self)
        self._right_to_left = self._headline = False
        self._boilerplate: tuple[Span, ...] = ()
        self._layout = self._new_layout()
        theme.changed.connect(self._recolour)

    # What is shown

    def show_article(
        self, text: str, *, right_to_left: bool = False, has_headline: bool = False, boilerplate: Sequence[Span] = ()
    ) -> None:
        """Show another article from its start, without marks; `boilerplate` is dateline, byline and house lines."""
        self.text, self._right_to_left, self._headline = text, right_to_left, has_headline
        self._boilerplate = tuple(boilerplate)
        self._margin.set_lanes(())
        self._painter.clear()
        self._mouse.forget()
        self.is_painted = False
        self._relayout()
        self._scroller.to_start()

    def set_boilerplate(self, spans: Sequence[Span]) -> None:
        """Mute dateline, byline and house lines."""
        if tuple(spans) != self._boilerplate:
            self._boilerplate = tuple(spans)
            self._recolour()

    def set_marks(self, marks: Sequence[PaintedMark]) -> None:
        if tuple(marks) != self.marks:
            self._painter.index.set_marks(marks)
            self.viewport().update()

    def set_band(self, span: Span | None) -> None:
        """Band the current sentence."""
        self._painter.band = span
        self.viewport().update()

    def set_selection(self, span: Span | None) -> None:
        self._painter.selection = span
        self.viewport().update()

    def set_lanes(self, lanes: Sequence[Lane]) -> None:
        self._margin.set_lanes(lanes)
        self.viewport().update()

    def set_hidden_kinds(self, kinds: Iterable[str]) -> None:
        self._painter.index.set_hidden(kinds)
        self.viewport().update()

    def set_receding(self, on: bool) -> None:
        """Whether plain marks step back because an event or a field has focus."""
        self._painter.receding = on
        self.viewport().update()

    def show_invisibles(self, on: bool) -> None:
        """Whether spaces, tabs, ends of lines, joiners and soft hyphens have signs."""
        self._painter.shows_invisibles = on
        self.viewport().update()

    def zoom(self, px: int) -> None:
        """Set the size of the text, 14 to 34 pixels; the column grows with it, the reading place stays."""
        px = max(SMALLEST, min(LARGEST, px))
        if px == self.zoom_px:
            return
        place = self.first_visible_offset()
        self.zoom_px = px
        self._relayout()
        self._scroller.to_top_of(self._layout, place, column.TOP)
        self.zoom_changed.emit(px)

    @property
    def marks(self) -> tuple[PaintedMark, ...]:
        return self._painter.index.marks

    @property
    def selection(self) -> Span | None:
        return self._painter.selection

    @property
    def hidden_kinds(self) -> frozenset[str]:
        return self._painter.index.hidden

    @property
    def shows_invisibles(self) -> bool:
        return self._painter.shows_invisibles

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self.selection is not None:
            # A text, not data of ours: the clipboard outlives Python, and an object made by it would take it down.
            QGuiApplication.clipboard().setText(self.selection.of(self.text))
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            QAbstractScrollArea.keyPressEvent(self, event)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # Qt would zoom its own font, and our lines would no longer be where they are.
            step = event.angleDelta().y()
            self.zoom(self.zoom_px + (step > 0) - (step < 0))
            event.accept()
        else:
            QAbstractScrollArea.wheelEvent(self, event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._mouse.rest(event)
            return True
        return bool(super().viewportEvent(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
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
        painter.fillRect(area, QColor(self._theme.tokens.paper))
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
        width, height = self.viewport().width(), self.viewport().height()
        edge = reading_place.cut_line(self._layout, up + height)
        if edge is None:
            return bottom
        painter.fillRect(QRectF(0, edge, width, up + height - edge), QColor(self._theme.tokens.paper))
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
        self._place_column(layout)
        self.setDocument(layout.document)  # ours stays ours: Qt deletes only its own first one
        self._painter.set_layout(layout)
        return layout

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

    def _recolour(self) -> None:
        self._layout.tint(self._boilerplate, QColor(self._theme.tokens.muted))
        self._margin.forget()
        self.viewport().update()
