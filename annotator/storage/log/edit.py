"""The door through which a person's changes reach the file: each is logged with the row before and after."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from annotator.storage.file.connection import Connection, Row
from annotator.storage.file.schema import LOGGED

if TYPE_CHECKING:
    from annotator.storage.project import Project

Cell = str | int | float | None
Kind = Literal["do", "undo", "redo"]


class Edit:
    """An open edit: one transaction, one undo step. Only from `with project.edit("Set place") as edit`."""

    def __init__(
        self,
        project: Project,
        label: str,
        coder_row: int,
        *,
        under: int | None,
        kind: Kind = "do",
        undoes: int | None = None,
    ) -> None:
        self.project = project
        self.connection: Connection = project.connection
        self.label = label
        self.now = now()
        self.id: int | None = None
        self._row: tuple[Cell, ...] = (coder_row, self.now, label, kind, undoes, under)
        self.changes = 0

    def insert(self, table: str, row: Mapping[str, Cell]) -> int:
        """Insert a row (with the id it names, or a new one); return its id."""
        full = {name: row.get(name) for name in LOGGED[table]}
        if extra := row.keys() - full.keys():
            raise KeyError(f"{table} has no columns {sorted(extra)}")
        row_id = self.connection.run_named(_INSERT[table], full)
        self._log(table, row_id, None, tuple({**full, "id": row_id}.values()))
        return row_id

    def update(self, table: str, row_id: int, changes: Mapping[str, Cell], before: Row | None = None) -> bool:
        """Change some columns of a row (`before` if it was just read); return whether anything differed."""
        before = self.read(table, row_id) if before is None else before
        stored = dict(zip(LOGGED[table], before, strict=True))
        differing = {name: cell for name, cell in changes.items() if stored[name] != cell}
        if not differing:
            return False
        settings = ", ".join(f'"{name}" = :{name}' for name in LOGGED[table] if name in differing)
        self.connection.run_named(f'UPDATE "{table}" SET {settings} WHERE id = :id', {**differing, "id": row_id})
        self._log(table, row_id, before, tuple({**stored, **differing}.values()))
        return True

    def differs(self, table: str, stored: Row, cells: Mapping[str, Cell]) -> bool:
        """Whether any of these cells differs from the stored row's."""
        known = dict(zip(LOGGED[table], stored, strict=True))
        return any(known[name] != cell for name, cell in cells.items())

    def delete(self, table: str, row_id: int, before: Row | None = None) -> None:
        before = self.read(table, row_id) if before is None else before
        self.connection.run(f'DELETE FROM "{table}" WHERE id = ?', row_id)
        self._log(table, row_id, before, None)

    def read(self, table: str, row_id: int) -> Row:
        """The logged columns of a row. Raises KeyError if there is none."""
        found = self.find(table, row_id)
        if found is None:
            raise KeyError(f"{table} has no row {row_id}")
        return found

    def find(self, table: str, row_id: int) -> Row | None:
        return self.connection.row(f"{SELECT[table]} WHERE id = ?", row_id)

    def write_row(self) -> int:
        """Write the `edit` row itself, once; an edit that changes nothing leaves none."""
        if self.id is None:
            self.id = self.connection.run(
                "INSERT INTO edit (uuid, coder, at, label, kind, undoes, under) VALUES (?, ?, ?, ?, ?, ?, ?)",
                new_uuid(),
                *self._row,
            )
        return self.id

    def _log(self, table: str, row_id: int, before: Row | None, after: Row | None) -> None:
        self.connection.run(
            "INSERT INTO change (edit, position, table_name, row, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            self.write_row(),
            self.changes,
            table,
            row_id,
            _packed(before),
            _packed(after),
        )
        self.changes += 1


class Cache:
    """An open write of what can be made again: not logged. Only from `with project.cache() as cache`."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.connection: Connection = project.connection


def now() -> str:
    """The time as every row keeps it: ISO, UTC, whole seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def new_uuid() -> str:
    return str(uuid.uuid4())


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _packed(row: Row | None) -> str | None:
    return None if row is None else _encode(row)


_COLUMNS = {table: ", ".join(f'"{name}"' for name in names) for table, names in LOGGED.items()}
_MARKS = {table: ", ".join(f":{name}" for name in names) for table, names in LOGGED.items()}
SELECT = {table: f'SELECT {_COLUMNS[table]} FROM "{table}"' for table in LOGGED}
"""What reads the logged columns of a table, in their order."""

_INSERT = {table: f'INSERT INTO "{table}" ({_COLUMNS[table]}) VALUES ({_MARKS[table]})' for table in LOGGED}
# The quote is cut out of the article here, so that undoing and redoing need not keep it.
_INSERT["span"] = """INSERT INTO span (id, article, start, "end", quote)
SELECT :id, :article, :start, :end, substr(text, :start + 1, :end - :start)
FROM article_text WHERE article = :article
"""
