"""One page of the article list, read on a connection of its own: rows, first words, and where the words stand.

From any thread. Gives up as soon as nobody wants the answer any more, so that no save waits for a search.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field

from annotator.model.article_filter import ArticleFilter
from annotator.storage import article_search, articles
from annotator.storage.article_search import Excerpt, Search
from annotator.storage.articles import ArticleRow
from annotator.storage.connection import Connection
from annotator.storage.overview import Stopped

_STEPS_BETWEEN_LOOKS = 1_000
"""After so many of SQLite's steps (well under a millisecond) it is asked whether the answer is still wanted."""


@dataclass(frozen=True, slots=True)
class Page:
    """Rows in order, and an excerpt for each article whose text has the words."""

    rows: list[ArticleRow]
    excerpts: dict[str, Excerpt] = field(default_factory=dict)


def read_page(
    search: Search,
    wanted: ArticleFilter,
    after: ArticleRow | None,
    limit: int,
    start: int,
    is_stale: Callable[[], bool],
) -> Page:
    """The next rows after one. Raises Stopped as soon as `is_stale` says so."""
    reader = Connection(search.path, read_only=True, is_patient=True)
    try:
        reader.sqlite.set_progress_handler(is_stale, _STEPS_BETWEEN_LOOKS)
        rows = search.rows(wanted, after, limit, connection=reader, start=start)
        if is_stale():
            raise Stopped
        return Page(articles.with_openings(reader, rows), article_search.excerpts(reader, rows, wanted))
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise Stopped from error
        raise
    finally:
        reader.close()
