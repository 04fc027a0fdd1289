"""Finding suggestions in many articles, in this process or in several, in the order in which they come."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TYPE_CHECKING

from annotator.errors import CoderError
from annotator.model.article import Article
from annotator.model.knowledge import Knowledge
from annotator.model.listed import NO_LISTS, Lists
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import Findings
from annotator.use_cases.suggesting import own_pipelines
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.suggestions.pipeline import Pipeline

Question = tuple[Article, Knowledge]
Answer = Findings | str
"""What was found in an article, or in one line why nothing was."""

_BATCH = 8
_WAITING_A_WORKER = 3


def read_many(
    schemes: Sequence[Scheme], questions: Iterator[Question], workers: int = 1, lists: Lists = NO_LISTS
) -> Iterator[tuple[Article, Answer]]:
    """Each article with its answer. Reads only a few ahead, so that texts never pile up."""
    if workers > 1:
        yield from _read_in_processes(tuple(schemes), questions, workers, lists)
        return
    pipeline: Pipeline | None = None
    for article, known in questions:
        pipeline = pipeline or load_pipeline(schemes, lists)
        yield article, read_one(pipeline, article, known)


def _read_in_processes(
    schemes: tuple[Scheme, ...], questions: Iterator[Question], workers: int, lists: Lists
) -> Iterator[tuple[Article, Answer]]:
    queue: deque[tuple[list[Question], Future[list[Answer]]]] = deque()
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _start, (schemes, lists))
    try:
        while True:
            while len(queue) < workers * _WAITING_A_WORKER and (batch := list(islice(questions, _BATCH))):
                queue.append((batch, pool.submit(_find_batch, batch)))
            if not queue:
                return
            batch, future = queue.popleft()
            for (article, _), answer in zip(batch, future.result(), strict=True):
                yield article, answer
    except BrokenProcessPool as error:
        raise CoderError(
            tr("A process that reads articles was ended from outside."),
            tr("What was found is kept. Run it again, with fewer workers if the memory was full."),
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


_pipeline: Pipeline | None = None
"""The one of this worker process; stays empty in every other process."""


def _start(schemes: tuple[Scheme, ...], lists: Lists) -> None:
    # Ctrl+C reaches every process of the terminal; ending is the first one's business.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    global _pipeline
    _pipeline = load_pipeline(schemes, lists)


def _find_batch(batch: list[Question]) -> list[Answer]:
    assert _pipeline is not None
    return [read_one(_pipeline, article, known) for article, known in batch]


def load_pipeline(schemes: Sequence[Scheme], lists: Lists = NO_LISTS) -> Pipeline:
    """Everything that finds suggestions under these schemes, with lists of actors and places above the shipped ones."""
    # The language model takes seconds to load: only where there is something to read.
    from annotator.reference import listed_actors, listed_places
    from annotator.suggestions.pipeline import Pipeline

    actors, places = listed_actors.in_memory(lists.actors), listed_places.in_memory(lists.places)
    return Pipeline(schemes, actors, places, own_pipelines=own_pipelines.named())


def read_one(pipeline: Pipeline, article: Article, known: Knowledge) -> Answer:
    """What is found in one article, or why nothing is."""
    try:
        return pipeline.find(article, known)
    except Exception as error:  # One odd article must not end the reading of a corpus: it is named.
        return f"{type(error).__name__}: {error}"
