"""What the codebook says of a code or field: in short beside the form, whole in the codebook's window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.schemes.scheme import Code, FieldDef, Rule, Scheme
from annotator.use_cases.codebooks.code_notes import note
from annotator.use_cases.codebooks.codebook_keys import FIELD_KEY, field_of
from annotator.use_cases.coding.wording import code_label, counted, parent_name
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession

ATTRIBUTE_NAMES: Mapping[str, str] = {
    "quad": tr("Quad class"), "quad_class": tr("Quad class"), "goldstein": tr("Goldstein (GDELT)"),
    "goldstein_icews": tr("Goldstein (ICEWS)"), "disorder_type": tr("Disorder type"), "score": tr("Score"),
    "event": tr("Event type"), "mode": tr("Mode"),
}  # fmt: skip
KIND_WORDS: Mapping[str, str] = {
    "code": tr("one code"), "text": tr("a few words"), "long_text": tr("sentences"), "choice": tr("one of a few"),
    "choices": tr("any of a few"), "number": tr("a number, with low and high"), "date": tr("a day with its precision"),
    "date_range": tr("first and last day"), "place": tr("a place"), "actor": tr("an actor"),
    "flags": tr("any of a few"), "yes_no_unknown": tr("yes, no or unknown"), "scale": tr("one step of a scale"),
    "flag": tr("set or not"),
}  # fmt: skip


@dataclass(frozen=True)
class Link:
    """A pointer to another entry: its key, its name, and when to follow it."""

    key: str
    words: str
    when: str = ""


@dataclass(frozen=True)
class Part:
    """One part of an entry under its heading: words, or pointers to other entries."""

    heading: str
    text: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class CodebookEntry:
    """A whole entry. `key` is a code's id or "field:" and a field's name; `path` its parents, the highest first."""

    key: str
    title: str
    path: tuple[Link, ...]
    gloss: str
    parts: tuple[Part, ...]
    is_code: bool = True


@dataclass(frozen=True)
class ShortEntry:
    """What stands beside the form: the project's own note first, because it decides."""

    title: str
    gloss: str


def codebook_entry(session: CodingSession) -> ShortEntry | None:
    """In short, the entry of the focused code or field; None when no event is on the record."""
    if session.current is None:
        return None
    scheme = session.scheme_of(session.current)
    key = focused_key(session)
    entry = entry_of(scheme, key)
    assert entry is not None
    code = scheme.code(key)
    parent = parent_name(scheme, code)
    title = entry.title + (f", {parent}" if parent else "")
    own = note(session.project, scheme.id, key)
    return ShortEntry(
        title, "\n".join(text for text in (tr("This project: {own}", own=own) if own else "", entry.gloss) if text)
    )


def focused_key(session: CodingSession) -> str:
    """Of the focused code or field; of the event's code while no field has focus. Needs an event on the record."""
    assert session.current is not None
    scheme = session.scheme_of(session.current)
    field_def = session.entry.home if session.entry else scheme.code_field
    if field_def is not scheme.code_field:
        return FIELD_KEY + field_def.name
    chosen = session.entry.chosen.value.text if session.entry and session.entry.chosen else ""
    best = session.shown.codes[0].code if session.shown and session.shown.codes else ""
    code = scheme.code(chosen or session.current.text(field_def.name) or best)
    return code.id if code else FIELD_KEY + field_def.name


def entry_of(scheme: Scheme, key: str, uses: int | None = None) -> CodebookEntry | None:
    """The whole entry; `uses` is how many events of the project have this code. None for an unknown key."""
    field_def = field_of(scheme, key)
    if field_def is not None:
        return _of_field(scheme, field_def)
    code = scheme.code(key)
    return _of_code(scheme, code, uses) if code else None


def _of_code(scheme: Scheme, code: Code, uses: int | None) -> CodebookEntry:
    lineage = [each for code_id in scheme.lineage(code.id)[1:] if (each := scheme.code(code_id))]
    parts = (
        Part(tr("Not this, but"), links=tuple(_pointers(scheme, code))),
        Part(tr("Below it"), links=tuple(_link(each) for each in scheme.codes if each.parent == code.id)),
        Part(tr("Cue words"), ", ".join(code.cues)),
        Part(tr("Also found by"), ", ".join(code.also)),
        Part(tr("Attributes"), "\n".join(_attribute_lines(code))),
        Part(tr("Rules"), _rule_lines(rule for rule in scheme.rules if _names(rule, code.id))),
        Part(tr("In this project"), "" if uses is None else counted(uses, "event")),
    )  # fmt: skip
    path = tuple(_link(each) for each in reversed(lineage))
    return CodebookEntry(code.id, code_label(code), path, code.gloss, _filled(parts))


def _of_field(scheme: Scheme, field_def: FieldDef) -> CodebookEntry:
    precisions = [f"{name}: {label}" for name, label in field_def.precision_labels.items()]
    choices = [f"{each.label}: {each.gloss}" if each.gloss else each.label for each in field_def.options]
    parts = (
        Part(tr("Choices"), "\n".join(choices)),
        Part(tr("Precision"), "\n".join(precisions) or ", ".join(field_def.precisions)),
        Part(tr("Rules"), _rule_lines(rule for rule in scheme.rules if rule.field == field_def.name)),
        Part(tr("Holds"), tr("computed, never typed") if field_def.is_computed else KIND_WORDS[field_def.kind]),
        Part(tr("Needed"), tr("yes, for a complete event") if field_def.needed else ""),
        Part(tr("Left out for"), links=tuple(_known(scheme, field_def.skip_for))),
    )
    key = FIELD_KEY + field_def.name
    return CodebookEntry(key, field_def.label, (), field_def.help, _filled(parts), is_code=False)


def _filled(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.text or part.links)


def _pointers(scheme: Scheme, code: Code) -> Iterator[Link]:
    for other in code.not_this:
        pointed = scheme.code(other.code)
        yield Link(other.code, code_label(pointed) if pointed else other.code, other.when)


def _known(scheme: Scheme, code_ids: Iterable[str]) -> Iterator[Link]:
    return (_link(code) for code_id in code_ids if (code := scheme.code(code_id)))


def _link(code: Code) -> Link:
    return Link(code.id, code_label(code))


def _attribute_lines(code: Code) -> Iterator[str]:
    """In the order of the names that we know, others after them."""
    known = [*ATTRIBUTE_NAMES]
    for name in sorted(code.attributes, key=lambda name: known.index(name) if name in known else len(known)):
        yield f"{ATTRIBUTE_NAMES.get(name, name)}: {code.attributes[name]}"


def _names(rule: Rule, code_id: str) -> bool:
    return f'"{code_id}"' in f"{rule.when} {rule.require}"


def _rule_lines(rules: Iterable[Rule]) -> str:
    return "\n".join(f"{rule.severity.capitalize()} {rule.id}: {rule.message}" for rule in rules)
