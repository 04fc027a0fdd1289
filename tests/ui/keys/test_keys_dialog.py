"""The page of keys: choose a command, press its new key; conflicts are named, refusals give their reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.keys.commands import COMMANDS
from annotator.ui.keys.key_map import KeyMap
from annotator.ui.keys.keys_dialog import KeysDialog
from annotator.ui.keys.keys_table import key_rows
from annotator.ui.theme import Theme

_K, _M = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> KeysDialog:
    made = KeysDialog(theme, KeyMap())
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = _M.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def keys_of(dialog: KeysDialog, command_id: str) -> tuple[str, ...]:
    return dialog.keys.command(command_id).keys


def pick(dialog: KeysDialog, name: str, value: str) -> None:
    box = dialog.findChild(QComboBox, name)
    assert box is not None
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_every_command_stands_in_the_table_once(dialog: KeysDialog) -> None:
    shown = [row.command.id for row in key_rows(dialog.keys) if row.command]

    assert sorted(shown) == sorted(command.id for command in COMMANDS if not command.is_fixed)


def test_enter_and_a_free_key_change_a_command_at_once(qtbot: QtBot, dialog: KeysDialog) -> None:
    dialog.choose("undo")

    with qtbot.waitSignal(dialog.keys_changed) as changed:
        press(_K.Key_Return)
        press(_K.Key_F5)

    assert keys_of(dialog, "undo") == ("F5",)
    assert changed.args == [dialog.keys]
    assert dialog.notice.text == "“Undo” is “F5” now."
    assert dialog.chosen is not None and dialog.chosen.id == "undo"


def test_insert_gives_one_more_key(dialog: KeysDialog) -> None:
    dialog.choose("undo")

    press(_K.Key_Insert)
    press(_K.Key_U, _M.ControlModifier)

    assert keys_of(dialog, "undo") == ("Ctrl+Z", "Ctrl+U")


def test_a_key_of_another_command_is_named_and_enter_swaps(dialog: KeysDialog) -> None:
    dialog.choose("start_event")
    press(_K.Key_Return)
    press(_K.Key_D)
    asked = dialog._catcher.words
    before = keys_of(dialog, "start_event")

    press(_K.Key_Return)

    assert "No codable event, next article" in asked
    assert before == ("n",)
    assert (keys_of(dialog, "start_event"), keys_of(dialog, "no_event")) == (("d",), ("n",))


def test_escape_leaves_both_commands_as_they_are(dialog: KeysDialog) -> None:
    dialog.choose("start_event")
    press(_K.Key_Return)
    press(_K.Key_D)

    press(_K.Key_Escape)

    assert dialog.keys == KeyMap()
    assert dialog.isVisible()


@pytest.mark.parametrize("core", [_K.Key_Tab, _K.Key_Return])
def test_a_core_key_is_refused_with_its_reason_and_another_is_waited_for(dialog: KeysDialog, core: Qt.Key) -> None:
    dialog.choose("undo")
    press(_K.Key_Return)

    press(core)
    refused = dialog.notice.text
    press(_K.Key_F5)

    assert "means the same everywhere" in refused
    assert keys_of(dialog, "undo") == ("F5",)


@pytest.mark.parametrize(
    ("modifiers", "why"),
    [
        (_M.ControlModifier | _M.AltModifier, "Ctrl and Alt"), (_M.AltModifier | _M.ShiftModifier, "layout"),
        (_M.GroupSwitchModifier, "AltGr"),
    ],
)  # fmt: skip
def test_a_chord_that_types_on_some_layout_is_refused(
    dialog: KeysDialog, modifiers: Qt.KeyboardModifier, why: str
) -> None:
    dialog.choose("undo")
    press(_K.Key_Return)

    press(_K.Key_Q, modifiers)

    assert why in dialog.notice.text
    assert dialog.keys == KeyMap()


def test_a_held_key_is_caught_once(dialog: KeysDialog) -> None:
    dialog.choose("undo")
    press(_K.Key_Return)
    catcher = QApplication.focusWidget()
    assert catcher is not None

    held = QKeyEvent(QEvent.Type.KeyPress, _K.Key_Return, _M.NoModifier, "\r", True)
    QApplication.sendEvent(catcher, held)

    assert dialog.notice.text == ""
    assert catcher.isVisible()


def test_delete_takes_the_keys_away_and_usual_key_brings_them_back(dialog: KeysDialog) -> None:
    dialog.choose("undo")
    press(_K.Key_Delete)
    without = keys_of(dialog, "undo")

    button = dialog.findChild(QPushButton, "usual_key")
    assert button is not None
    button.click()

    assert without == ()
    assert keys_of(dialog, "undo") == ("Ctrl+Z",)


def test_all_keys_come_back_with_one_button(dialog: KeysDialog) -> None:
    dialog.choose("undo")
    press(_K.Key_Delete)
    pick(dialog, "letter_keys", "off")

    button = dialog.findChild(QPushButton, "all_usual")
    assert button is not None
    button.click()

    assert dialog.keys == KeyMap()


def test_letters_get_a_modifier_by_one_switch(dialog: KeysDialog) -> None:
    pick(dialog, "letter_keys", "modifier")

    assert dialog.keys.letters == "modifier"
    assert dialog.keys.find("text", "d") is None


def test_a_hint_modifier_whose_keys_are_taken_names_them_and_stays_as_it_was(dialog: KeysDialog) -> None:
    pick(dialog, "hint_keys", "Ctrl+Shift")

    box = dialog.findChild(QComboBox, "hint_keys")
    assert box is not None
    assert dialog.notice.text.startswith("“Ctrl+Shift+Z” is “Redo” in the record")
    assert dialog.keys == KeyMap()
    assert box.currentData() == KeyMap().hint


def test_typing_finds_a_command_and_enter_asks_for_its_key(dialog: KeysDialog) -> None:
    line = dialog.findChild(QLineEdit, "keys_filter")
    assert line is not None
    line.setFocus()

    QTest.keyClicks(line, "larger")
    press(_K.Key_Return)
    press(_K.Key_F7)

    assert keys_of(dialog, "larger") == ("F7",)


def test_a_list_of_nothing_says_so_and_asks_for_no_key(dialog: KeysDialog) -> None:
    line = dialog.findChild(QLineEdit, "keys_filter")
    assert line is not None
    line.setFocus()

    QTest.keyClicks(line, "xylophone")
    press(_K.Key_Return)

    assert dialog.notice.text == "No command matches “xylophone”."
    assert not dialog._catcher.isVisible()
