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
_UNKNOWN = re.compile(r"(?:\w+ )?(?:unidentified|unknown|unnamed|masked)\b", re.I)
_IN_PAIRS = "cameo"
_CONSULT = "040"
"""The one that leaves open how they consult, which the codebook's reciprocal codes are the kinds of."""


def is_named(value: Value) -> bool:
    """Whether the words that it rests on name it."""
    return value.origin == "text" or (value.score or 0) >= SURE


def side_values(event: EventSuggestion, field: FieldDef, text: str) -> list[Value]:
    """The best value of a side and those whose words are joined to its words by "and"."""
    named = [value for value in event.candidates.get(field.name, ()) if is_named(value) and value.evidence]
    found: list[Value] = []
    for value in named:
        if any(other.evidence[0].overlaps(value.evidence[0]) for other in found) and not _names_two(text, value):
            continue  # another meaning of the same words
        if not found or any(_are_joined(text, value, other) for other in found):
            found.append(value)
    return found


def _names_two(text: str, value: Value) -> bool:
    """As in "the Syrian and Russian air forces"."""
    return re.search(r"\b(?:and|or)\b", value.evidence[0].of(text)) is not None


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
    """CAMEO's events as pairs of sides; one whose side no list knows stands only where no other is whole."""
    found: list[dict[str, Any]] = []
    unknown: list[dict[str, Any]] = []
    for event, line in lines:
        if event.scheme != _IN_PAIRS:
            found.append(line)
        elif line["source"] and line["target"] and _are_both_told(event, schemes[event.scheme], text):
            found += _pairs(event, line, schemes[event.scheme], text)
        elif _are_both_in_words(event, schemes[event.scheme]) and _are_both_told(event, schemes[event.scheme], text):
            unknown.append(line)
    return found or unknown


def _are_both_told(event: EventSuggestion, scheme: Scheme, text: str) -> bool:
    """Whether the text names both: unidentified gunmen, and those that are only guessed at, make no dyad."""
    sides = [f for f in scheme.form_fields if f.kind == "actor" and f.side]
    best = [value for f in sides for value in event.candidates.get(f.name, ())[:1]]
    return all(is_named(value) and not any(_UNKNOWN.match(at.of(text)) for at in value.evidence) for value in best)


def _are_both_in_words(event: EventSuggestion, scheme: Scheme) -> bool:
    """Whether both are named, though no list of actors knows them."""
    sides = [f.name for f in scheme.form_fields if f.kind == "actor" and f.side]
    return all(event.named.get(name) or any(map(is_named, event.candidates.get(name, ()))) for name in sides)


def _pairs(event: EventSuggestion, line: dict[str, Any], scheme: Scheme, text: str) -> Iterator[dict[str, Any]]:
    sides = {f.side: side_values(event, f, text) for f in scheme.form_fields if f.kind == "actor" and f.side}
    sources, targets = sides.get("source", []), sides.get("target", [])
    yield line
    seen = {(line["source"], line["target"])}
    back = scheme.reciprocal.get(line["code"], line["code"])
    is_mutual = line["code"] in scheme.reciprocal or line["code"] == _CONSULT
    pairs = [(line["code"], source, target) for source in sources for target in targets]
    pairs += [
        (back, target, source) for _, source, target in pairs if is_mutual or _stand_together(text, source, target)
    ]
    for code, source, target in pairs:
        if (source.text, target.text) not in seen and source.text != target.text:
            seen.add((source.text, target.text))
            yield {**line, "code": code, "source": source.text, "actor1": _spanned(source), "target": target.text,
                   "actor2": _spanned(target)}  # fmt: skip


def _stand_together(text: str, one: Value, other: Value) -> bool:
    """As in "France and Germany agreed", "fighting between Serbs and Croats"."""
    low, high = sorted((one.evidence[0], other.evidence[0]))
    if low == high:
        return _names_two(text, one)
    return _are_joined(text, one, other) and re.search(r"\band\b", text[low.end : high.start]) is not None


def _spanned(value: Value) -> dict[str, Any]:
    span = value.evidence[0]
    return {"name": value.text, "span": [span.start, span.end]}
