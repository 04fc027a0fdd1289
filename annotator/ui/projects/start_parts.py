"""What frames the start page: the program's name above, the promise below. Know no project."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.ui.pieces.parts import Words
from annotator.ui.text import mark_painting
from annotator.ui.theme import Theme, fonts
from annotator.words import tr

NAME = "Conflict Annotator"
PROMISE = tr("Nothing leaves this machine: no account, no update check, no download.")


class Name(QLabel):
    """The program's name in the article's font, over the four shapes of marks."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._font = fonts.article_font(34, 600)
        self._width = QFontMetrics(self._font).horizontalAdvance(NAME)
        self.setAccessibleName(NAME)
        self.setFixedSize(self.sizeHint())
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._width + 4, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        painter.setPen(QColor(self._theme.tokens.text))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - self._width if mirrored else 0
        painter.drawText(left, 30, NAME)
        part = (self._width - 3 * 8) / 4
        for at, kind in enumerate(("actor", "place", "date", "deaths")):
            start = left + at * (part + 8)
            colour = QColor(self._theme.tokens.of_kind(kind))
            mark_painting.underline(painter, kind, start, start + part, 43, colour)


class Foot(QWidget):
    """The promise, and the way to the keys."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(29)
        self._rule = QFrame()
        self._rule.setFixedHeight(1)
        self.keys = QToolButton()
        self.keys.setObjectName("start_keys")
        self.keys.setAccessibleName(tr("The keys"))
        self.show_key("")
        self.keys.setFont(fonts.ui_font(12))
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 8, 0)
        row.addWidget(Words(theme, PROMISE, 12, ink="muted"))
        row.addStretch(1)
        row.addWidget(self.keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rule)
        layout.addLayout(row, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def show_key(self, key: str) -> None:
        """The key that shows all keys, if there is one."""
        self.keys.setText(tr("{key}  Keys", key=key) if key else tr("The keys"))

    def _dress(self) -> None:
        self._rule.setStyleSheet(f"background: {self._theme.tokens.hairline};")

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self._theme.tokens.chrome))
