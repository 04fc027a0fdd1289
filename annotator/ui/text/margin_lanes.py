"""Places events in the margin beside their evidence and draws them. Knows lines and pixels, no events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.ui.text.marks import Lane
from annotator.ui.theme.tokens import Tokens

DISTANCE = 22
"""From the text to the first lane, and from lane to lane."""
BAR, THREAD = 3, 1
DOT_STEP = 6

Line = tuple[int, int, int]
"""A line of the text: its block, its number there, its baseline."""


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A lane, its column (0 nearest the text), and first and last baseline of each stretch of lines."""

    lane: Lane
    column: int
    stretches: tuple[tuple[int, int], ...]
    lines: frozenset[Line]

    @property
    def top(self) -> int:
        return self.stretches[0][0]

    @property
    def bottom(self) -> int:
        return self.stretches[-1][1]


def place(lanes: Sequence[tuple[Lane, Iterable[Line]]]) -> list[PlacedLane]:
    """Columns for the lanes of one side: the focused one nearest the text; lanes that share no lines share a
    column; lanes on the same lines with the same evidence share a bar and show both numbers."""
    placed: list[PlacedLane] = []
    order = [lane.number for lane, _ in lanes]
    for lane, found in sorted(lanes, key=lambda pair: pair[0].style != "focused"):
        lines = frozenset(found)
        if not lines:
            continue
        twin = next((at for at, p in enumerate(placed) if p.lines == lines and _same(p.lane, lane)), None)
        if twin is not None:
            numbers = sorted([*placed[twin].lane.number.split(), lane.number], key=order.index)
            shared = replace(placed[twin].lane, number=" ".join(numbers).strip())
            placed[twin] = replace(placed[twin], lane=shared)
            continue
        new = PlacedLane(lane, 0, tuple(_stretches(sorted(lines))), lines)
        taken = {p.column for p in placed if p.top <= new.bottom and new.top <= p.bottom}
        placed.append(replace(new, column=next(n for n in range(len(placed) + 1) if n not in taken)))
    return placed


def _same(one: Lane, other: Lane) -> bool:
    suggested = [lane.style == "suggested" for lane in (one, other)]
    return set(one.spans) == set(other.spans) and suggested[0] == suggested[1]


def _stretches(lines: Sequence[Line]) -> Iterable[tuple[int, int]]:
    first = previous = lines[0]
    for line in lines[1:]:
        if line[0] != previous[0] or line[1] != previous[1] + 1:
            yield first[2], previous[2]
            first = line
        previous = line
    yield first[2], previous[2]


@dataclass(frozen=True, slots=True)
class LanePainter:
    """Draws placed lanes from `edge`, the side of the text; `outwards` is -1 to the left, 1 to the right.
    `above` and `below` are the reach of a bar from its baselines."""

    edge: int
    outwards: int
    above: int
    below: int
    columns: int
    font: QFont
    tokens: Tokens

    def draw(self, painter: QPainter, lane: PlacedLane) -> None:
        left = self.left(lane.column)
        colour = QColor(self.tokens.accent if lane.lane.style == "focused" else self.tokens.control)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        last_bottom: int | None = None
        for first, last in lane.stretches:
            top, bottom = first - self.above, last + self.below
            if last_bottom is not None and top - last_bottom > 4:
                painter.drawRect(QRectF(left + 1, last_bottom + 2, THREAD, top - last_bottom - 4))
            self._bar(painter, lane.lane, left, top, bottom)
            last_bottom = bottom
        self._number(painter, lane, left)

    def left(self, column: int) -> int:
        distance = DISTANCE * (min(column, self.columns - 1) + 1)
        return self.edge - distance if self.outwards < 0 else self.edge + distance - BAR

    def _bar(self, painter: QPainter, lane: Lane, left: int, top: int, bottom: int) -> None:
        if lane.style != "suggested":
            painter.drawRoundedRect(QRectF(left, top, BAR, bottom - top), 1.5, 1.5)
            return
        y = top + BAR / 2
        while y + BAR / 2 <= bottom + 1:
            painter.drawEllipse(QPointF(left + BAR / 2, y), BAR / 2, BAR / 2)
            y += DOT_STEP

    def _number(self, painter: QPainter, lane: PlacedLane, left: int) -> None:
        if not lane.lane.number:
            return
        focused = lane.lane.style == "focused"
        painter.setFont(self.font)
        painter.setPen(QColor(self.tokens.accent if focused else self.tokens.muted))
        metrics = QFontMetricsF(self.font)
        y = round(lane.top - self.above + metrics.capHeight())
        width = metrics.horizontalAdvance(lane.lane.number)
        x = left - 5 - width if self.outwards < 0 else left + BAR + 5
        painter.drawText(QPointF(round(x), y), lane.lane.number)
