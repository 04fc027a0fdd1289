"""How a long use case tells how far it is, and how it is told to stop: two plain callbacks."""

from __future__ import annotations

from collections.abc import Callable

from annotator.errors import CoderError

Report = Callable[[int, int], None]
"""Told how many are done and how many there are; 0 where that is not known."""

IsCancelled = Callable[[], bool]


class Cancelled(CoderError):
    """The person stopped it."""

    def __init__(self, what: str = "Stopped.") -> None:
        super().__init__(what, "Nothing was changed.")


def silent(done: int, total: int) -> None:
    """For whoever does not want to know."""


def never() -> bool:
    return False
