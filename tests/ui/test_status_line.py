"""The status line: saved only when told so, messages for six seconds, words for the screen reader."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from annotator.ui import status_line
from annotator.ui.pieces.status_words import SavedWords
from annotator.ui.status_line import StatusLine
from annotator.ui.theme import Theme


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> StatusLine:
    made = StatusLine(theme)
    qtbot.addWidget(made)
    made.resize(1_180, made.height())
    made.show()
    return made


def glyph(line: StatusLine) -> str:
    return line.findChild(SavedWords).glyph


def test_there_is_no_tick_until_something_was_saved(line: StatusLine) -> None:
    assert (glyph(line), line.left_words) == ("", "")

    line.set_saving()
    assert (glyph(line), line.left_words) == ("", "Saving")

    line.set_saved("14:02:11", "Set place")
    assert (glyph(line), line.left_words) == ("tick", "Saved 14:02:11  Undo: Set place")


def test_a_failed_save_shows_its_reason_until_something_is_saved(line: StatusLine) -> None:
    line.set_failed("The disk is full. Free some space.")
    line.show_message("Next article")

    assert (glyph(line), line.left_words) == ("error", "The disk is full. Free some space.")
    line.set_saved("14:03:00")
    assert (glyph(line), line.left_words) == ("tick", "Saved 14:03:00")


def test_a_message_takes_the_left_half_for_six_seconds(line: StatusLine, qtbot: QtBot) -> None:
    line.set_saved("14:02:11", "Drop event")
    timer = line.findChild(QTimer)
    assert timer.interval() == status_line.MESSAGE_MS == 6_000

    timer.setInterval(30)
    line.show_message("Dropped the event", undo=True)
    assert line.left_words == "Dropped the event"
    assert line.findChild(QAbstractButton, "message_undo_button").isVisible()
    qtbot.waitUntil(lambda: line.left_words == "Saved 14:02:11  Undo: Drop event")

    assert not line.findChild(QAbstractButton, "message_undo_button").isVisible()


def test_saving_goes_on_behind_a_message(line: StatusLine) -> None:
    line.show_message("Dropped the event")
    line.set_saved("14:02:12", "Set date")

    assert line.left_words == "Dropped the event"
    assert not line.findChild(QAbstractButton, "undo_button").isVisible()


def test_the_undo_words_ask_for_undo(line: StatusLine, qtbot: QtBot) -> None:
    line.set_saved("14:02:11", "Set place")

    with qtbot.waitSignal(line.undo_wanted):
        qtbot.mouseClick(line.findChild(QAbstractButton, "undo_button"), Qt.MouseButton.LeftButton)


def test_the_keys_words_ask_for_the_keys(line: StatusLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.keys_wanted):
        qtbot.mouseClick(line.findChild(QAbstractButton, "keys_button"), Qt.MouseButton.LeftButton)


def test_messages_go_to_the_screen_reader(line: StatusLine, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))

    line.show_message("Took Idleb")
    QApplication.processEvents()
    line.set_failed("The disk is full.")
    QApplication.processEvents()

    assert said == ["Took Idleb.", "The disk is full."]


def test_a_long_message_leaves_the_right_half_alone(line: StatusLine, qtbot: QtBot) -> None:
    line.set_position("Article 165 of 400")
    keys = line.findChild(QAbstractButton, "keys_button")
    before = keys.geometry()

    line.show_message("A very long message about what just happened. " * 12)
    line.layout().activate()

    assert keys.geometry() == before
    assert line.width() == 1_180
