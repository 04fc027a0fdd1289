"""The names that events hold in some fields: all of them, read apart for a search, and which events hold one."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.storage.articles import articles
from annotator.storage.file.connection import Connection
from annotator.storage.project import Project

MOST_EVENTS = 1_000
"""The events of a name are counted, and gone through, up to here."""
# Only what is in the index of values: no event is looked at, however many there are.
_HELD = "part = 'value' AND origin <> 'computed' AND text <> ''"


def names(reader: Connection, fields: Sequence[str]) -> list[str]:
    """Every name that stands in one of these fields, each once."""
    sql = f"SELECT DISTINCT text FROM value WHERE field IN ({_marks(fields)}) AND {_HELD}"
    return [text for (text,) in reader.rows(sql, *fields)] if fields else []


def count(reader: Connection, fields: Sequence[str], name: str) -> int:
    """How many events that are not dropped hold this name, of all coders; up to `MOST_EVENTS`."""
    held = f"SELECT DISTINCT value.event FROM value JOIN event ON event.id = value.event WHERE {_with_name(fields)}"
    return int(reader.cell(f"SELECT count(*) FROM ({held} LIMIT {MOST_EVENTS})", *fields, name))


def events_with(project: Project, fields: Sequence[str], name: str) -> list[tuple[str, str]]:
    """Article and event, each by its uuid, of this coder's events that hold a name, in the order of the articles."""
    rows = project.connection.rows(
        "SELECT DISTINCT article.uuid, event.uuid, article.id, event.id FROM value JOIN event ON event.id = value.event"
        f" JOIN article ON article.id = event.article WHERE {_with_name(fields)} AND event.coder = ?"
        f" AND {articles.VISIBLE} ORDER BY article.id, event.id LIMIT {MOST_EVENTS}",
        *fields, name, project.coder_row,
    )  # fmt: skip
    return [(article, event) for article, event, *_ in rows]


def _with_name(fields: Sequence[str]) -> str:
    held = _HELD.replace("part", "value.part").replace("origin", "value.origin").replace("text", "value.text")
    return f"value.field IN ({_marks(fields)}) AND {held} AND value.text = ? AND event.state <> 'dropped'"


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
