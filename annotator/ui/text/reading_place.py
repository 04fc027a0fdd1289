"""Where to scroll to, so that the eye finds the line and no half line shows. Knows lines and heights only."""

from __future__ import annotations

from annotator.model.text.span import Span
from annotator.ui.text.article_layout import Layout

UPPER, LOWER = 0.3, 0.6
"""Of the height: between them the current sentence stands."""


def value_for(layout: Layout, span: Span, value: int, height: int) -> int:
    """The scroll value that shows `span` between 30 and 60 % of the height: `value` itself if it does.

    What is taller begins at 30 %. The next sentences in the same direction then need no scrolling.
    """
    top, bottom = layout.extent(span)
    if top == bottom:
        return value
    least, most = bottom - LOWER * height, top - UPPER * height
    if least <= value <= most:
        return value
    going_down = most < least or value < least
    return line_start(layout, most if going_down else least)


def line_start(layout: Layout, y: float) -> int:
    """The top of the line at or before `y`: no half line at the upper edge."""
    best, block = 0, layout.block_at(y)
    for box in layout.lines(block.previous() if block.previous().isValid() else block):
        if box.top > y:
            break
        best = box.top
    return max(0, best)


def cut_line(layout: Layout, edge: int) -> int | None:
    """The top of the line that a lower edge at `edge` cuts, if it cuts one."""
    for box in layout.lines(layout.block_at(edge - layout.setting.line)):
        if box.bottom > edge:
            return box.top if box.top < edge else None
    return None
