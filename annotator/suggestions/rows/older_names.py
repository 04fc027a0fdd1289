"""Codes as other programs and datasets name them. Lines for others hold these; the project never does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from annotator.model.schemes.scheme import Scheme

_OLDER: Mapping[str, Mapping[str, str]] = {"plover": {"CONCEDE": "YIELD", "RETREAT": "YIELD"}}
"""Data that were coded by PLOVER before its manual of 2024 have one category for what are two today."""


def as_older(scheme: Scheme, ranked: Sequence[str]) -> dict[str, Any]:
    """`code` and `ranked` of a line. PLOVER's are categories under the names that all its data share, and the present
    codes with their modes stand beside them."""
    older = _OLDER.get(scheme.id)
    if older is None:
        return {"code": ranked[0], "ranked": list(ranked)}
    categories = [scheme.lineage(code)[-1] for code in ranked]
    named = list(dict.fromkeys(older.get(each, each) for each in categories))
    return {"code": named[0], "ranked": named, "present_code": ranked[0], "present_ranked": list(ranked)}
