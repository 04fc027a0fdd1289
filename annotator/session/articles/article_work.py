"""Going from article to article, and ending one. Which article follows in the list, `article_walk` knows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.model.article_filter import ArticleFilter
from annotator.model.event import Event
from annotator.session.edit_words import edit_words
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.articles.browse_articles import CodingState
from annotator.use_cases.coding import code_event
from annotator.words import later, tr

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession

NO_EVENT_REASONS = (
    later("nothing codable"), later("no political violence or protest"), later("planned or threatened only"),
    later("background or opinion only"), later("outside the project's countries or period"),
    later("no date or place to be found"), later("the same text as another article"),
)  # fmt: skip
"""Why an article may have no codable event, the usual reason first."""
MOST_REFUSED = 50
"""So many articles in a row that cannot be opened are passed over at one key."""


class ArticleWork:
    """On one session."""

    def __init__(self, session: CodingSession) -> None:
        self._session = session

    def open_last(self) -> None:
        """The article that this coder had on the desk last, else the first open one, else the first."""
        session = self._session
        last = browse_articles.last_article(session.project)
        last = last or session.counter.next_open() or browse_articles.first(session.project)
        if last is None or not (session.open_article(last) or self._open_beyond(last, session.walk.following)):
            session.focus_wanted.emit("text")
            session.desk_changed.emit()

    def open_next(self) -> None:
        """The next open article after this one, of those that the list shows."""
        session = self._session
        here = session.article.uuid if session.article else ""
        if not self._open_beyond(here, session.walk.next_to_code):
            session.walk.is_at_end = True
            session.put_on_record(None, None)
            session.focus_wanted.emit("text")
            session.said.emit(self._end_words())
            session.desk_changed.emit()

    def _end_words(self) -> str:
        """That nothing is left to go on to; in a filter also the way out of it, which nobody leaves unasked."""
        session = self._session
        if not session.walk.is_filtered:
            return session.walk.end_words()
        key = session.keys.of("all_articles")
        return tr("{end} {key} goes on with all articles.", end=session.walk.end_words(), key=key)

    def step(self, step: int) -> None:
        """The next or previous article of the list, whatever its state."""
        session = self._session
        following = session.walk.following if step > 0 else session.walk.preceding
        if session.article is not None and not self._open_beyond(session.article.uuid, following):
            session.said.emit(session.walk.edge_words())

    def follow_filter(self, wanted: ArticleFilter) -> None:
        """The list shows these from now on, in this order: whoever goes on stays among them."""
        session = self._session
        if session.walk.follow(wanted) and session.article is not None:
            session.ahead.begin(session.article.uuid)

    def _open_beyond(self, here: str, following: Callable[[str], str | None]) -> bool:
        """Open the article that follows, or the first after it that can be opened: a damaged one stops nobody."""
        session = self._session
        uuid: str | None = here
        for _ in range(MOST_REFUSED):
            uuid = following(uuid or "")
            if uuid is None or uuid == here:
                return False
            if session.open_article(uuid):
                return True
        return False

    def no_codable_event(self, reason: str = NO_EVENT_REASONS[0]) -> None:
        """End the article without an event and go on; refused while it has some."""
        session = self._session
        if session.events:
            drop, finish = session.keys.of("drop"), session.keys.of("finish_article")
            session.said.emit(
                tr("This article has events: {drop} drops one, {finish} ends it.", drop=drop, finish=finish)
            )
        elif session.article is not None:
            self._end("no_event", reason)

    def finish(self) -> None:
        """Done and on to the next; the first call goes to an open field, the second leaves it open."""
        session = self._session
        opened = session.open
        if opened is None:
            return
        unfinished = self._begun or next((event for event in opened.events if event.state == "draft"), None)
        if unfinished is None and not opened.events:
            self.no_codable_event()
        elif unfinished is None:
            self._end("done")
        elif not opened.warned_open:
            opened.warned_open = True
            session.text.open_event(unfinished)
            why = session.record.rules.why_unfinished(unfinished)
            again = session.keys.of("finish_article")
            session.said.emit(tr("{why} {again} again leaves the article in progress.", why=why, again=again))
        else:
            self._end("in_progress")

    def _end(self, state: CodingState, reason: str = "") -> None:
        session = self._session
        assert session.article is not None
        uuid = session.article.uuid

        def go_on() -> None:
            # Words about the last event of this article would not stay true over the next one.
            session.said.emit(f"{edit_words(code_event.finish_label(state))}.")
            self.open_next()

        session.write(lambda: code_event.finish_article(session.project, uuid, state, reason), go_on)

    @property
    def _begun(self) -> Event | None:
        """The event on the record that no taken value has stored yet."""
        session = self._session
        if session.open is None or session.shown is not None or session.open.stored(session.current) is not None:
            return None
        return session.current
