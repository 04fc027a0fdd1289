"""Reads a table of coded events for what it teaches: ACLED's export, or CAMEO codes with words (ICEWS, or one's own).

Known by its columns. Only words and codes are taken: no row becomes an event.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.decoding import text_stream, undecodable
from annotator.exchange.rows import Refused
from annotator.words import tr

_MOST_CELL = 4_000_000


@dataclass(frozen=True, slots=True)
class CodedRow:
    """The words of a coded act, its code, and where it stands in the file."""

    scheme: str
    code: str
    text: str
    where: str


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which columns a kind of table has: that of the code, and those of the words, the first that are there."""

    scheme: str
    code: str
    words: tuple[tuple[str, ...], ...]


_SHAPES = (
    _Shape("acled", "sub_event_type", (("notes",),)),
    _Shape("cameo", "cameo code", (("event sentence",), ("source name", "event text", "target name"))),
    _Shape("cameo", "cameo_code", (("text",), ("sentence",), ("notes",))),
    _Shape("cameo", "code", (("text",), ("sentence",))),
)


def read(path: Path) -> Iterator[CodedRow | Refused]:
    """The rows in order. Raises BadInput for a table of another kind."""
    csv.field_size_limit(_MOST_CELL)
    with text_stream(path) as stream:
        first = stream.readline(_MOST_CELL)
        stream.seek(0)
        delimiter = max(",;\t", key=first.count)
        rows = csv.reader(stream, delimiter=delimiter)
        try:
            header = [name.strip().removeprefix("\ufeff").casefold() for name in next(rows, [])]
        except csv.Error as error:
            raise BadInput(
                tr("“{name}” is no table: {error}.", name=path.name, error=error), tr("Choose another file.")
            ) from error
        shape, words = _shape(path, header)
        yield from _read(rows, path.name, header, shape, words)


def _read(
    rows: Iterator[list[str]], name: str, header: list[str], shape: _Shape, words: tuple[str, ...]
) -> Iterator[CodedRow | Refused]:
    number = 1
    while True:
        number += 1
        where = tr("{name}, row {number}", name=name, number=number)
        try:
            cells = dict(zip(header, next(rows), strict=False))
        except StopIteration:
            return
        except (csv.Error, UnicodeError) as error:
            yield Refused(where, tr("from here on the table cannot be read ({error})", error=error))
            return
        if cells:
            yield _coded(cells, shape, words, where)


def _coded(cells: Mapping[str, str], shape: _Shape, words: tuple[str, ...], where: str) -> CodedRow | Refused:
    text = " ".join(part for column in words if (part := cells.get(column, "").strip()))
    code = cells.get(shape.code, "").strip()
    if not text or not code:
        return Refused(where, tr("it has no words") if code else tr("it has no code"))
    if reason := undecodable(text):
        return Refused(where, reason)
    return CodedRow(shape.scheme, code, text, where)


def _shape(path: Path, header: list[str]) -> tuple[_Shape, tuple[str, ...]]:
    for shape in _SHAPES:
        for words in shape.words:
            if shape.code in header and all(column in header for column in words):
                return shape, words
    raise BadInput(
        tr("“{name}” is no table of coded events that is known here.", name=path.name),
        tr(
            "Choose an ACLED export with its notes, an ICEWS file, a table with the columns code and text, or a "
            "project."
        ),
    )
