"""The time that an article takes: measured while somebody works on it, told to that coder, and to nobody else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from annotator.storage import activity
from annotator.use_cases.articles import work_time
from annotator.use_cases.datasets.export_dataset import export_dataset, formats

STORIES = (("Harbour quiet\nNothing moved.", "2018-03-01"), ("Roads open\nDrivers were glad.", "2018-01-10"))
SPENT = 187_654


class Clock:
    def __init__(self) -> None:
        self.seconds = 500.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def journey(begin):
    return begin(*STORIES)


@pytest.fixture
def clock(journey) -> Clock:
    made = Clock()
    measured = journey.window.project_pages._time
    measured._now = made
    measured.touch()
    measured._spent.clear()
    return made


def spent(journey) -> int:
    journey.window.project_pages._time.store()
    return activity.active_ms(journey.window.session.project, "article-0")


def test_work_counts_and_a_minute_without_any_does_not(journey, clock: Clock) -> None:
    clock.seconds += 30
    journey.keyboard.press("Down")
    clock.seconds += 61
    journey.keyboard.press("Up")
    clock.seconds += 5
    journey.keyboard.press("Down")

    assert spent(journey) == 35_000


def test_another_programs_window_takes_no_time_of_the_article(journey, clock: Clock) -> None:
    clock.seconds += 10
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    clock.seconds += 40
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    clock.seconds += 7
    journey.keyboard.press("Down")

    assert spent(journey) == 17_000


def test_scrolling_is_reading(journey, clock: Clock) -> None:
    clock.seconds += 50
    journey.window.desk.text.verticalScrollBar().valueChanged.emit(3)
    clock.seconds += 50
    journey.keyboard.press("Down")

    assert spent(journey) == 100_000


def test_the_pace_stands_in_the_status_line_and_in_no_export_or_view(journey, tmp_path) -> None:
    project = journey.window.session.project
    work_time.add_time(project, {"article-0": SPENT})
    journey.keyboard.press("d")
    journey.window.project_pages._time.store()

    assert journey.window.desk.status._pace.text() == "3.1 min per article"
    for name in formats(project):
        out = tmp_path / name
        export_dataset(project, out, name, with_text=True)
        assert str(SPENT) not in out.read_text()
    for (view,) in journey.rows("SELECT name FROM sqlite_master WHERE type = 'view'"):
        assert str(SPENT) not in repr(journey.rows(f"SELECT * FROM {view}"))
