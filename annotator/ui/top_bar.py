"""The top bar: menus, the search box that opens the palette, and the pages. Runs nothing by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from annotator.ui.pieces.painted_text import centred_baseline, draw, elided, width_of
from annotator.ui.theme import fonts, icons
from annotator.ui.theme.theme import Theme
from annotator.words import tr

HEIGHT = 40
"""Without the hairline under it."""
_SEARCH_WIDTH, _SEARCH_HEIGHT = 383, 26


class MenuCommand(Protocol):
    """What a menu needs to know of a command: its words, its keys and the menu it belongs to (or none)."""

    @property
    def title(self) -> str: ...
    @property
    def keys(self) -> tuple[str, ...]: ...
    @property
    def menu(self) -> str: ...


class TopBar(QWidget):
    """Menus at the start, search in the middle, pages at the end.

    Signals:
        command_chosen: a command of `set_commands` was chosen in a menu.
        palette_wanted: the coder clicked the search box.
        page_wanted: the coder chose another page (its name).
    """

    command_chosen = Signal(object)
    palette_wanted = Signal()
    page_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setFixedHeight(HEIGHT + 1)
        self._theme = theme
        self.menu_bar = _MenuBar(self)
        self.search = SearchButton(theme, self)
        self.search.clicked.connect(self.palette_wanted)
        self._pages: list[PageButton] = []
        self._page_row = QHBoxLayout()
        self._page_row.setSpacing(_PAGE_GAP)
        layout = QHBoxLayout(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        layout.setContentsMargins(16 if mirrored else 12, 0, 12 if mirrored else 16, 1)
        layout.addWidget(self.menu_bar, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        layout.addLayout(self._page_row)
        theme.changed.connect(self.update)

    def set_commands(self, menus: Sequence[str], commands: Sequence[MenuCommand]) -> None:
        """Fill the menus. The keys are shown, not bound: one dispatcher of the window has them all."""
        self.menu_bar.clear()
        for name in menus:
            menu = self.menu_bar.addMenu(name)
            menu.setObjectName(f"menu_{name.lower()}")
            menu.setAccessibleName(name)
            for command in commands:
                if command.menu == name:
                    key = command.keys[0] if command.keys else ""
                    action = QAction(f"{command.title}\t{_native(key)}" if key else command.title, menu)
                    action.triggered.connect(lambda _=False, chosen=command: self.command_chosen.emit(chosen))
                    menu.addAction(action)
            menu.menuAction().setVisible(bool(menu.actions()))

    def set_pages(self, names: Sequence[str], current: str) -> None:
        """Show these pages, in this order; no pages for none."""
        for button in self._pages:
            self._page_row.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self._pages = [PageButton(name, self._theme, self) for name in names]
        for button in self._pages:
            button.clicked.connect(self._want_page)
            self._page_row.addWidget(button)
        self.set_page(current)

    def set_page(self, name: str) -> None:
        for button in self._pages:
            button.setChecked(button.text() == name)
            button.updateGeometry()
        self._place_search()

    def open_menu(self) -> None:
        """Open the first menu that can be opened, as F10 does."""
        for action in self.menu_bar.actions():
            if action.isVisible() and action.isEnabled():
                self.menu_bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
                self.menu_bar.setActiveAction(action)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_search()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, HEIGHT, self.width(), 1, QColor(self._theme.tokens.hairline))

    def _want_page(self) -> None:
        button = self.sender()
        if isinstance(button, PageButton):
            self.page_wanted.emit(button.text())

    def _place_search(self) -> None:
        """In the middle of the window, smaller or gone when menus and pages need the room."""
        menus = self.menu_bar.sizeHint().width() + 28
        pages = sum(page.sizeHint().width() + _PAGE_GAP for page in self._pages) + 16
        room = self.width() - 2 * max(menus, pages)
        width = min(_SEARCH_WIDTH, room)
        self.search.setVisible(width >= 120)
        self.search.setGeometry((self.width() - width) // 2, (HEIGHT - _SEARCH_HEIGHT) // 2, width, _SEARCH_HEIGHT)


_PAGE_GAP = 25


class _MenuBar(QMenuBar):
    """Menus without Alt mnemonics: Alt with a letter takes a candidate, and Alt alone does nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("menu_bar")
        self.setAccessibleName(tr("Menus"))
        self.setFont(fonts.ui_font(13))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the titles; Qt's own hint is for a bar across the whole window."""
        titles = sum(self.actionGeometry(action).width() for action in self.actions() if action.isVisible())
        return QSize(titles, super().sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        return super().eventFilter(watched, event)


class SearchButton(QAbstractButton):
    """Looks like a search box and opens the palette."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search_button")
        self.setText(tr("Search or run a command"))
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._key = ""
        self._theme = theme

    def show_key(self, key: str) -> None:
        """The key that does the same as a click."""
        self._key = key
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        font, small = fonts.ui_font(13), fonts.ui_font(12)
        baseline, width = centred_baseline(self.height()), self.width()
        key = width_of(self._key, small)
        words = elided(self.text(), font, width - 31 - 18 - key)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icons.paint(painter, "search", QRectF(width - 10 - 14 if mirrored else 10, 6, 14, 14), tokens.text2)
        draw(
            painter,
            width - 31 - width_of(words, font) if mirrored else 31,
            baseline,
            words,
            font,
            tokens.muted,
        )
        draw(painter, 10 if mirrored else width - 10 - key, baseline, self._key, small, tokens.muted)


class PageButton(QAbstractButton):
    """The name of a page; the current one heavier over an accent line."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"page_{name.lower()}")
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of a few, also to a screen reader
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._theme = theme

    def nextCheckState(self) -> None:  # noqa: N802
        """A click asks for the page; the window says when it is the current one."""

    def sizeHint(self) -> QSize:
        return QSize(round(width_of(self.text(), self._font())), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        colour = tokens.text if self.isChecked() else tokens.text2
        draw(painter, 0, centred_baseline(HEIGHT), self.text(), self._font(), colour)
        if self.isChecked():
            painter.fillRect(0, HEIGHT - 2, self.width(), 2, QColor(tokens.accent))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 7, -1, -7))

    def _font(self) -> QFont:
        return fonts.ui_font(13, 600 if self.isChecked() else 400)


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
