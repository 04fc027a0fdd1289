"""Enter in a dialog: the button that has the keyboard, else the primary one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.pieces.parts import PageDialog
from annotator.ui.theme import Theme


@pytest.mark.parametrize(("where", "pressed"), [("line", ["done"]), ("done", ["done"]), ("other", ["other"])])
def test_enter_presses_the_button_with_the_keyboard_once(
    theme: Theme, qtbot: QtBot, where: str, pressed: list[str]
) -> None:
    dialog = PageDialog(theme, "dialog", "A dialog", "It asks something.")
    qtbot.addWidget(dialog)
    line = QLineEdit()
    line.setObjectName("line")
    dialog.body.addWidget(line)
    heard: list[str] = []
    for name in ("done", "other"):
        dialog.add_button(name, name, primary=name == "done").clicked.connect(lambda _, name=name: heard.append(name))
    dialog.show()
    focused = dialog.findChild(QLineEdit if where == "line" else QPushButton, where)
    focused.setFocus()

    QTest.keyClick(focused, Qt.Key.Key_Return)

    assert heard == pressed
