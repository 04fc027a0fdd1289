"""How a long use case tells how far it is, and how it is told to stop: two plain callbacks, or step by step."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeVar

from annotator.errors import CoderError
from annotator.words import tr

Report = Callable[[int, int], None]
"""Told how many are done and how many there are; 0 where that is not known."""

IsCancelled = Callable[[], bool]


class Cancelled(CoderError):
    """The person stopped it."""

    def __init__(self, what: str = tr("Stopped.")) -> None:
        super().__init__(what, tr("Nothing was changed."))


def silent(done: int, total: int) -> None:
    """For whoever does not want to know."""


def never() -> bool:
    return False


Result = TypeVar("Result")
Steps = Generator[tuple[int, int], None, Result]
"""Long work cut into short steps: after each it says how many are done and how many there are, and can be stopped.

Whoever stops it closes it or throws `Cancelled` into it; an edit that is open inside is then rolled back.
"""


def finish(steps: Steps[Result], report: Report = silent, is_cancelled: IsCancelled = never) -> Result:
    """Do all steps at once. Raises Cancelled, with nothing changed, when it is told to stop."""
    while True:
        try:
            done, total = next(steps)
        except StopIteration as ended:
            result: Result = ended.value
            return result
        report(done, total)
        if is_cancelled():
            steps.throw(Cancelled())
