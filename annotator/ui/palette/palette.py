"""The palette: one box that finds any code, command or article. Runs nothing; says what was chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from annotator.ui.keys.key_names import key_name
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.palette.palette_card import PaletteCard, paint_shadow
from annotator.ui.palette.palette_rows import spoken
from annotator.ui.theme import Theme
from annotator.use_cases.searching.look_up import NAME_KINDS, LookedUp
from annotator.use_cases.searching.search_everything import (
    LATE,
    Everything,
    Found,
    Kind,
    Late,
    best,
    find,
    wanted_late,
)

WIDTH, TOP, MARGIN = 640, 84, 24
SCRIM = 0.30
PAGE = 5
MOST_RECENT = 4


class Palette(QWidget):
    """Lies over the whole of `page`. Escape, its own key, a click beside it and the loss of the keyboard close it.

    Signals:
        code_chosen: a code of the scheme (its id).
        command_chosen: a command of those given to `open`.
        article_chosen: an article (its uuid).
        name_chosen: an actor or a place of events (its kind, its name).
        look_up_wanted: words are to be looked up in the project (the words, the most rows by kind); the answer goes to
            `take_answer`.
        closed: it was closed.
    """

    code_chosen = Signal(str)
    command_chosen = Signal(object)
    article_chosen = Signal(str)
    name_chosen = Signal(str, str)
    look_up_wanted = Signal(str, object)
    closed = Signal()

    def __init__(self, theme: Theme, page: QWidget, keys: KeysInUse) -> None:
        super().__init__(page)
        self._theme, self._page = theme, page
        self._keys = keys
        self._everything = Everything()
        self._late = Late()
        self._is_searching = False
        self._recent: list[str] = []
        self._only: Kind | None = None
        self._before: QWidget | None = None
        self.setObjectName("palette")
        self.card = PaletteCard(theme, keys.letters.shown, self)
        self.hide()
        self.card.input.installEventFilter(self)
        self.card.input.textChanged.connect(self._search)
        self.card.rows.clicked.connect(lambda index: self._take(self.card.rows.found_at(index)))
        self.card.rows.selectionModel().currentChanged.connect(self._announce)
        page.installEventFilter(self)
        theme.changed.connect(self.update)

    @property
    def is_open(self) -> bool:
        return self.isVisible()

    def open(self, everything: Everything) -> None:
        """Show it, empty, with the keyboard in its input."""
        self._everything = everything
        self._late = Late()
        self._only = None
        if not self.is_open:
            self._before = QApplication.focusWidget() or self.window().focusWidget()
        self.setGeometry(self._page.rect())
        self.card.input.clear()
        self._search()
        self.show()
        self.raise_()
        self.card.input.setFocus(Qt.FocusReason.PopupFocusReason)
        # What the first letter would wait for is made before it is typed: the index of a large codebook.
        QTimer.singleShot(0, self, lambda: find(self._everything, "a"))

    def close_palette(self) -> None:
        """Hide it and give the keyboard back, unless another widget of the window has taken it."""
        if not self.is_open:
            return
        before, self._before = self._before, None
        holder = QApplication.focusWidget() or self.window().focusWidget()
        if before is not None and isValid(before) and (holder is None or self.isAncestorOf(holder)):
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.closed.emit()

    # -- searching --

    def _search(self) -> None:
        """What needs no reading at once; what the project holds is asked for, and stands after it when it is there."""
        typed = self.card.input.text()
        most = wanted_late(typed, self._only)
        self._is_searching = bool(most) and self._everything.articles > 0
        found = find(self._everything, typed, self._only, self._recent)
        found += self._late.fitting(typed, self._only)
        self._show(found, found[best(found)] if found else None)
        if self._is_searching:
            self.look_up_wanted.emit(typed, most)

    def take_answer(self, typed: str, answer: LookedUp) -> None:
        """What the project holds. The rows above stay where they are, and the chosen row is the chosen one still."""
        if not self.is_open or typed != self.card.input.text():
            return
        self._late.keep(answer)
        self._is_searching = False
        chosen = self.card.rows.chosen
        found = [row for row in self.card.rows.found() if row.kind not in LATE]
        found += self._late.fitting(typed, self._only)
        self._show(found, chosen if chosen in found else (found[best(found)] if found else None))

    def _show(self, found: list[Found], chosen: Found | None) -> None:
        self.card.show_found(found, chosen, self._everything, self._only, self._is_searching)
        self._place()

    # -- choosing --

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.card.input:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._press(key_name(event), event.isAutoRepeat())
            # The menu of the input takes the keyboard for a while and gives it back.
            if isinstance(event, QFocusEvent) and event.lostFocus() and not _is_popup(event):
                self.close_palette()
        elif watched is self._page and event.type() == QEvent.Type.Resize and self.is_open:
            self.setGeometry(self._page.rect())
            self._place()
        return False

    def _press(self, key: str, is_repeat: bool) -> bool:
        """Do what a key means here; False leaves it to the input."""
        steps = {"Down": 1, "Up": -1, "PageDown": PAGE, "PageUp": -PAGE}
        if key in steps:
            self.card.rows.step(steps[key])
        elif key in ("Enter", "Ctrl+Enter"):
            if not is_repeat:
                self._take(self.card.rows.chosen)
        elif key == "Escape" or key in self._keys.map.command("palette").keys:
            self.close_palette()
        elif key in ("Tab", "Shift+Tab"):
            self._narrow(1 if key == "Tab" else -1)
        elif key == "Backspace" and self._only and not self.card.input.text():
            self._only = None
            self._search()
        else:
            return False
        return True

    def _narrow(self, step: int) -> None:
        """One kind alone, the next one, and all again."""
        kinds: list[Kind | None] = [None, *self._everything.kinds]
        self._only = kinds[(kinds.index(self._only) + step) % len(kinds)]
        self._search()

    def _take(self, found: Found | None) -> None:
        if found is None:
            return
        self.close_palette()
        if found.kind == "code":
            self.code_chosen.emit(found.id)
        elif found.kind == "article":
            self.article_chosen.emit(found.id)
        elif found.kind in NAME_KINDS:
            self.name_chosen.emit(found.kind, found.id)
        else:
            self._recent = [found.id, *(id for id in self._recent if id != found.id)][:MOST_RECENT]
            self.command_chosen.emit(next(c for c in self._everything.commands if c.id == found.id))

    def _announce(self) -> None:
        """Let a screen reader say the chosen row: the keyboard itself never leaves the input."""
        chosen = self.card.rows.chosen
        self.card.input.setAccessibleDescription(spoken(chosen) if chosen else "")
        if chosen and QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self.card.input, spoken(chosen))
            QAccessible.updateAccessibility(event)

    # -- drawing --

    def _place(self) -> None:
        """In the middle, as high as the rows need and the window allows."""
        width = min(WIDTH, self.width() - 2 * MARGIN)
        height = self.card.height_in(self.height() - TOP - MARGIN)
        place = QRect((self.width() - width) // 2, TOP, width, height)
        if place != self.card.geometry():
            self.card.setGeometry(place)
            self.update()  # the shadow

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scrim = QColor(self._theme.tokens.scrim)
        scrim.setAlphaF(SCRIM)
        painter.fillRect(event.rect(), scrim)
        paint_shadow(painter, self.card.geometry())


def _is_popup(event: QFocusEvent) -> bool:
    return event.reason() == Qt.FocusReason.PopupFocusReason
