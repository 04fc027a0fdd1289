"""Names keys as the command table writes them, on any keyboard layout."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_NAMED = {
    _Key.Key_Return: "Enter", _Key.Key_Enter: "Enter", _Key.Key_Escape: "Escape", _Key.Key_Space: "Space",
    _Key.Key_Tab: "Tab", _Key.Key_Backtab: "Tab", _Key.Key_Backspace: "Backspace", _Key.Key_Delete: "Delete",
    _Key.Key_Up: "Up", _Key.Key_Down: "Down", _Key.Key_Left: "Left", _Key.Key_Right: "Right",
    _Key.Key_Home: "Home", _Key.Key_End: "End", _Key.Key_PageUp: "PageUp", _Key.Key_PageDown: "PageDown",
}  # fmt: skip
_SIGNS = {"?": "?", "؟": "?", "+": "+", "=": "=", "-": "-"}
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# Where a letter's key lies on the board: set 1 scan codes; X11 and Wayland count eight higher.
_FIRST_CODE = (16, 30, 44)
_OFFSET = 0 if sys.platform == "win32" else 8
_BY_POSITION = {
    first + at + _OFFSET: letter for first, row in zip(_FIRST_CODE, _ROWS, strict=True) for at, letter in enumerate(row)
}
_MODIFIER_KEYS = (_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_Meta, _Key.Key_AltGr)


def key_name(event: QKeyEvent) -> str:
    """The key with its modifiers, such as "Ctrl+Z", "Shift+E", "?", "Alt+a"; empty for a modifier alone.

    A letter is its Latin letter or, on another script's layout, the letter at its position; a sign is what is typed.
    """
    key = Qt.Key(event.key())
    if key in _MODIFIER_KEYS:
        return ""
    modifiers = event.modifiers()
    prefix = "".join(
        name + "+"
        for name, modifier in (
            ("Ctrl", _Modifier.ControlModifier), ("Meta", _Modifier.MetaModifier), ("Alt", _Modifier.AltModifier),
        )
        if modifiers & modifier
    )  # fmt: skip
    shift = "Shift+" if modifiers & _Modifier.ShiftModifier else ""
    if key in _NAMED:
        return prefix + shift + _NAMED[key]
    if _Key.Key_F1 <= key <= _Key.Key_F35:
        return f"{prefix}{shift}F{key - _Key.Key_F1 + 1}"
    sign = _SIGNS.get(event.text()) or _SIGNS.get(chr(key) if key < 0x110000 else "")
    if sign:
        return prefix + sign
    letter = latin_letter(event)
    if not letter:
        return ""
    return prefix + shift + (letter.upper() if shift or "Ctrl" in prefix else letter)


def latin_letter(event: QKeyEvent) -> str:
    """The Latin letter (or digit) of a key: its own, else the one at its position; empty if it is no letter key."""
    key = event.key()
    if _Key.Key_A <= key <= _Key.Key_Z:
        return chr(key).lower()
    if _Key.Key_0 <= key <= _Key.Key_9:
        return chr(key)
    return _BY_POSITION.get(event.nativeScanCode(), "")
