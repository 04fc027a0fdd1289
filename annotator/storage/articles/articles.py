"""Articles and how far a coder has come with them. The text is kept apart, so that listing never reads it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from annotator.errors import ProjectDamaged
from annotator.model.article import Article
from annotator.storage.file.connection import Connection, Row, damaged
from annotator.storage.log.edit import Edit
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.storage.project import Project

CodingState = Literal["open", "in_progress", "done", "no_event"]
_CHUNK = 20
_OPENING = 100


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What the list shows of an article. `position` is the order of import; `events` counts this coder's.

    `opening` are the first words, on one line, where they were asked for: see `with_openings`.
    """

    uuid: str
    position: int
    title: str
    source: str
    published: str
    state: CodingState
    events: int
    flagged: bool
    opening: str = ""

    @property
    def name(self) -> str:
        """What a reader calls it: the title, else the first words, as far as there are any."""
        return self.title or self.opening or tr("An article without words")


@dataclass(frozen=True, slots=True)
class Progress:
    """How many articles there are for this coder, by state; `flagged` ones also count under their state."""

    total: int
    done: int
    no_event: int
    in_progress: int
    open: int
    flagged: int


class StoredArticle(NamedTuple):
    """An article as exports need it; `article.text` is empty where the text was not asked for."""

    article: Article
    text_hash: str
    state: CodingState
    reason: str


def article(project: Project, uuid: str) -> Article:
    """An article with its text, proven by its hash. Raises KeyError if there is none."""
    found = project.connection.row(f"SELECT {_ARTICLE_COLUMNS}, {_TEXT} FROM article WHERE uuid = ?", uuid)
    if found is None:
        raise KeyError(f"no article {uuid}")
    return _article(project.connection, found)


def is_visible(project: Project, uuid: str) -> bool:
    """Whether the project has this article, and its import has not been undone."""
    return bool(project.connection.cell(f"SELECT 1 FROM article WHERE uuid = ? AND {VISIBLE}", uuid))


def place(project: Project, uuid: str) -> int:
    """Where an article stands among those that are there, in the order of import, from 1; 0 if it is not there."""
    # Rows are numbered without gaps; whatever lacks belongs to an import that was undone.
    hidden = "hidden.batch IN (SELECT id FROM batch WHERE removed = 1) AND hidden.id < article.id"
    found = project.connection.cell(
        f"SELECT id - (SELECT count(*) FROM article AS hidden WHERE {hidden}) FROM article"
        f" WHERE uuid = ? AND {VISIBLE}",
        uuid,
    )
    return int(found or 0)


def published(project: Project, uuid: str) -> str:
    """The publication day of an article as it is now; empty for none."""
    return project.connection.cell("SELECT published FROM article WHERE uuid = ?", uuid) or ""


def row(project: Project, uuid: str) -> ArticleRow:
    """One article's row. Raises KeyError if there is none."""
    return rows_by_uuid(project, project.connection, [uuid])[uuid]


def with_openings(connection: Connection, rows: list[ArticleRow]) -> list[ArticleRow]:
    """The rows, those without a title with the first words of their text: one more query where there are any."""
    untitled = [each.position for each in rows if not each.title]
    if not untitled:
        return rows
    found = connection.rows(_OPENINGS, json.dumps(untitled))
    openings = {position: " ".join(text.split())[:_OPENING] for position, text in found}
    return [replace(each, opening=openings.get(each.position, "")) for each in rows]


def rows_by_uuid(project: Project, connection: Connection, uuids: Iterable[str]) -> dict[str, ArticleRow]:
    found = connection.rows(
        f"{COLUMNS} {FROM_ARTICLE} WHERE article.uuid IN (SELECT value FROM json_each(?3))",
        *for_coder(project),
        json.dumps(list(uuids)),
    )
    return {columns[1]: row_of(columns) for columns in found}


def neighbour(project: Project, uuid: str, step: int) -> str | None:
    """The article `step` places after this one (before it, if negative); None beyond either end."""
    compare, order = (">", "ASC") if step > 0 else ("<", "DESC")
    found: str | None = project.connection.cell(
        f"SELECT uuid FROM article WHERE {VISIBLE} AND id {compare} (SELECT id FROM article WHERE uuid = ?)"
        f" ORDER BY id {order} LIMIT 1 OFFSET ?",
        uuid,
        abs(step) - 1,
    )
    return found


