"""Reads the lines of our own JSON lines format (`project_lines`), trusting nothing in them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from annotator.exchange.project_lines import (
    FORMAT,
    AliasLine,
    ArticleLine,
    ArticleState,
    CodingLine,
    End,
    Header,
    Line,
    ListLine,
    NoteLine,
    RejectionLine,
    SettingLine,
    is_ours,
)
from annotator.exchange.record import Record
from annotator.exchange.rows import BadRow
from annotator.model.article import Article, canonical_text
from annotator.model.event import Event, EventState, Origin, Value
from annotator.model.schemes.scheme import Scheme
from annotator.model.text.span import Span
from annotator.words import tr

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def from_plain(plain: Mapping[str, Any]) -> Line:
    """What `to_plain` was given. Raises BadRow with the reason for anything else."""
    read = _READERS.get(_text(plain, "kind", ""))
    if read is None:
        raise BadRow(tr("there is no kind of line “{get}”", get=plain.get("kind", "")))
    try:
        return read(plain)
    except KeyError as error:
        raise BadRow(tr("it has no {error}", error=error)) from error
    except (TypeError, ValueError, AttributeError, RecursionError) as error:
        raise BadRow(tr("it is not such a line: {error}", error=error)) from error


def _read_header(plain: Mapping[str, Any]) -> Header:
    if not is_ours(plain):
        raise BadRow(tr("it is no header of a {format} file", format=FORMAT))
    version, with_text = plain["version"], plain["with_text"]
    if type(version) is not int or type(with_text) is not bool:
        raise BadRow(tr("its version or with_text is of the wrong kind"))
    countries, coders = _texts(plain["countries"]), _texts(plain["coders"])
    return Header(_text(plain, "name"), countries, coders, with_text, version)


def _read_scheme(plain: Mapping[str, Any]) -> Scheme:
    # Only where a scheme is read: it brings pydantic, and it is a stranger's.
    from annotator.model.schemes.scheme_file import proven_scheme

    text = _text(plain, "json")
    scheme = proven_scheme(json.loads(text))
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != plain["hash"]:
        raise BadRow(tr("the scheme is not the one its hash names"))
    return scheme


def _read_setting(plain: Mapping[str, Any]) -> SettingLine:
    return SettingLine(_text(plain, "name"), _text(plain, "text"))


def _read_note(plain: Mapping[str, Any]) -> NoteLine:
    return NoteLine(_text(plain, "scheme"), _text(plain, "code"), _text(plain, "text"))


def _read_alias(plain: Mapping[str, Any]) -> AliasLine:
    kind, words = _text(plain, "of"), _text(plain, "words")
    parts = _parts(plain["parts"])
    if kind not in ("actor", "place") or not words or not parts.get("value"):
        raise BadRow(tr("it does not say of an actor or a place which words mean it"))
    return AliasLine(_text(plain, "scheme"), "actor" if kind == "actor" else "place", words, parts)


def _read_list(plain: Mapping[str, Any]) -> ListLine:
    kind, name = _text(plain, "of"), _text(plain, "name")
    entries = tuple((_string(words), _parts(parts)) for words, parts in plain["entries"])
    if kind not in ("actor", "place") or not name or not all(words.strip() for words, _ in entries):
        raise BadRow(tr("it does not say which actors or places of which list its words mean"))
    return ListLine("actor" if kind == "actor" else "place", name, entries)


def _parts(plain: Mapping[str, Any]) -> dict[str, str]:
    return {_string(name): _string(text) for name, text in plain.items()}


def _read_article(plain: Mapping[str, Any]) -> ArticleLine:
    text, text_hash = _text(plain, "text", ""), _text(plain, "text_hash")
    extra = tuple((_string(name), _string(words)) for name, words in plain.get("extra", []))
    article = Article(
        _text(plain, "uuid"), text, _text(plain, "title", ""), _text(plain, "source"),
        _text(plain, "published"), _text(plain, "language"), _text(plain, "reference"), extra,
    )  # fmt: skip
    if article.published and not _DAY.fullmatch(article.published):
        raise BadRow(tr("“{published}” is not a day such as 2018-01-11", published=article.published))
    if "text" in plain and (canonical_text(text) != text or article.hash != text_hash):
        raise BadRow(tr("its text is not the one its hash names"))
    return ArticleLine(article, text_hash)


def _read_coding(plain: Mapping[str, Any]) -> CodingLine:
    state: ArticleState = _one_of(_text(plain, "state"), get_args(ArticleState))
    return CodingLine(_text(plain, "article"), _text(plain, "coder"), state, _text(plain, "reason"))


def _read_rejection(plain: Mapping[str, Any]) -> RejectionLine:
    article, coder, scheme, kind, value = (_text(plain, key) for key in ("article", "coder", "scheme", "of", "value"))
    return RejectionLine(article, coder, scheme, kind, value, _span(plain["span"]) if plain["span"] else None)


def _read_event(plain: Mapping[str, Any]) -> Record:
    quotes: dict[Span, str] = {}
    values = tuple(_read_value(value, quotes) for value in plain["values"])
    state: EventState = _one_of(_text(plain, "state"), get_args(EventState))
    event = Event(
        _text(plain, "uuid"), _text(plain, "article"), _text(plain, "coder"), _text(plain, "scheme"),
        _text(plain, "scheme_version"), state, _text(plain, "incident"), values,
    )  # fmt: skip
    if not _TIME.fullmatch(changed := _text(plain, "changed")):
        raise BadRow(tr("“{changed}” is not a time such as 2018-01-11T09:30:00Z", changed=changed))
    return Record(event, _text(plain, "text_hash"), changed=changed, quotes=quotes)


def _read_value(plain: Mapping[str, Any], quotes: dict[Span, str]) -> Value:
    spans = plain.get("evidence", [])
    for start, end, *quote in spans:
        if quote and quotes.setdefault(Span(start, end), _string(quote[0])) != quote[0]:
            raise BadRow(tr("its evidence at {start} to {end} has two different quotes", start=start, end=end))
    score = plain.get("score")
    parts = _parts(plain["parts"])
    origin: Any = _one_of(_text(plain, "origin"), get_args(Origin))
    return Value(
        _text(plain, "field"), parts, origin, tuple(_span(item) for item in spans),
        _whole(plain.get("position", 0)), _text(plain, "rule", ""), None if score is None else float(score),
    )  # fmt: skip


def _read_end(plain: Mapping[str, Any]) -> End:
    return End({name: _whole(count) for name, count in plain.items() if name != "kind"})


_READERS: dict[str, Callable[[Mapping[str, Any]], Line]] = {
    "header": _read_header,
    "scheme": _read_scheme,
    "setting": _read_setting,
    "note": _read_note,
    "alias": _read_alias,
    "list": _read_list,
    "article": _read_article,
    "coding": _read_coding,
    "event": _read_event,
    "rejection": _read_rejection,
    "end": _read_end,
}


def _text(plain: Mapping[str, Any], key: str, default: str | None = None) -> str:
    return _string(plain[key] if default is None else plain.get(key, default))


def _string(item: Any) -> str:
    if not isinstance(item, str):
        raise BadRow(tr("{item} is not a text", item=f"{item!r}"))
    return item


def _texts(items: list[Any]) -> tuple[str, ...]:
    return tuple(_string(item) for item in items)


def _whole(item: Any) -> int:
    if type(item) is not int:
        raise BadRow(tr("{item} is not a whole number", item=f"{item!r}"))
    return item


def _span(item: list[Any]) -> Span:
    return Span(_whole(item[0]), _whole(item[1]))


def _one_of(item: str, allowed: tuple[str, ...]) -> Any:
    if item not in allowed:
        raise BadRow(tr("“{item}” is none of {names}", item=item, names=", ".join(allowed)))
    return item
