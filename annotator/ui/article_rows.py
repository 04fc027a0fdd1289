"""The rows of the article list: their data, the model of those loaded so far, and how one is painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.painted_text import apart, draw, elided, plain_tooltip, width_of
from annotator.ui.theme import fonts, icons
from annotator.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 44
_GLYPH = {"open": "ring", "in_progress": "half-ring", "done": "tick", "no_event": "slashed-ring"}
_TEXT_LEFT, _GLYPH_LEFT, _PADDING, _INSET = 38, 14, 16, 6


@dataclass(frozen=True, slots=True)
class ArticleItem:
    """One article as the list shows it; `day` in words, `state` is open, in_progress, done or no_event.

    `opening` stands where there is no title.
    """

    uuid: str
    title: str
    source: str
    day: str
    state: str
    events: int
    flagged: bool
    opening: str = ""

    @property
    def name(self) -> str:
        """The title, else the first words."""
        return self.title or self.opening


class ArticleModel(QAbstractListModel):
    """The rows loaded so far. More are asked for when the view nears the end.

    Signals:
        more_wanted: the view wants rows after the last one.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[ArticleItem] = []
        self._row_of: dict[str, int] = {}
        self._waiting = False
        self._ended = True

    def clear(self) -> None:
        self.beginResetModel()
        self._items.clear()
        self._row_of.clear()
        self._ended = self._waiting = False
        self.endResetModel()

    def append(self, items: Sequence[ArticleItem]) -> None:
        """Rows after the last one; none says that there are no more."""
        self._waiting = False
        if not items:
            self._ended = True
            return
        first = len(self._items)
        self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
        self._items.extend(items)
        self._row_of.update((item.uuid, first + at) for at, item in enumerate(items))
        self.endInsertRows()

    def update_item(self, item: ArticleItem) -> None:
        row = self._row_of.get(item.uuid)
        if row is not None and self._items[row] != item:
            self._items[row] = item
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def row_of(self, uuid: str) -> int | None:
        return self._row_of.get(uuid)

    def item(self, row: int) -> ArticleItem:
        return self._items[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def canFetchMore(self, parent: Index) -> bool:
        return not (parent.isValid() or self._ended or self._waiting)

    def fetchMore(self, parent: Index) -> None:
        self._waiting = True
        self.more_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(item.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(item)
        return None

    def _spoken(self, item: ArticleItem) -> str:
        states = {
            "open": self.tr("open"), "in_progress": self.tr("in progress"),
            "done": self.tr("done"), "no_event": self.tr("no event"),
        }  # fmt: skip
        parts = [
            item.title or self.tr("without a title: {words}").format(words=item.opening),
            item.source,
            item.day,
            states.get(item.state, item.state),
            events_words(self, item),
        ]
        return ", ".join(part for part in [*parts, self.tr("flagged") if item.flagged else ""] if part)


def events_words(speaker: QObject, item: ArticleItem) -> str:
    """ "2 events", or nothing for none."""
    if not item.events:
        return ""
    return speaker.tr("1 event") if item.events == 1 else speaker.tr("%n events", "", item.events)


class ArticleDelegate(QStyledItemDelegate):
    """Paints a row: state, title, source, day, number of events. `current` is the article on the desk."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.current = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM)
        if not isinstance(item, ArticleItem):
            return
        rect = QRect(option.rect)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, item, focused, hovered)
        painter.translate(rect.topLeft())
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        self._glyph(painter, item, rect.width(), mirrored)
        self._words(painter, item, rect.width(), mirrored)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, item: ArticleItem, focused: bool, hovered: bool) -> None:
        tokens = self._theme.tokens
        wash = tokens.accent_wash if item.uuid == self.current else tokens.sunken if hovered else ""
        inside = QRectF(rect).adjusted(_INSET, 1, -_INSET, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if wash:
            painter.setBrush(QColor(wash))
            painter.drawRoundedRect(inside, 6, 6)
        if focused:
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
        draw(
            painter,
            self._at(_TEXT_LEFT, title, font, width, mirrored),
            18,
            title,
            font,
            tokens.muted if is_quiet else tokens.text,
        )
        events = events_words(self, item)
        events_at = width - _PADDING - width_of(events, small)
        draw(painter, self._at(events_at, events, small, width, mirrored), 36, events, small, tokens.muted)
        about = "  ·  ".join(apart(part) for part in (item.source, item.day) if part)
        about = elided(about, small, events_at - _TEXT_LEFT - 8)
        direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        about_at = self._at(_TEXT_LEFT, about, small, width, mirrored)
        draw(painter, about_at, 36, about, small, tokens.muted, direction)

    @staticmethod
    def _at(left: float, text: str, font: QFont, width: int, mirrored: bool) -> float:
        return width - left - width_of(text, font) if mirrored else left
