"""What an export wrote, counted and digested row by row, so that reading the file back can prove it."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotator.errors import CoderError
from annotator.exchange.jsonl_file import objects
from annotator.exchange.rows import Refused
from annotator.words import tr


class Proof:
    """The count of rows and a digest of them, in order. A row is named by one text that tells all its values apart."""

    def __init__(self) -> None:
        self.rows = 0
        self._digest = hashlib.sha256()

    def add(self, row: str) -> None:
        self.rows += 1
        self._digest.update(row.encode("utf-8", "surrogatepass") + b"\n")

    @property
    def digest(self) -> str:
        return self._digest.hexdigest()

    def compare(self, rows_read: Iterable[str]) -> None:
        """Raises CoderError when the rows read back are not those that were added."""
        found = Proof()
        for row in rows_read:
            found.add(row)
        if (found.rows, found.digest) != (self.rows, self.digest):
            raise CoderError(
                tr(
                    "The file does not read back as what was exported ({rows} of {rows2} rows).",
                    rows=found.rows,
                    rows2=self.rows,
                ),
                tr("Nothing was changed; export again, to another disk if it happens twice."),
            )


def cells_text(cells: list[str]) -> str:
    """The cells as they are meant, whatever the CSV text makes of them."""
    return json.dumps(cells)


def json_line(plain: Any) -> str:
    """One line of JSON, the same text for the same object whenever it is written."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def csv_rows(path: Path) -> Iterator[str]:
    """The rows of a CSV file as they read back."""
    with path.open(encoding="utf-8", newline="") as stream:
        yield from map(cells_text, csv.reader(stream, strict=True))


def jsonl_rows(path: Path) -> Iterator[str]:
    """The lines of a JSON lines file as they read back."""
    for _, row in objects(path):
        yield row.reason if isinstance(row, Refused) else json_line(row)
