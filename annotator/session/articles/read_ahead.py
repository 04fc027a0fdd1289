"""While one article is read the next open one is made ready: its text, its sentences, its findings."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import CoderError
from annotator.model.article import Article
from annotator.model.suggestion import Findings
from annotator.session.articles.article_pages import ArticlePages, Asked
from annotator.session.articles.article_walk import ArticleWalk
from annotator.session.articles.open_article import OpenArticle
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.articles.browse_articles import Page, Project

AFTER_MS = 200
"""The article that was opened is painted first."""
LONGEST = 200_000
"""Code points. A longer text would be felt by whoever is typing; it is read when it is wanted."""


class ReadAhead(QObject):
    """Holds one article that is not on the desk yet.

    Signals:
        prepared: the next article is ready; the article (its uuid) after which it comes.
    """

    prepared = Signal(str)

    def __init__(
        self,
        project: Project,
        walk: ArticleWalk,
        countries_of: Callable[[Article], tuple[str, ...]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._project, self._walk, self._countries_of = project, walk, countries_of
        self._here = ""
        self._ready: OpenArticle | None = None
        self._schemes = project.schemes
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self.prepare)
        # Where the list is filtered, what follows may have to be searched for: nobody who types waits for that.
        self.pages = ArticlePages(self)
        self.pages.found.connect(self._learn)

    def begin(self, here: str) -> None:
        """This article is on the desk now: make the next one ready in a moment."""
        self._here = here
        self._timer.start()

    def prepare(self) -> None:
        """Make the article that follows ready, unless it is."""
        # One that cannot be read tells so when it is opened, and while the file is held nothing is urgent.
        with contextlib.suppress(CoderError):
            question = self._walk.question(self._here)
            if question is not None:
                self.pages.ask(question)
                return
            following = self._walk.known_after(self._here)
            if following is None or following == self._here:
                return
            if self._ready is None or self._ready.article.uuid != following:
                self._ready = self._made(following)
        self.prepared.emit(self._here)

    def _learn(self, asked: Asked, page: Page) -> None:
        if asked.here is not None and asked.here.uuid == self._here and page.rows:
            self._walk.learn(self._here, [row.uuid for row in page.rows])
            self.prepare()

    def take(self, uuid: str) -> OpenArticle | None:
        """The article, if it was made ready and nothing that it rests on is another since."""
        ready, self._ready = self._ready, None
        if ready is None or ready.article.uuid != uuid or self._schemes != self._project.schemes:
            return None
        if browse_articles.published(self._project, uuid) != ready.article.published:
            return None
        ready.reload()
        if ready.findings is None:
            ready.findings = browse_articles.cached_findings(self._project, ready.article)
        return ready

    def take_findings(self, uuid: str, findings: Findings) -> None:
        """Suggestions arrived for some article."""
        if self._ready is not None and self._ready.article.uuid == uuid:
            self._ready.findings = findings

    def stop(self) -> None:
        self._timer.stop()
        self.pages.stop()
        self._ready = None

    def _made(self, uuid: str) -> OpenArticle | None:
        article = browse_articles.article(self._project, uuid)
        if len(article.text) > LONGEST:
            return None
        self._schemes = self._project.schemes
        return OpenArticle(self._project, article, self._countries_of)
