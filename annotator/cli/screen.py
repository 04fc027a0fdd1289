"""What a command says: its result on standard output, as words or JSON; refusals and progress beside it."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

from annotator.use_cases.progress import Report, silent

_SECONDS_BETWEEN = 0.1


class _Refusal(Protocol):
    @property
    def where(self) -> str: ...
    @property
    def reason(self) -> str: ...


def show(result: Mapping[str, Any], words: Iterable[str], as_json: bool) -> None:
    """Print the result: one JSON object, or the words a line each."""
    if as_json:
        # ASCII, so that it is the same JSON whatever the console's encoding is.
        print(json.dumps(result))
        return
    for line in words:
        print(line)


def show_refused(refused: Iterable[_Refusal]) -> None:
    for each in refused:
        print(f"Refused: {each.where}: {each.reason}", file=sys.stderr)


def plain_refused(refused: Iterable[_Refusal]) -> list[dict[str, str]]:
    return [{"where": each.where, "reason": each.reason} for each in refused]


def some(names: list[str], most: int = 5) -> str:
    """The first few names, and how many more there are."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(f"“{name}”" for name in names[:most]) + more


def count(number: int, thing: str) -> str:
    """“1 article”, “2 articles”."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


@contextmanager
def progress(what: str) -> Iterator[Report]:
    """A bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        last = 0.0

        def report(done: int, total: int) -> None:
            nonlocal last
            if time.monotonic() - last > _SECONDS_BETWEEN:
                last = time.monotonic()
                bar.update(task, completed=done, total=total or None)

        yield report
