"""What belongs to one name in a French, Spanish, Russian or Arabic sentence: "presuntos miembros del Clan del Golfo",
"боевики группировки ИГ"; and whose strike "une frappe israélienne" is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from annotator.model.text.span import Span
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.text.language import Sentence

_MEMBERS = re.compile(
    r"(?:(?:présumés?|supposés?|presunt[oa]s?|supuest[oa]s?|предполагаем\w+)\s)?(?<!\w)(?:membres?|éléments?|"
    r"combattants?|hommes|"
    r"soldats|miliciens|partisans|milicianos|"
    r"miembros?|integrantes?|hombres|elementos|combatientes|efectivos|seguidores|tropas|guerriller[oa]s?|guerrilla|"
    r"disidentes|"
    r"член\w*|участник\w*|бойц\w*|боевик\w*|сторонник\w*|сотрудник\w*|солдат\w*|подразделени\w*|группировк\w*|"
    r"[وفبل]?(?:ال)?(?:عناصر|مقاتلي|مقاتلين|مقاتلو|أفراد|مسلحي|مسلحو|مسلحين|مسلحون|قوات|أعضاء|عنصر(?:ين|ان)?|خلية|"
    r"خلايا|ميليشيا))"
    r"(?:\s(?:présumés?|armés?|lourdement armés|presuntos|armados|террористическ\w+|запрещ[её]нн\w+|вооруж[её]нн\w+|"
    r"مسلح\w*|تابع\w*|موال\w*|ينتم\w+|يشتبه (?:في|ب)انتمائهم|مسلحة))?"
    r"\s(?:d[eu]s?\s|de la\s|de los\s|del\s|d[’']|de l[’']|du groupe\s|du mouvement\s|del grupo\s|de la organización\s|"
    r"группировки\s|движения\s|организации\s|из\s(?:состава\s)?|من\s|في\s|إلى\s|ل(?=ل|\w))?"
    r"(?:un\s|une\s|una\s|las\s|le\s|la\s|l[’'])?[«“\"]?$",
    re.IGNORECASE,
)
_STRIKE = (
    r"(?:frappes?|raids?|bombardements?|tirs?|attaques?|drones?|missiles?|avions?|obus|offensive|incursion|opération)"
    r"(?:\s(?:aérien\w*|de drones?|d[’']artillerie|nocturnes?|militaires?|terrestres?|meurtri\w+))?\s$|"
    r"(?:ataques?|bombardeos?|drones?|misil(?:es)?|ofensiva|incursión|redada|artillería|aviación|operación|"
    r"proyectil(?:es)?)"
    r"(?:\s(?:aére[oa]s?|con drones?|de artillería|militar(?:es)?|terrestres?))?\s$|"
    r"(?<!\w)[وفبل]?(?:ال|لل)?(?:غارة|غارات|غارتين|غارتان|قصف|ضربة|ضربات|ضربتين|مسيرة|مسيرات|طائرة|طائرات|صاروخ|"
    r"صواريخ|هجوم|"
    r"عملية|توغل|نيران|برصاص|استهداف)(?:\s(?:جوية|جوي|مدفعي|مسيرة|حربية|صاروخي|عنيف|عنيفة))?\s(?:ال)?$"
)
_STRIKE_BEFORE = re.compile(_STRIKE, re.IGNORECASE)
_STRIKE_AFTER = re.compile(
    r"\s(?:\w+\s)?(?:удар\w*|обстрел\w*|авиаудар\w*|ракет\w*|дрон\w*|беспилотник\w*|снаряд\w*|бомб\w*|атак\w*|"
    r"авианал\w*|"
    r"артилл\w*|нал[её]т\w*)|\s(?:a|ont)\s(?:\w+\s)?(?:bombardé|frappé|lancé|mené|tiré|visé|attaqué|pilonné)|"
    r"\s(?:bombardeó|atacó|lanzó|golpeó|disparó|perpetró)|\s(?:нанесл[аи]|выпустил[аи]|атаковал[аи]|обстрелял[аи]|"
    r"ударил[аи])",
    re.IGNORECASE,
)
_SMALL = 30
_SHORTEST = 4


def with_members(text: str, phrases: Sequence[ActorPhrase]) -> list[ActorPhrase]:
    """The phrases, those that name whose members they are with these: "éléments du groupe Wagner" are the group."""
    found: list[ActorPhrase] = []
    for phrase in phrases:
        line = text.rfind("\n", 0, phrase.span.start) + 1
        begin = max(line, phrase.span.start - 70)
        match = _MEMBERS.search(text, begin, phrase.span.start) if phrase.span.start > begin else None
        if match is not None:
            inside = [each for each in found if each.span.end > match.start()]
            found = [each for each in found if each not in inside]
            start = min([match.start(), *(each.span.start for each in inside)])
            phrase = replace(phrase, span=Span(start, phrase.span.end))
        found.append(phrase)
    return found


def strikers(
    text: str, sentence: Sentence, taken: Sequence[Span], is_known: Callable[[str], bool]
) -> Iterator[ActorPhrase]:
    """The army of the nation whose strike it was: "un bombardeo israelí", "غارة إسرائيلية", "Россия нанесла удар"."""
    for token in sentence.tokens:
        span = sentence.span_of([token])
        if len(token.text) < _SHORTEST - token.text.isupper() or any(span.overlaps(other) for other in taken):
            continue
        is_of = _STRIKE_BEFORE.search(text, max(sentence.span.start, span.start - _SMALL), span.start) is not None
        if (is_of or _STRIKE_AFTER.match(text, span.end, sentence.span.end)) and is_known(token.text):
            yield ActorPhrase(span, f"{token.text} army", token, sentence.number)
