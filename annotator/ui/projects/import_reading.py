"""Reads files for the import's preview in the background, in batches that the window can take."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from annotator.ui.pieces.background import Background
from annotator.use_cases.datasets.import_previewed import PreviewRow, ReadOptions, preview_rows
from annotator.use_cases.progress import IsCancelled

MOST_SHOWN = 200
MOST_REFUSED_SHOWN = 1000
_EVERY_SECONDS, _MOST_IN_BATCH = 0.1, 500


class Counted(NamedTuple):
    """What is counted of every article, shown or not."""

    hash: str
    is_dated: bool
    is_guessed: bool


@dataclass(slots=True)
class Batch:
    """Some rows read: those to show, and of all of them what is counted."""

    rows: list[PreviewRow] = field(default_factory=list)
    articles: list[Counted] = field(default_factory=list)
    datasets: int = 0
    refused: int = 0

    @property
    def size(self) -> int:
        return len(self.articles) + self.datasets + self.refused


Reading = Background[Batch, None]


def start_reading(files: Sequence[Path], options: ReadOptions) -> Reading:
    """A background task that tells Batches. It is not started yet."""

    def work(tell: Callable[[Batch], None], is_cancelled: IsCancelled) -> None:
        send_batches(preview_rows(files, options, is_cancelled), tell)

    return Background(work)


def send_batches(rows: Iterable[PreviewRow], tell: Callable[[Batch], None]) -> None:
    """The first 200 articles are shown, and beyond those whatever was guessed or refused."""
    batch, sent_at, articles, refused = Batch(), time.monotonic(), 0, 0
    for row in rows:
        if _count(row, batch):
            articles += 1
            is_shown = articles <= MOST_SHOWN or bool(row.guesses)
        else:
            refused += bool(row.refusal)
            is_shown = refused <= MOST_REFUSED_SHOWN
        if is_shown:
            batch.rows.append(row)
        if batch.size >= _MOST_IN_BATCH or time.monotonic() - sent_at > _EVERY_SECONDS:
            tell(batch)
            batch, sent_at = Batch(), time.monotonic()
    tell(batch)


def _count(row: PreviewRow, batch: Batch) -> bool:
    """Add a row to the counts; whether it is an article."""
    batch.refused += bool(row.refusal)
    batch.datasets += row.is_dataset
    if row.refusal or row.is_dataset:
        return False
    batch.articles.append(Counted(row.hash, bool(row.published), bool(row.guesses)))
    return True
