from __future__ import annotations

import hashlib
import sqlite3
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.errors import CoderError, NotAProject, ProjectDamaged, ProjectTooNew
from annotator.storage.articles import articles
from annotator.storage.file.steps import VERSION
from annotator.storage.project import Project
from tests.storage.helpers import CODER, TEXT

PAGE = 4096


def rewrite(path: Path, change: Callable[[bytearray], None]) -> None:
    content = bytearray(path.read_bytes())
    change(content)
    path.write_bytes(content)


def run(path: Path, sql: str) -> None:
    other_program = sqlite3.connect(path)
    other_program.executescript(sql)
    other_program.close()


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def refusal(path: Path) -> CoderError:
    """The error with which the file is refused; fails if that leaves a trace in the folder."""
    before = files(path.parent)
    with pytest.raises(CoderError) as raised:
        Project.open(path, CODER)
    assert files(path.parent) == before
    return raised.value


@pytest.fixture
def closed(coded: Project) -> Path:
    coded.close()
    return coded.path


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    error = refusal(tmp_path / "gone.coding")

    assert isinstance(error, NotAProject)
    assert "There is no file" in error.what_happened
    assert "gone.coding" in error.what_happened


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert isinstance(refusal(tmp_path), NotAProject)


def test_a_file_that_is_no_sqlite_is_refused(path: Path) -> None:
    path.write_text("Dear colleague, " * 1000)

    error = refusal(path)

    assert isinstance(error, NotAProject)
    assert error.what_happened == f"“{path.name}” is not a project: it is no SQLite file."
    assert error.what_to_do == "Open another file. The file was not changed."


def test_an_empty_file_is_refused(path: Path) -> None:
    path.touch()

    error = refusal(path)

    assert isinstance(error, NotAProject)
    assert error.what_happened == f"“{path.name}” is empty (0 bytes)."


@pytest.mark.parametrize("length", [16, 99, 100, PAGE, 10 * PAGE, -PAGE, -1])
def test_a_file_that_is_cut_off_is_refused_with_its_lengths(closed: Path, length: int) -> None:
    whole = closed.read_bytes()
    closed.write_bytes(whole[:length])

    error = refusal(closed)

    assert isinstance(error, ProjectDamaged)
    assert f"is cut off: it has {closed.stat().st_size:,} of" in error.what_happened


def test_another_programs_sqlite_file_is_refused(path: Path) -> None:
    run(path, "CREATE TABLE article (id INTEGER PRIMARY KEY); PRAGMA user_version = 1")

    error = refusal(path)

    assert isinstance(error, NotAProject)
    assert error.what_happened == f"“{path.name}” is another program's SQLite file."


def test_a_project_of_a_newer_version_is_refused(closed: Path) -> None:
    run(closed, f"PRAGMA user_version = {VERSION + 1}")

    error = refusal(closed)

    assert isinstance(error, ProjectTooNew)
    assert str(error) == (
        f"“{closed.name}” was saved by a newer version of this program. "
        "Install the current version and open it again. The file was not changed."
    )


@pytest.mark.parametrize(
    ("sql", "what"),
    [
        ("CREATE TRIGGER spy AFTER INSERT ON value BEGIN SELECT 1; END", "the trigger “spy” is foreign"),
        ("CREATE TABLE extra (x)", "the table “extra” is foreign"),
        ("CREATE VIEW events_spy AS SELECT 1", "the view “events_spy” is foreign"),
        ("CREATE INDEX extra ON value (text)", "the index “extra” is foreign"),
        ("DROP VIEW progress", "the view “progress” is missing"),
        ("DROP VIEW events_small", "the view “events_small” is missing"),
        ("DROP VIEW articles; CREATE VIEW articles AS SELECT 1", "the view “articles” is changed"),
        (
            "DROP VIEW events_small; CREATE VIEW events_small AS SELECT load_extension('x')",
            "the view “events_small” is changed",
        ),
        ("ALTER TABLE edit ADD COLUMN note TEXT", "the table “edit” is changed"),
    ],
)
def test_a_schema_that_is_not_ours_is_refused(closed: Path, sql: str, what: str) -> None:
    run(closed, sql)

    error = refusal(closed)

    assert isinstance(error, ProjectDamaged)
    assert what in error.what_happened