def next_open(project: Project, after_uuid: str = "") -> str | None:
    """The next open article after this one, from the first again at the end; None if no other is open."""
    here = project.connection.cell("SELECT id FROM article WHERE uuid = ?", after_uuid) or 0
    found = first_open(project, here + 1) or (first_open(project, 0, here) if here else None)
    return found[1] if found else None


def first_open(project: Project, start: int, end: int | None = None) -> tuple[int, str] | None:
    """Position and uuid of the first open article from one position on, before another one."""
    beyond = "" if end is None else " AND article.id < ?3"
    found = project.connection.row(
        f"SELECT article.id, article.uuid {FROM_ARTICLE} WHERE {VISIBLE} AND article.id >= ?2{beyond}"
        " AND coalesce(coding.state, 'open') = 'open' ORDER BY article.id LIMIT 1",
        project.coder_row, start, *([] if end is None else [end]),
    )  # fmt: skip
    return (found[0], found[1]) if found else None


def first_and_last_day(project: Project) -> tuple[str, str]:
    """The first and the last day of publication; empty where no article has one."""
    query = "SELECT min(published), max(published) FROM article WHERE published > '0' AND published < ':'"
    first, last = project.connection.row(query) or (None, None)
    return first or "", last or ""


def total(project: Project) -> int:
    """How many articles there are."""
    return int(project.connection.cell("SELECT coalesce(sum(articles), 0) FROM batch WHERE removed = 0"))


def counts(project: Project) -> Progress:
    """How far this coder is, counted from what was coded: `article_counts` follows it from there."""
    connection, all_articles = project.connection, total(project)
    # Without an import that was undone the index alone has the answer.
    is_any_hidden = connection.cell("SELECT EXISTS (SELECT 1 FROM batch WHERE removed = 1)")
    join = f" JOIN article ON article.id = coding.article AND {VISIBLE}" if is_any_hidden else ""
    by_state: dict[str, int] = dict(
        connection.rows(
            f"SELECT state, count(*) FROM coding{join} WHERE coding.coder = ? GROUP BY state", project.coder_row
        )
    )
    done, no_event, in_progress = (by_state.get(state, 0) for state in ("done", "no_event", "in_progress"))
    flagged = connection.cell(
        f"SELECT count(*) FROM article WHERE {VISIBLE} AND id IN ({FLAGGED})", *for_coder(project)
    )
    return Progress(all_articles, done, no_event, in_progress, all_articles - done - no_event - in_progress, flagged)


def with_drafts(project: Project, uuids: Iterable[str]) -> set[str]:
    """Those of these articles in which this coder has an event that is a draft."""
    found = project.connection.rows(
        "SELECT DISTINCT article.uuid FROM article JOIN event ON event.article = article.id"
        " WHERE article.uuid IN (SELECT value FROM json_each(?)) AND event.coder = ? AND event.state = 'draft'",
        json.dumps(list(uuids)), project.coder_row,
    )  # fmt: skip
    return {uuid for (uuid,) in found}


def set_state(edit: Edit, article_uuid: str, state: CodingState, reason: str = "") -> None:
    """How far this coder is with an article, and for `no_event` why."""
    article_row = row_id(edit.connection, article_uuid)
    coder = edit.project.coder_row
    found = edit.connection.cell("SELECT id FROM coding WHERE article = ? AND coder = ?", article_row, coder)
    if found is not None:
        edit.update("coding", found, {"state": state, "reason": reason})
    elif (state, reason) != ("open", ""):
        edit.insert("coding", {"article": article_row, "coder": coder, "state": state, "reason": reason})


def set_published(edit: Edit, article_uuid: str, day: str) -> None:
    """Give an article its publication day (ISO), or none (empty)."""
    edit.update("article", row_id(edit.connection, article_uuid), {"published": day})


def state_of(project: Project, uuid: str) -> tuple[CodingState, str]:
    """This coder's state of an article, and the reason given with it."""
    found = project.connection.row(
        "SELECT coding.state, coding.reason FROM coding JOIN article ON article.id = coding.article"
        " WHERE article.uuid = ? AND coding.coder = ?",
        uuid,
        project.coder_row,
    )
    return (found[0], found[1]) if found else ("open", "")


def by_hash(project: Project, text_hash: str) -> str | None:
    """The article with this text."""
    found: str | None = project.connection.cell(
        f"SELECT uuid FROM article WHERE hash = ? AND {VISIBLE} ORDER BY id LIMIT 1", text_hash
    )
    return found


