"""What the keys of the article list do: to what is selected, to the order, to the list's place in the window."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from annotator.model.article_filter import with_part
from annotator.session.articles.article_work import NO_EVENT_REASONS
from annotator.session.coding_session import CodingSession
from annotator.ui.articles.article_list import ArticleListPanel
from annotator.ui.articles.list_feeder import ListFeeder
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.use_cases.articles.browse_articles import CodingState
from annotator.use_cases.articles.set_article_states import MOST, StatesSet, set_states
from annotator.words import tr

KEYS = {
    "articles_done": tr("done"), "articles_no_event": tr("no event"), "articles_reopen": tr("reopen"),
    "articles_export": tr("export"),
}  # fmt: skip
"""The commands for what is selected, with the words of the line that names their keys."""


class ArticleActions:
    """Acts on the selected articles of one project; all that fit the filter, if so chosen."""

    def __init__(self, session: CodingSession, panel: ArticleListPanel, feeder: ListFeeder) -> None:
        self._session, self._panel, self._feeder = session, panel, feeder

    def open(self, uuid: str) -> None:
        """Put an article on the desk; one that was found by its words at the first place where they stand."""
        if self._session.open_article(uuid) and (hit := self._feeder.hit(uuid)) is not None:
            self._session.text.move(lambda cursor: cursor.to_offset(hit.start))

    def use_keys(self, keys: KeysInUse) -> None:
        """Name the keys that work now."""
        of_those_selected = [(keys.short(name), words) for name, words in KEYS.items()]
        self._panel.use_keys(of_those_selected, keys.of("import"), keys.of("leave_list"))

    def select_all(self) -> None:
        self._panel.select_all()

    def step_out(self) -> bool:
        """One step towards the text; False when nothing is left but to go there."""
        return self._panel.step_out()

    def finish(self) -> None:
        """The selected articles are done, but those with a draft or without an event."""
        self._set_state("done")

    def reopen(self) -> None:
        self._set_state("open")

    def ask_no_event_reason(self) -> None:
        """A menu of reasons beside the list, the usual one first; each has a digit."""
        if not self._panel.selected:
            return
        menu = QMenu(self._panel)
        menu.setObjectName("articles_no_event_reasons")
        menu.setAccessibleName(tr("No codable event, because"))
        for number, reason in enumerate(NO_EVENT_REASONS, 1):
            action = menu.addAction(f"&{number}   {tr(reason)}")
            action.triggered.connect(lambda _, reason=reason: self._set_state("no_event", reason))
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._panel.mapToGlobal(QPoint(self._panel.width(), 100)))

    def export(self, write: Callable[[Collection[str] | None], None]) -> None:
        """Write the events of the selected articles; with None those of all."""
        if self._panel.is_all_selected and self._feeder.shows_everything:
            write(None)
        elif chosen := self._selected():
            write(chosen)

    def sort(self, order: str) -> None:
        """Show the newest or the oldest first; empty: in the order of import."""
        self._panel.unfold()
        self._panel.write_filter(with_part(self._panel.words, "sort", order))

    def show_all(self) -> None:
        """Leave the filter, keeping the order; where it had no article left, on with the next open one of all."""
        is_at_end = self._session.walk.is_at_end
        self._panel.leave_filter()
        if is_at_end:
            self._session.articles.open_next()
        else:
            self._session.said.emit(tr("All articles."))

    def list_only(self, state: str) -> None:
        """Choose a tab: "left", "flagged" or "ended"."""
        self._panel.unfold()
        self._panel.choose_tab(state)

    def open_menu(self) -> None:
        """What the list can be ordered and narrowed by."""
        self._panel.focus_filter()
        self._panel.menu_wanted.emit()

    def fold(self) -> None:
        """Fold the list away, or unfold it."""
        self._panel.fold()

    def _selected(self, most: int = 0) -> list[str]:
        return self._feeder.matching(most) if self._panel.is_all_selected else self._panel.selected

    def _set_state(self, state: CodingState, reason: str = "") -> None:
        chosen = self._selected(MOST)
        if not chosen:
            self._session.said.emit(tr("No article is selected."))
            return
        results: list[StatesSet] = []

        def change() -> None:
            results.append(set_states(self._session.project, chosen, state, reason))

        self._session.write(change, lambda: self._tell(results[-1]))

    def _tell(self, result: StatesSet) -> None:
        """Say what became of them; those that were refused stay selected."""
        self._panel.select_only(uuid for uuid, _, _ in result.refused)
        self._session.said.emit(result.words)
