"""The small parts round the article list: heading, filter, tabs, the sentence of an empty list, progress."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from annotator.ui.article_rows import ROW_HEIGHT
from annotator.ui.painted_text import draw, elided, width_of
from annotator.ui.theme import fonts, icons
from annotator.ui.theme.theme import Theme

PADDING = 16
_GLASS_ROOM = 19


class Heading(QWidget):
    """The project's name, and what is in it."""

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


class FilterBox(QLineEdit):
    """The filter with its magnifying glass."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("article_filter")
        self.setAccessibleName(self.tr("Filter the articles"))
        self.setPlaceholderText(self.tr("Filter"))
        self.setFont(fonts.ui_font(13))
        self.setFixedHeight(28)
        self._theme = theme
        self._make_room()
        theme.changed.connect(self.update)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._make_room()

    def _make_room(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(0 if mirrored else _GLASS_ROOM, 0, _GLASS_ROOM if mirrored else 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - 7 - icons.GRID if mirrored else 7
        square = QRectF(left, 6, icons.GRID, icons.GRID)
        icons.paint(QPainter(self), "search", square, self._theme.tokens.text2)


class Tab(QAbstractButton):
    """A word with a count; the chosen one is heavier."""

    def __init__(self, state: str, word: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.state = state
        self._theme = theme
        self._count = ""
        self.setText(word)
        self.setCheckable(True)
        self.setObjectName(f"tab_{state}")
        self.setAccessibleName(word)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)

    def set_count(self, count: int) -> None:
        self._count = f"{count:,}"
        self.setAccessibleName(f"{self.text()} {self._count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        word = width_of(self.text(), fonts.ui_font(12, 600 if self.isChecked() else 400))
        return QSize(round(word + 5 + width_of(self._count, fonts.ui_font(12))), 31)

    def nextCheckState(self) -> None:  # noqa: N802
        super().nextCheckState()
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        font = fonts.ui_font(12, 600 if self.isChecked() else 400)
        colour = tokens.text if self.isChecked() else tokens.muted
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        word, count = width_of(self.text(), font), width_of(self._count, fonts.ui_font(12))
        draw(painter, self.width() - word if mirrored else 0, 19, self.text(), font, colour)
        draw(
            painter,
            self.width() - word - 5 - count if mirrored else word + 5,
            19,
            self._count,
            fonts.ui_font(12),
            tokens.muted,
        )
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawLine(0, 25, self.width(), 25)


class EmptyWords(QWidget):
    """One sentence where the rows would be."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(ROW_HEIGHT)
        self.setAccessibleName(self.tr("No article here"))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw(QPainter(self), PADDING, 26, self.accessibleName(), fonts.ui_font(12), self._theme.tokens.muted)


class Progress(QWidget):
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
        self._words = self.tr("{ended} of {total} done").format(ended=f"{ended:,}", total=f"{total:,}") if total else ""
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
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.track))
        painter.drawRoundedRect(QRectF(PADDING, 32, end - PADDING, 4), 2, 2)
        if self._share > 0:
            width = max(4.0, self._share * (end - PADDING))
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(end - width if mirrored else PADDING, 32, width, 4), 2, 2)
