"""Under which key the findings of an article are kept: what they depend on in article, project and machine."""

from __future__ import annotations

from annotator.model.article import Article
from annotator.storage import lists
from annotator.storage.project import Project
from annotator.suggestions.version import findings_key
from annotator.use_cases.suggesting import own_pipelines


def key_of(project: Project, article: Article) -> str:
    return findings_key(article, project.schemes, (*project.countries, *brought(project)))


def brought(project: Project) -> tuple[str, ...]:
    """What was brought to the suggestions: lists of actors and places, pipelines. A process reads it when it starts."""
    return (*lists.mark(project), *own_pipelines.mark())
