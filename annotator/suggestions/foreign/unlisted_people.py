"""Whom a French, Spanish, Russian or Arabic sentence names as killed, seized or doing so, in words that no list has:
"deux géomètres ont été enlevés par des cagoulés".

What they suffer or do tells that they are people. They are handed on as civilians or as gunmen; the words that are
no people stand in `unlisted_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.model.text.languages import Language
from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.foreign.unlisted_words import NO_DOERS, NO_PEOPLE, PEOPLE_ENDING

CIVILIANS, GUNMEN = "civilians", "gunmen"


@dataclass(frozen=True)
class Grammar:
    """Where those stand to whom it was done, and those who did it: each pattern has a group `who`."""

    suffered: Sequence[re.Pattern[str]]
    did: Sequence[re.Pattern[str]]


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_FR_NUMBER = (
    r"(?:(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|plusieurs|quelques|des|les|"
    r"\d+|(?:une |des )?(?:dizaines?|quinzaine|vingtaine|trentaine|centaines?|milliers?) (?:de |d[’']))\s?)"
)
_FR_WHO = (
    rf"(?<![\w’'-]){_FR_NUMBER}(?:autres\s|jeunes?\s|anciens?\s)?(?P<who>[^\W\d_][\w-]+(?:\s[^\W\d_][\w-]+){{0,2}}?)"
)
_FR_GAP = r"(?:\s[\w’'-]+){0,4}?\s"
_FR_DONE = (
    r"(?:tué|abattu|assassiné|exécuté|égorgé|massacré|décapité|lynché|poignardé|enlevé|kidnappé|blessé|violé|torturé|"
    r"pris en otage|passé à tabac|fusillé|interpellé|arrêté|libéré)e?s?"
)
_FR_DEED = (
    r"(?:tué|abattu|assassiné|exécuté|égorgé|massacré|enlevé|kidnappé|attaqué|ouvert le feu|tiré|fait irruption|"
    r"pillé|incendié|tendu une embuscade|lancé une (?:attaque|grenade|offensive)|pris d[’']assaut|pris le contrôle|"
    r"affronté|mitraillé|violé|saccagé|bloqué|manifesté|défilé|marché|protesté)"
)
_FR_BY = (
    rf"(?:{_FR_DONE}|attaqué|incendié|pillé|commis|perpétré|mené|tendu|saccagé|dressé|bloqué|occupé|visé|lancé)e?s?"
)
_ES_WHO = (
    r"(?<![\w-])(?:(?:un|una|unos|unas|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|varios|varias|los|"
    r"las|"
    r"el|la|\d+|decenas de|cientos de|miles de|centenares de|al menos \w+)\s)(?:otros\s|jóvenes\s|presuntos\s|"
    r"supuestos\s)?"
    r"(?P<who>[^\W\d_][\w-]+(?:\s[^\W\d_][\w-]+){0,2}?)"
)
_ES_DONE = (
    r"(?:asesinad|secuestrad|ultimad|acribillad|ejecutad|masacrad|baleád|balead|degollad|decapitad|linchad|raptad|"
    r"plagiad|herid|abatid|atacad|violad|torturad|golpead|detenid|arrestad|capturad|liberad|retenid)[oa]s?"
)
_ES_GAP = r"(?:\s[\w-]+){0,3}?\s"
_AR_NEXT = r"(?P<who>(?!ال(?:عام|ماضي|جاري))[\u0621-\u064a]{3,}(?:\s[\u0621-\u064a]{3,})?)"
_GRAMMARS: Mapping[Language, Grammar] = {
    "fr": Grammar(
        _compiled(
            rf"{_FR_WHO}{_FR_GAP}(?:ont|a|avaient|avait|auraient|"
            rf"aurait)(?:\s\w+ment)?\s(?:été\s(?:\w+ment\s)?{_FR_DONE}|"
            rf"péri|perdu la vie|trouvé la mort|succombé)\b",
            rf"{_FR_WHO}{_FR_GAP}(?:sont|est)\s(?:morte?s?|décédée?s?|tombée?s?)\b",
            rf"{_FR_WHO}(?:\s[\w’'-]+)?\s{_FR_DONE}\b",
            rf"\b(?:tuant|blessant|enlevant|(?:ont|a) (?:tué|enlevé|kidnappé|assassiné|abattu|égorgé|exécuté|blessé|"
            rf"attaqué|lynché|arrêté|"
            rf"interpellé|violé)|coûté la vie à)\s(?:\w+\s|au moins\s)?{_FR_WHO}\b",
            r"\b(?:assassinat|meurtre|enlèvement|exécution|kidnapping|lynchage|arrestation|rapt|"
            r"viol)s?(?:\s\w+)?(?:, \w+,)?\s(?:d[eu’']s?|de la)\s?"
            r"(?:un\s|une\s|deux\s|trois\s|l[’'])?(?P<who>[^\W\d_][\w-]+)",
        ),
        _compiled(
            rf"\b{_FR_BY}{_FR_GAP}?par\s(?:les|des|un|une|de|d[’']|deux|trois|plusieurs|quelques|son|ses|la|l[’'])\s?"
            r"(?:jeunes?\s|présumés?\s|anciens?\s)?(?P<who>[^\W\d_][\w-]+(?:\s[^\W\d_][\w-]+)?)",
            rf"{_FR_WHO}{_FR_GAP}(?:ont|a|avaient)(?:\s[\w-]+){{0,2}}?\s{_FR_DEED}",
        ),
    ),
    "es": Grammar(
        _compiled(
            rf"{_ES_WHO}{_ES_GAP}(?:fue|fueron|resultó|resultaron|han sido|ha sido|quedó|quedaron)\s{_ES_DONE}\b",
            rf"{_ES_WHO}{_ES_GAP}(?:murió|murieron|falleció|fallecieron|perdió la vida|perdieron la vida|pereció|"
            rf"perecieron)",
            rf"{_ES_WHO}{_ES_GAP}?{_ES_DONE}\b",
            r"\b(?:mat|asesin|secuestr|ejecut|acribill|ultim|balea|masacr|degoll|linch|atac|detuv|captur|golpe|rapt|"
            r"hirie)"
            r"(?:ó|aron|o|ieron|ron|ando|endo)\s(?:\w+\s){0,3}?(?:a\s)(?:(?:al menos|un|una|unos|dos|tres|cuatro|"
            r"cinco|seis|varios|"
            r"los|"
            r"las|el|la|\d+)\s){0,2}(?P<who>[^\W\d_][\w-]+(?:\s[^\W\d_][\w-]+)?)",
            r"\b(?:asesinato|secuestro|homicidio|ejecución|masacre|linchamiento|muerte|plagio|rapto)s?\s(?:del?|"
            r"de la|de los|"
            r"de las)\s(?:un\s|una\s|dos\s|tres\s|cuatro\s|cinco\s)?(?P<who>[^\W\d_][\w-]+)",
        ),
        _compiled(
            rf"\b(?:{_ES_DONE}|incendiad[oa]s?|quemad[oa]s?|saquead[oa]s?|perpetrad[oa]s?|cometid[oa]s?|bloquead[oa]s?|"
            rf"tomad[oa]s?|interceptad[oa]s?){_ES_GAP}?(?:por|a manos de)\s(?:parte de\s)?(?:unos\s|un\s|una\s|los\s|"
            rf"las\s|"
            r"el\s|la\s|presuntos\s|supuestos\s|varios\s|dos\s|tres\s)*(?P<who>[^\W\d_][\w-]+(?:\s[^\W\d_][\w-]+)?)",
            rf"{_ES_WHO}{_ES_GAP}(?:mató|mataron|asesinó|asesinaron|secuestró|secuestraron|disparó|dispararon|atacó|"
            r"atacaron|irrumpió|irrumpieron|incendió|incendiaron|quemó|quemaron|saqueó|saquearon|lanzó|lanzaron|arrojó|"
            r"arrojaron|marchó|marcharon|protestó|protestaron|bloqueó|bloquearon|se manifestaron|se concentraron)\b",
        ),
    ),
    "ru": Grammar(
        _compiled(
            r"\b(?P<who>[^\W\d_][\w-]+)(?:\s[А-ЯЁ][\w-]+){0,2}(?:\s(?:был|была|были))?\s(?:погиб(?:ла|ли)?|убит[аы]?|"
            r"застрелен[аы]?|похищен[аы]?|ранен[аы]?|скончал(?:ся|ась|ись)|задержан[аы]?|расстрелян[аы]?|избит[аы]?|"
            r"арестован[аы]?)\b",
            r"\b(?:погиб(?:ла|ли)?|убит[аы]?|убил[аи]?|застрелен[аы]?|застрелил[аи]?|похищен[аы]?|похитил[аи]?|"
            r"ранен[аы]?|"
            r"ранил[аи]?|скончал(?:ся|ась|ись)|задержал[аи]?|задержан[аы]?|избил[аи]?|арестовал[аи]?|расстрелял[аи]?|"
            r"захватил[аи]?)\s(?:\w+\s){0,4}?(?P<who>[^\W\d_][\w-]+)",
            r"\b(?:убийств\w+|похищени\w+|гибел\w+|задержани\w+|арест\w*|по)\s(?P<who>[^\W\d_][\w-]+)",
        ),
        _compiled(
            r"\b(?P<who>[^\W\d_][\w-]+)\s(?:\w+\s)?(?:напал[аи]?|убил[аи]?|застрелил[аи]?|похитил[аи]?|расстрелял[аи]?|"
            r"подожг[л][аи]|поджёг|поджег|атаковал[аи]?|открыл[аи]? огонь|бросил[аи]?|вышли|перекрыл[аи]?|"
            r"забросал[аи]?|избил[аи]?|ворвал\w+|разгромил[аи]?|потребовал[аи]?|провел[аи]?|провели|устроил[аи]?|"
            r"собрал\w+)\b",
        ),
    ),
    "ar": Grammar(
        _compiled(
            rf"(?<!\w)[وف]?(?:مقتل|اغتيال|خطف|اختطاف|اعتقال|إصابة|استشهاد|توقيف|وفاة|احتجاز|إعدام)\s(?:\d+\s|"
            rf"[٠-٩]+\s)?{_AR_NEXT}",
            rf"(?<!\w)[وف]?(?:قتل|قتلت|اغتيل|اغتيلت|استشهد|استشهدت|لقي|أصيب|أصيبت|خطف|اختطف|اعتقل|جرح|توفي|قضى)\s"
            rf"(?:\d+\s|[٠-٩]+\s)?{_AR_NEXT}(?=\s(?:\S+\s){{0,2}}(?:برصاص|في|إثر|جراء|على|من قبل|مصرع|حتف|وأصيب|وجرح|"
            rf"بانفجار|ب\S+))",
        ),
        _compiled(
            rf"(?<!\w)(?:برصاص|على يد|على أيدي|من قبل|بنيران|بهجوم|نفذه|نفذها|شنه|شنها|شنته|أطلقها|أطلقه)\s{_AR_NEXT}",
            rf"(?<!\w)[وف]?(?:هاجم|اقتحم|اختطف|أحرق|نهب|قطع|أغلق|اغتال|تظاهر|اعتصم|احتج|احتشد|نظم|تجمع|رشق|"
            rf"أضرم)\s{_AR_NEXT}",
        ),
    ),
}


def unlisted_in(text: str, span: Span, language: Language, taken: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Where such people stand, and what they are taken for. `taken`: the stretches that name somebody already."""
    grammar = _GRAMMARS.get(language)
    if grammar is None:
        return
    held = list(taken)
    for patterns, words in ((grammar.suffered, CIVILIANS), (grammar.did, GUNMEN)):
        for pattern in patterns:
            for match in pattern.finditer(text, span.start, span.end):
                who = Span(match.start("who"), match.end("who"))
                around = Span(max(span.start, match.start()), who.end)
                if any(who.overlaps(other) for other in held) or not _are_people(who.of(text), language, words):
                    continue
                if words == GUNMEN and any(around.overlaps(other) for other in held if other.start >= match.start()):
                    continue
                held.append(who)
                yield who, words


_VERBS = word_set(
    "se s ont a est sont été était étaient qui que dont où fait font fut furent y en ne pas "
    "fue fueron resultó resultaron quedó quedaron ha han había sido está están murió murieron falleció fallecieron "
    "hubo heridos heridas herido herida muertos muertas más otros otras cuando donde quien quienes"
)


def _are_people(who: str, language: Language, words: str) -> bool:
    first = who.split()[0].lower()
    if any(word in _VERBS for word in who.lower().split()):
        return False
    if NO_PEOPLE[language].match(first) or (words == GUNMEN and NO_DOERS[language].match(first)):
        return False
    ending = PEOPLE_ENDING.get(language)
    return ending is None or ending.search(first) is not None
