"""Computed fields for which a scheme offers several tables: which one counts is a setting of the project.

A field's `derive` names them: `{attribute: goldstein, alternatives: {GDELT: goldstein, ICEWS: goldstein_icews}}`. The
one whose attribute stands first as `attribute` counts as long as the project does not choose another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotator.model.schemes.scheme import FieldDef, Scheme


def alternatives(field_def: FieldDef) -> Mapping[str, str]:
    """The attributes of codes that a field may be computed from, by the name of the table; mostly none."""
    found: Mapping[str, str] = field_def.derive.get("alternatives", {})
    return found


def usual(field_def: FieldDef) -> str:
    """The name of the table that counts unless the project chooses another."""
    first = field_def.derive["attribute"]
    return next(name for name, attribute in alternatives(field_def).items() if attribute == first)


def in_force(scheme: Scheme, chosen: Mapping[str, str]) -> Scheme:
    """The scheme as a project computes by it: `chosen` names a table for a field. An unknown name changes nothing."""
    fields = tuple(_computed_by(field_def, chosen.get(field_def.name, "")) for field_def in scheme.fields)
    return replace(scheme, fields=fields) if fields != scheme.fields else scheme


def differing_codes(scheme: Scheme, field_def: FieldDef, one: str, other: str) -> tuple[str, ...]:
    """The codes for which two of a field's tables say something else."""
    first, second = (alternatives(field_def).get(name, "") for name in (one, other))
    return tuple(code.id for code in scheme.codes if code.attributes.get(first) != code.attributes.get(second))


def _computed_by(field_def: FieldDef, name: str) -> FieldDef:
    attribute = alternatives(field_def).get(name)
    return field_def if attribute is None else replace(field_def, derive={**field_def.derive, "attribute": attribute})
