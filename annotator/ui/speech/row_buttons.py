"""Buttons over the rows that a widget paints itself: a screen reader finds each row, reads it and presses it.

They are not seen and take neither mouse nor keyboard: the widget below paints, and has both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


class RowButtons:
    """One button for each row of `painted`; `press` is told which one was pressed, from 0."""

    def __init__(self, painted: QWidget, press: Callable[[int], None]) -> None:
        self._painted, self._press = painted, press
        self._buttons: list[_RowButton] = []

    def show_rows(self, rows: Sequence[tuple[QRect, str]]) -> None:
        """The places of the rows, and each one in words."""
        while len(self._buttons) < len(rows):
            self._buttons.append(self._made(len(self._buttons)))
        for button, (place, words) in zip(self._buttons, rows, strict=False):
            button.setGeometry(place)
            button.setAccessibleName(words)
            button.show()
        for button in self._buttons[len(rows) :]:
            button.hide()

    def _made(self, row: int) -> _RowButton:
        button = _RowButton(self._painted)
        button.setObjectName(f"{self._painted.objectName()}_{row + 1}")
        button.clicked.connect(lambda: self._press(row))
        return button


class _RowButton(QAbstractButton):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: see the module."""
