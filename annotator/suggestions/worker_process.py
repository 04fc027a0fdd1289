"""What runs in the worker process: loads the pipeline once, then answers one article after the other.

Whatever is asked while an article is read comes before it. That one is put aside, gone on with when nobody waits, and
answered when it is asked for again: a text of a megabyte holds up no other article.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
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
from annotator.suggestions.steps import Steps
from annotator.suggestions.text.matrices import is_kept_to_one_thread

READY, FOUND, FAILED = "ready", "found", "failed"
CATCHING_UP_S = 0.1
AT_ONCE = 20
"""Lessons of a dataset that are learned before whoever waits is looked after again."""
LOOK_UP_S = 0.02
"""So long an article is read before it is seen whether something else was asked."""
Asked = tuple[Article, Knowledge, Findings | None]
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
    is_kept_to_one_thread()  # before anything loads numpy
    reader = _Reader(schemes, teacher)
    aside: _Work | None = None
    try:
        connection.send((0, READY, reader.has_model))
        while True:
            while not connection.poll() and (reader.learn_some() or (aside is not None and aside.go_on())):
                pass
            number, asked = connection.recv()
            work = aside if aside is not None and aside.asked == asked else _Work(asked, reader.find(asked))
            while work.go_on() and not connection.poll():
                pass
            if work.is_done:
                connection.send((number, *reader.answer(work)))
                aside = None if work is aside else aside
            else:
                aside = work
    except (EOFError, OSError):
        # The window is gone, and so are we.
        return


class _Work:
    """One article that is read, or was: then it has its findings or the error that they ended with."""

    def __init__(self, asked: Asked, steps: Steps[Findings]) -> None:
        self.asked = asked
        self.found = asked[2]
        self.error = ""
        self._steps = steps

    @property
    def is_done(self) -> bool:
        return self.found is not None or bool(self.error)

    def go_on(self) -> bool:
        """Read on for a moment; whether there is more to read."""
        until = monotonic() + LOOK_UP_S
        try:
            while not self.is_done and monotonic() < until:
                next(self._steps)
        except StopIteration as end:
            self.found = end.value
        except Exception as error:  # One bad article must not take the others' suggestions with it; it is reported.
            self.error = f"{type(error).__name__}: {error}"
        return not self.is_done


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
        self._datasets: Iterator[Lesson] | None = None

    @property
    def has_model(self) -> bool:
        return self._pipeline.has_model

    def find(self, asked: Asked) -> Steps[Findings]:
        article, knowledge, _ = asked
        return self._pipeline.find_in_steps(article, knowledge)

    def answer(self, work: _Work) -> tuple[str, object]:
        """What was found, ranked by what is known now."""
        if work.found is None:
            return FAILED, work.error
        try:
            self._catch_up()
            return FOUND, self._ranked(work.asked[0], work.found)
        except Exception as error:  # As above.
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
            if self._datasets is None:
                from annotator.suggestions.learned.ngrams import VERSION

                self._datasets = iter(self._teacher.from_datasets(VERSION))
            if some := list(islice(self._datasets, AT_ONCE)):
                self._ranking.learn(some)
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
