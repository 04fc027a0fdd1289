"""How a row of the article list is painted: state, title, source, day, events, and the words that were looked for."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.articles.article_rows import ITEM, ArticleItem, Index, events_words
from annotator.ui.pieces.painted_text import apart, draw, elided, width_of
from annotator.ui.theme import fonts, icons
from annotator.ui.theme.theme import Theme
from annotator.use_cases.articles.browse_articles import Excerpt
from annotator.words import tr

ROW_HEIGHT, HIT_HEIGHT = 44, 64
"""Of a row, and of one with the words that were looked for."""
_GLYPH = {"open": "ring", "in_progress": "half-ring", "done": "tick", "no_event": "slashed-ring"}
_TEXT_LEFT, _GLYPH_LEFT, _PADDING, _INSET = 38, 14, 16, 6
_FAR, _NEAR = "  ·  ", " · "
"""Between source and day: as far as there is room."""
_BEFORE_SHARE = 0.4
"""Of the line's room: so much may stand before the word that was found."""


class ArticleDelegate(QStyledItemDelegate):
    """Paints a row. `current` is the article on the desk; `shows_hits` gives each row its third line.

    A single selected row is shown as such only while the list has the keyboard: elsewhere it is where the coder last
    looked, and only the article on the desk is washed.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.current = ""
        self.shows_hits = self.selects_several = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, HIT_HEIGHT if self.shows_hits else ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM)
        if not isinstance(item, ArticleItem):
            return
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_keyboard = option.widget is not None and option.widget.hasFocus()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected) and (self.selects_several or has_keyboard)
        self._ground(painter, rect, item.uuid == self.current or is_selected, option.state)
        painter.translate(rect.topLeft())
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        self._glyph(painter, item, rect.width(), mirrored)
        self._words(painter, item, rect.width(), mirrored)
        if self.shows_hits:
            self._hit(painter, item, rect.width(), mirrored)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, is_washed: bool, state: QStyle.StateFlag) -> None:
        tokens = self._theme.tokens
        wash = tokens.accent_wash if is_washed else tokens.sunken if state & QStyle.StateFlag.State_MouseOver else ""
        inside = QRectF(rect).adjusted(_INSET, 1, -_INSET, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if wash:
            painter.setBrush(QColor(wash))
            painter.drawRoundedRect(inside, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), 5, 5)

    def _glyph(self, painter: QPainter, item: ArticleItem, width: int, mirrored: bool) -> None:
        tokens = self._theme.tokens
        name, colour = _GLYPH.get(item.state, "ring"), tokens.muted
        if item.state == "in_progress":
            colour = tokens.accent
        if item.flagged:
            name, colour = ("flag-mirrored" if mirrored else "flag"), tokens.warn
        left = width - _GLYPH_LEFT - icons.GRID if mirrored else _GLYPH_LEFT
        icons.paint(painter, name, QRectF(left, 6, icons.GRID, icons.GRID), colour)

    def _words(self, painter: QPainter, item: ArticleItem, width: int, mirrored: bool) -> None:
        tokens, current = self._theme.tokens, item.uuid == self.current
        font, small = fonts.ui_font(13, 600 if current else 400), fonts.ui_font(12)
        is_quiet = not item.title or (item.state in ("done", "no_event") and not current)
        room = width - _TEXT_LEFT - _PADDING
        title = elided(item.name, font, room)
        ink = tokens.muted if is_quiet else tokens.text
        draw(painter, self._at(_TEXT_LEFT, title, font, width, mirrored), 18, title, font, ink)
        events = events_words(item)
        events_at = width - _PADDING - width_of(events, small)
        draw(painter, self._at(events_at, events, small, width, mirrored), 36, events, small, tokens.muted)
        left = events_at - _TEXT_LEFT - 8
        day = apart(item.day)
        if item.source and item.day:
            # The day tells articles of one source apart: the room round the dot gives way, then the source.
            needed = width_of(apart(item.source) + _FAR + day, small)
            day = (_FAR if needed <= left else _NEAR) + day
        about = elided(apart(item.source), small, max(0, left - width_of(day, small))) + day if item.source else day
        about = elided(about, small, left)
        direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        about_at = self._at(_TEXT_LEFT, about, small, width, mirrored)
        draw(painter, about_at, 36, about, small, tokens.muted, direction)

    def _hit(self, painter: QPainter, item: ArticleItem, width: int, mirrored: bool) -> None:
        """A quote from the article, so in its own font; what was found is heavier and darker."""
        room = width - _TEXT_LEFT - _PADDING
        left = _PADDING if mirrored else _TEXT_LEFT
        if item.excerpt is None or not item.excerpt.found:
            words, font = tr("in title or source"), fonts.ui_font(12)
            draw(painter, self._at(_TEXT_LEFT, words, font, width, mirrored), 55, words, font, self._theme.tokens.muted)
            return
        plain = fonts.article_font(13)
        text, start, end = fitted(item.excerpt, plain, fonts.article_font(13, 600), room)
        layout = QTextLayout(text, plain)
        edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(edge | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(_direction(item.quote))
        layout.setTextOption(option)
        layout.setFormats([self._found(start, end - start)])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room)
        layout.endLayout()
        painter.setPen(QColor(self._theme.tokens.text2))
        painter.setClipRect(QRectF(left, 40, room, 22))
        layout.draw(painter, QPointF(left, 55 - round(line.ascent())))
        painter.setClipping(False)

    def _found(self, start: int, length: int) -> QTextLayout.FormatRange:
        shape = QTextCharFormat()
        shape.setFont(fonts.article_font(13, 600))
        shape.setForeground(QColor(self._theme.tokens.text))
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = start, length, shape
        return found

    @staticmethod
    def _at(left: float, text: str, font: QFont, width: int, mirrored: bool) -> float:
        return width - left - width_of(text, font) if mirrored else left


def fitted(excerpt: Excerpt, plain: QFont, heavy: QFont, room: float) -> tuple[str, int, int]:
    """The excerpt on one line of this width, the found words always on it; they stand from one position to another.

    Positions are Qt's (UTF-16), as a text layout wants them.
    """
    before, after = " ".join(excerpt.before.split("\n")), " ".join(excerpt.after.split("\n"))
    cut = before
    while cut and width_of("…" + cut, plain) > room * _BEFORE_SHARE:
        cut = cut.partition(" ")[2]
    before = cut if cut == before else f"…{cut}"
    rest = room - width_of(before, plain) - width_of(excerpt.found, heavy)
    found = excerpt.found if rest > 0 else elided(excerpt.found, heavy, room - width_of(before, plain))
    start = _units(before)
    return before + found + elided(after, plain, rest), start, start + _units(found)


def _direction(quote: str) -> Qt.LayoutDirection:
    """By most of its letters: where a quote was cut it may begin with a name in another script."""
    from_right = sum(unicodedata.bidirectional(letter) in ("R", "AL") for letter in quote)
    from_left = sum(unicodedata.bidirectional(letter) == "L" for letter in quote)
    return Qt.LayoutDirection.RightToLeft if from_right > from_left else Qt.LayoutDirection.LeftToRight


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
