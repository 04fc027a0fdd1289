"""Reads pages of the article list in a thread of its own. Only the last question is answered; saving comes first."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Protocol

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from annotator.errors import CoderError
from annotator.model.article_filter import ArticleFilter
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.articles.browse_articles import ArticleRow, Page, Search, Stopped, Way
from annotator.words import tr

AGAIN_MS = 30
"""After it gave way to a save a search begins anew, once the save is through."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """One question: the next `limit` articles after `here`, before it or around it; nothing before the position
    `start` can fit.
    """

    search: Search
    wanted: ArticleFilter
    here: ArticleRow | None
    limit: int
    start: int = 0
    way: Way = "on"

    def read(self, is_stale: Callable[[], bool]) -> Page:
        return browse_articles.read_page(
            self.search, self.wanted, self.here, self.limit, self.start, is_stale, self.way
        )


class Question(Protocol):
    """What can be asked: it reads its answer, and raises Stopped as soon as `is_stale` says so."""

    def read(self, is_stale: Callable[[], bool]) -> object: ...


class ArticlePages(QThread):
    """The thread lives only while something is asked.

    Signals:
        found: the question and its answer, such as a page. Questions asked before the last one get no answer.
        failed: the question and the CoderError that ended it.
    """

    found = Signal(object, object)
    failed = Signal(object, object)
    _read = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest: Question | None = None
        self._answered: Question | None = None
        self._gives_way = False
        self._reading = Lock()
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._resume)
        # A thread that was about to end when the next question came has not seen it.
        self.finished.connect(self._begin)
        self._read.connect(self._pass_on)

    def ask(self, asked: Question) -> None:
        """Read the answer, and forget what was asked before."""
        self._latest = asked
        self._begin()

    def forget(self) -> None:
        """Nobody wants an answer any more."""
        self._latest = None

    def give_way(self) -> None:
        """Let go of the file now: something is going to be saved. What was asked is looked for again after it."""
        if self.isRunning():
            self._gives_way = True
            with self._reading:
                self._again.start()

    def stop(self) -> None:
        """End, and wait for the end."""
        self._again.stop()
        self.forget()
        self.wait()

    def run(self) -> None:
        while not self._gives_way and (asked := self._latest) is not None and asked is not self._answered:
            self._answer(asked)

    def _answer(self, asked: Question) -> None:
        def is_stale() -> bool:
            return self._gives_way or self._latest is not asked

        try:
            with self._reading:
                answer = asked.read(is_stale)
        except Stopped:
            return
        except CoderError as error:
            self._answered = asked
            self._read.emit(asked, error)
        except Exception as error:
            _log.critical("unexpected error in a search", exc_info=error)
            self._answered = asked
            self._read.emit(
                asked, CoderError(tr("The search ended unexpectedly; it is in the log."), tr("Search again."))
            )
        else:
            self._answered = asked
            self._read.emit(asked, answer)

    def _begin(self) -> None:
        is_asked = self._latest is not None and self._latest is not self._answered
        if is_asked and not self._gives_way and not self.isRunning():
            self.start()

    def _resume(self) -> None:
        self._gives_way = False
        self._begin()

    def _pass_on(self, asked: Question, answer: object) -> None:
        if asked is self._latest:
            (self.failed if isinstance(answer, CoderError) else self.found).emit(asked, answer)
