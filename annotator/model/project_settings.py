"""What holds for a whole project, whoever codes: plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ProjectSettings:
    """`tables` names, by computed field, the table it comes from where that is not the usual one (see `alternatives`).

    `both_ways`: a table of dyads has events of reciprocal codes in both directions.
    """

    tables: Mapping[str, str] = field(default_factory=dict)
    both_ways: bool = False
