"""The codes of a new codebook as they will be, and the list of what is wrong. Shows a draft, decides nothing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListWidget, QListWidgetItem, QTableView

from annotator.model.schemes.scheme import Code
from annotator.ui.pieces.table_model import TableModel
from annotator.ui.theme import Theme, fonts
from annotator.ui.theme.icons import icon
from annotator.use_cases.codebooks.new_scheme import Draft, DraftMistake
from annotator.words import tr, trn

CODE, LABEL, DEFINITION, CUES = range(4)
HEADERS = (tr("Code"), tr("Label"), tr("Definition"), tr("Cue words"))
WIDTHS = (130, 190, 240)
ROW = 26
_STEP = "    "
_Index = QModelIndex | QPersistentModelIndex


class CodesModel(TableModel):
    """A draft's codes; those of rows with a mistake are marked."""

    headers = HEADERS

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._codes: tuple[Code, ...] = ()
        self._rows: tuple[int, ...] = ()
        self._depths: dict[str, int] = {}
        self._wrong: frozenset[int] = frozenset()

    def show_draft(self, draft: Draft | None) -> None:
        """Show another draft. Codes that are the same ones stay, with the place that was looked at."""
        codes = draft.scheme.codes if draft else ()
        wrong = frozenset(each.row for each in draft.mistakes if each.row) if draft else frozenset()
        if codes is self._codes and wrong == self._wrong:
            return
        self.beginResetModel()
        self._codes, self._wrong = codes, wrong
        self._rows = draft.rows if draft else ()
        self._depths = {"": -1}
        for code in codes:
            self._depths[code.id] = self._depths.get(code.parent, -1) + 1
        self.endResetModel()

    def position_of(self, mistake: DraftMistake) -> int:
        """Where the code of a mistake's row stands, or -1."""
        return self._rows.index(mistake.row) if mistake.row in self._rows else -1

    def row_total(self) -> int:
        return len(self._codes)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        code, column = self._codes[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            words = self._words(code, column)
            return _STEP * self._depths[code.id] + words if column == CODE else words
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._words(code, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{HEADERS[column]}: {self._words(code, column) or tr('none')}"
        if role == Qt.ItemDataRole.FontRole:
            return fonts.ui_font(13, 600 if not code.pick and column <= LABEL else 400)
        if role == Qt.ItemDataRole.ForegroundRole:
            tokens = self._theme.tokens
            return QColor(tokens.error if self._is_wrong(index) and column == CODE else
                          tokens.text if column <= LABEL else tokens.text2)  # fmt: skip
        if role == Qt.ItemDataRole.DecorationRole and column == CODE and self._is_wrong(index):
            return icon("error", self._theme.tokens.error, 14)
        return None

    def _is_wrong(self, index: _Index) -> bool:
        return index.row() < len(self._rows) and self._rows[index.row()] in self._wrong

    def _words(self, code: Code, column: int) -> str:
        if column == LABEL:
            return code.name if code.pick else f"{code.name} (heading)"
        return (code.id, "", code.gloss, ", ".join(code.cues))[column]


class CodesTable(QTableView):
    """Read only; arrows move."""

    def __init__(self, theme: Theme, model: CodesModel) -> None:
        super().__init__()
        self.setObjectName("scheme_codes")
        self.setAccessibleName(tr("The codes as they will be"))
        self.setModel(model)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.viewport().update)


class MistakeList(QListWidget):
    """What is wrong, one sentence each with its remedy; hidden while nothing is.

    Signals:
        chosen: the person looks at a mistake (it).
    """

    MOST = 200
    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._mistakes: tuple[DraftMistake, ...] = ()
        self.setObjectName("scheme_mistakes")
        self.setAccessibleName(tr("Mistakes"))
        self.setWordWrap(True)
        self.setFont(fonts.ui_font(12))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._report)
        theme.changed.connect(self._fill)
        self.hide()

    def show_mistakes(self, mistakes: tuple[DraftMistake, ...]) -> None:
        if mistakes != self._mistakes:
            self._mistakes = mistakes
            self._fill()
        self.setVisible(bool(mistakes))

    def _fill(self) -> None:
        self.blockSignals(True)
        self.clear()
        mark = icon("error", self._theme.tokens.error, 14)
        for each in self._mistakes[: self.MOST]:
            self.addItem(QListWidgetItem(mark, str(each)))
        if len(self._mistakes) > self.MOST:
            self.addItem(trn("and 1 more", "and {n} more", len(self._mistakes) - self.MOST))
        self.blockSignals(False)

    def _report(self, row: int) -> None:
        if 0 <= row < len(self._mistakes):
            self.chosen.emit(self._mistakes[row])
