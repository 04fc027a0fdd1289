"""Reads the cells of a table (.csv, .tsv, .xlsx) as a spreadsheet shows them. Knows no codebook.

A workbook's cell says what the spreadsheet made of it: a text, a number, a day, true or false, an error. In CSV every
cell is a text. What a file holds is seen by its first bytes; its ending is not trusted.
"""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Literal
from xml.etree.ElementTree import ParseError

from annotator.errors import BadInput
from annotator.exchange.decoding import opened, read_text
from annotator.exchange.merged_cells import MOST_COLUMNS, MergedCells, merges_in
from annotator.words import in_digits, tr

CellKind = Literal["text", "number", "day", "boolean", "error"]

MOST_BYTES, MOST_UNPACKED = 20_000_000, 200_000_000
MOST_CELL = 100_000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_ZEROS = re.compile("0+")
_SAVE_AS = "Open it in a spreadsheet program and save it as Excel workbook (.xlsx) or as CSV (UTF-8)."
# What openpyxl and the modules below it raise for a workbook that is not what it says it is.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, ParseError, KeyError, ValueError, TypeError, AttributeError, IndexError, EOFError,
    OSError, RuntimeError, NotImplementedError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words as they are shown, and what the spreadsheet took it for."""

    text: str
    kind: CellKind = "text"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of cells: rows with their numbers as a spreadsheet counts, empty ones left out."""

    name: str
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]


def read_sheets(path: Path, most_rows: int, encoding: str = "") -> list[Sheet]:
    """The sheets of a file; of a CSV file one for each way to part its cells. Raises BadInput."""
    with opened(path) as stream:
        head = stream.read(512)
    _refuse_what_is_no_table(path, head)
    if head.startswith(_ZIP):
        return _workbook(path, most_rows)
    if path.suffix.casefold() in (".xlsx", ".xlsm"):
        raise BadInput(
            tr("“{name}” is no workbook: it holds plain text.", name=path.name),
            tr("Name it .csv, or save it as .xlsx."),
        )
    text = read_text(path, encoding, MOST_BYTES)
    delimiters = "\t" if path.suffix.casefold() in (".tsv", ".tab") else ",;\t"
    return _parted(path, text, delimiters, most_rows)


def _refuse_what_is_no_table(path: Path, head: bytes) -> None:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not start:
        raise BadInput(tr("“{name}” is empty.", name=path.name), tr("Choose a table with a row of column names."))
    if start.startswith(b"<"):
        kind = "a web page (HTML)" if b"<html" in start or b"<table" in start else "a file of marked-up text (XML)"
        raise BadInput(
            tr("“{name}” is no table of cells but {kind}, whatever its ending says.", name=path.name, kind=kind),
            _SAVE_AS,
        )
    if head.startswith(_OLE):
        raise BadInput(tr("“{name}” is an old workbook (.xls) or protected by a password.", name=path.name), _SAVE_AS)
    if head.startswith((b"%PDF", b"{\\rtf", b"SQLite format 3")):
        raise BadInput(tr("“{name}” is no table of cells.", name=path.name), _SAVE_AS)


# -- text --


def _parted(path: Path, text: str, delimiters: str, most_rows: int) -> list[Sheet]:
    """The file read with each delimiter that it holds at all; which one is meant, its header will tell."""
    first, _, rest = text.partition("\n")
    if first.strip().casefold() in ("sep=,", "sep=;", "sep=\t"):
        # Excel's own mark: the rows below keep their numbers.
        text, delimiters = f"\n{rest}", first.strip()[4:] or "\t"
    held = [each for each in delimiters if each in text] or [delimiters[0]]
    sheets = []
    problem: BadInput | None = None
    for delimiter in held:
        try:
            sheets.append(Sheet("", tuple(_text_rows(path, text, delimiter, most_rows))))
        except BadInput as error:
            problem = problem or error
    if not sheets and problem is not None:
        raise problem
    return sheets


