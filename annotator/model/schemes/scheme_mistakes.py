"""What makes no sense in a scheme that was read well: doubled codes, fields and rules that lead nowhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from annotator.model.checks import OVERRIDE_FIELD
from annotator.model.event import EVIDENCE_FIELD, RELATED_FIELD, SAME_AS_FIELD
from annotator.model.rules import WAYS_TO_DERIVE, sources_of
from annotator.model.schemes.conditions import SAME_DYAD, ConditionError, read_condition
from annotator.model.schemes.layouts import FORMAT, METAS
from annotator.model.schemes.scheme import Code, FieldDef, Rule, Scheme
from annotator.words import in_digits, tr

RESERVED = (EVIDENCE_FIELD, OVERRIDE_FIELD, SAME_AS_FIELD, RELATED_FIELD, SAME_DYAD)
CHOICE_KINDS = ("choice", "choices", "scale", "flags")
"""Kinds of fields that need choices of the scheme's own."""
MOST_CODES, MOST_FIELDS, MOST_RULES = 20_000, 200, 1_000
DEEPEST = 16
"""Levels of codes."""
NAME = re.compile(r"[a-z][a-z0-9_]*")
_A_NAME = tr("Begin with a letter, such as “place_2”.")
_MOST_COMPARED = 400
"""Names among which a similar one is looked for."""
_LONGEST_CIRCLE = 6
"""Codes of a circle that are named; a longer one is cut."""

