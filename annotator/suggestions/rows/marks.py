"""Two sides marked in a text: "<s>Sudan</s> accused <t>Chad</t>" to the spans of both in the text without marks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from annotator.model.article import canonical_text
from annotator.model.knowledge import MarkedSides
from annotator.model.text.span import Span

_MARK = re.compile(r"</?(?:s|t|source|target)>", re.IGNORECASE)


def marked_sides(text: str, marked: Any) -> MarkedSides | None:
    """The sides in `text`, or None where nothing is marked. `marked`: the text with marks, or the words of each side.

    Where the marked text differs from `text` by more than its marks, the words of a side are looked for.
    """
    if isinstance(marked, Mapping):
        sides = {side: _found(text, str(marked.get(side) or "")) for side in ("source", "target")}
    elif isinstance(marked, str):
        sides = _in_marks(text, canonical_text(marked))
    else:
        return None
    return MarkedSides(sides.get("source"), sides.get("target")) if any(sides.values()) else None


def _in_marks(text: str, marked: str) -> dict[str, Span | None]:
    plain, at, starts = "", 0, {}
    words: dict[str, tuple[int, str]] = {}
    for mark in _MARK.finditer(marked):
        plain += marked[at : mark.start()]
        at = mark.end()
        side = "source" if mark[0].strip("</>").lower().startswith("s") else "target"
        if not mark[0].startswith("</"):
            starts[side] = len(plain)
        elif side in starts:
            words.setdefault(side, (starts[side], plain[starts[side] :]))
    plain += marked[at:]
    return {side: _trimmed(plain, start, name, text) for side, (start, name) in words.items()}


def _trimmed(plain: str, start: int, words: str, text: str) -> Span | None:
    name = words.strip()
    start += len(words) - len(words.lstrip())
    if not name:
        return None
    return Span(start, start + len(name)) if plain == text else _found(text, name, start)


def _found(text: str, words: str, near: int = 0) -> Span | None:
    """Where the words stand, nearest to where they should."""
    places = [found.start() for found in re.finditer(re.escape(words), text)] if words else []
    start = min(places, key=lambda place: abs(place - near), default=None)
    return Span(start, start + len(words)) if start is not None else None
