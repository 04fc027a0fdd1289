"""Acts and actors in French, Spanish, Russian and Arabic, by words alone: no model of these is shipped.

Actors are handed on in English words, which the actor list knows (`foreign_people`); the words for acts are in
`foreign_acts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.foreign.foreign_acts import ACTS
from annotator.suggestions.foreign.foreign_people import PEOPLE
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.text.language import Sentence
from annotator.suggestions.triggers.cues import Cue, CueHit

if TYPE_CHECKING:
    from spacy.tokens import Token

IsKnown = Callable[[str], bool]
MOST_MENTIONS = 3
NEAR = 70
"""What is denied, planned or long past stands within so many characters of the act, in its clause."""
# Denied, condemned, threatened, alleged, wished for or to come: before the act.
_NOT_TOLD = re.compile(
    r"\b(?:nié|nie\b|nient|dément\w*|démenti\w*|condamn(?:é|e|ent)\b|menac(?:e|é|ent)\b|accus(?:e|ent)\b|"
    r"a accusé|ont accusé|"
    r"pourrai\w+|appel(?:é|le|lent)\b|livraison\w*|pourparlers|négociations?|discussions?|exig\w+|"
    r"demand(?:é|e|ent) (?:à|un|une|le|la)|prév(?:u|ue|oit|oient)|"
    r"aura lieu|auront lieu|doi(?:t|vent)|va\b|vont\b|craint\w*|risque\w*|sans|aucun\w*|lutte contre|lutter contre|"
    r"(?:afin|avant) (?:de|d[’'])|pour (?:éviter|empêcher)|projet de|"
    r"neg[óo]|niega\w*|desminti\w*|conden(?:ó|a|an|aron)\b|amenaz\w*|acus(?:a|an|ó|aron)\b|podría\w*|"
    r"llam(?:ó|a|an|aron) a|"
    r"pid(?:ió|e|en|ieron)|entregas? de|suministro\w*|envío\w*|diálogo|negociaci\w+|conversaciones|"
    r"exig\w+|previst[oa]s?|tendrá\w*|se (?:reunir|celebrar|realizar)á\w*|planea\w*|evitar|"
    r"temor\w*|riesgo\w*|sin|ningún|ninguna|lucha contra|luchar contra|para (?:evitar|impedir)|plan de|"
    r"опроверг\w*|отрица\w*|осуди\w*|угрожа\w*|пригрози\w*|обвин(?:ил\w*|яет|яют)|может|могут|"
    r"предупред\w+|предупрежда\w+|поставк\w+|переговор\w+|призва\w+|призыва\w+|"
    r"потребова\w+|пройд[уё]т|пройдет|состо[яи]тся|встретятся|обсуд[яи]т|намерен\w*|планиру\w+|будет|"
    r"будут|готов\w+|"
    r"опаса\w+|без|борьб\w+ с|не(?= \w)|"
    r"[وف]?(?:نفى|نفت|ينفي|تنفي|أدان\w*|تدين|يدين|دعا|دعت|يدعو|تدعو|هدد\w*|يهدد|اتهم\w*|يتهم|سوف|سيعقد|ستعقد|"
    r"من المقرر|من المتوقع|يعتزم|تعتزم|يخطط|طالب\w*|حذر\w*|يحذر|لم|لن|دون|مكافحة|مباحثات|محادثات|مفاوضات|"
    r"بشأن|تسليم|توريد|تزويد|جهود))(?!\w)",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"(?:est|sont|était|étaient) (?:prévue?s?|attendue?s?)|aura lieu|auront lieu|está(?:n)? previst|tendrá lugar|"
    r"заплан|назначен|состоится|من المقرر|المقرر(?:ة)?",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:depuis (?:le début|le \d+|janvier|\d{4}|\w+ ans|plus)|en \w+ ans|au cours de l[’']année|l[’']an dernier|"
    r"il y a \w+ ans|"
    r"desde (?:el inicio|el \d+|enero|\d{4}|hace|que)|en \w+ años|en lo que va|el año pasado|hace \w+ años|"
    r"с (?:начала|января|апреля|\d+)|за (?:последние|прошлый|год)|в прошлом году|\w+ лет назад|"
    r"منذ (?:عام|\d+|اندلاعه|بداية|سنوات|اندلاع|يناير)|خلال (?:السنوات|العام)|العام الماضي|قبل سنوات)(?!\w)",
    re.IGNORECASE,
)
_PLAIN_CRIME = re.compile(
    r"escroqu|fraude|corruption|stupéfiant|drogue|blanchiment|pot-de-vin|estaf|corrupci[óo]n|narcotr|droga|soborno|"
    r"lavado de|"
    r"мошеннич|взятк|коррупц|наркоти|краж|احتيال|فساد|رشوة|مخدرات|سرقة|اختلاس",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_CLAUSE = re.compile(r"[;:—–]|[,،] (?:mais|tandis|alors que|pero|mientras|а|но|بينما|لكن|فيما)\b")


def find_acts(text: str, sentence: Sentence, published: str = "") -> list[CueHit]:
    """The acts that a sentence tells of as done, as hits of ACLED's codes."""
    start, end = sentence.span.start, sentence.span.end
    if _SINCE.search(text, start, end):
        return []
    hits: list[CueHit] = []
    is_crime = _PLAIN_CRIME.search(text, start, end) is not None
    for code, (weight, words) in ACTS.items():
        if is_crime and code == "Arrests":
            continue
        for match in list(words.finditer(text, start, end))[:MOST_MENTIONS]:
            tokens = tuple(sentence.tokens_from(match.start(), match.end()))
            if tokens and _is_told(text, sentence, match, published):
                hits.append(CueHit(Cue(code, (match.group(),), weight), tokens, True))
    return hits


