"""The lines of our own JSON lines format: what each holds. Knows no file and no project.

A file is a header, the schemes, the project's settings, notes, names and lists, the articles with their events, the
coders' states, the rejections, and an end line with the counts, so that a file cut short is seen. Without texts, an
article keeps its hash, source, publication date and reference; titles, texts, quotes and further columns are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from annotator.exchange.record import Record
from annotator.model.article import Article
from annotator.model.event import Value
from annotator.model.schemes.scheme import Scheme
from annotator.model.text.span import Span

FORMAT, VERSION = "conflict-annotator", 1
ArticleState = Literal["open", "in_progress", "done", "no_event"]


@dataclass(frozen=True, slots=True)
class Header:
    name: str = ""
    countries: tuple[str, ...] = ()
    coders: tuple[str, ...] = ()
    with_text: bool = False
    version: int = VERSION


@dataclass(frozen=True, slots=True)
class SettingLine:
    """A setting of the project that is not as usual."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class NoteLine:
    """The project's own note on a code of a scheme, or on a field (`field:<name>`)."""

    scheme: str
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class AliasLine:
    """Words that mean an actor or a place of the project under a scheme, and the parts of the value they mean."""

    scheme: str
    of: Literal["actor", "place"]
    words: str
    parts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ListLine:
    """Some entries of a list of actors or places that was brought in: words, and the parts that they mean.

    Lines of one list follow each other.
    """

    of: Literal["actor", "place"]
    name: str
    entries: tuple[tuple[str, Mapping[str, str]], ...]


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article; its text and title are empty in an export without texts, its `text_hash` never is."""

    article: Article
    text_hash: str


@dataclass(frozen=True, slots=True)
class CodingLine:
    """How far a coder is with an article, and why it has no codable event, if so."""

    article: str
    coder: str
    state: ArticleState
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RejectionLine:
    """A suggestion that a coder refused: it is not to be proposed again."""

    article: str
    coder: str
    scheme: str
    kind: str
    value: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class End:
    """The last line: how many lines of each kind stand before it."""

    counts: Mapping[str, int]


AgreementLine = SettingLine | NoteLine | AliasLine | ListLine
Line = Header | Scheme | AgreementLine | ArticleLine | CodingLine | Record | RejectionLine | End


def is_ours(plain: Mapping[str, Any]) -> bool:
    """Whether a file's first object says that the file is an export of this program."""
    return plain.get("kind") == "header" and plain.get("format") == FORMAT


def to_plain(line: Line, with_text: bool) -> dict[str, Any]:
    """The line as lists, mappings, texts and numbers."""
    match line:
        case Header():
            return {
                "kind": "header", "format": FORMAT, "version": line.version, "with_text": with_text,
                "name": line.name, "countries": list(line.countries), "coders": list(line.coders),
            }  # fmt: skip
        case Scheme():
            return {"kind": "scheme", "id": line.id, "version": line.version, "hash": line.hash,
                    "json": line.to_json()}  # fmt: skip
        case SettingLine():
            return {"kind": "setting", "name": line.name, "text": line.text}
        case NoteLine():
            return {"kind": "note", "scheme": line.scheme, "code": line.code, "text": line.text}
        case AliasLine():
            return {"kind": "alias", "scheme": line.scheme, "of": line.of, "words": line.words, "parts": {**line.parts}}
        case ListLine():
            entries = [[words, dict(parts)] for words, parts in line.entries]
            return {"kind": "list", "of": line.of, "name": line.name, "entries": entries}
        case ArticleLine():
            return _plain_article(line, with_text)
        case CodingLine():
            return {"kind": "coding", "article": line.article, "coder": line.coder, "state": line.state,
                    "reason": line.reason}  # fmt: skip
        case Record():
            return _plain_event(line, with_text)
        case RejectionLine():
            return {
                "kind": "rejection", "article": line.article, "coder": line.coder, "scheme": line.scheme,
                "of": line.kind, "value": line.value,
                "span": [line.span.start, line.span.end] if line.span else None,
            }  # fmt: skip
        case End():
            return {"kind": "end", **line.counts}


def _plain_article(line: ArticleLine, with_text: bool) -> dict[str, Any]:
    article = line.article
    plain: dict[str, Any] = {
        "kind": "article", "uuid": article.uuid, "text_hash": line.text_hash, "source": article.source,
        "published": article.published, "language": article.language, "reference": article.reference,
    }  # fmt: skip
    if with_text:
        extra = [list(pair) for pair in article.extra]
        plain |= {"title": article.title, "extra": extra, "text": article.text}
    return plain


def _plain_event(record: Record, with_text: bool) -> dict[str, Any]:
    event = record.event
    quotes = record.quotes if with_text else {}
    return {
        "kind": "event", "uuid": event.uuid, "article": event.article, "text_hash": record.text_hash,
        "coder": event.coder, "scheme": event.scheme, "scheme_version": event.scheme_version,
        "state": event.state, "incident": event.incident, "changed": record.changed,
        "values": [_plain_value(value, quotes) for value in event.values],
    }  # fmt: skip


def _plain_value(value: Value, quotes: Mapping[Span, str]) -> dict[str, Any]:
    plain: dict[str, Any] = {"field": value.field, "parts": dict(value.parts), "origin": value.origin}
    if value.position:
        plain["position"] = value.position
    if value.evidence:
        plain["evidence"] = [[s.start, s.end, quotes[s]] if s in quotes else [s.start, s.end] for s in value.evidence]
    if value.rule:
        plain["rule"] = value.rule
    if value.score is not None:
        plain["score"] = value.score
    return plain
