"""What is worth remembering of a coder's sitting: time spent on an article, where they were. Not logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.storage.articles import articles
from annotator.storage.log.edit import Cache

if TYPE_CHECKING:
    from annotator.storage.project import Project


def add_active_time(cache: Cache, article_uuid: str, milliseconds: int) -> None:
    cache.connection.run(
        "INSERT INTO activity (article, coder, active_ms) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET active_ms = active_ms + excluded.active_ms",
        articles.row_id(cache.connection, article_uuid),
        cache.project.coder_row,
        milliseconds,
    )


def active_ms(project: Project, article_uuid: str) -> int:
    """How long this coder worked on an article, in milliseconds."""
    found = project.connection.cell(
        "SELECT active_ms FROM activity JOIN article ON article.id = activity.article"
        " WHERE article.uuid = ? AND coder = ?",
        article_uuid,
        project.coder_row,
    )
    return found or 0


def latest_ms(project: Project, limit: int) -> list[int]:
    """The times of the articles that this coder finished last, of those that were measured."""
    # "+" keeps the order of the rows: by the index of states, every finished article would be sorted first.
    found = project.connection.rows(
        "SELECT active_ms FROM coding JOIN activity ON activity.article = coding.article"
        " AND activity.coder = coding.coder"
        " WHERE +coding.coder = ? AND +coding.state IN ('done', 'no_event') AND active_ms > 0"
        " ORDER BY coding.id DESC LIMIT ?",
        project.coder_row,
        limit,
    )
    return [milliseconds for (milliseconds,) in found]


def remember(cache: Cache, name: str, text: str) -> None:
    """Keep a text for this coder under a name, such as "last_article"."""
    cache.connection.run(
        "INSERT OR REPLACE INTO memory (coder, name, text) VALUES (?, ?, ?)",
        cache.project.coder_row,
        name,
        text,
    )


def remembered(project: Project, name: str) -> str:
    """What was kept under this name, or an empty text."""
    found = project.connection.cell("SELECT text FROM memory WHERE coder = ? AND name = ?", project.coder_row, name)
    return found or ""
