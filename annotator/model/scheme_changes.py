"""What differs between two versions of a scheme, one change after the other, in words. Knows no event.

Which events a change concerns is `scheme_concerns`' matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from annotator.model.scheme import Choice, Code, FieldDef, Scheme

About = Literal["code", "field", "choice", "precision", "actor type", "computed", "rule", "scheme"]
Kind = Literal["added", "renamed", "archived", "moved", "reordered", "described", "needed", "changed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `subject` is the id of the code, field or rule; `value` what of a field it is about.

    `keeps_back`: what an event holds does not mean the same any more, so the event stays under the old version.
    """

    about: About
    kind: Kind
    subject: str
    words: str
    value: str = ""
    keeps_back: bool = False


def compare(old: Scheme, new: Scheme) -> tuple[Change, ...]:
    """Every difference that matters to coders: codes first, then fields, rules and the rest, in the schemes' order."""
    return (*_codes(old, new), *_fields(old, new), *_rules(old, new), *_rest(old, new))


# -- codes --


def _codes(old: Scheme, new: Scheme) -> Iterator[Change]:
    for code in old.codes:
        now = new.code(code.id)
        if now is None or (code.pick and not now.pick):
            gone = "is gone" if now is None else "is a heading only now"
            yield Change("code", "archived", code.id, f"Code {_named(code)} {gone}.", keeps_back=True)
        if now is not None:
            yield from _code(old, new, code, now)
    for code in new.codes:
        before = old.code(code.id)
        if before is None or (code.pick and not before.pick):
            new_words = f"is new{_under(new, code.parent)}" if before is None else "can be picked now"
            yield Change("code", "added", code.id, f"Code {_named(code)} {new_words}.")
    yield from _orders(old, new)


def _code(old: Scheme, new: Scheme, code: Code, now: Code) -> Iterator[Change]:
    if code.name != now.name:
        yield Change("code", "renamed", code.id, f"Code {_named(code)} is called “{now.name}” now.")
    if code.parent != now.parent:
        words = f"Code {_named(code)} moved from {_place(old, code.parent)} to {_place(new, now.parent)}."
        yield Change("code", "moved", code.id, words, keeps_back=True)
    described = [
        word
        for word, before, after in (
            ("gloss", code.gloss, now.gloss),
            ("cue words", (code.cues, code.also), (now.cues, now.also)),
            ("pointers to other codes", code.not_this, now.not_this),
            ("attributes", dict(code.attributes), dict(now.attributes)),
        )
        if before != after
    ]
    if described:
        yield Change("code", "described", code.id, f"Code {_named(code)} differs in its {_and(described)}.")


def _orders(old: Scheme, new: Scheme) -> Iterator[Change]:
    """One change for each parent (or the top) below which the codes that stayed stand in another order."""
    before, after = _children(old, new), _children(new, old)
    for parent, ids in before.items():
        if ids != after.get(parent, ids):
            words = (
                f"The codes {'at the top' if not parent else 'under ' + _place(old, parent)} stand in another order."
            )
            yield Change("code", "reordered", parent, words)


def _children(scheme: Scheme, other: Scheme) -> dict[str, list[str]]:
    """The codes under each parent that stand under the same parent in the other scheme."""
    found: dict[str, list[str]] = {}
    for code in scheme.codes:
        there = other.code(code.id)
        if there is not None and there.parent == code.parent:
            found.setdefault(code.parent, []).append(code.id)
    return found


# -- fields --


def _fields(old: Scheme, new: Scheme) -> Iterator[Change]:
    for field_def in old.fields:
        now = new.field(field_def.name)
        if now is None:
            yield _archived_field(field_def)
        else:
            yield from _field(field_def, now)
    for field_def in new.fields:
        if old.field(field_def.name) is None:
            kind = "computed" if field_def.is_computed else field_def.kind
            yield Change("field", "added", field_def.name, f"Field {_field_name(field_def)} is new ({kind}).")
            if field_def.needed:
                yield _needed(field_def)
    kept = [f.name for f in new.fields if old.field(f.name)]
    if kept != [f.name for f in old.fields if new.field(f.name)]:
        yield Change("field", "reordered", "", "The fields stand in another order.")
    yield from _computed(old, new)


def _archived_field(field_def: FieldDef) -> Change:
    """A computed field takes no decision with it: what it said follows from what stays."""
    how = "Computed field" if field_def.is_computed else "Field"
    words = f"{how} {_field_name(field_def)} is gone."
    return Change("field", "archived", field_def.name, words, keeps_back=not field_def.is_computed)


