"""What follows from what a coder entered: computed values, and which fields an event still needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import FieldDef, Scheme

ABROAD_STATE, ABROAD = "State forces", "External/Other forces"
"""ACLED: a state's forces outside their own country are External/Other forces (codebook, actor types)."""


def computed_values(scheme: Scheme, event: Event) -> tuple[Value, ...]:
    """One value for each derived field that has something to say, in the scheme's order."""
    found: dict[str, Value] = {}
    for field_def in scheme.fields:
        if field_def.is_computed:
            text = _derive(scheme, event, field_def, found)
            if text:
                found[field_def.name] = Value(field_def.name, {"value": text}, origin="computed")
    return tuple(found.values())


def with_computed(scheme: Scheme, event: Event) -> Event:
    """The event with its computed values made anew and all values in the scheme's field order."""
    names = [field_def.name for field_def in scheme.fields]
    computed = {field_def.name for field_def in scheme.fields if field_def.is_computed}
    entered = tuple(value for value in event.values if value.field not in computed)
    bare = _replace_values(event, entered)
    values = entered + computed_values(scheme, bare)
    order = {name: at for at, name in enumerate(["evidence", *names])}
    return _replace_values(event, tuple(sorted(values, key=lambda v: (order.get(v.field, -1), v.position))))


def open_fields(scheme: Scheme, event: Event) -> tuple[FieldDef, ...]:
    """The stops at which a coder has not yet decided anything, in order; none where the event it repeats says it."""
    if event.repeats:
        return ()
    code = event.text(scheme.code_field.name)
    return tuple(field_def for field_def in scheme.stops(code) if event.value(field_def.name) is None)


def is_complete(scheme: Scheme, event: Event) -> bool:
    """Whether every stop is decided (with a value, "none" or a reason)."""
    return not open_fields(scheme, event)


def reasons(scheme: Scheme, event: Event) -> tuple[str, ...]:
    """Why the event is incomplete although decided: "Place: not in the text", one for each field."""
    return tuple(
        f"{field_def.label}: {value.reason}"
        for field_def in scheme.form_fields
        if (value := event.value(field_def.name)) is not None and value.reason
    )


def _replace_values(event: Event, values: tuple[Value, ...]) -> Event:
    return Event(event.uuid, event.article, event.coder, event.scheme, event.scheme_version, event.state,
                 event.incident, values)  # fmt: skip


def _derive(scheme: Scheme, event: Event, field_def: FieldDef, found: Mapping[str, Value]) -> str:
    rule = field_def.derive
    derive = next((make for key, make in _RULES.items() if key in rule), None)
    if derive is None:
        raise ValueError(f"field “{field_def.name}”: no such way to derive: {dict(rule)}")
    return derive(scheme, event, rule, found)


def _text(event: Event, found: Mapping[str, Value], name: str) -> str:
    return found[name].text if name in found else event.text(name)


def _year(scheme: Scheme, event: Event, rule: Mapping[str, Any], found: Mapping[str, Value]) -> str:
    return event.text(rule["year_of"])[:4]


def _parent(scheme: Scheme, event: Event, rule: Mapping[str, Any], found: Mapping[str, Value]) -> str:
    code = scheme.code(event.text(rule["parent_of"]))
    return code.parent if code else ""


def _root(scheme: Scheme, event: Event, rule: Mapping[str, Any], found: Mapping[str, Value]) -> str:
    lineage = scheme.lineage(event.text(rule["root_of"]))
    return lineage[-1] if lineage else ""


def _attribute(scheme: Scheme, event: Event, rule: Mapping[str, Any], found: Mapping[str, Value]) -> str:
    code = scheme.code(event.text(scheme.code_field.name))
    return code.attributes.get(rule["attribute"], "") if code else ""


def _part(scheme: Scheme, event: Event, rule: Mapping[str, Any], found: Mapping[str, Value]) -> str:
    value = event.value(rule["of"])
    text = value.part(rule["part"]) or value.part(rule.get("else", "")) if value else ""
    renamed: Mapping[str, str] = rule.get("map", {})
    return renamed.get(text, text)