def _text_rows(path: Path, text: str, delimiter: str, most_rows: int) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    csv.field_size_limit(MOST_CELL)
    number = count = 0
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), 1):
            if any(cell.strip() for cell in cells):
                count += 1
                _refuse_too_many(path, count, most_rows)
                yield number, tuple(Cell(cell) for cell in cells[:MOST_COLUMNS])
    except csv.Error as error:
        raise BadInput(
            tr("“{name}”, row {number} cannot be read: {error}.", name=path.name, number=number + 1, error=error),
            tr("A quote that is opened there is never closed, or stands inside a cell: correct the row."),
        ) from error


def _refuse_too_many(path: Path, count: int, most_rows: int) -> None:
    if count > most_rows:
        raise BadInput(
            tr("“{name}” has more than {most_rows} rows.", name=path.name, most_rows=in_digits(most_rows)),
            tr("Keep the rows that coders need."),
        )


# -- workbooks --


def _workbook(path: Path, most_rows: int) -> list[Sheet]:
    # 0.2 seconds that only a workbook should cost.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        _look_into(path)
        with warnings.catch_warnings(), path.open("rb") as stream:
            # What openpyxl does not read, such as colours of conditions, is nothing that a codebook needs.
            warnings.simplefilter("ignore")
            book = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
            shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            return [Sheet(sheet.title, tuple(_cell_rows(path, sheet, most_rows))) for sheet in shown]
    except (*_BROKEN, InvalidFileException) as error:
        raise BadInput(tr("“{name}” is a damaged workbook and cannot be read.", name=path.name), _SAVE_AS) from error


def _look_into(path: Path) -> None:
    """A few kilobytes can unfold to gigabytes: what the archive says of itself is looked at first."""
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        names = {part.filename for part in parts}
        if "mimetype" in names or not any(name.startswith("xl/") for name in names):
            raise BadInput(tr("“{name}” is another kind of file than an Excel workbook.", name=path.name), _SAVE_AS)
        if any(part.flag_bits & 1 for part in parts):
            raise BadInput(
                tr("“{name}” is protected by a password.", name=path.name),
                tr("Take the password off and save it again."),
            )
        if sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise BadInput(
                tr(
                    "“{name}” unfolds to more than {most_unpacked} bytes.",
                    name=path.name,
                    most_unpacked=in_digits(MOST_UNPACKED),
                ),
                tr("Keep the codes only."),
            )
        for part in parts:
            if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.open(part).read(4_096):
                raise BadInput(tr("“{name}” holds a document type, which no workbook needs.", name=path.name), _SAVE_AS)


def _cell_rows(path: Path, sheet: Any, most_rows: int) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    sheet.reset_dimensions()  # what a file says of its own size is often wrong
    count = 0
    merged = MergedCells(merges_in(sheet))
    # Not told how wide rows are to be, openpyxl makes nothing of the million empty ones that some sheets have.
    for number, cells in enumerate(sheet.iter_rows(), 1):
        read = [_cell(cell) for cell in cells[:MOST_COLUMNS]]
        while read and not read[-1].text:
            read.pop()
        if any(cell.text.strip() for cell in read):
            count += 1
            _refuse_too_many(path, count, most_rows)
            yield number, tuple(merged.filled(number, read, Cell("")))


def _cell(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return Cell("")
    if isinstance(value, bool):
        return Cell(str(value).upper(), "boolean")
    if isinstance(value, (datetime, date, time, timedelta)):
        return Cell(str(value).removesuffix(" 00:00:00"), "day")
    if isinstance(value, (int, float)):
        return Cell(_as_shown(value, str(getattr(cell, "number_format", "") or "")), "number")
    return Cell(str(value)[:MOST_CELL], "error" if cell.data_type == "e" else "text")


def _as_shown(value: int | float, shape: str) -> str:
    """A number as its cell shows it, as far as codes are concerned: a format of zeros keeps leading ones."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    return str(value).zfill(len(shape)) if isinstance(value, int) and _ZEROS.fullmatch(shape) else str(value)


def letter(column: int) -> str:
    """A column's letter as a spreadsheet names it, counted from 0."""
    return chr(65 + column) if column < 26 else chr(64 + column // 26) + chr(65 + column % 26)


def named(cells: Sequence[Cell], column: int | None) -> Cell:
    """The cell in a column, or an empty one where the row is short or the table has no such column."""
    return cells[column] if column is not None and column < len(cells) else Cell("")
