"""Acts and actors in French, Spanish, Russian and Arabic, by words alone: no model of these is shipped.

Patterns match beginnings of words. Actors are handed on in English words, which the actor list knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from annotator.suggestions.actors import ActorPhrase
from annotator.suggestions.cues import Cue, CueHit
from annotator.suggestions.language import Sentence

_PREFIX = r"(?<!\w)(?:[ولفب]?ال|لل|[ولفب])?"
"""What Arabic writes on to a word: and, the, to, with."""


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"{_PREFIX}(?:{words})\w*", re.IGNORECASE)


# Patterns of words: the heavier ones say how it was done, the others only that somebody was attacked.
_HEAVY, _LIGHT = 1.8, 0.9
_ACTS: Mapping[str, tuple[float, re.Pattern[str]]] = {
    "Armed clash": (
        _HEAVY,
        _pattern(
            r"affronte|combats?\b|accrochage|échanges? de tirs|embuscade|combate|enfrentamiento|tiroteo|emboscad|"
            r"столкновени|"
            r"боестолкновени|перестрелк|засад|اشتباك|معارك|كمين"
        ),
    ),
    "Air/drone strike": (
        _HEAVY + 0.4,
        _pattern(
            r"(?:frappes?|raids?|bombardements?) aérien|drones?\b|ataques? aére|bombardeos? aére|авиауда|"
            r"беспилотник|дрон|غارة|غارات|طائرات? حربي|طائرة مسير|طائرات مسير|قصف جوي"
        ),
    ),
    "Shelling/artillery/missile attack": (
        _HEAVY,
        _pattern(
            r"bombard(?!ements? aérien)|obus\b|roquette|mortier|artillerie|missile|mortero|artiller|misil|"
            r"cohetes?\b|обстрел|"
            r"ракет|миномет|миномёт|артилл|قصف|قذائف|صواريخ|صاروخ|مدفعي"
        ),
    ),
    "Remote explosive/landmine/IED": (
        _HEAVY,
        _pattern(
            r"engin explosif|mines? (?:a|ont) explos|mine artisanale|voiture piégée|bombe\b|a explosé|explosion|"
            r"coche bomba|"
            r"mina antipersona|artefacto explosivo|bomba\b|explosivo|explotó|explosión|взрывн|подорвал|взрыв|"
            r"фугас|عبوة|"
            r"عبوات|سيارة مفخخة|انفجر|انفجار|لغم"
        ),
    ),
    "Suicide bomb": (
        _HEAVY + 0.6,
        _pattern(r"kamikaze|attentat[- ]suicide|atentado suicida|terrorista suicida|смертни|انتحاري"),
    ),
    "Grenade": (_HEAVY, _pattern(r"grenades?(?! lacrymo)|granada|гранат|قنبلة يدوية")),
    "Attack": (
        _LIGHT,
        _pattern(
            r"tué|tués|tuent|tuant|abattu|assassin|massacr|égorg|attaqu|asesin|mataron|mató|masacre|atacaron|atacó|"
            r"ataque contra|застрелил|расстрел|убили|убил\b|напал|напад|قتل[تو]?\b|اغتال|هاجم|هجوم|مجزرة"
        ),
    ),
    "Abduction/forced disappearance": (
        _HEAVY,
        _pattern(r"enlev[ée]|enlèvement|kidnapp|otage|secuestr|rehén|rehen|похит|похищен|заложник|خطف|اختطف|رهائن"),
    ),
    "Arrests": (
        _HEAVY,
        _pattern(r"arrêté|arrestation|interpell|detuv|detenid|arrest|capturó a|задерж|арест|اعتقل|اعتقال|توقيف|أوقفت"),
    ),
    "Peaceful protest": (
        _LIGHT,
        _pattern(
            r"manifest[ée]|manifestation|manifestant|rassemblement|marché dans|marcharon|manifesta|protesta|"
            r"marcha\b|протест|"
            r"митинг|демонстрац|تظاهر|مظاهر|احتجاج|متظاهر"
        ),
    ),
    "Protest with intervention": (
        _HEAVY,
        _pattern(r"gaz lacrymog|dispers|gas lacrim|gases lacrim|dispersó|разогна|слезоточив|الغاز المسيل|تفريق"),
    ),
    "Violent demonstration": (
        _HEAVY,
        _pattern(r"émeut|jets? de pierres|barricad|disturbios|lanzaron piedras|беспорядк|أعمال شغب|رشق"),
    ),
    "Mob violence": (_HEAVY, _pattern(r"lynch|linch|самосуд|سحل")),
    "Looting/property destruction": (
        _HEAVY,
        _pattern(r"incendi|pillé|pillage|saque|quemaron|подожгли|сожгли|разграб|نهب|أحرق|إحراق"),
    ),
    "Sexual violence": (_HEAVY, _pattern(r"violée|viols?\b|violad|violaron|violación|изнасил|اغتصب|اغتصاب")),
    "Agreement": (
        _HEAVY,
        _pattern(
            r"cessez-le-feu|accord de paix|trêve|alto el fuego|tregua|acuerdo de paz|перемири|прекращени\w+ огня|هدنة"
        ),
    ),
    "Government regains territory": (
        _HEAVY,
        _pattern(r"a repris|ont repris|reconqu|recuper[óa]|освободил|отбил[аи]?\b|استعاد|سيطرت قوات|سيطر الجيش"),
    ),
    "Non-state actor overtakes territory": (
        _HEAVY,
        _pattern(r"emparé|pris le contrôle|se apoder|tomaron (?:el|la|control)|захватил|سيطر|استولى"),
    ),
    "Non-violent transfer of territory": (
        _HEAVY,
        _pattern(r"se sont retir|s[’']est retir|se retiraron|se retiró|отступил|вывел|покинул|انسحب"),
    ),
    "Disrupted weapons use": (
        _HEAVY,
        _pattern(r"désamorc|cache d[’']armes|desactiv|incaut|обезвре|сбил[иа]?\b|перехват|إبطال|أسقط|ضبط"),
    ),
    "Other": (
        _HEAVY,
        _pattern(r"coup d[’']état|couvre-feu|golpe de estado|toque de queda|переворот|انقلاب|حظر التجول"),
    ),
}
_NOT_TOLD = re.compile(
    r"\b(?:nié|nie|dément\w*|démenti\w*|condamn\w*|menac\w*|accus\w*|pourrait|pourraient|selon le bilan|depuis \d{4}|"
    r"neg[óo]|niega\w*|desminti\w*|conden\w*|amenaz\w*|acus\w*|podría\w*|desde \d{4}|опроверг\w*|отрица\w*|осуди\w*|"
    r"угрожа\w*|пригрози\w*|обвини\w*|может|могут|с \d{4} года|пройдут|пройдёт|نفى|نفت|ينفي|أدان\w*|تدين|"
    r"دعا|دعت|هدد\w*|"
    r"اتهم\w*|منذ عام)(?!\w)",
    re.IGNORECASE,
)
_ACTORS: Mapping[str, re.Pattern[str]] = {
    "gunmen": _pattern(
        r"hommes armés|individus armés|assaillant|hombres armados|encapuchados|"
        r"вооруж[её]нн\w+ (?:люди|мужчин)|боевик|مسلح"
    ),
    "soldiers": _pattern(
        r"soldats?\b|militaires?\b|troupes\b|soldado|militares?\b|tropas\b|солдат|военн(?:ые|ых|ослужащ)|"
        r"войска|جنود|جندي"
    ),
    "army": _pattern(r"l[’']armée\b|armée\b|ejército|fuerzas armadas|арми[яию]\b|авиаци[яи]\b|القوات المسلحة"),
    "police": _pattern(r"polici[ae]|police\b|policía|gendarme|полици|شرط[ةي]"),
    "security forces": _pattern(r"forces de sécurité|fuerzas de seguridad|силовик|قوات الأمن"),
    "rebels": _pattern(r"rebelle|insurgé|rebelde|guerriller|повстан|متمرد|ثوار|المعارضة المسلحة"),
    "militants": _pattern(r"jihadiste|djihadiste|terrorist|yihadist|террорист|إرهابي|جهادي"),
    "militia": _pattern(r"milices?\b|miliciens?|milicia|paramilitar|ополчен|ميليشيا"),
    "protesters": _pattern(r"manifestants?\b|manifestantes|демонстрант|участник\w* протеста|متظاهر|محتج"),
    "students": _pattern(r"étudiant|estudiante|студент|طلاب|طلبة"),
    "civilians": _pattern(
        r"villageois|civils?\b|habitants?\b|personnes\b|civiles\b|aldeano|migrantes?\b|personas\b|"
        r"sospechosos\b|мирн\w+ жител\w*|"
        r"жител|человек\b|مدني|أشخاص|شخص|سكان|نازح"
    ),
}


def find_acts(text: str, sentence: Sentence) -> list[CueHit]:
    """The acts that a sentence tells of as done, as hits of ACLED's codes."""
    if _NOT_TOLD.search(text, sentence.span.start, sentence.span.end):
        return []
    hits: list[CueHit] = []
    for code, (weight, pattern) in _ACTS.items():
        match = pattern.search(text, sentence.span.start, sentence.span.end)
        tokens = tuple(sentence.tokens_from(match.start(), match.end())) if match is not None else ()
        if match is not None and tokens:
            hits.append(CueHit(Cue(code, (match.group(),), weight), tokens, True))
    return hits


