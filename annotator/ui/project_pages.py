"""The pages of an open project: the desk, and the overview, which is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget

from annotator.session.articles.active_time import ActiveTime
from annotator.session.coding_session import CodingSession
from annotator.ui.desk import DeskPage
from annotator.ui.theme import Theme
from annotator.ui.top_bar import TopBar
from annotator.words import tr, tr_as

if TYPE_CHECKING:
    from annotator.ui.overview.page import OverviewPage

DESK, OVERVIEW = tr_as("tab", "Code"), tr("Overview")


class ProjectPages(QObject):
    """Shows one of the pages in `stack` and its name in `bar`. The start page is none of them."""

    def __init__(self, stack: QStackedWidget, bar: TopBar, theme: Theme, show_keys: Callable[[], None]) -> None:
        super().__init__(stack)
        self._stack, self._bar, self._theme, self._show_keys = stack, bar, theme, show_keys
        self._desk: DeskPage | None = None
        self._time: ActiveTime | None = None
        self.overview: OverviewPage | None = None
        bar.page_wanted.connect(self.show)

    @property
    def shows_overview(self) -> bool:
        return self.overview is not None and self._stack.currentWidget() is self.overview

    def open(self, desk: DeskPage) -> None:
        """Another project: its desk is shown, and the time that its articles take is measured."""
        self._desk = desk
        self._time = ActiveTime(desk.session, self)
        self._time.pace_changed.connect(desk.status.set_pace)
        # Who scrolls reads; who looks at another program's window does not.
        desk.text.verticalScrollBar().valueChanged.connect(self._time.touch)
        QGuiApplication.instance().applicationStateChanged.connect(self._follow_program)  # type: ignore[union-attr]
        self._stack.addWidget(desk)
        self._stack.setCurrentWidget(desk)
        self._bar.set_pages([DESK, OVERVIEW], DESK)
        # Whatever opens an article or wants the keyboard for it wants the desk.
        desk.session.article_opened.connect(self.show_desk)
        desk.session.focus_wanted.connect(self.show_desk)

    def _follow_program(self, state: Qt.ApplicationState) -> None:
        """No time is measured while another program has the keyboard."""
        if self._time is not None and not self.shows_overview:
            if state == Qt.ApplicationState.ApplicationActive:
                self._time.touch()
            else:
                self._time.pause()

    def close(self) -> None:
        """The project is let go: none of its pages stays."""
        if self._time is not None:
            QGuiApplication.instance().applicationStateChanged.disconnect(self._follow_program)  # type: ignore[union-attr]
            self._time.pause()
            self._time.store()
            self._time.deleteLater()
            self._time = None
        if self.overview is not None:
            self.overview.close_counting()
        for page in (self.overview, self._desk):
            if page is not None:
                self._stack.removeWidget(page)
                page.deleteLater()
        self.overview = self._desk = None

    def show(self, name: str) -> None:
        """Show the page of this name."""
        if name == OVERVIEW:
            self.show_overview()
        else:
            self.show_desk()

    def show_desk(self) -> None:
        """The articles again, with the keyboard in the text."""
        if self._desk is not None and self.shows_overview:
            self._stack.setCurrentWidget(self._desk)
            self._bar.set_page(DESK)
            self._desk.focus_text()

    def show_overview(self) -> None:
        if self._desk is None or self.shows_overview:
            return
        if self._time is not None:
            self._time.pause()
            self._time.store()
        if self.overview is None:
            self.overview = self._made(self._desk.session)
        self._stack.setCurrentWidget(self.overview)
        self._bar.set_page(OVERVIEW)
        self.overview.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> None:
        """From a list of events to the counts, from the overview to the desk."""
        if self.overview is not None:
            self.overview.step_back()

    def save_picture(self) -> None:
        if self.overview is not None:
            self.overview.save()

    def swap_table(self) -> None:
        if self.overview is not None:
            self.overview.swap()

    def use_keys(self) -> None:
        """Name the keys that work now."""
        if self.overview is not None:
            self.overview.use_keys()

    def _made(self, session: CodingSession) -> OverviewPage:
        # Charts are nothing that a start should wait for.
        from annotator.ui.overview.page import OverviewPage

        page = OverviewPage(session, self._theme)
        page.left.connect(self.show_desk)
        page.event_wanted.connect(self._show_event)
        page.parts.status.keys_wanted.connect(self._show_keys)
        self._stack.addWidget(page)
        return page

    def _show_event(self, article: str, event: str) -> None:
        """Open an event on the desk; of another coder's only the article."""
        if self._desk is None:
            return
        session = self._desk.session
        if (session.article is None or session.article.uuid != article) and not session.open_article(article):
            return
        self.show_desk()
        found = next((each for each in session.events if each.uuid == event), None)
        if found is not None:
            session.show_event(found)
        elif not event:
            session.said.emit(tr("Another coder's event: this is the article it was coded from."))
