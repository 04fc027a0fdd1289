"""The article as Qt lays it out: offsets both ways, the document, and the rectangles of a span.

Knows fonts and lines; knows no marks and paints nothing. Offsets outside are code points of the article.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QTextOption,
)

from annotator.model.span import Span
from annotator.model.utf16 import Utf16Map
from annotator.ui.theme import fonts

_ARABIC_PX = 22 / 17
"""Amiri draws small: this much of it reads as large as 19 pixels of other Arabic fonts beside 17 of Latin."""
LONGEST_BLOCK = 5_000
"""Code points; Qt needs minutes for one paragraph of a megabyte, so longer ones are cut for display."""

# Qt would take these for paragraphs, frames, pictures or nothing; one unit for one, so offsets stay.
_STRANGE = re.compile("[\r\0\u2029\ufdd0\ufdd1\ufffc\ufeff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Setting:
    """How the text is set: sizes in pixels, `column` is the width of the lines."""

    px: int
    line: int
    gap: int
    column: int
    right_to_left: bool
    headline: bool

    @classmethod
    def of(cls, zoom: int, *, right_to_left: bool, headline: bool, width: int) -> Setting:
        """For the Latin size `zoom` (14 to 24) in a column of at most `width` pixels."""
        px = round(zoom * _ARABIC_PX) if right_to_left else zoom
        line = round(zoom * 2.12) if right_to_left else math.ceil(zoom * 1.58)
        column = 556 if zoom == 17 else round(zoom * 100 / 3)
        return cls(px, line, round(zoom * 10 / 17), min(column, width), right_to_left, headline)

    @property
    def font(self) -> QFont:
        return fonts.arabic_font(self.px) if self.right_to_left else fonts.article_font(self.px)

    @property
    def headline_font(self) -> QFont:
        px = round(self.px * (25 / 19 if self.right_to_left else 25 / 17))
        return fonts.arabic_font(px, 600) if self.right_to_left else fonts.article_font(px, 600)

    @property
    def headline_line(self) -> int:
        return (
            round(self.line * 44 / 36) if self.right_to_left else round(self.headline_font.pixelSize() * 1.28)
        )


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

    def to_offset(self, position: int) -> int:
        return self._units.from_qt(position - bisect_right(self._cut_positions, position))

    def block_of(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def parts(self, span: Span) -> Iterator[tuple[int, int, int]]:
        """The block, and the start and end in the block in Qt's units, of each piece of `span`."""
        last = min(span.end, len(self.text))
        for number in range(self.block_of(span.start), self.block_of(last - 1) + 1):
            start, end = self.blocks[number]
            first, after = max(start, span.start), min(end, last)
            if first < after:
                zero = self._units.to_qt(start)
                yield number, self._units.to_qt(first) - zero, self._units.to_qt(after) - zero


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a span on one line, in the document's pixels. `baseline` is a whole pixel."""

    left: float
    right: float
    baseline: int
    block: int
    line: int


