"""Keys by their names, on any layout; one table, no key that means two things in one place."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.keys.commands import COMMANDS, MENUS, ZONES
from annotator.ui.keys.key_map import KeyMap
from annotator.ui.keys.key_names import key_name

_M = Qt.KeyboardModifier


def press(key: int, modifiers: Qt.KeyboardModifier = _M.NoModifier, text: str = "", scan: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, 0, 0, text)


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (press(Qt.Key.Key_A, text="a"), "a"),
        (press(Qt.Key.Key_E, _M.ShiftModifier, "E"), "Shift+E"),
        (press(Qt.Key.Key_Z, _M.ControlModifier | _M.ShiftModifier), "Ctrl+Shift+Z"),
        (press(Qt.Key.Key_Return, _M.ControlModifier, "\r"), "Ctrl+Enter"),
        (press(Qt.Key.Key_Enter, _M.KeypadModifier, "\r"), "Enter"),
        (press(Qt.Key.Key_Backtab, _M.ShiftModifier), "Shift+Tab"),
        (press(Qt.Key.Key_Question, _M.ShiftModifier, "?"), "?"),
        (press(0x061F, _M.ShiftModifier, "؟"), "?"),
        (press(Qt.Key.Key_Plus, _M.ControlModifier), "Ctrl++"),
        (press(Qt.Key.Key_Alt, _M.AltModifier), ""),
        (press(Qt.Key.Key_F6, _M.ShiftModifier), "Shift+F6"),
    ],
)
def test_a_key_has_the_name_that_the_table_uses(event: QKeyEvent, name: str) -> None:
    assert key_name(event) == name


@pytest.mark.skipif("sys.platform != 'linux'", reason="scan codes of X11")
def test_a_letter_of_another_script_is_the_letter_at_its_position() -> None:
    arabic_sheen = press(0x0634, text="ش", scan=38)
    arabic_noon_with_control = press(0x0646, _M.ControlModifier, scan=45)

    assert key_name(arabic_sheen) == "a"
    assert key_name(arabic_noon_with_control) == "Ctrl+K"


@pytest.mark.parametrize("zone", ZONES)
def test_no_key_means_two_commands_in_one_place(zone: str) -> None:
    keys = Counter(key for command in COMMANDS if zone in command.zones for key in command.keys)

    assert [key for key, times in keys.items() if times > 1] == []


def test_every_command_can_be_reached_by_a_key_or_a_menu() -> None:
    assert [c.id for c in COMMANDS if not c.keys and not c.menu] == []
    assert {c.menu for c in COMMANDS if c.menu} <= set(MENUS)


def test_letters_are_commands_in_the_text_and_nowhere_else() -> None:
    keys = KeyMap()

    assert keys.find("text", "d") is not None
    assert keys.find("record", "d") is None
    assert keys.find("list", "d") is None


def test_nothing_needs_altgr_or_a_chord_of_ctrl_and_alt() -> None:
    assert [key for c in COMMANDS for key in c.keys if "Ctrl+Alt" in key or "Alt+Shift" in key] == []
