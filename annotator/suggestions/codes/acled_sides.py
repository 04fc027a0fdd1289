"""What the two sides say about an ACLED code: who took a place, who can shoot back, who is a crowd, who was seized."""

from __future__ import annotations

import re
from collections.abc import Callable

from annotator.suggestions.codes.context import ARMED, UNARMED, is_in

Scores = dict[str, float]
_STATE = re.compile(
    r"\b(?:state forces|army|government|regime|troops|security forces|peshmerga|police\w*|national guard|soldiers?|"
    r"gendarmes?|marines|officers|security (?:agents|men|services?)|intelligence (?:agents|services?)|rangers|"
    r"commandos)\b"
)
_NOT_STATE = re.compile(
    r"\b(?:rebel group|political militia|identity militia|islamic state|isis|isil|daesh|taliban|al[- ]shabaab|"
    r"boko haram|rebels?|militants?|militia\w*|insurgents?|separatists?|hezbollah|jihadists?|fighters|gunm[ae]n|"
    r"bandits?|extremists|terrorists?|guerrillas?)\b"
)
_KNOWN_STATE = re.compile(r"\bstate forces\b")
_KNOWN_OTHER = re.compile(r"\b(?:rebel group|political militia|identity militia)\b")
_CROWD = (
    r"crowds?|mobs?|villagers?|residents?|supporters?|fans|youths?|students?|locals|neighbou?rs|worshippers|rioters"
)
_DEMONSTRATORS = r"protesters?|protestors?|demonstrators?|marchers?|strikers?|rioters"
_DEMONSTRATING = r"protesting|demonstrating|marching|striking|marched|rallied|demonstrators?|marchers?|strikers?"
_WON, _LOST = "Government regains territory", "Non-state actor overtakes territory"
_VIOLENT = ("Looting/property destruction", "Attack", "Armed clash", "Mob violence")
_VIOLENT_DEMO, _MOB = "Violent demonstration", "Mob violence"
_ABDUCTION, _ARRESTS = "Abduction/forced disappearance", "Arrests"


def by_sides(scores: Scores, words: str, act: str, source: str, target: str) -> None:
    """All that the sides say, in an order in which later rules see what earlier ones did."""
    by_holder(scores, act, source)
    by_arms(scores, target)
    if not is_in(_GROUND, words):
        _by_captives(scores, act, source, target)
    _by_crowd(scores, words, source, target)


def by_arms(scores: Scores, target: str) -> None:
    """An attack on people who can shoot back is a clash, whatever the verb."""
    if "Attack" in scores and is_in(ARMED, target) and not is_in(UNARMED, target):
        scores["Armed clash"] = max(scores.get("Armed clash", 0.0), scores["Attack"] + 0.6)


def by_holder(scores: Scores, act: str, source: str) -> None:
    """Who took a place decides between the two codes for it; the verb alone does not."""
    state, other = _KNOWN_STATE.search(source), _KNOWN_OTHER.search(source)  # an "Arakan Army" is no army
    if state is not None and other is None and _NOT_STATE.search(source[: state.start()]):
        return  # the Taliban, who were rebels and then a government
    if state is None and other is None:
        state, other = _STATE.search(source), _NOT_STATE.search(source)
    both = max(scores.get(_WON, 0.0), scores.get(_LOST, 0.0))
    if both > 0 and (state or other):
        # "Insurgents overran the town, driving out police": who is named first did it.
        is_state = state is not None and (other is None or state.start() < other.start())
        winner, loser = (_WON, _LOST) if is_state else (_LOST, _WON)
        scores[winner], scores[loser] = both, 0.4 * both
        fighting = scores.get("Armed clash", 0.0)
        if is_in(_TAKING, act) and both > 0.5 * fighting:
            scores[winner] = max(both, fighting + 0.1)  # the fight was for the place


