"""The views of a project file: what R, pandas and SQL may rely on. Described in `schemas/project.md`.

`articles`, `events`, `evidence`, `progress` and `notes` are fixed; `events_<scheme>` follows from the stored scheme.
Dropped events and articles whose import was undone are in none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model.schemes.scheme import LIST_SEPARATOR, FieldDef, FieldKind, Scheme

VIEWS = """
CREATE VIEW articles AS
SELECT article.uuid AS article_uuid, article.title, article.source, article.published, article.language,
  article.reference, article.hash AS text_hash, article.length, batch.label AS import,
  batch.added AS imported, article_text.text
FROM article JOIN batch ON batch.id = article.batch
LEFT JOIN article_text ON article_text.article = article.id
WHERE batch.removed = 0;

CREATE VIEW events AS
SELECT event.uuid AS event_uuid, article.uuid AS article_uuid, coder.handle AS coder, scheme.scheme,
  scheme.version AS scheme_version, event.state,
  (SELECT text FROM value WHERE value.event = event.id AND field = scheme.code_field AND position = 0
    AND part = 'value') AS code,
  incident.uuid AS incident, event.changed, article.source, article.published
FROM event JOIN article ON article.id = event.article JOIN batch ON batch.id = article.batch
JOIN coder ON coder.id = event.coder JOIN scheme ON scheme.id = event.scheme
LEFT JOIN incident ON incident.id = event.incident
WHERE event.state <> 'dropped' AND batch.removed = 0;

CREATE VIEW evidence AS
SELECT event.uuid AS event_uuid, article.uuid AS article_uuid, coder.handle AS coder, scheme.scheme,
  value.field, value.position, value.text AS value, value.origin, span.start, span."end", span.quote
FROM value_span JOIN value ON value.id = value_span.value JOIN span ON span.id = value_span.span
JOIN event ON event.id = value.event JOIN article ON article.id = event.article
JOIN batch ON batch.id = article.batch JOIN coder ON coder.id = event.coder
JOIN scheme ON scheme.id = event.scheme
WHERE event.state <> 'dropped' AND batch.removed = 0;

CREATE VIEW progress AS
SELECT coder.handle AS coder, total.articles,
  coalesce(sum(coding.state = 'done'), 0) AS done,
  coalesce(sum(coding.state = 'no_event'), 0) AS no_event,
  coalesce(sum(coding.state = 'in_progress'), 0) AS in_progress,
  total.articles - coalesce(sum(coding.state <> 'open'), 0) AS open,
  (SELECT count(*) FROM events WHERE events.coder = coder.handle) AS events,
  (SELECT count(*) FROM events WHERE events.coder = coder.handle AND events.state = 'complete') AS complete
FROM coder
JOIN (SELECT coalesce(sum(articles), 0) AS articles FROM batch WHERE removed = 0) AS total
LEFT JOIN (SELECT coding.* FROM coding JOIN article ON article.id = coding.article
  JOIN batch ON batch.id = article.batch WHERE batch.removed = 0) AS coding ON coding.coder = coder.id
GROUP BY coder.id;
"""

NOTES = """
CREATE VIEW notes AS
SELECT code_note.scheme, code_note.code, code_note.text, coder.handle AS coder, edit.at AS changed
FROM code_note
JOIN edit ON edit.id = (SELECT max(edit) FROM change WHERE table_name = 'code_note' AND row = code_note.id)
JOIN coder ON coder.id = edit.coder;
"""

ALIASES = """
CREATE VIEW aliases AS
SELECT scheme, kind, words, value, parts FROM alias;
"""

PARTS: dict[FieldKind, tuple[str, ...]] = {
    "date": ("end", "precision"),
    "date_range": ("end", "precision"),
    "number": ("low", "high", "state"),
    "place": (
        "country", "iso", "admin1", "admin2", "admin3", "latitude", "longitude", "precision", "place_id",
    ),
    "actor": ("type", "country"),
}  # fmt: skip
"""The parts, beside `value`, that a kind of field has a column for."""

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_KNOWN = ("event_uuid", "article_uuid", "coder", "scheme_version", "state", "incident", "changed")


def view_name(scheme: Scheme) -> str:
    return f"events_{_checked(scheme.id)}"


def view_of(scheme: Scheme) -> str:
    """The statement that makes `events_<scheme>`. Raises ValueError for a name that no scheme may have."""
    columns = ",\n  ".join(f'{sql} AS "{name}"' for name, sql in _columns(scheme))
    return (
        f"CREATE VIEW {view_name(scheme)} AS\n"
        f"SELECT event.uuid AS event_uuid, article.uuid AS article_uuid, coder.handle AS coder,\n"
        f"  scheme.version AS scheme_version, event.state, incident.uuid AS incident, event.changed,\n"
        f"  {columns}\n"
        "FROM event JOIN article ON article.id = event.article JOIN batch ON batch.id = article.batch\n"
        "JOIN coder ON coder.id = event.coder JOIN scheme ON scheme.id = event.scheme\n"
        "LEFT JOIN incident ON incident.id = event.incident\n"
        f"WHERE scheme.scheme = '{scheme.id}' AND event.state <> 'dropped' AND batch.removed = 0"
    )


def column_names(scheme: Scheme) -> tuple[str, ...]:
    """The columns of `events_<scheme>`, in order."""
    return _KNOWN + tuple(name for name, _ in _columns(scheme))


def _columns(scheme: Scheme) -> Iterator[tuple[str, str]]:
    taken = {*_KNOWN, *(field_def.name for field_def in scheme.fields)}
    for field_def in scheme.fields:
        name = field_def.name if field_def.name not in _KNOWN else f"{field_def.name}_value"
        yield (
            _checked(name),
            _list_of(field_def.name) if _is_list(field_def) else _part(field_def.name, "value"),
        )
        for part in _parts(field_def):
            column = f"{field_def.name}_{part}"
            if column not in taken:
                yield column, _part(field_def.name, part)


def _is_list(field_def: FieldDef) -> bool:
    return field_def.list or field_def.kind in ("choices", "flags")


def _parts(field_def: FieldDef) -> tuple[str, ...]:
    """The parts that have a column of their own: none for lists and computed fields."""
    if _is_list(field_def) or field_def.is_computed:
        return ()
    return PARTS.get(field_def.kind, ()) + (("reason",) if field_def.needed else ())


def _part(field: str, part: str) -> str:
    return (
        f"(SELECT text FROM value WHERE value.event = event.id AND field = '{field}' AND position = 0"
        f" AND part = '{part}')"
    )


def _list_of(field: str) -> str:
    return (
        f"(SELECT group_concat(text, '{LIST_SEPARATOR}') FROM (SELECT text FROM value"
        f" WHERE value.event = event.id AND field = '{field}' AND part = 'value' AND text <> ''"
        " ORDER BY position))"
    )


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(f"“{name}” is no name for a scheme or field")
    return name
