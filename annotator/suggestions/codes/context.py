"""What words round a trigger can say for or against a code, and the kinds of words that several rules ask for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal


@dataclass(frozen=True)
class Context:
    """If `words` stand there and `unless` does not stand in the sentence, these codes gain or lose."""

    words: str
    gains: Mapping[str, float]
    unless: str = ""
    where: Literal["words", "source", "target", "act"] = "words"
    in_articles: bool = False
    """Of a note, which was written down for what it reports, such words say nothing."""

    def holds(self, sentence: str, parts: Mapping[str, str]) -> bool:
        text = parts.get(self.where, sentence)
        return bool(text and is_in(self.words, text) and not (self.unless and is_in(self.unless, sentence)))


def is_in(words: str, text: str) -> bool:
    return _pattern(words).search(text) is not None


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b")


PROTEST = (
    r"protest\w*|demonstrat\w*|rall(?:y|ies|ied)|march(?:ed|ers|ing)?|picket\w*|sit-in|"
    r"took to the streets?"
)
CROWDS = (
    rf"{PROTEST}|crowds?|strik(?:e|es|ers?|ing)|sit-ins?|vigils?|processions?|gather(?:ed|ing|ings)|riot\w*|activists?|"
    r"supporters|placards?|banners?|tear ?gas|water cannons?|unrest|squatters|evict\w+|encampment|tent camp|mobs?|"
    r"mourners|congregation|took to the streets?|motorcade"
)
"""Who may be dispersed."""
HANDS = (
    r"gunm[ae]n|militants?|rebels?|insurgents?|jihadists?|extremists?|militiam[ae]n|militias?|fighters|bandits|"
    r"raiders|assailants?|attackers?|soldiers|troops|gendarmes|rangers|poachers|guards|paramilitar\w+|bullets?|"
    r"machetes|rifles|guns?|armed|gang\w*|ambush\w*|fell upon|men (?:on|in|with) (?:\w+ )?(?:motor\w+|uniform|"
    r"hoods|masks|knives|clubs)|clash\w*|fighting|shoot\w*|shot|stabb\w*|hacked|attack\w*|raid\w*|bomb\w*|blast|"
    r"mine|grenade|shell\w*"
)
"""Who may have done a killing of which only the dead are told, or with what."""
UNARMED = (
    r"civilians?|residents?|villagers?|farmers?|worshipp?ers?|wom[ae]n|child(?:ren)?|boys?|girls?|"
    r"teachers?|journalists?|people|persons?|m[ae]n|students?|pastors?|priests?|traders?|drivers?|"
    r"refugees|aid workers?|activists?|families|famil(?:y|ies)|villages?|homes?|houses?|leaders?|"
    r"chiefs?|politicians?|candidates?|officials?|businessm[ae]n|shopkeepers?|passengers?|"
    r"workers?|herders?|hospitals?|schools?|markets?"
)
ARMED = (
    r"soldiers?|troops?|army|military|forces?|police(?:m[ae]n)?|militants?|rebels?|fighters?|"
    r"militias?|militiam[ae]n|convoys?|bases?|posts?|checkpoints?|patrols?|insurgents?|gunmen|"
    r"bandits?|guards?|outposts?|positions?|camps?|officers?|barracks|battalions?|brigades?|"
    r"guerrillas?|jihadists?|separatists?|terrorists?|rangers?|commandos?|peacekeepers?|rustlers"
)
REMOTE = (
    r"air ?strikes?|warplanes?|drones?|bomb\w*|blasts?|explo\w+|shell(?:ed|ing|s)|mortars?|rockets?|"
    r"missiles?|grenades?|"
    r"landmines?|ieds?|chemical|poison\w*|artillery|howitzers?|dynamit\w+|explosives?|"
    r"(?:hit|struck|over|off|onto|on|triggered|detonated|tripped) (?:a|an|another) (?:land ?)?mine"
)
WEAPONS = (
    r"weapons?|arms|firearms?|ammunition|explosives?|(?:explosive )?devices?|ieds?|mines?|landmines?|"
    r"bombs?|rifles?|rounds|"
    r"munitions?|grenades?|packages?|missiles?|drones?|(?:suicide|explosive) (?:vests?|belts?)|arms|tunnels?"
)
FORCES = r"police|soldiers?|troops?|security forces|army|military|riot police|authorities|guards|forces"

PLACE_WORDS = (
    r"town|city|village|villages|towns|district|province|region|capital|port|area|territory|island|hill|base|border"
)
