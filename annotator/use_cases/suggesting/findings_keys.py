"""Under which key the findings of an article are kept: what they depend on in the article and in the project."""

from __future__ import annotations

from annotator.model.article import Article
from annotator.storage import lists
from annotator.storage.project import Project
from annotator.suggestions.version import findings_key


def key_of(project: Project, article: Article) -> str:
    return findings_key(article, project.schemes, (*project.countries, *lists.mark(project)))
