"""From one article to the next: inside a filter and in its order; without one among all, in the order of import."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.article_filter import ArticleFilter
from annotator.storage.articles import article_search, articles
from annotator.storage.articles.article_counts import ArticleCounter
from annotator.storage.articles.articles import ArticleRow
from annotator.storage.project import Project

_EMPTIES = "in_progress"
"""The state that an article loses when it is ended: so the first ones are looked at again after the last."""


def neighbour(project: Project, wanted: ArticleFilter, uuid: str, step: int) -> str | None:
    """The article before or after this one, which need not fit itself; None beyond either end."""
    if wanted == ArticleFilter():
        return articles.neighbour(project, uuid, step)
    return _uuid(article_search.rows(project, wanted, _row(project, uuid), 1, is_backwards=step < 0))


def next_to_code(project: Project, counter: ArticleCounter, wanted: ArticleFilter, after: str) -> str | None:
    """The next open article after this one, from the first again at the end; None if no other is open.

    Where the filter asks for another state than open, the next article of that state.
    """
    if wanted == ArticleFilter():
        return counter.next_open(after)
    asked = replace(wanted, state="open") if wanted.wants_open else wanted
    here = _row(project, after)
    found = _uuid(article_search.rows(project, asked, here, 1))
    if found is None and here is not None and (wanted.wants_open or wanted.state == _EMPTIES):
        first = article_search.rows(project, asked, limit=1, start=counter.open_from if wanted.wants_open else 0)
        found = _uuid([row for row in first if row.uuid != after])
    return found


def in_progress(project: Project, wanted: ArticleFilter) -> int:
    """How many articles of the filter are in progress, counted up to a page."""
    return len(article_search.rows(project, replace(wanted, state="in_progress")))


def _row(project: Project, uuid: str) -> ArticleRow | None:
    return articles.rows_by_uuid(project, project.connection, [uuid]).get(uuid)


def _uuid(rows: list[ArticleRow]) -> str | None:
    return rows[0].uuid if rows else None