@pytest.mark.parametrize(
    ("sql", "what"),
    [
        ("UPDATE scheme SET json = replace(json, 'Fight', 'Fught')", "a stored scheme was changed"),
        ("UPDATE scheme SET json = '[]'", "a stored scheme was changed"),
        ("UPDATE scheme SET json = replace(json, '\"small\"', '{}')", "a stored scheme was changed"),
        ("UPDATE project SET uuid = '../../etc/passwd'", "it has no identity"),
        ("DELETE FROM project", "it has no identity"),
        ("UPDATE project SET countries = '{'", "its countries cannot be read"),
        ("UPDATE project SET countries = '3'", "its countries cannot be read"),
    ],
)
def test_contents_that_no_project_can_do_without_are_checked_at_once(closed: Path, sql: str, what: str) -> None:
    run(closed, sql)

    error = refusal(closed)

    assert isinstance(error, ProjectDamaged)
    assert what in error.what_happened


@pytest.mark.parametrize("text", ["[]", "{", '{"id": {}}', '{"id": "small", "nope": 1}'])
def test_a_stored_scheme_that_is_none_is_refused_even_with_a_fitting_hash(closed: Path, text: str) -> None:
    digest = hashlib.sha256(text.encode()).hexdigest()
    run(closed, f"UPDATE scheme SET json = '{text}', hash = '{digest}'")

    error = refusal(closed)

    assert isinstance(error, ProjectDamaged)
    assert "a stored scheme cannot be read" in error.what_happened


def test_a_file_switched_to_a_write_ahead_log_is_refused(closed: Path) -> None:
    run(closed, "PRAGMA journal_mode = WAL")

    assert "write-ahead log" in refusal(closed).what_happened


def test_a_damaged_first_page_is_refused(closed: Path) -> None:
    def smear(content: bytearray) -> None:
        content[100:300] = b"\xff" * 200

    rewrite(closed, smear)

    assert isinstance(refusal(closed), ProjectDamaged)


def test_a_version_that_was_never_written_is_refused(closed: Path) -> None:
    def set_version(content: bytearray) -> None:
        content[60:64] = struct.pack(">I", 0)

    rewrite(closed, set_version)

    assert "version 0" in refusal(closed).what_happened


def test_a_flipped_bit_in_an_article_is_found_when_it_is_shown_and_by_the_check(closed: Path) -> None:
    def flip(content: bytearray) -> None:
        content[content.index(TEXT.encode()) + 3] ^= 1

    rewrite(closed, flip)

    with Project.open(closed, CODER) as project:
        with pytest.raises(ProjectDamaged, match=r"The text of “Rebels strike” in .* is damaged"):
            articles.article(project, "article-1")
        problems = project.check()
    assert [problem.what for problem in problems] == [
        "its text is not the text that was imported",
        "it rests on words that do not stand in the article",
    ]
    assert problems[0].where == "article “Rebels strike” (article-1)"


def test_a_flipped_bit_that_leaves_no_text_at_all_is_found_too(closed: Path) -> None:
    def flip(content: bytearray) -> None:
        content[content.index("😀".encode()) + 1] ^= 0x80

    rewrite(closed, flip)

    with Project.open(closed, CODER) as project, pytest.raises(ProjectDamaged, match="Rebels strike"):
        articles.article(project, "article-1")


def test_a_save_that_was_cut_off_is_rolled_back_on_opening(closed: Path) -> None:
    # A transaction that stops when its journal is on the disk, as kill -9 or a power cut leaves it.
    before = closed.read_bytes()
    writer = sqlite3.connect(closed, isolation_level=None)
    writer.execute("PRAGMA cache_size = 1")
    writer.execute("BEGIN")
    writer.executemany("INSERT INTO memory VALUES (1, ?, ?)", ((f"{n}", "x" * 500) for n in range(500)))
    half, journal = closed.read_bytes(), closed.with_name(closed.name + "-journal").read_bytes()
    writer.execute("ROLLBACK")
    writer.close()
    assert half != before
    closed.write_bytes(half)
    closed.with_name(closed.name + "-journal").write_bytes(journal)

    with Project.open(closed, CODER) as project:
        assert project.check() == []
        assert articles.article(project, "article-1").text == TEXT
        assert project.connection.cell("SELECT count(*) FROM memory") == 0
