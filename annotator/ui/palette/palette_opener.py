"""Makes the palette when it is first asked for, and tells it what there is to find."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.session.coding_session import CodingSession
from annotator.ui.codebook.codebook_opener import CodebookOpener
from annotator.ui.keys.commands import Command
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.projects.file_drop import leave_files
from annotator.ui.theme import Theme
from annotator.use_cases.articles import browse_articles

if TYPE_CHECKING:
    from annotator.ui.palette.palette import Palette


class PaletteOpener:
    """Opens the palette over `page`. Commands go to `run`, codes to the codebook, articles to the session."""

    def __init__(
        self, theme: Theme, page: QWidget, run: Callable[[Command], None], codebook: CodebookOpener, keys: KeysInUse
    ) -> None:
        self._theme, self._page, self._run, self._codebook, self._keys = theme, page, run, codebook, keys
        self._palette: Palette | None = None
        self._session: CodingSession | None = None

    @property
    def is_open(self) -> bool:
        return self._palette is not None and self._palette.is_open

    def open(self, commands: Sequence[Command], session: CodingSession | None) -> None:
        """Everything that can be found: without a project, commands only."""
        from annotator.use_cases.searching.search_everything import Everything

        self._session = session
        palette = self._palette or self._made()
        if session is None:
            palette.open(Everything(commands))
            return
        project = session.project
        palette.open(
            Everything(
                commands,
                session.scheme,
                session.progress().total,
                lambda words, limit: browse_articles.titled(project, words, limit),
            )
        )

    def _made(self) -> Palette:
        # The window must be readable before the palette is even imported.
        from annotator.ui.palette.palette import Palette

        palette = self._palette = Palette(self._theme, self._page)
        leave_files(palette.card)
        palette.command_chosen.connect(self._run)
        palette.article_chosen.connect(self._open_article)
        palette.code_chosen.connect(self._open_code)
        return palette

    def _open_article(self, uuid: str) -> None:
        if self._session is not None:
            self._session.open_article(uuid)

    def _open_code(self, code: str) -> None:
        if self._session is not None:
            self._codebook.open_on(self._session, self._session.scheme.id, code)
