"""Feeds the article list from the session, a page at a time, as filter and state ask for it.

The plain list is read at once; whatever has to be looked for is read away from the window's thread, and the rows of
before stand until the first answer is there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from annotator.errors import CoderError
from annotator.model.article_filter import ArticleFilter, read_filter
from annotator.session.article_pages import ArticlePages, Asked
from annotator.session.coding_session import CodingSession
from annotator.ui.articles.article_filter_menu import FilterChoices
from annotator.ui.articles.article_list import ArticleItem, ArticleListPanel
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.articles.browse_articles import Excerpt, Page, Progress, Search
from annotator.use_cases.coding.wording import short_day
from annotator.words import in_digits

PATIENCE_MS = 250
"""A search that takes longer says so in place of the rows of before."""


class ListFeeder(QObject):
    """Keeps the list's rows, counts and current article right; reads no text."""

    def __init__(self, session: CodingSession, panel: ArticleListPanel) -> None:
        super().__init__(panel)
        self._session, self._panel = session, panel
        self._state = ""
        self._last: browse_articles.ArticleRow | None = None
        self._excerpts: dict[str, Excerpt] = {}
        self._total = self._edit = 0
        self._asked: Asked | None = None
        self._is_first = False
        self._pages = ArticlePages(self)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(panel.show_searching)
        self._wire()
        self.reload()

    def refresh(self) -> Progress:
        """Count anew, and show the present state of the articles that changed since."""
        total, edit = self._total, self._edit
        progress = self._count()
        project = self._session.project
        touched = browse_articles.touched_since(project, edit) if project.newest_edit != edit else []
        if total != progress.total or touched is None:
            self.reload()
        else:
            self._update(touched)
        return progress

    def reload(self) -> None:
        """Start the list anew, from its first page."""
        self._last = None
        self._count()
        self._ask(is_first=True)

    def matching(self, most: int = 0) -> list[str]:
        """Every article that fits the filter, also those not loaded; hardly more than `most`, if that is given."""
        return browse_articles.matching(self._session.project, self._wanted(), most)

    @property
    def shows_everything(self) -> bool:
        """Whether nothing is filtered."""
        return replace(self._wanted(), order="imported") == ArticleFilter()

    def place(self) -> int:
        """Where the article on the desk stands in the order of import; 0 for none."""
        article = self._session.article
        return browse_articles.place(self._session.project, article.uuid) if article else 0

    def hit(self, uuid: str) -> Excerpt | None:
        """Where the words that are looked for stand in an article."""
        found = self._excerpts.get(uuid)
        return found if found is not None and found.found else None

    # -- reading --

    def _wanted(self) -> ArticleFilter:
        return read_filter(self._panel.words, self._state)

    def _more(self) -> None:
        # While a new list is on its way nobody wants more of the one before.
        if not self._is_first:
            self._ask(is_first=False)

    def _ask(self, is_first: bool) -> None:
        """The next page; none at the end, which the panel is told too: it may have nothing to show."""
        wanted, counter = self._wanted(), self._session.counter
        self._is_first = is_first
        self._patience.stop()
        if wanted == ArticleFilter():
            self._pages.forget()
            rows = browse_articles.rows(self._session.project, wanted, self._last)
            self._show(Page(rows), wanted, browse_articles.PAGE)
            return
        limit = browse_articles.PAGE_OF_HITS if wanted.words else browse_articles.PAGE
        start = counter.left_from if wanted.state == "left" else 0
        self._asked = Asked(Search(self._session.project), wanted, self._last, limit, start)
        self._pages.ask(self._asked)
        if is_first:
            self._patience.start()

    def _take(self, asked: Asked, page: Page) -> None:
        if asked.wanted == ArticleFilter(state="left") and asked.after is None and page.rows:
            self._session.counter.saw_first_left(page.rows[0].position)
        self._show(page, asked.wanted, asked.limit)

    def _show(self, page: Page, wanted: ArticleFilter, limit: int) -> None:
        self._patience.stop()
        self._last = page.rows[-1] if page.rows else self._last
        was_first, self._is_first = self._is_first, False
        if was_first:
            self._excerpts.clear()
            self._panel.clear_rows(with_hits=bool(wanted.words))
        self._excerpts.update(page.excerpts)
        self._panel.append_rows([self._item(row) for row in page.rows])
        if len(page.rows) < limit:
            self._panel.append_rows([])
        if was_first:
            self._show_current()

    def _show_current(self) -> None:
        """The list begins anew: show which article is on the desk, and say what was found."""
        if self._session.article is not None:
            self._panel.set_current(self._session.article.uuid)
        if self._panel.words:
            self._panel.announce_found()

    def _fail(self, asked: Asked, error: CoderError) -> None:
        self._patience.stop()
        self._is_first = False
        self._panel.append_rows([])
        self._session.said.emit(str(error))

    # -- what the coder wants --

    def _choose_state(self, tab: str) -> None:
        self._state = "" if tab == "all" else tab
        self.reload()

    def _show_menu(self) -> None:
        project, most = self._session.project, browse_articles.MOST_COUNTED
        found = browse_articles.sources(project)
        sources = [(name, in_digits(count) + ("+" if count == most else "")) for name, count in found]
        are_more = len(sources) == browse_articles.MOST_SOURCES
        years, flags = browse_articles.years(project), browse_articles.flags(project)
        self._panel.show_menu(FilterChoices(sources, are_more, flags, years))

    # -- counts and states --

    def _update(self, uuids: Iterable[str]) -> None:
        loaded = [uuid for uuid in uuids if self._panel.has_row(uuid)]
        if loaded:
            self._panel.update_rows(map(self._item, browse_articles.rows_now(self._session.project, loaded)))

    def _count(self) -> Progress:
        progress = self._session.progress()
        schemes = ", ".join(scheme.name for scheme in self._session.project.schemes)
        self._panel.set_project(self._session.project.name, progress.total, schemes)
        left = progress.open + progress.in_progress
        self._panel.set_counts(left, progress.flagged, progress.total, progress.done + progress.no_event)
        self._total, self._edit = progress.total, self._session.project.newest_edit
        return progress

    def _item(self, row: browse_articles.ArticleRow) -> ArticleItem:
        return ArticleItem(
            row.uuid, row.title, row.source, short_day(row.published), row.state, row.events, row.flagged,
            row.opening, self._excerpts.get(row.uuid),
        )  # fmt: skip

    def _wire(self) -> None:
        self._panel.filter_changed.connect(self.reload)
        self._panel.state_chosen.connect(self._choose_state)
        self._panel.more_wanted.connect(self._more)
        self._panel.menu_wanted.connect(self._show_menu)
        self._pages.found.connect(self._take)
        self._pages.failed.connect(self._fail)
        self._session.saver.writing.connect(self._pages.give_way)
        self._session.closing.connect(self._pages.stop)
