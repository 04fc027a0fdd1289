"""Reads events out of their rows, many at once, and proves each by its hash. Writes nothing."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from annotator.errors import ProjectDamaged
from annotator.model.event import Event, Value, event_hash
from annotator.model.text.span import Span
from annotator.storage.file.connection import Connection, Row, damaged
from annotator.words import tr


class StoredEvent(NamedTuple):
    """An event with what only its row knows."""

    row: int
    event: Event
    hash: str
    changed: str

    @property
    def is_whole(self) -> bool:
        return event_hash(self.event) == self.hash


_EVENTS = """
SELECT event.id, event.uuid, article.uuid, coder.handle, scheme.scheme, scheme.version, event.state,
  coalesce(incident.uuid, ''), event.hash, event.changed
FROM event JOIN article ON article.id = event.article JOIN coder ON coder.id = event.coder
JOIN scheme ON scheme.id = event.scheme LEFT JOIN incident ON incident.id = event.incident
WHERE event.id IN (SELECT value FROM json_each(?)) ORDER BY event.id
"""
_VALUES = """
SELECT event, id, field, position, part, text, origin, rule, score
FROM value WHERE event IN (SELECT value FROM json_each(?)) ORDER BY id
"""
_SPANS = """
SELECT value.id, span.start, span."end"
FROM value JOIN value_span ON value_span.value = value.id JOIN span ON span.id = value_span.span
WHERE value.event IN (SELECT value FROM json_each(?)) ORDER BY value_span.id
"""


def read(connection: Connection, rows: Iterable[int]) -> list[StoredEvent]:
    """The events of these rows, in order of creation, proven or not. Three queries however many they are."""
    wanted = json.dumps(list(rows))
    spans: dict[int, list[Span]] = defaultdict(list)
    for value, start, end in connection.rows(_SPANS, wanted):
        try:
            spans[value].append(Span(start, end))
        except ValueError as error:
            raise damaged(connection.path, "a stored span is empty") from error
    values: dict[int, list[Row]] = defaultdict(list)
    for event, *value_row in connection.rows(_VALUES, wanted):
        values[event].append(tuple(value_row))
    return [
        StoredEvent(row, _event(columns, _values(values[row], spans)), stored_hash, changed)
        for row, *columns, stored_hash, changed in connection.rows(_EVENTS, wanted)
    ]


def read_whole(connection: Connection, rows: Iterable[int]) -> list[StoredEvent]:
    """As `read`; raises ProjectDamaged for an event that is not what this program saved."""
    found = read(connection, rows)
    for stored in found:
        if not stored.is_whole:
            raise ProjectDamaged(
                tr(
                    "{named} in “{name}” is not what this program saved.",
                    named=named(connection, stored),
                    name=connection.path.name,
                ),
                tr("Restore a backup, or drop the event and code it again."),
            )
    return found


def named(connection: Connection, stored: StoredEvent) -> str:
    """How to name an event to a coder: by its code, its article and the beginning of its UUID."""
    row = connection.row(
        "SELECT article.title, (SELECT text FROM value WHERE event = event.id AND field = scheme.code_field"
        " AND position = 0 AND part = 'value') FROM event JOIN article ON article.id = event.article"
        " JOIN scheme ON scheme.id = event.scheme WHERE event.id = ?",
        stored.row,
    )
    title, code = row or ("", "")
    return f"The event “{code or 'without a code'}” ({stored.event.uuid[:8]}) of “{title or 'an article'}”"


def _event(columns: Sequence[Any], values: tuple[Value, ...]) -> Event:
    uuid, article, coder, scheme, version, state, incident = columns
    return Event(uuid, article, coder, scheme, version, state, incident, values)


def _values(rows: Sequence[Row], spans: dict[int, list[Span]]) -> tuple[Value, ...]:
    found: dict[tuple[str, int], tuple[dict[str, str], list[Row]]] = {}
    for row in rows:
        _, field, position, part, text, *_ = row
        parts, part_rows = found.setdefault((field, position), ({"value": ""}, []))
        parts[part] = text
        part_rows.append(row)
    return tuple(_value(parts, part_rows, spans) for parts, part_rows in found.values())


def _value(parts: dict[str, str], rows: Sequence[Row], spans: dict[int, list[Span]]) -> Value:
    """One value of its part rows; the row of part `value` is the one that counts and has the evidence."""
    main = next((row for row in rows if row[3] == "value"), rows[0])
    row_id, field, position, _, _, origin, rule, score = main
    return Value(field, parts, origin, tuple(spans.get(row_id, ())), position, rule, score)
