"""Makes the codebook's window when it is first asked for, and gives the keyboard back when it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from annotator.session.coding_session import CodingSession
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.ui.codebook.codebook_window import CodebookWindow


class CodebookOpener:
    """One window for each open project, over `page`."""

    def __init__(self, theme: Theme, page: QWidget, keys: KeysInUse) -> None:
        self._theme, self._page, self._keys = theme, page, keys
        self._session: CodingSession | None = None
        self._window: CodebookWindow | None = None
        self._before: QWidget | None = None

    @property
    def window(self) -> CodebookWindow | None:
        return self._window

    def open(self, session: CodingSession) -> None:
        """On the code or field that has focus."""
        self._made(session).open_on_focus()

    def open_on(self, session: CodingSession, scheme_id: str, key: str) -> None:
        self._made(session).open_on(scheme_id, key)

    def close(self) -> None:
        """The project goes: so does its codebook."""
        window, self._window, self._session = self._window, None, None
        if window is not None:
            window.close()
            window.deleteLater()

    def _made(self, session: CodingSession) -> CodebookWindow:
        # The window must be readable before the codebook's is even imported.
        from annotator.session.codebook.codebook import Codebook
        from annotator.ui.codebook.codebook_window import CodebookWindow

        if self._window is None or self._session is not session:
            self.close()
            self._session = session
            self._window = CodebookWindow(self._theme, Codebook(session), self._keys, self._page)
            self._window.closed.connect(self._give_back)
            self._window.code_taken.connect(lambda: session.focus_wanted.emit("record"))
        if not self._window.isVisible():
            self._before = self._page.window().focusWidget()
        return self._window

    def _give_back(self) -> None:
        before, self._before = self._before, None
        self._page.window().activateWindow()
        QApplication.processEvents()
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
