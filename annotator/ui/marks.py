"""What the article view is asked to show: marks with kind and strength, and margin lanes. Plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.model.span import Span
from annotator.model.suggestion import MARK_KINDS, MarkKind

Strength = Literal["plain", "evidence", "candidate", "chosen"]
LaneStyle = Literal["focused", "other", "suggested"]

KINDS: tuple[MarkKind, ...] = MARK_KINDS
UNDERLINE_LANES = 3
"""How many marks that overlap are underlined; the next draw a plus."""
LANE_STEP = 4


@dataclass(frozen=True, slots=True)
class PaintedMark:
    """A span with its kind. `hint` is the letter that takes it, shown on a chip under its start."""

    span: Span
    kind: MarkKind
    strength: Strength = "plain"
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """An event in the margin: a bar along the lines of its evidence. `at_end` puts it on the far side."""

    number: str
    spans: tuple[Span, ...]
    style: LaneStyle = "other"
    at_end: bool = False


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
