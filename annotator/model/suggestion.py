"""What the machine proposes. A suggestion is never a record until a person takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from annotator.model.event import Value
from annotator.model.text.span import Span

MarkKind = Literal["actor", "place", "date", "deaths", "trigger"]
"""What words may be marked as. Triggers are not among the marks of findings: each belongs to a suggested event."""
MARK_KINDS: tuple[MarkKind, ...] = ("actor", "place", "date", "deaths", "trigger")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span worth showing, and what it could mean: `values` are readings of it, best first, as part mappings of
    `Value.parts` (a date's ISO day, a place's coordinates, a number)."""

    span: Span
    kind: MarkKind
    values: tuple[Mapping[str, str], ...] = ()
    rule: str = ""
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class RankedCode:
    """A code with its score (0 to 1) and the words that fired."""

    code: str
    score: float
    words: str = ""


@dataclass(frozen=True, slots=True)
class EventSuggestion:
    """A proposed event of one scheme: its trigger, ranked codes, one or more candidate values a field, best first."""

    scheme: str
    trigger: Span
    sentence: Span
    codes: tuple[RankedCode, ...]
    candidates: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    also: tuple[Span, ...] = ()
    flags: tuple[str, ...] = ()
    score: float = 0.0
    named: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    """Of each side without a candidate the words that name it, whom no list knows."""


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found in one article. Cached under text hash, publication date, pipeline and scheme versions."""

    pipeline: str
    marks: tuple[Mark, ...] = ()
    events: tuple[EventSuggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class RankedFindings(Findings):
    """Findings in the order that this coder is likely to want. `as_found` are those that are cached: they never are."""

    as_found: Findings = Findings("")


def to_plain(findings: Findings) -> dict[str, object]:
    """Findings as lists, mappings, texts and numbers, ready for JSON; `from_plain` undoes it."""
    return {
        "pipeline": findings.pipeline,
        "marks": [
            [_pair(m.span), m.kind, [dict(v) for v in m.values], m.rule, m.score] for m in findings.marks
        ],
        "events": [
            {
                "scheme": e.scheme, "trigger": _pair(e.trigger), "sentence": _pair(e.sentence),
                "codes": [[c.code, c.score, c.words] for c in e.codes],
                "candidates": {name: [_plain_value(v) for v in values] for name, values in e.candidates.items()},
                "also": [_pair(s) for s in e.also], "flags": list(e.flags), "score": e.score,
                "named": {name: [_pair(s) for s in spans] for name, spans in e.named.items()},
            }
            for e in findings.events
        ],
    }  # fmt: skip


def from_plain(plain: Mapping[str, Any]) -> Findings:
    """What `to_plain` was given. Raises KeyError, TypeError or ValueError for anything else."""
    marks = tuple(
        Mark(Span(*span), kind, tuple(values), rule, score) for span, kind, values, rule, score in plain["marks"]
    )
    events = tuple(
        EventSuggestion(
            e["scheme"], Span(*e["trigger"]), Span(*e["sentence"]),
            tuple(RankedCode(*code) for code in e["codes"]),
            {name: tuple(_value(name, v) for v in values) for name, values in e["candidates"].items()},
            tuple(Span(*s) for s in e["also"]), tuple(e["flags"]), e["score"],
            {name: tuple(Span(*s) for s in spans) for name, spans in e.get("named", {}).items()},
        )
        for e in plain["events"]
    )  # fmt: skip
    return Findings(plain["pipeline"], marks, events)


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _plain_value(value: Value) -> list[object]:
    return [dict(value.parts), value.origin, [_pair(s) for s in value.evidence], value.rule, value.score]


def _value(field_name: str, plain: list[Any]) -> Value:
    parts, origin, evidence, rule, score = plain
    return Value(field_name, parts, origin, tuple(Span(*s) for s in evidence), 0, rule, score)
