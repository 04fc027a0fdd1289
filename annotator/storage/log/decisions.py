"""What a coder decided, in the order of the log: for whoever learns from it. Reads on the connection it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from annotator.storage.project import Project

Kind = Literal["event", "article"]


Place = tuple[int, int]
"""An edit's number, and the position of a change in it."""
BEGINNING: Place = (0, -1)


class Decision(NamedTuple):
    """An event that an edit changed, or an article whose state it did, by its UUID; `at` is where the log says so."""

    at: Place
    kind: Kind
    uuid: str


def decisions(project: Project, after: Place, most: int, *, newest_first: bool = False) -> list[Decision]:
    """This coder's decisions after a place of the log: events that are complete now, articles that are ended now."""
    coder = project.connection.cell("SELECT id FROM coder WHERE handle = ?", project.coder)
    found = project.connection.rows(_NEWEST if newest_first else _NEXT, *after, coder, most)
    return [Decision((edit, position), kind, uuid) for edit, position, kind, uuid in found]


_OF_LOG = """
SELECT change.edit, change.position, iif(change.table_name = 'event', 'event', 'article'),
  coalesce(event.uuid, article.uuid)
FROM change JOIN edit ON edit.id = change.edit
LEFT JOIN event ON change.table_name = 'event' AND event.id = change.row
  AND event.state IN ('complete', 'checked') AND event.coder = ?3
LEFT JOIN coding ON change.table_name = 'coding' AND coding.id = change.row
  AND coding.state IN ('done', 'no_event') AND coding.coder = ?3
LEFT JOIN article ON article.id = coding.article
WHERE (change.edit, change.position) > (?1, ?2) AND change.table_name IN ('event', 'coding')
  AND coalesce(event.uuid, article.uuid) IS NOT NULL
"""
_NEXT = _OF_LOG + "ORDER BY change.edit, change.position LIMIT ?4"
_NEWEST = _OF_LOG + "ORDER BY change.edit DESC, change.position DESC LIMIT ?4"
