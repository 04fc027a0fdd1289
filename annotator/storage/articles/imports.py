"""Adds articles. One import is one edit, undone by hiding its batch, so that the log never holds a text."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from annotator.model.article import Article, canonical_text
from annotator.storage.articles import article_search
from annotator.storage.log.edit import Cell, Edit, new_uuid

_CHUNK = 500


@dataclass(slots=True)
class Added:
    """How many articles were added, and what those are called that the project holds already."""

    added: int = 0
    known: list[str] = field(default_factory=list)


def add_articles(edit: Edit, articles: Iterable[Article], batch: str) -> Added:
    """Add articles under a new batch of this name. A text that is there already is not added again."""
    importer = ArticleImporter(edit, batch)
    remaining = iter(articles)
    while chunk := list(islice(remaining, _CHUNK)):
        importer.add(chunk)
    return importer.finish()


class ArticleImporter:
    """`add_articles` for whoever brings them chunk by chunk; they are out of sight until `finish`."""

    def __init__(self, edit: Edit, label: str) -> None:
        self._edit = edit
        self._label = label
        self._batch: int | None = None
        self._result = Added()
        self._taken_from: Counter[int] = Counter()

    def add(self, chunk: list[Article]) -> None:
        hashed = [(_checked(article), article.hash) for article in chunk]
        visible, hidden = self._stored([text_hash for _, text_hash in hashed])
        new: dict[str, Article] = {}
        for article, text_hash in hashed:
            if text_hash in visible or text_hash in new:
                self._result.known.append(article.title or article.reference or article.uuid)
            else:
                new[text_hash] = article
        for text_hash in new.keys() & hidden.keys():
            self._bring_back(new.pop(text_hash), *hidden[text_hash])
        self._insert(new)

    def finish(self) -> Added:
        """Make the batch visible: the one change of it that the log knows, and that undo takes back."""
        if self._batch is not None:
            self._edit.update("batch", self._batch, {"articles": self._result.added, "removed": 0})
        for batch, count in self._taken_from.items():
            articles = self._edit.connection.cell("SELECT articles FROM batch WHERE id = ?", batch)
            self._edit.update("batch", batch, {"articles": articles - count})
        return self._result

    def _stored(self, hashes: list[str]) -> tuple[set[str], dict[str, tuple[int, int]]]:
        """Which texts are in the project; which only under a removed batch, with article and batch row."""
        rows = self._edit.connection.rows(
            "SELECT article.hash, article.id, batch.id, batch.removed FROM article"
            " JOIN batch ON batch.id = article.batch WHERE hash IN (SELECT value FROM json_each(?))",
            json.dumps(hashes),
        )
        visible = {text_hash for text_hash, _, _, removed in rows if not removed}
        hidden = {text_hash: (row, batch) for text_hash, row, batch, _ in rows if text_hash not in visible}
        return visible, hidden

    def _bring_back(self, article: Article, row: int, batch: int) -> None:
        """Move an article whose import was undone into this batch, under the identity it has now."""
        changes = {**_metadata(article), "batch": self._batch_row()}
        if not self._taken([article.uuid]):
            changes["uuid"] = article.uuid
        self._edit.update("article", row, changes)
        self._taken_from[batch] += 1
        self._result.added += 1

    def _insert(self, new: dict[str, Article]) -> None:
        if not new:
            return
        connection = self._edit.connection
        batch = self._batch_row()
        first = (connection.cell("SELECT max(id) FROM article") or 0) + 1
        taken = self._taken([article.uuid for article in new.values()])
        rows = []
        for row, (text_hash, article) in enumerate(new.items(), first):
            name = new_uuid() if article.uuid in taken else article.uuid
            taken.add(name)
            rows.append((row, name, batch, text_hash, len(article.text), *_metadata(article).values()))
        connection.run_many(_INSERT, rows)
        texts = (article.text for article in new.values())
        connection.run_many("INSERT INTO article_text VALUES (?, ?)", enumerate(texts, first))
        found = ((row, a.title, a.source, a.text) for row, a in enumerate(new.values(), first))
        article_search.index_articles(connection, found)
        self._result.added += len(new)

    def _taken(self, uuids: list[str]) -> set[str]:
        rows = self._edit.connection.rows(
            "SELECT uuid FROM article WHERE uuid IN (SELECT value FROM json_each(?))", json.dumps(uuids)
        )
        return {uuid for (uuid,) in rows}

    def _batch_row(self) -> int:
        # Made hidden and outside the log: what undo reverses is its becoming visible, not its existence.
        if self._batch is None:
            self._batch = self._edit.connection.run(
                "INSERT INTO batch (uuid, label, added, articles, removed) VALUES (?, ?, ?, 0, 1)",
                new_uuid(),
                self._label,
                self._edit.now,
            )
        return self._batch


_INSERT = """
INSERT INTO article (id, uuid, batch, hash, length, title, source, published, language, reference, extra)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def _metadata(article: Article) -> dict[str, Cell]:
    return {
        "title": article.title, "source": article.source, "published": article.published,
        "language": article.language, "reference": article.reference,
        "extra": json.dumps(article.extra, ensure_ascii=False) if article.extra else "[]",
    }  # fmt: skip


def _checked(article: Article) -> Article:
    """Offsets count in canonical text, so nothing else may be stored."""
    if canonical_text(article.text) != article.text:
        raise ValueError(f"the text of article {article.uuid} is not canonical")
    return article