def _is_told(text: str, sentence: Sentence, match: re.Match[str], published: str) -> bool:
    """Whether nothing in its clause denies the act, puts it off, or dates it in a year before."""
    start, end = sentence.span.start, sentence.span.end
    before = text[max(start, match.start() - NEAR) : match.start()]
    before = before[max((found.end() for found in _CLAUSE.finditer(before)), default=0) :]
    if _NOT_TOLD.search(before):
        return False
    if _PUT_OFF.search(text, match.end(), min(end, match.end() + NEAR)):
        return False
    around = text[max(start, match.start() - NEAR) : min(end, match.end() + NEAR)]
    return all(not published or year == published[:4] for year in _YEAR.findall(around))


def find_people(text: str, sentence: Sentence, is_known: IsKnown) -> Iterator[ActorPhrase]:
    """The actors that a sentence names, by a name that is known or by their role, in order."""
    found = [*_names(sentence, is_known), *_roles(text, sentence, is_known)]
    last = -1
    # Of those that begin at one word the longer name says more.
    for phrase in sorted(found, key=lambda each: (each.span.start, -len(each.span))):
        if phrase.span.start >= last:
            last = phrase.span.end
            yield phrase


def _roles(text: str, sentence: Sentence, is_known: IsKnown) -> Iterator[ActorPhrase]:
    for words, pattern in PEOPLE.items():
        for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
            tokens = sentence.tokens_from(match.start(), match.end())
            if tokens:
                nation = _nation_beside(sentence, tokens, is_known)
                named = [*tokens, nation] if nation is not None else tokens
                role = f"{nation.text} {words}" if nation is not None else words
                yield ActorPhrase(sentence.span_of(named), role, tokens[-1], sentence.number)


def _nation_beside(sentence: Sentence, tokens: Sequence[Token], is_known: IsKnown) -> Token | None:
    """The country's adjective before a role ("российские войска") or after it ("l’armée camerounaise")."""
    first, last = sentence.tokens.index(tokens[0]), sentence.tokens.index(tokens[-1])
    for at in (last + 1, first - 1):
        if 0 <= at < len(sentence.tokens):
            word = sentence.tokens[at].text
            # A name of its own, such as a town's, begins with a capital.
            if len(word) > 3 and (word[0].islower() or not word[0].isupper() or at < first) and is_known(word):
                return sentence.tokens[at]
    return None


def _names(sentence: Sentence, is_known: IsKnown) -> Iterator[ActorPhrase]:
    """Letters such as FARC, and two or three Arabic words together: shorter ones are mostly towns and countries."""
    for at, token in enumerate(sentence.tokens):
        text = token.text
        if len(text) > 2 and text.isascii() and text.isupper() and is_known(text):
            yield ActorPhrase(sentence.span_of([token]), text, token, sentence.number)
        for length in (3, 2) if _ARABIC.match(text) and text not in _SAID_BY else ():
            tokens = sentence.tokens[at : at + length]
            words = " ".join(each.text for each in tokens)
            if len(tokens) == length and all(_ARABIC.match(each.text) for each in tokens) and is_known(words):
                yield ActorPhrase(sentence.span_of(tokens), words, tokens[-1], sentence.number)
                break


_SAID_BY = word_set("بحسب وفق وفقا حسب قال قالت وقال وقالت أعلن أعلنت ذكر ذكرت أفاد أفادت أكد أكدت نقلا")
_ARABIC = re.compile(r"[\u0621-\u064a]{2,}$")
