"""Reads articles from JSON lines: one object a line, keys known by name. A bad line never blocks the rest."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.exchange.decoding import text_stream, undecodable
from annotator.exchange.rows import BadRow, Columns, ReadArticle, ReadOptions, Refused, article_of
from annotator.words import in_digits, tr

MOST_LINE = 64_000_000
"""The longest line, in characters; a longer one is passed over and refused."""


def read(path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refused]:
    """The articles in order."""
    known: dict[tuple[str, ...], Columns] = {}
    for where, row in objects(path, options.encoding):
        if isinstance(row, Refused):
            yield row
            continue
        names = tuple(row)
        columns = known.get(names)
        if columns is None:
            columns = known[names] = Columns(names, options.columns)
        try:
            _refuse_other_than_text(row.get(columns.of.get("text", "")))
            cells = {name: _cell(item) for name, item in row.items()}
            yield ReadArticle(article_of(cells, columns, options), where)
        except BadRow as reason:
            yield Refused(where, str(reason))


def objects(path: Path, encoding: str = "") -> Iterator[tuple[str, dict[str, Any] | Refused]]:
    """Each line's object with where it stands; empty lines are passed over."""
    name, number = path.name, 0
    try:
        for number, line in enumerate(_lines(path, encoding), 1):
            where = tr("{name}, line {number}", name=name, number=number)
            try:
                if not line.isspace():
                    yield where, _object(line)
            except BadRow as reason:
                yield where, Refused(where, str(reason))
    except UnicodeError as error:
        where = tr("{name}, after line {number}", name=name, number=number)
        yield where, Refused(where, tr("from here on the file is no text ({error})", error=error))


def _lines(path: Path, encoding: str) -> Iterator[str]:
    """The lines; of one that is too long its beginning, which `_object` refuses by its length."""
    with text_stream(path, encoding) as stream:
        while line := stream.readline(MOST_LINE):
            rest = line
            while len(rest) == MOST_LINE and not rest.endswith("\n"):
                rest = stream.readline(MOST_LINE)
            yield line


def _object(line: str) -> dict[str, Any]:
    if len(line) >= MOST_LINE:
        raise BadRow(tr("it is longer than {most_line} characters", most_line=in_digits(MOST_LINE)))
    if reason := undecodable(line):
        raise BadRow(reason)
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadRow(tr("it is not JSON: {msg} at character {number}", msg=error.msg, number=error.pos + 1)) from error
    except (RecursionError, ValueError) as error:
        raise BadRow(tr("it is JSON nested too deeply, or with too long a number")) from error
    if not isinstance(row, dict):
        raise BadRow(tr("it is not an object in braces"))
    return row


def _refuse_other_than_text(item: Any) -> None:
    if item is not None and not isinstance(item, str):
        raise BadRow(tr("its text is {dumps}, not a text in quotes", dumps=json.dumps(item, ensure_ascii=False)[:40]))


def _cell(item: Any) -> str:
    if isinstance(item, str):
        return item
    return "" if item is None else json.dumps(item, ensure_ascii=False)
