"""Saves one event again and again and says so on standard output each time: `test_kill` kills it.

Actor and deaths are set to the same number in one edit, so that a half-saved edit would show.
"""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

from annotator.storage.events import events
from annotator.storage.project import Project
from tests.storage.helpers import CODER, event, value


def save_for_ever(path: Path) -> None:
    with Project.open(path, CODER) as project:
        newest = events.event(project, "event-1").text("actor")
        for number in count(int(newest) + 1):
            with project.edit(f"Save {number}") as edit:
                events.save_event(edit, numbered(number))
            os.write(sys.stdout.fileno(), f"{number}\n".encode())


def numbered(number: int) -> events.Event:
    """An event whose values and evidence all follow from a number."""
    words = ("Rebels", "😀", "militia")[: 1 + number % 3]
    actor = value("actor", str(number), *words)
    return event(actor, value("deaths", str(number), "Ten", low=str(number)))


if __name__ == "__main__":
    save_for_ever(Path(sys.argv[1]))
