"""Copies a project while it may be in use, and proves the copy before it gets its name."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from annotator.errors import BadInput, CoderError, ProjectDamaged
from annotator.storage.file import gate
from annotator.storage.file.connection import Connection, explained
from annotator.words import tr

_PAGES_AT_A_TIME = 256


def write_backup(path: Path, out: Path) -> None:
    """Copy the project at `path` to the new file `out`. Refuses a file that exists."""
    if out.exists():
        raise BadInput(tr("“{name}” exists already.", name=out.name), tr("Choose another name for the backup."))
    unproven = out.with_name(f"{out.name}.{os.getpid()}.part")
    try:
        _copy(path, unproven)
        _prove(unproven)
        os.replace(unproven, out)
    except OSError as error:
        raise CoderError(
            tr("“{out}” cannot be written: {strerror}.", out=out, strerror=error.strerror), tr("Choose another place.")
        ) from error
    finally:
        unproven.unlink(missing_ok=True)


def _copy(path: Path, out: Path) -> None:
    source = Connection(path, read_only=True, is_patient=True)
    try:
        out.open("xb").close()
        target = Connection(out, read_only=False)
        try:
            source.sqlite.backup(target.sqlite, pages=_PAGES_AT_A_TIME, sleep=0.005)
        except sqlite3.Error as error:
            raise explained(error, out) from error
        finally:
            target.close()
    finally:
        source.close()


def _prove(copy: Path) -> None:
    gate.check_header(copy)
    connection = Connection(copy, read_only=True)
    try:
        gate.check_schema(connection)
        if connection.cell("PRAGMA quick_check") != "ok":
            raise ProjectDamaged(
                tr("The project is damaged, and so would be its backup."), tr("Restore an older backup.")
            )
    finally:
        connection.close()
    with copy.open("rb") as file:
        os.fsync(file.fileno())
