"""What differs between the fields of two versions of a scheme. Knows no codes, rules or events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.model.schemes.scheme import Choice, FieldDef, Scheme
from annotator.model.schemes.scheme_change import Change, listed
from annotator.words import tr


def field_changes(old: Scheme, new: Scheme) -> Iterator[Change]:
    """Fields that went, changed or came, in the schemes' order; then what is computed otherwise."""
    for field_def in old.fields:
        now = new.field(field_def.name)
        if now is None:
            yield _archived_field(field_def)
        else:
            yield from _field(field_def, now)
    for field_def in new.fields:
        if old.field(field_def.name) is None:
            kind = "computed" if field_def.is_computed else field_def.kind
            yield Change(
                "field",
                "added",
                field_def.name,
                tr("Field {field_name} is new ({kind}).", field_name=_field_name(field_def), kind=kind),
            )
            if field_def.needed:
                yield _needed(field_def)
    kept = [f.name for f in new.fields if old.field(f.name)]
    if kept != [f.name for f in old.fields if new.field(f.name)]:
        yield Change("field", "reordered", "", tr("The fields stand in another order."))
    yield from _computed(old, new)


def _archived_field(field_def: FieldDef) -> Change:
    """A computed field takes no decision with it: what it said follows from what stays."""
    how = tr("Computed field") if field_def.is_computed else tr("Field")
    words = tr("{how} {field_name} is gone.", how=how, field_name=_field_name(field_def))
    return Change("field", "archived", field_def.name, words, keeps_back=not field_def.is_computed)


def _field(field_def: FieldDef, now: FieldDef) -> Iterator[Change]:
    name, named = field_def.name, tr("Field {field_name}", field_name=_field_name(field_def))
    if field_def.label != now.label:
        yield Change("field", "renamed", name, tr("{named} is called “{label}” now.", named=named, label=now.label))
    if field_def.is_computed != now.is_computed:
        words = tr(
            "{named} is {value} now.",
            named=named,
            value=tr("computed") if now.is_computed else tr("entered by the coder"),
        )
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
            (tr("leading field"), field_def.accompanies, now.accompanies),
            ("help", field_def.help, now.help),
            (tr("place in the form"), field_def.shown, now.shown),
            (tr("precision labels"), dict(field_def.precision_labels), dict(now.precision_labels)),
        )
        if before != after
    ]
    if behaviour:
        yield Change(
            "field",
            "described",
            name,
            tr("{named} differs in its {listed}.", named=named, listed=listed(map(tr, behaviour))),
        )


def _entered(field_def: FieldDef, now: FieldDef, named: str) -> Iterator[Change]:
    """What changed in a field that coders fill."""
    name = field_def.name
    if field_def.kind != now.kind or field_def.coding != now.coding:
        before, after = (
            tr("{kind} by {coding}", kind=f.kind, coding=f.coding) if f.kind == "actor" else f.kind
            for f in (field_def, now)
        )
        yield Change(
            "field",
            "changed",
            name,
            tr("{named} is of another kind: {before} before, {after} now.", named=named, before=before, after=after),
            "",
            True,
        )
    if field_def.list != now.list:
        words = tr(
            "{named} takes {value} now.", named=named, value=tr("several values") if now.list else tr("one value only")
        )
        yield Change("field", "changed", name, words, "list", keeps_back=not now.list)
    if (field_def.needed, field_def.optional_for) != (now.needed, now.optional_for):
        yield _needed(now)
    if field_def.skip_for != now.skip_for:
        words = tr("{named} is left empty under {value} now.", named=named, value=listed(now.skip_for) or tr("no code"))
        yield Change("field", "changed", name, words, "skip", keeps_back=True)
    for precision in field_def.precisions:
        if now.precisions and precision not in now.precisions:
            words = tr("{named} has no precision “{precision}” any more.", named=named, precision=precision)
            yield Change("precision", "archived", name, words, precision, keeps_back=True)
    for precision in now.precisions:
        if precision not in field_def.precisions:
            yield Change(
                "precision",
                "added",
                name,
                tr("{named} has a precision “{precision}” now.", named=named, precision=precision),
                precision,
            )
    yield from _choices(field_def, now, named)


def _needed(now: FieldDef) -> Change:
    if not now.needed:
        return Change(
            "field", "needed", now.name, tr("Field {field_name} may stay empty now.", field_name=_field_name(now))
        )
    excepted = tr(", but not under {listed}", listed=listed(now.optional_for)) if now.optional_for else ""
    words = tr("Field {field_name} is needed now{excepted}.", field_name=_field_name(now), excepted=excepted)
    return Change("field", "needed", now.name, words, keeps_back=True)


def _choices(field_def: FieldDef, now: FieldDef, named: str) -> Iterator[Change]:
    name = field_def.name
    before, after = ({choice.id: choice for choice in f.choices} for f in (field_def, now))
    if after and not before:
        yield Change(
            "choice", "added", name, tr("{named} takes only one of its choices now.", named=named), "", keeps_back=True
        )
        return
    for choice in field_def.choices:
        if choice.id not in after:
            words = tr("{named} has no choice “{label}” any more.", named=named, label=choice.label)
            yield Change("choice", "archived", name, words, choice.id, keeps_back=True)
        else:
            yield from _choice(choice, after[choice.id], name, named)
    for choice in now.choices:
        if choice.id not in before:
            yield Change(
                "choice",
                "added",
                name,
                tr("{named} has the choice “{label}” now.", named=named, label=choice.label),
                choice.id,
            )
    if [each for each in before if each in after] != [each for each in after if each in before]:
        # The order of a scale is what its values mean.
        words = tr("The choices of {lower}{named} stand in another order.", lower=named[0].lower(), named=named[1:])
        yield Change("choice", "reordered", name, words, keeps_back=now.kind == "scale")


def _choice(choice: Choice, now: Choice, name: str, named: str) -> Iterator[Change]:
    if choice.label != now.label:
        words = tr(
            "{named}: the choice “{label}” is called “{label2}” now.", named=named, label=choice.label, label2=now.label
        )
        yield Change("choice", "renamed", name, words, choice.id, keeps_back=True)
    if choice.for_codes != now.for_codes:
        words = tr(
            "{named}: “{label}” is a choice under {value} now.",
            named=named,
            label=choice.label,
            value=listed(now.for_codes) or tr("every code"),
        )
        yield Change("choice", "moved", name, words, choice.id, keeps_back=True)
    if (choice.gloss, choice.cues) != (now.gloss, now.cues):
        words = tr("{named}: the choice “{label}” is described otherwise.", named=named, label=choice.label)
        yield Change("choice", "described", name, words, choice.id)


# -- computed fields --


def _computed(old: Scheme, new: Scheme) -> Iterator[Change]:
    """The fields that both versions compute, where the way or what it looks up differs."""
    for now in new.fields:
        before = old.field(now.name)
        if before is None or not (before.is_computed and now.is_computed):
            continue
        if dict(before.derive) != dict(now.derive) or _sources(old, before, new) != _sources(new, now, old):
            words = tr("Computed field {field_name} is computed otherwise.", field_name=_field_name(now))
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


def _field_name(field_def: FieldDef) -> str:
    return f"“{field_def.label}”"
