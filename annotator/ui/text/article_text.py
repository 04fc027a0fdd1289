"""An article's text cut into the blocks that Qt shows, with offsets both ways. Knows no font and no pixel.

Offsets outside are code points of the article; positions are those of the document.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from annotator.model.text.span import Span
from annotator.model.text.utf16 import Utf16Map

LONGEST_BLOCK = 5_000
"""Code points; Qt needs minutes for one paragraph of a megabyte, so longer ones are cut for display."""
LONGEST_LETTER = 500
"""Code points of one letter with its accents, or one emoji, that are never parted."""

# Qt would take these for paragraphs, frames, pictures or nothing; one unit for one, so offsets stay.
_STRANGE = re.compile("[\r\0\u2029\ufdd0\ufdd1\ufffc\ufeff\ud800-\udfff]")


class DisplayText:
    """The text cut into blocks, and offsets between its code points and positions of the document."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks = tuple(_blocks(text))
        self._units = Utf16Map(text)
        self._starts = [start for start, _ in self.blocks]
        self._cuts = [start for start, _ in self.blocks[1:] if text[start - 1] != "\n"]
        self._cut_positions = [self._units.to_qt(cut) + at + 1 for at, cut in enumerate(self._cuts)]

    def plain(self) -> str:
        """What the document is given: a line for each block."""
        shown = _STRANGE.sub(_harmless, self.text)
        return "\n".join(shown[start:end] for start, end in self.blocks)

    def is_cut(self, block: int) -> bool:
        """Whether the paragraph goes on in the next block."""
        return block + 1 < len(self.blocks) and self.blocks[block + 1][0] == self.blocks[block][1]

    def to_position(self, offset: int) -> int:
        return self._units.to_qt(offset) + bisect_right(self._cuts, offset)

    def position_of(self, block: int) -> int:
        """Where a block begins."""
        return self._units.to_qt(self.blocks[block][0]) + bisect_right(self._cuts, self.blocks[block][0])

    def to_offset(self, position: int) -> int:
        return self._units.from_qt(position - bisect_right(self._cut_positions, position))

    def block_of(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def blocks_of(self, span: Span) -> range:
        """The numbers of the blocks that a span touches."""
        first = bisect_right(self._starts, span.start) - 1
        if span.end <= self.blocks[first][1]:
            return range(first, first + 1)
        return range(first, self.block_of(min(span.end, len(self.text)) - 1) + 1)

    def parts(self, span: Span, within: range | None = None) -> Iterator[tuple[int, int, int]]:
        """The block, and the start and end in the block in Qt's units, of each piece of `span`; of the blocks
        `within` only, if they are given."""
        last, touched = min(span.end, len(self.text)), self.blocks_of(span)
        if within is not None:
            touched = range(max(touched.start, within.start), min(touched.stop, within.stop))
        for number in touched:
            start, end = self.blocks[number]
            first, after = max(start, span.start), min(end, last)
            if first < after:
                zero = self._units.to_qt(start)
                yield number, self._units.to_qt(first) - zero, self._units.to_qt(after) - zero


def _harmless(match: re.Match[str]) -> str:
    return {"\r": " ", "\u2029": " ", "\ufeff": "\u200b"}.get(match.group(), "\ufffd")


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        while end - start > LONGEST_BLOCK:
            cut = _cut(text, start)
            yield start, cut
            start = cut
        yield start, end
        start = end + 1


def _cut(text: str, start: int) -> int:
    """Where to cut a paragraph that is too long: after white space, else before a letter of its own."""
    limit = start + LONGEST_BLOCK
    space = text.rfind(" ", start + LONGEST_BLOCK // 2, limit)
    if space >= 0:
        return space + 1
    # A thousand accents on one letter are no letter any more, but have to be cut all the same.
    return next(
        (at for at in range(limit, limit - LONGEST_LETTER, -1) if not _belongs_to_the_one_before(text, at)), limit
    )


def _belongs_to_the_one_before(text: str, at: int) -> bool:
    return unicodedata.category(text[at]) in ("Mn", "Mc", "Me", "Cf", "Sk") or text[at - 1] == "\u200d"
