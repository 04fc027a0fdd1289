"""Files of older versions of the format, as their published statements make them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.storage.file.migrations import migrate


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as any other program opens it."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


def write_version_1(current: Path, path: Path) -> None:
    """Write what the project at `current` holds to `path`, as version 1 kept it."""
    path.touch()
    with opened(path) as made, opened(current) as source:
        made.execute("BEGIN")
        migrate(made, to=1)
        for (table,) in made.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE%STRICT%'").fetchall():
            rows = [] if table == "_sqlite_migrations" else source.execute(f"SELECT * FROM {table}").fetchall()
            for row in rows:
                made.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
        for (view,) in source.execute("SELECT sql FROM sqlite_master WHERE name GLOB 'events_*'").fetchall():
            made.execute(view)
        made.execute("COMMIT")
