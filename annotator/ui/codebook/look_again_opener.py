"""Keeps count of the events to look at again in one open project, and opens their list beside the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.errors import CoderError
from annotator.session.coding_session import CodingSession
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.pieces.list_reading import ListReading
from annotator.ui.theme import Theme
from annotator.use_cases.codebooks import look_again
from annotator.use_cases.codebooks.look_again import BroughtOver
from annotator.use_cases.codebooks.look_again_list import LookAgainList, LookAgainRow
from annotator.words import later, tr, trn

if TYPE_CHECKING:
    from annotator.ui.codebook.look_again_dialog import LookAgainDialog

RECOUNT_MS = 400


class LookAgainOpener(QObject):
    """One for each desk. Reads in slices, after a pause in the writing, and only if an older version has events.

    Signals:
        counted: how many events there are to look at again.
    """

    counted = Signal(int)

    def __init__(self, session: CodingSession, theme: Theme, keys: KeysInUse, window: QWidget) -> None:
        super().__init__(session)
        self._session, self._theme, self._keys, self._window = session, theme, keys, window
        self._list = LookAgainList(session.project)
        self._rows: tuple[LookAgainRow, ...] | None = None
        self._reading = ListReading(session.project, self)
        self._reading.found.connect(self._show_so_far)
        self._reading.done.connect(self._show)
        self._reading.failed.connect(self._tell)
        self._dialog: LookAgainDialog | None = None
        self._soon = QTimer(self, singleShot=True, interval=RECOUNT_MS)
        self._soon.timeout.connect(self._recount)
        session.articles_changed.connect(self._soon.start)
        session.closing.connect(self.close)
        self._soon.start()

    def open(self) -> None:
        """Show the list, or bring it to the front."""
        if self._dialog is None:
            self._dialog = self._made()
        if self._rows is not None:
            self._dialog.show_events(self._rows)
        self._dialog.bring_to_front()
        self._recount()

    def close(self) -> None:
        """The project closes."""
        self._soon.stop()
        self._reading.stop()
        if self._dialog is not None:
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None

    # -- reading --

    def _recount(self) -> None:
        if self._session.project.is_being_written:
            self._soon.start()  # what is half written may yet be taken back
        elif look_again.may_have_some(self._session.project):
            self._reading.begin(self._list.steps(), lambda: self._list.found)
        else:
            self._reading.stop()
            self._show(())

    def _show_so_far(self, rows: tuple[LookAgainRow, ...]) -> None:
        """The first time the list grows under the coder's eyes; later it stands until it is whole again."""
        if self._rows is None and self._dialog is not None and len(rows) > len(self._dialog.rows):
            self._dialog.show_events(rows, is_whole=False)

    def _show(self, rows: tuple[LookAgainRow, ...]) -> None:
        self._rows = rows
        if self._dialog is not None:
            self._dialog.show_events(rows)
        self.counted.emit(len(rows))

    def _tell(self, error: CoderError) -> None:
        self._session.failed.emit(error.what_happened, error.what_to_do)

    # -- what the list asks for --

    def _made(self) -> LookAgainDialog:
        from annotator.ui.codebook.look_again_dialog import LookAgainDialog

        dialog = LookAgainDialog(self._theme, self._session.project.coder, self._keys, self._window)
        dialog.event_wanted.connect(self._go)
        dialog.bring_wanted.connect(self._bring)
        dialog.bring_all_wanted.connect(self._bring_all)
        dialog.undo_wanted.connect(lambda: self._follow(self._session.undo))
        dialog.redo_wanted.connect(lambda: self._follow(self._session.redo))
        return dialog

    def _go(self, wanted: LookAgainRow) -> None:
        """Its article on the desk, the event current, the keyboard there; the list stays where it is."""
        session, event = self._session, wanted.event
        here = session.article.uuid if session.article else ""
        if here != event.article and not session.open_article(event.article):
            return
        stored = next((each for each in session.events if each.uuid == event.uuid), None)
        self._window.activateWindow()
        session.focus_wanted.emit("text")
        if stored is None:
            session.said.emit(
                tr("This event is {coder}'s: bring it over from the list, if you may decide that.", coder=event.coder)
            )
            return
        session.show_event(stored)
        session.said.emit(tr("{words} Brought over: {words2}.", words=wanted.changes[0], words2=wanted.brought_over))

    def _bring(self, wanted: LookAgainRow) -> None:
        done: list[BroughtOver] = []
        project, uuid = self._session.project, wanted.event.uuid
        named = wanted.code or wanted.title
        self._follow(
            lambda: self._session.write(
                lambda: done.append(look_again.bring_over(project, uuid)),
                lambda: self._say(
                    tr(
                        "“{named}” was brought over: {words}. {undo} takes it back.",
                        named=named,
                        words=done[-1].words,
                        undo=self._keys.of("undo"),
                    )
                ),
            )
        )

    def _bring_all(self) -> None:
        from annotator.ui.pieces.progress_row import ProgressDialog

        self._soon.stop()
        self._reading.stop()
        over = self._dialog or self._window
        try:
            work = ProgressDialog(self._theme, tr("Bringing events over"), later("events"), over)
            brought = work.work(look_again.bring_all_steps(self._session.project))
        except CoderError as error:
            self._say(str(error))
        else:
            self._session.take_up()
            self._say(
                trn(
                    "1 event was brought over. {undo} takes it back.",
                    "{n} events were brought over. {undo} takes it back.",
                    brought,
                    undo=self._keys.of("undo"),
                )
            )
        self._recount()

    def _follow(self, write: Callable[[], object]) -> None:
        """Write, and read the list anew at once: the coder looks at it."""
        write()
        self._recount()

    def _say(self, sentence: str) -> None:
        if self._dialog is not None:
            self._dialog.say(sentence)
        self._session.said.emit(sentence)
