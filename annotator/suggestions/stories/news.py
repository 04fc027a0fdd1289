"""Which events of an article are no news beside its others: those long past, and weak ones that have no day or place.

An article is never left without any event by this. Works on finished suggestions; knows no words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion
from annotator.suggestions.stories.told_values import day_and_place, told

OLD_DAYS, NEW_DAYS = 21, 8
"""What happened longer ago than the first is looked back on, where something is newer than the second."""
SURE = 0.6
"""An event of this score needs no day or place in its own words."""


def news(events: Sequence[EventSuggestion], scheme: Scheme, published: str) -> list[EventSuggestion]:
    ages = [_age(event, scheme, published) for event in events]
    if any(age is not None and age <= NEW_DAYS for age in ages):
        events = [e for e, age in zip(events, ages, strict=True) if age is None or age <= OLD_DAYS]
    return [event for event in events if _is_placed(event, scheme)] or list(events)


def _is_placed(event: EventSuggestion, scheme: Scheme) -> bool:
    return event.score >= SURE or any(told(event, field) is not None for field in day_and_place(scheme))


def _age(event: EventSuggestion, scheme: Scheme, published: str) -> int | None:
    """Days before publication, where the text tells the day."""
    days = [day.text for field in scheme.form_fields if field.is_date and (day := told(event, field)) is not None]
    try:
        return (date.fromisoformat(published[:10]) - date.fromisoformat(days[0])).days if days else None
    except ValueError:
        return None
