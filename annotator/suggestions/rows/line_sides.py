"""The sides of events as lines give them: which spans have which role, and CAMEO's pairs of one source and one target.

CAMEO writes compound sides as all their pairs, and what two do to each other both ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from annotator.model.event import Value
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion
from annotator.model.text.span import Span

SURE = 0.7
"""Inferred values below this score are the program's guess for an unnamed side: they carry no span."""
_JOINED = re.compile(r"[\s,]*(?:\b(?:and|or|as well as|along with)\b|,)[\s,]*(?:(?:the|its|his|their|other)\s+)?", re.I)
_IN_PAIRS = "cameo"
_BOTH_WAYS = frozenset({"041", "042", "043", "044", "045", "046", "057", "040"})


def is_named(value: Value) -> bool:
    """Whether the words that it rests on name it."""
    return value.origin == "text" or (value.score or 0) >= SURE


def side_values(event: EventSuggestion, field: FieldDef, text: str) -> list[Value]:
    """The best value of a side and those whose words are joined to its words by "and"."""
    named = [value for value in event.candidates.get(field.name, ()) if is_named(value) and value.evidence]
    found: list[Value] = []
    for value in named:
        if not found or any(_are_joined(text, value, other) for other in found):
            found.append(value)
    return found


def _are_joined(text: str, value: Value, other: Value) -> bool:
    low, high = sorted((value.evidence[0], other.evidence[0]))
    return low.end <= high.start and _JOINED.fullmatch(text[low.end : high.start]) is not None


def roles_of(events: Sequence[EventSuggestion], schemes: Mapping[str, Scheme], text: str) -> dict[Span, str]:
    """Which spans are the source or target of an event; the surest event of a sentence decides for it."""
    roles: dict[Span, str] = {}
    done: set[tuple[str, Span]] = set()
    for event in events:
        scheme = schemes.get(event.scheme)
        if scheme is None or (event.scheme, event.sentence) in done:
            continue
        done.add((event.scheme, event.sentence))
        for field in scheme.form_fields:
            if field.kind == "actor" and field.side:
                values = side_values(event, field, text)
                spans = [value.evidence[0] for value in values] or event.named.get(field.name, ())
                for span in spans:
                    roles.setdefault(span, field.side.upper())
    return roles


def in_pairs(
    lines: Sequence[tuple[EventSuggestion, dict[str, Any]]], schemes: Mapping[str, Scheme], text: str
) -> list[dict[str, Any]]:
    """CAMEO's events as pairs of sides; one that lacks a side stands only where no other is whole."""
    found: list[dict[str, Any]] = []
    for event, line in lines:
        found += _pairs(event, line, schemes[event.scheme], text) if event.scheme == _IN_PAIRS else [line]
    whole = [line for line in found if line["scheme"] != _IN_PAIRS or (line["source"] and line["target"])]
    has_pair = any(line["scheme"] == _IN_PAIRS for line in whole)
    return whole if has_pair else found


def _pairs(event: EventSuggestion, line: dict[str, Any], scheme: Scheme, text: str) -> Iterator[dict[str, Any]]:
    sides = {f.side: side_values(event, f, text) for f in scheme.form_fields if f.kind == "actor" and f.side}
    sources, targets = sides.get("source", []), sides.get("target", [])
    yield line
    seen = {(line["source"], line["target"])}
    pairs = [(source, target) for source in sources for target in targets]
    if line["code"] in _BOTH_WAYS:
        pairs += [(target, source) for source, target in pairs]
    for source, target in pairs:
        if (source.text, target.text) not in seen:
            seen.add((source.text, target.text))
            yield {**line, "source": source.text, "actor1": _spanned(source), "target": target.text,
                   "actor2": _spanned(target)}  # fmt: skip


def _spanned(value: Value) -> dict[str, Any]:
    span = value.evidence[0]
    return {"name": value.text, "span": [span.start, span.end]}
