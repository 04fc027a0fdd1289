"""How an article is set: sizes, and the document made from its text. Knows fonts; knows no marks."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from annotator.ui.article_text import DisplayText
from annotator.ui.line_metrics import Metrics
from annotator.ui.theme import fonts

_ARABIC_PX = 22 / 17
"""Amiri draws small: this much of it reads as large as 19 pixels of other Arabic fonts beside 17 of Latin."""


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
    def metrics(self) -> Metrics:
        return self._metrics(self.font, self.line)

    @property
    def headline_metrics(self) -> Metrics:
        return self._metrics(self.headline_font, self.headline_line)

    def _metrics(self, font: QFont, line: int) -> Metrics:
        return Metrics.of(line, QFontMetricsF(font).capHeight(), arabic=self.right_to_left)

    @property
    def headline_line(self) -> int:
        return round(self.line * 44 / 36) if self.right_to_left else round(self.headline_font.pixelSize() * 1.28)


def make_document(shown: DisplayText, setting: Setting) -> QTextDocument:
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


def tint(document: QTextDocument, parts: Iterable[tuple[int, int, int]], colour: QColor) -> None:
    """Write stretches of blocks (block, start and end in Qt's units) in a colour."""
    tinted = QTextCharFormat()
    tinted.setForeground(colour)
    for number, start, end in parts:
        _select(document.findBlockByNumber(number), start, end).mergeCharFormat(tinted)


def untint(document: QTextDocument, setting: Setting) -> None:
    """Write everything in the colour of the page again."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setCharFormat(QTextCharFormat())
    _set_headline(document, setting)


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
