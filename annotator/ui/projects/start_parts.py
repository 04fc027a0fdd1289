"""What frames the start page: the program's name above, the promise below. Know no project."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from annotator.ui.pieces.parts import Words
from annotator.ui.pieces.status_words import HEIGHT, ClickWords
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
    """The promise, and the way to the keys, where the status line of an open project stands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(HEIGHT)
        self.keys = ClickWords("start_keys", theme, self)
        # Nothing else on this page leads to the keys without a mouse where no key is set for them.
        self.keys.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_key("")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 0)
        row.addWidget(Words(theme, PROMISE, 12, ink="muted"))
        row.addStretch(1)
        row.addWidget(self.keys)
        theme.changed.connect(self.update)

    def show_key(self, key: str) -> None:
        """The key that shows all keys, if there is one."""
        self.keys.show_words(tr("{key}  Keys", key=key) if key else tr("The keys"), tr("The keys"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.chrome))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.hairline))
