"""Long reading away from the window: one thread that tells how far it is and can be stopped."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, SignalInstance, Slot

from annotator.errors import CoderError
from annotator.use_cases.progress import Cancelled, IsCancelled
from annotator.words import tr

Told = TypeVar("Told")
Result = TypeVar("Result")
_log = logging.getLogger(__name__)
_EVERY_SECONDS = 0.1


class Background(QThread, Generic[Told, Result]):
    """Runs `work(tell, is_cancelled)` once. Its signals arrive in the thread that made it, none after `stop`.

    Signals:
        told: what `work` told on its way.
        done: what it returned.
        failed: the CoderError that ended it; being stopped is none.
    """

    told = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    _sent = Signal(object, object)

    def __init__(
        self, work: Callable[[Callable[[Told], None], IsCancelled], Result], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._is_cancelled = False
        self.result: Result | None = None  # also of work that ended just before it was stopped
        # Over one more signal: what the thread has sent already would arrive even after the receivers left.
        self._sent.connect(self._pass_on)

    def run(self) -> None:
        try:
            self.result = result = self._work(lambda told: self._sent.emit(self.told, told), lambda: self._is_cancelled)
        except Cancelled:
            return
        except CoderError as error:
            self._sent.emit(self.failed, error)
        except Exception:
            _log.critical("unexpected error in the background", exc_info=True)
            what = tr("An unexpected error ended this; it was written to the log.")
            self._sent.emit(self.failed, CoderError(what, tr("What is saved is safe.")))
        else:
            self._sent.emit(self.done, result)

    def stop(self) -> None:
        """End it, and wait until it has ended."""
        self._is_cancelled = True
        self.wait()

    @Slot(object, object)
    def _pass_on(self, signal: SignalInstance, what: object) -> None:
        if not self._is_cancelled:
            signal.emit(what)


def now_and_then(tell: Callable[[int], None]) -> Callable[[int, int], None]:
    """A report of progress that is passed on ten times a second at most."""
    told_at = 0.0

    def report(done: int, total: int) -> None:
        nonlocal told_at
        if time.monotonic() - told_at >= _EVERY_SECONDS:
            told_at = time.monotonic()
            tell(done)

    return report
