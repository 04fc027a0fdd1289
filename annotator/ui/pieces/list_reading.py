"""Reads a long list a slice in each turn of the event loop, and shows what it has found so far now and then."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator.ui.pieces.stepwise import Stepwise
from annotator.use_cases.articles.browse_articles import Project
from annotator.use_cases.progress import Steps

EVERY_SECONDS = 0.25
REST_MS = 100


class ListReading(QObject):
    """One list, read as often as it is asked for; what is asked for last counts.

    It rests while an edit is on its way: what that has half written may yet be taken back.

    Signals:
        found: the rows so far, the first of them as soon as there are any.
        done: all rows.
        failed: the CoderError that ended it.
    """

    found = Signal(object)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._steps: Stepwise | None = None
        self._told_at = 0.0

    @property
    def is_running(self) -> bool:
        return self._steps is not None

    def begin(self, steps: Steps[Any], so_far: Callable[[], Sequence[Any]]) -> None:
        """Read by these steps; `so_far` gives what they found until now."""
        self.stop()
        self._told_at = 0.0
        self._steps = Stepwise(self._between_edits(steps), self)
        self._steps.told.connect(lambda: self._tell(so_far()))
        self._steps.done.connect(lambda rows: self._end(self.done, rows))
        self._steps.failed.connect(lambda error: self._end(self.failed, error))
        self._steps.start()

    def stop(self) -> None:
        """Let go of a reading that is on its way."""
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.stop()
            steps.deleteLater()

    def _between_edits(self, steps: Steps[Any]) -> Steps[Any]:
        at = (0, 0)
        try:
            while True:
                if not self._project.is_being_written:
                    at = next(steps)
                elif self._steps is not None:
                    self._steps.rest(REST_MS)
                yield at
        except StopIteration as ended:
            return ended.value
        finally:
            steps.close()

    def _tell(self, rows: Sequence[Any]) -> None:
        now = time.monotonic()
        if rows and now - self._told_at >= EVERY_SECONDS:
            self._told_at = now
            self.found.emit(tuple(rows))

    def _end(self, signal: Any, what: object) -> None:
        self.stop()
        signal.emit(what)
