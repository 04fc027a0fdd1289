"""The look of the window as the coder wants it: at once, and again at the next start."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox

from annotator import settings
from annotator.ui.look import screens
from annotator.ui.theme import fonts

ARTICLE = ("A clash\nOn Thursday rebels launched a counter attack near Saraqib.", "2018-02-02")


@pytest.fixture(autouse=True)
def usual_look() -> Iterator[None]:
    yield
    settings.set_look("light", 100, False, "serif")
    settings.set_panels(0, 0)
    settings.set_text_px(17)
    settings.set_window("")
    fonts.use_for_articles("serif")


def run(journey, command_id: str) -> None:
    journey.window.run(journey.window._keys.keys.command(command_id))
    QApplication.processEvents()


def in_dialog(journey, do) -> None:
    """Open the dialog of the appearance and do something in it."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        do(dialog)
        dialog.accept()

    QTimer.singleShot(0, act)
    run(journey, "appearance")


def choose(dialog, name: str, value: str) -> None:
    combo = dialog.findChild(QComboBox, name)
    combo.setCurrentIndex(combo.findData(value))


def test_another_font_and_size_of_articles_show_at_once_and_after_a_restart(begin) -> None:
    journey = begin(ARTICLE)
    before = journey.window.desk.text.document().firstBlock().layout().font().family()

    def do(dialog) -> None:
        choose(dialog, "article_font", "system")
        choose(dialog, "article_size", "22")

    in_dialog(journey, do)
    text = journey.window.desk.text
    shown = (fonts.article_font(17).family(), text.zoom_px)
    journey.reopen()

    assert before is not None
    assert shown == (fonts.SANS, 22)
    assert (fonts.article_font(17).family(), journey.window.desk.text.zoom_px) == (fonts.SANS, 22)


def test_strong_marks_and_dark_colours_come_back(begin) -> None:
    journey = begin(ARTICLE)

    def do(dialog) -> None:
        dialog.findChild(QAbstractButton, "strong_marks").click()
        dialog.findChild(QAbstractButton, "colours_dark").click()

    in_dialog(journey, do)
    shown = (journey.window.theme.strong_marks, journey.window.theme.tokens.dark)
    journey.reopen()

    assert shown == (True, True)
    assert (journey.window.theme.strong_marks, journey.window.theme.tokens.dark) == (True, True)


def test_panels_keep_their_widths(begin) -> None:
    journey = begin(ARTICLE)
    run(journey, "wider_list")
    run(journey, "narrower_record")
    widths = journey.window.desk.panels.sizes()

    journey.reopen()
    QApplication.processEvents()

    assert widths[0] == 288 and widths[2] == 344
    assert journey.window.desk.panels.sizes()[0::2] == [288, 344]


def test_all_as_usual_takes_the_panels_back_too(begin) -> None:
    journey = begin(ARTICLE)
    run(journey, "wider_list")

    in_dialog(journey, lambda dialog: dialog.findChild(QAbstractButton, "as_usual").click())

    assert journey.window.desk.panels.sizes()[0::2] == [264, 368]


def test_a_window_comes_back_where_it_was_and_never_larger_than_its_screen(begin, monkeypatch) -> None:
    monkeypatch.setattr(screens, "has_screen", lambda: True)
    journey = begin(ARTICLE)
    room = journey.window.screen().availableGeometry()
    at_first = journey.window.size()
    journey.window.resize(room.width(), 700)
    journey.window.move(0, 30)

    journey.reopen()

    assert at_first.width() <= room.width() and at_first.height() <= room.height()
    assert (journey.window.height(), journey.window.y()) == (700, 30)


def test_the_list_is_unfolded_to_be_made_wider(begin) -> None:
    journey = begin(ARTICLE)
    run(journey, "fold_list")
    folded = journey.window.desk.panels.sizes()[0]

    run(journey, "wider_list")

    assert folded == 0
    assert journey.window.desk.panels.sizes()[0] == 288


def test_the_size_of_everything_is_told_to_qt_at_the_start() -> None:
    program = (
        "from annotator import settings, app\n"
        "settings.set_look('light', 125, False, 'serif')\n"
        "from PySide6.QtWidgets import QApplication\n"
        "before = app._size_everything()\n"
        "made = QApplication([])\n"
        "print(before, made.devicePixelRatio())\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "QT_SCALE_FACTOR": "1.6", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip

    assert done.stdout.split() == ["1.6", "2.0"]
