"""Choosing the days of the overview by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from annotator.ui.overview.days_choice import DaysChoice
from annotator.ui.theme import Theme
from annotator.use_cases.projects.overview import ALL_DAYS


@pytest.fixture
def choice(theme: Theme, qtbot: QtBot) -> DaysChoice:
    box = DaysChoice(theme)
    qtbot.addWidget(box)
    box.show_years(["2017", "2018"])
    box.show()
    box.setFocus()
    return box


def texts(choice: DaysChoice) -> list[str]:
    return [choice.itemText(at) for at in range(choice.count())]


def type_days(first: str, last: str) -> None:
    """What a coder does once the dialog is open."""

    def play() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        QTest.keyClicks(dialog.focusWidget(), first)
        QTest.keyClick(dialog, Qt.Key.Key_Tab)
        QTest.keyClicks(dialog.focusWidget(), last)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(0, play)


def test_a_year_is_chosen_by_key_the_latest_first(choice: DaysChoice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choice.days_chosen):
        QTest.keyClick(choice, Qt.Key.Key_Down)
        choice.activated.emit(choice.currentIndex())

    assert texts(choice) == ["All dates", "2018", "2017", "Other dates ..."]
    assert choice.days == ("2018-01-01", "2018-12-31")


def test_any_other_days_are_typed_and_stay_among_the_choices(choice: DaysChoice, qtbot: QtBot) -> None:
    type_days("1 March 2018", "2018-04-15")
    with qtbot.waitSignal(choice.days_chosen):
        choice.setCurrentIndex(choice.count() - 1)
        choice.activated.emit(choice.currentIndex())

    assert choice.days == ("2018-03-01", "2018-04-15")
    assert choice.currentText() == "1 Mar to 15 Apr 2018"
    choice.show_years(["2018"])
    assert texts(choice) == ["All dates", "2018", "1 Mar to 15 Apr 2018", "Other dates ..."]


def test_giving_up_the_dialog_leaves_the_days(choice: DaysChoice) -> None:
    QTimer.singleShot(0, lambda: QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape))
    choice.setCurrentIndex(choice.count() - 1)
    choice.activated.emit(choice.currentIndex())

    assert choice.days == ALL_DAYS
    assert choice.currentText() == "All dates"
