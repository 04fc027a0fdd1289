"""Listing articles: by state, words, source and day, a page at a time, through indexes; never reads a text.

The full-text index holds words and where they stand, no text: an excerpt is cut from the article itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.model.article_filter import ENDED, LEFT, ArticleFilter, Order
from annotator.storage.articles import articles
from annotator.storage.articles.articles import ArticleRow
from annotator.storage.file.connection import Connection, fold

if TYPE_CHECKING:
    from annotator.storage.project import Project

PAGE = 200
SINCE = 2
"""The version of the format that brought the index; a file of an older one, open for reading only, has none."""
AROUND = 60
"""Code points shown before and after what was found."""
MOST_COUNTED = 1_000
"""The articles of a source are counted up to here."""
MOST_MERGED = 4_000
"""So many rows at the most are read one source after the other, to be put in order."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Where the words stand: `before`, the words `found`, `after`; all empty where only title or source has them.

    `start` is where `found` begins in the text, in code points.
    """

    before: str = ""
    found: str = ""
    after: str = ""
    start: int = 0


def rows(
    project: Project,
    wanted: ArticleFilter,
    after: ArticleRow | None = None,
    limit: int = PAGE,
    *,
    reader: Connection | None = None,
    start: int = 0,
    is_backwards: bool = False,
) -> list[ArticleRow]:
    """The next `limit` rows after one; on a connection of their own where a `reader` is given.

    `start` is a position before which nothing can fit, as the caller knows. Backwards come those before it, the
    nearest first. The article to go on from need not fit: its place in the order counts.
    """
    connection = reader or project.connection
    return Search(project).rows(wanted, after, limit, connection=connection, start=start, is_backwards=is_backwards)


def fitting(project: Project, wanted: ArticleFilter, uuids: Sequence[str]) -> list[ArticleRow]:
    """Those of these articles that fit, in the order of import; looked for among them alone."""
    wanted = replace(wanted, order="imported")
    return Search(project).rows(wanted, None, len(uuids), connection=project.connection, only=uuids)


class Search:
    """What a search needs of a project, so that a thread of its own can search on a connection of its own."""

    def __init__(self, project: Project) -> None:
        self.path = project.path
        self._version = project.version
        self._coder = articles.for_coder(project)

    def rows(
        self,
        wanted: ArticleFilter,
        after: ArticleRow | None,
        limit: int,
        *,
        connection: Connection,
        start: int = 0,
        is_backwards: bool = False,
        only: Sequence[str] | None = None,
    ) -> list[ArticleRow]:
        """The next `limit` rows after one, or before it; `only` among these, if some are named."""

        def read(names: Sequence[str] | None) -> list[ArticleRow]:
            return self._rows(wanted, names, after, limit, connection, start, is_backwards, only)

        if not wanted.source:
            return read(None)
        names = [name for name in sources(connection) if fold(wanted.source) in fold(name)]
        if wanted.order != "imported" or wanted.words or len(names) < 2 or len(names) * limit > MOST_MERGED:
            return read(names)
        # Of each source the index has its articles in order; of several together all would have to be sorted.
        found = [row for name in names for row in read([name])]
        return sorted(found, key=lambda row: row.position, reverse=is_backwards)[:limit]

    def _rows(
        self,
        wanted: ArticleFilter,
        names: Sequence[str] | None,
        after: ArticleRow | None,
        limit: int,
        connection: Connection,
        start: int,
        is_backwards: bool,
        only: Sequence[str] | None,
    ) -> list[ArticleRow]:
        query = _query(self._version, self._coder, wanted)
        if query is None:
            return []
        if names is not None:
            query.of_sources(names)
        if start and (after is None or is_backwards):
            query.where("article.id >= {}", start)
        if only is not None:
            query.among(only)
        statement, values = query.ordered(wanted, after, limit, is_backwards)
        return [articles.row_of(columns) for columns in connection.rows(statement, *values)]


def _query(version: int, coder: tuple[object, ...], wanted: ArticleFilter) -> _Query | None:
    """What selects the rows, of whatever source; None where no letter is looked for."""
    query = _Query(coder)
    if wanted.words:
        match = match_expression(wanted)
        if not match:
            return None
        if version < SINCE:
            query.containing(wanted)
        else:
            query.matching(match, wanted.order)
    if wanted.since:
        query.where("article.published >= {}", wanted.since)
    if wanted.until:
        query.where("article.published < {} AND article.published <> ''", wanted.last_day)
    if wanted.flag:
        query.where(f"article.id IN ({articles.FLAGGED} AND fold(value.text) = {{}})", fold(wanted.flag))
    query.of_state(wanted.state, wanted.order)
    return query


def excerpts(connection: Connection, found: Sequence[ArticleRow], wanted: ArticleFilter) -> dict[str, Excerpt]:
    """Where the words stand in the texts of these articles, by uuid; the headline's own words do not count."""
    if not any(_WORD.search(words) for words in wanted.words):
        return {}
    texts = connection.rows(
        "SELECT article.uuid, article.title, text FROM article_text JOIN article ON article.id = article_text.article"
        " WHERE article.uuid IN (SELECT value FROM json_each(?))",
        json.dumps([row.uuid for row in found]),
    )
    return {uuid: _excerpt(text, len(title) if text.startswith(title) else 0, wanted) for uuid, title, text in texts}


