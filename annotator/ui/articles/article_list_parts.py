"""The small parts round the article list: heading, filter, tabs, the sentence of an empty list, progress."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QWidget

from annotator.ui.articles.article_row_painting import ROW_HEIGHT
from annotator.ui.pieces.painted_text import draw, elided, width_of
from annotator.ui.theme import fonts, icons
from annotator.ui.theme.theme import Theme
from annotator.words import in_digits, tr

PADDING = 16
STATES = ("left", "flagged", "ended", "all")
_TAB_GAP = 14
_GLASS_ROOM, _MENU_ROOM = 19, 22


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


class FilterBox(QLineEdit):
    """The filter with its magnifying glass, and a button at its end for who does not know its words.

    Signals:
        menu_wanted: the button was pressed.
    """

    menu_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("article_filter")
        self.setAccessibleName(tr("Filter the articles"))
        self.setPlaceholderText(tr("Filter"))
        self.setFont(fonts.ui_font(13))
        self.setFixedHeight(28)
        self._theme = theme
        self.menu_button = _MenuButton(theme, self)
        self.menu_button.clicked.connect(self.menu_wanted)
        self._make_room()
        theme.changed.connect(self.update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._make_room()

    def _make_room(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        first, last = (_MENU_ROOM, _GLASS_ROOM) if mirrored else (_GLASS_ROOM, _MENU_ROOM)
        self.setTextMargins(first, 0, last, 0)
        self.menu_button.move(3 if mirrored else self.width() - self.menu_button.width() - 3, 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - 7 - icons.GRID if mirrored else 7
        square = QRectF(left, 6, icons.GRID, icons.GRID)
        icons.paint(QPainter(self), "search", square, self._theme.tokens.text2)


class _MenuButton(QAbstractButton):
    """A quiet chevron; the keyboard reaches it by Tab."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("article_filter_button")
        self.setAccessibleName(tr("Order and narrow the articles"))
        self.setToolTip(self.accessibleName())
        self.setFixedSize(22, 22)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.sunken))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        icons.paint(painter, "chevron-down", QRectF(4, 4, 14, 14), tokens.text2)


class Tabs(QWidget):
    """Which articles the list shows. Counts that have no room are left out, those said elsewhere first.

    Signals:
        chosen: a tab: "left", "flagged", "ended" or "all".
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        words = (tr("Open"), tr("Flagged"), tr("Done"), tr("All"))
        self._tabs = {state: Tab(state, word, theme, self) for state, word in zip(STATES, words, strict=True)}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PADDING, 4, PADDING, 0)
        self._row.setSpacing(_TAB_GAP)
        for tab in self._tabs.values():
            self._group.addButton(tab)
            self._row.addWidget(tab)
        self._row.addStretch(1)
        self._tabs["all"].setChecked(True)
        self._tabs["left"].setToolTip(tr("Open or in progress"))
        self._tabs["ended"].setToolTip(tr("Done, or without a codable event"))
        self._group.buttonClicked.connect(self._report)

    def choose(self, state: str) -> None:
        """Choose a tab, unless it is."""
        if not self._tabs[state].isChecked():
            self._tabs[state].click()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        for state, count in counts.items():
            self._tabs[state].set_count(count)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _report(self, button: QAbstractButton) -> None:
        self._fit()
        self.chosen.emit(button.objectName().removeprefix("tab_"))

    def _fit(self) -> None:
        """The number of all stands under the project's name, that of those done below the list."""
        for tab in self._tabs.values():
            tab.show_count(True)
        chosen = next(state for state, tab in self._tabs.items() if tab.isChecked())
        for state in sorted(("all", "ended", "flagged", "left"), key=lambda state: state == chosen != "all"):
            room = sum(tab.sizeHint().width() + _TAB_GAP for tab in self._tabs.values()) - _TAB_GAP
            if room > self.width() - 2 * PADDING:
                self._tabs[state].show_count(False)


class Tab(QAbstractButton):
    """A word with a count; the chosen one is heavier."""

    def __init__(self, state: str, word: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.state = state
        self._theme = theme
        self._count = ""
        self._shows_count = True
        self.setText(word)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of a few, also to a screen reader
        self.setObjectName(f"tab_{state}")
        self.setAccessibleName(word)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)

    def set_count(self, count: int) -> None:
        self._count = in_digits(count)
        self.setAccessibleName(f"{self.text()} {self._count}")
        self.updateGeometry()
        self.update()

    def show_count(self, shows: bool) -> None:
        """Whether the number stands beside the word; it is always said."""
        self._shows_count = shows
        self.updateGeometry()
        self.update()

    @property
    def shown_count(self) -> str:
        return self._count if self._shows_count else ""

    def sizeHint(self) -> QSize:
        # As wide as if it were chosen: choosing another one moves none.
        word, count = width_of(self.text(), fonts.ui_font(12, 600)), self.shown_count
        return QSize(ceil(word + (5 + width_of(count, fonts.ui_font(12)) if count else 0)), 31)

    def nextCheckState(self) -> None:  # noqa: N802
        super().nextCheckState()
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        font = fonts.ui_font(12, 600 if self.isChecked() else 400)
        colour = tokens.text if self.isChecked() else tokens.muted
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        word, count = width_of(self.text(), font), width_of(self.shown_count, fonts.ui_font(12))
        draw(painter, self.width() - word if mirrored else 0, 19, self.text(), font, colour)
        draw(
            painter,
            self.width() - word - 5 - count if mirrored else word + 5,
            19,
            self.shown_count,
            fonts.ui_font(12),
            tokens.muted,
        )
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawLine(0, 25, self.width(), 25)


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
        self._words = tr("{ended} of {total} done", ended=in_digits(ended), total=in_digits(total)) if total else ""
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
