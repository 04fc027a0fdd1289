"""Brings a file of an older version to the current one: first a proven copy of it, then one transaction."""

from __future__ import annotations

from pathlib import Path

from annotator.storage.file import gate
from annotator.storage.file.backup import write_backup
from annotator.storage.file.connection import Connection


def upgrade(connection: Connection, version: int) -> Path:
    """Take the steps that the file lacks since `version`; return the copy of the file as it was, beside it.

    The file is then as the gate wants it, or unchanged and without a copy.
    """
    from annotator.storage.file.migrations import migrate

    copy = _copy_name(connection.path, version)
    write_backup(connection.path, copy)
    try:
        with connection.transaction():
            migrate(connection.sqlite)
            gate.check_schema(connection)
    except BaseException:
        copy.unlink()
        raise
    return copy


def _copy_name(path: Path, version: int) -> Path:
    """A free name beside the project, such as “idlib-format-1.coding”."""
    names = (f"{path.stem}-format-{version}{mark}{path.suffix}" for mark in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(copy for name in names if not (copy := path.with_name(name)).exists())
