"""What runs in the worker process: loads the pipeline once, then answers one article after the other."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from multiprocessing.connection import Connection

from annotator.model.article import Article
from annotator.model.knowledge import Knowledge
from annotator.model.scheme import Scheme

READY, FOUND, FAILED = "ready", "found", "failed"
_NICENESS = 10
_BELOW_NORMAL_PRIORITY = 0x4000


def answer(connection: Connection, schemes: Sequence[Scheme]) -> None:
    """Runs until the other end closes."""
    _be_modest()
    from annotator.reference.actor_list import ActorList
    from annotator.reference.gazetteer import Gazetteer
    from annotator.suggestions.pipeline import Pipeline

    pipeline = Pipeline(schemes, ActorList(), Gazetteer())
    try:
        connection.send((READY, pipeline.has_model))
        while True:
            article, knowledge = connection.recv()
            connection.send(_answer_one(pipeline.find, article, knowledge))
    except (EOFError, OSError):
        # The window is gone, and so are we.
        return


def _answer_one(find: object, article: Article, knowledge: Knowledge) -> tuple[str, object]:
    assert callable(find)
    try:
        return FOUND, find(article, knowledge)
    except Exception as error:  # One bad article must not take the others' suggestions with it; it is reported.
        return FAILED, f"{type(error).__name__}: {error}"


def _be_modest() -> None:
    """The window comes first: low priority, and Ctrl+C in a terminal is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY)
    else:
        os.nice(_NICENESS)
