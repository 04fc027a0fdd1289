"""Names keys as the command table writes them, on any keyboard layout."""

from __future__ import annotations

import sys
import unicodedata

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.words import tr

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_NAMED = {
    _Key.Key_Return: "Enter", _Key.Key_Enter: "Enter", _Key.Key_Escape: "Escape", _Key.Key_Space: "Space",
    _Key.Key_Tab: "Tab", _Key.Key_Backtab: "Tab", _Key.Key_Backspace: "Backspace", _Key.Key_Delete: "Delete",
    _Key.Key_Insert: "Insert",
    _Key.Key_Up: "Up", _Key.Key_Down: "Down", _Key.Key_Left: "Left", _Key.Key_Right: "Right",
    _Key.Key_Home: "Home", _Key.Key_End: "End", _Key.Key_PageUp: "PageUp", _Key.Key_PageDown: "PageDown",
}  # fmt: skip
_SIGNS = {"?": "?", "؟": "?", "+": "+", "=": "=", "-": "-"}
_SPACES = ("\u00a0", "\u200c", "\u200d", "\u202f")
"""What the space bar types with Shift on a French or a Persian board: unbroken, or of no width."""
_MODIFIER_KEYS = (_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_Meta, _Key.Key_AltGr)
_LAM_ALEF = "لا"
"""What the key of an American b types on an Arabic board."""
_LEVEL_THREE = 0x80
"""What X11 and Wayland set in the native modifiers while AltGr is down; Qt itself says nothing of it there."""

# Where a key lies on the board: set 1 scan codes (Windows); X11 and Wayland count eight higher; a Mac has its own.
_FIRST_CODES = ((2, "1234567890"), (16, "qwertyuiop"), (30, "asdfghjkl"), (44, "zxcvbnm"))
_MAC_CODES = {
    0: "a", 1: "s", 2: "d", 3: "f", 4: "h", 5: "g", 6: "z", 7: "x", 8: "c", 9: "v", 11: "b", 12: "q", 13: "w", 14: "e",
    15: "r", 16: "y", 17: "t", 18: "1", 19: "2", 20: "3", 21: "4", 22: "6", 23: "5", 25: "9", 26: "7", 28: "8", 29: "0",
    31: "o", 32: "u", 34: "i", 35: "p", 37: "l", 38: "j", 40: "k", 45: "n", 46: "m",
}  # fmt: skip
_SCAN_CODES = {first + at: sign for first, row in _FIRST_CODES for at, sign in enumerate(row)}


def key_name(event: QKeyEvent, is_latin: bool = True) -> str:
    """The key with its modifiers, such as "Ctrl+Z", "Shift+E", "?", "Alt+a".

    A letter is its Latin letter or, on another script's layout, the letter at its position; a digit is a digit of any
    script, else the one at its position; a sign is what is typed. Empty for a modifier alone and for chords that type
    letters on some layout. On a layout that is known not to be Latin (`is_latin`) a sign lies where a letter is, as
    Arabic brackets do.
    """
    key = Qt.Key(event.key())
    if is_modifier(event) or why_no_chord(event):
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
    typed = typed_sign(event)
    if typed in _SIGNS:
        return prefix + _SIGNS[typed]
    if typed in _SPACES:
        return prefix + shift + "Space"
    letter = latin_letter(event) or ("" if is_latin else position(event))
    if not letter:
        return ""
    if letter.isdigit():
        # A French board types its digits with Shift.
        return prefix + ("" if typed.isdecimal() else shift) + letter
    return prefix + shift + (letter.upper() if shift or "Ctrl" in prefix else letter)


def composed_press(written: str, modifiers: Qt.KeyboardModifier) -> QKeyEvent | None:
    """The press that an input method swallowed, if it did.

    In a box X11 composes the lam-alef of an Arabic board out of two letters, whatever is held with it: of Ctrl or Alt
    with that key only the letters arrive.
    """
    chord = modifiers & (_Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier)
    if written != _LAM_ALEF or chord == _Modifier.NoModifier:
        return None
    return QKeyEvent(QEvent.Type.KeyPress, _Key.Key_B, modifiers)


def is_modifier(event: QKeyEvent) -> bool:
    """Whether it is Shift, Ctrl, Alt and their like alone."""
    return event.key() in _MODIFIER_KEYS


def why_no_chord(event: QKeyEvent) -> str:
    """Why no command may stand on this chord of modifiers; empty if one may."""
    modifiers = event.modifiers()
    is_alt_gr = event.key() == _Key.Key_AltGr or modifiers & _Modifier.GroupSwitchModifier
    if is_alt_gr or (sys.platform not in ("win32", "darwin") and event.nativeModifiers() & _LEVEL_THREE):
        return tr("Keys with AltGr type letters and signs on many layouts.")
    alt = bool(modifiers & _Modifier.AltModifier)
    if alt and modifiers & _Modifier.ControlModifier:
        return tr("Keys with Ctrl and Alt type letters and signs on many layouts, as AltGr does.")
    if alt and modifiers & _Modifier.ShiftModifier:
        return tr("Alt with Shift changes the keyboard layout on many machines.")
    return ""


def latin_letter(event: QKeyEvent) -> str:
    """The Latin letter or digit of a key: its own, else the one at its position; empty if it is neither."""
    key, typed = event.key(), typed_sign(event)
    if typed.isdecimal():
        return str(unicodedata.decimal(typed))
    if _Key.Key_A <= key <= _Key.Key_Z:
        return chr(key).lower()
    at = position(event)
    if at.isdigit():
        return at
    # Signs and accented letters of a Latin layout lie where other layouts have a letter, and are not that letter.
    return at if is_of_another_script(typed) else ""


def position(event: QKeyEvent) -> str:
    """The letter or digit that an American board has where this key lies; empty elsewhere or if it is not known."""
    if sys.platform == "darwin":
        # There a key without a code is 0, as A is: such a key has a text of its own.
        return _MAC_CODES.get(event.nativeVirtualKey(), "")
    return _SCAN_CODES.get(event.nativeScanCode() - (0 if sys.platform == "win32" else 8), "")


def typed_sign(event: QKeyEvent) -> str:
    """What the key types, also while Ctrl makes it type nothing; empty for keys that type nothing."""
    text = event.text()
    if text and text.isprintable():
        return text[0]
    return chr(event.key()) if 0x20 < event.key() < 0x110000 else ""


def is_of_another_script(typed: str) -> bool:
    """Whether a sign is a letter, and no Latin one."""
    if not typed or unicodedata.category(typed)[0] not in "LM":
        return False
    return not unicodedata.name(typed, "").startswith("LATIN")
