"""Which colours the window wears now: the system's choice or the coder's. Paints nothing."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from annotator.ui.theme.tokens import DARK, LIGHT, Tokens, strong

Choice = Literal["system", "light", "dark"]


class Theme(QObject):
    """Handed to every widget that paints; a widget that keeps colours listens to `changed`.

    Signals:
        changed: the tokens or the strength of the marks are others now.
    """

    changed = Signal()

    def __init__(self, choice: Choice = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice: Choice = choice
        self._strong_marks = False
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def tokens(self) -> Tokens:
        tokens = DARK if self._is_dark() else LIGHT
        return strong(tokens) if self.strong_marks else tokens

    @property
    def choice(self) -> Choice:
        return self._choice

    @property
    def strong_marks(self) -> bool:
        """Whether nothing recedes: asked for by the coder, or by a high-contrast scheme of the system."""
        return self._strong_marks or _system_wants_contrast()

    def choose(self, choice: Choice) -> None:
        self._choice = choice
        self.changed.emit()

    def set_strong_marks(self, on: bool) -> None:
        self._strong_marks = on
        self.changed.emit()

    def _is_dark(self) -> bool:
        if self._choice == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._choice == "dark"

    def _follow(self) -> None:
        if self._choice == "system":
            self.changed.emit()


def _system_wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):  # Qt tells since 6.10
        return False
    return bool(hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)
