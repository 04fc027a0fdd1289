"""Feeds the article list from the session, a page at a time, as filter and state ask for it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.session.coding_session import CodingSession
from annotator.ui.article_list import ArticleItem, ArticleListPanel
from annotator.use_cases import browse_articles
from annotator.use_cases.wording import short_day

PAGE = 200


class ListFeeder(QObject):
    """Keeps the list's rows, counts and current article right; reads no text."""

    def __init__(self, session: CodingSession, panel: ArticleListPanel) -> None:
        super().__init__(panel)
        self._session, self._panel = session, panel
        self._words, self._state = "", ""
        self._last = -1
        self._shown = 0
        panel.filter_changed.connect(self._filter)
        panel.state_chosen.connect(self._choose_state)
        panel.more_wanted.connect(self._more)
        self.reload()

    def refresh(self) -> None:
        """Counts anew, and the rows already shown with their present states."""
        self._count()
        rows = browse_articles.rows(self._session.project, "", "", -1, 1)
        article = self._session.article
        if rows and article is not None:
            self._panel.update_rows([self._item(browse_articles.row(self._session.project, article.uuid))])

    def _filter(self, words: str) -> None:
        self._words = words
        self.reload()

    def _choose_state(self, state: str) -> None:
        self._state = {"all": "", "open": "open", "flagged": "flagged"}.get(state, state)
        self.reload()

    def reload(self) -> None:
        """Start the list anew, from its first page."""
        self._panel.clear_rows()
        self._last = -1
        self._count()
        self._more()
        if self._session.article is not None:
            self._panel.set_current(self._session.article.uuid)

    def _more(self) -> None:
        rows = browse_articles.rows(self._session.project, self._state, self._words, self._last, PAGE)
        if rows:
            self._last = rows[-1].position
            self._panel.append_rows([self._item(row) for row in rows])

    def _count(self) -> None:
        progress = browse_articles.counts(self._session.project)
        schemes = ", ".join(scheme.name for scheme in self._session.project.schemes)
        self._panel.set_project(self._session.project.name, progress.total, schemes)
        ended = progress.done + progress.no_event
        self._panel.set_counts(progress.open + progress.in_progress, progress.flagged, progress.total, ended)

    @staticmethod
    def _item(row: browse_articles.ArticleRow) -> ArticleItem:
        return ArticleItem(
            row.uuid, row.title, row.source, short_day(row.published), row.state, row.events, row.flagged
        )
