"""Reads a whole project and names what is damaged: every page, every text, every event. Changes nothing."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import ProjectDamaged
from annotator.storage.events import event_rows, events
from annotator.storage.file.connection import Connection, Row
from annotator.words import tr

Report = Callable[[int, int], None]
_CHUNK = 20
_RESTORE = "Restore a backup."
_TABLES = "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE %' AND name <> 'sqlite_sequence'"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something damaged: where, what it is, what to do."""

    where: str
    what: str
    remedy: str


class Interruptible(Connection):
    """A patient reader that another thread may stop for a moment; the query it was at is then asked again.

    A reader keeps a commit waiting, and one pass over a large table takes longer than a commit waits.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, read_only=True, is_patient=True)
        self._guard = threading.Lock()
        self._is_open = True
        self._go = threading.Event()
        self._go.set()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Let go of the file meanwhile. Safe from any thread."""
        self._go.clear()
        with self._guard:
            if self._is_open:
                self.sqlite.interrupt()
        try:
            yield
        finally:
            self._go.set()

    def rows(self, sql: str, *values: object) -> list[Row]:
        while True:
            self._go.wait()
            try:
                return super().rows(sql, *values)
            except sqlite3.OperationalError as error:
                if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_INTERRUPT:
                    raise

    def close(self) -> None:
        with self._guard:
            self._is_open = False
            super().close()


def find_problems(reader: Interruptible, report: Report | None = None) -> list[Problem]:
    """Everything that is damaged. `report` is told how many of how many articles and events are done."""
    try:
        return list(_pages(reader)) or [*_contents(reader, report)]
    except ProjectDamaged as error:
        # Pages that pass the quick check can still hide a row that SQLite cannot read.
        return [Problem(reader.path.name, error.what_happened, error.what_to_do)]


def _pages(reader: Interruptible) -> Iterator[Problem]:
    for (table,) in reader.rows(_TABLES):
        for (what,) in reader.rows(f"PRAGMA quick_check({table})"):
            if what != "ok":
                yield Problem(f"table {table}", str(what), _RESTORE)
    for table, row, parent, _ in reader.rows("PRAGMA foreign_key_check"):
        yield Problem(
            f"table {table}, row {row}", tr("it names a row of {parent} that does not exist", parent=parent), _RESTORE
        )


def _contents(reader: Interruptible, report: Report | None) -> Iterator[Problem]:
    total = sum(reader.cell(f"SELECT count(*) FROM {table}") for table in ("article", "event"))
    done = 0
    for check_chunk, table in ((_articles, "article"), (_events, "event")):
        last = 0
        while rows := [
            row for (row,) in reader.rows(f"SELECT id FROM {table} WHERE id > ? ORDER BY id LIMIT ?", last, _CHUNK)
        ]:
            yield from check_chunk(reader, rows)
            last, done = rows[-1], done + len(rows)
            if report:
                report(done, total)


def _articles(reader: Interruptible, rows: list[int]) -> Iterator[Problem]:
    for uuid, title, text_hash, text in reader.rows(
        "SELECT article.uuid, title, hash, CAST(text AS BLOB) FROM article"
        " LEFT JOIN article_text ON article_text.article = article.id WHERE article.id BETWEEN ? AND ?",
        rows[0],
        rows[-1],
    ):
        if text is None or hashlib.sha256(text).hexdigest() != text_hash:
            yield Problem(f"article “{title}” ({uuid})", tr("its text is not the text that was imported"), _RESTORE)


def _events(reader: Interruptible, rows: list[int]) -> Iterator[Problem]:
    wrong = events.wrong_quotes(reader, rows)
    for stored in event_rows.read(reader, rows):
        name = event_rows.named(reader, stored) if stored.row in wrong or not stored.is_whole else ""
        if not stored.is_whole:
            yield Problem(name, tr("it is not what this program saved"), tr("Restore a backup, or code it again."))
        if stored.row in wrong:
            yield Problem(name, tr("it rests on words that do not stand in the article"), _RESTORE)
