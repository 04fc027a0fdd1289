"""Reading a project on a connection of its own, from any thread, for as long as somebody wants the answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.storage.file.connection import Connection
from annotator.storage.overview import Stopped

_STEPS_BETWEEN_LOOKS = 1_000
"""After so many of SQLite's steps (well under a millisecond) it is asked whether the answer is still wanted."""


@contextmanager
def reading(path: Path, is_stale: Callable[[], bool]) -> Iterator[Connection]:
    """A connection of its own, for any thread. Raises Stopped as soon as `is_stale` says so."""
    reader = Connection(path, read_only=True, is_patient=True)
    try:
        reader.sqlite.set_progress_handler(is_stale, _STEPS_BETWEEN_LOOKS)
        yield reader
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise Stopped from error
        raise
    finally:
        reader.close()
