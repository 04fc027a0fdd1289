"""Counts as rows: a name, a number, and a bar below them. The most frequent first, the rest folded into one row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.ui.keys.key_map import words_of
from annotator.ui.overview.tables import copy
from annotator.ui.overview.words import counted, many, number
from annotator.ui.pieces.painted_text import draw, elided, plain_tooltip, width_of
from annotator.ui.theme import Theme, fonts
from annotator.ui.theme.tokens import Tokens
from annotator.use_cases.projects.overview import Tally
from annotator.words import tr

ROW = 30
_BAR = 3
_BASELINE = 17
_LEAST_ROWS = 4
_Index = QModelIndex | QPersistentModelIndex


class CountList(QListView):
    """Shows as many rows as it has height for.

    Signals:
        tally_opened: the coder clicked a row or pressed Enter on it (the Tally).
    """

    tally_opened = Signal(object)

    def __init__(self, theme: Theme, name: str, accessible_name: str, one: str, more: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self._theme, self._one, self._more = theme, one, more
        self._rows = _Rows(self)
        self._is_unfolded = False
        self.setModel(self._rows)
        self.setItemDelegate(_RowPainter(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setMinimumHeight(_LEAST_ROWS * ROW)
        lists, copies = words_of("Enter"), words_of("Ctrl+C")
        self.setAccessibleDescription(
            tr("{lists} lists the events of a row, {copies} copies all rows.", lists=lists, copies=copies)
        )
        self.clicked.connect(self._open)
        theme.changed.connect(self.viewport().update)

    def show_tallies(self, tallies: Sequence[Tally]) -> None:
        self._is_unfolded = False
        self._rows.tallies = tallies
        self._fold()

    @property
    def tallies(self) -> Sequence[Tally]:
        """All of them, folded or not."""
        return self._rows.tallies

    @property
    def shown(self) -> Sequence[Tally]:
        return self._rows.shown

    @property
    def rest_words(self) -> str:
        """The last row's words, while some are folded."""
        return self._rows.rest_words

    def copy(self) -> int:
        """Put all rows on the clipboard, also those that are folded; return how many."""
        titles = (self._one.capitalize(), tr("Part of"), tr("Events"), tr("Drafts"))
        rows = [(each.label, each.detail, each.events, each.drafts) for each in self.tallies]
        if not any(each.detail for each in self.tallies):
            titles, rows = (titles[0], *titles[2:]), [(row[0], *row[2:]) for row in rows]  # type: ignore[assignment,misc]
        copy([titles, *rows])
        return len(rows)

    def paint_on(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        """The rows as they are shown, on something else, such as a picture file."""
        for at in range(self._rows.rowCount()):
            row = QRectF(area.left(), area.top() + at * ROW, area.width(), ROW)
            paint_row(painter, row, *self._rows.cells(at), self._rows.most, tokens)

    def height_of_rows(self) -> int:
        return self._rows.rowCount() * ROW

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        room = max(_LEAST_ROWS, self.height() // ROW)
        total = len(self._rows.tallies)
        shown = total if self._is_unfolded or total <= room else room - 1
        rest = total - shown
        words = tr("Other {rest}").format(rest=many(rest, self._one, self._more)) if rest else ""
        if (self._rows.tallies[:shown], words) == (self._rows.shown, self._rows.rest_words):
            return
        current = self.currentIndex().row()
        self._rows.fold(shown, words)
        if current >= 0:
            self.setCurrentIndex(self._rows.index(min(current, self._rows.rowCount() - 1)))

    def _open(self, index: QModelIndex) -> None:
        if index.row() < len(self._rows.shown):
            self.tally_opened.emit(self._rows.shown[index.row()])
            return
        first = index.row()
        self._is_unfolded = True
        self._fold()
        self.setCurrentIndex(self._rows.index(first))


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tallies: Sequence[Tally] = ()
        self.shown: Sequence[Tally] = ()
        self.rest_words = ""

    @property
    def most(self) -> int:
        """What the longest bar stands for."""
        return max((tally.events for tally in self.tallies), default=0)

    def fold(self, shown: int, rest_words: str) -> None:
        self.beginResetModel()
        self.shown, self.rest_words = self.tallies[:shown], rest_words
        self.endResetModel()

    def cells(self, at: int) -> tuple[str, int, int, bool]:
        """The row's words, its events and drafts, and whether it stands for the rest."""
        if at < len(self.shown):
            tally = self.shown[at]
            return tally.label, tally.events, tally.drafts, False
        rest = self.tallies[len(self.shown) :]
        return self.rest_words, sum(each.events for each in rest), sum(each.drafts for each in rest), True

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown) + bool(self.rest_words)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        label, events, drafts, is_rest = self.cells(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{label}, {counted(events, drafts)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            detail = "" if is_rest else self.shown[index.row()].detail
            return plain_tooltip(", ".join(part for part in (label, detail, counted(events, drafts)) if part))
        return None


class _RowPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: CountList) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, _Rows)
        widget: QWidget = self._list
        box, tokens = QRectF(option.rect), self._theme.tokens
        state = option.state
        label, events, drafts, is_rest = model.cells(index.row())
        is_current = widget.hasFocus() and self._list.currentIndex().row() == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
        is_pointed = bool(state & QStyle.StateFlag.State_MouseOver)
        inner = box.adjusted(0, 0, -10 if self._list.verticalScrollBar().isVisible() else 0, 0)
        paint_row(
            painter, inner, label, events, drafts, is_rest, model.most, tokens,
            is_chosen=is_current or is_pointed, mirrored=mirrored,
        )  # fmt: skip
        if is_current:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        painter.restore()


def paint_row(
    painter: QPainter,
    box: QRectF,
    label: str,
    events: int,
    drafts: int,
    is_rest: bool,
    most: int,
    tokens: Tokens,
    is_chosen: bool = False,
    mirrored: bool = False,
) -> None:
    """Name at the start, number at the end, the bar below from where reading starts.

    Where there are drafts alone they are what is counted, in words, and there is no bar.
    The rest together may be more than the longest bar stands for: then it has none.
    """
    font, figures = fonts.ui_font(13), fonts.tabular(fonts.ui_font(13, 500 if is_chosen else 400))
    inset = 6.0 if is_chosen else 0.0
    only_drafts = drafts > 0 and not events
    figure = many(drafts, "draft", "drafts") if only_drafts else number(events)
    baseline = round(box.top() + _BASELINE)
    wide = width_of(figure, figures)
    words = elided(label, font, box.width() - wide - 24)
    start, end = box.left() + inset, box.right() - inset - wide
    if mirrored:
        start, end = box.right() - inset - width_of(words, font), box.left() + inset
    draw(painter, start, baseline, words, font, tokens.muted if is_rest else tokens.text)
    ink = tokens.text if is_chosen else tokens.muted if only_drafts else tokens.text2
    draw(painter, end, baseline, figure, figures, ink)
    track = QRectF(box.left() + inset, box.top() + _BASELINE + 6, box.width() - 2 * inset, _BAR)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.track))
    painter.drawRoundedRect(track, 1.5, 1.5)
    if 0 < events <= most:
        length = max(float(_BAR), track.width() * events / most)
        left = track.right() - length if mirrored else track.left()
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(QRectF(left, track.top(), length, _BAR), 1.5, 1.5)
