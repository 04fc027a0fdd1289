"""One coder at work on one project: which article, which event, which field. What keys do to them is in
`text_work`, `record_work`, `article_work` and `undo_work`; what the window draws of them is in `views`. Knows no
widget.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import CoderError
from annotator.model.article import Article
from annotator.model.event import Event
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion, Findings
from annotator.session.articles.article_walk import ArticleWalk
from annotator.session.articles.article_work import ArticleWork
from annotator.session.articles.open_article import OpenArticle
from annotator.session.articles.ranked_in_place import found_of
from annotator.session.articles.read_ahead import ReadAhead
from annotator.session.key_words import KeyWords, NoKeys
from annotator.session.long_work import ShowsWork, unseen
from annotator.session.record.field_entry import FieldEntry
from annotator.session.record.record_work import RecordWork
from annotator.session.saver import Saver
from annotator.session.text.text_work import TextWork
from annotator.session.undo_work import UndoWork
from annotator.use_cases.articles import browse_articles, date_article
from annotator.use_cases.articles.browse_articles import (
    ArticleCounter,
    ArticleRow,
    Progress,
    Project,
    ProjectBusy,
)
from annotator.use_cases.coding import code_event
from annotator.use_cases.coding.candidate import Surroundings
from annotator.use_cases.coding.wording import day_words
from annotator.use_cases.projects import desk_memory
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.use_cases.coding.candidates import CandidateFinder

IDLE_MS = 2_000
DECIDED = ("complete", "checked")


class CodingSession(QObject):
    """What is open and what is being coded.

    `current` is the event on the record, perhaps not stored yet; `shown` the suggestion it shows untaken;
    `entry` the focused field; `is_choosing_words`: the keyboard is in the text to give that field its words;
    `keys` how the window's keys are called; `shows_work` does long work where it is seen.

    Signals:
        article_opened: another article is on the desk.
        desk_changed: the record, the marks, the cursor or the candidates changed.
        articles_changed: states or counts in the list changed.
        focus_wanted: the keyboard should go to "text" or "record".
        failed: something could not be done (what happened, what to do).
        said: one sentence about what just happened, for the status line and the screen reader.
        findings_wanted: suggestions for this article are wanted (its uuid).
        ranking_wanted: an event was completed, so what waits is to be ranked anew (the article, what was found in it).
        schemes_changed: a version of a scheme came in or was taken back.
        day_changed: the publication day of the article on the desk is another one.
        closing: the project is let go; whatever reads it stops.
    """

    article_opened = Signal()
    desk_changed = Signal()
    articles_changed = Signal()
    focus_wanted = Signal(str)
    failed = Signal(str, str)
    said = Signal(str)
    findings_wanted = Signal(str)
    ranking_wanted = Signal(object, object)
    schemes_changed = Signal()
    day_changed = Signal()
    closing = Signal()

    def __init__(
        self, project: Project, make_finder: Callable[[], CandidateFinder], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.project = project
        self.keys: KeyWords = NoKeys()
        self.shows_work: ShowsWork = unseen
        self._make_finder = make_finder
        self.open: OpenArticle | None = None
        self._schemes = project.schemes
        last = desk_memory.last_scheme(project)
        self.scheme: Scheme = next((each for each in project.schemes if each.id == last), project.schemes[0])
        self.current: Event | None = None
        self.shown: EventSuggestion | None = None
        self.entry: FieldEntry | None = None
        self.is_choosing_words = False
        self._coded: dict[str, Event] = {}
        self._typing_kept: dict[tuple[str, str], str] = {}
        self.counter = ArticleCounter(project)
        self.walk = ArticleWalk(project, self.counter)
        self.ahead = ReadAhead(project, self.walk, self._countries_of, self)
        self.articles = ArticleWork(self)
        self.text = TextWork(self)
        self.record = RecordWork(self)
        self.past = UndoWork(self)
        self.saver = Saver(project, self)
        self.saver.failed.connect(self.failed)
        self.saver.writing.connect(self.ahead.pages.give_way)
        self.saver.refused.connect(self.said)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._remember_place)

    @cached_property
    def finder(self) -> CandidateFinder:
        """Made when first needed: an article is readable without the lists and rules behind it."""
        return self._make_finder()

    # -- what is where --

    @property
    def article(self) -> Article | None:
        return self.open.article if self.open else None

    @property
    def events(self) -> list[Event]:
        """The stored events of the article on the desk."""
        return self.open.events if self.open else []

    @property
    def findings(self) -> Findings | None:
        return self.open.findings if self.open else None

    @property
    def around(self) -> Surroundings | None:
        """What the candidates of the event on the record are looked for in."""
        if self.open is None or self.current is None:
            return None
        return self.open.around(self.current, self.shown)

    @property
    def waiting(self) -> list[EventSuggestion]:
        """The suggestions of the current scheme that are neither rejected nor coded yet."""
        return self.open.waiting(self.scheme) if self.open else []

    def scheme_of(self, event: Event) -> Scheme:
        return self.project.scheme(event.scheme, event.scheme_version)

    def progress(self) -> Progress:
        return self.counter.progress()

    def row(self) -> ArticleRow | None:
        """The list's row of the article on the desk."""
        return browse_articles.row(self.project, self.article.uuid) if self.article else None

    def _countries_of(self, article: Article) -> tuple[str, ...]:
        return self.finder.countries(article, self.project.countries)

    # -- articles --

    def open_article(self, uuid: str) -> bool:
        """Put an article on the desk: its text at once, its suggestions when they are there. False if it is refused."""
        if self.open is not None and self.open.untaken != self._typing_kept:
            with contextlib.suppress(ProjectBusy):  # the next pause tries again
                self._remember_typing()
        try:
            self.open = self.ahead.take(uuid) or self._read(uuid)
        except CoderError as error:
            self.failed.emit(error.what_happened, error.what_to_do)
            return False
        self._typing_kept = desk_memory.untaken(self.project, uuid)
        self.open.untaken.update(self._typing_kept)
        self.walk.is_at_end = False
        self.put_on_record(None, None)
        self._idle.start()
        self.article_opened.emit()
        self.focus_wanted.emit("text")
        self.desk_changed.emit()
        self.ahead.begin(uuid)
        if self.open.findings is None:
            self.findings_wanted.emit(uuid)
        return True

    def _read(self, uuid: str) -> OpenArticle:
        return OpenArticle(self.project, browse_articles.article(self.project, uuid), self._countries_of)

    def take_findings(self, uuid: str, findings: Findings) -> None:
        """Suggestions arrived. Those of another article are not shown; an open list only grows at its end."""
        self.ahead.take_findings(uuid, findings)
        if self.open is None or uuid != self.open.article.uuid:
            return
        self.open.findings = findings
        if self.shown is not None:
            self.shown = self.open.anew(self.shown)
        if self.entry is not None and self.around is not None:
            self.entry.append(self.around, self.finder)
        self.desk_changed.emit()

    def take_ranking(self, uuid: str, ranked: Findings) -> None:
        """What waits was ranked by what was learned since. What the coder looks at stays as it is."""
        if self.open is not None and uuid == self.open.article.uuid:
            self.open.rank_anew(ranked, self.shown)
            self.desk_changed.emit()

    def _want_ranking(self, event: Event) -> None:
        """A completed event teaches something about those that wait."""
        stored = self.open.stored(event) if self.open else None
        if self.open is None or self.open.findings is None or stored is None or stored.state not in DECIDED:
            return
        found = found_of(self.open.findings)
        if found is not None and any(self.open.waiting(scheme) for scheme in self.project.schemes):
            self.ranking_wanted.emit(self.open.article, found)

    def set_publication_day(self, typed: str) -> None:
        """Give the article on the desk its day, written in any way that an import reads. Raises BadInput."""
        assert self.article is not None
        uuid, day = self.article.uuid, date_article.day_of(typed)
        words = (
            tr("Published {day_words}.", day_words=day_words(day))
            if day
            else tr("This article has no publication date now.")
        )
        self.write(lambda: date_article.set_day(self.project, uuid, day), lambda: self.said.emit(words))

    def close(self) -> None:
        """Keep the place and let the project go."""
        self.closing.emit()
        self._idle.stop()
        self.ahead.stop()
        self.saver.close()
        self._remember_place()
        self.project.close()

    # -- the record --

    def put_on_record(self, event: Event | None, shown: EventSuggestion | None) -> None:
        """Make this event (stored or not) the current one, with no field focused."""
        self.current, self.shown, self.entry = event, shown, None
        self.is_choosing_words = False

    def show_event(self, event: Event) -> None:
        """Make a stored event the current one and go to its sentence."""
        self.put_on_record(event, None)
        self.scheme = next((s for s in self.project.schemes if s.id == event.scheme), self.scheme)
        if event.evidence and self.open is not None:
            self.open.cursor.to_offset(event.evidence[0].start)
        self.desk_changed.emit()

    def clear_record(self) -> None:
        self.put_on_record(None, None)
        self.desk_changed.emit()

    # -- writing --

    def write(self, change: Callable[[], object], then: Callable[[], object]) -> None:
        """Make a change to the project; when it is stored, read anew what hangs on it and do what follows.

        A change may have to wait for the file; a coder who went elsewhere meanwhile is left there.
        """
        place = self._place

        def follow() -> None:
            if self._place == place:
                then()

        self.write_from_anywhere(change, follow)

    def store(self, event: Event, label: str, then: Callable[[], object] = lambda: None) -> None:
        """Store the current event as it should be from now on."""

        def change() -> None:
            saved = code_event.save(self.project, self.scheme_of(event), event, label)
            self._coded.pop(event.uuid, None)
            self._coded[event.uuid] = saved

        def follow() -> None:
            then()
            self._want_ranking(event)

        self.write(change, follow)

    def take_up(self) -> None:
        """Something beside the desk was written to the project, and is saved: read anew what hangs on it."""
        self.saver.tell_saved()
        self._read_anew()

    @property
    def coded_before(self) -> Event | None:
        """The event of this scheme that was coded last before the current one, in whatever article."""
        if self.current is None:
            return None
        coded = [each for each in (*self.events, *self._coded.values()) if each.scheme == self.current.scheme]
        return next((each for each in reversed(coded) if each.uuid != self.current.uuid), None)

    def undo(self) -> None:
        self.past.undo()

    def redo(self) -> None:
        self.past.redo()

    def write_from_anywhere(self, change: Callable[[], object], then: Callable[[], object]) -> None:
        """The same, but what follows does so wherever the coder is by then."""
        self.saver.write(change, lambda: self._read_anew(then))

    def _read_anew(self, then: Callable[[], object] = lambda: None) -> None:
        if self.open is not None:
            self.open.reload()
            self.open.warned_open = False
            self.current = self.open.stored(self.current) or self.current
            self._follow_day(self.open)
        if self.project.schemes != self._schemes:
            self._follow_schemes()
        self.walk.is_at_end = False
        then()
        self.articles_changed.emit()
        self.desk_changed.emit()

    def _follow_schemes(self) -> None:
        """Code under the versions that the project has now. What was begun under one that is gone goes with it."""
        self._schemes = self.project.schemes
        self.scheme = next((each for each in self._schemes if each.id == self.scheme.id), self._schemes[0])
        self._coded.clear()
        self.put_on_record(self.open.stored(self.current) if self.open else None, None)
        self.focus_wanted.emit("text")
        self.schemes_changed.emit()
        self._find_anew()

    def _follow_day(self, opened: OpenArticle) -> None:
        """Another publication day: what a Thursday of the text means changes with it."""
        day = browse_articles.row(self.project, opened.article.uuid).published
        if day != opened.article.published:
            opened.article = replace(opened.article, published=day)
            self.day_changed.emit()
            self._find_anew()

    def _find_anew(self) -> None:
        """Suggestions follow from the schemes and from the day of the article: look for those that fit now."""
        if self.open is not None:
            self.open.findings = browse_articles.cached_findings(self.project, self.open.article)
            if self.open.findings is None:
                self.findings_wanted.emit(self.open.article.uuid)

    @property
    def _place(self) -> tuple[OpenArticle | None, str, FieldEntry | None]:
        """Where the coder is: the article, the event on the record, the visit to a field."""
        return self.open, self.current.uuid if self.current else "", self.entry

    def _remember_place(self) -> None:
        """Where to open the next time; waits for a pause, so that no key ever waits for it."""
        if self.article is not None:
            with contextlib.suppress(ProjectBusy):  # the next pause tries again
                browse_articles.remember_article(self.project, self.article.uuid)
                self._remember_typing()
                self.counter.keep()

    def rest(self) -> None:
        """Something was typed: keep it in the next pause."""
        self._idle.start()

    def _remember_typing(self) -> None:
        """What is not taken stays with its event, over a restart too; an event that nothing stored has no typing."""
        if self.open is not None:
            stored = {event.uuid for event in self.open.events}
            typed = {key: text for key, text in self.open.untaken.items() if key[0] in stored}
            desk_memory.remember_desk(self.project, self.scheme.id, self.open.article.uuid, typed)
            self._typing_kept = typed
