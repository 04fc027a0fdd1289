"""Long work on the window's thread, a short slice in each turn of the event loop: the window stays alive.

An edit that is open meanwhile is the window's own one: one transaction, one undo step, rolled back when it is stopped.
Long reading that needs no edit can also run in a thread: `background`.
"""

from __future__ import annotations

import logging
import time
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import CoderError
from annotator.use_cases.progress import Cancelled, Steps
from annotator.words import tr

SLICE_SECONDS = 0.012
UNEXPECTED = CoderError(tr("An unexpected error ended this; it was written to the log."), tr("What is saved is safe."))
_log = logging.getLogger(__name__)


class Stepwise(QObject):
    """Does the steps once; exactly one of `done`, `failed` and `stopped` comes at the end.

    Signals:
        told: how many are done and how many there are (0: not known), once a slice.
        done: what the steps returned.
        failed: the CoderError that ended them.
        stopped: `stop` ended them.
    """

    told = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, steps: Steps[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Steps[Any] | None = steps
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._do_slice)

    @property
    def is_running(self) -> bool:
        return self._steps is not None

    def start(self) -> None:
        self._timer.start()

    def rest(self, ms: int) -> None:
        """Do no steps for a while."""
        self._timer.stop()
        QTimer.singleShot(ms, self, self._go_on)

    def stop(self) -> None:
        """End the steps now; what they changed is rolled back when this returns."""
        if self._steps is None:
            return
        steps = self._end()
        try:
            steps.throw(Cancelled())
        except (Cancelled, StopIteration):
            self.stopped.emit()
        except CoderError as error:
            self.failed.emit(error)

    def _do_slice(self) -> None:
        assert self._steps is not None
        until = time.monotonic() + SLICE_SECONDS
        at = (0, 0)
        try:
            while time.monotonic() < until and self._timer.isActive():
                at = next(self._steps)
        except StopIteration as ended:
            self._end()
            self.done.emit(ended.value)
        except CoderError as error:
            self._end()
            self.failed.emit(error)
        except Exception:
            _log.critical("unexpected error in long work", exc_info=True)
            self._end()
            self.failed.emit(UNEXPECTED)
        else:
            self.told.emit(*at)

    def _go_on(self) -> None:
        if self._steps is not None:
            self._timer.start()

    def _end(self) -> Steps[Any]:
        self._timer.stop()
        steps, self._steps = self._steps, None
        assert steps is not None
        return steps