def _field(field_def: FieldDef, now: FieldDef) -> Iterator[Change]:
    name, named = field_def.name, f"Field {_field_name(field_def)}"
    if field_def.label != now.label:
        yield Change("field", "renamed", name, f"{named} is called “{now.label}” now.")
    if field_def.is_computed != now.is_computed:
        words = f"{named} is {'computed' if now.is_computed else 'entered by the coder'} now."
        yield Change("field", "changed", name, words, keeps_back=True)
        return
    if not now.is_computed:
        yield from _entered(field_def, now, named)
    behaviour = [
        word
        for word, before, after in (
            ("stop", field_def.stop, now.stop),
            ("default", field_def.default, now.default),
            ("side", field_def.side, now.side),
            ("leading field", field_def.accompanies, now.accompanies),
            ("help", field_def.help, now.help),
            ("place in the form", field_def.shown, now.shown),
            ("precision labels", dict(field_def.precision_labels), dict(now.precision_labels)),
        )
        if before != after
    ]
    if behaviour:
        yield Change("field", "described", name, f"{named} differs in its {_and(behaviour)}.")


def _entered(field_def: FieldDef, now: FieldDef, named: str) -> Iterator[Change]:
    """What changed in a field that coders fill."""
    name = field_def.name
    if field_def.kind != now.kind or field_def.coding != now.coding:
        before, after = (f"{f.kind} by {f.coding}" if f.kind == "actor" else f.kind for f in (field_def, now))
        yield Change("field", "changed", name, f"{named} is of another kind: {before} before, {after} now.", "", True)
    if field_def.list != now.list:
        words = f"{named} takes {'several values' if now.list else 'one value only'} now."
        yield Change("field", "changed", name, words, "list", keeps_back=not now.list)
    if (field_def.needed, field_def.optional_for) != (now.needed, now.optional_for):
        yield _needed(now)
    if field_def.skip_for != now.skip_for:
        words = f"{named} is left empty under {_and(now.skip_for) or 'no code'} now."
        yield Change("field", "changed", name, words, "skip", keeps_back=True)
    for precision in field_def.precisions:
        if now.precisions and precision not in now.precisions:
            words = f"{named} has no precision “{precision}” any more."
            yield Change("precision", "archived", name, words, precision, keeps_back=True)
    for precision in now.precisions:
        if precision not in field_def.precisions:
            yield Change("precision", "added", name, f"{named} has a precision “{precision}” now.", precision)
    yield from _choices(field_def, now, named)


def _needed(now: FieldDef) -> Change:
    if not now.needed:
        return Change("field", "needed", now.name, f"Field {_field_name(now)} may stay empty now.")
    excepted = f", but not under {_and(now.optional_for)}" if now.optional_for else ""
    words = f"Field {_field_name(now)} is needed now{excepted}."
    return Change("field", "needed", now.name, words, keeps_back=True)


def _choices(field_def: FieldDef, now: FieldDef, named: str) -> Iterator[Change]:
    name = field_def.name
    before, after = ({choice.id: choice for choice in f.choices} for f in (field_def, now))
    if after and not before:
        yield Change("choice", "added", name, f"{named} takes only one of its choices now.", "", keeps_back=True)
        return
    for choice in field_def.choices:
        if choice.id not in after:
            words = f"{named} has no choice “{choice.label}” any more."
            yield Change("choice", "archived", name, words, choice.id, keeps_back=True)
        else:
            yield from _choice(choice, after[choice.id], name, named)
    for choice in now.choices:
        if choice.id not in before:
            yield Change("choice", "added", name, f"{named} has the choice “{choice.label}” now.", choice.id)
    if [each for each in before if each in after] != [each for each in after if each in before]:
        # The order of a scale is what its values mean.
        words = f"The choices of {named[0].lower()}{named[1:]} stand in another order."
        yield Change("choice", "reordered", name, words, keeps_back=now.kind == "scale")


def _choice(choice: Choice, now: Choice, name: str, named: str) -> Iterator[Change]:
    if choice.label != now.label:
        words = f"{named}: the choice “{choice.label}” is called “{now.label}” now."
        yield Change("choice", "renamed", name, words, choice.id, keeps_back=True)
    if choice.for_codes != now.for_codes:
        words = f"{named}: “{choice.label}” is a choice under {_and(now.for_codes) or 'every code'} now."
        yield Change("choice", "moved", name, words, choice.id, keeps_back=True)
    if (choice.gloss, choice.cues) != (now.gloss, now.cues):
        words = f"{named}: the choice “{choice.label}” is described otherwise."
        yield Change("choice", "described", name, words, choice.id)


