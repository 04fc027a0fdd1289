"""Every key goes through here, ahead of the widgets: boxes would swallow Ctrl+Z and Alt+letter otherwise."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.keys.commands import Command, Zone
from annotator.ui.keys.key_map import KeyMap
from annotator.ui.keys.key_names import composed_press, key_name
from annotator.ui.keys.keys_in_use import KeysInUse


class KeyDispatcher(QObject):
    """Turns key presses of one window into commands by its `keys`, and learns the layout's letters on the way.

    `zone` says where the keyboard is (None: a dialog, a menu or another window has it, and keys are not ours);
    `is_typed` whether something stands in the focused field's input.

    Signals:
        letters_changed: another layout is in use, or more of it is known.
    """

    letters_changed = Signal()

    def __init__(
        self,
        zone: Callable[[], Zone | None],
        is_typed: Callable[[], bool],
        run: Callable[[Command], None],
        take_hint: Callable[[str], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.in_use = KeysInUse()
        self._window = window
        self._zone, self._is_typed, self._run, self._take_hint = zone, is_typed, run, take_hint
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    @property
    def keys(self) -> KeyMap:
        """The coder's keys."""
        return self.in_use.map

    @keys.setter
    def keys(self, keys: KeyMap) -> None:
        self.in_use.map = keys

    def close(self) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            press = composed_press(event.commitString(), QGuiApplication.queryKeyboardModifiers())
            return press is not None and self.eventFilter(watched, press)
        # Qt asks the window first and then the widget: one press is seen at the widget only.
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        # The filter sees the keys of every window of the program.
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if self.in_use.letters.learn(event):
            self.letters_changed.emit()
        if watched.window() is not self._window or (zone := self._zone()) is None:
            return False
        name = key_name(event, self.in_use.letters.are_latin)
        hint = self.in_use.map.hint_letter(zone, name)
        command = self.in_use.map.find(zone, name) if name and not hint else None
        if command is not None and command.record_empty and self._is_typed():
            command = None
        if (command is None and not hint) or (command is not None and command.is_fixed):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.isAutoRepeat() and (hint or (command is not None and command.writes)):
            return True
        if hint:
            self._take_hint(hint)
        elif command is not None:
            self._run(command)
        return True
