"""Reads a plain text file as one article. What its first lines say is guessed, and each guess handed over."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

from annotator.exchange.decoding import read_text
from annotator.exchange.first_lines import guesses
from annotator.exchange.rows import BadRow, Guess, ReadArticle, ReadOptions, Refused, fit_text, one_line
from annotator.model.article import Article, canonical_text


def read(path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refused]:
    """One article, or one refusal. Raises BadInput when the file cannot be read as text."""
    text = canonical_text(read_text(path, options.encoding))
    try:
        fit_text(text)
        text = fit_text(text, one_line(options.title))
    except BadRow as reason:
        yield Refused(path.name, str(reason))
        return
    said = {"title": options.title, "source": options.source, "published": options.published}
    found = tuple(guess for guess in guesses(text, path.name) if not said[guess.field])
    yield ReadArticle(_article(text, said, found, options, path), path.name, found)


def _article(text: str, said: dict[str, str], found: tuple[Guess, ...], options: ReadOptions, path: Path) -> Article:
    known = {field: one_line(value) for field, value in said.items()} | {g.field: g.value for g in found}
    return Article(
        uuid=str(uuid.uuid4()),
        text=text,
        title=known["title"],
        source=known["source"],
        published=known["published"],
        language=one_line(options.language),
        reference=path.name,
    )
