"""Asks the worker process for suggestions and hands its answers to the session, on the window's thread."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import CoderError
from annotator.model.article import Article
from annotator.model.knowledge import NOTHING_KNOWN
from annotator.model.suggestion import Findings, RankedFindings
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.articles.browse_articles import Project
from annotator.use_cases.suggesting import blind_share, suggest
from annotator.use_cases.suggesting.findings_keys import brought
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.suggestions.worker import Worker

_log = logging.getLogger(__name__)
POLL_MS = 40
MOST_AHEAD = 3
BLIND = tr("Coded blind: no suggestions here")


class SuggestionClient(QObject):
    """The article on the desk first, then the next few open ones. Without the worker everything else works.

    Signals:
        found: suggestions of an article are there (its uuid, Findings).
        ranked: those of the article on the desk, by what was learned since (its uuid, Findings).
        state_changed: a short sentence for the status line ("Suggestions ready").
    """

    found = Signal(str, object)
    ranked = Signal(str, object)
    state_changed = Signal(str)

    def __init__(
        self,
        project: Project,
        is_wanted: bool = True,
        parent: QObject | None = None,
        following: Callable[[str], str | None] | None = None,
    ) -> None:
        """`following` names the article to be prepared after one; the next open one if nobody knows better."""
        super().__init__(parent)
        self._following = following or (lambda uuid: browse_articles.next_open(project, uuid))
        self._project = project
        self._is_wanted = is_wanted
        self._worker: Worker | None = None
        self._brought: tuple[str, ...] = ()
        self._asked: dict[str, Article] = {}
        self._on_desk = ""
        self._ahead = 0
        self._only_ranked: set[str] = set()
        self._seen: set[str] = set()
        self._blind: set[str] = set()
        self._asked_again: set[str] = set()
        self._anew: set[str] = set()
        self._is_closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._poll)

    def start(self) -> None:
        """Start the worker process, and ask it for what was wanted before."""
        if self._is_wanted and self._worker is None and not self._is_closed:
            self._brought = brought(self._project)
            self._worker = suggest.start_worker(self._project)
            for uuid in self._asked:
                self._request(uuid)

    def ask(self, uuid: str) -> None:
        """Find suggestions for the article on the desk, before any other."""
        if not self._is_wanted:
            self.state_changed.emit(tr("Suggestions are off"))
            return
        self._on_desk, self._ahead = uuid, 0
        article = browse_articles.article(self._project, uuid)
        if blind_share.is_blind(self._project, uuid):
            self._blind.add(uuid)
            self.state_changed.emit(BLIND)
            if browse_articles.cached_findings(self._project, article) is not None:
                return
        else:
            self.state_changed.emit(tr("Finding suggestions"))
        # Of an article that is coded blind they are kept all the same: what they missed is told later.
        self._anew.discard(uuid)
        self._asked[uuid] = article
        self._request(uuid)

    def rank_anew(self, article: Article, found: Findings) -> None:
        """An event of the article on the desk was completed: rank what was found in it by what that taught."""
        if self._worker is None or article.uuid in self._asked.keys() - self._anew:
            return  # it is ranked when it is found
        self._on_desk = article.uuid
        self._asked = {article.uuid: article}
        self._anew = {article.uuid}
        self._worker.request(article.uuid, article, NOTHING_KNOWN, found=found)
        self._timer.start()

    def look_ahead(self, here: str) -> None:
        """The article on the desk has its suggestions: prepare the next few open ones."""
        if self._is_wanted and here not in self._asked:
            self._on_desk, self._ahead = here, 0
            with contextlib.suppress(CoderError):  # what cannot be read tells so when it is opened
                if here not in self._seen:
                    self._asked[here] = browse_articles.article(self._project, here)
                    self._request(here)
                else:
                    self._look_ahead(here)

    def renew(self) -> None:
        """The schemes changed: a worker that knows the old ones is of no use any more."""
        if self._worker is not None:
            self._worker.close()
            self._worker = None
            self._asked.clear()
            self.start()

    def take_up(self) -> None:
        """Lists or pipelines may have come or gone: if so, ask for the article on the desk with what is there now."""
        if self._is_left_behind():
            self.renew()
            if self._on_desk:
                self.ask(self._on_desk)

    def _is_left_behind(self) -> bool:
        """What the worker finds rests on what was there before an import, its undo, or a pipeline that was named."""
        try:
            return self._worker is not None and self._brought != brought(self._project)
        except CoderError:  # the file is held for a moment: the next answer or request sees it
            return False

    def _start_anew(self) -> None:
        """A worker that knows what is there now is asked for all that was asked."""
        assert self._worker is not None
        self._worker.close()
        self._worker = None
        self.start()

    def close(self) -> None:
        self._is_closed = True
        self._timer.stop()
        if self._worker is not None:
            self._worker.close()

    def _request(self, uuid: str) -> None:
        if self._is_left_behind():
            self._start_anew()
        elif self._worker is not None:
            known = suggest.knowledge(self._project)
            article = self._asked[uuid]
            found = browse_articles.cached_findings(self._project, article)
            self._only_ranked.add(uuid) if found else self._only_ranked.discard(uuid)
            self._worker.request(uuid, article, known, first=uuid == self._on_desk, found=found)
            self._timer.start()

    def _poll(self) -> None:
        assert self._worker is not None
        answers = self._worker.poll()
        if answers and self._is_left_behind():
            self._start_anew()
            return
        for uuid, answer in answers:
            asked = self._asked.pop(uuid, None)
            if asked is not None and uuid in self._anew:
                self._answer_anew(asked, answer)
            elif asked is not None:
                self._answer(asked, answer)
        if not self._asked:
            self._timer.stop()

    def _answer(self, asked: Article, answer: object) -> None:
        is_found = isinstance(answer, Findings)
        if not is_found and not getattr(answer, "is_final", True):
            _log.warning("no suggestions for %s: %s", asked.uuid, answer)
            if asked.uuid not in self._asked_again:  # perhaps the file was held for a moment
                self._asked_again.add(asked.uuid)
                self._asked[asked.uuid] = asked
                self._request(asked.uuid)
                return
        if asked.uuid == self._on_desk:
            # The worker forgot what was asked before this article.
            self._asked.clear()
            ready = BLIND if asked.uuid in self._blind else tr("Suggestions ready")
            self.state_changed.emit(ready if is_found else tr("No suggestions: coding works without them"))
        if isinstance(answer, Findings):
            self._seen.add(asked.uuid)
            self.found.emit(asked.uuid, answer)
            with contextlib.suppress(CoderError):  # a file that is held or full: they can be found again
                if asked.uuid not in self._only_ranked:
                    found = answer.as_found if isinstance(answer, RankedFindings) else answer
                    browse_articles.keep_findings(self._project, asked, found)
                self._look_ahead(asked.uuid)

    def _answer_anew(self, asked: Article, answer: object) -> None:
        self._anew.discard(asked.uuid)
        if isinstance(answer, Findings):
            self.ranked.emit(asked.uuid, answer)
            with contextlib.suppress(CoderError):
                self._ahead = 0  # the next article is ranked anew too
                self._look_ahead(asked.uuid)
        elif getattr(answer, "is_final", False):
            self.state_changed.emit(tr("No suggestions: coding works without them"))
        else:
            _log.warning("%s was not ranked anew: %s", asked.uuid, answer)

    def _look_ahead(self, after: str) -> None:
        """While the coder reads, the next few open articles are prepared, one after the other."""
        while self._ahead < MOST_AHEAD:
            following = self._following(after)
            if following is None or following == self._on_desk or following in self._asked:
                return
            self._ahead += 1
            wanted = browse_articles.article(self._project, following)
            # Of those that were found before the next one is ranked by what was coded since.
            if self._ahead == 1 or browse_articles.cached_findings(self._project, wanted) is None:
                self._asked[following] = wanted
                self._request(following)
                return
            after = following
