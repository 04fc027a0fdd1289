"""Acts of both sides: the same event as its target would tell it, for tables that have such acts both ways."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.event import Event, Value
from annotator.model.rules import with_computed
from annotator.model.schemes.scheme import Scheme


def from_the_other_side(scheme: Scheme, event: Event) -> Event | None:
    """The event with its sides changed, the code of the same act seen from there and what follows from that code.

    None where the code is not reciprocal, or the target is not known: nobody is there to be the source.
    """
    code_field = scheme.code_field.name
    other = scheme.reciprocal.get(event.text(code_field), "")
    places = _other_places(scheme)
    targets = {field_def.name for field_def in scheme.fields if field_def.side == "target"}
    if not other or not any(value.text for value in event.values if value.field in targets):
        return None
    values = (replace(value, field=places.get(value.field, value.field)) for value in event.values)
    turned = replace(event, values=tuple(values))
    return with_computed(scheme, turned.with_values(code_field, [Value(code_field, {"value": other})]))


def _other_places(scheme: Scheme) -> dict[str, str]:
    """Which field holds a field's actors when the sides change: the first of one side for the first of the other."""
    sides = ([each.name for each in scheme.form_fields if each.side == side] for side in ("source", "target"))
    pairs = list(zip(*sides, strict=False))
    return dict(pairs) | {target: source for source, target in pairs}