def _table(scheme: Scheme, event: Event, rule: Mapping[str, Any], found: Mapping[str, Value]) -> str:
    return scheme.tables.get(rule["table"], {}).get(_text(event, found, rule["of"]), "")


def _actor_type(scheme: Scheme, event: Event, rule: Mapping[str, Any], found: Mapping[str, Value]) -> str:
    value = event.value(rule["actor_type"])
    if value is None or not value.text:
        return ""
    kind = value.part("type") or actor_type_of(scheme, value.text)
    abroad = rule.get("abroad", ABROAD)
    where = next((event.value(f.name) for f in scheme.fields if f.kind == "place" and not f.is_computed), None)
    here = where.part("country") if where else ""
    home = value.part("country")
    return abroad if kind == ABROAD_STATE and home and here and home != here else kind


def actor_type_of(scheme: Scheme, name: str) -> str:
    """The actor type that the scheme's name patterns give, or empty."""
    return next((rule.type for rule in scheme.actor_type_names if name.startswith(rule.starts)), "")


def _pair(scheme: Scheme, event: Event, rule: Mapping[str, Any], found: Mapping[str, Value]) -> str:
    kinds = [text for name in rule["pair"] if (text := _text(event, found, name))]
    if not kinds:
        return ""
    if len(kinds) == 1:
        return str(rule["alone"]).format(kinds[0])
    order = {kind: at for at, kind in enumerate(scheme.actor_types)}
    joined = str(rule.get("join", "-")).join(sorted(kinds, key=lambda kind: order.get(kind, len(order))))
    renamed: Mapping[str, str] = rule.get("except", {})
    return renamed.get(joined, joined)


def _mark(scheme: Scheme, event: Event, rule: Mapping[str, Any], found: Mapping[str, Value]) -> str:
    lineage = scheme.lineage(event.text(scheme.code_field.name))
    if any(code in rule.get("for", ()) for code in lineage):
        return str(rule["mark"])
    when: Mapping[str, Any] = rule.get("when_actor", {})
    applies = any(code in when.get("for", ()) for code in lineage)
    return str(rule["mark"]) if applies and _text(event, found, when["field"]) == when["is"] else ""


def _sum(scheme: Scheme, event: Event, rule: Mapping[str, Any], found: Mapping[str, Value]) -> str:
    """The sum of number fields in one part; a field without that part counts with its value; nothing stated: empty."""
    values = [value for name in rule["sum"] if (value := event.value(name)) is not None]
    figures = [value.part(rule.get("part", "value")) or value.text for value in values]
    numbers = [int(figure) for figure in figures if figure.isdigit()]
    return str(sum(numbers)) if numbers else ""


_RULES: dict[str, Callable[[Scheme, Event, Mapping[str, Any], Mapping[str, Value]], str]] = {
    "year_of": _year,
    "parent_of": _parent,
    "root_of": _root,
    "attribute": _attribute,
    "actor_type": _actor_type,
    "pair": _pair,
    "mark": _mark,
    "table": _table,
    "sum": _sum,
    "part": _part,
}

WAYS_TO_DERIVE = {
    "year_of": (), "parent_of": (), "root_of": (), "attribute": (), "actor_type": (), "pair": ("alone",), "mark": (),
    "table": ("of",), "part": ("of",), "sum": (),
}  # fmt: skip
"""Each way in which a scheme may derive a field, with what else it needs."""


def sources_of(derive: Mapping[str, Any]) -> list[Any]:
    """The names of fields that a derived field looks at."""
    summed = derive.get("sum", [])
    single = [derive[key] for key in ("year_of", "parent_of", "root_of", "actor_type", "of") if key in derive]
    pair = derive.get("pair", [])
    when = derive.get("when_actor", {})
    other = [when.get("field", "")] if isinstance(when, dict) and when else []
    return [
        *single,
        *(summed if isinstance(summed, list) else [summed]),
        *(pair if isinstance(pair, list) else [pair]),
        *other,
    ]
