"""The small parts round the article list: heading, the sentence of an empty list, what is selected, progress."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from annotator.ui.articles.article_row_painting import ROW_HEIGHT
from annotator.ui.pieces.painted_text import draw, elided, width_of
from annotator.ui.theme import fonts
from annotator.ui.theme.theme import Theme
from annotator.words import in_digits, tr, trn

PADDING = 16


class Heading(QLabel):
    """The project's name, and what is in it. Painted; a label to a screen reader."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = self._about = ""
        self.setFixedHeight(60)
        theme.changed.connect(self.update)

    def show_words(self, name: str, about: str) -> None:
        self._name, self._about = name, about
        self.setAccessibleName(f"{name}, {about}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        lines = (
            (self._name, fonts.ui_font(15, 600), 27, tokens.text),
            (self._about, fonts.ui_font(12), 46, tokens.muted),
        )
        for text, font, baseline, colour in lines:
            shown = elided(text, font, self.width() - 2 * PADDING)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            x = self.width() - PADDING - width_of(shown, font) if mirrored else PADDING
            draw(painter, x, baseline, shown, font, colour)


class EmptyWords(QLabel):
    """One sentence where the rows would be: why there are none, and what helps."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("empty_list")
        self.say(tr("No article here."))

    def say(self, *lines: str) -> None:
        self._lines = lines
        self.setAccessibleName(" ".join(lines))
        self.setFixedHeight(ROW_HEIGHT + 18 * (len(lines) - 1))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, font = QPainter(self), fonts.ui_font(12)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for at, line in enumerate(self._lines):
            shown = elided(line, font, self.width() - 2 * PADDING)
            x = self.width() - PADDING - width_of(shown, font) if mirrored else PADDING
            draw(painter, x, 26 + 18 * at, shown, font, self._theme.tokens.muted)


class SelectionWords(QLabel):
    """How many articles are selected, and the keys that do something with them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = ""
        self._keys: list[tuple[str, str]] = []
        self.setObjectName("selection_words")
        theme.changed.connect(self.update)

    def use_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Key and what it does, in words."""
        self._keys = [(key, words) for key, words in keys if key]
        self.setFixedHeight(32 + 20 * ceil(len(self._keys) / 2))
        self._name()

    def show_count(self, words: str) -> None:
        self._count = words
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(", ".join((self._count, *(f"{key}: {words}" for key, words in self._keys))))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        heavy, font = fonts.ui_font(12, 600), fonts.ui_font(12)
        x = self.width() - PADDING - width_of(self._count, heavy) if mirrored else PADDING
        draw(painter, x, 22, self._count, heavy, tokens.text)
        half = (self.width() - 2 * PADDING) / 2
        for at, (key, words) in enumerate(self._keys):
            left = PADDING + at % 2 * half
            said = elided(words, font, half - width_of(key, font) - 8)
            parts = ((key, tokens.text2, left), (said, tokens.muted, left + width_of(key, font) + 6))
            for text, ink, start in parts:
                place = self.width() - start - width_of(text, font) if mirrored else start
                draw(painter, place, 42 + 20 * (at // 2), text, font, ink)


class Progress(QLabel):
    """How many articles are done with, in words, per cent and a bar."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self._theme = theme
        self._words, self._percent, self._share = "", "", 0.0
        self.setFixedHeight(51)
        theme.changed.connect(self.update)

    def show_counts(self, ended: int, total: int) -> None:
        self._share = ended / total if total else 0.0
        self._words = trn("1 of {total} done", "{n} of {total} done", ended, total=in_digits(total)) if total else ""
        self._percent = f"{int(100 * self._share)} %" if total else ""
        self.setAccessibleName(f"{self._words}, {self._percent}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, heavy, end = fonts.ui_font(12), fonts.ui_font(12, 500), self.width() - PADDING
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        words, percent = width_of(self._words, font), width_of(self._percent, heavy)
        draw(painter, end - words if mirrored else PADDING, 22, self._words, font, tokens.text)
        draw(painter, PADDING if mirrored else end - percent, 22, self._percent, heavy, tokens.text)
        if not self._words:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.track))
        painter.drawRoundedRect(QRectF(PADDING, 32, end - PADDING, 4), 2, 2)
        if self._share > 0:
            width = max(4.0, self._share * (end - PADDING))
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(end - width if mirrored else PADDING, 32, width, 4), 2, 2)
