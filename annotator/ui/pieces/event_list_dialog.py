"""A list of events that stays beside the desk: Enter goes to an event there, and the list waits.

What is listed, and what else can be done there, is for those who make it concrete. Shows and reports; writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QPushButton, QTableView, QWidget

from annotator.model.event_name import EventName
from annotator.ui.keys.key_names import key_name
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.pieces.parts import PageDialog, Words
from annotator.ui.pieces.table_model import Index, OwnDirection, TableModel, choose_whole_rows
from annotator.ui.theme import Theme, fonts
from annotator.words import tr, trn

SIZE, ROW, DETAIL = (1080, 460), 28, 54
UNTITLED = tr("Untitled article")


class Listed(Protocol):
    """A row: an event, and the title of its article."""

    @property
    def event(self) -> EventName: ...

    @property
    def title(self) -> str: ...


class EventListModel(TableModel):
    """Made concrete by `headers`, `words` and `ink`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.rows: Sequence[Any] = ()

    def row_total(self) -> int:
        return len(self.rows)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """These rows; where they only go on after the rows of before, those stay where they are on the screen."""
        shown = len(self.rows)
        if 0 < shown < len(rows) and tuple(rows[:shown]) == tuple(self.rows):
            self.beginInsertRows(QModelIndex(), shown, len(rows) - 1)
            self.rows = rows
            self.endInsertRows()
        elif tuple(rows) != tuple(self.rows):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def words(self, row: Any, column: int) -> str:
        raise NotImplementedError

    def hint(self, row: Any, column: int) -> str:
        """What the pointer is told that rests on a cell."""
        return self.words(row, column)

    def ink(self, row: Any, column: int) -> str:
        raise NotImplementedError

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.words(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self.hint(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.headers[column]}: {self.words(row, column)}"
            case Qt.ItemDataRole.FontRole:
                return fonts.ui_font(13)
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self.ink(row, column))
        return None


class EventTable(QTableView):
    """Up and Down choose a row; letters and Enter are the dialog's.

    Signals:
        current_changed: another row is current.
    """

    current_changed = Signal()

    def __init__(self, theme: Theme, model: TableModel, name: str, title: str, widths: Mapping[int, int],
                 wide: int) -> None:  # fmt: skip
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setModel(model)
        model.setParent(self)
        self.setItemDelegate(OwnDirection(self))
        choose_whole_rows(self, ROW)
        self.horizontalHeader().setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.selectionModel().currentChanged.connect(lambda: self.current_changed.emit())
        theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if key_name(event) in ("Up", "Down", "Home", "End", "PageUp", "PageDown"):
            super().keyPressEvent(event)
        else:
            event.ignore()


class EventListDialog(PageDialog):
    """A table of events with what the current one is about under it.

    Made concrete by `summary` and `detail`, and by `further` for keys of its own.

    Signals:
        event_wanted: show this event on the desk (its row).
        undo_wanted, redo_wanted: as on the desk.
    """

    event_wanted = Signal(object)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, theme: Theme, name: str, title: str, model: EventListModel, widths: Mapping[int, int], wide: int,
                 keys: KeysInUse, parent: QWidget) -> None:  # fmt: skip
        super().__init__(theme, name, title, "", parent)
        self.setModal(False)
        self.keys, self._model = keys, model
        self.table = EventTable(theme, model, f"{name}_events", title, widths, wide)
        self._detail = Words(theme, px=12, ink="text2", wrap=True)
        self._detail.setObjectName(f"{name}_detail")
        self._detail.setFixedHeight(DETAIL)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._detail)
        self.resize(*SIZE)
        self._go = self.add_button("go_to_event", tr("Go to the event"), primary=True)
        self._go.clicked.connect(lambda: self.report(self.event_wanted))
        self.name_key(self._go, "go_to_event")
        self.table.doubleClicked.connect(lambda: self.report(self.event_wanted))
        self.table.current_changed.connect(self._show_detail)

    @property
    def rows(self) -> Sequence[Any]:
        return self._model.rows

    def bring_to_front(self) -> None:
        """Show it over the desk, with the keyboard in the list."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.table.setFocus()

    def show_events(self, rows: Sequence[Any], *, is_whole: bool = True) -> None:
        """The list anew; the row that was current stays so, or the one in its place. `is_whole`: all were read.

        While they are read more are shown every now and then: each time all that were found.
        """
        found = self.current()
        kept, at = found.event.uuid if found else "", max(0, self.table.currentIndex().row())
        self._model.show_rows(rows)
        self.sentence.say(self.summary() if is_whole else _so_far(len(rows)))
        self.setAccessibleDescription(self.sentence.text())
        self._go.setEnabled(bool(rows))
        again = next((row for row, each in enumerate(rows) if each.event.uuid == kept), min(at, len(rows) - 1))
        if again != self.table.currentIndex().row():
            self.table.setCurrentIndex(self._model.index(again, 0) if rows else QModelIndex())
        self._show_detail()

    def summary(self) -> str:
        """One sentence over the list."""
        raise NotImplementedError

    def detail(self, row: Any) -> str:
        """What is said under the list of its current row."""
        raise NotImplementedError

    def further(self) -> dict[str, Callable[[], object]]:
        """What commands of its own do."""
        return {}

    def say(self, sentence: str) -> None:
        """What was just done, beside the buttons."""
        self.notice.say(sentence, "plain")

    def current(self) -> Any | None:
        row = self.table.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def report(self, signal: Any) -> None:
        found = self.current()
        if found is not None:
            signal.emit(found)

    def name_key(self, button: QPushButton, command: str) -> None:
        button.setToolTip(tr("Key: {key}", key=self.keys.of(command)))

    def add_close(self) -> None:
        """The last button."""
        self.add_button("close", tr("Close")).clicked.connect(self.reject)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        does: dict[str, Callable[[], object]] = {
            "go_to_event": lambda: self.report(self.event_wanted), "undo": self.undo_wanted.emit,
            "redo": self.redo_wanted.emit, **self.further(),
        }  # fmt: skip
        asked, focused = does.get(self.keys.meant("look_again", event)), self.focusWidget()
        if key_name(event) == "Enter" and isinstance(focused, QPushButton):
            asked = focused.click
        if asked is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            asked()

    def _show_detail(self) -> None:
        found = self.current()
        self._detail.say(self.detail(found) if found is not None else "")


def _so_far(count: int) -> str:
    if not count:
        return tr("Reading the events.")
    return trn("Reading the events: 1 so far.", "Reading the events: {n} so far.", count)
