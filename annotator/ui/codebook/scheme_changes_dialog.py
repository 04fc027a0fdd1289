"""The page that says what a changed codebook would change, before it is done. Changes nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHeaderView,
    QTableView,
    QWidget,
)

from annotator.ui.pieces.parts import PageDialog, Words
from annotator.ui.pieces.progress_row import ProgressRow
from annotator.ui.pieces.stepwise import Stepwise
from annotator.ui.pieces.table_model import OwnDirection, TableModel, choose_whole_rows
from annotator.ui.theme import Theme, fonts
from annotator.use_cases.codebooks.update_scheme import ChangeRow, Preview, Updated
from annotator.use_cases.progress import Steps
from annotator.words import in_digits, later, tr, tr_as, trn

WIDTH, ROW, MOST_ROWS = 860, 28, 14
WHAT, IN_WORDS, EVENTS = range(3)
HEADERS = (tr_as("column", "Change"), tr("In words"), tr("Events concerned"))
WIDTHS = {WHAT: 150, EVENTS: 170}
_STAYS = tr("The old version stays in the project, nothing coded is lost, and undo takes all of it back.")
_Index = QModelIndex | QPersistentModelIndex


class SchemeChangesDialog(PageDialog):
    """A table of changes; those for which events have to be looked at again stand first.

    Signals:
        update_wanted: the coder read it and wants the new version: hand the steps that bring it in to `work`.
    """

    update_wanted = Signal()
    updated: Updated | None = None

    def __init__(self, theme: Theme, found: Preview, parent: QWidget | None = None) -> None:
        title = tr("Bring in {name} version {new_version}", name=found.name, new_version=found.new_version)
        super().__init__(theme, "scheme_changes", title, _sentence(found), parent)
        self._table = _table(theme, _ChangeModel(theme, found.rows))
        nothing = Words(theme, tr("Nothing that coders see differs between the two versions."), ink="muted")
        nothing.setObjectName("no_changes")
        self.body.addWidget(self._table if found.rows else nothing, 1)
        self.body.addWidget(Words(theme, _STAYS, 12, ink="muted", wrap=True))
        self._work: Stepwise | None = None
        self._progress = ProgressRow(theme, later("events"))
        self.body.addWidget(self._progress)
        self.setMinimumWidth(WIDTH)
        self._update = self.add_button("update_button", tr("Update"), primary=True)
        self._cancel = self.add_button("cancel", tr("Cancel"))
        self._update.clicked.connect(self._ask)
        self._cancel.clicked.connect(self.reject)
        self._update.setFocus()

    def work(self, steps: Steps[Updated]) -> None:
        """Do the steps with their progress, then close; `updated` says what was done. Cancel and Escape stop them."""
        self._work = Stepwise(steps, self)
        self._work.told.connect(self._progress.show_progress)
        self._work.done.connect(self._finish)
        self._work.failed.connect(lambda error: self.show_refusal(str(error)))
        self._work.stopped.connect(lambda: self.show_refusal(tr("Stopped. Nothing was changed."), "plain"))
        self._progress.begin()
        self._cancel.setFocus()
        self._work.start()

    def show_refusal(self, sentence: str, ink: Literal["error", "plain"] = "error") -> None:
        """Say why it was not done; it can be asked for again."""
        self._progress.end()
        self.notice.say(sentence, ink)
        self._update.setEnabled(True)
        self._update.setFocus()

    def reject(self) -> None:
        if self._work is not None and self._work.is_running:
            self._work.stop()
        else:
            super().reject()

    def _finish(self, updated: Updated) -> None:
        self.updated = updated
        self.accept()

    def _ask(self) -> None:
        self.notice.say("")
        self._update.setEnabled(False)
        self.update_wanted.emit()


class _ChangeModel(TableModel):
    headers = HEADERS

    def __init__(self, theme: Theme, rows: Sequence[ChangeRow]) -> None:
        super().__init__()
        self._theme = theme
        self.rows = sorted(rows, key=lambda row: not (row.change.keeps_back and row.events))

    def row_total(self) -> int:
        return len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        words = (_what(row), row.change.words, _events(row))[column]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return words
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{HEADERS[column]}: {words or tr('none')}"
            case Qt.ItemDataRole.FontRole:
                return fonts.tabular(fonts.ui_font(13)) if column == EVENTS else fonts.ui_font(13)
            case Qt.ItemDataRole.ForegroundRole:
                tokens = self._theme.tokens
                is_marked = column == EVENTS and row.change.keeps_back
                return QColor(tokens.warn if is_marked else tokens.text if column == IN_WORDS else tokens.text2)
        return None


def _table(theme: Theme, model: _ChangeModel) -> QTableView:
    table = QTableView()
    table.setObjectName("changes")
    table.setAccessibleName(tr("What the new version changes"))
    table.setModel(model)
    model.setParent(table)
    table.setItemDelegate(OwnDirection(table))
    choose_whole_rows(table, ROW)
    header = table.horizontalHeader()
    for column in range(len(HEADERS)):
        mode = QHeaderView.ResizeMode.Stretch if column == IN_WORDS else QHeaderView.ResizeMode.Interactive
        header.setSectionResizeMode(column, mode)
    for column, width in WIDTHS.items():
        table.setColumnWidth(column, width)
    table.setMinimumHeight(ROW * (min(len(model.rows), MOST_ROWS) + 1) + 8)
    theme.changed.connect(table.viewport().update)
    return table


def _sentence(found: Preview) -> str:
    if not found.moving + found.staying:
        return tr(
            "It comes after version {old_version}, under which nothing is coded yet.", old_version=found.old_version
        )
    moving = trn(
        "1 event moves from version {version} to it",
        "{n} events move from version {version} to it",
        found.moving,
        version=found.old_version,
    )
    if not found.staying:
        return f"{moving}."
    stay = trn("1 stays as it is, to be looked at again", "{n} stay as they are, to be looked at again", found.staying)
    return f"{moving}; {stay}."


_CHANGED = (
    later("code"), later("field"), later("rule"), later("actor type"), later("scheme"), later("archived"),
    later("added"), later("renamed"), later("moved"), later("described"), later("reordered"), later("changed"),
    later("needed"), later("choice"), later("precision"), later("computed"),
)  # fmt: skip
"""The words of changes, as their kinds have them."""


def _what(row: ChangeRow) -> str:
    """What became of what: “Code archived”."""
    return f"{tr(row.change.about).capitalize()} {tr(row.change.kind)}"


def _events(row: ChangeRow) -> str:
    if not row.events:
        return ""
    return (
        tr("{events} to look at again", events=in_digits(row.events))
        if row.change.keeps_back
        else in_digits(row.events)
    )
