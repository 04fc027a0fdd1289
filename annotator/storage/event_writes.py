"""Writes an event as rows, only those that differ from the stored ones, and proves each span it rests on."""

from __future__ import annotations

from dataclasses import replace

from annotator.errors import BadInput, ProjectDamaged
from annotator.model.coder import Coder
from annotator.model.event import Event, Value, event_hash
from annotator.model.span import Span
from annotator.storage import articles
from annotator.storage.connection import Connection, Row
from annotator.storage.edit import SELECT, Cell, Edit
from annotator.storage.event_rows import StoredEvent

_Key = tuple[str, int, str]


def normalised(event: Event) -> Event:
    """The event as it is stored and read back: no empty parts beside `value`, no span twice."""
    values = tuple(
        replace(v, parts=_parts(v), evidence=tuple(dict.fromkeys(v.evidence))) for v in event.values
    )
    if len({(v.field, v.position) for v in values}) < len(values):
        raise ValueError(f"event {event.uuid}: two values of one field have one position")
    return replace(event, values=values)


def write_event(edit: Edit, event: Event, stored: StoredEvent | None) -> None:
    """Write a normalised event over the stored one, or anew."""
    row = _save_row(edit, event, stored)
    _save_values(edit, event, row, stored.event if stored else None)


def _parts(value: Value) -> dict[str, str]:
    return {"value": value.text} | {name: text for name, text in value.parts.items() if text}


def _save_row(edit: Edit, event: Event, stored: StoredEvent | None) -> int:
    changing: dict[str, Cell] = {
        "scheme": edit.project.scheme_row(event.scheme, event.scheme_version),
        "state": event.state,
        "incident": _incident_row(edit, event.incident),
        "changed": edit.now,
        "hash": event_hash(event),
    }
    if stored is None:
        article = articles.row_id(edit.connection, event.article)
        coder = edit.project.add_coder(Coder(event.coder))
        return edit.insert("event", {"uuid": event.uuid, "article": article, "coder": coder, **changing})
    if (stored.event.article, stored.event.coder) != (event.article, event.coder):
        raise ValueError(f"event {event.uuid} belongs to one article and one coder for good")
    edit.update("event", stored.row, changing)
    return stored.row


def _incident_row(edit: Edit, uuid: str) -> int | None:
    if not uuid:
        return None
    found: int | None = edit.connection.cell("SELECT id FROM incident WHERE uuid = ?", uuid)
    return edit.insert("incident", {"uuid": uuid}) if found is None else found


def _save_values(edit: Edit, event: Event, row: int, before: Event | None) -> None:
    stored: dict[_Key, Row] = {
        (found[2], found[3], found[4]): found
        for found in edit.connection.rows(f"{SELECT['value']} WHERE event = ?", row)
    }
    wanted: dict[_Key, dict[str, Cell]] = {
        (value.field, value.position, part): {
            "text": text, "origin": value.origin, "rule": value.rule, "score": value.score
        }
        for value in event.values
        for part, text in value.parts.items()
    }  # fmt: skip
    for key in sorted(stored.keys() - wanted.keys()):
        _drop_value(edit, stored[key])
    value_rows = {key: _save_value(edit, row, key, cells, stored.get(key)) for key, cells in wanted.items()}
    known = {(v.field, v.position): v.evidence for v in before.values} if before else {}
    article = articles.row_id(edit.connection, event.article)
    for value in event.values:
        if value.evidence != known.get((value.field, value.position), ()):
            _save_evidence(edit, article, value_rows[value.field, value.position, "value"], value.evidence)


def _save_value(edit: Edit, event_row: int, key: _Key, cells: dict[str, Cell], stored: Row | None) -> int:
    if stored is not None:
        edit.update("value", stored[0], cells, stored)
        return int(stored[0])
    field, position, part = key
    return edit.insert(
        "value", {"event": event_row, "field": field, "position": position, "part": part, **cells}
    )


def _drop_value(edit: Edit, stored: Row) -> None:
    for evidence, _ in _evidence_rows(edit.connection, stored[0]):
        edit.delete("value_span", evidence)
    edit.delete("value", stored[0], stored)


def _save_evidence(edit: Edit, article: int, value_row: int, evidence: tuple[Span, ...]) -> None:
    """Keep the spans that both begin with, so that their order is the coder's; write the rest anew."""
    stored = _evidence_rows(edit.connection, value_row)
    same = 0
    while same < min(len(stored), len(evidence)) and stored[same][1] == evidence[same]:
        same += 1
    for row, _ in stored[same:]:
        edit.delete("value_span", row)
    for span in evidence[same:]:
        edit.insert("value_span", {"value": value_row, "span": span_row(edit, article, span)})


def _evidence_rows(connection: Connection, value_row: int) -> list[tuple[int, Span]]:
    rows = connection.rows(
        'SELECT value_span.id, span.start, span."end" FROM value_span JOIN span ON span.id = value_span.span'
        " WHERE value_span.value = ? ORDER BY value_span.id",
        value_row,
    )
    return [(row, Span(start, end)) for row, start, end in rows]


def span_row(edit: Edit, article: int, span: Span) -> int:
    """The row of a span of an article, whose quote is proven to be what the text says there."""
    quote = span.of(articles.text_of(edit.connection, article))
    if len(quote) != len(span):
        raise BadInput(
            f"The evidence at {span.start} to {span.end} lies outside the article's text.",
            "Choose words of the article. Nothing was saved.",
        )
    find = 'SELECT id, quote FROM span WHERE article = ? AND start = ? AND "end" = ?'
    found = edit.connection.row(find, article, span.start, span.end)
    if found is None:
        edit.insert("span", {"article": article, "start": span.start, "end": span.end})
        found = edit.connection.row(find, article, span.start, span.end)
    if found is None or found[1] != quote:
        raise ProjectDamaged(
            f"“{edit.connection.path.name}” is damaged: a stored span's words are not those of its article.",
            "Restore a backup. Nothing was saved.",
        )
    return int(found[0])
