"""Reads a table of articles (.csv, .tsv): one article a row, columns known by name.

A bad row never blocks the rest.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from annotator.errors import BadInput
from annotator.exchange.decoding import text_stream, undecodable
from annotator.exchange.rows import (
    MOST_CHARACTERS,
    BadRow,
    Columns,
    ReadArticle,
    ReadOptions,
    Refused,
    article_of,
)
from annotator.words import tr, trn

_MOST_CELL = 4 * MOST_CHARACTERS
"""A quote that is never closed makes the rest of the file one cell, which must not fill the memory."""


def read(path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refused]:
    """The rows in order. Raises BadInput when the file has no usable header."""
    csv.field_size_limit(_MOST_CELL)
    with text_stream(path, options.encoding) as stream:
        rows = _rows(stream, path)
        header = next(rows, (0, []))[1]
        if isinstance(header, str):
            raise BadInput(
                tr("The first row of “{name}” cannot be read: {header}.", name=path.name, header=header),
                tr("Correct it and import again."),
            )
        columns = _columns(path, header, options)
        name = path.name
        for number, cells in rows:
            where = tr("{name}, row {number}", name=name, number=number)
            try:
                yield ReadArticle(article_of(_named(header, cells), columns, options), where)
            except BadRow as reason:
                yield Refused(where, str(reason))


def _rows(stream: TextIO, path: Path) -> Iterator[tuple[int, list[str] | str]]:
    """Each row with its number as a spreadsheet counts (the header is 1), or the reason why it is none."""
    reader = csv.reader(stream, delimiter=_delimiter(stream, path), strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, str(error)
        except UnicodeError as error:
            yield number, f"from here on the file is no text ({error})"
            return
        else:
            if cells:
                yield number, cells


def _delimiter(stream: TextIO, path: Path) -> str:
    """A tab in .tsv files; else what stands most often in the first line: a comma, a semicolon or a tab."""
    if path.suffix.casefold() in (".tsv", ".tab"):
        return "\t"
    try:
        first = stream.readline(_MOST_CELL)
        stream.seek(0)
    except UnicodeError:
        return ","  # the reader meets the same bytes and refuses them
    return max(",;\t", key=first.count)


def _columns(path: Path, header: Sequence[str], options: ReadOptions) -> Columns:
    names = ", ".join(header) or "none"
    missing = [column for column in options.columns if column not in header]
    if missing:
        raise BadInput(
            tr(
                "“{name}” has no column “{missing}”; its columns: {names}.",
                name=path.name,
                missing=missing[0],
                names=names,
            ),
            tr("Correct --map."),
        )
    columns = Columns(header, options.columns)
    if "text" not in columns.of:
        raise BadInput(
            tr("“{name}” has no column known to hold the text; its columns: {names}.", name=path.name, names=names),
            tr("Name it with --map COLUMN=text."),
        )
    return columns


def _named(header: Sequence[str], cells: list[str] | str) -> dict[str, str]:
    if isinstance(cells, str):
        raise BadRow(cells)
    while len(cells) > len(header) and not cells[-1]:
        cells.pop()
    if len(cells) != len(header):
        raise BadRow(
            trn(
                "it has 1 cell where the header has {width}",
                "it has {n} cells where the header has {width}",
                len(cells),
                width=len(header),
            )
        )
    named = dict(zip(header, cells, strict=True))
    if reason := next(filter(None, map(undecodable, cells)), ""):
        raise BadRow(reason)
    return named
