"""Which columns the fields of a scheme have in a table, where its file does not say so itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from annotator.model.schemes.scheme import Column, ExportLayout, FieldDef, Scheme

METAS = ("event_uuid", "article_uuid", "published", "incident", "changed_unix")
"""What a column may hold that is known beside the event."""
FORMAT = re.compile(r"YYYY|Month|MM|D|^0\.0+$")
"""What a column's format holds at least one of: a part of a day, or the digits after a point."""
BARE = ExportLayout((Column("event_uuid", meta="event_uuid"),))
"""What every table of ours begins with."""

_PARTS = {
    "date": (("", "value"), ("_precision", "precision")),
    "date_range": (("_start", "value"), ("_end", "end")),
    "number": (("", "value"), ("_low", "low"), ("_high", "high")),
    "actor": (("", "value"), ("_country", "country")),
    "place": (
        ("", "value"), ("_country", "country"), ("_admin1", "admin1"), ("_latitude", "latitude"),
        ("_longitude", "longitude"), ("_precision", "precision"),
    ),
}  # fmt: skip
"""Which columns a field of a kind has in a table, and which part of its value each holds."""


def layouts_of(scheme: Scheme) -> Mapping[str, ExportLayout]:
    """The tables of a scheme by their names. One that names none has one of all its fields, called after its id."""
    return scheme.exports or {f"{scheme.id}-csv": ExportLayout(with_columns(BARE.columns, scheme.fields))}


def with_columns(columns: Sequence[Column], fields: Iterable[FieldDef]) -> tuple[Column, ...]:
    """The columns with further ones for these fields; a name that is there already gets a `_`."""
    made = list(columns)
    for each in fields:
        for ending, part in _PARTS.get(each.kind, (("", "value"),)):
            name = each.name + ending
            while any(column.name == name for column in made):
                name += "_"
            made.append(Column(name, field=each.name, part=part))
    return tuple(made)
