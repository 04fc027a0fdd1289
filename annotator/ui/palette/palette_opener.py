"""Makes the palette when it is first asked for, and tells it what there is to find."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.session.coding_session import CodingSession
from annotator.ui.codebook.codebook_opener import CodebookOpener
from annotator.ui.keys.commands import Command
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.projects.file_drop import leave_files
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.session.articles.article_pages import ArticlePages
    from annotator.session.palette_search import LookUp
    from annotator.ui.palette.palette import Palette
    from annotator.use_cases.searching.look_up import LookedUp, NameKind, ProjectSearch


class PaletteOpener:
    """Opens the palette over `page`. Commands go to `run`, codes to the codebook, articles and names to the session."""

    def __init__(
        self, theme: Theme, page: QWidget, run: Callable[[Command], None], codebook: CodebookOpener, keys: KeysInUse
    ) -> None:
        self._theme, self._page, self._run, self._codebook, self._keys = theme, page, run, codebook, keys
        self._palette: Palette | None = None
        self._pages: ArticlePages | None = None
        self._search: ProjectSearch | None = None
        self._session: CodingSession | None = None

    @property
    def is_open(self) -> bool:
        return self._palette is not None and self._palette.is_open

    def open(self, commands: Sequence[Command], session: CodingSession | None) -> None:
        """Everything that can be found: without a project, commands only."""
        from annotator.session.palette_search import asked_kind
        from annotator.use_cases.searching.look_up import ProjectSearch
        from annotator.use_cases.searching.search_everything import Everything

        palette = self._palette or self._made()
        if session is not self._session:
            self._let_go()
        self._session = session
        if session is None:
            palette.open(Everything(commands))
            return
        if self._pages is None:
            self._pages = self._reading(session)
        self._search = ProjectSearch(session.project)
        palette.open(Everything(commands, session.scheme, session.progress().total, asked_kind(session)))

    def _made(self) -> Palette:
        # The window must be readable before the palette is even imported.
        from annotator.ui.palette.palette import Palette

        palette = self._palette = Palette(self._theme, self._page, self._keys)
        leave_files(palette.card)
        palette.command_chosen.connect(self._run)
        palette.article_chosen.connect(self._open_article)
        palette.code_chosen.connect(self._open_code)
        palette.name_chosen.connect(self._choose_name)
        palette.look_up_wanted.connect(self._look_up)
        palette.closed.connect(self._forget)
        return palette

    # -- what the project holds, read in a thread --

    def _reading(self, session: CodingSession) -> ArticlePages:
        from annotator.session.articles.article_pages import ArticlePages

        pages = ArticlePages(session)
        pages.found.connect(self._pass_on)
        pages.failed.connect(lambda asked, error: session.failed.emit(error.what_happened, error.what_to_do))
        session.saver.writing.connect(pages.give_way)
        session.closing.connect(self._let_go)
        return pages

    def _look_up(self, typed: str, most: Mapping[str, int]) -> None:
        if self._pages is not None and self._search is not None:
            from annotator.session.palette_search import LookUp

            self._pages.ask(LookUp(self._search, typed, most))

    def _pass_on(self, asked: LookUp, answer: LookedUp) -> None:
        if self._palette is not None:
            self._palette.take_answer(asked.typed, answer)

    def _forget(self) -> None:
        """Closed: nobody wants the answer any more."""
        if self._pages is not None:
            self._pages.forget()

    def _let_go(self) -> None:
        """The project goes: nothing reads it any more."""
        pages, self._pages, self._search = self._pages, None, None
        if pages is not None:
            pages.stop()
            pages.deleteLater()

    # -- what was chosen --

    def _open_article(self, uuid: str) -> None:
        if self._session is not None:
            self._session.open_article(uuid)

    def _open_code(self, code: str) -> None:
        if self._session is not None:
            self._codebook.open_on(self._session, self._session.scheme.id, code)

    def _choose_name(self, kind: NameKind, name: str) -> None:
        if self._session is not None:
            from annotator.session.palette_search import choose_name

            choose_name(self._session, kind, name)
