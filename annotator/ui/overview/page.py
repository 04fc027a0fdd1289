"""The overview of one project: counted in the background whenever it is shown. A wiring list, nothing else."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.errors import CoderError
from annotator.session.coding_session import CodingSession
from annotator.ui.background import Background
from annotator.ui.inputs import ComboBox
from annotator.ui.overview.count_list import CountList
from annotator.ui.overview.event_list import EventList
from annotator.ui.overview.figures import Figures
from annotator.ui.overview.map_shapes import Shape, shapes_of
from annotator.ui.overview.map_view import MapWidget
from annotator.ui.overview.pictures import FILES, Picture, save_picture
from annotator.ui.overview.section import Section
from annotator.ui.overview.tables import CopyTable
from annotator.ui.overview.words import many
from annotator.ui.pieces import Words
from annotator.ui.status_line import StatusLine
from annotator.ui.theme import LIGHT, Theme
from annotator.use_cases import overview as use_case
from annotator.use_cases.overview import CREDIT, EventLine, Overview, Period, Spot, Tally, Where, period_words

if TYPE_CHECKING:
    from annotator.ui.overview.time_chart import TimeChart

_LEFT, _RIGHT = 760, 470
_SOON_MS = 150


class OverviewPage(QWidget):
    """Progress, pace and what is left; events over time, by code, by actor and on the map.

    Signals:
        event_wanted: the coder opened an event (its article, its own id; that is empty for another coder's).
        left: the coder wants the desk again.
    """

    event_wanted = Signal(str, str)
    left = Signal()

    def __init__(self, session: CodingSession, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("overview_page")
        self.setAccessibleName(self.tr("Overview"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._session, self._theme = session, theme
        self.found: Overview | None = None
        self._counting: Background[None, Overview] | None = None
        self._listing: Background[None, list[EventLine]] | None = None
        self._drawing: Background[None, tuple[Shape, ...]] | None = None
        self.chart: TimeChart | None = None
        self._from: QWidget | None = None
        self._make_parts()
        self._arrange()
        self._wire()

    # -- what the window asks for --

    def recount(self) -> None:
        """Count anew, in the background; what was counted before stays until then."""
        self._stop(self._counting)
        scheme = self._session.project.scheme(self._scheme.value)
        asked = use_case.question(self._session.project, scheme.id, self._coder.value)
        countries = tuple(self._session.project.countries)
        self._counting = Background(lambda _, is_cancelled: use_case.overview(asked, scheme, countries, is_cancelled))
        self._counting.done.connect(self._show)
        self._counting.failed.connect(self._fail)
        self.status.set_position(self.tr("Counting ..."))
        self._counting.start()

    def choose_scheme(self, scheme_id: str) -> None:
        """Count the events of another codebook."""
        self._scheme.setCurrentIndex(max(0, self._scheme.findData(scheme_id)))
        self._ask_again()

    def step_back(self) -> None:
        """From a list of events to the counts; from those to the desk."""
        if self._right.currentWidget() is self.events:
            self._close_events()
        else:
            self.left.emit()

    def swap(self) -> None:
        """The table of the part that has the keyboard, else of the first, in place of its picture; and back."""
        self._current_section().swap()

    def save(self) -> None:
        """Ask for a file and save the part that has the keyboard, else the first, as a picture."""
        section = self._current_section()
        project = self._session.project.path
        suggested = project.with_name(f"{project.stem}-{_slug(section.title)}.svg")
        name, chosen = QFileDialog.getSaveFileName(self, self.tr("Save picture"), str(suggested), FILES)
        if not name:
            return
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(".png" if "*.png" in chosen else ".svg")
        try:
            saved = save_picture(self.picture_of(section), path)
        except CoderError as error:
            self.status.set_failed(f"{error.what_happened} {error.what_to_do}")
        else:
            self.status.show_message(self.tr("Saved the picture “{name}”.").format(name=saved.name))

    def close_counting(self) -> None:
        """Let go of the project's file."""
        for background in (self._counting, self._listing, self._drawing):
            self._stop(background)

    def picture_of(self, section: Section) -> Picture:
        """What a file of this part would show."""
        parts = [self._session.project.name, self.found.scheme_name if self.found else "", section.hint]
        hint = "  ·  ".join(part for part in parts if part)
        if section is self.where:
            return Picture(section.title, hint, CREDIT, self.map.size(), self._paint_map)
        if section is self.over_time:
            return Picture(section.title, hint, "", QSize(self.over_time.width(), 240), self._paint_chart)
        figure = section.figure
        assert isinstance(figure, CountList)
        size = QSize(figure.width(), figure.height_of_rows())
        return Picture(section.title, hint, "", size, lambda painter, area: figure.paint_on(painter, area, LIGHT))

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.choose_scheme(self._session.scheme.id)
        if self.chart is None:
            QTimer.singleShot(0, self, self._load)

    def changeEvent(self, event: QEvent) -> None:
        """Back from a dialog, an import for example: count anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for background in (self._counting, self._listing):
            self._stop(background)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self._theme.tokens.paper))

    # -- inside --

    def _make_parts(self) -> None:
        theme, project = self._theme, self._session.project
        whose = [(self.tr("All coders"), ""), (self.tr("Mine"), project.coder)]
        self._coder = ComboBox(theme, "overview_coder", self.tr("Whose events"), whose)
        schemes = [(scheme.name, scheme.id) for scheme in project.schemes]
        self._scheme = ComboBox(theme, "overview_scheme", self.tr("Codebook"), schemes)
        self.figures = Figures(theme)
        self.empty = Words(theme, "", 13, ink="muted", wrap=True)
        self.empty.setObjectName("overview_empty")
        self.empty.hide()
        self.map = MapWidget(theme)
        self.time_table = CopyTable(theme, "overview_time_table", self.tr("Events over time, as a table"))
        self.place_table = CopyTable(theme, "overview_place_table", self.tr("Places, as a table"))
        self.codes = CountList(theme, "overview_codes", self.tr("Events by code"), "code", "codes")
        self.actors = CountList(theme, "overview_actors", self.tr("Events by actor"), "actor", "actors")
        self.over_time = Section(theme, "overview_time", self.tr("Events over time"), QWidget(), self.time_table)
        self.where = Section(theme, "overview_where", self.tr("Where"), self.map, self.place_table)
        self.by_code = Section(theme, "overview_by_code", self.tr("By code"), self.codes)
        self.by_actor = Section(theme, "overview_by_actor", self.tr("By actor"), self.actors)
        self.events = EventList(theme)
        self.status = StatusLine(theme)
        self.sections = (self.over_time, self.where, self.by_code, self.by_actor)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Words(self._theme, self._session.project.name, 20, 600), 1)
        head.addWidget(self._coder)
        head.addWidget(self._scheme)
        charts = QWidget()
        left = QVBoxLayout(charts)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addWidget(self.over_time, 4)
        left.addWidget(self.where, 7)
        left.addWidget(Words(self._theme, CREDIT, 11, ink="muted"))
        counts = QWidget()
        right = QVBoxLayout(counts)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(16)
        right.addWidget(self.by_code, 1)
        right.addWidget(self.by_actor, 1)
        self._right = QStackedWidget()
        self._right.addWidget(counts)
        self._right.addWidget(self.events)
        self._left = charts
        grid = QGridLayout()
        grid.setHorizontalSpacing(56)
        grid.setVerticalSpacing(18)
        grid.setColumnStretch(0, _LEFT)
        grid.setColumnStretch(1, _RIGHT)
        grid.setRowStretch(2, 1)
        self.figures.place(grid, 0)
        grid.addWidget(self.empty, 1, 0, 1, 2)
        grid.addWidget(charts, 2, 0)
        grid.addWidget(self._right, 2, 1)
        inside = QVBoxLayout()
        inside.setContentsMargins(40, 20, 40, 12)
        inside.setSpacing(16)
        inside.addLayout(head)
        inside.addLayout(grid, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inside, 1)
        layout.addWidget(self.status)

    def _wire(self) -> None:
        self._coder.activated.connect(lambda _: self._ask_again())
        self._scheme.activated.connect(lambda _: self._ask_again())
        self.map.spot_opened.connect(lambda spot: self._list(spot.where, _spot_name(spot), spot.events + spot.drafts))
        for figure in (self.codes, self.actors):
            figure.tally_opened.connect(self._list_tally)
        self.time_table.row_opened.connect(self._open_time_row)
        self.place_table.row_opened.connect(lambda row: self.map.spot_opened.emit(self._spots()[row]))
        self.events.closed.connect(self._close_events)
        self.events.event_chosen.connect(self._open)
        for section in self.sections:
            section.save_wanted.connect(self.save)
        self._later = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._later.timeout.connect(lambda: self.recount() if self.isVisible() else None)
        self._session.articles_changed.connect(self._later.start)
        self._session.saver.saved.connect(lambda label, time: self.status.set_saved(time, label))
        self._session.said.connect(self.status.show_message)
        self.status.undo_wanted.connect(self._session.undo)

    def _load(self) -> None:
        """What is slow to load, once the page is on the screen: the charts' library, and the world."""
        if self.chart is not None:
            return
        from annotator.ui.overview.time_chart import TimeChart

        self.chart = TimeChart(self._theme)
        self.chart.period_opened.connect(self._list_period)
        self.over_time.replace_figure(self.chart)
        if self.found is not None:
            self.chart.show_timeline(self.found.timeline)
        self._drawing = Background(lambda _, __: shapes_of(use_case.world()))
        self._drawing.done.connect(self._show_world)
        self._drawing.failed.connect(self._fail)
        self._drawing.start()

    def _show_world(self, shapes: tuple[Shape, ...]) -> None:
        self.map.show_shapes(shapes)

    def _ask_again(self) -> None:
        self._close_events()
        self.recount()

    def _show(self, found: Overview) -> None:
        self.found = found
        self.figures.show_overview(found)
        if self.chart is not None:
            self.chart.show_timeline(found.timeline)
        self.map.show_spots(found.spots, found.countries)
        self.codes.show_tallies(found.codes)
        self.actors.show_tallies(found.actors)
        unit = found.timeline.unit
        self.over_time.show_hint(self._with_missing(f"per {unit}", found.undated, "no date"))
        self.where.show_hint(self._with_missing("area of a dot: number of events", found.unplaced, "no place"))
        self.by_code.show_hint(many(found.events, "event", "events"))
        self.by_actor.show_hint(self.tr("an event counts for each of its actors"))
        rows = [(period_words(each, unit), each.events, each.drafts) for each in found.timeline.periods]
        self.time_table.show_rows((unit.capitalize(), "Events", "Drafts"), rows)
        places = [(_spot_name(each), each.latitude, each.longitude, each.events, each.drafts) for each in found.spots]
        self.place_table.show_rows(("Place", "Latitude", "Longitude", "Events", "Drafts"), places)
        self._show_empty(found)
        self.status.set_position(self.tr("Counted at {time}").format(time=f"{datetime.now():%H:%M}"))

    def _show_empty(self, found: Overview) -> None:
        words = ""
        if not found.work.articles:
            words = self.tr("No articles yet. Import some: Ctrl+I")
        elif not found.events and not found.drafts:
            words = self.tr("No events under {scheme} yet. Back to the article with Esc; Enter starts an event there.")
        elif not found.events:
            drafts = many(found.drafts, "draft", "drafts")
            words = self.tr("No complete event under {scheme} yet, only {drafts}: take their open fields, with Enter.")
            words = words.replace("{drafts}", drafts)
        self.empty.say(words.replace("{scheme}", found.scheme_name))
        self.empty.setVisible(bool(words))
        has_any = bool(found.events or found.drafts)
        for part in (self._left, self._right):
            part.setVisible(has_any)

    def _with_missing(self, words: str, missing: int, what: str) -> str:
        """ "per week; 3 events have no date"."""
        return f"{words}; {many(missing, 'event has', 'events have')} {what}" if missing else words

    def _spots(self) -> tuple[Spot, ...]:
        return self.found.spots if self.found else ()

    # -- the events behind a count --

    def _list_tally(self, tally: Tally) -> None:
        self._list(tally.where, tally.label, tally.events + tally.drafts)

    def _list_period(self, period: Period) -> None:
        if self.found is not None:
            where = use_case.in_period(self.found.question, period)
            self._list(where, period_words(period, self.found.timeline.unit), period.events + period.drafts)

    def _open_time_row(self, row: int) -> None:
        if self.found is not None:
            self._list_period(self.found.timeline.periods[row])

    def _list(self, where: Where, title: str, total: int) -> None:
        if self.found is None:
            return
        self._stop(self._listing)
        self._from = self._from or self.window().focusWidget()
        self.events.await_events(title)
        self._right.setCurrentWidget(self.events)
        asked, coders = self.found.question, self.found.coders
        scheme = self._session.project.scheme(asked.scheme)
        self._listing = Background(lambda _, is_cancelled: use_case.events_where(asked, scheme, where, is_cancelled))
        self._listing.done.connect(lambda lines: self.events.show_events(lines, total, coders))
        self._listing.failed.connect(self._fail)
        self._listing.start()

    def _close_events(self) -> None:
        """The counts again, and the keyboard where it was."""
        self._stop(self._listing)
        if self._right.currentWidget() is not self.events:
            return
        self._right.setCurrentIndex(0)
        back, self._from = self._from, None
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, line: EventLine) -> None:
        is_mine = line.coder == self._session.project.coder
        self.event_wanted.emit(line.article, line.uuid if is_mine else "")

    # -- small things --

    def _current_section(self) -> Section:
        return next((section for section in self.sections if section.has_keyboard()), self.over_time)

    def _paint_map(self, painter: QPainter, area: QRectF) -> None:
        self.map.paint_on(painter, area, LIGHT)

    def _paint_chart(self, painter: QPainter, area: QRectF) -> None:
        """The chart drawn anew, in the colours of paper."""
        from annotator.ui.overview.time_chart import TimeChart

        theme = Theme("light")
        chart = TimeChart(theme)
        chart.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        chart.resize(area.size().toSize())
        chart.show()
        if self.found is not None:
            chart.show_timeline(self.found.timeline)
        chart.paint_on(painter, area)
        chart.hide()
        chart.deleteLater()
        theme.setParent(chart)

    def _fail(self, error: CoderError) -> None:
        self.status.set_position("")
        self.status.set_failed(f"{error.what_happened} {error.what_to_do}")

    def _stop(self, background: Background[Any, Any] | None) -> None:
        if background is not None:
            background.stop()


def _spot_name(spot: Spot) -> str:
    return spot.name or f"{spot.latitude:g}, {spot.longitude:g}"


def _slug(title: str) -> str:
    return "-".join(title.lower().split())
