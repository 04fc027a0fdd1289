"""The margins of an article: keeps the lanes placed for the lines as they are broken now, and draws them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from annotator.ui.text.article_layout import Layout
from annotator.ui.text.margin_lanes import DISTANCE, LanePainter, Line, PlacedLane, place
from annotator.ui.text.marks import Lane
from annotator.ui.theme import fonts
from annotator.ui.theme.theme import Theme

_NUMBER_ROOM = 12
"""Beside the outermost lane."""
_REACH = 40
"""How far beyond its lines a lane is drawn."""


class Margin:
    """The lanes of one article, on both sides of its column."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._lanes: tuple[Lane, ...] = ()
        self._placed: dict[bool, list[PlacedLane]] | None = None

    def set_lanes(self, lanes: Sequence[Lane]) -> None:
        if tuple(lanes) != self._lanes:
            self._lanes = tuple(lanes)
            self.forget()

    def forget(self) -> None:
        """The lines have moved: place the lanes again."""
        self._placed = None

    def draw(self, painter: QPainter, layout: Layout, area: QRectF, column: tuple[int, int], width: int) -> None:
        """Draw what reaches into `area` of the document; `column` is left edge and width."""
        if self._placed is None:
            self._placed = self._place(layout)
        for at_end, placed in self._placed.items():
            drawer = self._painter(layout, column, width, at_right=at_end != layout.setting.right_to_left)
            for lane in placed:
                if lane.top - _REACH <= area.bottom() and lane.bottom + _REACH >= area.top():
                    drawer.draw(painter, lane)

    def _place(self, layout: Layout) -> dict[bool, list[PlacedLane]]:
        sides: dict[bool, list[tuple[Lane, list[Line]]]] = {}
        for lane in self._lanes:
            lines = [line for span in lane.spans for line in layout.line_span(span)]
            sides.setdefault(lane.at_end, []).append((lane, lines))
        return {side: place(found) for side, found in sides.items()}

    def _painter(self, layout: Layout, column: tuple[int, int], width: int, *, at_right: bool) -> LanePainter:
        left, right = column[0], sum(column)
        room = width - right if at_right else left
        return LanePainter(
            edge=right if at_right else left,
            outwards=1 if at_right else -1,
            above=layout.metrics.fill_above - 1,
            below=layout.metrics.underline,
            columns=max(1, (room - _NUMBER_ROOM) // DISTANCE),
            font=fonts.ui_font(11, 600),
            tokens=self._theme.tokens,
        )