_GROUND = (
    r"towns?|city|cities|villages?|districts?|airport|airbase|bases?|posts?|outposts?|headquarters|barracks|camps?|"
    r"the port|territory|provinces?|capital|border crossing|hills?|bridge|building|weapons?|"
    r"rifles?|ammunition|explosives"
)
_TAKING = (
    r"overr[au]n|captured|recaptured|retook|retaken|seized|wrested|conquered|regained|liberated|reclaimed|"
    r"empar\w+|tomaron|tomó|захватил\w*|взял\w*|سيطر\w*|استول\w*"
)
_SEIZING = (
    r"seiz\w+|grab\w*|snatch\w*|took|taken|captur\w+|bundled|dragged|made off|drove off|led (?:away|off)|"
    r"marched off|carried off|whisked|hauled"
)


def _by_captives(scores: Scores, act: str, source: str, target: str) -> None:
    """Whoever seizes people abducts them, or arrests them if it is the police; nothing was won or disarmed."""
    if not (is_in(_SEIZING, act) and is_in(_PEOPLE, target)):
        return
    others = ("Disrupted weapons use", _LOST, _WON, "Looting/property destruction")
    best = max(scores.get(code, 0.0) for code in (*others, _ABDUCTION, _ARRESTS))
    code = _ARRESTS if _STATE.search(source) else _ABDUCTION
    for other in others:
        if other in scores:
            scores[other] *= 0.4
    scores[code] = max(scores.get(code, 0.0), best)


_PEOPLE = (
    r"civilians?|villagers?|passengers?|farmers?|residents?|wom[ae]n|m[ae]n|girls?|boys?|children|people|persons?|"
    r"students?|pupils?|teachers?|priests?|nuns?|pastors?|missionar(?:y|ies)|workers?|drivers?|travell?ers?|"
    r"traders?|fishermen|journalists?|doctors?|nurses?|sailors?|crew|tourists?|suspects?|leaders?|commanders?|"
    r"members?"
)


def _by_crowd(scores: Scores, words: str, source: str, target: str) -> None:
    """Demonstrators who burn and beat are violent ones; a crowd that does is a mob; soldiers and police are neither."""
    is_crowd = is_in(_CROWD, source) and not (_STATE.search(source) or _NOT_STATE.search(source))
    is_political = is_crowd and (is_in(_OF_THE_STATE, target) or is_in(_DEMONSTRATION, words))
    if is_political or is_in(_DEMONSTRATING, source) or (is_in(_DEMONSTRATORS, source) and not is_crowd):
        best = max((scores.get(code, 0.0) for code in _VIOLENT), default=0.0)
        if best >= 0.5 and "Peaceful protest" in scores:
            scores["Peaceful protest"] = min(scores["Peaceful protest"], best)
        _turn(scores, _VIOLENT, _VIOLENT_DEMO, lambda s: s + 0.3)
    elif is_crowd:
        _turn(scores, ("Attack", "Armed clash", "Looting/property destruction"), _MOB, lambda s: s + 0.2)
    elif (_STATE.search(source) or _NOT_STATE.search(source)) and not is_in("inmates?|prisoners?", source):
        _turn(scores, (_MOB,), "Armed clash" if is_in(ARMED, target) else "Attack", lambda s: s + 0.1)
    if is_in(_IN_ARMS, source) and is_in(_BURNING, words) and not is_crowd and not is_in(_DEMONSTRATION, words):
        _turn(scores, (_VIOLENT_DEMO,), "Looting/property destruction", lambda s: s + 0.1)


_IN_ARMS = r"(?:armed|hooded|masked) m[ae]n|gunm[ae]n|guerrillas?|bandits?|raiders"
_BURNING = r"on fire|set fire|ablaze|torch\w*|burn\w*"
_OF_THE_STATE = (
    r"police\w*|officers?|soldiers?|paramilitar\w+|security forces|ministry|parliament|capitol|palace|governor\w*|"
    r"town hall|city hall|electoral|commission|tax office|government|court ?house|embassy|consulate|party offices?"
)
_DEMONSTRATION = r"demonstrations?|protests?|demonstrating|protesting|rall(?:y|ies)"


def _turn(scores: Scores, codes: tuple[str, ...], into: str, gain: Callable[[float], float]) -> None:
    best = max((scores.get(code, 0.0) for code in codes), default=0.0)
    if best > 0 and best >= max(scores.values()) - 0.2:
        scores[into] = max(scores.get(into, 0.0), gain(best))
