"""How an article is set: sizes, and the document made from its text. Knows fonts; knows no marks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

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
    QTextFormat,
    QTextOption,
)

from annotator.ui.text.article_scripts import Script, arabic_words, has_arabic, other_scripts
from annotator.ui.text.article_text import DisplayText
from annotator.ui.text.line_metrics import Metrics
from annotator.ui.theme import fonts

_ARABIC_PX = 22 / 17
"""Amiri draws small: this much of it reads as large as 19 pixels of other Arabic fonts beside 17 of Latin."""
_ARABIC_AMONG_OTHERS = 20 / 17
"""Of the size of the words around it; more would not fit their lines."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How the text is set: sizes in pixels, `column` is the width of the lines."""

    zoom: int
    px: int
    line: int
    gap: int
    column: int
    right_to_left: bool
    headline: bool
    script: Script

    @classmethod
    def of(cls, zoom: int, *, right_to_left: bool, headline: bool, width: int, script: Script | None = None) -> Setting:
        """For the Latin size `zoom` (14 to 34) in a column of at most `width` pixels."""
        script = script or ("arabic" if right_to_left else "latin")
        column = 556 if zoom == 17 else round(zoom * 100 / 3)
        px, line = _sizes(zoom, script)
        return cls(zoom, px, line, round(zoom * 10 / 17), min(column, width), right_to_left, headline, script)

    def for_script(self, script: Script) -> Setting:
        """The same for a paragraph of another script: it runs in its own direction."""
        px, line = _sizes(self.zoom, script)
        return replace(self, px=px, line=line, right_to_left=script != "latin", script=script)

    @property
    def font(self) -> QFont:
        return _font(self.px, 400, self.script)

    @property
    def headline_font(self) -> QFont:
        return _font(round(self.px * (25 / 19 if self.script == "arabic" else 25 / 17)), 600, self.script)

    @property
    def metrics(self) -> Metrics:
        return _metrics(self.line, self.px, 400, self.script)

    @property
    def headline_metrics(self) -> Metrics:
        return _metrics(self.headline_line, self.headline_font.pixelSize(), 600, self.script)

    @property
    def headline_line(self) -> int:
        is_arabic = self.script == "arabic"
        return round(self.line * 44 / 36) if is_arabic else round(self.headline_font.pixelSize() * 1.28)


def forget_fonts() -> None:
    """Articles are set in another font from now on."""
    _font.cache_clear()
    _metrics.cache_clear()


@cache
def _font(px: int, weight: int, script: Script) -> QFont:
    return fonts.arabic_font(px, weight) if script == "arabic" else fonts.article_font(px, weight)


@cache
def _metrics(line: int, px: int, weight: int, script: Script) -> Metrics:
    return Metrics.of(line, QFontMetricsF(_font(px, weight, script)).capHeight(), arabic=script == "arabic")


def _sizes(zoom: int, script: Script) -> tuple[int, int]:
    """Pixels of the letters and of a line."""
    if script == "arabic":
        return round(zoom * _ARABIC_PX), round(zoom * 2.12)
    return zoom, math.ceil(zoom * 1.58)


def paragraph_settings(shown: DisplayText, setting: Setting) -> dict[int, Setting]:
    """The settings of the blocks of another script than the article's; others are set as it is."""
    others = other_scripts(shown.text, shown.blocks, setting.script)
    if setting.headline:
        others.pop(0, None)
    made = {script: setting.for_script(script) for script in set(others.values())}
    return {number: made[script] for number, script in others.items()}


def make_document(shown: DisplayText, setting: Setting, others: Mapping[int, Setting] | None = None) -> QTextDocument:
    """The document of a text; `others` are its `paragraph_settings`."""
    others = others or {}
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
    for (own, line, gap), numbers in groupby(range(len(shown.blocks)), lambda at: _look(shown, setting, others, at)):
        if (own, line, gap) != (setting, setting.line, setting.gap):
            same = list(numbers)
            _format(document, same[0], same[-1], _block_format(own, line, gap))
    if setting.headline:
        _format(document, 0, 0, _block_format(setting, setting.headline_line, round(setting.gap * 1.4)))
    _set_fonts(document, shown, setting, others)
    cursor.endEditBlock()
    return document


def tint(document: QTextDocument, parts: Iterable[tuple[int, int, int]], colour: QColor) -> None:
    """Write stretches of blocks (block, start and end in Qt's units) in a colour."""
    tinted = QTextCharFormat()
    tinted.setForeground(colour)
    for number, start, end in parts:
        _select(document.findBlockByNumber(number), start, end).mergeCharFormat(tinted)


def untint(document: QTextDocument, shown: DisplayText, setting: Setting, others: Mapping[int, Setting]) -> None:
    """Write everything in the colour of the page again."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setCharFormat(QTextCharFormat())
    _set_fonts(document, shown, setting, others)


def _set_fonts(document: QTextDocument, shown: DisplayText, setting: Setting, others: Mapping[int, Setting]) -> None:
    """The headline's font, those of paragraphs of another script, and the size of Arabic words among others."""
    if setting.headline:
        _set_font(document.firstBlock(), setting.headline_font)
    for number, own in others.items():
        _set_font(document.findBlockByNumber(number), own.font)
    if not has_arabic(shown.text):
        return
    for number, (start, end) in enumerate(shown.blocks):
        own = others.get(number, setting)
        if own.script == "arabic":
            continue
        px = setting.headline_font.pixelSize() if setting.headline and number == 0 else own.px
        larger = QTextCharFormat()
        larger.setProperty(QTextFormat.Property.FontPixelSize.value, round(px * _ARABIC_AMONG_OTHERS))
        for first, after in arabic_words(shown.text, start, end):
            cursor = QTextCursor(document)
            cursor.setPosition(shown.to_position(first))
            cursor.setPosition(shown.to_position(after), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(larger)


def _set_font(block: QTextBlock, font: QFont) -> None:
    made = QTextCharFormat()
    made.setFont(font)
    _select(block, 0, block.length() - 1).mergeCharFormat(made)


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


def _look(shown: DisplayText, setting: Setting, others: Mapping[int, Setting], number: int) -> tuple[Setting, int, int]:
    """How a block is set, the height of its lines, and the gap below it."""
    own = others.get(number, setting)
    start, end = shown.blocks[number]
    if start == end:
        return own, 1, 0
    return own, own.line, 0 if shown.is_cut(number) else own.gap


def _format(document: QTextDocument, first: int, last: int, block_format: QTextBlockFormat) -> None:
    cursor = QTextCursor(document.findBlockByNumber(first))
    if last > first:
        cursor.setPosition(document.findBlockByNumber(last).position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.setBlockFormat(block_format)


def _select(block: QTextBlock, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
