"""What an export wrote, counted and digested row by row, so that reading the file back can prove it."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from annotator.errors import CoderError
from annotator.exchange.jsonl_file import objects
from annotator.exchange.rows import Refused


class Proof:
    """The count of rows and a digest of their values, in order."""

    def __init__(self) -> None:
        self.rows = 0
        self._digest = hashlib.sha256()

    def add(self, row: Any) -> None:
        self.rows += 1
        self._digest.update(json.dumps(row, ensure_ascii=True, sort_keys=True).encode("ascii"))

    @property
    def digest(self) -> str:
        return self._digest.hexdigest()

    def compare(self, rows_read: Iterable[Any]) -> None:
        """Raises CoderError when the rows read back are not those that were added."""
        found = Proof()
        for row in rows_read:
            found.add(row)
        if (found.rows, found.digest) != (self.rows, self.digest):
            raise CoderError(
                f"The file does not read back as what was exported ({found.rows} of {self.rows} rows).",
                "Nothing was changed; export again, to another disk if it happens twice.",
            )


def csv_rows(path: Path) -> Iterable[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.reader(stream, strict=True)


def jsonl_rows(path: Path) -> Iterable[Any]:
    for _, row in objects(path):
        yield row.reason if isinstance(row, Refused) else row
