"""What the machine found in an article, kept so that it need not be found again. Nobody's work."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from annotator.model.suggestion import Findings, from_plain, to_plain
from annotator.storage.articles import articles
from annotator.storage.log.edit import Cache

if TYPE_CHECKING:
    from annotator.storage.project import Project


def findings(project: Project, article_uuid: str, key: str) -> Findings | None:
    """What was stored under this key (text, pipeline and scheme versions), or None."""
    found = project.connection.cell(
        "SELECT json FROM finding JOIN article ON article.id = finding.article WHERE article.uuid = ? AND key = ?",
        article_uuid,
        key,
    )
    if found is None:
        return None
    try:
        return from_plain(json.loads(found))
    except (ValueError, KeyError, TypeError):
        return None  # an older program's or a damaged entry: it is found again


def store_findings(cache: Cache, article_uuid: str, key: str, findings: Findings) -> None:
    """Keep an article's findings in place of older ones."""
    cache.connection.run(
        "INSERT OR REPLACE INTO finding (article, key, json) VALUES (?, ?, ?)",
        articles.row_id(cache.connection, article_uuid),
        key,
        json.dumps(to_plain(findings), ensure_ascii=False, separators=(",", ":")),
    )
