"""Where the hint chips of marks hang, and which marks lie under a point. Knows pixels; paints nothing."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from annotator.ui.text.article_layout import Layout
from annotator.ui.text.article_marks import MarkIndex
from annotator.ui.text.line_metrics import CHIP

WIDER = 2
"""Pixels that a mark's fill reaches beyond its letters."""


def chips(layout: Layout, index: MarkIndex, blocks: range) -> list[tuple[int, QRectF]]:
    """Marks with hint letters and where their chips hang: under the start of the mark, at the right of what is
    written from right to left. Chips that would meet stand side by side."""
    placed: list[tuple[int, QRectF]] = []
    for at in index.in_blocks(blocks):
        mark = index.marks[at]
        if not mark.hint or layout.shown.block_of(mark.span.start) not in blocks:
            continue
        start = layout.start_of(mark.span)
        if start is None:
            continue
        left = start.x + WIDER - CHIP if start.runs_right_to_left else start.x - WIDER
        rect = start.metrics.chip(left, start.baseline)
        while any(rect.intersects(other) for _, other in placed):
            rect.translate(-(CHIP + 2) if start.runs_right_to_left else CHIP + 2, 0)
        placed.append((at, rect))
    return placed


def marks_at(layout: Layout, index: MarkIndex, x: float, y: float, blocks: range) -> list[int]:
    """The marks at a point of the document: that of the chip first, then the innermost, then those round it."""
    hung = [at for at, rect in chips(layout, index, blocks) if rect.contains(x, y)]
    hits = [
        at
        for at in index.in_blocks(blocks)
        if any(piece.fill(WIDER).contains(x, y) for piece in layout.pieces(index.marks[at].span, blocks))
    ]
    return list(dict.fromkeys([*hung, *sorted(hits, key=lambda at: len(index.marks[at].span))]))
