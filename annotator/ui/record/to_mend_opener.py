"""Opens the list of what is left to mend beside the desk, and keeps it in step with what is coded there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.errors import CoderError
from annotator.model.event import Event
from annotator.session.coding_session import CodingSession
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.pieces.list_reading import ListReading
from annotator.ui.theme import Theme
from annotator.use_cases.coding import to_mend
from annotator.use_cases.coding.to_mend import ToMend

if TYPE_CHECKING:
    from annotator.ui.record.to_mend_dialog import ToMendDialog


class ToMendOpener(QObject):
    """One for each desk. The whole project is read in slices when the list opens, later the article on the desk."""

    def __init__(self, session: CodingSession, theme: Theme, keys: KeysInUse, window: QWidget) -> None:
        super().__init__(session)
        self._session, self._theme, self._keys, self._window = session, theme, keys, window
        self._rows: tuple[ToMend, ...] = ()
        self._changed: set[str] = set()
        self._reading = ListReading(session.project, self)
        self._reading.found.connect(self._show_so_far)
        self._reading.done.connect(self._show)
        self._reading.failed.connect(self._tell)
        self._dialog: ToMendDialog | None = None
        session.articles_changed.connect(self._follow)
        session.schemes_changed.connect(self._read_if_shown)
        session.closing.connect(self.close)

    def open(self) -> None:
        """Show the list, or bring it to the front."""
        if self._dialog is None:
            self._dialog = self._made()
        self._dialog.bring_to_front()
        self._read()

    def close(self) -> None:
        """The project closes."""
        self._reading.stop()
        if self._dialog is not None:
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None

    def _made(self) -> ToMendDialog:
        from annotator.ui.record.to_mend_dialog import ToMendDialog

        dialog = ToMendDialog(self._theme, self._keys, self._window)
        dialog.event_wanted.connect(self._go)
        dialog.undo_wanted.connect(self._session.undo)
        dialog.redo_wanted.connect(self._session.redo)
        dialog.finished.connect(self._reading.stop)
        return dialog

    # -- reading --

    def _read_if_shown(self) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._read()

    def _read(self) -> None:
        self._changed.clear()
        if not self._rows and self._dialog is not None:
            self._dialog.show_events((), is_whole=False)
        found: list[ToMend] = []
        self._reading.begin(to_mend.list_steps(self._session.project, found), lambda: found)

    def _show_so_far(self, rows: tuple[ToMend, ...]) -> None:
        """The first time the list grows under the coder's eyes; later it stands until it is whole again."""
        if not self._rows and self._dialog is not None:
            self._dialog.show_events(rows, is_whole=False)

    def _show(self, rows: tuple[ToMend, ...]) -> None:
        self._rows = rows
        for uuid in sorted(self._changed):
            self._rows = to_mend.with_article(self._rows, uuid, to_mend.in_article(self._session.project, uuid))
        self._changed.clear()
        if self._dialog is not None:
            self._dialog.show_events(self._rows)

    def _follow(self) -> None:
        """An edit was made: its article is on the desk."""
        article = self._session.article
        if self._dialog is None or not self._dialog.isVisible() or article is None:
            return
        if self._reading.is_running:
            self._changed.add(article.uuid)
            return
        fresh = to_mend.in_article(self._session.project, article.uuid)
        rows = to_mend.with_article(self._rows, article.uuid, fresh)
        if rows != self._rows:
            self._rows = rows
            self._dialog.show_events(rows)

    def _where(self, wanted: ToMend, stored: Event) -> str:
        """The field at which a rule is broken, where nothing is open; empty for none."""
        notes = () if wanted.lacks else self._session.record.rules.notes(stored)
        return next((note.home for note in notes if note.severity != "note" and not note.reason), "")

    def _tell(self, error: CoderError) -> None:
        self._session.failed.emit(error.what_happened, error.what_to_do)

    def _go(self, wanted: ToMend) -> None:
        """Its article on the desk, the event open at the field to mend, the keyboard there; the list stays."""
        session, event = self._session, wanted.event
        here = session.article.uuid if session.article else ""
        if here != event.article and not session.open_article(event.article):
            return
        stored = next((each for each in session.events if each.uuid == event.uuid), None)
        self._window.activateWindow()
        if stored is None:
            session.focus_wanted.emit("text")
            return
        session.text.open_event(stored)
        home = self._where(wanted, stored)
        if home:
            session.record.focus_field(home)
        session.said.emit(wanted.reasons[0])
