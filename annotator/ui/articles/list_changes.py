"""What edits do to the rows that the list has loaded: other states, rows that fit no longer, rows that fit again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from annotator.model.article_filter import ArticleFilter
from annotator.ui.articles.article_list import ArticleItem, ArticleListPanel
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.articles.browse_articles import ArticleRow, Project

MOST_INSERTED = 200
"""Where more articles come into the filter at once, the list is better read anew."""


class ListChanges:
    """Keeps loaded rows right without moving the others. A row that leaves the filter goes when the coder goes on."""

    def __init__(self, project: Project, panel: ArticleListPanel, item: Callable[[ArticleRow], ArticleItem]) -> None:
        self._project, self._panel, self._item = project, panel, item
        self._rows: dict[str, ArticleRow] = {}
        self._leaving: set[str] = set()

    def begin(self) -> None:
        """The list begins anew."""
        self._rows.clear()
        self._leaving.clear()

    def loaded(self, rows: Iterable[ArticleRow]) -> None:
        self._rows.update((row.uuid, row) for row in rows)

    def take(self, touched: Sequence[str], wanted: ArticleFilter) -> bool:
        """Show these articles as they are now; False where the list is better read anew."""
        loaded = [uuid for uuid in touched if uuid in self._rows]
        now = browse_articles.rows_now(self._project, loaded) if loaded else []
        if wanted.order != "imported" and any(self._rows[row.uuid].published != row.published for row in now):
            return False
        self.loaded(now)
        self._panel.update_rows(map(self._item, now))
        return not wanted.follows_edits or self._follow_fit(touched, loaded, wanted)

    def sweep(self, staying: str) -> None:
        """The coder went on: let go of what fits no longer."""
        gone = self._leaving - {staying}
        if gone:
            self._panel.remove_rows(gone)
            self._leaving -= gone
            for uuid in gone:
                del self._rows[uuid]

    def _follow_fit(self, touched: Sequence[str], loaded: Sequence[str], wanted: ArticleFilter) -> bool:
        # Texts never change: whatever had the words has them still.
        fitting = browse_articles.fitting(self._project, replace(wanted, starts=(), phrases=()), loaded)
        self._leaving = (self._leaving | {*loaded}) - {row.uuid for row in fitting}
        others = [uuid for uuid in touched if uuid not in self._rows]
        come = browse_articles.fitting(self._project, wanted, others) if others else []
        if len(come) > MOST_INSERTED:
            return False
        for row in come:
            self._insert(row, wanted)
        return True

    def _insert(self, row: ArticleRow, wanted: ArticleFilter) -> None:
        """Put a row in its place; one beyond those that are loaded comes with its page."""
        key, is_down = _place(row, wanted), wanted.order == "newest"
        listed = [_place(self._rows[item.uuid], wanted) for item in self._panel.rows]
        at = sum((each > key) if is_down else (each < key) for each in listed)
        if (at == len(listed) and not self._panel.is_whole) or (at == 0 and self._panel.has_earlier):
            return
        self.loaded([row])
        self._panel.insert_row(at, self._item(row))


def _place(row: ArticleRow, wanted: ArticleFilter) -> tuple[str, int]:
    return ("" if wanted.order == "imported" else row.published, row.position)
