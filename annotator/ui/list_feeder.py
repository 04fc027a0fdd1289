"""Feeds the article list from the session, a page at a time, as filter and state ask for it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.model.article_filter import read_filter
from annotator.session.coding_session import CodingSession
from annotator.ui.article_list import ArticleItem, ArticleListPanel
from annotator.use_cases import browse_articles
from annotator.use_cases.browse_articles import Progress
from annotator.use_cases.wording import short_day


class ListFeeder(QObject):
    """Keeps the list's rows, counts and current article right; reads no text."""

    def __init__(self, session: CodingSession, panel: ArticleListPanel) -> None:
        super().__init__(panel)
        self._session, self._panel = session, panel
        self._words, self._state = "", ""
        self._last: browse_articles.ArticleRow | None = None
        self._total = 0
        self._before = ""
        panel.filter_changed.connect(self._filter)
        panel.state_chosen.connect(self._choose_state)
        panel.more_wanted.connect(self._more)
        self.reload()

    def refresh(self) -> Progress:
        """Count anew, and show the present state of the article on the desk and of the one before it."""
        total = self._total
        progress = self._count()
        if total != progress.total:
            self.reload()
        article = self._session.article
        here = article.uuid if article else ""
        for uuid in {here, self._before} - {""}:
            self._panel.update_rows([self._item(browse_articles.row(self._session.project, uuid))])
        self._before = here
        return progress

    def reload(self) -> None:
        """Start the list anew, from its first page."""
        self._panel.clear_rows()
        self._last = None
        self._count()
        self._more()
        if self._session.article is not None:
            self._panel.set_current(self._session.article.uuid)

    def _filter(self, words: str) -> None:
        self._words = words
        self.reload()

    def _choose_state(self, tab: str) -> None:
        self._state = "" if tab == "all" else tab
        self.reload()

    def _more(self) -> None:
        """The next page; none at the end, which the panel is told too: it may have nothing to show."""
        wanted = read_filter(self._words, self._state)
        rows = browse_articles.rows(self._session.project, wanted, self._last)
        self._last = rows[-1] if rows else self._last
        self._panel.append_rows([self._item(row) for row in rows])

    def _count(self) -> Progress:
        progress = self._session.progress()
        schemes = ", ".join(scheme.name for scheme in self._session.project.schemes)
        self._panel.set_project(self._session.project.name, progress.total, schemes)
        self._panel.set_counts(progress.open, progress.flagged, progress.total, progress.done + progress.no_event)
        self._total = progress.total
        return progress

    @staticmethod
    def _item(row: browse_articles.ArticleRow) -> ArticleItem:
        day = short_day(row.published)
        return ArticleItem(
            row.uuid, row.title, row.source, day, row.state, row.events, row.flagged, row.opening
        )  # fmt: skip
