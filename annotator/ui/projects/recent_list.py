"""The projects opened last, with their progress. Shows what it is given; reads no file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.keys.key_names import key_name
from annotator.ui.pieces.parts import BAR, draw_bar
from annotator.ui.record.record_rows import Line
from annotator.ui.theme import Theme, fonts
from annotator.use_cases.coding.wording import counted
from annotator.words import isolated, tr

ROW, GAP, INSET, MOST_SHOWN = 52, 4, 12, 6
PROGRESS_AT, PROGRESS_WIDTH, ASIDE = 282, 96, 110
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RecentItem:
    """One project as the start page shows it; `done` is a share of 0 to 1, `articles` None where unknown."""

    path: str
    name: str
    folder: str
    articles: int | None = None
    done: float = 0.0
    when: str = ""
    is_missing: bool = False

    @property
    def words(self) -> str:
        """The row in one sentence."""
        if self.is_missing:
            return tr(
                "{name}, no longer in {folder}, {when}", name=self.name, folder=self.folder, when=self.when
            ).rstrip(", ")
        progress = (
            ""
            if self.articles is None
            else tr(", {count}, {percent} % done", count=counted(self.articles, "article"), percent=self.percent)
        )
        return f"{self.name}, {self.folder}{progress}, {self.when}".rstrip(", ")

    @property
    def percent(self) -> int:
        """Rounded down: 100 % is said only when all is done."""
        return int(self.done * 100 + 1e-9)


class RecentList(QListView):
    """Up, Down and Enter choose; typing narrows the list, Escape widens it again.

    Signals:
        chosen: a project was asked for (its row's RecentItem).
        narrowed: the letters typed so far, empty when all are shown.
    """

    chosen = Signal(object)
    narrowed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._items: tuple[RecentItem, ...] = ()
        self._typed = ""
        self._model = _RecentModel()
        self.setObjectName("recent_projects")
        self.setAccessibleName(tr("Recent projects"))
        self.setModel(self._model)
        self.setItemDelegate(_RecentRow(theme, self))
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    @property
    def typed(self) -> str:
        return self._typed

    def show_items(self, items: Sequence[RecentItem]) -> None:
        self._items = tuple(items)
        self.setFixedHeight((ROW + GAP) * min(MOST_SHOWN, max(1, len(self._items))))
        self._narrow("")

    def show_progress(self, path: str, articles: int, done: float) -> None:
        """What was counted in one of the projects; the list stays as it is."""
        self._items = tuple(_counted(item, path, articles, done) for item in self._items)
        self._model.change_items(tuple(_counted(item, path, articles, done) for item in self._model.items))

    def shown(self) -> tuple[RecentItem, ...]:
        return self._model.items

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = key_name(event), event.text()
        if key == "Enter":
            self._choose(self.currentIndex())
        elif key == "Escape" and self._typed:
            self._narrow("")
        elif key == "Backspace" and self._typed:
            self._narrow(self._typed[:-1])
        elif len(text) == 1 and text.isprintable() and "+" not in key[:-1] and (self._typed or text not in " ?"):
            self._narrow(self._typed + text)
        elif key in ("Up", "Down", "Home", "End", "PageUp", "PageDown"):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def _narrows(self, key: str, text: str) -> bool:
        """Whether a key is a sign to look for; a question mark or a space first is not."""
        is_sign = len(text) == 1 and text.isprintable() and "Ctrl" not in key and "Alt" not in key
        return is_sign and bool(self._typed or text not in " ?؟")

    def _narrow(self, typed: str) -> None:
        self._typed = typed
        words = typed.casefold().split()
        self._model.show_items(
            tuple(i for i in self._items if all(w in f"{i.name} {i.folder}".casefold() for w in words))
        )
        self.setCurrentIndex(self._model.index(0, 0))
        self.narrowed.emit(typed)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._model.items[index.row()])


def _counted(item: RecentItem, path: str, articles: int, done: float) -> RecentItem:
    return replace(item, articles=articles, done=done) if item.path == path else item


class _RecentModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[RecentItem, ...] = ()

    def show_items(self, items: tuple[RecentItem, ...]) -> None:
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def change_items(self, items: tuple[RecentItem, ...]) -> None:
        """The same rows with more about them."""
        self.items = items
        if items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(items) - 1, 0))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.path
        return item.name if role == Qt.ItemDataRole.DisplayRole else None


class _RecentRow(QStyledItemDelegate):
    def __init__(self, theme: Theme, owner: RecentList) -> None:
        super().__init__(owner)
        self._theme, self._owner = theme, owner

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(300, ROW + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = option.rect
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        item = self._owner.shown()[index.row()]
        is_current = index.row() == self._owner.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # that of the words
        self._paint_wash(painter, rect.width(), is_current, is_hovered)
        self._paint_first_line(painter, rect.width(), item, is_current)
        self._paint_second_line(painter, rect.width(), item, is_current)
        painter.restore()

    def _paint_wash(self, painter: QPainter, width: int, is_current: bool, is_hovered: bool) -> None:
        if not is_current and not is_hovered:
            return
        tokens = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_wash if is_current else tokens.sunken))
        box = QRectF(0, 0, width, ROW)
        if is_current and self._owner.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            box.adjust(1, 1, -1, -1)
        painter.drawRoundedRect(box, 8, 8)

    def _line(self, painter: QPainter, width: int, baseline: int) -> Line:
        return Line(painter, width, baseline, self._owner.layoutDirection() == Qt.LayoutDirection.RightToLeft)

    def _paint_first_line(self, painter: QPainter, width: int, item: RecentItem, is_current: bool) -> None:
        tokens, line = self._theme.tokens, self._line(painter, width, 21)
        ink = tokens.muted if item.is_missing else tokens.text
        line.text(INSET, PROGRESS_AT - 24, item.name, fonts.ui_font(15, 600 if is_current else 500), ink)
        if item.articles is not None:
            line.text(PROGRESS_AT, 140, counted(item.articles, "article"), fonts.ui_font(12), tokens.text2)
        line.text(width - INSET - ASIDE, ASIDE, item.when, fonts.ui_font(12), tokens.muted, end=True)

    def _paint_second_line(self, painter: QPainter, width: int, item: RecentItem, is_current: bool) -> None:
        tokens, line = self._theme.tokens, self._line(painter, width, 41)
        folder = tr("no longer in {folder}", folder=isolated(item.folder)) if item.is_missing else item.folder
        ink = tokens.warn if item.is_missing else tokens.muted
        line.text(INSET, PROGRESS_AT - 24, folder, fonts.ui_font(12), ink)
        if is_current and self._owner.hasFocus():
            does = tr("find it  ↵") if item.is_missing else tr("open  ↵")
            line.text(width - INSET - ASIDE, ASIDE, does, fonts.ui_font(12), tokens.accent, end=True)
        if item.articles is None:
            return
        percent = fonts.tabular(fonts.ui_font(12))
        line.text(PROGRESS_AT + PROGRESS_WIDTH + 8, 60, f"{item.percent} %", percent, tokens.text2)
        left = line.x(PROGRESS_AT, PROGRESS_WIDTH)
        track = tokens.accent_strong if is_current else tokens.track
        bar = QRectF(left, 35, PROGRESS_WIDTH, BAR)
        if left != PROGRESS_AT:  # from right to left a bar fills from the right
            painter.translate(2 * left + PROGRESS_WIDTH, 0)
            painter.scale(-1, 1)
        draw_bar(painter, bar, item.done, track, tokens.accent)
