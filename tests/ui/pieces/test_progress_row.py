"""Progress of long work: seen late, told in words, and one end of three for every work."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from annotator.errors import CoderError
from annotator.ui.pieces.progress_row import PATIENCE_MS, ProgressRow
from annotator.ui.pieces.stepwise import UNEXPECTED, Stepwise
from annotator.ui.theme import Theme

Ends = list[tuple[str, object]]


def row(qtbot: QtBot, theme: Theme) -> ProgressRow:
    made = ProgressRow(theme, "rows")
    qtbot.addWidget(made)
    return made


def test_it_is_hidden_at_first_and_never_seen_of_work_that_ends_before(qtbot: QtBot, theme: Theme) -> None:
    made = row(qtbot, theme)
    made.begin()
    at_once = made.isVisible()
    made.end()
    qtbot.wait(PATIENCE_MS + 100)

    assert not at_once
    assert not made.isVisible()


def test_it_shows_itself_when_the_work_goes_on(qtbot: QtBot, theme: Theme) -> None:
    made = row(qtbot, theme)
    made.begin()

    qtbot.waitUntil(made.isVisible, timeout=20_000)


@pytest.mark.parametrize(
    ("done", "total", "words"),
    [
        (0, 0, "Starting"),
        (0, 400, "Starting"),
        (1_200, 0, "1,200 rows done"),
        (164, 400, "164 of 400 rows done, 41 %"),
        (399, 400, "399 of 400 rows done, 99 %"),
    ],
)
def test_words_and_bar_say_how_far_it_is(qtbot: QtBot, theme: Theme, done: int, total: int, words: str) -> None:
    made = row(qtbot, theme)
    made.begin()
    made.show_progress(done, total)
    bar = made.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)

    assert made.text == made.accessibleName() == words
    assert (bar.value(), bar.maximum()) == (done if total else 0, max(total, 1))


def ends_of(work: Stepwise) -> Ends:
    """What the work ends with, as it comes."""
    found: Ends = []
    work.done.connect(lambda result: found.append(("done", result)))
    work.failed.connect(lambda error: found.append(("failed", error)))
    work.stopped.connect(lambda: found.append(("stopped", None)))
    return found


def counting(cleaned: list[str], error: Exception | None = None) -> Generator[tuple[int, int], None, str]:
    try:
        for at in range(1_000):
            yield at, 1_000
        if error is not None:
            raise error
    finally:
        cleaned.append("rolled back")
    return "result"


def test_work_that_ends_tells_its_result_once(qtbot: QtBot) -> None:
    work = Stepwise(counting([]))
    ends = ends_of(work)
    work.start()
    qtbot.waitUntil(lambda: not work.is_running, timeout=20_000)
    work.stop()

    assert ends == [("done", "result")]


@pytest.mark.parametrize("error", [CoderError("Disk full.", "Make room."), ZeroDivisionError()])
def test_an_error_is_told_as_a_coder_should_read_it(qtbot: QtBot, error: Exception) -> None:
    work = Stepwise(counting([], error))
    ends = ends_of(work)
    work.start()
    qtbot.waitUntil(lambda: not work.is_running, timeout=20_000)

    assert ends == [("failed", error if isinstance(error, CoderError) else UNEXPECTED)]


def test_stopped_work_is_cleaned_up_before_stop_returns(qtbot: QtBot) -> None:
    cleaned: list[str] = []
    steps = counting(cleaned)
    next(steps)
    work = Stepwise(steps)
    ends = ends_of(work)
    work.stop()

    assert cleaned == ["rolled back"]
    assert ends == [("stopped", None)]
