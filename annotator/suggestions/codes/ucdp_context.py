"""What the two sides say about UCDP's type of violence: who fought whom decides it, not the weapon."""

from __future__ import annotations

import re

STATE_BASED, NON_STATE, ONE_SIDED = "1", "2", "3"
_STATE = re.compile(r"\b(?:state forces|soldiers?|troops?|army|military|police\w*|security forces|government)\b")
_ARMED_TYPE = re.compile(r"\b(?:rebel group|political militia|identity militia)\b")
_ARMED = re.compile(
    r"\b(?:rebel group|political militia|identity militia|rebels?|militants?|militias?|insurgents?|gunm[ae]n|fighters?|"
    r"separatists?|jihadists?|gangs?)\b"
)
_UNARMED = re.compile(
    r"\b(?:civilians|protesters|rioters|villagers?|residents?|worshipp?ers?|children|wom[ae]n|students?|farmers?)\b"
)
_FITS, _DOES_NOT = 1.2, -0.8


def by_sides(scores: dict[str, float], sentence: str, source: str, target: str) -> None:
    """Move what the cue words say towards the type that these two sides make. Words and types, in lower case."""
    between = (_type_of_both(source) or _type_of_both(target)) if " between " in sentence else ""
    # "Seven soldiers and four militants were killed": who died fought each other.
    fought = _type_of_both(target) if not source and _STATE.search(target) else ""
    wanted = between or fought or type_of(source, target)
    if not scores or not wanted:
        return
    for code in (STATE_BASED, NON_STATE, ONE_SIDED):
        if code == wanted or code in scores:
            scores[code] = max(0.01, scores.get(code, 0.0) + (_FITS if code == wanted else _DOES_NOT))


def _type_of_both(sides: str) -> str:
    """The type of a fight "between" two that are named together."""
    if _STATE.search(sides) and _ARMED.search(sides):
        return STATE_BASED
    return NON_STATE if len(_ARMED_TYPE.findall(sides)) > 1 else ""


def type_of(source: str, target: str) -> str:
    """The type that two sides make, by their words or types in lower case; empty where too little is known of them."""
    for side, other in ((source, target), (target, source)):
        if _STATE.search(side) and (_ARMED.search(other) or _STATE.search(other)):
            return STATE_BASED
    if _ARMED.search(source) and _ARMED.search(target):
        return NON_STATE
    is_attack = _STATE.search(source) or _ARMED.search(source)
    if is_attack and _UNARMED.search(target) and not (_STATE.search(target) or _ARMED.search(target)):
        return ONE_SIDED
    return ""
