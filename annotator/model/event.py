"""An event: one article's, one coder's record under one scheme. Every value says where it came from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from annotator.model.text.span import Span
from annotator.words import later

Origin = Literal["text", "inferred", "default", "computed"]
EventState = Literal["draft", "complete", "checked", "disputed", "dropped"]

EVIDENCE_FIELD = "evidence"
"""The reserved field that holds the sentences an event as a whole rests on; its value is always empty."""

SAME_AS_FIELD, RELATED_FIELD = "same_as", "related_to"
"""Reserved fields: the event (its uuid) that this one reports once more, and those it only has to do with."""

NOT_IN_TEXT, UNCLEAR, ANOTHER_SOURCE = later("not in the text"), later("unclear"), later("needs another source")
REASONS = (NOT_IN_TEXT, UNCLEAR, ANOTHER_SOURCE)
"""Why a needed field has no value: a saved decision, which makes the event incomplete."""


@dataclass(frozen=True, slots=True)
class Value:
    """What one field holds.

    `parts` are named texts, `value` first: a date has value (ISO day), end, precision, and days where it
    is vaguer than any precision of its field; a place has value, country,
    iso, admin1 to admin3, latitude, longitude, precision, place_id; an actor has value, type, country; a number has
    value, low, high, state ("stated" or "not_stated"). A part that is absent is empty.
    `position` counts the values of a list field from 0. `rule` names the rule or model that proposed the value and
    `score` is its score (0 to 1); both are empty for what a person typed.
    """

    field: str
    parts: Mapping[str, str]
    origin: Origin = "text"
    evidence: tuple[Span, ...] = ()
    position: int = 0
    rule: str = ""
    score: float | None = None

    @property
    def text(self) -> str:
        return self.parts.get("value", "")

    @property
    def reason(self) -> str:
        """Why this needed field has no value, or empty."""
        return self.parts.get("reason", "")

    def part(self, name: str) -> str:
        return self.parts.get(name, "")


@dataclass(frozen=True, slots=True)
class Event:
    """One record. `values` stand in the scheme's field order; `incident` joins records of one real-world event."""

    uuid: str
    article: str
    coder: str
    scheme: str
    scheme_version: str
    state: EventState = "draft"
    incident: str = ""
    values: tuple[Value, ...] = ()

    def value(self, field: str) -> Value | None:
        return next((value for value in self.values if value.field == field), None)

    def all(self, field: str) -> tuple[Value, ...]:
        return tuple(value for value in self.values if value.field == field)

    def text(self, field: str) -> str:
        value = self.value(field)
        return value.text if value else ""

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The spans the event as a whole rests on."""
        value = self.value(EVIDENCE_FIELD)
        return value.evidence if value else ()

    @property
    def repeats(self) -> str:
        """The uuid of the event that this one reports once more, from another article; empty for an own record."""
        return self.text(SAME_AS_FIELD)

    @property
    def all_spans(self) -> tuple[Span, ...]:
        """Every span any value rests on, the event's own first."""
        return tuple(dict.fromkeys(self.evidence + tuple(s for v in self.values for s in v.evidence)))

    def with_values(self, field: str, values: Iterable[Value]) -> Event:
        """The same event with all values of `field` replaced (none removes them)."""
        kept = tuple(value for value in self.values if value.field != field)
        return replace(self, values=kept + tuple(values))


def event_hash(event: Event) -> str:
    """A short hash (16 hexadecimal digits) over everything a person decided in `event`: catches a flipped bit."""
    content = [
        event.uuid, event.article, event.scheme, event.scheme_version, event.state, event.incident,
        sorted(
            [v.field, v.position, sorted(v.parts.items()), v.origin, sorted((s.start, s.end) for s in v.evidence)]
            for v in event.values
        ),
    ]  # fmt: skip
    packed = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(packed.encode("utf-8")).hexdigest()[:16]
