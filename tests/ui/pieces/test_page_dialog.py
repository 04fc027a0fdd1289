"""Enter in a dialog: the button that has the keyboard, else the primary one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.pieces.inputs import TextLine, text_input
from annotator.ui.pieces.parts import PageDialog
from annotator.ui.theme import Theme, fonts
from annotator.ui.theme.style import style_sheet


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


@pytest.mark.parametrize("words", ["Browse", "تصفّح"])
def test_a_button_is_as_high_as_the_input_beside_it_in_every_script_with_and_without_the_keyboard(
    theme: Theme, qtbot: QtBot, words: str
) -> None:
    dialog = PageDialog(theme, "dialog", "A dialog", "It asks something.")
    qtbot.addWidget(dialog)
    dialog.setStyleSheet(style_sheet(theme.tokens))
    line, button = text_input("line", "A line"), QPushButton(words)
    button.setFont(fonts.ui_font(13, 500))
    dialog.body.addWidget(line)
    dialog.body.addWidget(button)
    dialog.show()

    heights = []
    for focused in (line, button):
        focused.setFocus()
        QApplication.processEvents()
        heights.append((line.height(), button.height()))

    assert {height for both in heights for height in both} == {line.sizeHint().height()}


@pytest.mark.parametrize(
    ("direction", "side"),
    [
        (Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignLeft),
        (Qt.LayoutDirection.RightToLeft, Qt.AlignmentFlag.AlignRight),
    ],
)
def test_what_is_typed_begins_where_the_window_begins(
    qtbot: QtBot, direction: Qt.LayoutDirection, side: Qt.AlignmentFlag
) -> None:
    line = TextLine()
    qtbot.addWidget(line)
    line.resize(300, 28)
    line.setLayoutDirection(direction)

    carets = []
    for typed in ("", "atta"):
        line.setText(typed)
        line.grab()  # where its words stand is found out by painting
        carets.append(line.cursorRect().center().x())

    assert line.alignment() & side
    begins_right = direction == Qt.LayoutDirection.RightToLeft
    assert [caret > 150 for caret in carets] == [begins_right, begins_right]
