"""One window in one look, ready to be pictured: alone, with a dialog over it, or another window of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from annotator.settings import set_theme
from annotator.ui.articles.article_list import ArticleItem
from annotator.ui.keys.keyboard import Keyboard, wait_until
from annotator.ui.main_window import MainWindow
from annotator.words import tr
from tools.pictures.looks import Look

SECONDS = 30
SETTLED_MS = 120


class Stage:
    """A fresh window. `project` is what it opened, if anything."""

    def __init__(self, look: Look, project: Path | None) -> None:
        self.look = look
        set_theme(look.theme)
        self.window = MainWindow(with_suggestions=False)
        self.window.resize(look.width, look.height)
        self.window.show()
        self.window.activateWindow()
        self.keyboard = Keyboard(self.window)
        if project is not None:
            self.window.open_project(project)
            desk = self.window.desk
            if desk is not None and desk.list.rows:
                desk.status.set_suggestions(tr("Suggestions ready"))  # they are kept in the project
                self._open_first(desk.list.rows)
        self.settle()

    def settle(self) -> None:
        """Let timers end and everything be painted."""
        over: list[bool] = []
        QTimer.singleShot(SETTLED_MS, lambda: over.append(True))
        wait_until(lambda: bool(over), SECONDS)

    def play(self, *keys: str) -> None:
        self.keyboard.play(*keys)

    def begin_event(self) -> None:
        """Start from the first suggestion, else from the sentence."""
        self.play("Space", "Enter") if self.window.session.waiting else self.play("Down", "Enter")

    def to_field(self, *kinds: str) -> None:
        """Go to the first field of one of these kinds."""
        session = self.window.session
        for _ in session.scheme.form_fields:
            if session.entry is not None and session.entry.field_def.kind not in kinds:
                self.play("Tab")

    def picture(self) -> QPixmap:
        """The window as it stands now."""
        self.settle()
        return self.window.grab()

    def picture_of(self, other: QWidget) -> QPixmap:
        """Another window of the program."""
        self.settle()
        return other.grab()

    def with_dialog(
        self, open_it: Callable[[], object], then: Callable[[QDialog], None] = lambda shown: None
    ) -> QPixmap:
        """The dialog that this opens, over the window; `then` does something in it first."""
        taken: list[QPixmap] = []
        looking = QTimer(interval=30)

        def look() -> None:
            others = (each for each in self.window.findChildren(QDialog) if each.isVisible())
            shown = QApplication.activeModalWidget() or next(others, None)
            if isinstance(shown, QDialog) and shown.isVisible() and type(shown).__name__ != "ProgressDialog":
                looking.stop()
                then(shown)
                self.settle()
                taken.append(self._under(shown))
                shown.reject()

        looking.timeout.connect(look)
        looking.start()
        try:
            open_it()
            wait_until(lambda: bool(taken), SECONDS)
        finally:
            looking.stop()
        if not taken:
            raise RuntimeError(f"no dialog was opened over the {self.look.name} window")
        return taken[0]

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def _under(self, dialog: QDialog) -> QPixmap:
        whole = self.window.grab()
        dialog_picture = dialog.grab()
        free = QPoint(self.window.width() - dialog.width(), self.window.height() - dialog.height())
        painter = QPainter(whole)
        painter.drawPixmap(free / 2, dialog_picture)
        painter.end()
        return whole

    def _open_first(self, rows: Sequence[ArticleItem]) -> None:
        """The first article of the list, in this look's script if there is one."""
        fitting = [row for row in rows if _is_arabic(row.title) == self.look.is_arabic]
        self.window.session.open_article((fitting or list(rows))[0].uuid)


def _is_arabic(text: str) -> bool:
    return any("\u0600" <= letter <= "\u06ff" for letter in text)
