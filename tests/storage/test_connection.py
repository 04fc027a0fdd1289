from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from annotator.errors import CoderError, ProjectDamaged, ProjectInUse
from annotator.storage.file.connection import Connection, ProjectBusy, explained
from annotator.storage.project import Project


def failure(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("as SQLite says")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        (sqlite3.SQLITE_BUSY, ProjectBusy, "Another program holds"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, ProjectBusy, "Another program holds"),
        (sqlite3.SQLITE_FULL, CoderError, "is full"),
        (sqlite3.SQLITE_IOERR_FSYNC, CoderError, "disk reported an error"),
        (sqlite3.SQLITE_READONLY, CoderError, "cannot be written"),
        (sqlite3.SQLITE_READONLY_DBMOVED, ProjectInUse, "moved or replaced"),
        (sqlite3.SQLITE_CANTOPEN, CoderError, "cannot be opened"),
        (sqlite3.SQLITE_CORRUPT, ProjectDamaged, "malformed"),
        (sqlite3.SQLITE_NOTADB, ProjectDamaged, "malformed"),
    ],
)
def test_what_the_world_does_is_told_in_a_sentence_with_the_files_name(
    code: int, kind: type[CoderError], words: str
) -> None:
    error = explained(failure(code), Path("/somewhere/Größe.coding"))

    assert type(error) is kind
    assert words in str(error)
    assert "“Größe.coding”" in str(error)


def test_a_mistake_of_ours_stays_what_it_is(project: Project) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        project.connection.rows("SELECT * FROM nowhere")
    with pytest.raises(sqlite3.IntegrityError):
        project.connection.run("INSERT INTO coder (handle) VALUES (NULL)")


def test_no_connection_can_reach_another_file(project: Project, tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="too many attached databases"):
        project.connection.run("ATTACH ? AS other", str(tmp_path / "other.db"))


def test_a_reading_connection_writes_nothing(project: Project) -> None:
    reader = Connection(project.path, read_only=True)

    with pytest.raises(CoderError, match="cannot be written"):
        reader.run("DELETE FROM memory")

    reader.close()


def test_a_reading_connection_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(CoderError, match="cannot be opened"):
        Connection(tmp_path / "new.coding", read_only=True).rows("SELECT 1 FROM sqlite_master")

    assert list(tmp_path.iterdir()) == []
