"""One page of the article list, read on a connection of its own: rows, first words, and where the words stand.

From any thread. Gives up as soon as nobody wants the answer any more, so that no save waits for a search.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from annotator.model.article_filter import ArticleFilter
from annotator.storage.articles import article_search, articles
from annotator.storage.articles.article_search import Excerpt, Search
from annotator.storage.articles.articles import ArticleRow
from annotator.storage.file.connection import Connection
from annotator.storage.file.reading_apart import reading
from annotator.storage.overview import Stopped

Way = Literal["on", "back", "around", "end"]
"""From an article on, back from it, with what stands before and after it, or the last ones of all. The list may begin
anywhere.
"""
BEFORE = 40
"""So many rows stand before the one that a page is read around."""


@dataclass(frozen=True, slots=True)
class Page:
    """Rows in order, and an excerpt for each article whose text has the words."""

    rows: list[ArticleRow]
    excerpts: dict[str, Excerpt] = field(default_factory=dict)


def page_rows(
    search: Search,
    connection: Connection,
    wanted: ArticleFilter,
    here: ArticleRow | None,
    limit: int,
    start: int,
    way: Way = "on",
) -> list[ArticleRow]:
    """The rows after one, before it, or both with it, in the order of the list."""

    def read(most: int, is_backwards: bool = False) -> list[ArticleRow]:
        return search.rows(wanted, here, most, connection=connection, start=start, is_backwards=is_backwards)

    if way == "end":
        return read(limit, is_backwards=True)[::-1]
    if way == "on" or here is None:
        return read(limit)
    before = read(limit if way == "back" else BEFORE, is_backwards=True)[::-1]
    return before if way == "back" else [*before, here, *read(limit)]


def read_page(
    search: Search,
    wanted: ArticleFilter,
    here: ArticleRow | None,
    limit: int,
    start: int,
    is_stale: Callable[[], bool],
    way: Way = "on",
) -> Page:
    """The rows after one, or as `way` says. Raises Stopped as soon as `is_stale` says so."""
    with reading(search.path, is_stale) as reader:
        rows = page_rows(search, reader, wanted, here, limit, start, way)
        if is_stale():
            raise Stopped
        return Page(articles.with_openings(reader, rows), article_search.excerpts(reader, rows, wanted))
