"""Ranks the codes of one event: the cues that fired, then what the sentence and the two sides say for or against a code.

Every code that is offered names the words that fired. The lines of `_FOR` are facts of the codebooks, not learned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.model.scheme import Scheme
from annotator.model.suggestion import RankedCode

MOST = 3


@dataclass(frozen=True)
class Setting:
    """What is known round the trigger: the sentence in lower case, the sides' words and types, whether people died."""

    words: str
    source: str = ""
    target: str = ""
    source_type: str = ""
    target_type: str = ""
    deaths: bool = False


@dataclass(frozen=True)
class _For:
    """If `words` stand in the sentence (and not `without`), these codes gain or lose."""

    words: re.Pattern[str]
    gains: Mapping[str, float]
    side: str = "words"
    without: re.Pattern[str] | None = None


def _for(words: str, gains: Mapping[str, float], side: str = "words", without: str = "") -> _For:
    return _For(re.compile(rf"\b(?:{words})\b"), gains, side, re.compile(rf"\b(?:{without})\b") if without else None)


_PROTEST = (
    r"protest\w*|demonstrat\w*|rall(?:y|ies|ied)|march(?:ed|ers|ing)?|picket\w*|sit-in|took to the streets?|activists?"
)
_UNARMED = (
    r"civilians?|residents?|villagers?|farmers?|worshipp?ers?|wom[ae]n|child(?:ren)?|boys?|girls?|teachers?|journalists?|people|"
    r"persons?|m[ae]n|students?|pastors?|priests?|traders?|drivers?|refugees|aid workers?|activists?|families|famil(?:y|ies)|"
    r"villages?|homes?|houses?|leaders?|chiefs?|politicians?|candidates?|officials?|businessm[ae]n|shopkeepers?|passengers?|"
    r"workers?|herders?|hospitals?|schools?|markets?"
)
_ARMED = (
    r"soldiers?|troops?|army|military|forces?|police(?:m[ae]n)?|militants?|rebels?|fighters?|militias?|militiam[ae]n|convoys?|"
    r"bases?|posts?|checkpoints?|patrols?|insurgents?|gunmen|bandits?|guards?|outposts?|positions?|camps?|officers?|barracks|"
    r"battalions?|brigades?|guerrillas?|jihadists?|separatists?|terrorists?|rangers?|commandos?|peacekeepers?|rustlers"
)
_FORCES = r"police|soldiers?|troops?|security forces|army|military|riot police|authorities|guards|forces"

_ACLED = (
    _for(r"tear ?gas\w*|water cannons?|rubber bullets?|batons?|dispers\w+|pepper spray|blocked by police|stun grenades?",
         {"Protest with intervention": 1.2, "Peaceful protest": -0.5, "Grenade": -0.6}, without=r"threw|hurled|stones?|rocks|petrol bombs?|torched"),
    _for(r"(?:threw|throwing|hurl\w*|pelt\w*) (?:\w+ ){0,2}(?:stones?|rocks?|bottles?|petrol|molotov|bricks?)|torch\w*|"
         r"burn(?:ed|t|ing)? (?:tyres|tires|vehicles|cars|shops|buildings|buses)|barricad\w+|vandali\w+|ransack\w*|riot(?:s|ed|ers|ing)?",
         {"Violent demonstration": 1.2, "Peaceful protest": -0.7, "Protest with intervention": -0.4}),
    _for(_PROTEST, {"Violent demonstration": 0.3, "Armed clash": -0.6, "Attack": -0.4, "Mob violence": -0.3, "Arrests": -0.3}),
    _for(r"live (?:ammunition|rounds?|bullets?|fire)|(?:opened fire|fired|shot) (?:on|at|into) (?:\w+ ){0,3}(?:protest\w+|demonstrat\w+|crowds?|march\w+)",
         {"Excessive force against protesters": 1.5}),
    _for(r"drones?|warplanes?|air ?strikes?|air-strikes?|fighter jets?|jets|helicopters?|aerial|bombers|air force|war ?planes?|barrel bombs?",
         {"Air/drone strike": 1.0, "Shelling/artillery/missile attack": -0.4, "Armed clash": -0.3}, without=r"protest\w*|shot down|intercept\w+|surveillance"),
    _for(r"suicide (?:bomb\w*|attack\w*|blast|vest|car)|blew (?:himself|herself|themselves) up|explosive (?:vest|belt)",
         {"Suicide bomb": 1.6, "Remote explosive/landmine/IED": -0.6, "Attack": -0.5}),
    _for(r"chlorine|sarin|chemical|mustard (?:gas|agent)|nerve (?:gas|agent)|toxic|poison(?:ous)? gas",
         {"Chemical weapon": 1.5, "Air/drone strike": -0.8, "Shelling/artillery/missile attack": -0.6}),
    _for(r"grenades?", {"Grenade": 0.8, "Attack": -0.3}, without=r"stun|tear|launchers?|propelled|seiz\w+|recover\w+|found|cache|smoke"),
    _for(r"defus\w+|foil\w+|thwart\w+|intercept\w+|shot down|shoot down|seiz(?:ed|ing|ure)|recover(?:ed|ing)?|cache|discovered|found|"
         r"bomb disposal|dismantl\w+|neutrali[sz]\w+",
         {"Disrupted weapons use": 1.0}, without=r"kill\w*|seized control|seized the (?:town|village|city)|bod(?:y|ies)|recaptur\w+|captur\w+"),
    _for(r"roadside|landmines?|land mines?|ied|ieds|improvised|planted|car bombs?|bomb blast|exploded|explosive devices?|mine blast|went off",
         {"Remote explosive/landmine/IED": 0.8, "Shelling/artillery/missile attack": -0.3}, without=r"suicide|defus\w+|grenades?"),
    _for(r"shell(?:ed|ing|s)?|mortars?|artillery|rockets?|missiles?|howitzers?", {"Shelling/artillery/missile attack": 0.5, "Armed clash": -0.2}, without=r"propelled|drones?|warplanes?|intercept\w*|seiz\w*|cache"),
    _for(r"rap(?:e|ed|ing|es)|sexual\w*|molest\w*", {"Sexual violence": 1.3, "Attack": -0.5, "Abduction/forced disappearance": -0.4, "Arrests": -0.3}),
    _for(r"abduct\w*|kidnap\w*|hostages?|ransom", {"Abduction/forced disappearance": 1.0, "Attack": -0.4}),
    _for(r"loot\w*|torch\w*|set (?:\w+ ){0,3}(?:on fire|ablaze)|arson|burn(?:ed|t|ing) (?:down )?(?:\w+ ){0,3}(?:house|home|church|mosque|village|office|school|shop)s?|destroy\w*|demolish\w*",
         {"Looting/property destruction": 0.8}, without=_PROTEST),
    _for(r"mobs?|lynch\w*|vigilantes?|angry (?:residents|villagers|crowd|mob)|irate", {"Mob violence": 0.9, "Attack": -0.4, "Violent demonstration": -0.2}, without=r"protest\w*"),
    _for(r"recaptur\w+|retak\w+|retook|regain\w*|liberat\w+|reclaim\w*|won back", {"Government regains territory": 0.8, "Non-state actor overtakes territory": -0.3}),
    _for(r"withdr[ae]w\w*|handed over|hand over|without (?:a )?fight|pull(?:ed|ing)? out|evacuat\w+|retreat\w*|vacat\w+", {"Non-violent transfer of territory": 0.8, "Government regains territory": -0.3}),
    _for(_UNARMED, {"Attack": 0.8, "Armed clash": -0.4}, "target"),
    _for(_ARMED, {"Armed clash": 0.7, "Attack": -0.5}, "target"),
    _for(_FORCES, {"Armed clash": -0.2, "Arrests": 0.3}, "source", without=r"clash\w*|battle\w*|rebels?|militants?"),
    _for(r"islamic state|isis|isil|daesh|taliban|al[- ]shabaab|boko haram|rebels?|militants?|hts|militia|insurgents",
         {"Non-state actor overtakes territory": 0.5, "Government regains territory": -0.5}, "source"),
    _for(r"army|government|regime|troops|forces|military|sdf|ypg|peshmerga|coalition|police",
         {"Government regains territory": 0.5, "Non-state actor overtakes territory": -0.4}, "source", without=r"rebel|democratic"),
)  # fmt: skip
_RULES: Mapping[str, tuple[_For, ...]] = {"acled": _ACLED}


