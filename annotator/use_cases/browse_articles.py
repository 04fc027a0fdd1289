"""Reading a project: articles one after the other, their events and cached suggestions, and how far the work is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from annotator.model.article import Article
from annotator.model.article_filter import ArticleFilter, read_filter
from annotator.model.event import Event, Value
from annotator.model.rules import open_fields
from annotator.model.span import Span
from annotator.model.suggestion import Findings
from annotator.storage import activity, article_search, articles, events, suggestions
from annotator.storage.article_counts import ArticleCounter
from annotator.storage.article_search import PAGE
from annotator.storage.articles import ArticleRow, CodingState, Progress
from annotator.storage.connection import ProjectBusy
from annotator.storage.history import Touched
from annotator.storage.project import Project
from annotator.suggestions.version import findings_key

__all__ = [
    "ArticleCounter",
    "ArticleRow",
    "CodingState",
    "Progress",
    "Project",
    "ProjectBusy",
    "Touched",
    "open_fields",
]

MOST_REMEMBERED = 30
LAST_ARTICLE = "last_article"


def article(project: Project, uuid: str) -> Article:
    """The article with its text, checked against its hash. Raises ProjectDamaged when it differs."""
    return articles.article(project, uuid)


def exists(project: Project, uuid: str) -> bool:
    """Whether the project has this article, and its import has not been undone."""
    return articles.is_visible(project, uuid)


def row(project: Project, uuid: str) -> ArticleRow:
    return articles.with_openings(project, [articles.row(project, uuid)])[0]


def rows(
    project: Project, wanted: ArticleFilter, after: ArticleRow | None = None, limit: int = PAGE
) -> list[ArticleRow]:
    """The next rows of the list after one; those without a title have the first words of their text."""
    return articles.with_openings(project, article_search.rows(project, wanted, after, limit))


def titled(project: Project, words: str, limit: int) -> list[ArticleRow]:
    """Articles with all these words in title or source."""
    return article_search.rows(project, replace(read_filter(words), words_in="title"), limit=limit)


def neighbour(project: Project, uuid: str, step: int) -> str | None:
    return articles.neighbour(project, uuid, step)


def next_open(project: Project, after: str) -> str | None:
    return articles.next_open(project, after)


def last_article(project: Project) -> str | None:
    """The article this coder had on the desk last, if it is still there."""
    last = activity.remembered(project, LAST_ARTICLE)
    return last if last and exists(project, last) else None


def remember_article(project: Project, uuid: str) -> None:
    """Open here the next time: neither logged nor undoable."""
    if not project.read_only:
        with project.cache() as cache:
            activity.remember(cache, LAST_ARTICLE, uuid)


def first(project: Project) -> str | None:
    found = article_search.rows(project, ArticleFilter(), limit=1)
    return found[0].uuid if found else None


def events_of(project: Project, uuid: str) -> list[Event]:
    """This coder's events of an article, in the order in which they were made."""
    return events.events_of(project, uuid)


def rejected(project: Project, uuid: str) -> set[tuple[str, Span]]:
    """Scheme and trigger of each suggested event that this coder rejected in an article."""
    found = [each for each in events.rejections(project, uuid) if each.kind == "event"]
    return {(each.scheme, each.span) for each in found if each.span is not None}


def cached_findings(project: Project, of: Article) -> Findings | None:
    return suggestions.findings(project, of.uuid, findings_key(of, project.schemes, project.countries))


def keep_findings(project: Project, of: Article, found: Findings) -> None:
    """Cache what was found: it can be made again, so it is neither logged nor undoable."""
    if not project.read_only:
        with project.cache() as cache:
            suggestions.store_findings(cache, of.uuid, findings_key(of, project.schemes, project.countries), found)


def memory(project: Project, scheme_id: str) -> Callable[[Sequence[str]], list[Value]]:
    """Looks up the values that fields of these names took before under this scheme, most used first."""

    def recall(fields: Sequence[str]) -> list[Value]:
        held = (events.latest_values(project, name, MOST_REMEMBERED, scheme_id=scheme_id) for name in fields)
        found = [value for values in held for value in values]
        return found[:MOST_REMEMBERED]

    return recall
