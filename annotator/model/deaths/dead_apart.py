"""Whose dead a number counts, where a scheme counts them apart: of side A, of side B, civilians, or nobody says.

"Three soldiers and two civilians" are read member by member. "People" are civilians only where civilians are the side
that was attacked. Plain texts and parts; what the words after a number mean as an actor is looked up elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from annotator.model.actor_types import ARMED_TYPES, UNARMED_TYPES
from annotator.model.deaths.counts import DeathsReading, read_typed
from annotator.model.text.span import Span

TABLE = "dead"
"""The table of a scheme that says which number field counts whose dead: source, target, civilians or unknown."""
CIVILIANS, UNKNOWN = "civilians", "unknown"
Parts = Mapping[str, str]

_NEUTRAL = re.compile(r"\b(?:people|persons?|others?|m[ae]n|victims?|dead|lives|bodies)\b", re.IGNORECASE)
_ATTACKER = re.compile(
    r"\b(?:attackers?|assailants?|bombers?|fighters?|militants?|gunm[ae]n|insurgents?|terrorists?)\b", re.IGNORECASE
)
_JOINT = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
_MOST_NUMBER_WORDS = 5
_ABOUT = re.compile(
    r"^(?:at least|at most|more than|fewer than|as many as|up to|about|around|some|nearly|almost|over|another)\s+",
    re.IGNORECASE,
)


def members(text: str, span: Span, reading: DeathsReading) -> list[tuple[Span, DeathsReading]]:
    """The members of a list of dead, if their numbers add up to what was read; else the whole."""
    found: list[tuple[Span, DeathsReading]] = []
    for piece in _split(text, span):
        number = _number(piece.of(text))
        if number is None:
            return [(span, reading)]
        found.append((piece, number))
    is_whole = str(sum(int(number.best) for _, number in found)) == reading.best
    return found if len(found) > 1 and is_whole else [(span, reading)]


def whose(words: str, meaning: Parts, sides: Mapping[str, Parts]) -> str:
    """The side of which the dead are: "source", "target", "civilians" or "unknown".

    `meaning`: what the words mean as an actor, if anything; `sides`: the actors of the event by side, those known.
    """
    kind, name = meaning.get("type", ""), meaning.get("value", "")
    if _NEUTRAL.search(words) and kind not in ARMED_TYPES:
        return CIVILIANS if any(actor.get("type") in UNARMED_TYPES for actor in sides.values()) else UNKNOWN
    if kind in UNARMED_TYPES:
        return CIVILIANS
    same = [side for side, actor in sides.items() if name and actor.get("value") == name]
    armed = [side for side, actor in sides.items() if actor.get("type") in ARMED_TYPES]
    if not same and (kind in ARMED_TYPES or _ATTACKER.search(words)) and len(armed) == 1:
        return armed[0]
    return same[0] if same else UNKNOWN


def named(words: str) -> str:
    """The words without what only says how sure the number is: "at least five policemen"."""
    return _ABOUT.sub("", words)


def added(readings: Sequence[DeathsReading]) -> DeathsReading:
    """Several numbers as one; the highest is open where one of them is."""
    low, best = (str(sum(int(getattr(each, part) or each.best) for each in readings)) for part in ("low", "best"))
    high = str(sum(int(each.high) for each in readings)) if all(each.high for each in readings) else ""
    return DeathsReading(low, best, high)


def _split(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for joint in _JOINT.finditer(text, span.start, span.end):
        if start < joint.start():
            yield Span(start, joint.start())
        start = joint.end()
    if start < span.end:
        yield Span(start, span.end)


def _number(words: str) -> DeathsReading | None:
    """The number that some words begin with; "a civilian" is one."""
    parts = words.split()
    for length in range(min(len(parts), _MOST_NUMBER_WORDS), 0, -1):
        reading = read_typed(" ".join(parts[:length]))
        if reading is not None and reading.best.isdigit():
            return reading
    return DeathsReading("1", "1", "1", "stated", "one victim") if parts[:1] in (["a"], ["an"]) else None
