"""What the article view is asked to show: marks with kind and strength, and margin lanes. Plain data."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.suggestion import MARK_KINDS, MarkKind
from annotator.session.text.text_view import Lane, LaneStyle, PaintedMark, Strength

__all__ = ["KINDS", "LANE_STEP", "Lane", "LaneStyle", "PaintedMark", "Strength", "not_underlined", "underline_offsets"]

KINDS: tuple[MarkKind, ...] = MARK_KINDS
UNDERLINE_LANES = 3
"""How many marks that overlap are underlined; of the others it is said how many they are."""
LANE_STEP = 4


def underline_offsets(marks: Sequence[PaintedMark]) -> list[int | None]:
    """How far the underline of each mark stands below the first lane, in pixels; None where there is no room.

    Of marks that overlap, the one that starts first or reaches further is the outer one and stands nearest
    the text. Triggers are boxed and take no lane. A double line fills its lane: what is below it gives way.
    """
    offsets: list[int | None] = [0] * len(marks)
    places = [(mark.span.start, -mark.span.end, at) for at, mark in enumerate(marks) if mark.kind != "trigger"]
    ends: list[int] = []
    double_ends: list[int] = []
    for start, minus_end, at in sorted(places):
        lane, under_double = 0, False
        for taken, double_end in zip(ends, double_ends, strict=True):
            if taken <= start:
                break
            under_double = under_double or double_end > start
            lane += 1
        ends[lane : lane + 1] = [-minus_end]
        double_ends[lane : lane + 1] = [-minus_end if marks[at].kind == "deaths" else 0]
        offsets[at] = LANE_STEP * lane + under_double if lane < UNDERLINE_LANES else None
    return offsets


def not_underlined(marks: Sequence[PaintedMark], offsets: Sequence[int | None]) -> list[tuple[int, int]]:
    """For each place where marks overlap that are not underlined: the one that ends last, and how many they are."""
    found: list[tuple[int, int]] = []
    left = [at for at, offset in enumerate(offsets) if offset is None]
    for at in sorted(left, key=lambda i: (marks[i].span.start, -marks[i].span.end)):
        last, count = found[-1] if found else (at, 0)
        if count and marks[at].span.start < marks[last].span.end:
            found[-1] = (at if marks[at].span.end > marks[last].span.end else last, count + 1)
        else:
            found.append((at, 1))
    return found