def sources(connection: Connection) -> list[str]:
    """The names of all sources, each read once from the index."""
    return [name for (name,) in connection.rows(_SOURCES)]


def sources_with_counts(connection: Connection, most: int) -> list[tuple[str, int]]:
    """The first sources by name, each with its articles, counted up to `MOST_COUNTED`."""
    return [
        (
            name,
            connection.cell(
                f"SELECT count(*) FROM (SELECT 1 FROM article WHERE source = ? AND {articles.VISIBLE} LIMIT ?)",
                name, MOST_COUNTED,
            ),
        )
        for name in sources(connection)[: most + 1] if name
    ][:most]  # fmt: skip


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

    def __init__(self, coder: tuple[object, ...]) -> None:
        self._values: list[object] = [*coder]
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

    def of_sources(self, names: Sequence[str]) -> None:
        if len(names) == 1:  # its articles stand in the index in the order of import
            self.where("article.source = {}", names[0])
        else:
            self.where("article.source IN (SELECT value FROM json_each({}))", json.dumps(names))

    def among(self, uuids: Sequence[str]) -> None:
        """Only these. By their rows: so the full-text index looks nowhere else."""
        rows = "SELECT id FROM article WHERE uuid IN (SELECT value FROM json_each({}))"
        self.where(f"{self._position} IN ({rows})", json.dumps(list(uuids)))

    def of_state(self, state: str, order: Order) -> None:
        if state == "flagged":
            self._conditions.append(f"article.id IN ({articles.FLAGGED})")
        elif state in ("in_progress", "done", "no_event") and self._begin == articles.FROM_ARTICLE:
            # Few articles may be of a state among very many: then the search begins at the coder's own rows.
            self._begin, self._position = articles.FROM_CODING, "coding.article"
            self.where("coding.state = {}", state)
        elif state == "ended" and self._begin == articles.FROM_ARTICLE and order == "imported":
            self._begin, self._position = _FROM_CODING_IN_ORDER, "coding.article"
            self._conditions.append(f"coding.state IN {ENDED}")
        elif state in ("left", "ended"):
            self._conditions.append(f"coalesce(coding.state, 'open') IN {LEFT if state == 'left' else ENDED}")
        elif state:
            self.where("coalesce(coding.state, 'open') = {}", state)

    def ordered(
        self, wanted: ArticleFilter, after: ArticleRow | None, limit: int, is_backwards: bool = False
    ) -> tuple[str, list[object]]:
        """The statement and its values."""
        down, compare = ("DESC", "<") if (wanted.order == "newest") != is_backwards else ("ASC", ">")
        order = f"{self._position} {down}"
        if wanted.order != "imported":
            order = f"article.published {down}, article.id {down}"
            if after is not None:
                self.where(f"(article.published, article.id) {compare} ({{}}, {{}})", after.published, after.position)
        elif after is not None:
            self.where(f"{self._position} {compare} {{}}", after.position)
        self._values.append(limit)
        conditions = " AND ".join(self._conditions)
        statement = f"{articles.COLUMNS} {self._begin} WHERE {conditions} ORDER BY {order} LIMIT ?{len(self._values)}"
        return statement, self._values


def _quoted(words: str) -> str:
    return '"' + words.replace('"', " ") + '"'


def _excerpt(text: str, begin: int, wanted: ArticleFilter) -> Excerpt:
    place = _place(text, begin, wanted)
    if place is None:
        return Excerpt()
    start, end = place
    before = text[max(begin, start - AROUND) : start]
    after = text[end : end + AROUND]
    cut = start - AROUND > begin
    return Excerpt(
        ("…" if cut else "") + (before.partition(" ")[2] if cut else before).lstrip(),
        text[start:end],
        after.rpartition(" ")[0] + "…" if end + AROUND < len(text) else after.rstrip(),
        start,
    )


def _place(text: str, begin: int, wanted: ArticleFilter) -> tuple[int, int] | None:
    """Where the first phrase stands, else the first word that begins as one of those looked for."""
    written = [r"\W+".join(map(re.escape, _WORD.findall(phrase))) for phrase in wanted.phrases]
    written += [re.escape(word) + r"\w*" for start in wanted.starts for word in _WORD.findall(start)]
    for pattern in (rf"\b{each}\b" for each in written if each):
        # As it is typed; only where that stands nowhere, word for word without accents.
        if found := re.compile(pattern, re.IGNORECASE).search(text, begin):
            return found.span()
    starts = tuple(fold(word) for words in wanted.words for word in _WORD.findall(words))
    match = next((m for m in _WORD.finditer(text, begin) if fold(m[0]).startswith(starts)), None)
    return match.span() if match else None


_FROM_SEARCH = """FROM article_search CROSS JOIN article ON article.id = article_search.rowid
LEFT JOIN coding ON coding.article = article.id AND coding.coder = ?1"""
# The index in the order of the articles, most of whose rows are wanted: nothing has to be sorted.
_FROM_CODING_IN_ORDER = articles.FROM_CODING.replace(
    "coding CROSS", "coding INDEXED BY sqlite_autoindex_coding_1 CROSS"
)
_SOURCES = """
WITH RECURSIVE name (text) AS (
  SELECT min(source) FROM article
  UNION ALL SELECT (SELECT min(source) FROM article WHERE source > name.text) FROM name WHERE name.text IS NOT NULL
)
SELECT text FROM name WHERE text IS NOT NULL
"""
