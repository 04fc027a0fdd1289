"""The words of the status line: plain, to click, a message, and whether the work is saved."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from annotator.ui.pieces.painted_text import centred_baseline, draw, elided, plain_tooltip, width_of
from annotator.ui.theme import fonts, icons
from annotator.ui.theme.theme import Theme

HEIGHT = 28


class PlainWords(QLabel):
    """Plain words of the right half; gone while empty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.ui_font(12))
        self.hide()

    def setText(self, text: str) -> None:  # noqa: N802
        super().setText(text)
        self.setVisible(bool(text))


class ClickWords(QAbstractButton):
    """Words that can be clicked; the keyboard has keys for what they do."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_words(self, words: str, name: str) -> None:
        self.setText(words)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(width_of(self.text(), fonts.ui_font(12))), HEIGHT - 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        colour = tokens.text if self.underMouse() or self.hasFocus() else tokens.muted
        painter = QPainter(self)
        draw(painter, 0, centred_baseline(self.height(), 12), self.text(), fonts.ui_font(12), colour)
        if self.hasFocus():
            painter.fillRect(0, self.height() - 4, self.width(), 2, QColor(tokens.accent))


class MessageWords(QLabel):
    """The words of a message, painted and elided when they are too long; the tooltip has all of them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._theme = theme
        self.words = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        self.words = " ".join(text.split())
        self.setAccessibleName(self.words)
        self.setToolTip(plain_tooltip(self.words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(width_of(self.words, fonts.ui_font(12))) + 1, HEIGHT - 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, HEIGHT - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        font = fonts.ui_font(12)
        shown = elided(self.words, font, self.width())
        draw(QPainter(self), 0, centred_baseline(self.height(), 12), shown, font, self._theme.tokens.text)


class SavedWords(MessageWords):
    """Whether the work is saved: a tick only after the commit; an error sign and the reason if it failed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setObjectName("saved_words")
        self.state = ""
        theme.changed.connect(self.update)

    def show_state(self, state: str, text: str) -> None:
        self.state = state
        self.show_text(text)

    @property
    def glyph(self) -> str:
        return {"saved": "tick", "failed": "error"}.get(self.state, "")

    def sizeHint(self) -> QSize:
        room = 18 if self.glyph else 0
        return QSize(super().sizeHint().width() + room, HEIGHT - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens, font = QPainter(self), self._theme.tokens, fonts.ui_font(12)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = 18 if self.glyph else 0
        shown = elided(self.words, font, self.width() - room)
        if self.glyph:
            left = self.width() - 13 if mirrored else 0
            sign = tokens.error if self.state == "failed" else tokens.ok
            icons.paint(painter, self.glyph, self._square(left), sign)
        x = self.width() - room - width_of(shown, font) if mirrored else room
        colour = tokens.error if self.state == "failed" else tokens.text2
        draw(painter, x, centred_baseline(self.height(), 12), shown, font, colour)

    def _square(self, left: float) -> QRectF:
        return QRectF(left, (self.height() - 13) // 2, 13, 13)
