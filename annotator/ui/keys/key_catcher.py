"""A line that waits for one key and says which it was. Decides nothing about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui.keys.key_names import is_modifier, key_name, why_no_chord
from annotator.ui.record.record_rows import Line, baseline_in
from annotator.ui.theme import Theme, fonts
from annotator.words import tr

HEIGHT = 32


class KeyCatcher(QWidget):
    """Takes every key while it has the keyboard, Tab and Escape too.

    Signals:
        caught: the key's name, as the command table writes it.
        refused: why the key that was pressed can never be one.
        left: the keyboard went elsewhere.
    """

    caught = Signal(str)
    refused = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = ""
        self.setObjectName("key_catcher")
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def words(self) -> str:
        return self._words

    def ask(self, words: str) -> None:
        """Show what is asked for and take the keyboard."""
        self._words = words
        self.setAccessibleName(words)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        # Before QWidget makes a step of the keyboard out of Tab.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._take(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        line = Line(painter, self.width(), baseline_in(self.height()), mirrored)
        line.text(12, self.width() - 24, self._words, fonts.ui_font(13, 500), tokens.text)

    def _take(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if why := why_no_chord(event):
            self.refused.emit(why)
        elif name := key_name(event):
            self.caught.emit(name)
        elif not is_modifier(event):
            self.refused.emit(tr("This key lies elsewhere, or is missing, on other boards."))
