"""The acts that a French, Spanish, Russian or Arabic sentence tells of as done, as hits of ACLED's codes.

The words are in `foreign_acts`; how a clause tells of them is for `foreign_telling`, what the article is about for
`foreign_topics`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.model.text.languages import language_of
from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.foreign.foreign_acts import WEIGHTS, acts_in
from annotator.suggestions.foreign.foreign_people import people_in
from annotator.suggestions.foreign.foreign_telling import (
    PROTESTS,
    is_of_campaign,
    is_of_years,
    is_plain_crime,
    is_private_quarrel,
    is_told,
    names_another_year,
    tells_day,
)
from annotator.suggestions.foreign.foreign_topics import (
    COURTS,
    TALKS,
    is_by_nature,
    is_of_accident,
    is_of_topic,
    topic_of,
)
from annotator.suggestions.found import LEAD, ArticleFindings, SentenceFindings
from annotator.suggestions.text.language import Sentence
from annotator.suggestions.triggers.cues import Cue, CueHit

MOST_MENTIONS = 3


def find_acts(text: str, sentence: Sentence, published: str = "") -> list[CueHit]:
    """The acts that a sentence tells of as done, as hits of ACLED's codes."""
    span = sentence.span
    if is_of_years(text, span) or is_by_nature(text, span):
        return []
    topic = _aside_topic(text, span)
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


_GRAVER = frozenset({"Protest with intervention", "Violent demonstration", "Excessive force against protesters"})
_SEQUEL = 2
"""So many sentences after a demonstration was told may say how it ended."""


def acts_of(found: ArticleFindings, here: SentenceFindings) -> list[CueHit]:
    """The acts of a sentence, with how a demonstration ended; else what bodies or the dead of an armed side tell."""
    hits = find_acts(found.article.text, here.sentence, found.article.published)
    if not hits:
        return list(_by_deaths(found, here))
    return [*hits, *find_sequel(found, here, hits), *_killing(here, hits)]


def _killing(here: SentenceFindings, hits: Sequence[CueHit]) -> Iterator[CueHit]:
    """Where people were killed, the fire that was laid besides is no event of its own."""
    is_deadly = any(reading.best not in ("", "0") for _, reading in here.deaths)
    if is_deadly and _FIRE in {hit.cue.code for hit in hits} <= {_FIRE, "Attack"}:
        yield replace(hits[0], cue=Cue("Attack", hits[0].cue.words, 2 * WEIGHTS[_FIRE]))


_FIRE = "Looting/property destruction"


_BODIES = re.compile(
    r"\b(?:corps|cadavres?|cuerpos?|cadáver\w*)\b|(?<!\w)(?:тел[оа]|[وبف]?(?:ال)?(?:جثة|جثث|جثتين))(?!\w)",
    re.IGNORECASE,
)
_ILLNESS = re.compile(
    r"maladie|cancer|âge de|enfermedad|cáncer|infarto|a los \d+ años|болезн|на \d+-м году|инфаркт|عن عمر|مرض|"
    r"نوبة قلبية",
    re.IGNORECASE,
)
_NOT_ARMED = word_set("civilians protesters rioters students teachers farmers workers journalists activists settlers")


def _by_deaths(found: ArticleFindings, here: SentenceFindings) -> Iterator[CueHit]:
    """People killed, on a day and in a town, with somebody armed in the same sentence, or found as bodies."""
    text, span = found.article.text, here.sentence.span
    dead = next((told for told, reading in here.deaths if reading.best not in ("", "0")), None)
    is_set = any(pair[1].precision == "day" for pair in here.dates) and any(not name.is_country for name in here.places)
    is_past = names_another_year(text, span, found.article.published) or is_private_quarrel(text, span)
    if (
        dead is None
        or not is_set
        or is_past
        or _is_aside(text, span)
        or is_of_years(text, span)
        or is_of_accident(text, span)
    ):
        return
    is_armed = any(phrase.words.rsplit(" ", 1)[-1] not in _NOT_ARMED for phrase in here.actors)
    tokens = tuple(here.sentence.tokens_from(dead.start, dead.end))
    if (
        tokens
        and not _ILLNESS.search(text, span.start, span.end)
        and (is_armed or _BODIES.search(text, span.start, span.end))
    ):
        yield CueHit(Cue("Attack", (dead.of(text),), WEIGHTS["Attack"]), tokens, True)


def find_sequel(found: ArticleFindings, here: SentenceFindings, hits: Sequence[CueHit]) -> list[CueHit]:
    """What the sentences after a demonstration say of its end, where they name no other place or day: one
    demonstration is coded by the gravest that happened in it."""
    peaceful = next((hit for hit in hits if hit.cue.code == "Peaceful protest"), None)
    text, more = found.article.text, []
    for number in range(here.sentence.number + 1, here.sentence.number + 1 + _SEQUEL) if peaceful else ():
        if number >= len(found.sentences):
            break
        after = found.sentences[number]
        is_apart = "\n" in text[here.sentence.span.end : after.sentence.span.start]
        if is_apart or after.dates or any(not name.is_country for name in after.places):
            break
        for hit in find_acts(text, after.sentence, found.article.published):
            if hit.cue.code in _GRAVER and peaceful is not None:
                more.append(replace(peaceful, cue=hit.cue))
            elif hit.cue.code == "Arrests" and peaceful is not None:
                words, code = hit.cue.words, "Protest with intervention"
                more.append(replace(peaceful, cue=Cue(code, words, WEIGHTS[code])))
    return more


def _is_aside(text: str, span: Span) -> bool:
    return _aside_topic(text, span) >= 0


def _aside_topic(text: str, span: Span) -> int:
    """What the whole article is about, such as a trial, if a sentence only is of it and tells no day of its own."""
    lead = [each.end for each in sentences(text[:_LEAD_CHARACTERS])][:LEAD]
    topic = topic_of(text, lead[-1]) if lead else -1
    return topic if topic >= 0 and (is_of_topic(text, span, topic) or not tells_day(text, span)) else -1


_LEAD_CHARACTERS = 2_000