class Layout:
    """The document of one article, and where its spans stand in it. Made anew when the setting changes."""

    def __init__(
        self, shown: DisplayText, setting: Setting, boilerplate: Sequence[Span], muted: QColor
    ) -> None:
        self.shown = shown
        self.setting = setting
        metrics = QFontMetricsF(setting.font)
        self.cap = metrics.capHeight() if not setting.right_to_left else 11.0
        self.document = _document(shown, setting)
        self.tint(boilerplate, muted)
        self._pieces: dict[Span, tuple[Piece, ...]] = {}

    def tint(self, boilerplate: Sequence[Span], muted: QColor) -> None:
        """Write the boilerplate in `muted`; everything else keeps the colour of the page."""
        self.document.setUndoRedoEnabled(False)
        tint = QTextCharFormat()
        tint.setForeground(muted)
        for span in boilerplate:
            for number, start, end in self.shown.parts(span):
                _select(self.document.findBlockByNumber(number), start, end).mergeCharFormat(tint)

    def untint(self) -> None:
        plain = QTextCharFormat()
        cursor = QTextCursor(self.document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(plain)
        _set_headline(self.document, self.setting)

    def forget(self) -> None:
        """The lines have moved: measure them again."""
        self._pieces.clear()

    def block_top(self, block: QTextBlock) -> QPointF:
        """Where the lines of a block start to count."""
        return block.layout().position()

    def pieces(self, span: Span) -> tuple[Piece, ...]:
        """The parts of a span, one or more a line (text of both directions has several), without the white
        space at the end of a line."""
        found = self._pieces.get(span)
        if found is None:
            found = self._pieces[span] = tuple(self._measure(span))
        return found

    def line_span(self, span: Span) -> list[tuple[int, int, int]]:
        """The block, line and baseline of every line that `span` touches, cheaper than its pieces."""
        lines = []
        for number, start, end in self.shown.parts(span):
            block = self.document.findBlockByNumber(number)
            layout, top = block.layout(), self.block_top(block)
            first = layout.lineForTextPosition(start).lineNumber()
            for at in range(first, layout.lineForTextPosition(end - 1).lineNumber() + 1):
                lines.append((number, at, _baseline(layout.lineAt(at), top)))
        return lines

    def lines(self, first: QTextBlock) -> Iterator[tuple[QTextBlock, QTextLine, float, float]]:
        """Each line from block `first` on with its top and bottom."""
        block = first
        while block.isValid():
            layout, top = block.layout(), self.block_top(block)
            for at in range(layout.lineCount()):
                line = layout.lineAt(at)
                y = top.y() + line.y()
                yield block, line, y, y + line.height()
            block = block.next()

    def block_at(self, y: float) -> QTextBlock:
        """The first block that reaches below `y`."""
        layout = self.document.documentLayout()
        position = layout.hitTest(QPointF(0.0, max(0.0, y)), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document.findBlock(max(0, position))
        while block.previous().isValid() and layout.blockBoundingRect(block).top() > y:
            block = block.previous()
        return block

    def offset_at(self, point: QPointF) -> int:
        """The code point under or nearest to a point of the document; at most the last one."""
        position = self.document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        return self._within(self.shown.to_offset(max(0, position)))

    def offset_under(self, point: QPointF) -> int:
        """The code point whose character covers a point of the document, or the nearest one on its line."""
        for block, line, _, bottom in self.lines(self.block_at(point.y())):
            if bottom > point.y():
                x = point.x() - self.block_top(block).x()
                at = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
                last = line.textStart() + max(0, line.textLength() - 1)
                return self._within(self.shown.to_offset(block.position() + min(at, last)))
        return self._within(len(self.shown.text))

    def _within(self, offset: int) -> int:
        return max(0, min(offset, len(self.shown.text) - 1))

    def _measure(self, span: Span) -> Iterator[Piece]:
        for number, start, end in self.shown.parts(span):
            block = self.document.findBlockByNumber(number)
            layout, top, text = block.layout(), self.block_top(block), block.text()
            if not layout.lineCount():
                continue
            first = layout.lineForTextPosition(start).lineNumber()
            for at in range(first, layout.lineCount()):
                line = layout.lineAt(at)
                if line.textStart() >= end:
                    break
                yield from _pieces_of_line(line, top, text, start, end, number)


def _pieces_of_line(
    line: QTextLine, top: QPointF, text: str, start: int, end: int, block: int
) -> Iterator[Piece]:
    # `text` is a Python string and `start` counts UTF-16 units, but white space is found from the end of the
    # line, whose units are counted from the line's own text.
    first = max(start, line.textStart())
    after = min(end, line.textStart() + line.textLength())
    units = text.encode("utf-16-le")
    while after > first and units[2 * after - 2 : 2 * after] in _SPACES:
        after -= 1
    if after <= first:
        return
    for left, right in _merged([run.boundingRect() for run in line.glyphRuns(first, after - first)]):
        yield Piece(top.x() + left, top.x() + right, _baseline(line, top), block, line.lineNumber())


_SPACES = frozenset(c.encode("utf-16-le") for c in " \t\u00a0\u2028\u3000")


def _merged(rects: Sequence[QRectF]) -> list[tuple[float, float]]:
    """Left and right of each stretch; runs of one direction that touch are one."""
    found: list[tuple[float, float]] = []
    for left, right in sorted((r.left(), r.right()) for r in rects if r.width() > 0):
        if found and left <= found[-1][1] + 0.75:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _baseline(line: QTextLine, top: QPointF) -> int:
    # Glyphs are drawn at whole pixels, rounded half up; what hangs on them must round alike.
    return int(top.y() + line.y() + line.ascent() + 0.5)


def _document(shown: DisplayText, setting: Setting) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(setting.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(_direction(setting))
    document.setDefaultTextOption(option)
    document.setPlainText(shown.plain())
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(_block_format(setting, setting.line, setting.gap))
    for number, (start, end) in enumerate(shown.blocks):
        if shown.is_cut(number):
            _format(document, number, _block_format(setting, setting.line, 0))
        elif start == end:
            _format(document, number, _block_format(setting, 1, 0))
    _set_headline(document, setting)
    cursor.endEditBlock()
    return document


def _set_headline(document: QTextDocument, setting: Setting) -> None:
    if not setting.headline:
        return
    block = document.firstBlock()
    _format(document, 0, _block_format(setting, setting.headline_line, round(setting.gap * 1.4)))
    heavy = QTextCharFormat()
    heavy.setFont(setting.headline_font)
    _select(block, 0, block.length() - 1).mergeCharFormat(heavy)


def _block_format(setting: Setting, line: int, gap: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    made.setBottomMargin(gap)
    made.setLayoutDirection(_direction(setting))
    # Direction alone leaves the lines flush left.
    side = Qt.AlignmentFlag.AlignRight if setting.right_to_left else Qt.AlignmentFlag.AlignLeft
    made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return made


def _direction(setting: Setting) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if setting.right_to_left else Qt.LayoutDirection.LeftToRight


def _format(document: QTextDocument, number: int, block_format: QTextBlockFormat) -> None:
    QTextCursor(document.findBlockByNumber(number)).setBlockFormat(block_format)


def _select(block: QTextBlock, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


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
    while limit > start + 1 and (_joins(text[limit]) or text[limit - 1] == "\u200d"):
        limit -= 1
    return limit


def _joins(character: str) -> bool:
    """Whether a character belongs to the one before it."""
    return unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf", "Sk")
