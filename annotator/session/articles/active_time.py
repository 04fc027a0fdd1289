"""Measures how long the coder works on the article on the desk. A pause is not work; nobody else is told."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import CoderError
from annotator.session.coding_session import IDLE_MS, CodingSession
from annotator.use_cases.articles import work_time

LONGEST_PAUSE_MS = 60_000
"""Between two signs of work: so long may a coder read without touching anything."""


class ActiveTime(QObject):
    """Every change of the desk is a sign of work; the time between two belongs to the article of the first.

    Signals:
        pace_changed: the pace in words, for the status line.
    """

    pace_changed = Signal(str)

    def __init__(
        self, session: CodingSession, parent: QObject | None = None, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._session, self._now = session, now
        self._article = ""
        self._seen: float | None = None
        self._spent: dict[str, int] = {}
        # Written when nobody waits for the next key.
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.store)
        session.article_opened.connect(self.touch)
        session.desk_changed.connect(self.touch)

    def touch(self) -> None:
        """A sign of work."""
        now = self._now()
        if self._article and self._seen is not None:
            gap = round((now - self._seen) * 1000)
            if gap <= LONGEST_PAUSE_MS:
                self._spent[self._article] = self._spent.get(self._article, 0) + gap
        self._seen = now
        self._article = self._session.article.uuid if self._session.article else ""
        self._idle.start()

    def pause(self) -> None:
        """The coder looks at something else: what follows is not this article's."""
        self.touch()
        self._seen = None

    def store(self) -> None:
        """Keep what was measured; whoever holds the file just now is asked again after the next sign of work."""
        self._idle.stop()
        try:
            work_time.add_time(self._session.project, self._spent)
        except CoderError:
            # A save that matters meets the same trouble and tells it. The time is added later.
            return
        self._spent = {}
        self.pace_changed.emit(work_time.pace_words(self._session.project))