def iter_articles(project: Project, with_text: bool = False) -> Iterator[StoredArticle]:
    """All articles in order, read in small chunks on a connection of its own."""
    reader = Connection(project.path, read_only=True, is_patient=True)
    size = _CHUNK if with_text else _CHUNK * 10
    try:
        last = 0
        while chunk := reader.rows(
            f"SELECT {_ARTICLE_COLUMNS}, {_TEXT if with_text else 'NULL'}, coalesce(coding.state, 'open'),"
            f" coalesce(coding.reason, '') {FROM_ARTICLE} WHERE {VISIBLE} AND article.id > ?2"
            " ORDER BY article.id LIMIT ?3",
            project.coder_row, last, size,
        ):  # fmt: skip
            last = chunk[-1][0]
            for *columns, state, reason in chunk:
                yield StoredArticle(_article(reader, columns), columns[2], state, reason)
    finally:
        reader.close()


def row_id(connection: Connection, uuid: str) -> int:
    found: int | None = connection.cell("SELECT id FROM article WHERE uuid = ?", uuid)
    if found is None:
        raise KeyError(f"no article {uuid}")
    return found


def text_of(connection: Connection, article_row: int) -> str:
    """The text of an article's row, proven by its hash."""
    found = connection.row(
        "SELECT CAST(text AS BLOB), hash, title FROM article_text"
        " JOIN article ON article.id = article_text.article WHERE article.id = ?",
        article_row,
    )
    if found is None:
        raise _damaged_text(connection, "an article")
    return _proven(connection, *found)


VISIBLE = "article.batch NOT IN (SELECT id FROM batch WHERE removed = 1)"
FLAGGED = """SELECT event.article FROM value CROSS JOIN event ON event.id = value.event
WHERE value.field IN (SELECT value FROM json_each(?2)) AND value.part = 'value' AND value.origin <> 'computed'
  AND value.text <> '' AND event.coder = ?1 AND event.state <> 'dropped'"""
COLUMNS = f"""
SELECT article.id, article.uuid, article.title, article.source, article.published,
  coalesce(coding.state, 'open'),
  (SELECT count(*) FROM event
    WHERE event.article = article.id AND event.coder = ?1 AND event.state <> 'dropped'),
  EXISTS ({FLAGGED.replace("CROSS JOIN", "JOIN")} AND event.article = article.id)
"""
FROM_ARTICLE = "FROM article LEFT JOIN coding ON coding.article = article.id AND coding.coder = ?1"
FROM_CODING = "FROM coding CROSS JOIN article ON article.id = coding.article AND coding.coder = ?1"
_ARTICLE_COLUMNS = """article.id, article.uuid, article.hash, article.title, article.source,
  article.published, article.language, article.reference, article.extra"""
_TEXT = "(SELECT CAST(text AS BLOB) FROM article_text WHERE article_text.article = article.id)"

_OPENINGS = f"""
SELECT article, substr(text, 1, {2 * _OPENING}) FROM article_text WHERE article IN (SELECT value FROM json_each(?))
"""


def for_coder(project: Project) -> tuple[int | None, str]:
    """Parameters 1 and 2 of the queries above: the coder's row, and the names of all fields for flags."""
    flags = {f.name for scheme in project.schemes for f in scheme.fields if f.kind == "flags"}
    return project.coder_row, json.dumps(sorted(flags))


def row_of(columns: Row) -> ArticleRow:
    position, uuid, title, source, published, state, events, flagged = columns
    return ArticleRow(uuid, position, title, source, published, state, events, bool(flagged))


def _article(connection: Connection, columns: Sequence[Any]) -> Article:
    _, uuid, text_hash, title, source, published, language, reference, extra, text = columns
    proven = "" if text is None else _proven(connection, text, text_hash, title)
    try:
        pairs = tuple((str(name), str(content)) for name, content in json.loads(extra))
    except (ValueError, TypeError) as error:
        raise damaged(connection.path, tr("what is known about “{title}” cannot be read", title=title)) from error
    return Article(uuid, proven, title, source, published, language, reference, pairs)


def _proven(connection: Connection, text: bytes, text_hash: str, title: str) -> str:
    if hashlib.sha256(text).hexdigest() != text_hash:
        raise _damaged_text(connection, f"“{title}”" if title else "an article")
    return text.decode("utf-8")


def _damaged_text(connection: Connection, name: str) -> ProjectDamaged:
    return ProjectDamaged(
        tr(
            "The text of {name} in “{name2}” is damaged: it is not the text that was imported.",
            name=name,
            name2=connection.path.name,
        ),
        tr("Restore a backup. What you coded is not touched."),
    )
