"""How an entry of a codebook is named: a code by its id, a field by "field:" and its name."""

from __future__ import annotations

from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.use_cases.codebooks.code_notes import FIELD as FIELD_KEY

__all__ = ["FIELD_KEY", "field_of"]


def field_of(scheme: Scheme, key: str) -> FieldDef | None:
    """The field that a key such as "field:location" names; None for the key of a code."""
    return scheme.field(key.removeprefix(FIELD_KEY)) if key.startswith(FIELD_KEY) else None
