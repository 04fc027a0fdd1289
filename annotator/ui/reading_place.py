"""Where to scroll to, so that the eye finds the line and no half line shows. Knows lines and heights only."""

from __future__ import annotations

from annotator.model.span import Span
from annotator.ui.article_layout import Layout
from annotator.ui.mark_painting import Metrics

UPPER, LOWER = 0.3, 0.6
"""Of the height: between them the current sentence stands."""


def value_for(layout: Layout, metrics: Metrics, span: Span, value: int, height: int) -> int:
    """The scroll value that shows `span` between 30 and 60 % of the height: `value` itself if it does.

    What is taller begins at 30 %. The next sentences in the same direction then need no scrolling.
    """
    pieces = layout.pieces(span)
    if not pieces:
        return value
    top = pieces[0].baseline - metrics.line_above
    bottom = pieces[-1].baseline - metrics.line_above + metrics.line
    least, most = bottom - LOWER * height, top - UPPER * height
    if least <= value <= most:
        return value
    going_down = most < least or value < least
    return line_start(layout, most if going_down else least)


def line_start(layout: Layout, y: float) -> int:
    """The top of the line at or before `y`: no half line at the upper edge."""
    best, block = 0.0, layout.block_at(y)
    for _, _, top, _ in layout.lines(block.previous() if block.previous().isValid() else block):
        if top > y:
            break
        best = top
    return max(0, int(best) - 2)


def cut_line(layout: Layout, edge: float) -> float | None:
    """The top of the line that a lower edge at `edge` cuts, if it cuts one."""
    for _, _, top, bottom in layout.lines(layout.block_at(edge - layout.setting.line)):
        if bottom > edge:
            return top if top < edge else None
    return None
