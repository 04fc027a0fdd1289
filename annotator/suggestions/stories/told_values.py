"""What a suggested event tells of itself, and what is our guess. Knows fields by kind, and no words."""

from __future__ import annotations

from annotator.model.event import Value
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion

TOLD = 0.6
"""A value below this score is our guess for want of better; it neither joins nor parts two events."""


def day_and_place(scheme: Scheme) -> list[FieldDef]:
    return [field for field in scheme.form_fields if field.is_date or field.kind == "place"]


def told(event: EventSuggestion, field: FieldDef) -> Value | None:
    first = next(iter(event.candidates.get(field.name, ())), None)
    return first if first is not None and (first.score or 0.0) >= TOLD else None
