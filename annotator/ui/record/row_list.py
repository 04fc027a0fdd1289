"""The rows of the record with what rules say under them, one of them open as a card. Decides nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.session.record.record_view import Focus, Row
from annotator.ui.record.focus_card import FocusCard
from annotator.ui.record.note_list import NoteKeys, NoteList
from annotator.ui.record.record_rows import RecordRow
from annotator.ui.theme import Theme
from annotator.words import tr

GROUP_GAP = 9


class RowList(QWidget):
    """The rows in order, the focused one as a card between them. Widgets are kept and shown anew.

    Signals:
        row_clicked: a row, or what a rule says of it, was clicked (field name).
        answer_wanted: the chip under a field was clicked (the rule's id).
    """

    row_clicked = Signal(str)
    answer_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.note_keys = NoteKeys()
        self.card = FocusCard(theme, self)
        self.card.hide()
        self.card.notes.answer_wanted.connect(self.answer_wanted)
        self._pool: list[tuple[RecordRow, NoteList]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._order: list[tuple[str, int]] = []
        self._focused = ""

    def show_rows(self, rows: tuple[Row, ...], focus: Focus | None, computed: tuple[tuple[str, str], ...]) -> None:
        shown = list(rows)
        if computed:
            shown.append(_computed_row(computed, shown[-1].group if shown else 0))
        focused = focus.row.name if focus else ""
        order = [(row.name, row.group) for row in shown]
        if order != self._order or focused != self._focused:
            self._lay_out(shown, focused)
            self._order, self._focused = order, focused
        widgets = iter(self._pool)
        for row in shown:
            if row.name != focused:
                widget, notes = next(widgets)
                widget.show_row(row)
                notes.resize(self.width(), notes.height())
                notes.show_notes(row.notes, self.note_keys, focus is not None)
        if focus is not None:
            self.card.show_focus(focus, self.note_keys)
        self.card.setVisible(focus is not None)

    def settled_height(self) -> int:
        """The height of what is shown now: a layout learns of a change further in only with the next event."""
        card = self.card.layout()
        if card is not None:
            card.invalidate()  # of a list that was given another fixed height it would not hear at all
            card.activate()
        self._layout.invalidate()
        return self.sizeHint().height()

    def _lay_out(self, rows: list[Row], focused: str) -> None:
        while self._layout.count():
            self._layout.takeAt(0)
        wanted = sum(row.name != focused for row in rows)
        while len(self._pool) < wanted:
            self._pool.append(self._pair())
        widgets = iter(self._pool)
        group = 0
        for row in rows:
            if row.group != group:
                self._layout.addSpacing(GROUP_GAP)
                group = row.group
            if row.name == focused:
                self._layout.addWidget(self.card)
            else:
                widget, notes = next(widgets)
                self._layout.addWidget(widget)
                self._layout.addWidget(notes)
                widget.show()
        for unused, notes in widgets:
            unused.hide()
            notes.hide()

    def _pair(self) -> tuple[RecordRow, NoteList]:
        row, notes = RecordRow(self._theme, self), NoteList(self._theme, self)
        row.wanted.connect(self._clicked)
        notes.field_wanted.connect(self._clicked)
        notes.answer_wanted.connect(self.answer_wanted)
        return row, notes

    def _clicked(self, name: str) -> None:
        if name != "computed":
            self.row_clicked.emit(name)


def _computed_row(computed: tuple[tuple[str, str], ...], group: int) -> Row:
    """What follows from the event, each value with its name."""
    words = " · ".join(f"{name} {text}" for name, text in computed)
    return Row("computed", tr("Computed"), words, glyph="computed", group=group, parts=computed)
