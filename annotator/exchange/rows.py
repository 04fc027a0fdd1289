"""What readers hand over: articles, and refusals that name row and reason. Makes an article of named cells.

The readers (`text_file`, `table_file`, `jsonl_file`) know their formats; this module knows what columns are
called.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotator.errors import BadInput
from annotator.exchange.given_dates import read_date
from annotator.model.article import Article, canonical_text
from annotator.words import in_digits, tr

MOST_CHARACTERS = 5_000_000
"""The longest text of one article, in code points: about two thousand pages."""

ALIASES: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "full_text", "article_text", "article", "story"),
    "title": ("title", "headline", "heading"),
    "source": ("source", "publisher", "outlet", "newspaper", "source_name"),
    "published": (
        "published", "publication_date", "published_at", "date_published", "publish_date", "pub_date",
        "pubdate", "date",
    ),
    "language": ("language", "lang"),
    "reference": ("reference", "url", "link", "uri", "id", "article_id", "doc_id"),
}  # fmt: skip
"""What the parts of an article are called in files, the likeliest name first."""


class BadRow(Exception):
    """This row cannot be taken; the message is the reason."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row or file that was not taken: `where` it stands (“news.csv, row 7”) and the reason."""

    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Guess:
    """What the file did not say in so many words, with the words it rests on: never applied unseen."""

    field: str
    value: str
    words: str


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article as read, where it stood, and what of it was guessed."""

    article: Article
    where: str
    guesses: tuple[Guess, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the person said about the files. `columns` maps a file's column to a part (see `ALIASES`).

    `title`, `source`, `published` and `language` replace guesses and fill what a row leaves empty; they never
    replace what a row says. They are single lines.
    """

    encoding: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    date_format: str = ""
    title: str = ""
    source: str = ""
    published: str = ""
    language: str = ""


def read_column_map(pairs: Sequence[str]) -> dict[str, str]:
    """`["date=published"]` as column -> part of an article."""
    found: dict[str, str] = {}
    for pair in pairs:
        column, equals, name = pair.rpartition("=")
        part = part_called(name)
        if not (equals and column.strip() and part):
            raise BadInput(
                tr("“{pair}” does not map a column.", pair=pair),
                tr("Write COLUMN=PART, where PART is one of: {names}.", names=", ".join(ALIASES)),
            )
        found[column.strip()] = part
    return found


def part_called(name: str) -> str:
    """The part of an article that a column of this name holds, or empty."""
    plain = _plain(name)
    return next((part for part, names in ALIASES.items() if plain in names), "")


class Columns:
    """Which column of a file fills which part of an article; the rest is kept beside it as `extra`."""

    def __init__(self, names: Sequence[str], mapped: Mapping[str, str]) -> None:
        self.of: dict[str, str] = {part: column for column, part in mapped.items() if column in names}
        by_plain = {_plain(name): name for name in reversed(names) if name not in mapped}
        for part, aliases in ALIASES.items():
            column = next((by_plain[alias] for alias in aliases if alias in by_plain), None)
            if column is not None and part not in self.of:
                self.of[part] = column
        self.singles = tuple((part, name) for part, name in self.of.items() if part not in ("text", "published"))
        self.extra = tuple(name for name in names if name and name not in self.of.values())


def article_of(cells: Mapping[str, str], columns: Columns, options: ReadOptions) -> Article:
    """The article in one row. Raises BadRow with the reason."""
    said = {part: one_line(cells.get(column, "")) for part, column in columns.singles}.get
    title = said("title") or options.title
    return Article(
        str(uuid.uuid4()),
        fit_text(cells.get(columns.of.get("text", ""), ""), title),
        title,
        said("source") or options.source,
        _published(cells.get(columns.of.get("published", ""), "").strip(), options),
        said("language") or options.language,
        said("reference") or "",
        tuple((name, canonical_text(cells[name])) for name in columns.extra if cells.get(name)),
    )


def fit_text(text: str, title: str = "") -> str:
    """The canonical text with its headline as first line, unless it begins with it. Raises BadRow."""
    text = canonical_text(text)
    if not text.strip():
        raise BadRow(tr("it has no text"))
    if title and not text.lstrip().startswith(title):
        text = f"{title}\n{text}"
    if len(text) > MOST_CHARACTERS:
        raise BadRow(
            tr(
                "its text has {count} characters; the most is {most_characters}",
                count=in_digits(len(text)),
                most_characters=in_digits(MOST_CHARACTERS),
            )
        )
    return text


def one_line(text: str) -> str:
    return " ".join(canonical_text(text).split()) if text else ""


def _published(text: str, options: ReadOptions) -> str:
    if not text:
        return options.published
    try:
        return read_date(text, options.date_format)
    except ValueError as error:
        raise BadRow(str(error)) from error


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]+", "_", name.strip().casefold())