Place = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, ending a sentence; where, as the keys and positions that lead there; and what to do."""

    place: Place
    what: str
    remedy: str = tr("Correct it.")


def mistakes_of(scheme: Scheme, *, of_codes: bool = True) -> Iterator[Mistake]:
    """The mistakes of a scheme; of one that is far too large only that it is.

    `of_codes` False leaves out those of the codes, for a caller who has told them already.
    """
    if not NAME.fullmatch(scheme.id):
        yield Mistake(("id",), tr("“{id}” must be lower-case letters, digits and _", id=scheme.id), _A_NAME)
    if not scheme.version:
        yield Mistake(("version",), tr("the version is empty"), tr("Give it one, such as “1”."))
    too_many = list(_too_many(scheme))
    if too_many:
        yield from too_many
        return
    if of_codes:
        yield from _code_mistakes(scheme)
    yield from _field_mistakes(scheme)
    yield from _rule_mistakes(scheme)
    yield from _reciprocal_mistakes(scheme)
    yield from _export_mistakes(scheme)


def _too_many(scheme: Scheme) -> Iterator[Mistake]:
    for name, count, most in (
        ("codes", len(scheme.codes), MOST_CODES),
        ("fields", len(scheme.fields), MOST_FIELDS),
        ("rules", len(scheme.rules), MOST_RULES),
    ):
        if count > most:
            remedy = tr("Nobody can code by that many: keep what coders choose from.")
            yield Mistake(
                (name,),
                tr(
                    "{count} {name} are too many, at most {most} are read",
                    count=in_digits(count),
                    name=name,
                    most=in_digits(most),
                ),
                remedy,
            )


def _code_mistakes(scheme: Scheme) -> Iterator[Mistake]:
    if not any(code.pick for code in scheme.codes):
        yield Mistake(("codes",), tr("there is no code to pick"), tr("Give at least one code without “pick: false”."))
    parents = {code.id: code.parent for code in reversed(scheme.codes)}
    depth = {"": 0}
    seen: set[str] = set()
    for at, code in enumerate(scheme.codes):
        if not code.id:
            yield Mistake(("codes", at, "id"), tr("the code is empty"), tr("Give it an id."))
        elif code.id in seen:
            yield Mistake(
                ("codes", at, "id"), tr("the code “{id}” stands twice", id=code.id), tr("Give one of them another id.")
            )
        if code.parent and code.parent not in seen:
            yield _parent_mistake(code, ("codes", at, "parent"), parents)
        seen.add(code.id)
        depth[code.id] = depth.get(code.parent, 0) + 1
        if depth[code.id] == DEEPEST + 1:
            what = tr("it stands under more than {deepest} others", deepest=DEEPEST)
            yield Mistake(("codes", at, "parent"), what, tr("Keep the levels that coders tell apart."))
        for pointer_at, pointer in enumerate(code.not_this):
            yield from _no_code(scheme, pointer.code, ("codes", at, "not_this", pointer_at, "code"))


def _parent_mistake(code: Code, place: Place, parents: Mapping[str, str]) -> Mistake:
    if code.parent not in parents:
        return Mistake(
            place,
            tr("its parent “{parent}” is no code", parent=code.parent),
            _meant(code.parent, (known for known in parents if known != code.id)),
        )
    circle = circle_of(code.id, parents)
    if circle:
        return Mistake(
            place, tr("its parents go in a circle: {circle}", circle=circle), tr("Take the parent out of one of them.")
        )
    return Mistake(
        place, tr("its parent “{parent}” stands below it", parent=code.parent), tr("Move the parent before the code.")
    )


def circle_of(code_id: str, parents: Mapping[str, str]) -> str:
    """The way from a code through its parents back to it, in words; empty when it does not come back."""
    way = [code_id]
    while (parent := parents.get(way[-1], "")) and parent != code_id:
        if len(way) > len(parents):
            return ""  # the circle is farther up: those in it are told of it
        way.append(parent)
    if not parent:
        return ""
    shown = way if len(way) <= _LONGEST_CIRCLE else [*way[: _LONGEST_CIRCLE - 1], "...", way[-1]]
    return tr(" under ").join((*shown, code_id))


def circles(parents: Mapping[str, str]) -> list[str]:
    """One code of each circle of parents: the one that stands last."""
    found: list[str] = []
    met_from: dict[str, str] = {}
    for start in parents:
        code = start
        while code in parents and code not in met_from:
            met_from[code] = start
            code = parents[code]
        if met_from.get(code) == start and code in parents:
            found.append(code)
    return found


def _field_mistakes(scheme: Scheme) -> Iterator[Mistake]:
    names = Counter(field_def.name for field_def in scheme.fields)
    if sum(f.kind == "code" and not f.derive for f in scheme.fields) != 1:
        remedy = tr("Keep one, such as {name: code, label: Type, kind: code}.")
        yield Mistake(("fields",), tr("exactly one field must be of kind code"), remedy)
    for at, field_def in enumerate(scheme.fields):
        place = ("fields", at, "name")
        if field_def.name in RESERVED:
            yield Mistake(
                place, tr("the program itself keeps a field “{name}”", name=field_def.name), tr("Give it another name.")
            )
        elif not NAME.fullmatch(field_def.name):
            yield Mistake(place, tr("“{name}” must be lower-case letters, digits and _", name=field_def.name), _A_NAME)
        if names[field_def.name] > 1:
            yield Mistake(
                place, tr("the field “{name}” stands twice", name=field_def.name), tr("Give one of them another name.")
            )
        if field_def.kind in CHOICE_KINDS and not field_def.choices and not field_def.derive:
            remedy = tr("Add “choices: [{id: ..., label: ...}]”.")
            yield Mistake(("fields", at), tr("a field of kind {kind} needs choices", kind=field_def.kind), remedy)
        yield from _reference_mistakes(scheme, field_def, ("fields", at))
        yield from _derive_mistakes(scheme, field_def, ("fields", at, "derive"))


def _reciprocal_mistakes(scheme: Scheme) -> Iterator[Mistake]:
    for code, other in scheme.reciprocal.items():
        place = ("reciprocal", code)
        for each in dict.fromkeys((code, other)):
            yield from _no_code(scheme, each, place)
        if scheme.reciprocal.get(other) != code:
            what = tr("“{code}” is “{other}” from the other side, but that is not “{code}”", code=code, other=other)
            yield Mistake(place, what, tr("Write “{other}: {code}” too.", other=other, code=code))
    if scheme.reciprocal and {"source", "target"} - {field_def.side for field_def in scheme.fields}:
        what = tr("reciprocal codes need a field of the side source and one of the side target")
        yield Mistake(("reciprocal",), what, tr("Add “side: source” and “side: target”, or take reciprocal out."))


def _rule_mistakes(scheme: Scheme) -> Iterator[Mistake]:
    names = Counter(rule.id for rule in scheme.rules)
    for at, rule in enumerate(scheme.rules):
        if names[rule.id] > 1:
            yield Mistake(
                ("rules", at, "id"), tr("the rule “{id}” stands twice", id=rule.id), tr("Give one of them another id.")
            )
        yield from _no_field(scheme, rule.field, ("rules", at, "field"))
        yield from _condition_mistakes(scheme, rule, at)


def _condition_mistakes(scheme: Scheme, rule: Rule, at: int) -> Iterator[Mistake]:
    for key, text in (("when", rule.when), ("require", rule.require)):
        if not text and key == "when":
            continue
        place = ("rules", at, key)
        try:
            named = read_condition(text).fields
        except ConditionError as error:
            yield Mistake(place, str(error), tr("See “The condition language” in the page on codebooks."))
            continue
        for name in sorted(named):
            yield from _no_field(scheme, name, place)


def _reference_mistakes(scheme: Scheme, field_def: FieldDef, place: Place) -> Iterator[Mistake]:
    for key, codes in (("optional_for", field_def.optional_for), ("skip_for", field_def.skip_for)):
        for at, code in enumerate(codes):
            yield from _no_code(scheme, code, (*place, key, at))
    for choice_at, choice in enumerate(field_def.choices):
        for at, code in enumerate(choice.for_codes):
            yield from _no_code(scheme, code, (*place, "choices", choice_at, "for_codes", at))
    if field_def.accompanies:
        yield from _no_field(scheme, field_def.accompanies, (*place, "accompanies"))


def _derive_mistakes(scheme: Scheme, field_def: FieldDef, place: Place) -> Iterator[Mistake]:
    derive = field_def.derive
    if not derive:
        return
    ways = [way for way in WAYS_TO_DERIVE if way in derive and not (way == "part" and "sum" in derive)]
    if len(ways) != 1:
        yield Mistake(
            place, tr("derive needs one of {names}", names=", ".join(WAYS_TO_DERIVE)), tr("Write one of them.")
        )
        return
    for key in WAYS_TO_DERIVE[ways[0]]:
        if key not in derive:
            yield Mistake(
                place, tr("derive by {ways} needs “{key}” too", ways=ways[0], key=key), tr("Add “{key}: ...”.", key=key)
            )
    if "table" in derive and derive["table"] not in scheme.tables:
        yield Mistake(
            place, tr("there is no table “{derive}”", derive=derive["table"]), _meant(derive["table"], scheme.tables)
        )
    if "alternatives" in derive:
        yield from _alternative_mistakes(derive, (*place, "alternatives"))
    for name in sources_of(derive):
        yield from _no_field(scheme, name, place)


def _alternative_mistakes(derive: Mapping[str, Any], place: Place) -> Iterator[Mistake]:
    found = derive["alternatives"]
    attributes = list(found.values()) if isinstance(found, dict) else []
    if len(attributes) < 2 or not all(isinstance(each, str) for each in attributes):
        what = tr("alternatives are names of tables, each with an attribute of the codes")
        yield Mistake(place, what, tr("Write two or more, such as {GDELT: goldstein, ICEWS: goldstein_icews}."))
    elif attributes.count(derive.get("attribute")) != 1:
        yield Mistake(
            place, tr("one of the alternatives must be the attribute itself"), tr("Add it, or correct “attribute”.")
        )


def _export_mistakes(scheme: Scheme) -> Iterator[Mistake]:
    for name, layout in scheme.exports.items():
        for at, field_name in enumerate(layout.expand):
            yield from _no_field(scheme, field_name, ("exports", name, "expand", at))
        for at, column in enumerate(layout.columns):
            place = ("exports", name, "columns", at)
            if column.field:
                yield from _no_field(scheme, column.field, (*place, "field"))
            if column.meta and column.meta not in METAS:
                remedy = tr("Use one of {names}.", names=", ".join(METAS))
                yield Mistake((*place, "meta"), tr("there is no “{meta}” to write", meta=column.meta), remedy)
            if column.format and not FORMAT.search(column.format):
                remedy = tr("Write one such as D Month YYYY, YYYY-MM-DD or 0.00.")
                yield Mistake((*place, "format"), tr("“{shape}” is no format", shape=column.format), remedy)


def _no_field(scheme: Scheme, name: Any, place: Place) -> Iterator[Mistake]:
    if not isinstance(name, str) or scheme.field(name) is None:
        yield Mistake(place, tr("there is no field “{name}”", name=name), _meant(name, (f.name for f in scheme.fields)))


def _no_code(scheme: Scheme, code: str, place: Place) -> Iterator[Mistake]:
    if scheme.code(code) is None:
        yield Mistake(place, tr("“{code}” is no code", code=code), _meant(code, (each.id for each in scheme.codes)))


def _meant(word: Any, known: Iterable[str]) -> str:
    """What was probably meant, as the sentence of a remedy."""
    near = get_close_matches(word, list(known)[:_MOST_COMPARED], 1) if isinstance(word, str) else []
    return tr("Did you mean “{near}”?", near=near[0]) if near else tr("Write one that is there, or add it.")
