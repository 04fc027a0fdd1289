"""Which colours the window wears now: the system's choice or the coder's. Paints nothing."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from annotator.ui.theme.tokens import DARK, LIGHT, Tokens, strong

Choice = Literal["system", "light", "dark"]


def theme_choice(name: str) -> Choice:
    """The choice of this name; the system's for a name that is none."""
    known: tuple[Choice, ...] = ("light", "dark")
    return next((choice for choice in known if choice == name), "system")


class Theme(QObject):
    """Handed to every widget that paints; a widget that keeps colours listens to `changed`.

    Signals:
        changed: the tokens, the strength of the marks or the font of articles are others now.
    """

    changed = Signal()

    def __init__(self, choice: Choice = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice: Choice = choice
        self._strong_marks = False
        self._contrast = False
        self._tokens = LIGHT
        self._settle()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        if hasattr(hints, "accessibility"):  # Qt tells since 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    @property
    def tokens(self) -> Tokens:
        return self._tokens

    @property
    def choice(self) -> Choice:
        return self._choice

    @property
    def strong_marks(self) -> bool:
        """Whether nothing recedes: asked for by the coder, or by a high-contrast scheme of the system."""
        return self._strong_marks or self._contrast

    def choose(self, choice: Choice) -> None:
        self._choice = choice
        self._settle()
        self.changed.emit()

    def set_strong_marks(self, on: bool) -> None:
        self._strong_marks = on
        self._settle()
        self.changed.emit()

    def set_all(self, choice: Choice, strong_marks: bool) -> None:
        """Colours and strength at once; the fonts may be others, too."""
        self._choice, self._strong_marks = choice, strong_marks
        self._settle()
        self.changed.emit()

    def _is_dark(self) -> bool:
        if self._choice == "system":
            return _system_is_dark()
        return self._choice == "dark"

    def _settle(self) -> None:
        """Painting asks for the tokens hundreds of times a frame: look the system up once."""
        self._contrast = _system_wants_contrast()
        tokens = DARK if self._is_dark() else LIGHT
        self._tokens = strong(tokens) if self.strong_marks else tokens

    def _follow(self) -> None:
        before = (self._tokens, self.strong_marks)
        self._settle()
        if (self._tokens, self.strong_marks) != before:
            self.changed.emit()


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _system_wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return bool(hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)
