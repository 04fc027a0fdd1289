"""Keys drawn as chips at the end of a row. Knows how a key is written; runs nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from annotator.ui.keys.key_map import split
from annotator.ui.record.record_rows import Line, baseline_in
from annotator.ui.theme import Theme, fonts
from annotator.words import tr

CHIP_HEIGHT, CHIP_GAP, OR_GAP = 16, 3, 8
LATIN_BESIDE = "\u2003"
"""Between the letter of another script and the Latin letter of the same key."""
_SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Enter": "↵", "Escape": tr("Esc"),
          "PageDown": tr("Page ↓"), "PageUp": tr("Page ↑")}  # fmt: skip
_ON_A_MAC = {"Ctrl": "⌘", "Meta": "⌃", "Alt": "⌥", "Shift": "⇧"}
Key = tuple[str, ...]


def chips_of(key: str, printed: Callable[[str], str] = lambda letter: "") -> Key:
    """The signs of a key's chips: "Ctrl+Shift+Z" is three, "Ctrl++" is two.

    `printed` says what stands on the key of a Latin letter where the layout has another script.
    """
    *modifiers, last = split(key)
    if sys.platform == "darwin":
        modifiers = [_ON_A_MAC.get(modifier, modifier) for modifier in modifiers]
    modifiers = [tr(modifier) for modifier in modifiers]
    sign = last.upper() if modifiers and len(last) == 1 else _SIGNS.get(last, tr(last))
    other = printed(last.lower()) if len(last) == 1 and last.isalpha() else ""
    return (*modifiers, f"{other}{LATIN_BESIDE}{sign}" if other else sign)


def spoken(key: Key) -> str:
    """A key in words, for a screen reader."""
    return "+".join(sign.split(LATIN_BESIDE)[-1] for sign in key)


class ChipPainter:
    """Draws the keys of one row."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = fonts.ui_font(11, 500)
        self._other_script = fonts.ui_font(13, 500)
        self._small = fonts.ui_font(11, 400)

    def paint(self, painter: QPainter, line: Line, keys: Sequence[Key], end: int, top: float) -> int:
        """Draw the chips so that they end at `end`; return the width used. A chord never mirrors."""
        chips, used = self._placed(keys)
        left = line.x(end - used, used)
        for offset, width, sign in chips:
            self._paint_chip(painter, QRectF(left + offset, top, width, CHIP_HEIGHT), sign)
        return used

    def width_of(self, keys: Sequence[Key]) -> int:
        """How much room the chips of a row take."""
        return self._placed(keys)[1]

    def _placed(self, keys: Sequence[Key]) -> tuple[list[tuple[int, int, str]], int]:
        """Each chip with its place from the left and its width, and the width of all."""
        chips: list[tuple[int, int, str]] = []
        used = 0
        for key in keys:
            used += OR_GAP if used else 0
            for at, sign in enumerate(key):
                used += CHIP_GAP if at else 0
                width = max(CHIP_HEIGHT, self._width(sign) + 10)
                chips.append((used, width, sign))
                used += width
        return chips, used

    def _paint_chip(self, painter: QPainter, rect: QRectF, sign: str) -> None:
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.control), 1))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        left, baseline = rect.center().x() - self._width(sign) / 2, rect.top() + baseline_in(CHIP_HEIGHT, 11)
        letter, _, latin = sign.partition(LATIN_BESIDE)
        for part, font, colour in self._parts(sign):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            ink = QFontMetrics(font).tightBoundingRect(part)
            # Arabic letters reach far below the line: what is drawn of them stands in the middle.
            middle = rect.center().y() - ink.center().y() - 0.5
            painter.drawText(QPointF(round(left), baseline if part != letter or not latin else middle), part)
            left += QFontMetrics(font).horizontalAdvance(part) + 4

    def _parts(self, sign: str) -> list[tuple[str, QFont, str]]:
        tokens = self._theme.tokens
        letter, _, latin = sign.partition(LATIN_BESIDE)
        if not latin:
            return [(letter, self._font, tokens.text)]
        return [(letter, self._other_script, tokens.text), (latin, self._small, tokens.muted)]

    def _width(self, sign: str) -> int:
        parts = self._parts(sign)
        return sum(QFontMetrics(font).horizontalAdvance(part) for part, font, _ in parts) + 4 * (len(parts) - 1)
