"""The list of events that an update of their codebook left under the old version. Shows and reports; writes nothing.

It stays beside the desk: Enter goes to an event there, and the list waits.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QPushButton, QTableView, QWidget

from annotator.ui.codebook.scheme_changes_dialog import OwnDirection
from annotator.ui.keys.key_names import key_name
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.pieces.parts import PageDialog, Words
from annotator.ui.pieces.table_model import Index, TableModel, choose_whole_rows
from annotator.ui.theme import Theme, fonts
from annotator.use_cases.codebooks.look_again import ToLookAt
from annotator.use_cases.coding.wording import counted
from annotator.words import in_digits, tr

SIZE, ROW = (1080, 460), 28
ARTICLE, CODE, CHANGED, OVER = range(4)
WIDTHS = {ARTICLE: 230, CODE: 190, OVER: 310}
UNTITLED = tr("Untitled article")
EMPTY = tr("No event is left to look at again.")


class LookAgainDialog(PageDialog):
    """A table of events, each with what changed and what bringing it over would do.

    Signals:
        event_wanted: show this event on the desk (its ToLookAt).
        bring_wanted: put this event under the latest version (its ToLookAt).
        bring_all_wanted: all that lose nothing by it.
        undo_wanted, redo_wanted: as on the desk.
    """

    event_wanted = Signal(object)
    bring_wanted = Signal(object)
    bring_all_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, theme: Theme, coder: str, keys: KeysInUse, parent: QWidget) -> None:
        self._keys = keys
        super().__init__(theme, "look_again", tr("Events to look at again"), "", parent)
        self.setModal(False)
        self._model = _LookAgainModel(theme, coder)
        self.table = _LookAgainTable(theme, self._model)
        self._detail = Words(theme, px=12, ink="text2", wrap=True)
        self._detail.setObjectName("look_again_detail")
        self._detail.setFixedHeight(54)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._detail)
        self.resize(*SIZE)
        self._go = self.add_button("go_to_event", tr("Go to the event"), primary=True)
        self._bring = self.add_button("bring_over", tr("Bring over"))
        self._bring_all = self.add_button("bring_all", tr("Bring over all that lose nothing"))
        self._close = self.add_button("close", tr("Close"))
        for button, command in ((self._go, "go_to_event"), (self._bring, "bring_over"), (self._bring_all, "bring_all")):
            button.setToolTip(tr("Key: {key}", key=keys.of(command)))
        self._go.clicked.connect(lambda: self._report(self.event_wanted))
        self._bring.clicked.connect(lambda: self._report(self.bring_wanted))
        self._bring_all.clicked.connect(self._report_all)
        self._close.clicked.connect(self.reject)
        self.table.doubleClicked.connect(lambda: self._report(self.event_wanted))
        self.table.current_changed.connect(self._show_detail)
        self.show_events((), is_whole=False)

    @property
    def rows(self) -> Sequence[ToLookAt]:
        return self._model.rows

    def show_events(self, rows: Sequence[ToLookAt], *, is_whole: bool = True) -> None:
        """The list anew; the row that was current stays so, or the one in its place. `is_whole`: all were read."""
        kept, at = self._uuid(), max(0, self.table.currentIndex().row())
        self._model.show_rows(rows)
        self.sentence.say(self._summary(is_whole))
        self.setAccessibleDescription(self.sentence.text())
        for button in (self._go, self._bring):
            button.setEnabled(bool(rows))
        self._bring_all.setEnabled(any(each.outcome.needs_nobody for each in rows))
        again = next((row for row, each in enumerate(rows) if each.event.uuid == kept), min(at, len(rows) - 1))
        self.table.setCurrentIndex(self._model.index(again, 0) if rows else QModelIndex())
        self._show_detail()

    def say(self, sentence: str) -> None:
        """What was just done, beside the buttons."""
        self.notice.say(sentence, "plain")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        does: dict[str, Callable[[], object]] = {
            "bring_over": lambda: self._report(self.bring_wanted), "bring_all": self._report_all,
            "go_to_event": lambda: self._report(self.event_wanted), "undo": self.undo_wanted.emit,
            "redo": self.redo_wanted.emit,
        }  # fmt: skip
        asked, focused = does.get(self._keys.meant("look_again", event)), self.focusWidget()
        if key_name(event) == "Enter" and isinstance(focused, QPushButton):
            asked = focused.click
        if asked is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            asked()

    def _uuid(self) -> str:
        found = self._current()
        return found.event.uuid if found else ""

    def _current(self) -> ToLookAt | None:
        row = self.table.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def _report(self, signal: Any) -> None:
        found = self._current()
        if found is not None:
            signal.emit(found)

    def _report_all(self) -> None:
        if self._bring_all.isEnabled():
            self.bring_all_wanted.emit()

    def _summary(self, is_whole: bool) -> str:
        rows = self._model.rows
        if not is_whole:
            return tr("Reading the events.")
        if not rows:
            return EMPTY
        free = sum(each.outcome.needs_nobody for each in rows)
        count = counted(len(rows), "event")
        key = self._keys.of
        those = _those(free, len(rows))
        of_all = tr("; {all} brings over {those}", all=key("bring_all"), those=those) if free else ""
        return tr(
            "{count} under an older version. {shows} shows one on the desk, {brings} brings it over{of_all}.",
            count=count, shows=key("go_to_event"), brings=key("bring_over"), of_all=of_all,
        )  # fmt: skip

    def _show_detail(self) -> None:
        found = self._current()
        if found is None:
            self._detail.say("")
            return
        sentences = " ".join(change.words for change in found.changes)
        self._detail.say(tr("{sentences}\nBrought over: {words}.", sentences=sentences, words=found.outcome.words))


class _LookAgainModel(TableModel):
    headers = (tr("Article"), tr("Event"), tr("What changed"), tr("Brought over"))

    def __init__(self, theme: Theme, coder: str) -> None:
        super().__init__()
        self._theme, self._coder = theme, coder
        self.rows: Sequence[ToLookAt] = ()

    def row_total(self) -> int:
        return len(self.rows)

    def show_rows(self, rows: Sequence[ToLookAt]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{row.title or UNTITLED}\n{self._state(row)}" if column == ARTICLE else self._words(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.headers[column]}: {self._words(row, column)}"
            case Qt.ItemDataRole.FontRole:
                return fonts.ui_font(13)
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self._ink(row, column))
        return None

    def _words(self, row: ToLookAt, column: int) -> str:
        match column:
            case 0:
                return row.title or UNTITLED
            case 1:
                return f"{row.outcome.code or tr('no code yet')}, {self._state(row)}"
            case 2:
                return " ".join(change.words for change in row.changes)
        return row.outcome.words[:1].upper() + row.outcome.words[1:]

    def _state(self, row: ToLookAt) -> str:
        return tr(row.event.state) + (f", {row.event.coder}" if row.event.coder != self._coder else "")

    def _ink(self, row: ToLookAt, column: int) -> str:
        tokens = self._theme.tokens
        if column == ARTICLE:
            return tokens.text if row.title else tokens.muted
        return tokens.warn if column == OVER and row.outcome.lost else tokens.text2


class _LookAgainTable(QTableView):
    """Up and Down choose a row; letters and Enter are the dialog's.

    Signals:
        current_changed: another row is current.
    """

    current_changed = Signal()

    def __init__(self, theme: Theme, model: _LookAgainModel) -> None:
        super().__init__()
        self.setObjectName("look_again_events")
        self.setAccessibleName(tr("Events to look at again"))
        self.setModel(model)
        model.setParent(self)
        self.setItemDelegate(OwnDirection(self))
        choose_whole_rows(self, ROW)
        header = self.horizontalHeader()
        header.setSectionResizeMode(CHANGED, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        self.selectionModel().currentChanged.connect(lambda: self.current_changed.emit())
        theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if key_name(event) in ("Up", "Down", "Home", "End", "PageUp", "PageDown"):
            super().keyPressEvent(event)
        else:
            event.ignore()


def _those(free: int, total: int) -> str:
    if free == total:
        return tr("it, as it loses nothing") if total == 1 else tr("all, as none loses anything")
    return tr("the one that loses nothing") if free == 1 else tr("the {free} that lose nothing", free=in_digits(free))
