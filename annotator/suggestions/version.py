"""The version of the suggestions: findings made under another one are made again. Light: the window imports it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from annotator.model.article import Article
from annotator.model.schemes.scheme import Scheme

VERSION = "80"


def findings_key(article: Article, schemes: Sequence[Scheme], countries: Sequence[str] = ()) -> str:
    """What findings depend on, as one short text: the article, these rules, the schemes, the project's countries."""
    of_schemes = [scheme.hash for scheme in schemes]
    parts = [article.hash, article.published, article.language, VERSION, *of_schemes, *countries]
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()[:32]
