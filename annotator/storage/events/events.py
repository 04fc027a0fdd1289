"""Events: stored as rows that an edit changes one by one, read back whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from annotator.errors import ProjectDamaged
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.text.span import Span
from annotator.storage.articles import articles
from annotator.storage.articles.articles import ArticleRow
from annotator.storage.events import event_rows
from annotator.storage.events.event_rows import StoredEvent
from annotator.storage.events.event_writes import normalised, span_row, write_event
from annotator.storage.file.connection import Connection
from annotator.storage.log.edit import Edit
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.model.schemes.scheme import Scheme
    from annotator.storage.project import Project

_CHUNK = 50


class CodedEvent(NamedTuple):
    """An event with its article's row and the time (ISO, UTC) of its last change, as exports need it."""

    event: Event
    article: ArticleRow
    changed_at: str


@dataclass(frozen=True, slots=True)
class Rejection:
    """A suggestion that a coder refused, not to be made again. `kind` says what it was, such as "event"."""

    article: str
    scheme: str
    kind: str
    value: str = ""
    span: Span | None = None


def events_of(project: Project, article_uuid: str) -> list[Event]:
    """This coder's events of an article in order of creation, without the dropped ones."""
    rows = project.connection.rows(
        "SELECT id FROM event WHERE article = (SELECT id FROM article WHERE uuid = ?) AND coder = ?"
        " AND state <> 'dropped'",
        article_uuid,
        project.coder_row,
    )
    return [_ordered(project, s.event) for s in event_rows.read_whole(project.connection, (row for (row,) in rows))]


def event(project: Project, uuid: str) -> Event:
    """One event, dropped or not. Raises KeyError if there is none."""
    stored = _stored(project.connection, uuid)
    if stored is None:
        raise KeyError(f"no event {uuid}")
    if not stored.is_whole:
        event_rows.read_whole(project.connection, [stored.row])
    return _ordered(project, stored.event)


def save_event(edit: Edit, event: Event) -> None:
    """Insert or update an event: writes only the rows that differ from the stored ones."""
    write_event(edit, normalised(event))


def drop_event(edit: Edit, uuid: str) -> None:
    """Take an event out of sight; its rows stay, so that undo brings it back as it was."""
    stored = _stored(edit.connection, uuid)
    if stored is None:
        raise KeyError(f"no event {uuid}")
    save_event(edit, replace(stored.event, state="dropped"))


def iter_events(project: Project, scheme_id: str | None = None) -> Iterator[CodedEvent]:
    """All coders' events in the articles' order, read in small chunks on a connection of its own."""
    reader = Connection(project.path, read_only=True, is_patient=True)
    try:
        article, last = 0, 0
        while chunk := reader.rows(_NEXT_EVENTS, article, last, scheme_id, _CHUNK):
            article, last = chunk[-1]
            yield from _coded(project, reader, [row for _, row in chunk])
    finally:
        reader.close()


def latest_values(project: Project, field: str, limit: int, *, scheme_id: str | None = None) -> list[Value]:
    """What this coder entered in a field, most used first, then newest; without evidence."""
    newest = project.connection.rows(
        "SELECT max(value.id) FROM value JOIN event ON event.id = value.event"
        " JOIN scheme ON scheme.id = event.scheme WHERE value.field = ?1 AND value.part = 'value'"
        " AND value.origin <> 'computed' AND value.text <> '' AND event.coder = ?2"
        " AND event.state <> 'dropped' AND coalesce(?3, scheme.scheme) = scheme.scheme"
        " GROUP BY value.text ORDER BY count(*) DESC, max(value.id) DESC LIMIT ?4",
        field, project.coder_row, scheme_id, limit,
    )  # fmt: skip
    rows = project.connection.rows(_ALL_PARTS, json.dumps([row for (row,) in newest]))
    parts: dict[int, tuple[dict[str, str], str]] = {}
    for row, origin, part, text in rows:
        parts.setdefault(row, ({"value": ""}, origin))[0][part] = text
    return [Value(field, parts[row][0], parts[row][1]) for (row,) in newest]  # type: ignore[arg-type]


