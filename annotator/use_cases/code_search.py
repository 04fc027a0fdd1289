"""Finds codes of a scheme by number, by words of their names and by cue words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.model.scheme import Code, Scheme


def search_codes(scheme: Scheme, typed: str) -> list[tuple[Code, str]]:
    """The codes that typed letters or digits could mean, best first, each with why ("cue: counter attack")."""
    wanted = typed.casefold().split()
    found: list[tuple[int, int, Code, str]] = []
    for at, code in enumerate(scheme.codes):
        if code.pick and (match := _code_match(code, typed.casefold().strip(), wanted)):
            found.append((match[0], at, code, match[1]))
    return [(code, why) for _, _, code, why in sorted(found, key=lambda row: row[:2])]


def _code_match(code: Code, typed: str, wanted: list[str]) -> tuple[int, str] | None:
    # "ASSAULT/aerial": the letters of a category mean the category, not all its modes.
    own = code.id.casefold() if "/" in typed else code.id.casefold().rsplit("/", 1)[-1]
    if own.startswith(typed):
        return (0 if own == typed else 1), ""
    name = code.name.casefold()
    if name.startswith(typed):
        return 2, ""
    if _has_words(name, wanted):
        return 3, ""
    cue = next((cue for cue in code.cues if cue.startswith(typed)), None)
    if cue:
        return 4, f"cue “{cue}”"
    cue = next((cue for cue in code.cues if _has_words(cue, wanted)), None)
    return (5, f"cue “{cue}”") if cue else None


def _has_words(text: str, wanted: Sequence[str]) -> bool:
    return bool(wanted) and all(re.search(rf"(?<!\w){re.escape(word)}", text) for word in wanted)


def starts_a_word(text: str, typed: str) -> bool:
    return _has_words(text.casefold(), typed.casefold().split())
