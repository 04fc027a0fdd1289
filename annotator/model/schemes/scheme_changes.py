"""What differs between two versions of a scheme, one change after the other, in words. Knows no event.

Which events a change concerns is `scheme_concerns`' matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from annotator.model.schemes.field_changes import field_changes
from annotator.model.schemes.scheme import Code, Scheme
from annotator.model.schemes.scheme_change import Change, Kind, listed
from annotator.words import later, tr

__all__ = ["Change", "compare"]


def compare(old: Scheme, new: Scheme) -> tuple[Change, ...]:
    """Every difference that matters to coders: codes first, then fields, rules and the rest, in the schemes' order."""
    return (*_codes(old, new), *field_changes(old, new), *_rules(old, new), *_rest(old, new))


# -- codes --


def _codes(old: Scheme, new: Scheme) -> Iterator[Change]:
    for code in old.codes:
        now = new.code(code.id)
        if now is None or (code.pick and not now.pick):
            gone = tr("is gone") if now is None else tr("is a heading only now")
            yield Change(
                "code", "archived", code.id, tr("Code {named} {gone}.", named=_named(code), gone=gone), keeps_back=True
            )
        if now is not None:
            yield from _code(old, new, code, now)
    for code in new.codes:
        before = old.code(code.id)
        if before is None or (code.pick and not before.pick):
            new_words = (
                tr("is new{under}", under=_under(new, code.parent)) if before is None else tr("can be picked now")
            )
            yield Change(
                "code", "added", code.id, tr("Code {named} {new_words}.", named=_named(code), new_words=new_words)
            )
    yield from _orders(old, new)


def _code(old: Scheme, new: Scheme, code: Code, now: Code) -> Iterator[Change]:
    if code.name != now.name:
        yield Change(
            "code", "renamed", code.id, tr("Code {named} is called “{name}” now.", named=_named(code), name=now.name)
        )
    if code.parent != now.parent:
        words = tr(
            "Code {named} moved from {place} to {place2}.",
            named=_named(code),
            place=_place(old, code.parent),
            place2=_place(new, now.parent),
        )
        yield Change("code", "moved", code.id, words, keeps_back=True)
    described = [
        word
        for word, before, after in (
            (later("gloss"), code.gloss, now.gloss),
            (later("cue words"), (code.cues, code.also), (now.cues, now.also)),
            (later("pointers to other codes"), code.not_this, now.not_this),
            (later("attributes"), dict(code.attributes), dict(now.attributes)),
        )
        if before != after
    ]
    if described:
        yield Change(
            "code",
            "described",
            code.id,
            tr(
                "Code {named} differs in its {listed}.",
                named=_named(code),
                listed=listed(map(tr, described)),
            ),
        )


def _orders(old: Scheme, new: Scheme) -> Iterator[Change]:
    """One change for each parent (or the top) below which the codes that stayed stand in another order."""
    before, after = _children(old, new), _children(new, old)
    for parent, ids in before.items():
        if ids != after.get(parent, ids):
            words = tr(
                "The codes {value} stand in another order.",
                value=tr("at the top") if not parent else tr("under ") + _place(old, parent),
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
            yield Change("rule", "archived", name, tr("Rule {name} is gone.", name=name))
        elif rule != after[name]:
            told = replace(rule, message=after[name].message)
            kind: Kind = "described" if told == after[name] else "changed"
            words = tr(
                "Rule {name} {value}: ",
                name=name,
                value=tr("has other words") if kind == "described" else tr("asks something else"),
            )
            is_error = kind == "changed" and after[name].severity == "error"
            yield Change("rule", kind, name, words + after[name].message, keeps_back=is_error)
    for name, rule in after.items():
        if name not in before:
            words = tr(
                "Rule {name} is new ({severity}): {message}", name=name, severity=rule.severity, message=rule.message
            )
            yield Change("rule", "added", name, words, keeps_back=rule.severity == "error")


def _rest(old: Scheme, new: Scheme) -> Iterator[Change]:
    for kind in old.actor_types:
        if kind not in new.actor_types:
            words = tr("The actor type “{kind}” is gone.", kind=kind)
            yield Change("actor type", "archived", kind, words, keeps_back=bool(new.actor_types))
    for kind in new.actor_types:
        if kind not in old.actor_types:
            yield Change("actor type", "added", kind, tr("The actor type “{kind}” is new.", kind=kind))
    yield from _named_parts("table", old.tables, new.tables)
    yield from _named_parts("export", old.exports, new.exports)
    for name, word in _WHOLE.items():
        if getattr(old, name) != getattr(new, name):
            yield Change("scheme", "changed", name, tr("{word} changed.", word=tr(word)))


_WHOLE = {
    "name": tr("The scheme's name"), "codebook": tr("The codebook that it rests on"), "unit": tr("The unit of coding"),
    "actor_type_names": tr("The names that tell actor types"), "reciprocal": tr("The pairs of reciprocal codes"),
}  # fmt: skip


def _named_parts(word: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    for name in before:
        if name not in after:
            yield Change("scheme", "archived", name, tr("The {word} “{name}” is gone.", word=tr(word), name=name))
        elif before[name] != after[name]:
            yield Change("scheme", "changed", name, tr("The {word} “{name}” changed.", word=tr(word), name=name))
    for name in after:
        if name not in before:
            yield Change("scheme", "added", name, tr("The {word} “{name}” is new.", word=tr(word), name=name))


# -- words --


def _named(code: Code) -> str:
    return f"“{code.name}”" if code.id == code.name else f"{code.id} “{code.name}”"


def _place(scheme: Scheme, parent: str) -> str:
    code = scheme.code(parent)
    return _named(code) if code else tr("the top")


def _under(scheme: Scheme, parent: str) -> str:
    code = scheme.code(parent)
    return tr(" under {named}", named=_named(code)) if code else ""
