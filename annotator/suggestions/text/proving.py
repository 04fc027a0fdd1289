"""Loads a pipeline in a process of its own, to see whether it can be: who asks stays small, and goes on meanwhile."""

from __future__ import annotations

import multiprocessing
from collections.abc import Generator
from multiprocessing.connection import Connection

from annotator.suggestions.text.own_pipelines import load

_LOOK_S = 0.01
_END_S = 2.0
_CONTEXT = multiprocessing.get_context("spawn")


def why_not(name: str) -> Generator[tuple[int, int], None, str]:
    """Why this package or folder cannot be loaded; empty if it can. One step of no known number after the other."""
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=_try, args=(theirs, name), name="pipeline", daemon=True)
    process.start()
    theirs.close()
    try:
        while not ours.poll(_LOOK_S):
            yield 0, 0
        return str(ours.recv())
    except (EOFError, OSError):
        return "the process that loaded it ended"
    finally:
        process.kill()
        process.join(_END_S)
        ours.close()


def _try(connection: Connection, name: str) -> None:
    try:
        load(name)
    except ValueError as error:
        connection.send(str(error) or type(error).__name__)
    else:
        connection.send("")
