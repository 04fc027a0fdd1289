"""Keeps the look of the window: reads it from the settings, puts it on, and stores what the coder changes."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from annotator import settings
from annotator.errors import CoderError
from annotator.ui import theme as look
from annotator.ui.look import screens
from annotator.ui.theme import Theme, fonts
from annotator.ui.theme.focus_ring import FocusRing
from annotator.ui.theme.theme import theme_choice

if TYPE_CHECKING:
    from annotator.ui.desk import DeskPage
    from annotator.ui.look.appearance_dialog import Appearance

SIZE_VARIABLE = "CONFLICT_ANNOTATOR_SIZE"
"""Says to the window at which size, in per cent, the program was started."""
_STORE_AFTER_MS = 500
_MAXIMIZED = " maximized"


class LookKeeper(QObject):
    """`theme` is what every widget is given. `tell` says what could not be stored."""

    def __init__(self, window: QMainWindow, stored: settings.Settings, tell: Callable[[CoderError], None]) -> None:
        super().__init__(window)
        self._window, self._tell = window, tell
        self._desk: DeskPage | None = None
        self.starts_again = False
        self._language = stored.language
        self.theme = Theme(theme_choice(stored.theme))
        self.theme.set_strong_marks(stored.strong_marks)
        fonts.use_for_articles(stored.article_font)
        self._ring = FocusRing(self.theme, self)
        self.theme.changed.connect(self._dress)
        self._dress()
        self._later = QTimer(self, singleShot=True, interval=_STORE_AFTER_MS)
        self._later.timeout.connect(self._store_panels)
        self._widths = (stored.list_width, stored.record_width)
        self._widths_wait = False

    def place_window(self, usual: tuple[int, int], smallest: tuple[int, int], stored: str) -> None:
        """Where the window was, if a screen is still there; at first of the usual size. No larger than the screen."""
        if not screens.has_screen():
            self._window.setMinimumSize(*smallest)
            self._window.resize(*usual)
            return
        place = _read_place(stored)
        there = QGuiApplication.screenAt(place.center()) if place is not None else None
        room = (there or self._window.screen()).availableGeometry()
        self._window.setMinimumSize(QSize(*smallest).boundedTo(room.size()))
        self._window.resize((place.size() if place is not None else QSize(*usual)).boundedTo(room.size()))
        if place is not None and there is not None:
            self._window.move(place.topLeft())
        if stored.endswith(_MAXIMIZED):
            self._window.setWindowState(Qt.WindowState.WindowMaximized)

    def remember_window(self) -> None:
        """The window closes: the next one opens where it was."""
        self._store_panels()
        if not screens.has_screen():
            return
        at, size = self._window.normalGeometry().topLeft(), self._window.normalGeometry().size()
        if not self._window.isMaximized():
            at, size = self._window.pos(), self._window.size()
        words = f"{at.x()} {at.y()} {size.width()} {size.height()}{_MAXIMIZED if self._window.isMaximized() else ''}"
        self._store(lambda: settings.set_window(words))

    def dress_desk(self, desk: DeskPage) -> None:
        """Panels and text of a project that was opened are as the coder left them."""
        self._desk = desk
        desk.panels.set_widths(*self._widths)
        desk.panels.widths_changed.connect(self._take_widths)
        desk.text.zoom(settings.load().text_px)
        desk.text.zoom_changed.connect(lambda px: self._store(lambda: settings.set_text_px(px)))
        desk.destroyed.connect(self._forget_desk)

    def choose_theme(self, choice: str) -> None:
        self._store(lambda: settings.set_theme(choice))
        self.theme.choose(theme_choice(choice))

    def open_dialog(self, restart: Callable[[], None], zoom_keys: tuple[str, str]) -> None:
        """Let the coder choose; each choice shows at once and is stored. `zoom_keys` zoom the text."""
        from annotator.ui.look.appearance_dialog import Appearance, AppearanceDialog

        stored = settings.load()
        now = Appearance(
            self.theme.choice,
            stored.article_font,
            stored.text_px,
            stored.strong_marks,
            stored.size_percent,
            stored.language,
        )
        dialog = AppearanceDialog(self.theme, now, (running_percent(), self._language), zoom_keys, self._window)
        dialog.chosen.connect(self._put_on)
        dialog.restart_wanted.connect(restart)
        dialog.usual_wanted.connect(self._use_usual_widths)
        dialog.exec()
        dialog.deleteLater()

    def _put_on(self, wanted: Appearance) -> None:
        self._store(
            lambda: settings.set_look(wanted.theme, wanted.size_percent, wanted.strong_marks, wanted.article_font)
        )
        self._store(lambda: settings.set_language(wanted.language))
        fonts.use_for_articles(wanted.article_font)
        self.theme.set_all(theme_choice(wanted.theme), wanted.strong_marks)
        if self._desk is not None:
            self._desk.text.zoom(wanted.text_px)
        else:
            self._store(lambda: settings.set_text_px(wanted.text_px))

    def _use_usual_widths(self) -> None:
        if self._desk is not None:
            self._desk.panels.usual_widths()
        else:
            self._take_widths(0, 0)

    def _dress(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        look.apply(app, self.theme.tokens)

    def _take_widths(self, articles: int, record: int) -> None:
        self._widths = (articles, record)
        self._widths_wait = True
        self._later.start()

    def _store_panels(self) -> None:
        if self._widths_wait:
            self._widths_wait = False
            self._store(lambda: settings.set_panels(*self._widths))

    def _forget_desk(self) -> None:
        self._desk = None

    def _store(self, change: Callable[[], None]) -> None:
        try:
            change()
        except CoderError as error:
            self._tell(error)


def _read_place(stored: str) -> QRect | None:
    """The place that the settings name; None when they name none."""
    numbers = stored.removesuffix(_MAXIMIZED).split()
    try:
        x, y, width, height = map(int, numbers)
    except ValueError:  # nothing stored yet, or something of another version
        return None
    return QRect(x, y, width, height)


def running_percent() -> int:
    """How large everything is now, in per cent of the usual size."""
    given = os.environ.get(SIZE_VARIABLE, "")
    return int(given) if given.isdigit() else 100
