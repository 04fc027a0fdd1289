"""How far long work is: a bar and words, and a dialog of them. Seen only of work that takes over half a second."""

from __future__ import annotations

import time
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout, QWidget

from annotator.errors import CoderError
from annotator.session.long_work import ShowsWork
from annotator.ui.pieces.parts import PageDialog, Words
from annotator.ui.pieces.stepwise import Stepwise
from annotator.ui.theme import Theme, fonts
from annotator.use_cases.progress import Cancelled, Steps
from annotator.words import in_digits, tr, trn

Result = TypeVar("Result")
PATIENCE_MS = 500
_TELLS_TIME_LEFT_AFTER = 1.0
_WIDTH = 440


class ProgressRow(QWidget):
    """Hidden until `begin` and half a second after it. `things` are counted: “rows”."""

    def __init__(self, theme: Theme, things: str) -> None:
        super().__init__()
        self.setObjectName("progress_row")
        self._things = things
        self._began = 0.0
        self._words = Words(theme, px=12, ink="text2")
        self._words.setFont(fonts.tabular(self._words.font()))
        self._bar = QProgressBar()
        self._bar.setObjectName("progress_bar")
        self._bar.setAccessibleName(tr("Progress"))
        self._bar.setTextVisible(False)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(self.show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._bar)
        layout.addWidget(self._words)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def begin(self) -> None:
        self._began = time.monotonic()
        self.show_progress(0, 0)
        self._timer.start()

    def end(self) -> None:
        self._timer.stop()
        self.hide()

    def show_progress(self, done: int, total: int) -> None:
        """Without a total there are words only: a bar that runs to and fro would say nothing."""
        self._bar.setVisible(bool(total))
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(min(done, total))
        self._words.say(self._sentence(done, total))
        self.setAccessibleName(self._words.text())

    def _sentence(self, done: int, total: int) -> str:
        if not done:
            return tr("Starting")
        if not total:
            return tr("{done} {things} done", done=in_digits(done), things=tr(self._things))
        words = tr(
            "{done} of {total} {things} done, {number} %",
            done=in_digits(done),
            total=in_digits(total),
            things=tr(self._things),
            number=100 * done // total,
        )
        taken = time.monotonic() - self._began
        left = round(taken * (total - done) / done)
        return (
            tr("{words}, about {duration} left", words=words, duration=_duration(left))
            if taken > _TELLS_TIME_LEFT_AFTER and left
            else words
        )


class ProgressDialog(PageDialog):
    """Holds the window while it does steps that belong to no other dialog: nothing else may write meanwhile."""

    def __init__(self, theme: Theme, title: str, things: str, parent: QWidget) -> None:
        super().__init__(theme, "progress_dialog", title, tr("Cancel leaves everything as it was."), parent)
        self._row = ProgressRow(theme, things)
        self.body.addWidget(self._row)
        self.setMinimumWidth(_WIDTH)
        self.setModal(True)
        # Modal at once, seen later: keys and clicks wait although there is nothing to look at yet.
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._appear = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._appear.timeout.connect(self._show_on_screen)
        self._cancel = self.add_button("cancel", tr("Cancel"))
        self._loop = QEventLoop(self)
        self._error: CoderError | None = None

    def work(self, steps: Steps[Result]) -> Result:
        """Do the steps. Raises the CoderError that ended them; Cancelled when the coder stopped them."""
        found: list[Result] = []
        self._steps = Stepwise(steps, self)
        self._steps.told.connect(self._row.show_progress)
        self._steps.done.connect(found.append)
        self._steps.failed.connect(self._note)
        self._steps.stopped.connect(lambda: self._note(Cancelled()))
        for signal in (self._steps.done, self._steps.failed, self._steps.stopped):
            signal.connect(self._loop.quit)
        self._cancel.clicked.connect(self._steps.stop)
        self._row.begin()
        self._appear.start()
        self.show()
        self._steps.start()
        self._loop.exec()
        self._appear.stop()
        self.hide()
        self.deleteLater()
        if self._error is not None:
            raise self._error
        return found[0]

    def reject(self) -> None:
        """Escape, and closing the dialog, are Cancel."""
        self._steps.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # Enter hurries nothing, and must not stop what it does not name
        super().keyPressEvent(event)

    def _note(self, error: CoderError) -> None:
        self._error = error

    def _show_on_screen(self) -> None:
        self.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        self.show()
        self._row.show()
        self._cancel.setFocus()


def over_window(theme: Theme, window: QWidget) -> ShowsWork:
    """Does long work in a dialog over whatever of the program is in use; nothing is seen of what soon ends."""

    def show(title: str, things: str, steps: Steps[Result]) -> Result:
        return ProgressDialog(theme, title, things, QApplication.activeWindow() or window).work(steps)

    return show


def _duration(seconds: int) -> str:
    if seconds < 60:
        return trn("1 second", "{n} seconds", seconds)
    minutes = round(seconds / 60)
    return trn("1 minute", "{n} minutes", minutes)
