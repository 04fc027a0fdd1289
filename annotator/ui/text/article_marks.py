"""The marks of one article, sorted by the blocks they stand in. Knows spans and kinds; knows no pixel."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from annotator.ui.text.article_text import DisplayText
from annotator.ui.text.marks import PaintedMark, not_underlined, underline_offsets


class MarkIndex:
    """Which marks stand in a block, which lane each underline has, where "+2" is said. A mark is its number."""

    def __init__(self) -> None:
        self.marks: tuple[PaintedMark, ...] = ()
        self.hidden: frozenset[str] = frozenset()
        self.offsets: dict[int, int | None] = {}
        self.more: dict[int, int] = {}
        self._of_block: dict[int, list[int]] = {}
        self._shown = DisplayText("")

    def set_text(self, shown: DisplayText) -> None:
        self._shown = shown
        self._sort()

    def set_marks(self, marks: Sequence[PaintedMark]) -> None:
        self.marks = tuple(marks)
        self._sort()

    def set_hidden(self, kinds: Iterable[str]) -> None:
        self.hidden = frozenset(kinds)
        self._sort()

    def in_blocks(self, blocks: range) -> list[int]:
        """The marks that stand in these blocks, hidden kinds apart, in the order they were given."""
        return sorted({at for number in blocks for at in self._of_block.get(number, ())})

    def _sort(self) -> None:
        """Hidden marks take no lane from the others."""
        numbers = [at for at, mark in enumerate(self.marks) if mark.kind not in self.hidden]
        marks = [self.marks[at] for at in numbers]
        offsets = underline_offsets(marks)
        self.offsets = dict(zip(numbers, offsets, strict=True))
        self.more = {numbers[last]: count for last, count in not_underlined(marks, offsets)}
        of_block: defaultdict[int, list[int]] = defaultdict(list)
        blocks_of = self._shown.blocks_of
        for at, mark in zip(numbers, marks, strict=True) if self._shown.text else ():
            for number in blocks_of(mark.span):
                of_block[number].append(at)
        self._of_block = dict(of_block)
