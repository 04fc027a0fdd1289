"""Asks the worker process for suggestions and hands its answers to the session, on the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model.article import Article
from annotator.model.suggestion import Findings
from annotator.use_cases import suggest
from annotator.use_cases.browse_articles import Project, article, keep_findings

if TYPE_CHECKING:
    from annotator.suggestions.worker import Worker

POLL_MS = 40


class SuggestionClient(QObject):
    """The open article first, then the next few. Without the worker everything else works.

    Signals:
        found: suggestions of an article are there (its uuid, Findings).
        state_changed: a short sentence for the status line ("Suggestions ready").
    """

    found = Signal(str, object)
    state_changed = Signal(str)

    def __init__(self, project: Project, is_wanted: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._is_wanted = is_wanted
        self._worker: Worker | None = None
        self._asked: dict[str, Article] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._poll)

    def start(self) -> None:
        """Start the worker process, and ask it for what was wanted before."""
        if self._is_wanted and self._worker is None:
            self._worker = suggest.start_worker(self._project)
            for uuid, wanted in self._asked.items():
                self._request(uuid, wanted)

    def ask(self, uuid: str) -> None:
        """Find suggestions for an article; the newest request goes first."""
        if not self._is_wanted:
            self.state_changed.emit("Suggestions are off")
            return
        self._asked[uuid] = article(self._project, uuid)
        if self._worker is not None:
            self._request(uuid, self._asked[uuid])

    def close(self) -> None:
        self._timer.stop()
        if self._worker is not None:
            self._worker.close()

    def _request(self, uuid: str, wanted: Article) -> None:
        assert self._worker is not None
        self._worker.request(uuid, wanted, suggest.knowledge(self._project))
        self.state_changed.emit("Finding suggestions")
        self._timer.start()

    def _poll(self) -> None:
        assert self._worker is not None
        for uuid, answer in self._worker.poll():
            asked = self._asked.pop(uuid, None)
            if isinstance(answer, Findings) and asked is not None:
                keep_findings(self._project, asked, answer)
                self.found.emit(uuid, answer)
                self.state_changed.emit("Suggestions ready")
            elif asked is not None:
                self.state_changed.emit("No suggestions: coding works without them")
        if not self._asked:
            self._timer.stop()
