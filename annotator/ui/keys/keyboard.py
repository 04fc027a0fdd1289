"""Presses keys on a window as a coder would: for the rehearsal and for the journeys of the tests."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_KEYS = {
    "Enter": _Key.Key_Return, "Escape": _Key.Key_Escape, "Space": _Key.Key_Space, "Tab": _Key.Key_Tab,
    "Backspace": _Key.Key_Backspace, "Delete": _Key.Key_Delete, "Up": _Key.Key_Up, "Down": _Key.Key_Down,
    "Left": _Key.Key_Left, "Right": _Key.Key_Right, "Home": _Key.Key_Home, "End": _Key.Key_End,
    "PageUp": _Key.Key_PageUp, "PageDown": _Key.Key_PageDown,
    **{f"F{number}": _Key(_Key.Key_F1 + number - 1) for number in range(1, 13)},
}  # fmt: skip
_MODIFIERS = {
    "Ctrl": _Modifier.ControlModifier, "Shift": _Modifier.ShiftModifier, "Alt": _Modifier.AltModifier,
    "Meta": _Modifier.MetaModifier,
}  # fmt: skip


class Keyboard:
    """Sends key events to whatever has the keyboard in `window`, and counts them in `pressed`."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.pressed = 0

    def press(self, name: str, repeats: bool = False) -> None:
        """One key by its name, such as "Enter", "Ctrl+Z", "d", "Alt+a"; `repeats` marks it as an auto-repeat."""
        *modifier_names, key_name = (
            name.split("+") if name not in ("+", "Ctrl++") else [*name[:-1].split("+")[:-1], "+"]
        )
        modifiers = _Modifier.NoModifier
        for modifier in modifier_names:
            modifiers |= _MODIFIERS[modifier]
        key, text = _key_and_text(key_name, modifiers)
        target = QApplication.focusWidget() or self._window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, text, repeats))
        self.pressed += 1
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """The letters of `text` one by one."""
        for letter in text:
            self.press("Space" if letter == " " else letter)

    def play(self, *names: str) -> None:
        """Several keys; a word of several letters that names no key is typed."""
        for name in names:
            if name in _KEYS or "+" in name or len(name) == 1:
                self.press(name)
            else:
                self.type(name)


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    """Let the window live until the condition holds; False when the time is over."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        QApplication.processEvents()
        time.sleep(0.005)
    return True


def _key_and_text(name: str, modifiers: Qt.KeyboardModifier) -> tuple[int, str]:
    if name in _KEYS:
        return int(_KEYS[name]), {"Space": " ", "Enter": "\r", "Tab": "\t"}.get(name, "")
    is_command = bool(modifiers & (_Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier))
    return ord(name.upper()), "" if is_command else name
