from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import BadInput, CoderError, ProjectInUse
from annotator.storage.articles import articles
from annotator.storage.events import events
from annotator.storage.file import gate, schema
from annotator.storage.file.connection import ProjectBusy
from annotator.storage.file.migrations import migrate
from annotator.storage.file.steps import VERSION
from annotator.storage.project import Project
from tests.storage.helpers import CODER, FULL, OTHER, SCHEME, dump, event, value


def test_a_new_project_opens_again_with_all_that_it_was_given(path: Path) -> None:
    Project.create(path, [SCHEME], CODER, name="Idlib 2018", countries=["Syria", "Türkiye"]).close()

    with Project.open(path, CODER) as project:
        assert (project.name, project.countries) == ("Idlib 2018", ("Syria", "Türkiye"))
        assert project.schemes == (SCHEME,)
        assert project.scheme("small") == project.scheme("small", "1") == SCHEME
        assert (project.coder, project.read_only, project.undo_label) == ("coder-4F2A", False, "")


def test_creating_over_a_file_is_refused_and_leaves_it_alone(path: Path) -> None:
    path.write_text("my notes")

    with pytest.raises(BadInput, match="exists already"):
        Project.create(path, [SCHEME], CODER)

    assert path.read_text() == "my notes"


def test_a_project_that_cannot_be_made_leaves_no_file(path: Path) -> None:
    broken = replace(SCHEME, id="no name for a view")

    with pytest.raises(ValueError, match="no name"):
        Project.create(path, [broken], CODER)

    assert list(path.parent.iterdir()) == []


def test_every_edit_is_written_through_to_the_disk(project: Project) -> None:
    pragmas = {
        name: project.connection.cell(f"PRAGMA {name}")
        for name in (
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "secure_delete",
            "trusted_schema",
            "cell_size_check",
        )
    }

    assert pragmas == {
        "journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "secure_delete": 1,
        "trusted_schema": 0, "cell_size_check": 1,
    }  # fmt: skip


def test_every_table_is_strict(project: Project) -> None:
    kinds = project.connection.rows(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    )

    assert [name for name, strict in kinds if not strict and not name.startswith("sqlite_")] == []


def test_the_gate_expects_the_very_schema_that_the_migrations_make() -> None:
    memory = sqlite3.connect(":memory:")
    migrate(memory)

    made = {(kind, name): sql for kind, name, sql in memory.execute(gate.SCHEMA)}

    assert made == dict(gate.expected(VERSION))
    assert memory.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_the_log_names_the_columns_that_the_tables_have(project: Project) -> None:
    for table, columns in schema.LOGGED.items():
        stored = [name for (name,) in project.connection.rows("SELECT name FROM pragma_table_info(?)", table)]
        unlogged = {"span": "quote", "scheme": "json"}.get(table)
        assert [name for name in stored if name != unlogged] == list(columns)


def test_opening_and_coding_imports_none_of_the_slow_packages(project: Project) -> None:
    project.close()
    code = f"""
import sys
from pathlib import Path
from annotator.model.coder import Coder
from annotator.storage import activity, suggestions
from annotator.storage.articles import articles
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.storage.file.steps import VERSION
with Project.open(Path({str(project.path)!r}), Coder("coder-4F2A")) as project:
    with project.edit("Done") as edit:
        articles.set_state(edit, "article-1", "done")
print([name for name in ("sqlite_utils", "numpy", "pydantic", "yaml", "spacy") if name in sys.modules])
"""

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_an_exception_inside_an_edit_rolls_everything_back(project: Project) -> None:
    before = dump(project)

    with pytest.raises(KeyError), project.edit("Add event") as edit:  # noqa: PT012
        events.save_event(edit, FULL)
        articles.set_state(edit, "no such article", "done")

    assert dump(project) == before
    assert project.undo_label == "Import"


def test_an_edit_that_changes_nothing_leaves_no_row_and_no_undo_step(coded: Project) -> None:
    edits = coded.connection.cell("SELECT count(*) FROM edit")

    with coded.edit("Set place") as edit:
        events.save_event(edit, FULL)

    assert coded.connection.cell("SELECT count(*) FROM edit") == edits
    assert coded.undo_label == "Add event"


def test_edits_do_not_nest(project: Project) -> None:
    with project.edit("Outer"), pytest.raises(RuntimeError, match="nest"), project.edit("Inner"):
        pass


def test_the_log_tells_who_changed_which_row_from_what_to_what(coded: Project) -> None:
    with coded.edit("Set type") as edit:
        events.save_event(edit, FULL.with_values("code", [value("code", "20", "struck")]))

    rows = coded.connection.rows(
        "SELECT coder.handle, edit.label, change.before, change.after"
        " FROM change JOIN edit ON edit.id = change.edit JOIN coder ON coder.id = edit.coder"
        " WHERE edit.label = 'Set type' AND table_name = 'value'"
    )
    assert rows == [
        (
            "coder-4F2A", "Set type", '[2,1,"code",0,"value","10","text","",null]',
            '[2,1,"code",0,"value","20","text","",null]',
        )
    ]  # fmt: skip


def test_the_log_never_holds_the_articles_words(coded: Project) -> None:
    logged = "".join(f"{before}{after}" for before, after in coded.connection.rows("SELECT before, after FROM change"))

    assert "at dawn" not in logged


def test_a_second_window_opens_read_only_and_says_who_has_it(project: Project) -> None:
    with Project.open(project.path, OTHER) as second:
        assert second.read_only
        assert "open in another window (coder-4F2A" in second.read_only_reason
        assert articles.row(second, "article-1").title == "Rebels strike"
        with pytest.raises(ProjectInUse, match="open in another window"), second.edit("Done"):
            pass


