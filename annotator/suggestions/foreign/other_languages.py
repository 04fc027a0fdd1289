"""Acts and actors in French, Spanish, Russian and Arabic, by words alone: no model of these is shipped.

Actors are handed on in English words, which the actor list knows (`foreign_people`); the words for acts are in
`foreign_acts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.text.languages import language_of
from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.suggestions.foreign.foreign_acts import WEIGHTS, acts_in
from annotator.suggestions.foreign.foreign_people import groups_in, people_in
from annotator.suggestions.foreign.foreign_telling import is_of_years, is_plain_crime, is_told, tells_day
from annotator.suggestions.foreign.foreign_topics import is_of_topic, topic_of
from annotator.suggestions.found import LEAD, ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.text.language import Sentence
from annotator.suggestions.triggers.cues import Cue, CueHit

if TYPE_CHECKING:
    from spacy.tokens import Token

IsKnown = Callable[[str], bool]
MOST_MENTIONS = 3


def find_acts(text: str, sentence: Sentence, published: str = "") -> list[CueHit]:
    """The acts that a sentence tells of as done, as hits of ACLED's codes."""
    span = sentence.span
    if is_of_years(text, span) or _is_aside(text, span):
        return []
    hits: list[CueHit] = []
    is_crime = is_plain_crime(text, span)
    for code, words in acts_in(language_of(text)).items():
        if is_crime and code == "Arrests":
            continue
        for match in list(words.finditer(text, span.start, span.end))[:MOST_MENTIONS]:
            tokens = tuple(sentence.tokens_from(match.start(), match.end()))
            if tokens and is_told(text, span, match, code, published):
                hits.append(CueHit(Cue(code, (match.group(),), WEIGHTS[code]), tokens, True))
    # "Protesters rejected the offer" names people, "missiles and drones" weapons, and neither an act.
    if all(_ONLY_PEOPLE.fullmatch(hit.cue.words[0]) for hit in hits):
        return []
    if all(_ONLY_WEAPONS.fullmatch(hit.cue.words[0]) for hit in hits) and not _STRIKING.search(
        text, span.start, span.end
    ):
        return []
    return [*hits, *_graver(text, span, hits)]


def _graver(text: str, span: Span, hits: Sequence[CueHit]) -> Iterator[CueHit]:
    """What two kinds of words tell together: people who demonstrate and burn, or are killed by the state's forces."""
    codes = {hit.cue.code for hit in hits}
    is_protest = bool(codes & {"Peaceful protest", "Protest with intervention"})
    if is_protest and "Looting/property destruction" in codes and "Violent demonstration" not in codes:
        yield from _as(hits, "Looting/property destruction", "Violent demonstration")
    if {"Protest with intervention", "Violent demonstration"} <= codes:
        yield from _as(hits, "Protest with intervention", "Violent demonstration")
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


def _as(hits: Sequence[CueHit], code: str, other: str) -> Iterator[CueHit]:
    first = next(hit for hit in hits if hit.cue.code == code)
    yield replace(first, cue=Cue(other, first.cue.words, WEIGHTS[other]))


_ONLY_WEAPONS = re.compile(
    r"(?:drones?|missiles?|roquettes?|artillerie|obus|grenades?|dron|misil(?:es)?|cohetes?|artillería|granadas?|"
    r"explosivos?|drones? kamikazes?|"
    r"беспилотник|беспилотн|дрон\w*|ракет|снаряд|артилл|гранат|бпла|"
    r"[وفبل]?(?:ال|لل)?(?:طائر(?:ة|ات) مسير|طائر(?:ة|ات) حربي|صواريخ|صاروخ|مدفعي|قذائف|متفجر|ألغام))\w*",
    re.IGNORECASE,
)
_STRIKING = re.compile(
    r"frapp|touch|vis(?:é|ant|ait)|tu[eé]|bless|détrui|explos|tomb|lanc|tir|abatt|s[’']est écras|attaqu|saisi|découv|"
    r"impact|golpe|atac|lanz|cay[óe]|mató|mata|muer|herid|dañ|destr|deton|incaut|hall|dispar|arroj|estall|"
    r"попал|упал|упав|удар|атак|повре|погиб|ранен|сбит|сбил|взорв|врез|обнаруж|выпущ|выпуст|нан[её]с|разруш|"
    r"изъя|прил[её]т|скончал|"
    r"استهدف|قصف|سقط|سقوط|أصاب|أصيب|قتل|مقتل|أطلق|إطلاق|ضرب|هاجم|هجوم|دمر|شن|عثر|ضبط|اعترض|انفجر|ألق",
    re.IGNORECASE,
)
_ONLY_PEOPLE = re.compile(
    r"(?:manifestantes?|manifestants?|protestataires?|демонстрант|протестующ|митингующ|террорист|смертник|"
    r"otages?\b|rehenes|"
    r"заложник|[وفبل]?(?:ال|لل)?(?:متظاهر|محتج|معتصم|رهائن|مختطف)|kamikazes?)\w*",
    re.IGNORECASE,
)


_GRAVER = frozenset({"Protest with intervention", "Violent demonstration", "Excessive force against protesters"})
_SEQUEL = 2
"""So many sentences after a demonstration was told may say how it ended."""


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
    return more


def _is_aside(text: str, span: Span) -> bool:
    """Whether it only is of what the whole article is about, such as a trial, and tells no day of its own."""
    lead = [each.end for each in sentences(text[:_LEAD_CHARACTERS])][:LEAD]
    if len(lead) < LEAD:
        return False
    topic = topic_of(text, lead[-1])
    return topic >= 0 and (is_of_topic(text, span, topic) or not tells_day(text, span))


_LEAD_CHARACTERS = 2_000


def find_people(text: str, sentence: Sentence, is_known: IsKnown) -> Iterator[ActorPhrase]:
    """The actors that a sentence names, by a name that is known or by their role, in order."""
    language = language_of(text)
    found = [
        *_by_words(text, sentence, groups_in(language), is_known, with_nation=False),
        *_letters(sentence, is_known),
        *_by_words(text, sentence, people_in(language), is_known, with_nation=True),
    ]
    last = -1
    # Of those that begin at one word the longer name says more.
    for phrase in sorted(found, key=lambda each: (each.span.start, -len(each.span))):
        if phrase.span.start >= last:
            last = phrase.span.end
            yield phrase


def _by_words(
    text: str, sentence: Sentence, known: Mapping[str, re.Pattern[str]], is_known: IsKnown, *, with_nation: bool
) -> Iterator[ActorPhrase]:
    for words, pattern in known.items():
        for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
            tokens = sentence.tokens_from(match.start(), match.end())
            if tokens:
                nation = _nation_beside(sentence, tokens, is_known) if with_nation else None
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
            is_arabic = not word.isascii() and "\u0621" <= word[0] <= "\u064a"
            is_adjective = _OF_NATION.search(word) is not None if is_arabic else word[0].islower() or at < first
            if is_arabic and at < first:
                continue  # there the adjective follows its noun
            if len(word) > 3 and is_adjective and is_known(word):
                return sentence.tokens[at]
    return None


_OF_NATION = re.compile("(?:ي|ية|يا|يين|يون|يان)$")


def _letters(sentence: Sentence, is_known: IsKnown) -> Iterator[ActorPhrase]:
    """Letters such as FARC, of which the actor list knows many."""
    for token in sentence.tokens:
        if len(token.text) > 2 and token.text.isascii() and token.text.isupper() and is_known(token.text):
            yield ActorPhrase(sentence.span_of([token]), token.text, token, sentence.number)