# -- computed fields --


def _computed(old: Scheme, new: Scheme) -> Iterator[Change]:
    """The fields that both versions compute, where the way or what it looks up differs."""
    for now in new.fields:
        before = old.field(now.name)
        if before is None or not (before.is_computed and now.is_computed):
            continue
        if dict(before.derive) != dict(now.derive) or _sources(old, before, new) != _sources(new, now, old):
            words = f"Computed field {_field_name(now)} is computed otherwise."
            yield Change("computed", "changed", now.name, words)


def _sources(scheme: Scheme, field_def: FieldDef, other: Scheme) -> Any:
    """What of the scheme, as far as both have it, a computed field rests on."""
    derive = field_def.derive
    common = [code for code in scheme.codes if other.code(code.id)]
    if "attribute" in derive:
        return {code.id: code.attributes.get(derive["attribute"], "") for code in common}
    if "parent_of" in derive or "root_of" in derive:
        return {code.id: scheme.lineage(code.id) for code in common}
    if "table" in derive:
        return scheme.tables.get(derive["table"])
    if "actor_type" in derive or "pair" in derive or "mark" in derive:
        return scheme.actor_types, scheme.actor_type_names
    return None


# -- rules and the rest --


def _rules(old: Scheme, new: Scheme) -> Iterator[Change]:
    before, after = ({rule.id: rule for rule in scheme.rules} for scheme in (old, new))
    for name, rule in before.items():
        if name not in after:
            yield Change("rule", "archived", name, f"Rule {name} is gone.")
        elif rule != after[name]:
            told = replace(rule, message=after[name].message)
            kind: Kind = "described" if told == after[name] else "changed"
            words = f"Rule {name} {'has other words' if kind == 'described' else 'asks something else'}: "
            is_error = kind == "changed" and after[name].severity == "error"
            yield Change("rule", kind, name, words + after[name].message, keeps_back=is_error)
    for name, rule in after.items():
        if name not in before:
            words = f"Rule {name} is new ({rule.severity}): {rule.message}"
            yield Change("rule", "added", name, words, keeps_back=rule.severity == "error")


def _rest(old: Scheme, new: Scheme) -> Iterator[Change]:
    for kind in old.actor_types:
        if kind not in new.actor_types:
            words = f"The actor type “{kind}” is gone."
            yield Change("actor type", "archived", kind, words, keeps_back=bool(new.actor_types))
    for kind in new.actor_types:
        if kind not in old.actor_types:
            yield Change("actor type", "added", kind, f"The actor type “{kind}” is new.")
    yield from _named_parts("table", old.tables, new.tables)
    yield from _named_parts("export", old.exports, new.exports)
    for name, word in _WHOLE.items():
        if getattr(old, name) != getattr(new, name):
            yield Change("scheme", "changed", name, f"{word} changed.")


_WHOLE = {
    "name": "The scheme's name", "codebook": "The codebook that it rests on", "unit": "The unit of coding",
    "actor_type_names": "The names that tell actor types", "reciprocal": "The pairs of reciprocal codes",
}  # fmt: skip


def _named_parts(word: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    for name in before:
        if name not in after:
            yield Change("scheme", "archived", name, f"The {word} “{name}” is gone.")
        elif before[name] != after[name]:
            yield Change("scheme", "changed", name, f"The {word} “{name}” changed.")
    for name in after:
        if name not in before:
            yield Change("scheme", "added", name, f"The {word} “{name}” is new.")


# -- words --


def _named(code: Code) -> str:
    return f"“{code.name}”" if code.id == code.name else f"{code.id} “{code.name}”"


def _field_name(field_def: FieldDef) -> str:
    return f"“{field_def.label}”"


def _place(scheme: Scheme, parent: str) -> str:
    code = scheme.code(parent)
    return _named(code) if code else "the top"


def _under(scheme: Scheme, parent: str) -> str:
    code = scheme.code(parent)
    return f" under {_named(code)}" if code else ""


def _and(words: Iterable[str]) -> str:
    named: Sequence[str] = list(words)
    return " and ".join(filter(None, (", ".join(named[:-1]), *named[-1:])))
