"""The guided tour on a fresh sample, by real keys: to its end, left and taken up again, and done in another order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.session.tour.tour_steps import STEPS
from annotator.ui.keys.keyboard import Keyboard, wait_until
from annotator.ui.main_window import UNEXPECTED, MainWindow
from annotator.use_cases.projects import sample_project
from annotator.use_cases.projects.sample_project import make_sample_project
from tests.journeys.conftest import put_away

NAMES = [step.name for step in STEPS]
MODEL_SECONDS = 120


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the window looks for its sample: a folder of this test's own."""
    path = tmp_path / "sample.annotator"
    monkeypatch.setattr(sample_project, "usual_sample_path", lambda: path)
    return path


def _started(with_suggestions: bool) -> Iterator[MainWindow]:
    """A window on its start page."""
    made = MainWindow(with_suggestions=with_suggestions)
    made.show()
    made.activateWindow()
    yield made
    assert UNEXPECTED not in made.banner.text
    put_away(made)


@pytest.fixture
def window(qtbot: QtBot, sample: Path) -> Iterator[MainWindow]:
    yield from _started(with_suggestions=False)


@pytest.fixture
def suggesting(qtbot: QtBot, sample: Path) -> Iterator[MainWindow]:
    yield from _started(with_suggestions=True)


def begin(window: MainWindow) -> Keyboard:
    """Take the tour; the keyboard is in the text."""
    window.open_sample()
    return Keyboard(window)


def step(window: MainWindow) -> str:
    assert window.tour.tour is not None
    return window.tour.tour.name


def said(window: MainWindow) -> str:
    assert window.tour.strip is not None
    return window.tour.strip.words


def follow(window: MainWindow, keyboard: Keyboard) -> str:
    """Press the first key that stands on the strip, as it stands there; return its name."""
    assert window.tour.strip is not None
    signs = window.tour.strip.keys[0]
    names = {"↵": "Enter", "Esc": "Escape", "↓": "Down", "↑": "Up", "←": "Left", "→": "Right"}
    *modifiers, last = (names.get(sign, sign) for sign in signs)
    key = "+".join((*modifiers, last.lower() if len(last) == 1 else last))
    keyboard.press(key)
    return key


def test_the_keys_on_the_strip_lead_from_the_first_step_to_the_last(suggesting: MainWindow) -> None:
    window = suggesting
    keyboard = begin(window)
    assert wait_until(lambda: window.session.findings is not None, MODEL_SECONDS)
    passed = [step(window)]

    while passed[-1] != NAMES[-1] and keyboard.pressed < 40:
        assert window.tour.strip is not None
        if not window.tour.strip.keys:
            keyboard.type("thu")
        follow(window, keyboard)
        passed += [step(window)] if step(window) != passed[-1] else []

    assert passed == NAMES
    assert [row.state for row in rows(window)][:2] == ["done", "open"]
    assert window.session.project.undo_label == "Article done"
    assert "Export" in said(window)


def rows(window: MainWindow):
    return window.desk.list.rows


def test_without_suggestions_the_tour_waits_in_words_and_goes_on_by_hand(window: MainWindow) -> None:
    keyboard = begin(window)

    keyboard.press("Down")
    waiting = step(window), said(window)
    keyboard.press("Enter")

    assert waiting[0] == "look"
    assert "still being looked for" in waiting[1]
    assert step(window) == "take"


def test_who_starts_an_event_first_is_met_there(window: MainWindow) -> None:
    keyboard = begin(window)

    keyboard.play("Enter", "cl", "Enter")

    assert step(window) == "type"
    assert window.session.events[0].text("code") == "Armed clash"


def test_who_wanders_off_is_told_the_way_back_first(window: MainWindow) -> None:
    keyboard = begin(window)
    keyboard.play("Enter", "cl", "Enter")

    keyboard.press("Escape")
    away = said(window)
    follow(window, keyboard)
    follow(window, keyboard)
    keyboard.press("Ctrl+Down")
    elsewhere = said(window)

    assert away.startswith("First go to the event")
    assert elsewhere.startswith("First an event")
    assert step(window) == "type"


def test_an_article_ended_in_the_middle_does_not_end_the_tour(window: MainWindow) -> None:
    keyboard = begin(window)
    keyboard.play("Down", "d")

    assert step(window) == "look"
    assert window.tour.is_on


def test_left_midway_it_goes_on_where_it_was_and_nothing_coded_changes(window: MainWindow) -> None:
    keyboard = begin(window)
    keyboard.play("Enter", "cl", "Enter")
    coded = list(window.session.events)

    keyboard.press("Shift+Escape")
    left = window.tour.is_on
    keyboard.play("Ctrl+K", "take the tour", "Enter")

    assert not left
    assert window.tour.is_on
    assert step(window) == "type"
    assert window.session.events == coded
    assert window.desk is not None
    assert window.desk.zone() == "record"


def test_a_click_leaves_it_and_the_status_line_says_how_to_go_on(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    assert window.tour.strip is not None
    assert window.desk is not None

    window.tour.strip.leave_wanted.emit()

    assert not window.tour.is_on
    assert "Take the tour" in window.desk.status.left_words


def test_from_another_project_it_opens_the_sample_and_changes_neither(
    window: MainWindow, sample: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.annotator"
    make_sample_project(other)
    window.open_project(other)
    Keyboard(window).play("Enter", "cl", "Enter")
    coded = list(window.session.events)

    window.take_tour()
    there = window.session.project.path, list(window.session.events)
    window.open_project(other)

    assert there == (sample, [])
    assert window.session.events == coded


def test_a_sample_coded_to_its_end_is_left_alone_and_a_fresh_one_is_made(window: MainWindow, sample: Path) -> None:
    make_sample_project(sample)
    window.open_project(sample)
    keyboard = Keyboard(window)
    while any(row.state == "open" for row in rows(window)):
        keyboard.press("d")

    window.take_tour()

    assert window.session.project.path == sample.with_name("sample 2.annotator")
    assert {row.state for row in rows(window)} == {"open"}


def test_the_strip_covers_nothing_and_keeps_its_height(window: MainWindow) -> None:
    keyboard = begin(window)
    desk, strip = window.desk, window.tour.strip
    assert desk is not None
    assert strip is not None
    heights = {strip.height()}

    for key in ("Down", "Enter", "Escape", "Shift+Down"):
        keyboard.press(key)
        heights.add(strip.height())

    assert strip.geometry().bottom() < desk.status.geometry().top()
    assert desk.text.mapTo(desk, desk.text.rect().bottomLeft()).y() < strip.geometry().top()
    assert len(heights) == 1


def test_a_field_for_which_nothing_is_suggested_is_to_be_typed(window: MainWindow) -> None:
    keyboard = begin(window)

    keyboard.press("Enter")
    empty = step(window), said(window)
    keyboard.play("cl")
    typed = step(window), said(window)

    assert empty[0] == typed[0] == "take"
    assert empty[1].startswith("Nothing is suggested here")
    assert typed[1].startswith("You agree")
