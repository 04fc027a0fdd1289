"""Cells of a workbook that were merged downwards: the person sees one value beside all of their rows; so it is read.

A workbook keeps the value in the first cell only and leaves the others empty: a parent that is written once beside its
codes would silently be no parent of the second one. Cells merged sideways are titles and stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple, TypeVar

CellT = TypeVar("CellT")
MOST_MERGES, MOST_COLUMNS = 100_000, 64
_CHUNK, _LONGEST = 1 << 20, 200
_MERGE = re.compile(rb"""<(?:\w+:)?mergeCell\s+ref=["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']""")


class Merge(NamedTuple):
    """Rows as a spreadsheet counts them, the column counted from 0."""

    first: int
    last: int
    column: int


def merges_in(sheet: Any) -> Iterator[Merge]:
    """Those of an openpyxl sheet that is only read. It leaves them out: its part of the archive is looked into."""
    kept = b""
    with sheet._get_source() as stream:
        while chunk := stream.read(_CHUNK):
            text = kept + chunk
            end = 0
            for found in _MERGE.finditer(text):
                end = found.end()
                first, last = int(found[2]), int(found[3])
                column = _column(found[1])
                if last > first and column < MOST_COLUMNS:
                    yield Merge(first, last, column)
            kept = text[max(end, len(text) - _LONGEST) :]


class MergedCells:
    """Fills one row after the other, from the top."""

    def __init__(self, merges: Iterator[Merge]) -> None:
        self._last = {(each.first, each.column): each.last for each in islice(merges, MOST_MERGES)}
        self._standing: dict[int, tuple[int, Any]] = {}

    def filled(self, number: int, cells: Sequence[CellT], empty: CellT) -> list[CellT]:
        """The cells of a row, those below the first of a merge with its value."""
        row = list(cells)
        for column, (last, cell) in list(self._standing.items()):
            if number > last:
                del self._standing[column]
                continue
            row.extend([empty] * (column + 1 - len(row)))
            if row[column] == empty:
                row[column] = cell
        for column, cell in enumerate(row):
            last = self._last.get((number, column), 0)
            if last:
                self._standing[column] = (last, cell)
        return row


def _column(letters: bytes) -> int:
    found = 0
    for letter in letters:
        found = found * 26 + letter - 64
    return found - 1
