"""What a key is called on the layouts of the world, from events as each system sends them."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.keys.key_names import composed_press, key_name, why_no_chord

_K, _M = Qt.Key, Qt.KeyboardModifier
_NONE, _SHIFT, _CTRL, _ALT, _META = (
    _M.NoModifier, _M.ShiftModifier, _M.ControlModifier, _M.AltModifier, _M.MetaModifier,
)  # fmt: skip
X11_LEVEL_THREE = 0x80


def press(
    key: int, text: str = "", modifiers: Qt.KeyboardModifier = _NONE, scan: int = 0, native: int = 0, virtual: int = 0
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, virtual, native, text)


@pytest.fixture
def x11(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.fixture
def mac(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")


@pytest.mark.usefixtures("x11")
@pytest.mark.parametrize(
    ("event", "name"),
    [
        # On a French board the letters lie elsewhere, and the Latin letter counts.
        (press(_K.Key_A, "a", scan=24), "a"),
        (press(_K.Key_Q, "q", scan=38), "q"),
        # German y and z are swapped.
        (press(_K.Key_Z, "z", scan=29), "z"),
        # Arabic and Persian have no Latin letters: the position counts, also with Ctrl.
        (press(0x0634, "ش", scan=38), "a"),
        (press(0x0646, "", _CTRL, scan=45), "Ctrl+K"),
        (press(0x06CC, "ی", scan=40), "d"),
        (press(0x0634, "ش", _ALT, scan=38), "Alt+a"),
        (press(0xFEFB, "ﻻ", scan=56), "b"),
        # Russian, with Shift.
        (press(0x0423, "У", _SHIFT, scan=26), "Shift+E"),
        # A digit by digit (on a French board typed with Shift), of another script too, else by position.
        (press(_K.Key_1, "1", scan=10), "1"),
        (press(_K.Key_1, "1", _SHIFT, scan=10), "1"),
        (press(_K.Key_Ampersand, "&", scan=10), "1"),
        (press(0xC9, "é", scan=11), "2"),
        (press(0x0663, "٣", scan=12), "3"),
        (press(_K.Key_1, "1", _M.KeypadModifier, scan=87), "1"),
        # Signs by what is typed, wherever they lie.
        (press(_K.Key_Question, "?", _SHIFT, scan=58), "?"),
        (press(0x061F, "؟", _SHIFT, scan=61), "?"),
        (press(_K.Key_Plus, "+", scan=35), "+"),
        (press(_K.Key_Equal, "=", scan=21), "="),
        (press(_K.Key_Minus, "-", scan=15), "-"),
        (press(_K.Key_Plus, "", _CTRL, scan=35), "Ctrl++"),
        # With Shift the space bar of a Persian board types a joiner, of a French one an unbroken space.
        (press(0x200C, "\u200c", _SHIFT, scan=65), "Shift+Space"),
        (press(_K.Key_nobreakspace, "\u00a0", _SHIFT, scan=65), "Shift+Space"),
    ],
)
def test_a_key_is_named_on_every_layout(event: QKeyEvent, name: str) -> None:
    assert key_name(event) == name


@pytest.mark.usefixtures("x11")
@pytest.mark.parametrize(
    "event",
    [
        # On a French board the comma lies where others have m, on a Dvorak board the full stop where they have e.
        press(_K.Key_Comma, ",", scan=58),
        press(_K.Key_Period, ".", scan=26),
        # An accented letter of a Latin layout is no other letter.
        press(0xE9, "é", scan=25),
        # Polish AltGr+a, German AltGr+e: X11 tells AltGr in the native modifiers alone.
        press(0x104, "ą", scan=38, native=X11_LEVEL_THREE),
        press(0x20AC, "€", scan=26, native=X11_LEVEL_THREE),
        press(_K.Key_E, "e", scan=26, native=X11_LEVEL_THREE),
        press(_K.Key_At, "@", _M.GroupSwitchModifier, scan=24),
        # Windows tells AltGr as Ctrl and Alt.
        press(_K.Key_At, "@", _CTRL | _ALT, scan=24),
        press(_K.Key_Return, "\r", _CTRL | _ALT),
        press(_K.Key_A, "A", _ALT | _SHIFT, scan=38),
        press(_K.Key_Alt, "", _ALT),
        press(_K.Key_AltGr, "", _NONE),
        press(_K.Key_Control, "", _CTRL),
    ],
)
def test_no_command_stands_on_altgr_ctrl_alt_alt_shift_accents_or_a_modifier_alone(event: QKeyEvent) -> None:
    assert key_name(event) == ""


@pytest.mark.usefixtures("x11")
def test_where_shift_types_brackets_the_place_of_the_key_counts_once_the_layout_is_known() -> None:
    arabic_shift_d, arabic_redo = press(_K.Key_BracketRight, "]", _SHIFT, 40), press(0x7E, "", _CTRL | _SHIFT, 52)

    assert (key_name(arabic_shift_d, is_latin=False), key_name(arabic_redo, is_latin=False)) == (
        "Shift+D", "Ctrl+Shift+Z",
    )  # fmt: skip
    assert (key_name(arabic_shift_d), key_name(arabic_redo)) == ("", "")


@pytest.mark.usefixtures("mac")
@pytest.mark.parametrize(
    ("event", "name"),
    [
        # Qt calls Command Ctrl and Control Meta; a Mac tells the position in the virtual key.
        (press(_K.Key_K, "", _CTRL, virtual=40), "Ctrl+K"),
        (press(_K.Key_A, "\x01", _META, virtual=0), "Meta+a"),
        (press(0x0634, "ش", _META, virtual=0), "Meta+a"),
        (press(0x0646, "ن", _CTRL, virtual=40), "Ctrl+K"),
        (press(_K.Key_Question, "?", _CTRL | _SHIFT, virtual=44), "Ctrl+?"),
        (press(_K.Key_Left, "", _ALT, virtual=123), "Alt+Left"),
        # Command with Option belongs to no command.
        (press(_K.Key_K, "", _CTRL | _ALT, virtual=40), ""),
    ],
)
def test_a_macs_keys_are_named_by_its_own_modifiers_and_positions(event: QKeyEvent, name: str) -> None:
    assert key_name(event) == name


def test_windows_counts_positions_from_another_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    assert key_name(press(0x0634, "ش", scan=30)) == "a"
    assert key_name(press(0x0646, "", _CTRL, scan=37)) == "Ctrl+K"


@pytest.mark.usefixtures("x11")
def test_a_chord_that_no_command_may_have_says_why() -> None:
    assert "AltGr" in why_no_chord(press(0x104, "ą", scan=38, native=X11_LEVEL_THREE))
    assert "Ctrl and Alt" in why_no_chord(press(_K.Key_A, "", _CTRL | _ALT))
    assert "layout" in why_no_chord(press(_K.Key_A, "A", _ALT | _SHIFT))
    assert why_no_chord(press(_K.Key_A, "", _ALT)) == ""


def test_a_lam_alef_that_was_composed_with_ctrl_or_alt_is_the_key_it_lies_on() -> None:
    with_ctrl, with_alt = (composed_press("لا", modifier) for modifier in (_M.ControlModifier, _M.AltModifier))

    assert with_ctrl is not None
    assert with_alt is not None
    assert (key_name(with_ctrl), key_name(with_alt)) == ("Ctrl+B", "Alt+b")
    assert composed_press("لا", _M.NoModifier) is None
    assert composed_press("لام", _M.ControlModifier) is None
