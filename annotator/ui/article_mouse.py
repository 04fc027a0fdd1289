"""What a press, a move and a release of the mouse on an article mean. Knows offsets; paints nothing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent

from annotator.model.span import Span
from annotator.ui.snapping import snapped_to_characters, snapped_to_words


class Drag:
    """A press of the left button at a code point, until its release; `before` is the selection then."""

    def __init__(self, text: str, offset: int, point: QPoint, before: Span | None) -> None:
        self._text = text
        self._offset = offset
        self._point = point
        self.before = before

    def has_moved(self, event: QMouseEvent) -> bool:
        """Whether this is a drag and no longer a click."""
        way = event.position().toPoint() - self._point
        return way.manhattanLength() >= QGuiApplication.styleHints().startDragDistance()

    def span_to(self, offset: int, event: QMouseEvent) -> Span | None:
        """From the press to `offset`, in whole words; with Alt, in whole characters."""
        start, end = sorted((self._offset, offset))
        by_character = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        snapped = snapped_to_characters if by_character else snapped_to_words
        return snapped(self._text, start, end + 1)
