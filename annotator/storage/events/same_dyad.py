"""Finds a coder's events of one day, place and actors: beside one event, or all of a project at once.

Events that report the same incident are known to be one act already, and are not named to each other.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from annotator.model.same_dyad import DyadFields, dyad_fields, dyad_key
from annotator.storage.file.connection import Connection

if TYPE_CHECKING:
    from annotator.model.event import Event
    from annotator.model.schemes.scheme import Scheme
    from annotator.storage.project import Project

MOST_NAMED = 5
"""So many other events of one event: more would only make its sentence longer."""


class Alike(NamedTuple):
    """An event of the same day, place and actors as another one, and its article."""

    uuid: str
    article: str
    title: str


def beside(project: Project, scheme: Scheme, event: Event) -> list[Alike]:
    """The coder's other events like this one, stored or not, in order of creation: one look-up by the day's index."""
    fields, key = dyad_fields(scheme), dyad_key(scheme, event)
    if fields is None or key is None:
        return []
    rows = project.connection.rows(
        f"SELECT event.uuid, article.uuid, article.title {_FROM}"
        " WHERE day.field = ? AND day.text = ? AND day.part = 'value' AND day.origin <> 'computed'"
        f" AND day.position = 0 {_COUNTS} AND scheme.scheme = ? AND coder.handle = ? AND event.uuid <> ?"
        " AND coalesce(incident.uuid, event.uuid) <> ?"
        f" AND {_one(fields.place)} = ? AND {_one(fields.place, 'admin1')} = ?"
        f"{''.join(f' AND {_all(name)} = ?' for name in fields.actors)} ORDER BY event.id LIMIT {MOST_NAMED}",
        fields.day, key.day, scheme.id, event.coder, event.uuid, event.incident or event.uuid,
        key.place, key.admin1, *key.actors,
    )  # fmt: skip
    return [Alike(*row) for row in rows]


def groups(project: Project, scheme: Scheme) -> Iterator[dict[str, list[Alike]]]:
    """Day by day: for what several events of a coder have in common the others beside each of them, by its uuid."""
    fields = dyad_fields(scheme)
    if fields is None:
        return
    grouped = _grouped(fields)
    reader = Connection(project.path, read_only=True, is_patient=True)
    try:
        for (day,) in reader.rows(_DAYS, fields.day):
            for (found,) in reader.rows(grouped, fields.day, day, scheme.id):
                yield _others(
                    [(uuid, named_after, Alike(uuid, *rest)) for uuid, named_after, *rest in json.loads(found)]
                )
    finally:
        reader.close()


def _others(found: list[tuple[str, str, Alike]]) -> dict[str, list[Alike]]:
    """One event of each incident stands for it, and the first few are named: work stays in proportion to the group."""
    first: dict[str, Alike] = {}
    for _, named_after, alike in found:
        if len(first) > MOST_NAMED:
            break
        first.setdefault(named_after, alike)
    others = {
        uuid: [alike for incident, alike in first.items() if incident != named_after][:MOST_NAMED]
        for uuid, named_after, _ in found
    }
    return {uuid: alike for uuid, alike in others.items() if alike}


_DAYS = """
SELECT DISTINCT text FROM value WHERE field = ? AND part = 'value' AND origin <> 'computed' AND text <> ''
"""
_FROM = """
FROM value AS day CROSS JOIN event ON event.id = day.event JOIN scheme ON scheme.id = event.scheme
JOIN coder ON coder.id = event.coder JOIN article ON article.id = event.article
JOIN batch ON batch.id = article.batch LEFT JOIN incident ON incident.id = event.incident
"""
_COUNTS = "AND event.state <> 'dropped' AND batch.removed = 0"


def _one(field: str, part: str = "value") -> str:
    """A part of a field's only value. Names of fields match [a-z][a-z0-9_]*, so that they can stand in the text."""
    return (
        f"coalesce((SELECT text FROM value WHERE event = event.id AND field = '{field}' AND position = 0"
        f" AND part = '{part}'), '')"
    )


def _all(field: str) -> str:
    """All values of a field in order, one a line."""
    return (
        "coalesce((SELECT group_concat(text, char(10)) FROM (SELECT text FROM value WHERE event = event.id"
        f" AND field = '{field}' AND part = 'value' ORDER BY position)), '')"
    )


def _grouped(fields: DyadFields) -> str:
    """The events of one day by place and actors, those that are alone left out."""
    columns = [_one(fields.place), _one(fields.place, "admin1"), *(_all(name) for name in fields.actors)]
    named = ", ".join(f"{column} AS part_{at}" for at, column in enumerate(columns))
    parts = ", ".join(f"part_{at}" for at in range(len(columns)))
    actors = " OR ".join(f"part_{at} <> ''" for at in range(2, len(columns)))
    return (
        "SELECT json_group_array(json_array(uuid, incident, article, title)) FROM (SELECT event.uuid AS uuid,"
        " coalesce(incident.uuid, event.uuid) AS incident, article.uuid AS article, article.title AS title,"
        f" event.coder AS who, {named} {_FROM} WHERE day.field = ? AND day.text = ? AND day.part = 'value'"
        f" AND day.origin <> 'computed' AND day.position = 0 {_COUNTS} AND scheme.scheme = ? ORDER BY event.id)"
        f" WHERE part_0 <> '' AND ({actors}) GROUP BY who, {parts} HAVING count(*) > 1"
    )
