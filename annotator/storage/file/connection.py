"""One open SQLite connection on a project file, and what SQLite's errors mean to a coder.

The only module that opens a project file. Knows no table: what the statements mean is for the others.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from annotator.errors import CoderError, ProjectDamaged, ProjectInUse
from annotator.words import tr

Row = tuple[Any, ...]
BUSY_TIMEOUT_MS = 250
PATIENCE_MS = 20_000  # for long readers, which no one waits for: edits may come one upon the other
MOST_BYTES_IN_A_CELL = 100_000_000

# A project is a stranger's file until it is checked: no ATTACH, no helper threads, nothing of absurd size.
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: MOST_BYTES_IN_A_CELL,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 1_000_000,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 1_000,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_PRAGMAS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
)
_WRITER_PRAGMAS = (
    "PRAGMA secure_delete = ON",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
)


class ProjectBusy(ProjectInUse):
    """Someone held the file for a moment (a scanner, a sync client): the edit was rolled back, try again."""


class Connection:
    """A connection that raises CoderErrors where the world is to blame, and sqlite3's own where we are."""

    def __init__(self, path: Path, *, read_only: bool, is_patient: bool = False) -> None:
        self.path = path
        try:
            self.sqlite = _connect(path, read_only, PATIENCE_MS if is_patient else BUSY_TIMEOUT_MS)
            for pragma in _PRAGMAS if read_only else _PRAGMAS + _WRITER_PRAGMAS:
                self.sqlite.execute(pragma)
        except sqlite3.Error as error:
            raise explained(error, path) from error

    def rows(self, sql: str, *values: object) -> list[Row]:
        """All rows at once, so that no read lock outlives the call."""
        try:
            return self.sqlite.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    def row(self, sql: str, *values: object) -> Row | None:
        found = self.rows(sql, *values)
        return found[0] if found else None

    def cell(self, sql: str, *values: object) -> Any:
        """The first column of the first row, or None."""
        found = self.row(sql, *values)
        return found[0] if found else None

    def run(self, sql: str, *values: object) -> int:
        """Execute a statement that writes; return the row id of the row it inserted last."""
        try:
            return self.sqlite.execute(sql, values).lastrowid or 0
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    def run_named(self, sql: str, values: Mapping[str, object]) -> int:
        """As `run`, with values by name."""
        try:
            return self.sqlite.execute(sql, values).lastrowid or 0
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    def run_many(self, sql: str, values: Iterable[Row]) -> None:
        try:
            self.sqlite.executemany(sql, values)
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is committed together or not at all."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        finally:
            # Also after a COMMIT that somebody's read lock refused: SQLite leaves that transaction open.
            if self.sqlite.in_transaction:
                self.sqlite.execute("ROLLBACK")

    def close(self) -> None:
        self.sqlite.close()


def _connect(path: Path, read_only: bool, timeout_ms: int) -> sqlite3.Connection:
    uri = path.absolute().as_uri().replace("file://", "file:////", 1) if _is_unc(path) else path.absolute().as_uri()
    opened = sqlite3.connect(
        f"{uri}?mode={'ro' if read_only else 'rw'}",
        uri=True,
        isolation_level=None,
        timeout=timeout_ms / 1000,
    )
    for limit, most in _LIMITS.items():
        opened.setlimit(limit, most)
    opened.create_function("fold", 1, fold, deterministic=True)
    return opened


def _is_unc(path: Path) -> bool:
    # SQLite takes no host name in a URI; \\host\share goes in as an empty host and a path with two slashes.
    return path.absolute().drive.startswith("\\\\")


def fold(text: str) -> str:
    """`text` as searching compares it: without case and accents."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def explained(error: sqlite3.Error, path: Path) -> Exception:
    """The CoderError for what the world did, or `error` itself where the mistake is ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        undecodable = "decode to UTF-8" in str(error)
        return damaged(path, "it holds bytes that are no text") if undecodable else error
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return replaced(path)
    primary = code & 0xFF
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged(path, "SQLite calls it malformed")
    make = _EXPLAINED.get(primary)
    return make(path) if make else error


def damaged(path: Path, what: str) -> ProjectDamaged:
    return ProjectDamaged(
        tr("“{name}” is damaged: {what}.", name=path.name, what=what),
        tr("Restore a backup, or the copy in your backup or sync folder. The file was not changed."),
    )


def replaced(path: Path) -> ProjectInUse:
    return ProjectInUse(
        tr("“{name}” was changed, moved or replaced from elsewhere since it was opened here.", name=path.name),
        tr("Save a copy under another name, then open the project again. The last edit was not saved."),
    )


def _busy(path: Path) -> CoderError:
    return ProjectBusy(f"Another program holds “{path.name}”.", "The edit is tried again; nothing is half saved.")


def _read_only(path: Path) -> CoderError:
    return CoderError(
        tr("“{name}” cannot be written.", name=path.name),
        tr("Check the permissions of the file and its folder, then try again."),
    )


def _full(path: Path) -> CoderError:
    return CoderError(
        tr("The disk that holds “{name}” is full.", name=path.name),
        tr("Make room and try again. The last edit was not saved; everything saved before is safe."),
    )


def _disk_error(path: Path) -> CoderError:
    return CoderError(
        tr("The disk reported an error while “{name}” was read or written.", name=path.name),
        tr("Save a copy on another disk. The last edit was not saved; everything saved before is kept."),
    )


def _cannot_open(path: Path) -> CoderError:
    return CoderError(
        tr("“{name}” cannot be opened.", name=path.name),
        tr("Check that the file and its folder exist and may be read and written."),
    )


_EXPLAINED = {
    sqlite3.SQLITE_BUSY: _busy,
    sqlite3.SQLITE_LOCKED: _busy,
    sqlite3.SQLITE_READONLY: _read_only,
    sqlite3.SQLITE_PERM: _read_only,
    sqlite3.SQLITE_FULL: _full,
    sqlite3.SQLITE_IOERR: _disk_error,
    sqlite3.SQLITE_CANTOPEN: _cannot_open,
}
