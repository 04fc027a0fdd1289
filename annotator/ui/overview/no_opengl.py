"""Lets pyqtgraph be imported without Qt's OpenGL modules: it names them at once, and no chart here is drawn with them.

They are 10 MB of the packaged program and a good part of the time that the charts' first opening takes.
"""

from __future__ import annotations

import sys
from types import ModuleType

from PySide6.QtWidgets import QWidget


def stand_in() -> None:
    """Put empty modules in the place of those that are not loaded already."""
    sys.modules.setdefault("PySide6.QtOpenGL", ModuleType("PySide6.QtOpenGL"))
    if "PySide6.QtOpenGLWidgets" not in sys.modules:
        widgets = ModuleType("PySide6.QtOpenGLWidgets")
        widgets.QOpenGLWidget = QWidget  # type: ignore[attr-defined]  # pyqtgraph derives a class from it
        sys.modules["PySide6.QtOpenGLWidgets"] = widgets


stand_in()
