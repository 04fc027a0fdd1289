"""Who codes: a random id that travels with the records, and a name that stays out of every export."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ID = re.compile(r"coder-[0-9A-F]{4,}")


@dataclass(frozen=True, slots=True)
class Coder:
    """`id` is such as `coder-4F2A`; `name` is what the window shows, or empty."""

    id: str
    name: str = ""

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise ValueError(f"a coder's id looks like coder-4F2A, not {self.id!r}")
