"""The tabs above the article list: which articles it shows, each with its number."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from annotator.ui.articles.article_list_parts import PADDING
from annotator.ui.pieces.painted_text import draw, width_of
from annotator.ui.theme import fonts
from annotator.ui.theme.theme import Theme
from annotator.words import in_digits, tr, tr_as

STATES = ("left", "flagged", "ended", "all")
_TAB_GAP, _LEAST_GAP = 14, 8


class Tabs(QWidget):
    """Which articles the list shows. Counts that have no room are left out, those said elsewhere first.

    Signals:
        chosen: a tab: "left", "flagged", "ended" or "all".
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        words = (tr("Open"), tr("Flagged"), tr_as("tab", "Done"), tr("All"))
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

    @property
    def chosen_state(self) -> str:
        """What a filter asks for where this tab is chosen; empty for all."""
        chosen = next(state for state, tab in self._tabs.items() if tab.isChecked())
        return "" if chosen == "all" else chosen

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
        """The number of all stands under the project's name, that of those done below the list.

        Longer words of another language come closer together before a number is left out.
        """
        for tab in self._tabs.values():
            tab.show_count(True)
        chosen = next(state for state, tab in self._tabs.items() if tab.isChecked())
        for state in sorted(("all", "ended", "flagged", "left"), key=lambda state: state == chosen != "all"):
            if self._widest_gap() < _LEAST_GAP:
                self._tabs[state].show_count(False)
        self._row.setSpacing(max(_LEAST_GAP, min(_TAB_GAP, self._widest_gap())))

    def _widest_gap(self) -> int:
        """Between the tabs as they are now."""
        words = sum(tab.sizeHint().width() for tab in self._tabs.values())
        return (self.width() - 2 * PADDING - words) // (len(self._tabs) - 1)


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
