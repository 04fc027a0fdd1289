"""Writes an event as rows, only those that differ from the stored ones, and proves each span it rests on."""

from __future__ import annotations

from dataclasses import replace

from annotator.errors import BadInput, ProjectDamaged
from annotator.model.coder import Coder
from annotator.model.event import Event, Value, event_hash
from annotator.model.text.span import Span
from annotator.storage.articles import articles
from annotator.storage.file.connection import Connection, Row
from annotator.storage.log.edit import SELECT, Cell, Edit
from annotator.words import tr

_Key = tuple[str, int, str]
_Evidence = tuple[int, Span]

_EVIDENCE = """
SELECT value.id, value_span.id, span.start, span."end"
FROM value JOIN value_span ON value_span.value = value.id JOIN span ON span.id = value_span.span
WHERE value.event = ? ORDER BY value_span.id
"""


def normalised(event: Event) -> Event:
    """The event as it is stored and read back: no empty parts beside `value`, no span twice."""
    values = tuple(replace(v, parts=_parts(v), evidence=tuple(dict.fromkeys(v.evidence))) for v in event.values)
    if len({(v.field, v.position) for v in values}) < len(values):
        raise ValueError(f"event {event.uuid}: two values of one field have one position")
    return replace(event, values=values)


def write_event(edit: Edit, event: Event) -> None:
    """Write a normalised event over the stored one, or anew."""
    article = articles.row_id(edit.connection, event.article)
    coder = edit.project.add_coder(Coder(event.coder))
    changing: dict[str, Cell] = {
        "scheme": edit.project.scheme_row(event.scheme, event.scheme_version),
        "state": event.state,
        "incident": _incident_row(edit, event.incident),
        "hash": event_hash(event),
    }
    stored = edit.connection.row(f"{SELECT['event']} WHERE uuid = ?", event.uuid)
    if stored is None:
        fixed: dict[str, Cell] = {"uuid": event.uuid, "article": article, "coder": coder}
        row = edit.insert("event", {**fixed, **changing, "changed": edit.now})
        _save_values(edit, event, row, article)
        return
    if stored[2:4] != (article, coder):
        raise ValueError(f"event {event.uuid} belongs to one article and one coder for good")
    changes = edit.changes
    _save_values(edit, event, stored[0], article)
    # Rules, scores and the order of evidence are in no hash, so that the rows that were written count too.
    if edit.changes > changes or edit.differs("event", stored, changing):
        edit.update("event", stored[0], {**changing, "changed": edit.now}, stored)


def _parts(value: Value) -> dict[str, str]:
    return {"value": value.text} | {name: text for name, text in value.parts.items() if text}


def _incident_row(edit: Edit, uuid: str) -> int | None:
    if not uuid:
        return None
    found: int | None = edit.connection.cell("SELECT id FROM incident WHERE uuid = ?", uuid)
    return edit.insert("incident", {"uuid": uuid}) if found is None else found


def _save_values(edit: Edit, event: Event, row: int, article: int) -> None:
    evidence = _evidence_rows(edit.connection, row)
    stored: dict[_Key, Row] = {
        (found[2], found[3], found[4]): found
        for found in edit.connection.rows(f"{SELECT['value']} WHERE event = ?", row)
    }
    wanted = {(value.field, value.position, part) for value in event.values for part in value.parts}
    for key in sorted(stored.keys() - wanted):
        found = stored[key]
        _save_evidence(edit, article, found[0], evidence.pop(found[0], []), ())
        edit.delete("value", found[0], found)
    for value in event.values:
        value_row, *_ = [_save_part(edit, row, value, part, stored) for part in value.parts]
        _save_evidence(edit, article, value_row, evidence.get(value_row, []), value.evidence)


def _save_part(edit: Edit, event_row: int, value: Value, part: str, stored: dict[_Key, Row]) -> int:
    """Write one part of a value, `value` being the first; return its row."""
    cells: dict[str, Cell] = {
        "text": value.parts[part], "origin": value.origin, "rule": value.rule, "score": value.score
    }  # fmt: skip
    found = stored.get((value.field, value.position, part))
    if found is not None:
        edit.update("value", found[0], cells, found)
        return int(found[0])
    key: dict[str, Cell] = {
        "event": event_row, "field": value.field, "position": value.position, "part": part
    }  # fmt: skip
    return edit.insert("value", {**key, **cells})


def _evidence_rows(connection: Connection, event_row: int) -> dict[int, list[_Evidence]]:
    """The evidence of an event's values, by the value's row, in the coder's order."""
    found: dict[int, list[_Evidence]] = {}
    for value, row, start, end in connection.rows(_EVIDENCE, event_row):
        found.setdefault(value, []).append((row, Span(start, end)))
    return found


def _save_evidence(
    edit: Edit, article: int, value_row: int, stored: list[_Evidence], evidence: tuple[Span, ...]
) -> None:
    """Keep the spans that both begin with, so that their order is the coder's; write the rest anew."""
    same = 0
    while same < min(len(stored), len(evidence)) and stored[same][1] == evidence[same]:
        same += 1
    for row, _ in stored[same:]:
        edit.delete("value_span", row)
    for span in evidence[same:]:
        edit.insert("value_span", {"value": value_row, "span": span_row(edit, article, span)})


def span_row(edit: Edit, article: int, span: Span) -> int:
    """The row of a span of an article, whose quote is proven to be what the text says there."""
    quote = span.of(articles.text_of(edit.connection, article))
    if len(quote) != len(span):
        raise BadInput(
            tr("The evidence at {start} to {end} lies outside the article's text.", start=span.start, end=span.end),
            tr("Choose words of the article. Nothing was saved."),
        )
    find = 'SELECT id, quote FROM span WHERE article = ? AND start = ? AND "end" = ?'
    found = edit.connection.row(find, article, span.start, span.end)
    if found is None:
        edit.insert("span", {"article": article, "start": span.start, "end": span.end})
        found = edit.connection.row(find, article, span.start, span.end)
    if found is None or found[1] != quote:
        raise ProjectDamaged(
            tr(
                "“{name}” is damaged: a stored span's words are not those of its article.",
                name=edit.connection.path.name,
            ),
            tr("Restore a backup. Nothing was saved."),
        )
    return int(found[0])
