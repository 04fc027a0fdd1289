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


def underline_lanes(marks: Sequence[PaintedMark]) -> list[int]:
    """For each mark the underline lane it takes, 0 nearest the text. Of marks that overlap, the one that
    starts first or reaches further is the outer one and stands nearest. Triggers are boxed and take none."""
    lanes = [0] * len(marks)
    ends: list[int] = []
    for at in sorted(range(len(marks)), key=lambda i: (marks[i].span.start, -marks[i].span.end)):
        mark = marks[at]
        if mark.kind == "trigger":
            continue
        lane = next((n for n, end in enumerate(ends) if end <= mark.span.start), len(ends))
        ends[lane : lane + 1] = [mark.span.end]
        lanes[at] = lane
    return lanes
