"""Events as the rows of a scheme's own table (such as acled-csv): columns, formats, blanks, dyads, CSV text.

UTF-8 without byte-order mark, commas, quotes only where needed, LF line ends: what R and pandas read unasked.
A cell is written as it is, also one that a spreadsheet would take for a formula; `is_formula` finds those for
the summary.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import product

from annotator.exchange.record import Record
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import LIST_SEPARATOR, Column, ExportLayout

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NEEDS_QUOTES = re.compile('[",\r\n]')
_NUMBER = re.compile(r"[+-]?[\d.,]+")
_DATE_WORDS = re.compile("YYYY|Month|MM|DD|D")
_DECIMALS = re.compile(r"0\.(0+)")


def header(layout: ExportLayout) -> list[str]:
    return [column.name for column in layout.columns]


def rows(layout: ExportLayout, record: Record) -> Iterator[list[str]]:
    """The record's rows: one, or one for each combination of the values of the fields to expand."""
    choices = [record.event.all(name) or (Value(name, {}),) for name in layout.expand]
    for combination in product(*choices):
        chosen = dict(zip(layout.expand, combination, strict=True))
        yield [_cell(column, record, chosen) for column in layout.columns]


def csv_line(cells: Iterable[str]) -> str:
    """One line of CSV. The csv module quotes a lone CR in some versions of Python only."""
    return ",".join(_quoted(cell) for cell in cells) + "\n"


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet that opens the file would compute this cell instead of showing it."""
    return cell.startswith(("=", "@", "+", "-", "\t")) and not _NUMBER.fullmatch(cell)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell


def _cell(column: Column, record: Record, chosen: Mapping[str, Value]) -> str:
    if column.meta:
        return _META[column.meta](record)
    values = (chosen[column.field],) if column.field in chosen else _values(record.event, column.field)
    texts = (_formatted(value.part(column.part), column.format) for value in values)
    return LIST_SEPARATOR.join(text for text in texts if text) or column.blank


def _values(event: Event, field: str) -> tuple[Value, ...]:
    return tuple(sorted(event.all(field), key=lambda value: value.position)) if field else ()


def _formatted(text: str, shape: str) -> str:
    if not shape or not text:
        return text
    decimals = _DECIMALS.fullmatch(shape)
    try:
        return f"{float(text):.{len(decimals[1])}f}" if decimals else _dated(date.fromisoformat(text), shape)
    except ValueError:
        return text  # no number or day after all: what stands there is still the coder's


def _dated(day: date, shape: str) -> str:
    words = {
        "YYYY": f"{day.year:04}", "Month": _MONTHS[day.month - 1], "MM": f"{day.month:02}",
        "DD": f"{day.day:02}", "D": str(day.day),
    }  # fmt: skip
    return _DATE_WORDS.sub(lambda match: words[match.group()], shape)


def _unix(time: str) -> str:
    return str(int(datetime.fromisoformat(time).timestamp())) if time else ""


_META: dict[str, Callable[[Record], str]] = {
    "changed_unix": lambda record: _unix(record.changed),
    "event_uuid": lambda record: record.event.uuid,
    "article_uuid": lambda record: record.event.article,
    "published": lambda record: record.published,
    "incident": lambda record: record.event.incident,
}
