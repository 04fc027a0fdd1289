"""PLOVER events as JSON lines: one object an event, all actors and recipients in it, numbers as numbers.

The names are PLOVER's own (`actor`, `recipient`, `event`, `mode`, `context`); what it requires of every event is never
empty here: an event that lacks it is no line. Knows no file and no project.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.errors import BadInput
from annotator.exchange.jsonl_file import objects
from annotator.exchange.record import Record
from annotator.exchange.rows import Refused
from annotator.model.event import Event
from annotator.words import tr

NAME, SCHEME = "plover-jsonl", "plover"
REQUIRED = ("id", "date", "actor", "event")


def plain(record: Record) -> dict[str, Any] | None:
    """The line of one event; None for one without a day, an actor or a category. What is not known is null."""
    event = record.event
    line: dict[str, Any] = {
        "id": event.uuid,
        "date": event.text("event_date"),
        "date_precision": _part(event, "event_date", "precision"),
        "actor": _texts(event, "actor"),
        "recipient": _texts(event, "recipient"),
        "event": event.text("event"),
        "mode": event.text("mode") or None,
        "context": _texts(event, "contexts"),
        "auxiliary_mode": _texts(event, "auxiliary"),
        "quad_code": _number(event.text("quad")),
        "event_scale": _number(event.text("score")),
        "dead": _number(event.text("deaths")),
        "resolved_place": event.text("location") or None,
        "country": event.text("country") or None,
        "province": event.text("admin1") or None,
        "lat": _number(event.text("latitude")),
        "lon": _number(event.text("longitude")),
        "geo_precision": _part(event, "location", "precision"),
        "comment": event.text("notes") or None,
        "article_uuid": event.article,
    }
    return line if _is_whole(line) else None


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The events of a file. Raises BadInput for a line that is none."""
    for where, line in objects(path):
        if isinstance(line, Refused):
            raise BadInput(f"{where}: {line.reason}.", tr("Export the events again."))
        if not _is_whole(line):
            raise BadInput(
                tr("{where} has no {names}.", where=where, names=tr(" or no ").join(REQUIRED)),
                tr("Export the events again."),
            )
        yield line


def _is_whole(line: dict[str, Any]) -> bool:
    return all(line.get(name) for name in REQUIRED)


def _texts(event: Event, field: str) -> list[str]:
    return [value.text for value in sorted(event.all(field), key=lambda value: value.position) if value.text]


def _part(event: Event, field: str, part: str) -> str | None:
    value = event.value(field)
    return (value.part(part) or None) if value is not None and value.text else None


def _number(text: str) -> int | float | None:
    """A number of the scheme, the gazetteer or a coder; whatever else stands there is none."""
    try:
        return int(text) if text.removeprefix("-").isdecimal() else float(text) if text else None
    except ValueError:
        return None
