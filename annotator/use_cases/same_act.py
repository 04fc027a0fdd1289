"""The same act under another scheme: a new event of the first one's incident, offered what that one already has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.model.article import Article
from annotator.model.event import Event, Value
from annotator.model.scheme import FieldDef, Scheme
from annotator.model.span import Span
from annotator.model.suggestion import EventSuggestion
from annotator.storage.project import Project
from annotator.use_cases.code_event import new_event
from annotator.use_cases.field_values import fitting

SAME_ACT = "the article's other event"
"""The rule of a value that another event of the article has."""


def same_act(project: Project, article: Article, scheme: Scheme, first: Event, evidence: Sequence[Span] = ()) -> Event:
    """An event, not yet stored, of the incident that `first` reports; an incident is named after its first event."""
    return new_event(project, article, scheme, evidence or first.evidence, first.incident or first.uuid)


def with_values_of(first: Event, theirs: Scheme, scheme: Scheme, suggestion: EventSuggestion) -> EventSuggestion:
    """The suggestion with another event's values offered first, wherever a field of this scheme can hold them."""
    found: dict[str, tuple[Value, ...]] = dict(suggestion.candidates)
    for field_def in scheme.form_fields:
        for like in theirs.form_fields:
            if field_def.kind in ("actor", "place", "date", "number") and _holds_the_same(field_def, like):
                offered = tuple(
                    Value(field_def.name, fitting(field_def, value.parts), "inferred", value.evidence, rule=SAME_ACT)
                    for value in first.all(like.name)
                    if value.text
                )
                found[field_def.name] = offered + found.get(field_def.name, ())
    return replace(suggestion, candidates=found)


def _holds_the_same(field_def: FieldDef, like: FieldDef) -> bool:
    """Whether a value of `like` means the same in `field_def`: same kind, same role in the act, same way of coding."""
    ours, theirs = ((each.kind, each.side, each.coding, bool(each.accompanies)) for each in (field_def, like))
    return ours == theirs and not field_def.accompanies
