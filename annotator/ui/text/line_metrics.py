"""What stands how far above and below a baseline, in whole pixels: line, fills, underlines, boxes, chips."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

CHIP = 14


@dataclass(frozen=True, slots=True)
class Metrics:
    """The measures of one size of text: the height of its lines, and distances from the baseline."""

    line: int
    line_above: int
    fill_above: int
    fill_below: int
    underline: int

    @classmethod
    def of(cls, line: int, cap: float, *, arabic: bool) -> Metrics:
        """For lines of `line` pixels and capitals of `cap`; Arabic letters reach further down."""
        if arabic:
            below = round(line * 9 / 36)
            return cls(line, round(line * 0.61), round(line * 16 / 36), below, below)
        return cls(line, round(line * 0.7), round(cap + 5), 5, 4)

    def fill(self, left: float, right: float, baseline: int) -> QRectF:
        return QRectF(left, baseline - self.fill_above, right - left, self.fill_above + self.fill_below)

    def box(self, left: float, right: float, baseline: int) -> QRectF:
        """The line of the box runs 1.5 px outside the word."""
        return self.fill(left, right, baseline).adjusted(-1.5, -0.5, 1.5, 0.5)

    def whole_line(self, left: float, right: float, baseline: int) -> QRectF:
        return QRectF(left, baseline - self.line_above, right - left, self.line)

    def chip(self, left: float, baseline: int) -> QRectF:
        return QRectF(round(left), baseline + self.underline - 1, CHIP, CHIP)
