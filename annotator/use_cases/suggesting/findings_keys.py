"""Under which key the findings of an article are kept: what they depend on in article, project and machine."""

from __future__ import annotations

from annotator.model.article import Article
from annotator.storage import lists
from annotator.storage.project import Project
from annotator.suggestions.version import findings_key
from annotator.use_cases.suggesting import own_pipelines


def key_of(project: Project, article: Article) -> str:
    known = (*project.countries, *lists.mark(project), *own_pipelines.mark())
    return findings_key(article, project.schemes, known)
