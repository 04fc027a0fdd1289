"""What differs between two versions of a scheme, one change after the other, in words. Knows no event.

Which events a change concerns is `scheme_concerns`' matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from annotator.model.field_changes import field_changes
from annotator.model.scheme import Code, Scheme
from annotator.model.scheme_change import Change, Kind, listed

__all__ = ["Change", "compare"]


def compare(old: Scheme, new: Scheme) -> tuple[Change, ...]:
    """Every difference that matters to coders: codes first, then fields, rules and the rest, in the schemes' order."""
    return (*_codes(old, new), *field_changes(old, new), *_rules(old, new), *_rest(old, new))


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
        yield Change("code", "described", code.id, f"Code {_named(code)} differs in its {listed(described)}.")


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


def _place(scheme: Scheme, parent: str) -> str:
    code = scheme.code(parent)
    return _named(code) if code else "the top"


def _under(scheme: Scheme, parent: str) -> str:
    code = scheme.code(parent)
    return f" under {_named(code)}" if code else ""
