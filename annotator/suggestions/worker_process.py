"""What runs in the worker process: loads the pipeline once, then answers one article after the other."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Mapping, Sequence
from multiprocessing.connection import Connection
from time import monotonic
from typing import Protocol

from annotator import settings
from annotator.errors import CoderError
from annotator.model.article import Article
from annotator.model.knowledge import Knowledge
from annotator.model.lesson import Lesson
from annotator.model.listed import NO_LISTS, Lists
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import Findings, RankedFindings

READY, FOUND, FAILED = "ready", "found", "failed"
CATCHING_UP_S = 0.1
_NICENESS = 10
_BELOW_NORMAL_PRIORITY = 0x4000


class Teacher(Protocol):
    """What this process is told besides articles: the project's lists, and lessons as they come."""

    def lists(self) -> Lists: ...
    def from_datasets(self, version: str) -> Iterable[Lesson]: ...
    def more(self) -> Sequence[Lesson] | None: ...


def answer(connection: Connection, schemes: Sequence[Scheme], teacher: Teacher | None = None) -> None:
    """Runs until the other end closes."""
    _be_modest()
    reader = _Reader(schemes, teacher)
    try:
        connection.send((READY, reader.has_model))
        while True:
            while not connection.poll() and reader.learn_some():
                pass
            article, knowledge, found = connection.recv()
            connection.send(reader.answer(article, knowledge, found))
    except (EOFError, OSError):
        # The window is gone, and so are we.
        return


class _Reader:
    """Finds, and ranks by what was learned so far. Learns whenever nobody waits."""

    def __init__(self, schemes: Sequence[Scheme], teacher: Teacher | None) -> None:
        from annotator.reference import listed_actors, listed_places
        from annotator.suggestions.learned.learned_ranking import LearnedRanking
        from annotator.suggestions.pipeline import Pipeline

        self._teacher = teacher
        lists = self._lists()
        actors, places = listed_actors.in_memory(lists.actors), listed_places.in_memory(lists.places)
        self._pipeline = Pipeline(schemes, actors, places, own_pipelines=_own_pipelines())
        self._ranking = LearnedRanking(schemes)
        self._has_datasets = False

    @property
    def has_model(self) -> bool:
        return self._pipeline.has_model

    def answer(self, article: Article, knowledge: Knowledge, found: Findings | None) -> tuple[str, object]:
        try:
            as_found = found or self._pipeline.find(article, knowledge)
            self._catch_up()
            return FOUND, self._ranked(article, as_found)
        except Exception as error:  # One bad article must not take the others' suggestions with it; it is reported.
            return FAILED, f"{type(error).__name__}: {error}"

    def _catch_up(self) -> None:
        """What was coded a moment ago counts in the next article; what is left of a long log can wait."""
        until = monotonic() + CATCHING_UP_S
        while self.learn_some() and monotonic() < until:
            pass

    def learn_some(self) -> bool:
        """Take the next lessons; whether there may be more."""
        if self._teacher is None:
            return False
        try:
            if not self._has_datasets:
                from annotator.suggestions.learned.ngrams import VERSION

                self._has_datasets = True
                self._ranking.learn(self._teacher.from_datasets(VERSION))
                return True
            lessons = self._teacher.more()
            self._ranking.learn(lessons or ())
        except CoderError:
            return False  # The file is held, or an event in it is damaged: the rules' ranking stays.
        return lessons is not None

    def _ranked(self, article: Article, as_found: Findings) -> Findings:
        ranked = self._ranking.rank(article, as_found)
        if ranked is as_found:
            return as_found
        return RankedFindings(ranked.pipeline, ranked.marks, ranked.events, as_found)

    def _lists(self) -> Lists:
        try:
            return self._teacher.lists() if self._teacher else NO_LISTS
        except CoderError:
            return NO_LISTS


def _own_pipelines() -> Mapping[str, str]:
    try:
        return settings.load().pipelines
    except CoderError:
        return {}  # The window says what is wrong with the settings.


def _be_modest() -> None:
    """The window comes first: low priority, and Ctrl+C in a terminal is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY)
    else:
        os.nice(_NICENESS)
