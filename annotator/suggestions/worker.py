"""The window's side of the worker process: asks for findings and collects them, and never waits for either.

A thread of its own starts the process, sends and receives. Imports no spaCy. A process that dies is started again
once; then every open request is answered with a `Failure`, and the program goes on without suggestions.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections import OrderedDict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Literal

from annotator.model.article import Article
from annotator.model.knowledge import NOTHING_KNOWN, Knowledge
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import Findings
from annotator.suggestions.worker_process import FOUND, Asked, Teacher, answer

MOST_WAITING = 4
RESTARTS = 1
_LOOK_AGAIN_S = 0.2
_LOOK_FOR_URGENT_S = 0.02
_CLOSE_S = 2.0

State = Literal["starting", "ready", "stopped"]


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article has no suggestions. `is_final`: no further article will have any until a restart."""

    what_happened: str
    what_to_do: str
    is_final: bool = False


Answer = tuple[str, Findings | Failure]
_GONE = Failure(
    "The suggestions have stopped: their process ended twice.",
    "Everything else works. Start the program again to have suggestions again.",
    is_final=True,
)


class Worker:
    """One worker process at a time. All methods return at once."""

    def __init__(self, *, restarts: int = RESTARTS) -> None:
        self._restarts = restarts
        self._schemes: tuple[Scheme, ...] = ()
        self._teacher: Teacher | None = None
        self._waiting: OrderedDict[str, Asked] = OrderedDict()
        self._answers: deque[Answer] = deque()
        self._asked = 0
        self._changed = threading.Condition()
        self._closing = False
        self._state: State = "starting"
        self._process: SpawnProcess | None = None
        self._thread: threading.Thread | None = None

    @property
    def state(self) -> State:
        return self._state

    @property
    def process_id(self) -> int | None:
        process = self._process
        return process.pid if process is not None else None

    def start(self, schemes: Sequence[Scheme], teacher: Teacher | None = None) -> None:
        """Starts the process in the background. `teacher` goes there too, and reads the project there."""
        self._schemes, self._teacher = tuple(schemes), teacher
        self._thread = threading.Thread(target=self._run, name="suggestions", daemon=True)
        self._thread.start()

    def request(
        self, article_id: str, article: Article, knowledge: Knowledge = NOTHING_KNOWN, *, first: bool = True,
        found: Findings | None = None,
    ) -> None:  # fmt: skip
        """Asks for an article's findings, or if they were `found` before, for their ranking.

        `first`: it is on screen, what waited is forgotten and what is read is put aside; else it queues behind.
        """
        with self._changed:
            if self._state == "stopped":
                self._answers.append((article_id, _GONE))
                return
            if first:
                self._waiting.clear()
            elif article_id not in self._waiting and len(self._waiting) >= MOST_WAITING:
                return
            self._waiting[article_id] = (article, knowledge, found)
            self._changed.notify_all()

    def poll(self) -> list[Answer]:
        """What has been answered since the last call."""
        found: list[Answer] = []
        while self._answers:
            found.append(self._answers.popleft())
        return found

    def close(self) -> None:
        """Ends the process. Nothing is answered any more."""
        with self._changed:
            self._closing = True
            self._state = "stopped"
            self._waiting.clear()
            self._changed.notify_all()
        _end(self._process)
        if self._thread is not None:
            self._thread.join(_CLOSE_S)

    # ------------------------------------------------------------------------------ in the thread
    def _run(self) -> None:
        for _ in range(self._restarts + 1):
            if self._closing:
                return
            self._serve_one_process()
        with self._changed:
            if not self._closing:
                self._answers.extend((article_id, _GONE) for article_id in self._waiting)
                self._answers.append(("", _GONE))
            self._waiting.clear()
            self._state = "stopped"

    def _serve_one_process(self) -> None:
        """Until it dies or we close. What it had not answered waits for the next."""
        ours, theirs = _CONTEXT.Pipe()
        process = _CONTEXT.Process(target=answer, args=(theirs, self._schemes, self._teacher), name="suggestions",
                                   daemon=True)  # fmt: skip
        self._process = process
        try:
            process.start()
            theirs.close()
            if self._hear(ours) is not None:
                self._state = "ready"
                while self._ask_one(ours):
                    pass
        except (EOFError, OSError):
            pass  # It died: the caller of this method starts another or says so.
        finally:
            ours.close()
            _end(process)
            if not self._closing:
                self._state = "starting"

    def _ask_one(self, connection: Connection) -> bool:
        with self._changed:
            while not self._waiting and not self._closing:
                self._changed.wait(_LOOK_AGAIN_S)
                if connection.poll():
                    connection.recv()  # Nothing was asked, so this raises EOFError: the process is gone.
            if self._closing:
                return False
            article_id, asked_for = next(iter(self._waiting.items()))
        self._asked += 1
        connection.send((self._asked, asked_for))
        heard = self._hear(connection, asked_for)
        while heard is not None and heard[0] != self._asked:
            heard = self._hear(connection, asked_for)  # that was the answer to what was put aside
        if heard is None:
            return not self._closing
        _, kind, content = heard
        with self._changed:
            if self._waiting.get(article_id) is asked_for:
                del self._waiting[article_id]
        if kind == FOUND and isinstance(content, Findings):
            self._answers.append((article_id, content))
        else:
            self._answers.append((article_id, Failure(
                f"This article has no suggestions: the program could not read it ({content}).",
                "Code it by hand; everything else works.",
            )))  # fmt: skip
        return True

    def _hear(self, connection: Connection, asked_for: Asked | None = None) -> tuple[int, str, object] | None:
        """The next message; None when we are closing, or something else is to be asked before `asked_for`."""
        while not connection.poll(_LOOK_FOR_URGENT_S if asked_for else _LOOK_AGAIN_S):
            if self._closing or (asked_for and self._is_overtaken(asked_for)):
                return None
        message: tuple[int, str, object] = connection.recv()
        return message

    def _is_overtaken(self, asked_for: Asked) -> bool:
        with self._changed:
            return bool(self._waiting) and next(iter(self._waiting.values())) is not asked_for


# The window's memory must not be copied into the worker, and threads do not survive a fork.
_CONTEXT = multiprocessing.get_context("spawn")


def _end(process: SpawnProcess | None) -> None:
    """Without a word and without waiting for long: it holds nothing that could be lost."""
    if process is None or process.pid is None:
        return
    try:
        process.kill()
        process.join(_CLOSE_S)
    except (OSError, AssertionError, ValueError):
        return  # It ended by itself meanwhile.
