"""The events behind a bar, a row or a dot: read, copied, opened on the desk. Looks for none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.ui.overview.section import LinkButton
from annotator.ui.overview.tables import CopyTable
from annotator.ui.overview.words import many
from annotator.ui.pieces.parts import Words
from annotator.ui.theme import Theme
from annotator.use_cases.projects.overview import EventLine
from annotator.words import in_digits, tr

_TITLES = (tr("Date"), tr("Code"), tr("Article"))


class EventList(QWidget):
    """Takes the right column while it is there.

    Signals:
        event_chosen: the coder opened one (the EventLine).
        closed: the coder is done with it.
    """

    event_chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("overview_events")
        self._lines: Sequence[EventLine] = ()
        self._title = Words(theme, "", 13, 600)
        self._hint = Words(theme, "", 12, ink="muted")
        self.table = CopyTable(theme, "overview_events_table", tr("Events"), one_click=True)
        self._back = LinkButton(theme, "overview_events_back", tr("Back"), tr("Back to the counts"))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._hint, 1)
        head.addWidget(self._back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        self._back.clicked.connect(self.closed)
        self.table.row_opened.connect(lambda row: self.event_chosen.emit(self._lines[row]))

    def show_back_key(self, key: str) -> None:
        """The key that leads back, if there is one."""
        self._back.setText(f"{tr('Back')}  {key}".rstrip())

    def await_events(self, title: str) -> None:
        """They are being looked for."""
        self._title.say(title)
        self._hint.say("")
        self._lines = ()
        self.table.show_rows(_TITLES, [], wide=(1, 2))

    def show_events(self, lines: Sequence[EventLine], total: int, coders: int) -> None:
        """Show these of `total`; with several coders also whose they are."""
        self._lines = lines
        shown = (
            tr("the first {count} of {total} events", count=in_digits(len(lines)), total=in_digits(total))
            if total > len(lines)
            else ""
        )
        self._hint.say(shown or many(len(lines), "event", "events"))
        titles = _TITLES if coders < 2 else (*_TITLES, tr("Coder"))
        self.table.show_rows(titles, [_cells(line)[: len(titles)] for line in lines], wide=(1, 2))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def lines(self) -> Sequence[EventLine]:
        return self._lines


def _cells(line: EventLine) -> tuple[str, ...]:
    code = f"{line.code} ({tr('draft')})" if line.state == "draft" else line.code
    return line.day or tr("no date"), code, line.title or line.source, line.coder
