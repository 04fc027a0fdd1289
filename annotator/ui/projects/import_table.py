"""The table of what will be imported: one row per article or refused row. Shows rows, keeps corrections."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.errors import CoderError
from annotator.ui.pieces.parts import Ink
from annotator.ui.pieces.table_model import TableModel
from annotator.ui.projects.import_options import in_the_window
from annotator.ui.record.record_rows import Line, baseline_in
from annotator.ui.theme import Theme, fonts
from annotator.ui.theme.icons import paint
from annotator.use_cases.datasets.import_previewed import Correction, PreviewRow, RowKey
from annotator.words import tr

TITLE, SOURCE, PUBLISHED, GROUNDS = range(4)
HEADERS = (tr("Article"), tr("Source"), tr("Published"), tr("Guessed from, or problem"))
WIDTHS = (330, 150, 130)
FIELDS = {SOURCE: "source", PUBLISHED: "published"}
"""The columns that can be corrected."""
_SHOWN = {TITLE: "title", **FIELDS}
ROW, PAD = 28, 11
_NAMES = {"published": tr("day"), "source": tr("source"), "title": tr("title")}
_Index = QModelIndex | QPersistentModelIndex


class ImportModel(TableModel):
    """Rows with the person's corrections; `known` says of a text that is there already where it is.

    Signals:
        refused: what was typed is no day (the sentence).
        corrected: a cell was changed.
    """

    headers = HEADERS

    refused = Signal(str)
    corrected = Signal()

    def __init__(self, day_of: Callable[[str], str]) -> None:
        super().__init__()
        self._day_of = day_of
        self.rows: list[PreviewRow] = []
        self.known: dict[RowKey, str] = {}
        self.corrections: dict[RowKey, Correction] = {}

    def clear(self) -> None:
        self.beginResetModel()
        self.rows, self.known = [], {}
        self.endResetModel()

    def add(self, rows: list[PreviewRow], known: Mapping[RowKey, str]) -> None:
        self.known.update(known)
        if rows:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def value(self, row: PreviewRow, field: str) -> str:
        """Title, source or day as it would be imported."""
        correction = self.corrections.get(row.key)
        corrected: str | None = getattr(correction, field, None)
        return str(getattr(row, field)) if corrected is None else corrected

    def is_guess(self, row: PreviewRow, field: str) -> bool:
        """Whether a cell shows a guess that nobody has touched."""
        correction = self.corrections.get(row.key)
        return row.guess(field) is not None and getattr(correction, field, None) is None

    def grounds(self, row: PreviewRow) -> str:
        """What the last column says of a row."""
        if row.refusal:
            return in_the_window(row.refusal)
        if row.key in self.known:
            return tr("{known}; not added again", known=self.known[row.key])
        guesses = {guess.field: guess for guess in row.guesses}
        named = ((name, guesses.get(field)) for field, name in _NAMES.items())
        return "; ".join(
            tr("{name} from {grounds}", name=name, grounds=guess.grounds) for name, guess in named if guess is not None
        )

    def undated_by_corrections(self) -> int:
        """How many more articles are without a day because of corrections; fewer is negative."""
        changed = (
            (row.published, self.value(row, "published"))
            for row in self.rows
            if row.key in self.corrections and row.key not in self.known
        )
        return sum(bool(before) - bool(after) for before, after in changed)

    def row_total(self) -> int:
        return len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(row, column)
        if role == Qt.ItemDataRole.EditRole and column in FIELDS:
            return self.value(row, FIELDS[column])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            guessed = column in _SHOWN and self.is_guess(row, _SHOWN[column])
            return f"{HEADERS[column]}: {self._words(row, column) or tr('none')}{tr(', a guess') if guessed else ''}"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self.rows[index.row()]
        is_article = not row.refusal and not row.is_dataset
        return flags | Qt.ItemFlag.ItemIsEditable if is_article and index.column() in FIELDS else flags

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, field = self.rows[index.row()], FIELDS[index.column()]
        text = str(value).strip()
        try:
            text = self._day_of(text) if field == "published" else text
        except CoderError as error:
            self.refused.emit(str(error))
            return False
        if text != self.value(row, field):
            before = self.corrections.get(row.key, Correction())
            changed = replace(before, published=text) if field == "published" else replace(before, source=text)
            self.corrections[row.key] = changed
            self.dataChanged.emit(index, index)
            self.corrected.emit()
        return True

    def _words(self, row: PreviewRow, column: int) -> str:
        if column == TITLE:
            return row.title
        if column == GROUNDS:
            return self.grounds(row)
        return "" if row.refusal or row.is_dataset else self.value(row, FIELDS[column])


class ImportTable(QTableView):
    """Arrows move, F2 or typing corrects a source or a day."""

    current_changed = Signal(object)

    def __init__(self, theme: Theme, model: ImportModel) -> None:
        super().__init__()
        self.setObjectName("import_rows")
        self.setAccessibleName(tr("What will be imported"))
        self.setModel(model)
        self.setItemDelegate(_CellPainter(theme, self, model))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.viewport().update)

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802 - Qt's spelling
        super().currentChanged(current, previous)
        model = self.model()
        assert isinstance(model, ImportModel)
        self.current_changed.emit(model.rows[current.row()] if current.isValid() else None)


class _CellPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, owner: ImportTable, model: ImportModel) -> None:
        super().__init__(owner)
        self._theme, self._owner, self._model = theme, owner, model

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        field = FIELDS[index.column()]
        editor = QLineEdit(parent)
        editor.setObjectName(f"edit_{field}")
        editor.setAccessibleName(HEADERS[index.column()])
        editor.setFont(fonts.ui_font(13))
        editor.setStyleSheet("padding: 0 5px;")
        return editor

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect, column = option.rect, index.column()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # that of the words
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(QRectF(0, 0, rect.width(), rect.height()), QColor(self._theme.tokens.accent_wash))
        if index == self._owner.currentIndex() and column in FIELDS and self._owner.hasFocus():
            painter.setPen(QColor(self._theme.tokens.accent))
            painter.drawRoundedRect(QRectF(0.5, 1.5, rect.width() - 1, rect.height() - 3), 4, 4)
        mirrored = self._owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        line = Line(painter, rect.width(), baseline_in(rect.height()), mirrored)
        self._paint_cell(painter, line, index, rect.width())
        painter.restore()

    def _paint_cell(self, painter: QPainter, line: Line, index: _Index, width: int) -> None:
        tokens, left = self._theme.tokens, PAD
        row, column = self._model.rows[index.row()], index.column()
        if column == TITLE and row.refusal:
            paint(painter, "error", QRectF(line.x(PAD, 14), (ROW - 14) / 2, 14, 14), tokens.error)
            left += 20
        is_guess = column in _SHOWN and self._model.is_guess(row, _SHOWN[column])
        words, ink = self._words_and_ink(row, column, is_guess, str(self._model.data(index) or ""))
        room = width - left - PAD - (14 if is_guess else 0)
        px = 12 if column == GROUNDS else 13
        line.text(left, room, words, fonts.ui_font(px), getattr(tokens, ink))
        if is_guess:
            line.text(width - PAD - 10, 10, "?", fonts.ui_font(13, 600), tokens.accent, end=True)

    def _words_and_ink(self, row: PreviewRow, column: int, is_guess: bool, words: str) -> tuple[str, Ink]:
        if row.refusal:
            return words, "error" if column == GROUNDS else "text"
        if row.key in self._model.known or column == GROUNDS:
            return words, "muted"
        if column in FIELDS and not row.is_dataset and not words:
            return (tr("no day"), "warn") if column == PUBLISHED else (tr("none"), "muted")
        return words, "text2" if is_guess else "text"
