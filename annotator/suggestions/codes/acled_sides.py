"""What the two sides say about an ACLED code: who took a place, who can shoot back, who is a crowd, who was seized."""

from __future__ import annotations

import re
from collections.abc import Callable

from annotator.suggestions.codes.context import ARMED, UNARMED, is_in

Scores = dict[str, float]
_STATE = re.compile(
    r"\b(?:state forces|army|government|regime|troops|security forces|peshmerga|police\w*|national guard|soldiers?|"
    r"gendarmes?|marines|officers)\b"
)
_NOT_STATE = re.compile(
    r"\b(?:rebel group|political militia|identity militia|islamic state|isis|isil|daesh|taliban|"
    r"al[- ]shabaab|boko haram|"
    r"rebels?|militants?|militia|insurgents?|separatists?|hezbollah)\b"
)
_CROWD = (
    r"crowds?|mobs?|villagers?|residents?|supporters?|fans|youths?|students?|locals|neighbou?rs|worshippers|rioters"
)
_DEMONSTRATORS = r"protesters?|protestors?|demonstrators?|marchers?|strikers?|rioters"
_DEMONSTRATING = r"protesting|demonstrating|marching|striking|marched|rallied|demonstrators?|marchers?|strikers?"
_WON, _LOST = "Government regains territory", "Non-state actor overtakes territory"
_VIOLENT_DEMO, _MOB = "Violent demonstration", "Mob violence"
_ABDUCTION, _ARRESTS = "Abduction/forced disappearance", "Arrests"


def by_sides(scores: Scores, words: str, act: str, source: str, target: str) -> None:
    """All that the sides say, in an order in which later rules see what earlier ones did."""
    by_holder(scores, source)
    by_arms(scores, target)
    if not is_in(_GROUND, words):
        _by_captives(scores, act, source, target)
    _by_crowd(scores, source)


def by_arms(scores: Scores, target: str) -> None:
    """An attack on people who can shoot back is a clash, whatever the verb."""
    if "Attack" in scores and is_in(ARMED, target) and not is_in(UNARMED, target):
        scores["Armed clash"] = max(scores.get("Armed clash", 0.0), scores["Attack"] + 0.6)


def by_holder(scores: Scores, source: str) -> None:
    """Who took a place decides between the two codes for it; the verb alone does not."""
    is_state, is_other = bool(_STATE.search(source)), bool(_NOT_STATE.search(source))
    both = max(scores.get(_WON, 0.0), scores.get(_LOST, 0.0))
    if both > 0 and is_state != is_other:
        winner, loser = (_WON, _LOST) if is_state else (_LOST, _WON)
        scores[winner], scores[loser] = both, 0.4 * both


_GROUND = (
    r"towns?|city|cities|villages?|districts?|airport|airbase|bases?|posts?|outposts?|headquarters|barracks|camps?|"
    r"the port|territory|provinces?|capital|border crossing|hills?|bridge|building|weapons?|"
    r"rifles?|ammunition|explosives"
)
_SEIZING = r"seiz\w+|grab\w*|snatch\w*|took|taken|captur\w+|bundled|dragged"


def _by_captives(scores: Scores, act: str, source: str, target: str) -> None:
    """Whoever seizes people abducts them, or arrests them if it is the police; nothing was won or disarmed."""
    if not (is_in(_SEIZING, act) and is_in(_PEOPLE, target)):
        return
    best = max(scores.get(code, 0.0) for code in ("Disrupted weapons use", _LOST, _WON, _ABDUCTION, _ARRESTS))
    code = _ARRESTS if _STATE.search(source) else _ABDUCTION
    for other in ("Disrupted weapons use", _LOST, _WON):
        if other in scores:
            scores[other] *= 0.4
    scores[code] = max(scores.get(code, 0.0), best)


_PEOPLE = (
    r"civilians?|villagers?|passengers?|farmers?|residents?|wom[ae]n|m[ae]n|girls?|boys?|children|people|persons?|students?|"
    r"pupils?|teachers?|priests?|nuns?|pastors?|missionar(?:y|ies)|workers?|drivers?|travell?ers?|traders?|fishermen|"
    r"journalists?|doctors?|nurses?|sailors?|crew|tourists?|suspects?|leaders?|commanders?|members?"
)


def _by_crowd(scores: Scores, source: str) -> None:
    """Demonstrators who burn and beat are violent ones; a crowd that does is a mob; soldiers and police are neither."""
    is_crowd = is_in(_CROWD, source) and not (_STATE.search(source) or _NOT_STATE.search(source))
    if is_in(_DEMONSTRATING, source) or (is_in(_DEMONSTRATORS, source) and not is_crowd):
        _turn(scores, ("Looting/property destruction", "Attack", "Armed clash", _MOB), _VIOLENT_DEMO, lambda s: s + 0.3)
    elif is_crowd:
        _turn(scores, ("Attack", "Armed clash", "Looting/property destruction"), _MOB, lambda s: s + 0.2)
    elif _STATE.search(source):
        _turn(scores, (_MOB,), "Attack", lambda s: s + 0.1)


def _turn(scores: Scores, codes: tuple[str, ...], into: str, gain: Callable[[float], float]) -> None:
    best = max((scores.get(code, 0.0) for code in codes), default=0.0)
    if best > 0 and best >= max(scores.values()) - 0.2:
        scores[into] = max(scores.get(into, 0.0), gain(best))
