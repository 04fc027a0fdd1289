"""Undo and redo on the desk: what they take back, and where the coder is led to see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.session.edit_words import edit_words
from annotator.session.long_work import short_or_shown
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.articles.browse_articles import Touched
from annotator.use_cases.progress import Steps
from annotator.words import later, tr

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession


class UndoWork:
    """On one session. The steps themselves live in the project: they survive a restart."""

    def __init__(self, session: CodingSession) -> None:
        self._session = session

    def undo(self) -> None:
        """Untaken typing first, then a question asked in a field's place, then the last edit."""
        session = self._session
        if session.entry is not None and session.entry.typed:
            session.record.type("")
        elif session.entry is not None and session.entry.is_answer:
            session.record.focus_field(session.entry.home.name)
        else:
            self._travel(session.project.undo_steps, tr("Undoing"), tr("Undone"), tr("Nothing to undo."))

    def redo(self) -> None:
        project = self._session.project
        self._travel(project.redo_steps, tr("Redoing"), tr("Redone"), tr("Nothing to redo."))

    def _travel(self, steps: Callable[[], Steps[Touched | None]], doing: str, word: str, nothing: str) -> None:
        session = self._session
        found: list[Touched | None] = []
        in_record = session.entry is not None

        def travel() -> None:
            found.append(short_or_shown(session.shows_work, doing, later("changes"), steps()))

        def then() -> None:
            touched = found[-1]
            if touched is None:
                session.said.emit(nothing)
            else:
                self._show(touched, in_record)
                session.said.emit(tr("{done}: {edit}.", done=word, edit=edit_words(touched.label)))

        session.write_from_anywhere(travel, then)

    def _show(self, touched: Touched, in_record: bool) -> None:
        """Go to the article and event that an undo or redo concerned; from a field, to the field concerned."""
        session = self._session
        if session.article is not None and not browse_articles.exists(session.project, session.article.uuid):
            session.open = None  # its import was undone
        if session.open is None:
            session.put_on_record(None, None)
            session.articles.open_last()
        here = session.article.uuid if session.article else ""
        if not (touched.articles or touched.events or touched.schemes or touched.settings):
            return  # a note or a name: nothing of what is on the desk
        # A scheme's version concerns events of many articles: the coder stays.
        there = touched.articles[0] if touched.articles and not touched.schemes else here
        if there != here and browse_articles.exists(session.project, there):
            session.open_article(there)
        wanted = {*touched.events} or ({session.current.uuid} if session.current else set())
        event = next((each for each in session.events if each.uuid in wanted), None)
        session.put_on_record(None, None)
        session.focus_wanted.emit("text")
        if event is not None:
            session.show_event(event)
            fields = session.record.rules.fields_of(event, touched.fields)
            if in_record and fields:
                session.record.focus_field(fields[0])
