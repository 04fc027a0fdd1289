"""What the mouse does on an article: clicks, drags that scroll at the edges, resting on a mark. Knows offsets;
paints nothing.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from annotator.model.text.span import Span
from annotator.ui.text.snapping import snapped_to_characters, snapped_to_words

if TYPE_CHECKING:
    from annotator.ui.text.article_view import ArticleView

SCROLL_EVERY_MS = 50


class Drag:
    """A press of the left button at a code point, until its release; `before` is the selection then."""

    def __init__(self, text: str, offset: int, point: QPoint, before: Span | None) -> None:
        self._text = text
        self._offset = offset
        self._point = point
        self.before = before
        self.has_moved = False

    def move(self, point: QPoint) -> bool:
        """Whether this is a drag and no longer a click; it stays one on the way back."""
        way = (point - self._point).manhattanLength()
        self.has_moved = self.has_moved or way >= QGuiApplication.styleHints().startDragDistance()
        return self.has_moved

    def span_to(self, offset: int, *, by_character: bool) -> Span | None:
        """From the press to `offset`, in whole words or whole characters."""
        start, end = sorted((self._offset, offset))
        snapped = snapped_to_characters if by_character else snapped_to_words
        return snapped(self._text, start, end + 1)


class Mouse(QObject):
    """The mouse on one article view; reports by the view's signals."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._drag: Drag | None = None
        self._point = QPointF()
        self._by_character = False
        self._scrolling = QTimer(self, interval=SCROLL_EVERY_MS)
        self._scrolling.timeout.connect(self._scroll_on)

    def press(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._view.text:
            offset = self._view.offset_at(event.position())
            self._drag = Drag(self._view.text, offset, event.position().toPoint(), self._view.selection)

    def move(self, event: QMouseEvent) -> None:
        if self._drag is None or not self._drag.move(event.position().toPoint()):
            return
        self._follow(event)
        self._show_drag(self._drag)
        height = self._view.viewport().height()
        is_outside = not 0 <= event.position().y() <= height
        self._scrolling.start() if is_outside else self._scrolling.stop()

    def release(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._drag = None
        self._scrolling.stop()
        if not drag.move(event.position().toPoint()):
            self._click(event.position())
            return
        self._follow(event)
        self._view.set_selection(drag.before)
        span = drag.span_to(self._view.offset_at(self._point), by_character=self._by_character)
        if span is not None:
            self._view.span_dragged.emit(span)

    def double_click(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._view.text:
            at = self._view.offset_at(event.position())
            span = snapped_to_words(self._view.text, at, at + 1)
            if span is not None:
                self._view.span_dragged.emit(span)

    def rest(self, event: QHelpEvent) -> None:
        """The pointer rests somewhere: say what is marked there, until it leaves the mark."""
        marks = self._view.marks_at(QPointF(event.pos()))
        text = self._view.describe(marks) if marks else ""
        rects = self._view.rects_of(self._view.marks[marks[0]].span) if text else []
        here = next((rect for rect in rects if rect.adjusted(-3, -3, 3, 18).contains(QPointF(event.pos()))), None)
        if here is None:
            QToolTip.hideText()
            return
        below = self._view.viewport().mapToGlobal(QPoint(event.pos().x(), round(here.bottom()) + 2))
        area = here.toAlignedRect().adjusted(-3, -3, 3, 18)
        QToolTip.showText(below, _as_it_stands(text), self._view.viewport(), area)

    def forget(self) -> None:
        """Another article: nothing is being dragged in it."""
        self._drag = None
        self._scrolling.stop()

    def _click(self, point: QPointF) -> None:
        marks = self._view.marks_at(point)
        self._view.clicked_at.emit(self._view.offset_at(point))
        if marks:
            self._view.mark_clicked.emit(marks[0])

    def _follow(self, event: QMouseEvent) -> None:
        self._point = event.position()
        self._by_character = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)

    def _show_drag(self, drag: Drag) -> None:
        span = drag.span_to(self._view.offset_at(self._point), by_character=self._by_character)
        self._view.set_selection(span)

    def _scroll_on(self) -> None:
        """The pointer is held above or below the text: go on in that direction, faster further out."""
        if self._drag is None:
            return
        height = self._view.viewport().height()
        beyond = min(0.0, self._point.y()) + max(0.0, self._point.y() - height)
        self._view.scroll_by(round(beyond))
        self._show_drag(self._drag)


def _as_it_stands(text: str) -> str:
    """A tooltip with these lines: nothing in them is markup, none is broken."""
    return f'<div style="white-space: pre">{html.escape(text)}</div>'
