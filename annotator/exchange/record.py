"""An event as exports see it: the event itself and what is known beside it. Whoever exports fills it in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.model.event import Event
from annotator.model.text.span import Span


@dataclass(frozen=True, slots=True)
class Record:
    """`changed` is when the event last changed (ISO time, UTC); `quotes` are for exports with texts only."""

    event: Event
    text_hash: str
    published: str = ""
    changed: str = ""
    quotes: Mapping[Span, str] = field(default_factory=dict)
