"""One part of the overview: a title with a hint, the figure, its table, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.overview.tables import CopyTable
from annotator.ui.pieces.painted_text import centred_baseline, draw, width_of
from annotator.ui.pieces.parts import Words
from annotator.ui.theme import Theme, fonts
from annotator.words import tr


class Section(QWidget):
    """`figure` fills it; `table`, where there is one, takes its place when asked for.

    Signals:
        save_wanted: the coder wants the figure as a file.
        copied: the table was copied (how many rows).
    """

    save_wanted = Signal()
    copied = Signal(int)

    def __init__(self, theme: Theme, name: str, title: str, figure: QWidget, table: CopyTable | None = None) -> None:
        super().__init__()
        self.setObjectName(name)
        self.title = title
        self.figure, self.table = figure, table
        self._hint = Words(theme, "", 12, ink="muted")
        as_table, as_file = tr("{title} as a table"), tr("Save {title} as a picture")
        self._swap = LinkButton(theme, f"{name}_table_button", tr("Table"), as_table.format(title=title))
        self._save = LinkButton(theme, f"{name}_save_button", tr("Save picture"), as_file.format(title=title))
        self._stack = QStackedWidget()
        self._stack.addWidget(figure)
        if table is not None:
            self._stack.addWidget(table)
        self._arrange(theme)
        self._swap.setVisible(table is not None)
        self._swap.clicked.connect(self.swap)
        self._save.clicked.connect(self.save_wanted)

    def show_hint(self, words: str) -> None:
        self._hint.say(words)

    @property
    def hint(self) -> str:
        return self._hint.text()

    @property
    def shows_table(self) -> bool:
        return self.table is not None and self._stack.currentWidget() is self.table

    def swap(self) -> None:
        """The table in place of the figure, or the other way round; the keyboard goes along."""
        if self.table is None:
            return
        to_table = not self.shows_table
        shown = self.table if to_table else self.figure
        self._stack.setCurrentWidget(shown)
        self._swap.setText(tr("Picture") if to_table else tr("Table"))
        self._swap.updateGeometry()
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_keyboard(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def replace_figure(self, figure: QWidget) -> None:
        """Put the real figure where a stand-in was."""
        before = self.figure
        was_current = self._stack.currentWidget() is before
        self._stack.insertWidget(0, figure)
        if was_current:
            self._stack.setCurrentWidget(figure)
        self._stack.removeWidget(before)
        before.deleteLater()
        self.figure = figure

    def _arrange(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Words(theme, self.title, 13, 600))
        head.addWidget(self._hint, 1)
        head.addWidget(self._swap)
        head.addSpacing(4)
        head.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)


class LinkButton(QAbstractButton):
    """A quiet button of words only."""

    def __init__(self, theme: Theme, name: str, words: str, accessible_name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName(name)
        self.setText(words)
        self.setAccessibleName(accessible_name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(round(width_of(self.text(), _link_font())) + 8, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        ink = tokens.text if self.underMouse() or self.hasFocus() else tokens.muted
        draw(painter, 4, centred_baseline(self.height(), 12), self.text(), _link_font(), ink)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)


def _link_font() -> QFont:
    return fonts.ui_font(12)
