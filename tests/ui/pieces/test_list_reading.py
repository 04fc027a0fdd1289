"""A long list is read while the window lives: its first rows at once, nothing of an edit that is not done yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from annotator.errors import CoderError
from annotator.storage.project import Project
from annotator.ui.pieces.list_reading import ListReading
from annotator.use_cases.progress import Steps
from tests.storage.helpers import CODER, SCHEME

WAIT_MS = 20_000


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.project", [SCHEME], CODER) as made:
        yield made


@pytest.fixture
def reading(qtbot: QtBot, project: Project) -> Iterator[ListReading]:
    owner = QObject()
    made = ListReading(project, owner)
    made.found.connect(lambda rows: made.setProperty("rows", len(rows)))
    yield made
    made.stop()


def endless(found: list[int]) -> Steps[tuple[int, ...]]:
    while True:
        found.append(len(found))
        yield len(found), 0


def few(found: list[int]) -> Steps[tuple[int, ...]]:
    for number in range(3):
        found.append(number)
        yield number + 1, 3
    return tuple(found)


def test_the_first_rows_are_there_long_before_the_last(qtbot: QtBot, reading: ListReading) -> None:
    found: list[int] = []
    reading.begin(endless(found), lambda: found)

    qtbot.waitUntil(lambda: bool(reading.property("rows")), timeout=WAIT_MS)

    assert reading.is_running


def test_a_list_that_is_read_is_told_once_and_whole(qtbot: QtBot, reading: ListReading) -> None:
    found: list[int] = []
    with qtbot.waitSignal(reading.done, timeout=WAIT_MS) as told:
        reading.begin(few(found), lambda: found)

    assert told.args == [(0, 1, 2)]
    assert not reading.is_running


def test_it_rests_while_an_edit_is_open_and_goes_on_after_it(
    qtbot: QtBot, project: Project, reading: ListReading
) -> None:
    found: list[int] = []
    with project.edit("Long edit"):
        reading.begin(endless(found), lambda: found)
        qtbot.wait(300)
        meanwhile = len(found)

    qtbot.waitUntil(lambda: len(found) > 10, timeout=WAIT_MS)
    assert meanwhile == 0


def test_what_is_asked_for_last_counts(qtbot: QtBot, reading: ListReading) -> None:
    left: list[int] = []
    reading.begin(endless(left), lambda: left)
    qtbot.waitUntil(lambda: bool(left), timeout=WAIT_MS)
    at = len(left)
    found: list[int] = []
    with qtbot.waitSignal(reading.done, timeout=WAIT_MS) as told:
        reading.begin(few(found), lambda: found)

    assert told.args == [(0, 1, 2)]
    assert len(left) == at


def test_an_error_ends_it_and_is_told(qtbot: QtBot, reading: ListReading) -> None:
    def failing() -> Steps[tuple[int, ...]]:
        yield 1, 2
        raise CoderError("The file is damaged.", "Restore a backup.")

    with qtbot.waitSignal(reading.failed, timeout=WAIT_MS) as told:
        reading.begin(failing(), list)

    assert str(told.args[0]).startswith("The file is damaged.")
    assert not reading.is_running
