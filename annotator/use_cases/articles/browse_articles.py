"""Reading a project: articles one after the other, their events and cached suggestions, and how far the work is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from annotator.model.article import Article
from annotator.model.article_filter import ArticleFilter, read_filter
from annotator.model.event import Event, Value
from annotator.model.rules import open_fields
from annotator.model.suggestion import Findings
from annotator.model.text.span import Span
from annotator.storage import activity, suggestions
from annotator.storage.articles import article_counts, article_search, articles
from annotator.storage.articles.article_counts import ArticleCounter
from annotator.storage.articles.article_pages import Page, Way, page_rows, read_page
from annotator.storage.articles.article_search import MOST_COUNTED, PAGE, Excerpt, Search
from annotator.storage.articles.articles import ArticleRow, CodingState, Progress
from annotator.storage.events import events
from annotator.storage.file.connection import ProjectBusy
from annotator.storage.log.history import Touched
from annotator.storage.overview import Stopped
from annotator.storage.project import Project
from annotator.use_cases.suggesting.findings_keys import key_of

__all__ = [
    "MOST_COUNTED", "PAGE", "ArticleCounter", "ArticleRow", "CodingState", "Excerpt", "Page", "Progress", "Project",
    "ProjectBusy", "Search", "Stopped", "Touched", "Way", "open_fields", "read_page",
]  # fmt: skip

MOST_REMEMBERED = 30
PAGE_OF_HITS = 40
"""Where texts are read for excerpts a page is shorter, so that its first one is there sooner."""
MOST_SOURCES = 30
LAST_ARTICLE = "last_article"


def article(project: Project, uuid: str) -> Article:
    """The article with its text, checked against its hash. Raises ProjectDamaged when it differs."""
    return articles.article(project, uuid)


def exists(project: Project, uuid: str) -> bool:
    """Whether the project has this article, and its import has not been undone."""
    return articles.is_visible(project, uuid)


def place(project: Project, uuid: str) -> int:
    """Where an article stands among those that are there, in the order of import, from 1; 0 if it is not there."""
    return articles.place(project, uuid)


def published(project: Project, uuid: str) -> str:
    """The publication day of an article as it is now; empty for none."""
    return articles.published(project, uuid)


def row(project: Project, uuid: str) -> ArticleRow:
    return articles.with_openings(project.connection, [articles.row(project, uuid)])[0]


def page(project: Project, wanted: ArticleFilter, here: ArticleRow | None, limit: int, way: Way = "on") -> Page:
    """A page of the list at once, without looking where words stand: the plain list needs no thread."""
    found = page_rows(Search(project), project.connection, wanted, here, limit, 0, way)
    return Page(articles.with_openings(project.connection, found))


def matching(project: Project, wanted: ArticleFilter, most: int = 0) -> list[str]:
    """Every article that fits, in the order of the list; hardly more than `most`, if that is given."""
    found: list[str] = []
    page = article_search.rows(project, wanted)
    while page:
        found += [each.uuid for each in page]
        if most and len(found) > most:
            break
        page = article_search.rows(project, wanted, page[-1])
    return found


def sources(project: Project) -> list[tuple[str, int]]:
    """The first sources by name, each with its articles, counted up to `MOST_COUNTED`."""
    return article_search.sources_with_counts(project.connection, MOST_SOURCES)


def flags(project: Project) -> list[tuple[str, str]]:
    """Code and name of every flag of the project's codebooks."""
    fields = (f for scheme in project.schemes for f in scheme.fields if f.kind == "flags")
    return list(dict.fromkeys((choice.id, choice.label) for f in fields for choice in f.choices))


def years(project: Project) -> list[str]:
    """From the first to the last year of publication, by two look-ups in the index of days."""
    first, last = articles.first_and_last_day(project)
    return [str(year) for year in range(int(first[:4]), int(last[:4]) + 1)] if first else []


def rows_now(project: Project, uuids: Sequence[str]) -> list[ArticleRow]:
    """The rows of these articles as they are now."""
    found = articles.rows_by_uuid(project, project.connection, uuids)
    return articles.with_openings(project.connection, list(found.values()))


def touched_since(project: Project, edit: int) -> list[str] | None:
    """The articles whose rows changed since that edit; None when so many did that all are better read anew."""
    return article_counts.touched_since(project, edit)


def titled(project: Project, words: str, limit: int) -> list[ArticleRow]:
    """Articles with all these words in title or source; those without a title have the first words of their text."""
    wanted = replace(read_filter(words), words_in="title")
    return articles.with_openings(project.connection, article_search.rows(project, wanted, limit=limit))


def fitting(project: Project, wanted: ArticleFilter, uuids: Sequence[str]) -> list[ArticleRow]:
    """The rows of those of these articles that fit the filter now."""
    return articles.with_openings(project.connection, article_search.fitting(project, wanted, uuids))


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
    return suggestions.findings(project, of.uuid, key_of(project, of))


def keep_findings(project: Project, of: Article, found: Findings) -> None:
    """Cache what was found: it can be made again, so it is neither logged nor undoable."""
    if not project.read_only:
        with project.cache() as cache:
            suggestions.store_findings(cache, of.uuid, key_of(project, of), found)


def memory(project: Project, scheme_id: str) -> Callable[[Sequence[str]], list[Value]]:
    """Looks up the values that fields of these names took before under this scheme, most used first."""

    def recall(fields: Sequence[str]) -> list[Value]:
        held = (project.used_values.latest(name, MOST_REMEMBERED, scheme_id) for name in fields)
        found = [value for values in held for value in values]
        return found[:MOST_REMEMBERED]

    return recall
