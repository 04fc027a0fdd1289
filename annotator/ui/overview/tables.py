"""Tables of the overview: read with arrows, opened with Enter, copied with Ctrl+C for a spreadsheet. Count nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from annotator.ui.keys.key_map import words_of
from annotator.ui.overview.words import number
from annotator.ui.pieces.painted_text import plain_tooltip
from annotator.ui.pieces.table_model import Index, TableModel
from annotator.ui.theme import Theme, fonts
from annotator.words import tr

ROW = 28
Cell = str | int | float
"""Words, or a number, which stands at the end of its column."""


def tab_separated(rows: Sequence[Sequence[Cell]]) -> str:
    """Rows as a spreadsheet takes them: a tab between cells, a line each; what would break a cell is a space."""
    return "\n".join("\t".join(" ".join(str(cell).split()) for cell in row) for row in rows)


def copy(rows: Sequence[Sequence[Cell]]) -> None:
    QGuiApplication.clipboard().setText(tab_separated(rows))


class RowsModel(TableModel):
    """Rows of cells under headers that are given with them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Sequence[Cell]] = ()
        self.titles: tuple[str, ...] = ()

    def show_rows(self, titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        self.beginResetModel()
        self.titles, self.rows = tuple(titles), rows
        self.endResetModel()

    def row_total(self) -> int:
        return len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and self._is_number(section):
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(cell)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(cell) if isinstance(cell, str) else None
        if role == Qt.ItemDataRole.FontRole:
            font = fonts.ui_font(13)
            return font if isinstance(cell, str) else fonts.tabular(font)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeading if isinstance(cell, str) else Qt.AlignmentFlag.AlignTrailing
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _is_number(self, column: int) -> bool:
        return bool(self.rows) and not isinstance(self.rows[0][column], str)


def _words(cell: Cell) -> str:
    if isinstance(cell, float):
        return f"{cell:.2f}"
    return number(cell) if isinstance(cell, int) else cell


class CopyTable(QTableView):
    """A quiet table.

    Signals:
        row_opened: the coder pressed Enter on a row or clicked it twice (its number).
    """

    row_opened = Signal(int)

    def __init__(self, theme: Theme, name: str, accessible_name: str, one_click: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        opens, copies = words_of("Enter"), words_of("Ctrl+C")
        self.setAccessibleDescription(
            tr("{opens} opens a row, {copies} copies the rows that are selected, or all.", opens=opens, copies=copies)
        )
        self._theme = theme
        self._rows = RowsModel()
        self.setModel(self._rows)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        opened = self.clicked if one_click else self.doubleClicked
        opened.connect(lambda index: self.row_opened.emit(index.row()))

    def show_rows(self, titles: Sequence[str], rows: Sequence[Sequence[Cell]], wide: Sequence[int] = (0,)) -> None:
        """Show these; the columns `wide` share the room that is left."""
        self._rows.show_rows(titles, rows)
        header = self.horizontalHeader()
        for column in range(len(titles)):
            mode = QHeaderView.ResizeMode.Stretch if column in wide else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        if rows:
            self.setCurrentIndex(self._rows.index(0, 0))
            self.clearSelection()

    @property
    def rows(self) -> Sequence[Sequence[Cell]]:
        return self._rows.rows

    def copy(self) -> int:
        """Put the selected rows (none: all) on the clipboard, under their headers; return how many."""
        chosen = sorted({index.row() for index in self.selectedIndexes()}) or range(len(self.rows))
        copy([self._rows.titles, *(self.rows[at] for at in chosen)])
        return len(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.selectedIndexes() and self.currentIndex().isValid():
            self.selectRow(self.currentIndex().row())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
            painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -1, -1), 6, 6)
