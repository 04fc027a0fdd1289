"""The widgets of the overview and where they stand. Wires nothing, counts nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.keys.key_map import words_of
from annotator.ui.overview.count_list import CountList
from annotator.ui.overview.days_choice import DaysChoice
from annotator.ui.overview.event_list import EventList
from annotator.ui.overview.figures import Figures
from annotator.ui.overview.map_view import MapWidget
from annotator.ui.overview.section import Section
from annotator.ui.overview.tables import CopyTable
from annotator.ui.pieces.inputs import ComboBox
from annotator.ui.pieces.parts import Words
from annotator.ui.status_line import StatusLine
from annotator.ui.theme import Theme
from annotator.use_cases.projects.overview import CREDIT
from annotator.words import tr

_LEFT, _RIGHT = 760, 470
_MARGIN, _BETWEEN = 40, 56


class Parts:
    """All of them. `left` holds the charts, `right` the counts or, while one is looked into, its events."""

    def __init__(self, theme: Theme, name: str, me: str, schemes: Sequence[tuple[str, str]]) -> None:
        self.coder = ComboBox(theme, "overview_coder", tr("Whose events"), [(tr("All coders"), ""), (tr("Mine"), me)])
        self.scheme = ComboBox(theme, "overview_scheme", tr("Codebook"), schemes)
        self.days = DaysChoice(theme)
        self.figures = Figures(theme)
        self.empty = Words(theme, "", 13, ink="muted", wrap=True)
        self.empty.setObjectName("overview_empty")
        self.empty.hide()
        self.map = MapWidget(theme)
        self.time_table = CopyTable(theme, "overview_time_table", tr("Events over time, as a table"))
        self.place_table = CopyTable(theme, "overview_place_table", tr("Places, as a table"))
        self.codes = CountList(theme, "overview_codes", tr("Events by code"), "code", "codes")
        self.actors = CountList(theme, "overview_actors", tr("Events by actor"), "actor", "actors")
        self.over_time = Section(theme, "overview_time", tr("Events over time"), QWidget(), self.time_table)
        self.where = Section(theme, "overview_where", tr("Where"), self.map, self.place_table)
        self.by_code = Section(theme, "overview_by_code", tr("By code"), self.codes)
        self.by_actor = Section(theme, "overview_by_actor", tr("By actor"), self.actors)
        self.sections = (self.over_time, self.where, self.by_code, self.by_actor)
        self.events = EventList(theme)
        self.status = StatusLine(theme)
        self.left = _column((self.over_time, 4), (self.where, 7), (_below_map(theme), 0), gap=12)
        self.right = QStackedWidget()
        self.right.addWidget(_column((self.by_code, 1), (self.by_actor, 1), gap=16))
        self.right.addWidget(self.events)
        self._title = Words(theme, name, 20, 600)

    def arrange(self, page: QWidget) -> None:
        """Title and choices, the figures on the columns below them, charts and counts; the status line."""
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.coder)
        head.addWidget(self.scheme)
        head.addWidget(self.days)
        inside = QVBoxLayout()
        inside.setContentsMargins(_MARGIN, 20, _MARGIN, 12)
        inside.setSpacing(16)
        inside.addLayout(head)
        inside.addLayout(self._grid(), 1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inside, 1)
        layout.addWidget(self.status)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(_BETWEEN)
        grid.setVerticalSpacing(18)
        grid.setColumnStretch(0, _LEFT)
        grid.setColumnStretch(1, _RIGHT)
        grid.setRowStretch(2, 1)
        self.figures.place(grid, 0)
        grid.addWidget(self.empty, 1, 0, 1, 2)
        grid.addWidget(self.left, 2, 0)
        grid.addWidget(self.right, 2, 1)
        return grid


def _below_map(theme: Theme) -> QWidget:
    """Whose borders they are, and the keys of the map."""
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(Words(theme, CREDIT, 11, ink="muted"))
    layout.addStretch(1)
    keys = "  ".join((tr("Arrows"), "+ −", *map(words_of, ("Home", "PageDown", "Enter"))))
    layout.addWidget(Words(theme, keys, 11, ink="muted"))
    return line


def _column(*widgets: tuple[QWidget, int], gap: int) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for widget, stretch in widgets:
        layout.addWidget(widget, stretch)
    return column
