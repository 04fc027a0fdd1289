"""Whether there is a screen that somebody looks at, and how much of it a window may take."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_TITLE_BAR = 36


def has_screen() -> bool:
    """False while windows are only for pictures and tests: then the size of the screen means nothing."""
    return QGuiApplication.platformName() not in ("offscreen", "minimal")


def room_on_screen(window: QWidget) -> QSize:
    """How large the inside of a window can be on its screen."""
    return window.screen().availableGeometry().size() - QSize(0, _TITLE_BAR)
