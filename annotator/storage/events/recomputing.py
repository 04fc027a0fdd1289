"""Finds the stored events of some codes, many at a time, so that what follows from the code can be computed anew."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from annotator.model.event import Event
from annotator.model.schemes.scheme import Scheme
from annotator.storage.events import event_rows
from annotator.storage.events.event_writes import normalised, write_event
from annotator.storage.log.edit import Edit

if TYPE_CHECKING:
    from annotator.storage.project import Project

_CHUNK = 50
_FROM = """
FROM event JOIN value ON value.event = event.id
WHERE event.scheme = ?1 AND value.field = ?2 AND value.part = 'value' AND value.origin <> 'computed'
  AND value.text IN (SELECT value FROM json_each(?3))
"""


def count_of_codes(project: Project, scheme: Scheme, codes: Collection[str]) -> int:
    """How many events of this version of a scheme have one of these codes, dropped and hidden ones included."""
    found: int = project.connection.cell(f"SELECT count(*) {_FROM}", *_asked(project, scheme, codes))
    return found


def iter_of_codes(project: Project, scheme: Scheme, codes: Collection[str]) -> Iterator[Event]:
    """Those events, in order of creation. They may be written meanwhile."""
    last, asked = 0, _asked(project, scheme, codes)
    query = f"SELECT event.id {_FROM} AND event.id > ?4 ORDER BY event.id LIMIT ?5"
    while rows := [row for (row,) in project.connection.rows(query, *asked, last, _CHUNK)]:
        last = rows[-1]
        for stored in event_rows.read_whole(project.connection, rows):
            yield stored.event


def write(edit: Edit, event: Event) -> None:
    """Store the event over what is there, where it differs."""
    write_event(edit, normalised(event))


def _asked(project: Project, scheme: Scheme, codes: Collection[str]) -> tuple[int, str, str]:
    return project.scheme_row(scheme.id, scheme.version), scheme.code_field.name, json.dumps(list(codes))