def test_a_second_path_to_the_file_is_the_same_project(project: Project, tmp_path: Path) -> None:
    link = tmp_path / "link.annotator"
    link.symlink_to(project.path)

    with Project.open(link, OTHER) as second:
        assert "open in another window" in second.read_only_reason


def test_a_copy_made_while_the_project_is_open_is_coded_apart_from_it(coded: Project, tmp_path: Path) -> None:
    copied = tmp_path / "copy.annotator"
    shutil.copyfile(coded.path, copied)

    with Project.open(copied, CODER) as copy:
        with copy.edit("Drop event") as edit:
            events.drop_event(edit, FULL.uuid)
        with coded.edit("Change event") as edit:
            events.save_event(edit, replace(FULL, state="draft"))

        assert not copy.read_only
        assert events.events_of(copy, "article-1") == []
        assert [each.state for each in events.events_of(coded, "article-1")] == ["draft"]


def test_closing_gives_the_project_to_the_next_window(project: Project) -> None:
    project.close()

    with Project.open(project.path, OTHER) as second:
        assert not second.read_only


def test_a_project_opened_for_reading_takes_no_lock_and_no_edit(project: Project) -> None:
    project.close()

    with (
        Project.open(project.path, CODER, read_only=True) as reader,
        Project.open(project.path, CODER) as writer,
    ):
        assert (reader.read_only, writer.read_only) == (True, False)
        with pytest.raises(ProjectInUse, match="for reading only"):
            reader.undo()


def test_a_write_protected_project_opens_read_only_and_says_so(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.close()
    monkeypatch.setattr("annotator.storage.project.os.access", lambda path, mode: False)

    with Project.open(project.path, CODER) as reader:
        assert reader.read_only_reason == f"“{project.path.name}” is write-protected."
        assert articles.article(reader, "article-1").title == "Rebels strike"


def test_a_file_from_elsewhere_is_read_only_until_its_check_has_ended(project: Project) -> None:
    project.close()

    with Project.open(project.path, CODER, check_first=True) as stranger:
        with pytest.raises(CoderError, match="still being checked"), stranger.edit("Done"):
            pass
        assert stranger.check() == []
        with stranger.edit("Done") as edit:
            articles.set_state(edit, "article-1", "done")

        assert not stranger.read_only


def test_an_edit_while_someone_holds_the_file_is_rolled_back_and_can_be_tried_again(project: Project) -> None:
    scanner = sqlite3.connect(project.path)
    scanner.execute("BEGIN")
    scanner.execute("SELECT * FROM article").fetchone()
    before = dump(project)

    with pytest.raises(ProjectBusy), project.edit("Add event") as edit:
        events.save_event(edit, FULL)

    assert dump(project) == before
    scanner.close()
    with project.edit("Add event") as edit:
        events.save_event(edit, FULL)
    assert events.events_of(project, "article-1") == [FULL]


def test_an_edit_while_someone_else_writes_is_refused_before_it_begins(project: Project) -> None:
    writer = sqlite3.connect(project.path, isolation_level=None)
    writer.execute("BEGIN EXCLUSIVE")

    with pytest.raises(ProjectBusy), project.edit("Add event"):
        raise AssertionError("the edit must not begin")

    writer.close()


def test_an_edit_on_a_file_that_was_replaced_is_refused(project: Project, tmp_path: Path) -> None:
    copy = tmp_path / "synced.coding"
    copy.write_bytes(project.path.read_bytes())
    copy.replace(project.path)

    with pytest.raises(CoderError, match="changed, moved or replaced"), project.edit("Done") as edit:
        articles.set_state(edit, "article-1", "done")


def test_an_edit_after_edits_from_elsewhere_is_refused(project: Project) -> None:
    elsewhere = sqlite3.connect(project.path)
    with elsewhere:
        elsewhere.execute("INSERT INTO edit (uuid, coder, at, label, kind) VALUES ('u', 1, '', 'x', 'do')")
    elsewhere.close()

    with pytest.raises(CoderError, match="changed, moved or replaced"), project.edit("Done"):
        pass


def test_a_full_disk_is_named_and_loses_nothing(project: Project) -> None:
    pages = project.connection.cell("PRAGMA page_count")
    project.connection.cell(f"PRAGMA max_page_count = {pages}")
    before = dump(project)

    with pytest.raises(CoderError, match=r"disk .* is full"), project.edit("Add notes") as edit:
        events.save_event(edit, event(value("actor", "x" * 100_000)))

    assert dump(project) == before


def test_a_new_version_of_a_scheme_stands_beside_the_old_one(coded: Project) -> None:
    newer = replace(SCHEME, version="2", fields=SCHEME.fields[:-1])

    coded.add_scheme(newer)
    coded.add_scheme(newer)

    assert coded.schemes == (newer,)
    assert coded.scheme("small", "1") == SCHEME
    assert events.events_of(coded, "article-1") == [FULL]
    coded.close()
    with Project.open(coded.path, CODER) as again:
        assert again.schemes == (newer,)


def test_another_scheme_under_a_version_that_is_taken_is_refused(project: Project) -> None:
    with pytest.raises(BadInput, match="version 1"):
        project.add_scheme(replace(SCHEME, name="Other"))


def test_an_unknown_scheme_is_named(project: Project) -> None:
    with pytest.raises(BadInput, match="“acled” version 9"):
        project.scheme("acled", "9")
