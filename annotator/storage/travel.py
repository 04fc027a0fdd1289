"""What travels between projects beside articles and events: every coder's states and rejections.

The window works for one coder (`articles.set_state`, `events.reject`); an export and an import are about all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from annotator.model.coder import Coder
from annotator.model.event import Event
from annotator.model.text.span import Span
from annotator.storage.articles import articles
from annotator.storage.articles.articles import CodingState
from annotator.storage.events import events
from annotator.storage.events.events import Rejection
from annotator.storage.file.connection import Connection, Row
from annotator.storage.log.edit import Cell, Edit

if TYPE_CHECKING:
    from annotator.storage.project import Project

_CHUNK = 500


class CoderState(NamedTuple):
    """How far a coder is with an article, and the reason given with it."""

    article: str
    coder: str
    state: CodingState
    reason: str


def coders(project: Project) -> list[str]:
    """The ids of the coders whose work is in the project, in the order in which they came."""
    rows = project.connection.rows(
        "SELECT handle FROM coder WHERE id IN (SELECT coder FROM event UNION SELECT coder FROM coding"
        " UNION SELECT coder FROM rejection) ORDER BY id"
    )
    return [handle for (handle,) in rows]


def has_events(connection: Connection) -> bool:
    """Whether anything was coded, dropped or hidden events included."""
    return bool(connection.cell("SELECT EXISTS (SELECT 1 FROM event)"))


def iter_states(project: Project) -> Iterator[CoderState]:
    """All coders' states in the articles' order; an article that nobody touched has none."""
    for _, article, coder, state, reason in _chunks(project, _STATES):
        yield CoderState(article, coder, state, reason)


def save_state(edit: Edit, state: CoderState) -> bool:
    """Store a coder's state of an article, unless there is one; return whether this is the state now."""
    row = articles.row_id(edit.connection, state.article)
    coder = edit.project.add_coder(Coder(state.coder))
    stored = edit.connection.row("SELECT state, reason FROM coding WHERE article = ? AND coder = ?", row, coder)
    if stored is None:
        edit.insert("coding", {"article": row, "coder": coder, "state": state.state, "reason": state.reason})
    return stored in (None, (state.state, state.reason))


def iter_rejections(project: Project) -> Iterator[tuple[str, Rejection]]:
    """All coders' rejections, oldest first, each with its coder."""
    for _, coder, article, scheme, kind, value, start, end in _chunks(project, _REJECTIONS):
        span = None if start is None else Span(start, end)
        yield coder, Rejection(article, scheme, kind, value, span)


def save_rejection(edit: Edit, coder: str, rejection: Rejection) -> None:
    """Remember that a coder refused a suggestion; twice is once. Its span lies within the article."""
    article = articles.row_id(edit.connection, rejection.article)
    row: dict[str, Cell] = {
        "article": article, "coder": edit.project.add_coder(Coder(coder)), "scheme": rejection.scheme,
        "kind": rejection.kind, "value": rejection.value, "span": _span_row(edit, article, rejection.span),
    }  # fmt: skip
    if edit.connection.cell(_SAME_REJECTION, *row.values()) is None:
        edit.insert("rejection", row)


def save_event(edit: Edit, event: Event, changed: str) -> None:
    """Store an event from elsewhere with the time (ISO, UTC) of its own last change."""
    now, edit.now = edit.now, changed
    try:
        events.save_event(edit, event)
    finally:
        edit.now = now


def _chunks(project: Project, query: str) -> Iterator[Row]:
    """The rows of a query over ids that grow, in small chunks on a connection of its own."""
    reader = Connection(project.path, read_only=True)
    try:
        last = 0
        while rows := reader.rows(query, last, _CHUNK):
            yield from rows
            last = rows[-1][0]
    finally:
        reader.close()


def _span_row(edit: Edit, article: int, span: Span | None) -> int | None:
    if span is None:
        return None
    find = 'SELECT id FROM span WHERE article = ? AND start = ? AND "end" = ?'
    found: int | None = edit.connection.cell(find, article, span.start, span.end)
    if found is None:
        found = edit.insert("span", {"article": article, "start": span.start, "end": span.end})
    return found


_VISIBLE = "article.batch NOT IN (SELECT id FROM batch WHERE removed = 1)"
_STATES = f"""
SELECT coding.id, article.uuid, coder.handle, coding.state, coding.reason
FROM coding JOIN article ON article.id = coding.article JOIN coder ON coder.id = coding.coder
WHERE coding.id > ? AND {_VISIBLE} ORDER BY coding.id LIMIT ?
"""
_REJECTIONS = f"""
SELECT rejection.id, coder.handle, article.uuid, rejection.scheme, rejection.kind, rejection.value,
  span.start, span."end"
FROM rejection JOIN article ON article.id = rejection.article JOIN coder ON coder.id = rejection.coder
LEFT JOIN span ON span.id = rejection.span
WHERE rejection.id > ? AND {_VISIBLE} ORDER BY rejection.id LIMIT ?
"""
_SAME_REJECTION = """
SELECT id FROM rejection
WHERE article = ? AND coder = ? AND scheme = ? AND kind = ? AND value = ? AND span IS ?
"""
