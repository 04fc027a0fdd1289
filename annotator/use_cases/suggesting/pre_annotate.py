"""Suggestions for all open articles of a project at once, kept in the project.

What one article needs while the window is open is `suggest`'s work.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from annotator.model.article import Article
from annotator.storage import suggestions
from annotator.storage.articles import articles
from annotator.storage.project import Project
from annotator.use_cases.progress import IsCancelled, Report, never, silent
from annotator.use_cases.projects.project_lists import all_entries
from annotator.use_cases.suggesting.findings_keys import key_of
from annotator.use_cases.suggesting.read_many import Answer, Question, read_many
from annotator.use_cases.suggesting.suggest import knowledge

_STORED_TOGETHER = 8


@dataclass(slots=True)
class PreAnnotated:
    """How many articles were read anew, how many had their findings already, which failed and why."""

    found: int = 0
    cached: int = 0
    suggested: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)


def pre_annotate(
    project: Project, *, workers: int = 1, report: Report = silent, is_cancelled: IsCancelled = never
) -> PreAnnotated:
    """Find suggestions for every article that is not finished; what was found stays when it is stopped."""
    result = PreAnnotated()
    progress = articles.counts(project)
    answers = read_many(project.schemes, _questions(project, result), workers, all_entries(project))
    while not is_cancelled() and (chunk := list(islice(answers, _STORED_TOGETHER))):
        _store(project, chunk, result)
        done = result.found + result.cached + len(result.failed)
        report(done, progress.open + progress.in_progress)
    return result


def _questions(project: Project, result: PreAnnotated) -> Iterator[Question]:
    """The articles to read: open or in progress, with no findings under the present rules and schemes."""
    known = knowledge(project)
    for stored in articles.iter_articles(project, with_text=True):
        if stored.state not in ("open", "in_progress"):
            continue
        key = key_of(project, stored.article)
        if suggestions.findings(project, stored.article.uuid, key) is None:
            yield stored.article, known
        else:
            result.cached += 1


def _store(project: Project, chunk: list[tuple[Article, Answer]], result: PreAnnotated) -> None:
    with project.cache() as cache:
        for article, answer in chunk:
            if isinstance(answer, str):
                result.failed.append((article.title or article.reference or article.uuid, answer))
                continue
            key = key_of(project, article)
            suggestions.store_findings(cache, article.uuid, key, answer)
            result.found += 1
            result.suggested += len(answer.events)
