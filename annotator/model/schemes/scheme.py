"""A scheme: a versioned codebook of codes, fields and export layouts, as frozen data with its look-ups.

Reading a scheme file is `scheme_file`'s work, making plain JSON of a project into a scheme again `stored_scheme`'s.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from annotator.model.schemes.stored_scheme import as_kept_now, builder, hash_of

FieldKind = Literal[
    "code", "text", "long_text", "choice", "choices", "number", "date", "date_range", "place", "actor", "flags",
    "yes_no_unknown", "scale", "flag",
]  # fmt: skip
Severity = Literal["error", "warning", "note"]
LIST_SEPARATOR = "; "


@dataclass(frozen=True)
class NotThis:
    """A pointer: `when` this holds, the act belongs under `code` instead."""

    code: str
    when: str


@dataclass(frozen=True)
class Code:
    """One code of the codebook. A heading (`pick` false) groups others and is no event's code.

    `cues` are looked for in articles and in what a coder types, `also` in what a coder types only.
    """

    id: str
    name: str
    parent: str = ""
    pick: bool = True
    gloss: str = ""
    cues: tuple[str, ...] = ()
    not_this: tuple[NotThis, ...] = ()
    attributes: Mapping[str, str] = dataclasses.field(default_factory=dict)
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choice:
    """One value of a choice. `for_codes` are the codes (or their parents) under which alone it is offered."""

    id: str
    label: str
    gloss: str = ""
    cues: tuple[str, ...] = ()
    for_codes: tuple[str, ...] = ()


_IMPLIED_CHOICES: Mapping[str, tuple[str, ...]] = {"yes_no_unknown": ("yes", "no", "unknown"), "flag": ("yes",)}


@dataclass(frozen=True)
class FieldDef:
    """One slot of an event. `derive` makes it a computed field, which no person types."""

    name: str
    label: str
    kind: FieldKind = "text"
    stop: bool = False
    needed: bool = False
    optional_for: tuple[str, ...] = ()
    skip_for: tuple[str, ...] = ()
    list: bool = False
    choices: tuple[Choice, ...] = ()
    default: str = ""
    side: Literal["", "source", "target"] = ""
    accompanies: str = ""
    coding: Literal["name", "code"] = "name"
    precisions: tuple[str, ...] = ()
    precision_labels: Mapping[str, str] = dataclasses.field(default_factory=dict)
    help: str = ""
    derive: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    shown: bool = False

    @property
    def is_computed(self) -> bool:
        return bool(self.derive)

    @property
    def is_date(self) -> bool:
        return self.kind in ("date", "date_range")

    @property
    def is_chosen(self) -> bool:
        """Whether a value is one of `options`."""
        return self.kind in ("choice", "choices", "flags", "scale", "yes_no_unknown", "flag")

    @property
    def options(self) -> tuple[Choice, ...]:
        """What can be chosen: the scheme's own choices, or those that the kind implies."""
        return self.choices or tuple(Choice(word, word) for word in _IMPLIED_CHOICES.get(self.kind, ()))


@dataclass(frozen=True)
class ActorTypeName:
    """A name that starts so belongs to this actor type."""

    type: str
    starts: str


@dataclass(frozen=True)
class Rule:
    """What an event must be like: `require`, where `when` holds. Both are conditions (see `conditions`)."""

    id: str
    severity: Severity
    field: str
    require: str
    message: str
    when: str = ""


@dataclass(frozen=True)
class Column:
    """One column of an export: a field's part, or something known beside the event (`meta`), or always empty."""

    name: str
    field: str = ""
    part: str = "value"
    format: str = ""
    blank: str = ""
    meta: str = ""


@dataclass(frozen=True)
class ExportLayout:
    """The columns of one table format. `expand` names list fields whose combinations become one row each."""

    columns: tuple[Column, ...]
    expand: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scheme:
    """A codebook. Codes stand in its hierarchy order, fields in the form's order.

    `reciprocal` codes are acts of both sides: each with the code of the same act seen from the other side.
    """

    id: str
    version: str
    name: str
    codes: tuple[Code, ...]
    fields: tuple[FieldDef, ...]
    codebook: str = ""
    unit: str = ""
    actor_types: tuple[str, ...] = ()
    actor_type_names: tuple[ActorTypeName, ...] = ()
    tables: Mapping[str, Mapping[str, str]] = dataclasses.field(default_factory=dict)
    exports: Mapping[str, ExportLayout] = dataclasses.field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    reciprocal: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @cached_property
    def _codes(self) -> dict[str, Code]:
        return {code.id: code for code in self.codes}

    @cached_property
    def _lineages(self) -> dict[str, tuple[str, ...]]:
        return {code.id: self._upwards(code) for code in self.codes}

    def _upwards(self, code: Code | None) -> tuple[str, ...]:
        found: list[str] = []
        while code is not None and code.id not in found:
            found.append(code.id)
            code = self.code(code.parent)
        return tuple(found)

    @cached_property
    def _below(self) -> dict[str, list[Code]]:
        below: dict[str, list[Code]] = {}
        for code in self.codes:
            below.setdefault(code.parent, []).append(code)
        return below

    @cached_property
    def _fields(self) -> dict[str, FieldDef]:
        return {field_def.name: field_def for field_def in self.fields}

    @cached_property
    def code_field(self) -> FieldDef:
        """The field that holds the event's code: every scheme has exactly one."""
        return next(field_def for field_def in self.fields if field_def.kind == "code" and not field_def.derive)

    @cached_property
    def form_fields(self) -> tuple[FieldDef, ...]:
        """The fields that a coder fills, in order."""
        return tuple(field_def for field_def in self.fields if not field_def.is_computed)

    def code(self, code_id: str) -> Code | None:
        return self._codes.get(code_id)

    def below(self, code_id: str) -> Sequence[Code]:
        """The codes right below one, in order; those that have no parent are below ""."""
        return self._below.get(code_id, ())

    def field(self, name: str) -> FieldDef | None:
        return self._fields.get(name)

    def lineage(self, code_id: str) -> tuple[str, ...]:
        """The code and its parents, nearest first; empty for an unknown code."""
        return self._lineages.get(code_id, ())

    def is_skipped(self, field_def: FieldDef, code_id: str) -> bool:
        """Whether events of this code leave the field empty."""
        return any(code in field_def.skip_for for code in self.lineage(code_id))

    def is_needed(self, field_def: FieldDef, code_id: str) -> bool:
        """Whether a complete event of this code has a value, or a reason, in the field."""
        excepted = field_def.optional_for + field_def.skip_for
        return field_def.needed and not any(code in excepted for code in self.lineage(code_id))

    def stops(self, code_id: str = "") -> tuple[FieldDef, ...]:
        """The fields at which Enter stops, in order, for an event of this code (or of none yet)."""
        return tuple(f for f in self.form_fields if f.stop and not self.is_skipped(f, code_id))

    def to_json(self) -> str:
        """The scheme as one JSON text, equal schemes as equal texts."""
        return json.dumps(dataclasses.asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Scheme:
        """The scheme that `to_json` wrote. Raises ValueError, KeyError or TypeError for another text."""
        kind: Any = cls
        plain = json.loads(text)
        renewed = as_kept_now(plain)
        scheme = builder(kind)(renewed)
        assert isinstance(scheme, Scheme)
        if renewed is plain:
            # Writing hundreds of codes anew only to hash them would cost more than all the rest of a start.
            scheme.__dict__["hash"] = hash_of(text)
        return scheme

    @cached_property
    def hash(self) -> str:
        """SHA-256 of `to_json`, 64 hexadecimal digits."""
        return hash_of(self.to_json())
