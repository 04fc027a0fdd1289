from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from annotator.storage.file.steps import VERSION
from annotator.storage.project import Project

PAGE = (Path(__file__).parents[2] / "schemas" / "project.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    """What stands under a heading, down to the next one."""
    return re.split(r"^#+ ", PAGE.split(f"# {title}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


def documented(title: str) -> set[str]:
    """The names in the first column of a section's table."""
    rows = re.findall(r"^\| (`.*?) \|", section(title), flags=re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([a-z_0-9]+)`", row)}


def test_every_column_of_every_view_is_described(coded: Project) -> None:
    for view in ("events", "evidence", "articles", "progress", "notes", "aliases"):
        columns = {name for (name,) in coded.connection.rows("SELECT name FROM pragma_table_info(?)", view)}
        assert documented(view) == columns


def test_every_table_is_described(coded: Project) -> None:
    tables = {
        name
        for (name,) in coded.connection.rows(
            "SELECT name FROM pragma_table_list WHERE type <> 'shadow' AND type <> 'view' AND name NOT LIKE 'sqlite%'"
        )
    }

    assert documented("Tables") == tables - {"_sqlite_migrations"}


def test_the_numbers_of_the_format_are_those_of_the_file(coded: Project) -> None:
    assert f"`PRAGMA application_id` is {coded.connection.cell('PRAGMA application_id')} " in PAGE
    assert f"the version of this format: {VERSION}." in PAGE


def test_the_query_of_the_page_runs_in_another_program(coded: Project) -> None:
    query = re.findall(r"```sql\n(.*?)```", PAGE, flags=re.DOTALL)[0]
    small = query.replace("events_acled.event_date", "events_small.day").replace("sub_event_type", "code")
    with sqlite3.connect(f"{coded.path.absolute().as_uri()}?mode=ro", uri=True) as other_program:
        rows = other_program.execute(small.replace("events_acled", "events_small").replace("complete", "draft"))

        assert ("2018-02-01", "10", "actor", "Rebels") in rows.fetchall()