def reject(edit: Edit, rejection: Rejection) -> None:
    """Remember that this coder refused a suggestion; twice is once."""
    if rejection in rejections(edit.project, rejection.article):
        return
    article = articles.row_id(edit.connection, rejection.article)
    span = span_row(edit, article, rejection.span) if rejection.span else None
    edit.insert(
        "rejection",
        {
            "article": article, "coder": edit.project.coder_row, "scheme": rejection.scheme,
            "kind": rejection.kind, "value": rejection.value, "span": span,
        },
    )  # fmt: skip


def rejections(project: Project, article_uuid: str) -> list[Rejection]:
    """What this coder refused in an article, oldest first."""
    rows = project.connection.rows(
        'SELECT rejection.scheme, rejection.kind, rejection.value, span.start, span."end" FROM rejection'
        " LEFT JOIN span ON span.id = rejection.span WHERE rejection.coder = ?"
        " AND rejection.article = (SELECT id FROM article WHERE uuid = ?) ORDER BY rejection.id",
        project.coder_row,
        article_uuid,
    )
    return [
        Rejection(article_uuid, scheme, kind, value, None if start is None else Span(start, end))
        for scheme, kind, value, start, end in rows
    ]


_NEXT_EVENTS = """
SELECT event.article, event.id FROM event JOIN article ON article.id = event.article
JOIN batch ON batch.id = article.batch JOIN scheme ON scheme.id = event.scheme
WHERE event.state <> 'dropped' AND batch.removed = 0 AND (event.article, event.id) > (?1, ?2)
  AND coalesce(?3, scheme.scheme) = scheme.scheme
ORDER BY event.article, event.id LIMIT ?4
"""
_ALL_PARTS = """
SELECT main.id, main.origin, value.part, value.text FROM value AS main
JOIN value ON (value.event, value.field, value.position) = (main.event, main.field, main.position)
WHERE main.id IN (SELECT value FROM json_each(?))
"""
_WRONG_QUOTES = """
SELECT DISTINCT event.id
FROM event JOIN value ON value.event = event.id JOIN value_span ON value_span.value = value.id
JOIN span ON span.id = value_span.span JOIN article_text ON article_text.article = span.article
WHERE event.id IN (SELECT value FROM json_each(?))
  AND (span.article <> event.article
    OR substr(article_text.text, span.start + 1, span."end" - span.start) <> span.quote)
"""


def wrong_quotes(connection: Connection, rows: Iterable[int]) -> list[int]:
    """Those of these events that rest on a span whose quote is not what the article says there."""
    return [row for (row,) in connection.rows(_WRONG_QUOTES, json.dumps(list(rows)))]


def _coded(project: Project, reader: Connection, rows: list[int]) -> Iterator[CodedEvent]:
    found = sorted(event_rows.read_whole(reader, rows), key=lambda stored: rows.index(stored.row))
    for wrong in event_rows.read(reader, wrong_quotes(reader, rows)):
        raise ProjectDamaged(
            tr("{named} rests on words that do not stand in the article.", named=event_rows.named(reader, wrong)),
            tr("Restore a backup, or drop the event and code it again."),
        )
    about = articles.rows_by_uuid(project, reader, {stored.event.article for stored in found})
    for stored in found:
        yield CodedEvent(_ordered(project, stored.event), about[stored.event.article], stored.changed)


def _stored(connection: Connection, uuid: str) -> StoredEvent | None:
    row = connection.cell("SELECT id FROM event WHERE uuid = ?", uuid)
    return event_rows.read(connection, [row])[0] if row is not None else None


def _ordered(project: Project, event: Event) -> Event:
    """The event with its values in the scheme's order."""
    order = _order(project.scheme(event.scheme, event.scheme_version))
    values = sorted(event.values, key=lambda value: (order.get(value.field, -1), value.position))
    return replace(event, values=tuple(values))


def _order(scheme: Scheme) -> Mapping[str, int]:
    return {name: at for at, name in enumerate([EVIDENCE_FIELD, *(f.name for f in scheme.fields)])}
