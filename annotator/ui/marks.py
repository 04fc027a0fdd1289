"""What the article view is asked to show: marks with kind and strength, and margin lanes. Plain data."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.suggestion import MARK_KINDS, MarkKind
from annotator.session.text_view import Lane, LaneStyle, PaintedMark, Strength

__all__ = ["KINDS", "LANE_STEP", "Lane", "LaneStyle", "PaintedMark", "Strength", "underline_offsets"]

KINDS: tuple[MarkKind, ...] = MARK_KINDS
UNDERLINE_LANES = 3
"""How many marks that overlap are underlined; the next draw a plus."""
LANE_STEP = 4


def underline_offsets(marks: Sequence[PaintedMark]) -> list[int | None]:
    """How far the underline of each mark stands below the first lane, in pixels; None where there is no room.

    Of marks that overlap, the one that starts first or reaches further is the outer one and stands nearest
    the text. Triggers are boxed and take no lane. A double line fills its lane: what is below it gives way.
    """
    offsets: list[int | None] = [0] * len(marks)
    lanes: list[PaintedMark] = []
    for at in sorted(range(len(marks)), key=lambda i: (marks[i].span.start, -marks[i].span.end)):
        mark = marks[at]
        if mark.kind == "trigger":
            continue
        lane = next((n for n, other in enumerate(lanes) if other.span.end <= mark.span.start), len(lanes))
        under_double = any(o.kind == "deaths" and o.span.overlaps(mark.span) for o in lanes[:lane])
        lanes[lane : lane + 1] = [mark]
        offsets[at] = LANE_STEP * lane + under_double if lane < UNDERLINE_LANES else None
    return offsets
