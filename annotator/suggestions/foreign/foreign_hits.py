"""The acts that a French, Spanish, Russian or Arabic sentence tells of as done, as hits of ACLED's codes.

The words are in `foreign_acts`; how a clause tells of them is for `foreign_telling`, what the article is about for
`foreign_topics`, what the sentences around add for `foreign_acts_in_story`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.model.text.languages import language_of
from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.suggestions.foreign.foreign_acts import WEIGHTS, acts_in
from annotator.suggestions.foreign.foreign_people import people_in
from annotator.suggestions.foreign.foreign_telling import (
    PROTESTS,
    is_of_campaign,
    is_of_years,
    is_plain_crime,
    is_private_quarrel,
    is_told,
    tells_day,
)
from annotator.suggestions.foreign.foreign_topics import COURTS, TALKS, is_by_nature, is_of_topic, topic_of
from annotator.suggestions.found import LEAD
from annotator.suggestions.text.language import Sentence
from annotator.suggestions.triggers.cues import Cue, CueHit

MOST_MENTIONS = 3


def find_acts(text: str, sentence: Sentence, published: str = "") -> list[CueHit]:
    """The acts that a sentence tells of as done, as hits of ACLED's codes."""
    span = sentence.span
    if is_of_years(text, span) or is_by_nature(text, span):
        return []
    topic = aside_topic(text, span)
    if topic >= 0 and not (topic in (COURTS, TALKS) and tells_day(text, span)):
        return []
    hits: list[CueHit] = []
    left_out = _codes_left_out(text, span)
    if topic >= 0:
        left_out |= WEIGHTS.keys() - PROTESTS  # people march for and against a court, and at a summit
    for code, words in acts_in(language_of(text)).items():
        if code in left_out:
            continue
        for match in list(words.finditer(text, span.start, span.end))[:MOST_MENTIONS]:
            tokens = tuple(sentence.tokens_from(match.start(), match.end()))
            if tokens and is_told(text, span, match, code, published):
                weight = WEIGHTS[code] + (
                    _BOTH_SIDES if code == "Armed clash" and _MUTUAL.match(match.group()) else 0.0
                )
                hits.append(CueHit(Cue(code, (match.group(),), weight), tokens, True))
    # "Protesters rejected the offer" names people, "missiles and drones" weapons, and neither an act.
    if all(_ONLY_PEOPLE.fullmatch(hit.cue.words[0]) for hit in hits):
        return []
    if all(_ONLY_WEAPONS.fullmatch(hit.cue.words[0]) for hit in hits) and not _STRIKING.search(
        text, span.start, span.end
    ):
        return []
    return [*_by_arms(hits), *_graver(text, span, hits)]


_ARMS = frozenset({"Air/drone strike", "Shelling/artillery/missile attack", "Suicide bomb", "Grenade"})


def _by_arms(hits: Sequence[CueHit]) -> list[CueHit]:
    """Words for killing and aiming say less beside those that say with what it was done."""
    if not any(hit.cue.code in _ARMS for hit in hits):
        return list(hits)
    return [
        replace(hit, cue=replace(hit.cue, weight=hit.cue.weight / 2)) if hit.cue.code == "Attack" else hit
        for hit in hits
    ]


def _codes_left_out(text: str, span: Span) -> frozenset[str]:
    """What is none of a conflict's acts: arrests for theft, murder among neighbours, rallies of candidates."""
    codes: set[str] = {"Arrests"} if is_plain_crime(text, span) else set()
    if is_private_quarrel(text, span):
        codes |= {"Attack", "Arrests", "Mob violence"}
    if is_of_campaign(text, span):
        codes |= {"Peaceful protest"}
    return frozenset(codes)


