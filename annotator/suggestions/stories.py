"""What of an article is news: what has a day, and what is not long past beside something newer.

Works on finished suggestions; knows fields by kind, and no words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from annotator.model.event import Value
from annotator.model.scheme import FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion

TOLD = 0.6
"""A value below this score is our guess for want of better; it neither joins nor parts two events."""

OLD_DAYS = 8
"""What happened longer ago, beside what is newer, is what an article looks back on."""


@dataclass(frozen=True)
class Story:
    """An article: its text, where its headline and first sentences end, and its day."""

    text: str
    lead_end: int
    published: str


def is_placed(scheme: Scheme, event: EventSuggestion, found: Sequence[EventSuggestion], story: Story) -> bool:
    """Whether it has a day: its own, that of the lead, or that of an act told before in its paragraph."""
    days = [field for field in scheme.form_fields if field.is_date]
    if event.trigger.end <= story.lead_end or any(told(event, field) for field in days):
        return True
    start = story.text.rfind("\n", 0, event.trigger.start)
    return any(start < span.start < event.trigger.start for other in found for span in (other.trigger, *other.also))


def day_and_place(scheme: Scheme) -> list[FieldDef]:
    return [field for field in scheme.form_fields if field.is_date or field.kind == "place"]


def news(events: list[EventSuggestion], scheme: Scheme, published: str) -> list[EventSuggestion]:
    """Without what happened long before, where something is new: the last great bombing, an old killing."""
    ages = [_age(event, scheme, published) for event in events]
    if not any(age is not None and age <= OLD_DAYS for age in ages):
        return events
    return [event for event, age in zip(events, ages, strict=True) if age is None or age <= OLD_DAYS]


def _age(event: EventSuggestion, scheme: Scheme, published: str) -> int | None:
    """Days before publication, where the text tells the day."""
    days = [day.text for field in scheme.form_fields if field.is_date and (day := told(event, field)) is not None]
    try:
        return (date.fromisoformat(published[:10]) - date.fromisoformat(days[0])).days if days else None
    except ValueError:
        return None


def told(event: EventSuggestion, field: FieldDef) -> Value | None:
    first = next(iter(event.candidates.get(field.name, ())), None)
    return first if first is not None and (first.score or 0.0) >= TOLD else None
