"""Appearance: what is chosen is reported at once; only the size of everything waits for the next start."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from annotator.ui.look.appearance_dialog import Appearance, AppearanceDialog
from annotator.ui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> AppearanceDialog:
    made = AppearanceDialog(
        theme, Appearance("light", text_px=19), running=(100, "system"), zoom_keys=("Ctrl++", "Ctrl+-")
    )
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def chosen(dialog: AppearanceDialog) -> list[Appearance]:
    told: list[Appearance] = []
    dialog.chosen.connect(told.append)
    return told


def button(dialog: AppearanceDialog, name: str) -> QAbstractButton:
    found = dialog.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def choose(dialog: AppearanceDialog, name: str, value: str) -> None:
    combo = dialog.findChild(QComboBox, name)
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData(value))


def test_each_choice_is_reported_at_once_and_keeps_the_others(
    dialog: AppearanceDialog, chosen: list[Appearance]
) -> None:
    button(dialog, "colours_dark").click()
    choose(dialog, "article_font", "system")
    choose(dialog, "article_size", "22")
    button(dialog, "strong_marks").click()

    assert chosen == [
        Appearance("dark", "serif", 19),
        Appearance("dark", "system", 19),
        Appearance("dark", "system", 22),
        Appearance("dark", "system", 22, strong_marks=True),
    ]


def test_the_size_of_everything_says_that_it_waits_and_offers_to_start_again(
    dialog: AppearanceDialog, chosen: list[Appearance], qtbot: QtBot
) -> None:
    quiet_before = button(dialog, "restart_button").isHidden()

    choose(dialog, "size_of_everything", "125")

    assert quiet_before
    assert chosen[-1].size_percent == 125
    assert dialog.notice.text == "Size and language hold from the next start on."
    with qtbot.waitSignal(dialog.restart_wanted):
        button(dialog, "restart_button").click()


def test_the_size_that_the_program_runs_at_needs_no_start(dialog: AppearanceDialog) -> None:
    choose(dialog, "size_of_everything", "125")
    choose(dialog, "size_of_everything", "100")

    assert button(dialog, "restart_button").isHidden()
    assert dialog.notice.text == ""


def test_as_usual_keeps_the_colours_and_resets_the_rest(dialog: AppearanceDialog, chosen: list[Appearance]) -> None:
    button(dialog, "strong_marks").click()

    button(dialog, "as_usual").click()

    assert chosen[-1] == Appearance("light")
    assert not button(dialog, "strong_marks").isChecked()