def _graver(text: str, span: Span, hits: Sequence[CueHit]) -> Iterator[CueHit]:
    """What two kinds of words tell together: people who demonstrate and burn, or are killed by the state's forces."""
    codes = {hit.cue.code for hit in hits}
    is_protest = bool(codes & {"Peaceful protest", "Protest with intervention"})
    if is_protest and "Looting/property destruction" in codes and "Violent demonstration" not in codes:
        yield from _as(hits, "Looting/property destruction", "Violent demonstration")
    if {"Peaceful protest", "Arrests"} <= codes and "Protest with intervention" not in codes:
        yield from _as(hits, "Arrests", "Protest with intervention")
    if {"Protest with intervention", "Violent demonstration"} <= codes:
        yield from _as(hits, "Protest with intervention", "Violent demonstration", _GRAVER_SAYS)
    if (
        is_protest
        and "Attack" in codes
        and not codes & {"Armed clash", "Remote explosive/landmine/IED", "Suicide bomb"}
    ):
        forces = people_in(language_of(text))
        if any(
            forces[kind].search(text, span.start, span.end)
            for kind in ("police", "soldiers", "army", "security forces")
        ):
            yield from _as(hits, "Attack", "Excessive force against protesters")


def _as(hits: Sequence[CueHit], code: str, other: str, more: float = 0.0) -> Iterator[CueHit]:
    first = next(hit for hit in hits if hit.cue.code == code)
    yield replace(first, cue=Cue(other, first.cue.words, WEIGHTS[other] + more))


_GRAVER_SAYS = 1.0
"""Stones and gas are told in many words of gas."""


_ONLY_WEAPONS = re.compile(
    r"(?:drones?|missiles?|roquettes?|artillerie|obus|grenades?|dron|misil(?:es)?|cohetes?|artillería|granadas?|"
    r"explosivos?|drones? kamikazes?|"
    r"беспилотник|беспилотн|дрон\w*|ракет|снаряд|артилл|гранат|бпла|"
    r"[وفبل]?(?:ال|لل)?(?:طائر(?:ة|ات) مسير|طائر(?:ة|ات) حربي|صواريخ|صاروخ|مدفعي|قذائف|متفجر|ألغام))\w*",
    re.IGNORECASE,
)
_STRIKING = re.compile(
    r"frapp(?!er\b)|touch|vis(?:é|ant|ait)|tu[eé]|bless|détrui|explos|tomb|lanc|tir|abatt|s[’']est écras|attaqu|"
    r"saisi|découv|"
    r"impact|golpe|atac|lanz|cay[óe]|mató|mata|muer|muri|herid|dañ|destr|deton|incaut|hall|dispar|arroj|estall|"
    r"попал|упал|упав|удар|атак|повре|погиб|ранен|сбит|сбил|взорв|врез|обнаруж|выпущ|выпуст|нан[её]с|разруш|"
    r"изъя|прил[её]т|скончал|"
    r"استهدف|قصف|دك|سقط|سقوط|انهال|تساقط|أودى|أودت|أصاب|أصيب|قتل|مقتل|أطلق|إطلاق|ضرب|هاجم|هجوم|دمر|شن|عثر|ضبط|اعترض|"
    r"انفجر|ألق",
    re.IGNORECASE,
)
_BOTH_SIDES = 1.4
_MUTUAL = re.compile(
    r"échange|affront|fusillade|tiroteo|enfrent|intercambio|"
    r"fuego cruzado|перестрел|столкнов|[ولفب]?(?:ال)?(?:تبادل|اشتبا)",
    re.IGNORECASE,
)
"""Words for what two sides do to each other weigh more than the dead on one of them."""
_ONLY_PEOPLE = re.compile(
    r"(?:manifestantes?|manifestants?|protestataires?|демонстрант|протестующ|митингующ|террорист|смертник|"
    r"otages?\b|rehenes|"
    r"заложник|[وفبل]?(?:ال|لل)?(?:متظاهر|محتج|معتصم|رهائن|مختطف)|kamikazes?)\w*",
    re.IGNORECASE,
)


def aside_topic(text: str, span: Span) -> int:
    """What the whole article is about, such as a trial, if a sentence only is of it and tells no day of its own."""
    lead = [each.end for each in sentences(text[:_LEAD_CHARACTERS])][:LEAD]
    topic = topic_of(text, lead[-1]) if lead else -1
    return topic if topic >= 0 and (is_of_topic(text, span, topic) or not tells_day(text, span)) else -1


_LEAD_CHARACTERS = 2_000
