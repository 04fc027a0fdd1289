"""The overview of one project: counted in the background whenever it is shown. A wiring list, nothing else."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.errors import CoderError
from annotator.session.coding_session import CodingSession
from annotator.ui.overview.figure_pictures import picture_of
from annotator.ui.overview.filling import fill, spot_name
from annotator.ui.overview.map_shapes import Shape, shapes_of
from annotator.ui.overview.parts import Parts
from annotator.ui.overview.pictures import FILES, save_picture
from annotator.ui.overview.section import Section
from annotator.ui.pieces.background import Background
from annotator.ui.theme import Theme
from annotator.use_cases.projects import overview as use_case
from annotator.use_cases.projects.overview import (
    EventLine,
    Overview,
    Period,
    Spot,
    Tally,
    Timeline,
    Where,
    period_words,
)
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.ui.overview.time_chart import TimeChart

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
        self.setAccessibleName(tr("Overview"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._session, self._theme = session, theme
        self.found: Overview | None = None
        self._counting: Background[None, Overview] | None = None
        self._listing: Background[None, list[EventLine]] | None = None
        self._drawing: Background[None, tuple[Shape, ...]] | None = None
        self.chart: TimeChart | None = None
        self._from: QWidget | None = None
        project = session.project
        schemes = [(scheme.name, scheme.id) for scheme in project.schemes]
        self.parts = Parts(theme, project.name, project.coder, schemes)
        self.parts.arrange(self)
        self._wire()
        self.use_keys()

    # -- what the window asks for --

    def recount(self) -> None:
        """Count anew, in the background; what was counted before stays until then."""
        self._stop(self._counting)
        scheme = self._session.project.scheme(self.parts.scheme.value)
        asked = use_case.question(self._session.project, scheme.id, self.parts.coder.value, self.parts.days.days)
        countries = tuple(self._session.project.countries)
        self._counting = Background(lambda _, is_cancelled: use_case.overview(asked, scheme, countries, is_cancelled))
        self._counting.done.connect(self._show)
        self._counting.failed.connect(self._fail)
        self.parts.status.set_position(tr("Counting ..."))
        self._counting.start()

    def use_keys(self) -> None:
        """Name the keys that work now."""
        keys = self._session.keys
        self.parts.events.show_back_key(keys.short("leave_overview"))
        self.parts.status.show_keys(keys.short("keys") or keys.short("keys_everywhere"))
        if self.found is not None:
            fill(self.parts, self.found, keys)

    def choose_scheme(self, scheme_id: str) -> None:
        """Count the events of another codebook."""
        self.parts.scheme.setCurrentIndex(max(0, self.parts.scheme.findData(scheme_id)))
        self._ask_again()

    def step_back(self) -> None:
        """From a list of events to the counts; from those to the desk."""
        if self.parts.right.currentWidget() is self.parts.events:
            self._close_events()
        else:
            self.left.emit()

    def swap(self) -> None:
        """The table of the part that has the keyboard, else of the first, in place of its picture; and back."""
        self._current_section().swap()

    def save(self, section: Section | None = None) -> None:
        """Ask for a file and save this part as a picture; else the one that has the keyboard, else the first."""
        section = section or self._current_section()
        project = self._session.project
        suggested = project.path.with_name(f"{project.path.stem}-{_slug(section.title)}.svg")
        name, chosen = QFileDialog.getSaveFileName(self, tr("Save picture"), str(suggested), FILES)
        if not name:
            return
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(".png" if "*.png" in chosen else ".svg")
        try:
            shown = self.found
            scheme, timeline = (shown.scheme_name, shown.timeline) if shown else ("", Timeline("day", ()))
            saved = save_picture(picture_of(section, project.name, scheme, timeline), path)
        except CoderError as error:
            self.parts.status.set_failed(f"{error.what_happened} {error.what_to_do}")
        else:
            self.parts.status.show_message(tr("Saved the picture “{name}”.").format(name=saved.name))

    def close_counting(self) -> None:
        """Let go of the project's file."""
        for background in (self._counting, self._listing, self._drawing):
            self._stop(background)

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.choose_scheme(self._session.scheme.id)
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

    def _wire(self) -> None:
        self.parts.coder.activated.connect(lambda _: self._ask_again())
        self.parts.scheme.activated.connect(lambda _: self._ask_again())
        self.parts.days.days_chosen.connect(self._ask_again)
        self.parts.map.spot_opened.connect(
            lambda spot: self._list(spot.where, spot_name(spot), spot.events + spot.drafts)
        )
        for figure in (self.parts.codes, self.parts.actors):
            figure.tally_opened.connect(self._list_tally)
        self.parts.time_table.row_opened.connect(self._open_time_row)
        self.parts.place_table.row_opened.connect(lambda row: self.parts.map.spot_opened.emit(self._spots[row]))
        self.parts.events.closed.connect(self._close_events)
        self.parts.events.event_chosen.connect(self._open)
        for section in self.parts.sections:
            section.save_wanted.connect(lambda section=section: self.save(section))
        self._session.saver.saving.connect(lambda: self._stop(self._counting))
        self._later = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._later.timeout.connect(lambda: self.recount() if self.isVisible() else None)
        self._session.articles_changed.connect(self._later.start)
        self._session.saver.saved.connect(lambda label, time: self.parts.status.set_saved(time, label))
        self._session.said.connect(self.parts.status.show_message)
        self.parts.status.undo_wanted.connect(self._session.undo)

    def _load(self) -> None:
        """What takes a while, away from the window's thread: the charts' library, and the world."""
        if self._drawing is None:
            self._drawing = Background(lambda _, __: _loaded())
            self._drawing.done.connect(self._show_charts)
            self._drawing.failed.connect(self._fail)
            self._drawing.start()

    def _show_charts(self, shapes: tuple[Shape, ...]) -> None:
        from annotator.ui.overview.time_chart import TimeChart

        self.chart = TimeChart(self._theme)
        self.chart.period_opened.connect(self._list_period)
        self.parts.over_time.replace_figure(self.chart)
        if self.found is not None:
            self.chart.show_timeline(self.found.timeline)
        self.parts.map.show_shapes(shapes)

    @property
    def _spots(self) -> tuple[Spot, ...]:
        return self.found.spots if self.found else ()

    def _ask_again(self) -> None:
        self._close_events()
        self.recount()

    def _show(self, found: Overview) -> None:
        self.found = found
        fill(self.parts, found, self._session.keys)
        if self.chart is not None:
            self.chart.show_timeline(found.timeline)
        self.parts.status.set_position(tr("Counted at {time}").format(time=f"{datetime.now():%H:%M}"))

    # -- the events behind a count --

    def _list_tally(self, tally: Tally) -> None:
        self._list(tally.where, tally.label, tally.events + tally.drafts)

    def _list_spot(self, spot: Spot) -> None:
        self._list(spot.where, spot_name(spot), spot.events + spot.drafts)

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
        self.parts.events.await_events(title)
        self.parts.right.setCurrentWidget(self.parts.events)
        asked, coders = self.found.question, self.found.coders
        scheme = self._session.project.scheme(asked.scheme)
        self._listing = Background(lambda _, is_cancelled: use_case.events_where(asked, scheme, where, is_cancelled))
        self._listing.done.connect(lambda lines: self.parts.events.show_events(lines, total, coders))
        self._listing.failed.connect(self._fail)
        self._listing.start()

    def _close_events(self) -> None:
        """The counts again, and the keyboard where it was."""
        self._stop(self._listing)
        if self.parts.right.currentWidget() is not self.parts.events:
            return
        self.parts.right.setCurrentIndex(0)
        back, self._from = self._from, None
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, line: EventLine) -> None:
        is_mine = line.coder == self._session.project.coder
        self.event_wanted.emit(line.article, line.uuid if is_mine else "")

    # -- small things --

    def _current_section(self) -> Section:
        return next((section for section in self.parts.sections if section.has_keyboard()), self.parts.over_time)

    def _fail(self, error: CoderError) -> None:
        self.parts.status.set_position("")
        self.parts.status.set_failed(f"{error.what_happened} {error.what_to_do}")

    def _stop(self, background: Background[Any, Any] | None) -> None:
        if background is not None:
            background.stop()


def _loaded() -> tuple[Shape, ...]:
    """The world as shapes; and the charts' library is imported, which makes nothing that belongs to a thread."""
    import annotator.ui.overview.time_chart  # noqa: F401

    return shapes_of(use_case.world())


def _slug(title: str) -> str:
    return "-".join(title.lower().split())
