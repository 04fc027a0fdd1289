"""Finds events of other articles that may report the same act: by day and place, through indexes. Writes nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from annotator.model.event import SAME_AS_FIELD, Event
from annotator.model.likeness import Position
from annotator.storage.events import event_rows
from annotator.storage.file.connection import Connection
from annotator.storage.project import Project

MOST = 200
"""So many events are read at most; the newest of them count."""


class Around(NamedTuple):
    """Where to look: `days` are two ISO days, `box` two corners (south-west, north-east); None: anywhere."""

    days: tuple[str, str]
    box: tuple[Position, Position] | None
    date_fields: Sequence[str]
    place_fields: Sequence[str]


_NEAR = """
SELECT DISTINCT event.id FROM value AS day
JOIN event ON event.id = day.event JOIN scheme ON scheme.id = event.scheme
JOIN article ON article.id = event.article JOIN batch ON batch.id = article.batch
WHERE day.field IN (SELECT value FROM json_each(?1)) AND day.text BETWEEN ?3 AND ?4
  AND day.part = 'value' AND day.origin <> 'computed'
  AND scheme.scheme = ?5 AND event.coder = ?6 AND article.uuid <> ?7 AND batch.removed = 0
  AND event.state IN ('complete', 'checked', 'disputed')
  AND NOT EXISTS (SELECT 1 FROM value WHERE event = day.event AND field = ?8)
  AND (?9 IS NULL OR EXISTS (
    SELECT 1 FROM value AS north JOIN value AS east ON (east.event, east.field, east.position)
      = (north.event, north.field, north.position) AND east.part = 'longitude'
    WHERE north.event = day.event AND north.part = 'latitude'
      AND north.field IN (SELECT value FROM json_each(?2))
      AND CAST(north.text AS REAL) BETWEEN ?9 AND ?11
      AND CAST(east.text AS REAL) BETWEEN ?10 AND ?12))
ORDER BY event.id DESC LIMIT ?13
"""
_REPEATS = """
SELECT event.id FROM value JOIN event ON event.id = value.event
JOIN article ON article.id = event.article JOIN batch ON batch.id = article.batch
WHERE value.field = ? AND value.text = ? AND value.part = 'value' AND value.origin <> 'computed'
  AND event.state <> 'dropped' AND batch.removed = 0 ORDER BY event.id
"""

_SOURCES = """
SELECT value.text, article.source FROM value JOIN event ON event.id = value.event
JOIN scheme ON scheme.id = event.scheme JOIN article ON article.id = event.article
JOIN batch ON batch.id = article.batch
WHERE value.field = ? AND value.part = 'value' AND value.origin <> 'computed' AND scheme.scheme = ?
  AND event.state <> 'dropped' AND batch.removed = 0 ORDER BY event.id
"""


def events_near(project: Project, article: str, scheme: str, around: Around) -> list[Event]:
    """This coder's complete events of other articles there and then, newest first; four queries."""
    (south, west), (north, east) = around.box or ((None, None), (None, None))
    rows = project.connection.rows(
        _NEAR,
        *(json.dumps(list(names)) for names in (around.date_fields, around.place_fields)), *around.days,
        scheme, project.coder_row, article, SAME_AS_FIELD, south, west, north, east, MOST,
    )  # fmt: skip
    found = event_rows.read_whole(project.connection, [row for (row,) in rows])
    return [stored.event for stored in reversed(found)]


def repeats_of(project: Project, uuid: str) -> list[Event]:
    """All coders' events that report this one once more, in order of creation."""
    rows = project.connection.rows(_REPEATS, SAME_AS_FIELD, uuid)
    return [stored.event for stored in event_rows.read_whole(project.connection, [row for (row,) in rows])]


def further_sources(connection: Connection, scheme: str) -> dict[str, tuple[str, ...]]:
    """The sources of the articles that report an event once more, each once, by the event's uuid; one query."""
    found: dict[str, dict[str, None]] = {}
    for uuid, source in connection.rows(_SOURCES, SAME_AS_FIELD, scheme):
        found.setdefault(uuid, {})[source] = None
    return {uuid: tuple(sources) for uuid, sources in found.items()}