def rank(
    scheme: Scheme, fired: Mapping[str, float], words: Mapping[str, str], setting: Setting
) -> list[tuple[str, float]]:
    """Codes with their weights, best first. A rule moves codes that fired, and brings in one that it favours strongly."""
    scores = dict(fired)
    for rule in _RULES.get(scheme.id, ()):
        text = getattr(setting, rule.side)
        if not text or not rule.words.search(text) or (rule.without and rule.without.search(setting.words)):
            continue
        for code, gain in rule.gains.items():
            if scheme.code(code) is not None and (code in scores or gain >= 0.5):
                scores[code] = scores.get(code, 0.0) + gain * (1.0 if code in fired else 0.6)
    if len(scores) > 1 and "010" in scores:
        # "said" is only an act of its own where the words say nothing more.
        scores["010"] *= 0.3
    if setting.deaths and scheme.id == "acled":
        _with_deaths(scores)
    order = {code.id: at for at, code in enumerate(scheme.codes)}
    return sorted(((code, score) for code, score in scores.items() if score > 0), key=lambda s: (-s[1], order[s[0]]))


def _with_deaths(scores: dict[str, float]) -> None:
    """A death moves an intervention to excessive force; it speaks against what kills nobody."""
    if "Protest with intervention" in scores:
        scores["Excessive force against protesters"] = scores.get("Excessive force against protesters", 0.0) + 0.8
    for code in (
        "Arrests",
        "Agreement",
        "Change to group/activity",
        "Disrupted weapons use",
        "Peaceful protest",
    ):
        if code in scores:
            scores[code] -= 0.3


def ranked_codes(scheme: Scheme, scores: list[tuple[str, float]], words: Mapping[str, str]) -> tuple[RankedCode, ...]:
    """The three best as shares of all, filled up with the best code's neighbours in the codebook."""
    total = sum(score for _, score in scores) + 0.5
    ranked = [RankedCode(code, round(score / total, 3), words.get(code, "")) for code, score in scores[:MOST]]
    for code in _neighbours(scheme, ranked[0].code):
        if len(ranked) >= MOST:
            break
        if all(code != other.code for other in ranked):
            ranked.append(RankedCode(code, 0.02, ""))
    return tuple(ranked)


def _neighbours(scheme: Scheme, code_id: str) -> Iterable[str]:
    """What the codebook points to from this code, then its parent and siblings that can be picked."""
    code = scheme.code(code_id)
    if code is None:
        return
    yield from (pointer.code for pointer in code.not_this if _can_pick(scheme, pointer.code))
    if code.parent and _can_pick(scheme, code.parent):
        yield code.parent
    yield from (
        other.id for other in scheme.codes if other.parent == code.parent and other.pick and other.id != code_id
    )


def _can_pick(scheme: Scheme, code_id: str) -> bool:
    code = scheme.code(code_id)
    return code is not None and code.pick
