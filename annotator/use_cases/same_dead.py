"""How many died, from one scheme to another: one figure for all, or a figure for each side (the table `dead`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.model.event import Event, Value
from annotator.model.scheme import FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion
from annotator.use_cases.candidate import Surroundings
from annotator.use_cases.field_values import taken_over

_UNARMED = ("Civilians", "Protesters", "Rioters")
_NOT_STATED = {"value": "", "low": "", "high": "", "state": "not_stated"}


def dead_of_both(around: Surroundings, scheme: Scheme, suggestion: EventSuggestion) -> Mapping[str, tuple[Value, ...]]:
    """The other event's dead for the number fields of this scheme. What nobody decided there is not offered."""
    ours = _number_fields(scheme)
    held = [value for each in _number_fields(around.scheme) if (value := around.event.value(each.name)) is not None]
    if not ours or not held:
        return {}
    total = _total(held)
    if len(ours) == 1:
        return {ours[0].name: (taken_over(ours[0], total.parts, total.evidence),)}
    return _apart(ours, scheme, _whose(around.event), total, suggestion)


def _number_fields(scheme: Scheme) -> list[FieldDef]:
    return [field_def for field_def in scheme.form_fields if field_def.kind == "number"]


def _total(held: Sequence[Value]) -> Value:
    """All figures as one, resting on the words of all; "not stated" where none is stated."""
    stated = [value for value in held if value.text.isdigit()]
    if len(held) == 1 or not stated:
        return held[0]
    sums = {
        part: str(sum(int(value.part(part) or value.text) for value in stated)) for part in ("value", "low", "high")
    }
    evidence = tuple(dict.fromkeys(span for value in stated for span in value.evidence))
    return Value("", {**sums, "state": "stated"}, evidence=evidence)


def _whose(first: Event) -> str:
    """Whose dead a total most likely counts: those of unarmed people, if they are a side, else nobody says."""
    return "civilians" if any(value.part("type") in _UNARMED for value in first.values) else "unknown"


def _apart(
    ours: Sequence[FieldDef], scheme: Scheme, whose: str, total: Value, suggestion: EventSuggestion
) -> dict[str, tuple[Value, ...]]:
    """The total where it most likely belongs, "not stated" elsewhere; the text's own division comes first."""
    told = [next(iter(suggestion.candidates.get(each.name, ())), None) for each in ours]
    figures = [int(value.text) for value in told if value is not None and value.text.isdigit()]
    if figures and str(sum(figures)) == total.text:
        return {}
    counts = scheme.tables.get("dead", {})
    return {
        each.name: (
            taken_over(each, total.parts, total.evidence)
            if counts.get(each.name) == whose
            else taken_over(each, _NOT_STATED, ()),
        )
        for each in ours
    }