def find_people(text: str, sentence: Sentence, is_known: Callable[[str], bool]) -> Iterator[ActorPhrase]:
    """The actors that a sentence names, by a name that is known or by their role, in order."""
    found = [*_names(sentence, is_known), *_roles(text, sentence)]
    last = -1
    # Of those that begin at one word the longer name says more.
    for phrase in sorted(found, key=lambda each: (each.span.start, -len(each.span))):
        if phrase.span.start >= last:
            last = phrase.span.end
            yield phrase


def _roles(text: str, sentence: Sentence) -> Iterator[ActorPhrase]:
    for words, pattern in _ACTORS.items():
        for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
            tokens = sentence.tokens_from(match.start(), match.end())
            if tokens:
                yield ActorPhrase(sentence.span_of(tokens), words, tokens[-1], sentence.number)


def _names(sentence: Sentence, is_known: Callable[[str], bool]) -> Iterator[ActorPhrase]:
    """Letters such as FARC, and two or three Arabic words together: shorter ones are mostly towns and countries."""
    for at, token in enumerate(sentence.tokens):
        text = token.text
        if len(text) > 2 and text.isascii() and text.isupper() and is_known(text):
            yield ActorPhrase(sentence.span_of([token]), text, token, sentence.number)
        for length in (3, 2) if _ARABIC.match(text) else ():
            tokens = sentence.tokens[at : at + length]
            words = " ".join(each.text for each in tokens)
            if len(tokens) == length and all(_ARABIC.match(each.text) for each in tokens) and is_known(words):
                yield ActorPhrase(sentence.span_of(tokens), words, tokens[-1], sentence.number)
                break


_ARABIC = re.compile(r"[\u0621-\u064a]{2,}$")
