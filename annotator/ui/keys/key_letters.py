"""What the keys of this board type, learned from the keys that are pressed. Knows where keys lie, asks nobody."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.keys.key_names import is_of_another_script, position, typed_sign

_LATIN = "qwertyuiopasdfghjklzxcvbnm"
# What each of these layouts types on the keys of `_LATIN`, one sign a key. Where the board has a pair of letters on
# one key it stands with its first.
_LAYOUTS = (
    "ضصثقفغعهخحشسيبلاتنمئءؤرلىة",
    "ضصثقفغعهخحشسیبلاتنمظطزرذدپ",
    "йцукенгшщзфывапролдячсмить",
    "йцукенгшщзфівапролдячсмить",
    ";ςερτυθιοπασδφγηξκλζχψωβνμ",
)  # fmt: skip

_SAME_LOOK = {"ی": "ي", "ک": "ك"}
"""Letters of Persian that look on a key as those of Arabic do there."""


class KeyLetters:
    """The letters of the layout in use. A layout is known once only one fits the letters that were typed."""

    def __init__(self) -> None:
        self._typed: dict[str, str] = {}
        self._is_of_another_script = False

    def learn(self, event: QKeyEvent) -> bool:
        """Remember what a plain key types where it lies; whether other letters are to be shown from now on."""
        at, sign = position(event), unicodedata.normalize("NFKC", typed_sign(event))[:1]
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.modifiers() != Qt.KeyboardModifier.NoModifier:
            # A chord may say nothing of a Latin board (systems give Latin letters for Ctrl), but all of another one.
            self._is_of_another_script = self._is_of_another_script or is_of_another_script(sign)
            return False
        if not event.text() or at not in _LATIN or not at or not sign.isalpha():
            return False
        if self._typed.get(at) == sign:
            return False
        was_latin = self.are_latin
        self._is_of_another_script = is_of_another_script(sign)
        if self._typed.get(at, sign) != sign:  # another layout is in use now
            self._typed.clear()
        self._typed[at] = sign
        return not (was_latin and self.are_latin)

    @property
    def are_latin(self) -> bool:
        """Whether no letter of another script was typed, or a Latin one since."""
        if not self._typed:
            return not self._is_of_another_script
        return any(sign.isascii() for sign in self._typed.values())

    def shown(self, latin: str) -> str:
        """What is printed on the key of a Latin letter where the layout has another script, as far as that is known."""
        if self.are_latin:
            return ""
        if latin in self._typed:
            return self._typed[latin]
        known = [layout[_LATIN.index(latin)] for layout in self._fitting] if latin in _LATIN else []
        looks = {_SAME_LOOK.get(letter, letter) for letter in known}
        return known[0] if len(looks) == 1 else ""

    @property
    def _fitting(self) -> list[str]:
        if not self._typed:
            return []
        return [
            layout for layout in _LAYOUTS if all(layout[_LATIN.index(at)] == sign for at, sign in self._typed.items())
        ]
