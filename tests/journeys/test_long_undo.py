"""Undo of an edit that changed very much: the window stays alive and tells progress; Cancel leaves all as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator.session import long_work
from annotator.storage.articles import articles
from annotator.storage.log import history
from annotator.ui.keys.keyboard import Keyboard
from annotator.ui.pieces import progress_row
from annotator.ui.pieces.progress_row import ProgressDialog
from tests.journeys.conftest import Begin, Journey
from tests.storage.helpers import dump

SIZE = 40
MANY = [(f"Story {number}\nOn Thursday rebels attacked village {number}.", "2018-01-12") for number in range(SIZE)]


@pytest.fixture
def journey(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> Journey:
    """Forty articles that one edit ended; five changes are an ordinary edit here, and a longer one shows at once."""
    monkeypatch.setattr(long_work, "AT_ONCE", 5)
    monkeypatch.setattr(history, "_PAGE", 7)
    monkeypatch.setattr(progress_row, "PATIENCE_MS", 0)
    begun = begin(*MANY)
    session = begun.window.session
    with session.project.edit("End articles") as edit:
        for number in range(SIZE):
            articles.set_state(edit, f"article-{number}", "done")
    session.take_up()
    return begun


def ended(journey: Journey) -> int:
    return len(journey.rows("SELECT 1 FROM coding WHERE state = 'done'"))


def undo_with(journey: Journey, look: list[str], *keys: str) -> None:
    """Ctrl+Z, with keys for the dialog as soon as it is seen; `look` is told what stands in it."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ProgressDialog)
        if dialog.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen):
            QTimer.singleShot(0, answer)
            return
        look.append(dialog.windowTitle())
        for key in keys:
            Keyboard(dialog).press(key)

    QTimer.singleShot(0, answer)
    journey.keyboard.press("Ctrl+Z")


def slow_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few steps in each turn of the event loop, so that a dialog is seen before the last of them."""
    monkeypatch.setattr("annotator.ui.pieces.stepwise.SLICE_SECONDS", 0.0001)
    reverse = history.reverse_steps

    def slowly(edit, target):  # type: ignore[no-untyped-def]
        steps = reverse(edit, target)
        while True:
            try:
                at = next(steps)
            except StopIteration as end:
                return end.value
            for _ in range(20):
                yield at

    monkeypatch.setattr(history, "reverse_steps", slowly)


def test_a_long_undo_is_done_to_its_end_and_said(journey: Journey) -> None:
    journey.keyboard.press("Ctrl+Z")

    assert ended(journey) == 0
    assert "Undone: End articles." in journey.window.desk.status.left_words
    journey.keyboard.press("Ctrl+Y")
    assert ended(journey) == SIZE
    assert "Redone: End articles." in journey.window.desk.status.left_words


def test_an_ordinary_undo_opens_no_dialog(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    journey.keyboard.press("Ctrl+Z")
    monkeypatch.setattr(ProgressDialog, "work", lambda *_: pytest.fail("no progress is shown"))
    journey.keyboard.play("d", "Ctrl+Z")

    assert ended(journey) == 0
    assert "Undone" in journey.window.desk.status.left_words


def test_escape_stops_a_long_undo_and_leaves_everything_as_it_was(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow_steps(monkeypatch)
    project = journey.window.session.project
    before = dump(project), project.undo_label, project.newest_edit
    seen: list[str] = []

    undo_with(journey, seen, "Enter", "Escape")

    assert seen == ["Undoing"]
    assert (dump(project), project.undo_label, project.newest_edit) == before
    assert journey.window.desk.status.left_words.startswith("Stopped. Nothing was changed.")
    assert journey.window.zone() == "text"
    monkeypatch.undo()
    journey.keyboard.press("Ctrl+Z")
    assert ended(journey) == 0


def test_a_change_that_comes_while_an_undo_is_on_its_way_is_refused_and_said(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow_steps(monkeypatch)
    session = journey.window.session
    said: list[str] = []
    session.said.connect(said.append)
    QTimer.singleShot(0, lambda: session.write(lambda: pytest.fail("nothing is written"), lambda: None))

    journey.keyboard.press("Ctrl+Z")

    assert said[0] == "Still saving the change before: this one was not made."
    assert said[-1] == "Undone: End articles."
    assert ended(journey) == 0
