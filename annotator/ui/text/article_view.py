"""The article's text with its marks. Knows spans and colours; knows no database, no scheme and no event.

Offsets are code points. Keys are commands of the window: the view leaves all of them to it, but for copying and paging.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.model.text.span import Span
from annotator.ui.text import article_column as column
from annotator.ui.text.article_mouse import Mouse
from annotator.ui.text.article_page import USUAL, ArticlePage
from annotator.ui.text.marks import Lane, PaintedMark
from annotator.ui.theme.theme import Theme
from annotator.words import tr

__all__ = ["LARGEST", "SMALLEST", "USUAL", "ArticleView"]

SMALLEST, LARGEST = 14, 34
"""Pixels; the largest is twice the usual size, as people who see little need it."""


class ArticleView(ArticlePage):
    """Shows one article; see `show_article` and the setters. `describe` says what marks are, for the pointer.

    Signals:
        clicked_at: the coder clicked at this code point. A mark there is reported next, by `mark_clicked`.
        mark_clicked: the index, in the marks that were set, of the innermost mark (or the chip) clicked.
        span_dragged: the coder dragged or double-clicked; whole words, with Alt whole characters.
        zoom_changed: the size of the text in pixels.
    """

    clicked_at = Signal(int)
    mark_clicked = Signal(int)
    span_dragged = Signal(Span)
    zoom_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("article_text")
        self.setAccessibleName(tr("Article"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.describe: Callable[[Sequence[int]], str] = lambda marks: ""
        self._mouse = Mouse(self)

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

    # Qt

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
