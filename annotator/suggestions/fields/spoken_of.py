"""Who is meant by "they", "him" or "the group": somebody told of shortly before. Cautious; parsed sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from annotator.model.actor_types import ARMED_TYPES
from annotator.model.text.word_sets import word_set
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import GROUP_NOUNS, ActorPhrase
from annotator.suggestions.people.people_words import BODIES
from annotator.suggestions.triggers.clauses import SPEAKING

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_ONE = word_set("he she him her his")
_MANY = word_set("they them their some others many both")
_IT = word_set("it its")
_COLLECTIVE = word_set(
    "police army military gang group crowd family mob militia navy force crew people men women children troops "
    "coalition "
    "faction movement party team patrol convoy government front brigade wing cell cartel clan alliance union force "
    "unit battalion squad organisation organization"
)
_ARMED_BAND = word_set(
    "group rebel militant militiaman militiamen insurgent fighter gang movement jihadist extremist faction "
    "militia gunman "
    "gunmen attacker assailant guerrilla bandit separatist terrorist kidnapper abductor captor front organisation "
    "organization cartel clan brigade"
)
_BEARING_ARMS = ARMED_TYPES | {"State forces", "External/Other forces"}
_THE = frozenset({"the", "these", "those", "that", "this", "both"})
SENTENCES_BACK = 2
NAMED_BACK = 5


def meant_by(
    found: ArticleFindings, here: SentenceFindings, pronoun: Token, others: Sequence[ActorPhrase] = ()
) -> Iterator[ActorPhrase]:
    """The phrase that a pronoun stands for, if one of its number was told of in this sentence or shortly before.

    `others`: who is somebody else, such as those who did something to them.
    """
    word = pronoun.lower_
    start = pronoun.idx + here.sentence.shift
    speaker = _speaker_of(found, here, pronoun)
    if speaker is not None and speaker not in others:
        yield speaker
        return
    for sentence in (here, *found.before(here.sentence.number, SENTENCES_BACK)):
        if not sentence.sentence.is_parsed:
            return
        told = [phrase for phrase in sentence.actors if phrase.span.end <= start and _fits(word, phrase)]
        told = [phrase for phrase in told if not _speaks(phrase.head) and phrase not in others]
        if told:
            yield min(told, key=lambda phrase: _order(phrase, is_subject=pronoun.dep_ in ("nsubj", "poss")))
            return


def _speaker_of(found: ArticleFindings, here: SentenceFindings, pronoun: Token) -> ActorPhrase | None:
    """The separatists of "Separatists said they had entered the town"; residents tell what others did."""
    if pronoun.lower_ not in ("they", "it", "its", "their"):
        return None
    for step in pronoun.ancestors:
        if step.lemma_.lower() not in SPEAKING:
            continue
        for phrase in here.actors:
            is_subject = (
                phrase.head.dep_ == "nsubj"
                and phrase.head.head is step
                and phrase.span.end <= pronoun.idx + here.sentence.shift
            )
            acts = found.readings.type_of(phrase.words) in _BEARING_ARMS and phrase.head.lemma_.lower() not in BODIES
            if is_subject and acts:
                return phrase
    return None


def is_pronoun(token: Token) -> bool:
    return token.lower_ in _ONE | _MANY | _IT


def named_before(found: ArticleFindings, here: SentenceFindings, phrase: ActorPhrase) -> Iterator[ActorPhrase]:
    """The fuller words for "the rebels" or "the group": those of the same noun, else an armed group told of by name."""
    lemma = phrase.head.lemma_.lower()
    if not is_bare(phrase) or phrase.head.pos_ == "PROPN":
        return
    for at, sentence in enumerate((here, *found.before(here.sentence.number, NAMED_BACK))):
        earlier = [each for each in sentence.actors if each.span.end <= phrase.span.start]
        same = [each for each in earlier if each.head.lemma_.lower() == lemma and _says_more(each)]
        if not same and lemma in _ARMED_BAND and at <= SENTENCES_BACK:
            same = [each for each in earlier if is_named_band(found, each)]
        if same:
            yield same[-1]
            return


def described(found: ArticleFindings, here: SentenceFindings, phrase: ActorPhrase) -> Iterator[ActorPhrase]:
    """The group of "raiders from the Front", "assailants linked to the Front", "the raiders, of the Front"."""
    if any(word[:1].isupper() for word in phrase.words.split()[1:]):
        return
    text = found.article.text
    for each in here.actors:
        is_after = phrase.span.end <= each.span.start <= phrase.span.end + _FARTHEST
        if is_after and is_named_band(found, each) and _OF_GROUP.fullmatch(text, phrase.span.end, each.span.start):
            yield each
            return


_FARTHEST = 90
_OF_GROUP = re.compile(
    r"(?:\s+(?:on|in|with|aboard|riding|armed)\s[^,.;:]{0,40})?,?\s+"
    r"(?:(?:who\s+(?:are\s+|were\s+)?)?(?:thought|believed|said|suspected|presumed|known)\s+to\s+(?:be|belong)\s+)?"
    r"(?:(?:cells?|members?|fighters?|elements?|part|remnants?|affiliates?|supporters?)\s+)?"
    r"(?:from|of|with|linked\s+to|tied\s+to|belonging\s+to|loyal\s+to|allied\s+to|affiliated\s+(?:to|with)|claiming\s+to\s+"
    r"be|members\s+of|fighters\s+of|to)?\s*(?:the\s+)?",
)


def whose_men(found: ArticleFindings, here: SentenceFindings, phrase: ActorPhrase) -> Iterator[ActorPhrase]:
    """The Front of "the Front said its fighters had attacked"."""
    if phrase.head.lemma_.lower() in _MEN:
        for child in phrase.head.children:
            if child.dep_ == "poss" and child.lower_ in ("its", "their"):
                yield from (
                    p
                    for p in meant_by(found, here, child, (phrase,))
                    if is_named_band(found, p) or p.head.pos_ == "PROPN"
                )


_MEN = word_set(
    "member fighter man men force troop soldier militant unit gunman gunmen combatant militiaman militiamen"
)


def is_bare(phrase: ActorPhrase) -> bool:
    """As in "the rebels": an article and a noun."""
    words = phrase.words.removeprefix("same ")
    return " " not in words and any(child.lower_ in _THE for child in phrase.head.children)


def _says_more(phrase: ActorPhrase) -> bool:
    return any(child.pos_ == "PROPN" or child.ent_type_ in ("NORP", "ORG", "GPE") for child in phrase.head.children)


def is_named_band(found: ArticleFindings, phrase: ActorPhrase) -> bool:
    is_name = any(word[:1].isupper() for word in phrase.words.split())
    return is_name and not _speaks(phrase.head) and found.readings.type_of(phrase.words) in ARMED_TYPES


def _fits(word: str, phrase: ActorPhrase) -> bool:
    head = phrase.head
    lemma, is_many = head.lemma_.lower(), head.tag_ in ("NNS", "NNPS")
    if phrase.is_place_name:
        return False
    if word in _ONE:
        return not is_many and (head.ent_type_ == "PERSON" or (lemma in GROUP_NOUNS - _COLLECTIVE - BODIES))
    if word in _MANY:
        return is_many or lemma in _COLLECTIVE or "and" in phrase.words.split() or head.pos_ == "NUM"
    return not is_many and (head.ent_type_ == "ORG" or lemma in _COLLECTIVE)


def _speaks(head: Token) -> bool:
    return head.dep_ == "nsubj" and head.head.lemma_.lower() in SPEAKING


def _order(phrase: ActorPhrase, *, is_subject: bool) -> tuple[bool, int]:
    """What stands for a subject was mostly one; else the nearest."""
    return (is_subject and phrase.head.dep_ not in ("nsubj", "nsubjpass", "agent")), -phrase.span.start
