"""Feeds the article list from the session, a page at a time, as filter and state ask for it.

The plain list is read at once; whatever has to be looked for is read away from the window's thread, and the rows of
before stand until the first answer is there. What edits do to rows that are loaded is for `list_changes`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, QTimer, SignalInstance

from annotator.errors import CoderError
from annotator.model.article_filter import ArticleFilter, read_filter
from annotator.session.articles.article_pages import ArticlePages, Asked
from annotator.session.coding_session import CodingSession
from annotator.ui.articles.article_filter_menu import FilterChoices
from annotator.ui.articles.article_list import ArticleItem, ArticleListPanel
from annotator.ui.articles.list_changes import ListChanges
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.articles.browse_articles import ArticleRow, Excerpt, Page, Progress, Search, Way
from annotator.use_cases.coding.wording import day_of_year, short_day
from annotator.words import in_digits

PATIENCE_MS = 250
"""A search that takes longer says so in place of the rows of before."""


class ListFeeder(QObject):
    """Keeps the list's rows, counts and current article right; reads no text."""

    def __init__(self, session: CodingSession, panel: ArticleListPanel) -> None:
        super().__init__(panel)
        self._session, self._panel = session, panel
        self._changes = ListChanges(session.project, panel, self._item)
        self._state = self._here = ""
        self._first: ArticleRow | None = None
        self._last: ArticleRow | None = None
        self._excerpts: dict[str, Excerpt] = {}
        self._total = self._edit = 0
        self._day_words = short_day
        self._asked: Asked | None = None
        self._is_new = self._wants_more = self._wants_reveal = False
        self._wants_end: Literal["", "first", "last"] = ""
        self._pages = ArticlePages(self)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(panel.show_searching)
        self._wire()
        self.reload()

    def refresh(self) -> Progress:
        """Count anew, show the present state of the articles that changed since, and which one is on the desk."""
        total, edit = self._total, self._edit
        progress = self._count()
        project = self._session.project
        touched = browse_articles.touched_since(project, edit) if project.newest_edit != edit else []
        is_known = total == progress.total and touched is not None
        if not is_known or (touched and not self._changes.take(touched, self._wanted())):
            self.reload()
        article = self._session.article
        if article is not None and article.uuid != self._here:
            self._follow(article.uuid)
        return progress

    def reload(self) -> None:
        """Start the list anew, from its first page."""
        self._is_new, self._wants_more = True, False
        spans_years = len(browse_articles.years(self._session.project)) > 1
        self._day_words = day_of_year if spans_years else short_day
        self._session.articles.follow_filter(self._wanted())
        self._count()
        self._ask("on", None)

    def matching(self, most: int = 0) -> list[str]:
        """Every article that fits the filter, also those not loaded; hardly more than `most`, if that is given."""
        return browse_articles.matching(self._session.project, self._wanted(), most)

    @property
    def shows_everything(self) -> bool:
        """Whether nothing is filtered."""
        return self._wanted().shows_all

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
        """The rows after the last one; while others are on their way, when those are there."""
        if self._asked is None:
            self._ask("on", self._last)
        else:
            self._wants_more = not self._is_new

    def _earlier(self) -> None:
        if self._asked is None and self._first is not None and self._panel.has_earlier:
            self._ask("back", self._first)

    def _ask(self, way: Way, here: ArticleRow | None) -> None:
        """A page: after `here`, before it or around it."""
        wanted, counter = self._wanted(), self._session.counter
        self._patience.stop()
        limit = browse_articles.PAGE_OF_HITS if wanted.words else browse_articles.PAGE
        start = counter.left_from if wanted.state == "left" else 0
        asked = Asked(Search(self._session.project), wanted, here, limit, start, way)
        if wanted == ArticleFilter():
            self._pages.forget()
            self._take(asked, browse_articles.page(self._session.project, wanted, here, limit, way))
            return
        self._asked = asked
        self._pages.ask(asked)
        if self._is_new:
            self._patience.start()

    def _take(self, asked: Asked, page: Page) -> None:
        """The panel is told of the end too: it may have nothing to show."""
        self._patience.stop()
        self._asked = None
        if asked.wanted == ArticleFilter(state="left") and asked.here is None and page.rows:
            self._session.counter.saw_first_left(page.rows[0].position)
        was_new, self._is_new = self._is_new, False
        if was_new:
            self._begin(asked)
        self._changes.loaded(page.rows)
        self._excerpts.update(page.excerpts)
        items = [self._item(row) for row in page.rows]
        if asked.way == "back":
            self._panel.prepend_rows(items, are_more=len(items) == asked.limit)
        else:
            self._append(asked, page, items)
        self._first = page.rows[0] if page.rows and (was_new or asked.way == "back") else self._first
        if was_new:
            self._show_current()
        elif self._wants_reveal:
            self._panel.set_current(self._here)
            self._reveal()
        if self._wants_more:
            self._wants_more = False
            self._more()

    def _begin(self, asked: Asked) -> None:
        self._excerpts.clear()
        self._changes.begin()
        self._first = self._last = None
        self._panel.clear_rows(with_hits=bool(asked.wanted.words), has_earlier=asked.way != "on")

    def _append(self, asked: Asked, page: Page, items: list[ArticleItem]) -> None:
        before = page.rows.index(asked.here) + 1 if asked.way == "around" and asked.here in page.rows else 0
        self._last = page.rows[-1] if page.rows else self._last
        self._panel.append_rows(items)
        if asked.way == "end" or len(items) - before < asked.limit:
            self._panel.append_rows([])

    def _show_current(self) -> None:
        """The list begins anew: show which article is on the desk, and say what was found."""
        if self._session.article is not None:
            self._here = self._session.article.uuid
            self._panel.set_current(self._here, goes_there=not self._wants_end)
            # Who looks for words wants the first place where they stand, not the one that is on the desk.
            if not self._panel.words and not self._wants_end:
                self._reveal()
        if self._wants_end:
            self._panel.choose_end(self._wants_end)
            self._wants_end = ""
        elif self._panel.words:
            self._panel.announce_found()

    def _follow(self, uuid: str) -> None:
        """Another article is on the desk."""
        self._here = uuid
        self._changes.sweep(uuid)
        self._panel.set_current(uuid)
        self._reveal()

    def _reveal(self) -> None:
        """Where the article on the desk fits and is not among the rows that are loaded: read what is around it."""
        self._wants_reveal = self._asked is not None
        if self._wants_reveal or self._panel.has_row(self._here):
            return
        found = browse_articles.fitting(self._session.project, self._wanted(), [self._here])
        if found:
            self._is_new = True
            self._ask("around", found[0])

    def _to_first(self) -> None:
        """The first row of all, wherever the list begins."""
        self._wants_end, self._is_new = "first", True
        self._ask("on", None)

    def _to_last(self) -> None:
        """The last row of all, however many are not loaded."""
        self._wants_end, self._is_new = "last", True
        self._ask("end", None)

    def _fail(self, asked: Asked, error: CoderError) -> None:
        self._patience.stop()
        self._asked = None
        self._is_new = self._wants_more = self._wants_reveal = False
        self._wants_end = ""
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

    def _count(self) -> Progress:
        progress = self._session.progress()
        schemes = ", ".join(scheme.name for scheme in self._session.project.schemes)
        self._panel.set_project(self._session.project.name, progress.total, schemes)
        left = progress.open + progress.in_progress
        self._panel.set_counts(left, progress.flagged, progress.total, progress.done + progress.no_event)
        self._total, self._edit = progress.total, self._session.project.newest_edit
        return progress

    def _item(self, row: ArticleRow) -> ArticleItem:
        return ArticleItem(
            row.uuid, row.title, row.source, self._day_words(row.published), row.state, row.events, row.flagged,
            "" if row.title else row.name, self._excerpts.get(row.uuid),
        )  # fmt: skip

    def _wire(self) -> None:
        self._wires: tuple[tuple[SignalInstance, Callable[..., None]], ...] = (
            (self._panel.filter_changed, self.reload),
            (self._panel.state_chosen, self._choose_state),
            (self._panel.more_wanted, self._more),
            (self._panel.earlier_wanted, self._earlier),
            (self._panel.first_wanted, self._to_first),
            (self._panel.last_wanted, self._to_last),
            (self._panel.menu_wanted, self._show_menu),
            (self._pages.found, self._take),
            (self._pages.failed, self._fail),
            (self._session.saver.writing, self._pages.give_way),
        )
        for signal, slot in self._wires:
            signal.connect(slot)
        self._session.closing.connect(self._stop)

    def _stop(self) -> None:
        """The project is let go before the list: until it is freed the view may still want rows."""
        self._patience.stop()
        self._pages.stop()
        for signal, slot in self._wires:
            signal.disconnect(slot)
