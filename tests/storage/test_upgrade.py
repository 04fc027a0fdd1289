"""Files of version 1 of the format, as its published statements make them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from annotator.errors import BadInput, ProjectDamaged
from annotator.model.article_filter import ArticleFilter
from annotator.storage import notes, project_settings
from annotator.storage.articles import article_search
from annotator.storage.events import events
from annotator.storage.file import gate, schema
from annotator.storage.file.connection import Connection
from annotator.storage.file.migrations import migrate
from annotator.storage.file.steps import STEPS, VERSION
from annotator.storage.project import Project
from tests.storage.helpers import CODER, FULL, OTHER
from tests.storage.old_files import opened, write_version_1

PUBLISHED = ("5f5e6dedc3fd8c58dbaa848a7440434641d8c69f38b45f5c856936e363def932",)


@pytest.fixture
def old(coded: Project, tmp_path: Path) -> Path:
    """The file of `coded` as version 1 wrote it."""
    coded.close()
    path = tmp_path / "old" / "idlib.coding"
    path.parent.mkdir()
    write_version_1(coded.path, path)
    return path


def version_of(path: Path) -> int:
    with opened(path) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_the_steps_of_published_versions_stay_as_they_were() -> None:
    steps = [hashlib.sha256(step.sql.encode()).hexdigest() for step in STEPS]

    assert tuple(steps[: len(PUBLISHED)]) == PUBLISHED


def test_an_older_file_opens_with_all_that_was_in_it_and_can_be_coded_on(old: Path) -> None:
    with Project.open(old, CODER) as project:
        assert (project.version, project.read_only, project.undo_label) == (VERSION, False, "Add event")
        assert events.events_of(project, "article-1") == [FULL]
        project.undo()
        assert events.events_of(project, "article-1") == []
        assert project.check() == []

    assert version_of(old) == VERSION


def test_articles_of_an_older_file_are_found_by_their_words(old: Path) -> None:
    with Project.open(old, CODER) as project:
        found = project.connection.rows("SELECT rowid FROM article_search WHERE article_search MATCH 'militia'")

    assert found == [(1,)]


def test_the_file_as_it_was_is_kept_beside_it(old: Path) -> None:
    before = content(old)

    with Project.open(old, CODER) as project:
        copy = project.copy_before_upgrade

    assert copy == old.with_name("idlib-format-1.coding")
    assert content(copy) == before
    assert version_of(copy) == 1


def test_a_copy_never_takes_the_place_of_another_file(old: Path) -> None:
    old.with_name("idlib-format-1.coding").write_text("mine")

    with Project.open(old, CODER) as project:
        assert project.copy_before_upgrade == old.with_name("idlib-format-1-2.coding")

    assert old.with_name("idlib-format-1.coding").read_text() == "mine"


def test_a_file_is_brought_up_to_date_once(old: Path) -> None:
    Project.open(old, CODER).close()

    with Project.open(old, OTHER) as project:
        assert project.copy_before_upgrade is None

    assert len(list(old.parent.iterdir())) == 2


def test_an_older_file_opened_for_reading_is_read_and_stays_as_it_is(old: Path) -> None:
    before = old.read_bytes()

    with Project.open(old, CODER, read_only=True) as project:
        assert (project.version, project.read_only) == (1, True)
        assert events.events_of(project, "article-1") == [FULL]
        assert (notes.notes(project), notes.text_of(project, "small", "10")) == ([], "")
        assert project_settings.stored_settings(project) == {}
        assert project.check() == []

    assert old.read_bytes() == before
    assert list(old.parent.iterdir()) == [old]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ArticleFilter(starts=("militia",)), ["article-1"]),
        (ArticleFilter(starts=("REBELS",), phrases=("at dawn",)), ["article-1"]),
        (ArticleFilter(starts=("northern",), words_in="title"), ["article-1"]),
        (ArticleFilter(starts=("militia",), words_in="title"), []),
        (ArticleFilter(starts=("navy",)), []),
        (ArticleFilter(source="northern"), ["article-1"]),
    ],
)
def test_an_older_file_opened_for_reading_is_searched(old: Path, wanted: ArticleFilter, found: list[str]) -> None:
    with Project.open(old, CODER, read_only=True) as project:
        assert [row.uuid for row in article_search.rows(project, wanted)] == found


def test_an_older_file_that_is_write_protected_is_read(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The tests may run as root, for whom no file is write-protected.
    monkeypatch.setattr("annotator.storage.project.os.access", lambda path, mode: False)

    with Project.open(old, CODER) as project:
        assert project.read_only_reason == "“idlib.coding” is write-protected."
        assert events.events_of(project, "article-1") == [FULL]

    assert version_of(old) == 1


def test_an_older_file_of_which_no_copy_can_be_made_is_read_only(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, out: Path) -> None:
        raise BadInput("“idlib-format-1.coding” cannot be written: No space left on device.", "Make room.")

    monkeypatch.setattr("annotator.storage.file.upgrade.write_backup", refuse)

    with Project.open(old, CODER) as project:
        assert project.read_only_reason == (
            "“idlib.coding” was saved by an older version of this program and could not be brought up to date:"
            " “idlib-format-1.coding” cannot be written: No space left on device."
        )
        assert events.events_of(project, "article-1") == [FULL]

    assert version_of(old) == 1


def test_a_failure_in_the_middle_leaves_the_older_file_and_no_copy(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = old.read_bytes()

    def fail(connection: Connection) -> None:
        assert gate.read_version(connection) == VERSION
        raise RuntimeError("power cut")

    check = gate.check_schema
    monkeypatch.setattr(
        "annotator.storage.file.gate.check_schema",
        lambda connection: fail(connection) if connection.sqlite.in_transaction else check(connection),
    )
    with pytest.raises(RuntimeError):
        Project.open(old, CODER)
    monkeypatch.undo()

    assert content(old) == content_of_bytes(before, old.with_name("before.coding"))
    with Project.open(old, CODER) as project:
        assert (project.version, project.read_only) == (VERSION, False)


def test_an_upgrade_that_was_cut_off_is_rolled_back_and_made_again(old: Path) -> None:
    # The file and its journal in the middle of the transaction, as kill -9 or a power cut leaves them.
    with opened(old) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        migrate(connection)
        connection.execute("CREATE TABLE spill AS SELECT zeroblob(100000) AS large")
        half, journal = old.read_bytes(), old.with_name("idlib.coding-journal").read_bytes()
        connection.execute("ROLLBACK")
    old.write_bytes(half)
    old.with_name("idlib.coding-journal").write_bytes(journal)

    with Project.open(old, CODER) as project:
        assert (project.version, project.check()) == (VERSION, [])
        assert events.events_of(project, "article-1") == [FULL]


def test_the_gate_compares_a_file_with_its_own_version(old: Path) -> None:
    with opened(old) as connection:
        for statement in schema.statements(schema.SETTINGS_AND_NOTES):
            connection.execute(statement)

    with pytest.raises(ProjectDamaged, match="is foreign"):
        Project.open(old, CODER)


def test_a_file_that_says_it_is_newer_than_it_is_is_refused(old: Path) -> None:
    with opened(old) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION}")

    with pytest.raises(ProjectDamaged, match="is missing"):
        Project.open(old, CODER)


def test_a_file_that_lies_about_the_steps_it_took_is_left_as_it_is(old: Path) -> None:
    with opened(old) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('project', ?)", (STEPS[1].name,)
        )

    with Project.open(old, CODER) as project:
        assert "could not be brought up to date" in project.read_only_reason

    assert version_of(old) == 1
    assert list(old.parent.iterdir()) == [old]


def test_a_trigger_is_one_statement() -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM b;\n  DELETE FROM c;\nEND"

    assert schema.statements(f"CREATE TABLE a (x);\n\n{trigger};\nSELECT 1;\n") == [
        "CREATE TABLE a (x)",
        trigger,
        "SELECT 1",
    ]


def content(path: Path) -> list[str]:
    """Everything in a file, as SQL."""
    with opened(path) as connection:
        return list(connection.iterdump())


def content_of_bytes(stored: bytes, path: Path) -> list[str]:
    path.write_bytes(stored)
    try:
        return content(path)
    finally:
        path.unlink()
