"""Work that stops now and then, so that whoever does it may see whether something else comes first."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")
Steps = Generator[None, None, T]


def whole(steps: Steps[T]) -> T:
    """What comes of it when nothing else comes first."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
