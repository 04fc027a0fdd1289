"""Dialogs on a screen that is smaller than they are, as at 125 or 150 % of the usual size."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QTableView, QVBoxLayout
from pytestqt.qtbot import QtBot

from annotator.ui.pieces.parts import Field, PageDialog, Words
from annotator.ui.theme import Theme


def high_dialog(qtbot: QtBot, theme: Theme) -> PageDialog:
    dialog = PageDialog(theme, "high", "A high dialog", "It has more fields than the screen has room for.")
    for number in range(20):
        line = QLineEdit()
        line.setObjectName(f"line_{number}")
        dialog.body.addWidget(Field(theme, f"Field {number}", line))
    dialog.add_button("ok_button", "Do it", primary=True)
    dialog.setMinimumWidth(560)
    qtbot.addWidget(dialog)
    return dialog


def test_the_body_scrolls_and_the_buttons_stay_in_sight(qtbot: QtBot, theme: Theme) -> None:
    dialog = high_dialog(qtbot, theme)

    dialog.fit_into(QSize(1093, 560))
    dialog.show()
    button = dialog.findChild(QPushButton, "ok_button")
    assert button is not None
    foot = button.mapTo(dialog, button.rect().bottomLeft()).y()

    assert dialog.height() <= 560
    assert foot < dialog.height()


def test_the_field_that_has_the_keyboard_is_scrolled_into_sight(qtbot: QtBot, theme: Theme) -> None:
    dialog = high_dialog(qtbot, theme)
    dialog.fit_into(QSize(1093, 560))
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    lines = [dialog.findChild(QLineEdit, f"line_{number}") for number in range(20)]

    lines[0].setFocus()
    reached = [lines[0]]
    for _ in range(19):
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
        reached.append(dialog.focusWidget())

    assert reached == lines
    assert not lines[19].visibleRegion().isEmpty()


def test_a_long_sentence_makes_the_dialog_wider_and_is_not_cut(qtbot: QtBot, theme: Theme) -> None:
    dialog = PageDialog(theme, "wordy", "Wordy", "A sentence that other languages say with more words. " * 3)
    dialog.setMinimumWidth(400)
    qtbot.addWidget(dialog)

    dialog.show()

    assert dialog.sentence.width() >= dialog.sentence.sizeHint().width()


def test_sentences_that_wrap_make_the_dialog_higher_and_press_nothing_together(qtbot: QtBot, theme: Theme) -> None:
    dialog = PageDialog(theme, "wordy", "Wordy", "One sentence.")
    dialog.setMinimumWidth(760)
    dialog.body.addWidget(Words(theme, "What the columns count is said in several lines. " * 4, 12, wrap=True))
    parts = [(Words(theme, f"Part {at}", 13, 600), QTableView()) for at in range(3)]
    for title, table in parts:
        table.setFixedHeight(180)
        part = QVBoxLayout()
        part.addWidget(title)
        part.addWidget(table)
        dialog.body.addLayout(part)
    dialog.body.addWidget(Words(theme, "And what it is for is said in several lines too. " * 4, 12, wrap=True))
    dialog.add_button("close", "Close")
    qtbot.addWidget(dialog)

    dialog.show()

    for (_, table), (title, _) in pairwise(parts):
        assert title.geometry().top() - table.geometry().bottom() > dialog.body.spacing()


def test_a_dialog_that_fits_stays_as_it_is(qtbot: QtBot, theme: Theme) -> None:
    dialog = high_dialog(qtbot, theme)

    dialog.fit_into(QSize(2000, 2000))

    assert dialog.findChild(QScrollArea, "dialog_body") is None
