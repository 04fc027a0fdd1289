from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.storage.events import events
from annotator.storage.project import Project
from tests.storage.helpers import CODER
from tests.storage.saver import numbered

ROOT = Path(__file__).parents[2]
LONGEST_LIFE_S = 0.08


def newest_acknowledged(path: Path, life_s: float) -> int:
    """Let a process save for a moment after its first save, kill it, return the last save it acknowledged."""
    saver = subprocess.Popen([sys.executable, "-m", "tests.storage.saver", str(path)], stdout=subprocess.PIPE, cwd=ROOT)
    assert saver.stdout is not None
    first = saver.stdout.readline()
    time.sleep(life_s)
    saver.kill()
    rest, _ = saver.communicate()
    # A line that was cut off was not acknowledged.
    return int((first + rest).decode().rpartition("\n")[0].split("\n")[-1])


def kill_while_saving(project: Project, times: int) -> None:
    with project.edit("Add event") as edit:
        events.save_event(edit, numbered(0))
    project.close()
    chance = random.Random(times)
    for _ in range(times):
        acknowledged = newest_acknowledged(project.path, chance.uniform(0, LONGEST_LIFE_S))
        with Project.open(project.path, CODER) as after:
            stored = events.event(after, "event-1")
            number = int(stored.text("actor"))
            assert number >= acknowledged, "an acknowledged save was lost"
            assert stored == numbered(number), "an edit was half saved"
            assert after.undo_label == f"Save {number}"
            assert after.check() == []


def test_killing_the_program_while_it_saves_loses_and_halves_nothing(project: Project) -> None:
    kill_while_saving(project, 20)


@pytest.mark.slow
def test_killing_the_program_two_hundred_times_while_it_saves_loses_and_halves_nothing(
    project: Project,
) -> None:
    kill_while_saving(project, 200)
