"""Says "saved" only after a commit returned, and tries again while someone else holds the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import CoderError
from annotator.session.edit_words import edit_words
from annotator.use_cases.articles.browse_articles import Project, ProjectBusy
from annotator.use_cases.progress import Cancelled
from annotator.words import tr

RETRY_MS = 250


class Saver(QObject):
    """Does one change at a time.

    Signals:
        writing: a change is about to be made; whoever reads the file lets go of it.
        saved: a commit returned (what undo would take back, local time as HH:MM:SS).
        saving: the file is held by someone else; the change waits.
        failed: the change was not made (what happened, what to do).
        refused: a change came while another one waits, or was stopped by the coder (one sentence).
    """

    writing = Signal()
    saved = Signal(str, str)
    saving = Signal()
    failed = Signal(str, str)
    refused = Signal(str)

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._waiting: tuple[Callable[[], object], Callable[[], object]] | None = None
        self._is_writing = False  # a long change lets the window live meanwhile
        self._again = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._again.timeout.connect(self.settle)

    def write(self, change: Callable[[], object], then: Callable[[], object]) -> None:
        """Make the change, then, once it is stored, do what follows from it."""
        if self._waiting is not None or self._is_writing:
            self.refused.emit(tr("Still saving the change before: this one was not made."))
            return
        self.writing.emit()
        self._is_writing = True
        try:
            change()
        except ProjectBusy:
            self._waiting = change, then
            self.saving.emit()
            self._again.start()
            return
        except Cancelled as stopped:
            self.refused.emit(str(stopped))
            return
        except CoderError as error:
            self.failed.emit(error.what_happened, error.what_to_do)
            return
        finally:
            self._is_writing = False
        self.tell_saved()
        then()

    def tell_saved(self) -> None:
        """A commit has returned, here or in work that has its own progress."""
        self.saved.emit(edit_words(self._project.undo_label), datetime.now().strftime("%H:%M:%S"))

    def settle(self) -> bool:
        """Try the waiting change again now; whether none waits any more."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.write(*waiting)
        return self._waiting is None

    def close(self) -> None:
        """Give up a change that still waits: it was never called saved."""
        self._again.stop()
        self._waiting = None
