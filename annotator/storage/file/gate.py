"""Decides whether a file may be opened: in constant time, reading only, before anything of it is shown.

What takes time in proportion to the file (every page, every hash) is `check`'s work.
"""

from __future__ import annotations

import json
import re
import sqlite3
import struct
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from annotator.errors import CoderError, NotAProject, ProjectDamaged, ProjectTooNew
from annotator.storage.file import schema, views
from annotator.storage.file.connection import Connection, damaged
from annotator.storage.file.steps import STEPS, VERSION
from annotator.storage.schemes import StoredScheme, latest, read_schemes
from annotator.words import in_digits, tr

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_NO_CHANGE = tr("The file was not changed.")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def check_header(path: Path) -> None:
    """Refuse what is no project, by its first 100 bytes and its size. Opens nothing with SQLite."""
    header, size = _read_header(path)
    if size == 0:
        raise NotAProject(
            tr("“{name}” is empty (0 bytes).", name=path.name),
            tr("Restore it from a backup. {no_change}", no_change=_NO_CHANGE),
        )
    if not header.startswith(_MAGIC):
        raise NotAProject(
            tr("“{name}” is not a project: it is no SQLite file.", name=path.name),
            tr("Open another file. {no_change}", no_change=_NO_CHANGE),
        )
    if len(header) < _HEADER_BYTES:
        raise _truncated(path, size, _HEADER_BYTES)
    version, application_id = struct.unpack(">II", header[60:64] + header[68:72])
    if application_id != schema.APPLICATION_ID:
        raise NotAProject(
            tr("“{name}” is another program's SQLite file.", name=path.name),
            tr("Open another file. {no_change}", no_change=_NO_CHANGE),
        )
    _check_version(path, version)
    if not journal(path):
        _check_size(path, header, size)


def journal(path: Path) -> bool:
    """Whether a rollback journal stands beside the file: a save was cut off and is to be rolled back."""
    beside = path.with_name(path.name + "-journal")
    return beside.exists() and beside.stat().st_size > 0


def check_schema(connection: Connection) -> tuple[StoredScheme, ...]:
    """Refuse a file whose tables, views, indexes and triggers are not our own; return its schemes."""
    version = read_version(connection)
    _check_version(connection.path, version)
    found = {(kind, name): sql for kind, name, sql in connection.rows(SCHEMA)}
    ours = dict(expected(version))
    _compare(connection.path, {key: sql for key, sql in found.items() if not _is_generated(key)}, ours)
    stored = read_schemes(connection)
    _compare(connection.path, found, ours | _generated(stored))
    return stored


def read_version(connection: Connection) -> int:
    """The version of the file's format."""
    return int(connection.cell("PRAGMA user_version"))


def read_identity(connection: Connection) -> tuple[str, str, tuple[str, ...]]:
    """The project's UUID, name and countries."""
    row = connection.row("SELECT uuid, name, countries FROM project")
    if row is None or not _UUID.fullmatch(row[0]):
        raise damaged(connection.path, tr("it has no identity"))
    try:
        return row[0], row[1], tuple(str(country) for country in json.loads(row[2]))
    except (ValueError, TypeError) as error:
        raise damaged(connection.path, tr("its countries cannot be read")) from error


def _read_header(path: Path) -> tuple[bytes, int]:
    if not path.is_file():
        raise NotAProject(tr("There is no file “{path}”.", path=path), tr("Check the path."))
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_BYTES), path.stat().st_size
    except OSError as error:
        raise CoderError(
            tr("“{name}” cannot be read: {strerror}.", name=path.name, strerror=error.strerror),
            tr("Check its permissions."),
        ) from error


def _check_version(path: Path, version: int) -> None:
    if version > VERSION:
        raise ProjectTooNew(
            tr("“{name}” was saved by a newer version of this program.", name=path.name),
            tr("Install the current version and open it again. {no_change}", no_change=_NO_CHANGE),
        )
    if version < 1:
        raise damaged(path, tr("it says version {version}, which no version of this program writes", version=version))


def _check_size(path: Path, header: bytes, size: int) -> None:
    (page_size,) = struct.unpack(">H", header[16:18])
    page_size = 65536 if page_size == 1 else page_size
    (pages,) = struct.unpack(">I", header[28:32])
    if header[18] != 1 or header[19] != 1:
        raise ProjectDamaged(
            tr("“{name}” was switched to a write-ahead log by another program.", name=path.name),
            tr(
                "Run PRAGMA journal_mode=DELETE on it in that program, then open it here. {no_change}",
                no_change=_NO_CHANGE,
            ),
        )
    if size < pages * page_size:
        raise _truncated(path, size, pages * page_size)


def _truncated(path: Path, size: int, expected: int) -> ProjectDamaged:
    return ProjectDamaged(
        tr(
            "“{name}” is cut off: it has {size} of {expected} bytes.",
            name=path.name,
            size=in_digits(size),
            expected=in_digits(expected),
        ),
        tr("Copy or download it again, or restore a backup. {no_change}", no_change=_NO_CHANGE),
    )


_Key = tuple[str, str]


# What a file is compared by. A full-text index keeps its data in tables of its own, whose text is SQLite's matter.
SCHEMA = """
SELECT type, name, sql FROM sqlite_master
WHERE type <> 'table' OR name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
"""


@cache
def expected(version: int) -> tuple[tuple[_Key, str | None], ...]:
    """The schema of a version of the format, the generated views apart."""
    memory = sqlite3.connect(":memory:")
    for script in (schema.MIGRATIONS_TABLE, *(step.sql for step in STEPS[:version])):
        for statement in schema.statements(script):
            memory.execute(statement)
    found = tuple(((kind, name), sql) for kind, name, sql in memory.execute(SCHEMA))
    memory.close()
    return found


def _generated(stored: Iterable[StoredScheme]) -> dict[_Key, str | None]:
    return {("view", views.view_name(each.scheme)): views.view_of(each.scheme) for each in latest(stored)}


def _is_generated(key: _Key) -> bool:
    kind, name = key
    return kind == "view" and name.startswith("events_")


def _compare(path: Path, found: dict[_Key, str | None], expected: dict[_Key, str | None]) -> None:
    if found == expected:
        return
    kind, name = min(found.items() ^ expected.items(), key=lambda item: item[0])[0]
    state = "missing" if (kind, name) not in found else "changed" if (kind, name) in expected else "foreign"
    raise ProjectDamaged(
        tr(
            "“{name}” was altered by another program: the {kind} “{name2}” is {state}.",
            name=path.name,
            kind=kind,
            name2=name,
            state=state,
        ),
        tr("Open a backup, or export from a copy with that program. {no_change}", no_change=_NO_CHANGE),
    )
