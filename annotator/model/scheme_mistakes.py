"""What makes no sense in a scheme that was read well: doubled codes, fields and rules that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from annotator.model.checks import OVERRIDE_FIELD
from annotator.model.conditions import ConditionError, read_condition
from annotator.model.event import EVIDENCE_FIELD
from annotator.model.rules import WAYS_TO_DERIVE
from annotator.model.scheme import FieldDef, Scheme

RESERVED = (EVIDENCE_FIELD, OVERRIDE_FIELD)
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def mistakes_of(scheme: Scheme) -> Iterator[str]:
    """Each mistake as the end of a sentence, naming the code, field, rule or column."""
    if not _NAME.fullmatch(scheme.id):
        yield f"the id “{scheme.id}” must be lower-case letters, digits and _"
    if not scheme.version:
        yield "the version is empty"
    yield from _code_mistakes(scheme)
    yield from _field_mistakes(scheme)
    yield from _rule_mistakes(scheme)
    for name, layout in scheme.exports.items():
        for column in layout.columns:
            if column.field and scheme.field(column.field) is None:
                yield f"export {name}, column {column.name}: there is no field “{column.field}”"


def _code_mistakes(scheme: Scheme) -> Iterator[str]:
    seen: set[str] = set()
    if not any(code.pick for code in scheme.codes):
        yield "there is no code to pick"
    for code in scheme.codes:
        if code.id in seen:
            yield f"code “{code.id}” stands twice"
        if code.parent and code.parent not in seen:
            yield f"code “{code.id}”: its parent “{code.parent}” must stand before it"
        seen.add(code.id)
    for code in scheme.codes:
        for pointer in code.not_this:
            if pointer.code not in seen:
                yield f"code “{code.id}”: “not this” points to “{pointer.code}”, which is no code"


def _field_mistakes(scheme: Scheme) -> Iterator[str]:
    names = [field_def.name for field_def in scheme.fields]
    if sum(f.kind == "code" and not f.derive for f in scheme.fields) != 1:
        yield "exactly one field must be of kind code"
    for field_def in scheme.fields:
        if not _NAME.fullmatch(field_def.name) or field_def.name in RESERVED:
            taken = ", ".join(RESERVED)
            yield f"field “{field_def.name}”: a name is lower-case letters, digits and _, and none of {taken}"
        if names.count(field_def.name) > 1:
            yield f"field “{field_def.name}” stands twice"
        yield from _reference_mistakes(scheme, field_def)
        yield from _derive_mistakes(scheme, field_def)


def _rule_mistakes(scheme: Scheme) -> Iterator[str]:
    names = [rule.id for rule in scheme.rules]
    for rule in scheme.rules:
        if names.count(rule.id) > 1:
            yield f"rule “{rule.id}” stands twice"
        if scheme.field(rule.field) is None:
            yield f"rule “{rule.id}”: there is no field “{rule.field}”"
        for text in filter(None, (rule.when, rule.require)):
            try:
                unknown = [name for name in read_condition(text).fields if scheme.field(name) is None]
            except ConditionError as error:
                yield f"rule “{rule.id}”: {error}"
                continue
            yield from (f"rule “{rule.id}”: there is no field “{name}”" for name in sorted(unknown))


def _reference_mistakes(scheme: Scheme, field_def: FieldDef) -> Iterator[str]:
    of_choices = tuple(code for choice in field_def.choices for code in choice.for_codes)
    for code in field_def.optional_for + field_def.skip_for + of_choices:
        if scheme.code(code) is None:
            yield f"field “{field_def.name}”: “{code}” is no code"
    if field_def.accompanies and scheme.field(field_def.accompanies) is None:
        yield f"field “{field_def.name}”: there is no field “{field_def.accompanies}”"


def _derive_mistakes(scheme: Scheme, field_def: FieldDef) -> Iterator[str]:
    derive = field_def.derive
    if not derive:
        return
    ways = [way for way in WAYS_TO_DERIVE if way in derive and not (way == "part" and "sum" in derive)]
    if len(ways) != 1:
        yield f"field “{field_def.name}”: derive needs one of {', '.join(WAYS_TO_DERIVE)}"
        return
    for key in WAYS_TO_DERIVE[ways[0]]:
        if key not in derive:
            yield f"field “{field_def.name}”: derive by {ways[0]} needs “{key}” too"
    if "table" in derive and derive["table"] not in scheme.tables:
        yield f"field “{field_def.name}”: there is no table “{derive['table']}”"
    for name in _derived_from(derive):
        if not isinstance(name, str) or scheme.field(name) is None:
            yield f"field “{field_def.name}”: there is no field “{name}” to derive it from"


def _derived_from(derive: Mapping[str, Any]) -> list[Any]:
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
