"""Listing articles: by state, words, source and day, a page at a time, through indexes; never reads a text.

The full-text index holds words and where they stand, no text: an excerpt is cut from the article itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.article_filter import ArticleFilter, Order
from annotator.storage import articles
from annotator.storage.articles import ArticleRow
from annotator.storage.connection import Connection, fold

if TYPE_CHECKING:
    from annotator.storage.project import Project

PAGE = 200
SINCE = 2
"""The version of the format that brought the index; a file of an older one, open for reading only, has none."""
AROUND = 60
"""Code points shown before and after what was found."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Where the words stand: `before`, the words `found`, `after`; all empty where only title or source has them."""

    before: str = ""
    found: str = ""
    after: str = ""


def rows(
    project: Project,
    wanted: ArticleFilter,
    after: ArticleRow | None = None,
    limit: int = PAGE,
    *,
    reader: Connection | None = None,
) -> list[ArticleRow]:
    """The next `limit` rows after one; on a connection of their own where a `reader` is given."""
    connection = reader or project.connection
    query = _Query(project)
    if wanted.words:
        match = match_expression(wanted)
        if not match:
            return []
        if project.version < SINCE:
            query.containing(wanted)
        else:
            query.matching(match, wanted.order)
    if wanted.source:
        query.where(
            "article.source IN (SELECT value FROM json_each({}))",
            json.dumps([name for name in sources(connection) if fold(wanted.source) in fold(name)]),
        )
    if wanted.since:
        query.where("article.published >= {}", wanted.since)
    if wanted.until:
        query.where("article.published < {} AND article.published <> ''", wanted.last_day)
    query.of_state(wanted.state)
    statement, values = query.ordered(wanted, after, limit)
    found = connection.rows(statement, *values)
    return [articles.row_of(columns) for columns in found]


def excerpts(connection: Connection, found: Sequence[ArticleRow], wanted: ArticleFilter) -> dict[str, Excerpt]:
    """Where the words stand in the texts of these articles, by uuid; the headline's own words do not count."""
    starts = [fold(word) for words in wanted.words for word in _WORD.findall(words)]
    if not starts:
        return {}
    texts = connection.rows(
        "SELECT article.uuid, article.title, text FROM article_text JOIN article ON article.id = article_text.article"
        " WHERE article.uuid IN (SELECT value FROM json_each(?))",
        json.dumps([row.uuid for row in found]),
    )
    return {uuid: _excerpt(text, len(title) if text.startswith(title) else 0, starts) for uuid, title, text in texts}


def sources(connection: Connection) -> list[str]:
    """The names of all sources, each read once from the index."""
    return [name for (name,) in connection.rows(_SOURCES)]


def match_expression(wanted: ArticleFilter) -> str:
    """What full-text search is asked: every phrase, and a word for each start; empty where no letter is in it."""
    parts = [_quoted(phrase) for phrase in wanted.phrases if _WORD.search(phrase)]
    parts += [f"{_quoted(start)} *" for start in wanted.starts if _WORD.search(start)]
    columns = "{title source} : " if wanted.words_in == "title" else ""
    return f"{columns}({' AND '.join(parts)})" if parts else ""


def index_articles(connection: Connection, found: Iterable[tuple[int, str, str, str]]) -> None:
    """Make articles findable: row, title, source, text of each. What is indexed stays so: texts never change."""
    connection.run_many("INSERT INTO article_search (rowid, title, source, text) VALUES (?, ?, ?, ?)", found)


class _Query:
    """A SELECT of article rows that grows by conditions, each with its numbered parameters."""

    def __init__(self, project: Project) -> None:
        self._values: list[object] = [*articles.for_coder(project)]
        self._begin, self._position = articles.FROM_ARTICLE, "article.id"
        self._conditions = [articles.VISIBLE]

    def where(self, condition: str, *values: object) -> None:
        """A condition with {} for each value."""
        numbers = range(len(self._values) + 1, len(self._values) + len(values) + 1)
        self._conditions.append(condition.format(*(f"?{number}" for number in numbers)))
        self._values += values

    def matching(self, match: str, order: Order) -> None:
        if order == "imported":
            # The index hands out its rows in this order: a page of a common word costs no more than of a rare one.
            self._begin, self._position = _FROM_SEARCH, "article_search.rowid"
            self.where("article_search MATCH {}", match)
        else:
            self.where("article.id IN (SELECT rowid FROM article_search WHERE article_search MATCH {})", match)

    def containing(self, wanted: ArticleFilter) -> None:
        """As `matching`, but every text is read, and words are also found inside others."""
        text = " || char(10) || (SELECT text FROM article_text WHERE article_text.article = article.id)"
        texts = "" if wanted.words_in == "title" else text
        for word in (*wanted.phrases, *wanted.starts):
            self.where(f"instr(fold(article.title || char(10) || article.source{texts}), {{}})", fold(word))

    def of_state(self, state: str) -> None:
        if state == "flagged":
            self._conditions.append(f"article.id IN ({articles.FLAGGED})")
        elif state in ("in_progress", "done", "no_event") and self._begin == articles.FROM_ARTICLE:
            # Few articles may be of a state among very many: then the search begins at the coder's own rows.
            self._begin, self._position = articles.FROM_CODING, "coding.article"
            self.where("coding.state = {}", state)
        elif state:
            self.where("coalesce(coding.state, 'open') = {}", state)

    def ordered(self, wanted: ArticleFilter, after: ArticleRow | None, limit: int) -> tuple[str, list[object]]:
        """The statement and its values."""
        down, compare = ("DESC", "<") if wanted.order == "newest" else ("ASC", ">")
        order = self._position
        if wanted.order != "imported":
            order = f"article.published {down}, article.id {down}"
            if after is not None:
                self.where(f"(article.published, article.id) {compare} ({{}}, {{}})", after.published, after.position)
        elif after is not None:
            self.where(f"{self._position} > {{}}", after.position)
        self._values.append(limit)
        conditions = " AND ".join(self._conditions)
        statement = f"{articles.COLUMNS} {self._begin} WHERE {conditions} ORDER BY {order} LIMIT ?{len(self._values)}"
        return statement, self._values


def _quoted(words: str) -> str:
    return '"' + words.replace('"', " ") + '"'


def _excerpt(text: str, begin: int, starts: Sequence[str]) -> Excerpt:
    match = next((m for m in _WORD.finditer(text, begin) if fold(m[0]).startswith(tuple(starts))), None)
    if match is None:
        return Excerpt()
    before = text[max(begin, match.start() - AROUND) : match.start()]
    after = text[match.end() : match.end() + AROUND]
    cut = match.start() - AROUND > begin
    return Excerpt(
        ("…" if cut else "") + (before.partition(" ")[2] if cut else before).lstrip(),
        match[0],
        after.rpartition(" ")[0] + "…" if match.end() + AROUND < len(text) else after.rstrip(),
    )


_FROM_SEARCH = """FROM article_search CROSS JOIN article ON article.id = article_search.rowid
LEFT JOIN coding ON coding.article = article.id AND coding.coder = ?1"""
_SOURCES = """
WITH RECURSIVE name (text) AS (
  SELECT min(source) FROM article
  UNION ALL SELECT (SELECT min(source) FROM article WHERE source > name.text) FROM name WHERE name.text IS NOT NULL
)
SELECT text FROM name WHERE text IS NOT NULL
"""
