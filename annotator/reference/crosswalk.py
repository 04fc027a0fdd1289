"""The shipped crosswalk from CAMEO's codes to PLOVER's categories, modes and contexts: rows as published, only read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from annotator.paths import resources


@dataclass(frozen=True, slots=True)
class Row:
    """One CAMEO code and where it leads. `mode` and `context` may be empty, or of an older manual."""

    code: str
    category: str
    mode: str = ""
    context: str = ""


@cache
def cameo_to_plover() -> tuple[Row, ...]:
    """The rows in the order of CAMEO's codes, none twice. A code may have more than one."""
    text = (resources() / "crosswalks" / "cameo_plover.json").read_text(encoding="utf-8")
    return tuple(dict.fromkeys(Row(**row) for row in json.loads(text)["rows"]))
