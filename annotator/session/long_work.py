"""Work whose length nobody knows before it is done: a little of it at once, what is left where a coder can stop it.

The window gives the session a way to show long work; a session without a window does it all at once.
"""

from __future__ import annotations

from typing import Protocol, TypeVar

from annotator.use_cases.progress import Steps, finish

Result = TypeVar("Result")
AT_ONCE = 500
"""So many steps of a row each are done before anybody could see a progress: an ordinary edit has a few dozen."""


class ShowsWork(Protocol):
    """Does steps under a title, counting `things`. Raises the CoderError that ended them: Cancelled if a coder did."""

    def __call__(self, title: str, things: str, steps: Steps[Result]) -> Result: ...


def unseen(title: str, things: str, steps: Steps[Result]) -> Result:
    """For a session without a window."""
    return finish(steps)


def short_or_shown(show: ShowsWork, title: str, things: str, steps: Steps[Result]) -> Result:
    """Short work as if it had no steps; of longer work the rest is shown."""
    try:
        for _ in range(AT_ONCE):
            next(steps)
    except StopIteration as ended:
        found: Result = ended.value
        return found
    return show(title, things, steps)
