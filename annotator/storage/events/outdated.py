"""Events that stand under an older version of their scheme: read in chunks, and moved to the latest version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from annotator.model.event import Event, event_hash
from annotator.storage.events import event_rows
from annotator.storage.events.event_writes import normalised, write_event
from annotator.storage.file.connection import Connection
from annotator.storage.log.edit import Edit

if TYPE_CHECKING:
    from annotator.storage.project import Project

_CHUNK = 50
_ROWS = """
SELECT event.id, event.scheme, event.hash, event.changed, event.state <> 'dropped' AND batch.removed = 0, article.title
FROM event JOIN article ON article.id = event.article JOIN batch ON batch.id = article.batch
JOIN scheme ON scheme.id = event.scheme
WHERE event.id > ?1 AND scheme.scheme = ?2 AND scheme.version <> ?3 ORDER BY event.id LIMIT ?4
"""


class Stamp(NamedTuple):
    """An event's row, and what is another one as soon as anything of the event is: no values are read for it."""

    row: int
    scheme: int
    hash: str
    changed: str
    is_in_sight: bool
    title: str


class Outdated(NamedTuple):
    """An event of an older version. Dropped events and those of an undone import are there, but not in sight."""

    row: int
    event: Event
    title: str
    is_in_sight: bool


def count(connection: Connection, scheme_id: str, version: str) -> int:
    """How many events of a scheme, in sight or not, stand under another version than this one."""
    found: int = connection.cell(
        "SELECT count(*) FROM event JOIN scheme ON scheme.id = event.scheme WHERE scheme.scheme = ?"
        " AND scheme.version <> ?",
        scheme_id,
        version,
    )
    return found


def iter_outdated(project: Project, scheme_id: str, version: str) -> Iterator[Outdated]:
    """All coders' events of a scheme under other versions than this one, in order of creation.

    They may be moved meanwhile: what is read next does not depend on it.
    """
    for page in pages(project.connection, scheme_id, version):
        yield from read(project.connection, page)


def pages(connection: Connection, scheme_id: str, version: str) -> Iterator[list[Stamp]]:
    """What `iter_outdated` would read, in its order, a few at a time."""
    last = 0
    while rows := connection.rows(_ROWS, last, scheme_id, version, _CHUNK):
        last = rows[-1][0]
        yield [Stamp(*row) for row in rows]


def read(connection: Connection, stamps: Sequence[Stamp]) -> list[Outdated]:
    """These events whole, in their order."""
    if not stamps:
        return []
    found = {stored.row: stored.event for stored in event_rows.read_whole(connection, [each.row for each in stamps])}
    return [Outdated(each.row, found[each.row], each.title, bool(each.is_in_sight)) for each in stamps]


def move(edit: Edit, outdated: Outdated, event: Event) -> None:
    """Store the event under the version that it names now.

    Where nothing but the version differs it keeps the time of its last change: nobody decided anything about it.
    """
    if _held(event) == _held(outdated.event):
        row = edit.project.scheme_row(event.scheme, event.scheme_version)
        edit.update("event", outdated.row, {"scheme": row, "hash": event_hash(event)})
    else:
        write_event(edit, normalised(event))


def _held(event: Event) -> dict[tuple[str, int], object]:
    return {(value.field, value.position): value for value in event.values} | {("", 0): event.state}
