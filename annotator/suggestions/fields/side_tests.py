"""Tests on the phrases of a side: whether they may act or be struck, what they mean, whether they are a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from annotator.model.actor_types import UNARMED_TYPES
from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.taking_part import PREMISES, TO_PEOPLE, Part, part_of
from annotator.suggestions.found import ArticleFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.people.people_words import BODIES, UNARMED
from annotator.suggestions.text.tokens import Token

VIOLENT = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})


def is_of_unarmed(found: ArticleFindings, phrase: ActorPhrase) -> bool:
    """Whether its type bears no arms."""
    return found.readings.type_of(phrase.words) in UNARMED_TYPES


def without(phrases: Iterable[ActorPhrase], others: Sequence[ActorPhrase]) -> tuple[ActorPhrase, ...]:
    return tuple(phrase for phrase in phrases if phrase not in others)


def in_part(phrases: Iterable[ActorPhrase], part: Part) -> Iterator[ActorPhrase]:
    return (phrase for phrase in phrases if part_of(phrase.head) == part)


def values_of(found: ArticleFindings, phrases: Sequence[ActorPhrase]) -> set[str]:
    """What the phrases mean as actors, by their best meanings."""
    return {parts["value"] for phrase in phrases for parts in found.readings.read(phrase.words, "name")[:1]}


def may_act(found: ArticleFindings, phrase: ActorPhrase, lineage: Set[str]) -> bool:
    """Whoever commits violence bears arms, or nobody knows who they are."""
    if "Riots" in lineage and phrase.head.lemma_.lower() in _FORCES:
        return False
    if not VIOLENT & lineage:
        return True
    kind, lemma = found.readings.type_of(phrase.words), phrase.head.lemma_.lower()
    return kind not in UNARMED_TYPES if kind else lemma not in (UNARMED - _ANY_MEN) | _TALKERS


_TALKERS = BODIES - word_set(
    "squad crew team enemy rival trafficker dealer corps fleet squadron warlord clan tribe command"
)
_FORCES = word_set("battalion brigade platoon squad regiment patrol contingent police army team troop")
_ANY_MEN = word_set("man men individual youth stranger motorcyclist")


def may_undergo(phrase: ActorPhrase) -> bool:
    return phrase.head.lemma_.lower() not in _NOBODY_STRUCK


_NOBODY_STRUCK = BODIES | {"part", "source", "spokesman", "spokeswoman", "media"}


def may_be_place(found: ArticleFindings, phrase: ActorPhrase) -> bool:
    """A name that nobody knows, without an article, where towns stand too."""
    head = phrase.head
    if _is_before_town(head) or (head.lemma_.lower() == "bank" and any(c.lower_ in _BANKS for c in head.children)):
        return True
    if head.lemma_.lower() == "side" and head.dep_ == "pobj" and head.head.lower_ == "on":
        return True
    is_person = head.ent_type_ == "PERSON" and (head.head.lemma_.lower() in TO_PEOPLE or head.dep_ == "nsubjpass")
    if head.pos_ != "PROPN" or is_person:
        return False
    step = next((each for each in (head, *head.ancestors) if each.dep_ != "conj"), head)
    is_there = step.dep_ == "dobj" or (step.dep_ == "pobj" and step.head.lower_ in _WHERE)
    is_bare = not any(
        child.dep_ == "det" or (child.dep_ == "appos" and child.lemma_.lower() not in PREMISES | _TOWNS)
        for child in head.children
    )
    return is_there and is_bare and not found.readings.read(phrase.words, "name")


def is_dateline(found: ArticleFindings, phrase: ActorPhrase) -> bool:
    """The GUWAHATI at the head of a paragraph."""
    text, start = found.article.text, phrase.span.start
    return len(phrase.words) > _SHORT and phrase.words.isupper() and text[:start].rstrip(" ")[-1:] in ("", "\n")


_SHORT = 4
_WHERE = frozenset({"of", "at", "on", "in", "from", "to", "into", "near", "around", "between", "towards", "outside"})


def _is_before_town(head: Token) -> bool:
    """The Marsabit of "near Marsabit town"."""
    return head.dep_ == "compound" and head.pos_ == "PROPN" and head.head.lemma_.lower() in _TOWNS


_TOWNS = word_set(
    "town city village district county province area region state municipality airport highway road suburb township "
    "junction street square bridge valley"
)
_BANKS = word_set("opposite left right east west north south eastern western northern southern river far near other")


def are_one_state(found: ArticleFindings, source: Sequence[ActorPhrase], other: ActorPhrase) -> bool:
    """As in "Afghan soldiers backed by police": the forces of a state do not fight each other, if none is named so."""
    read = [next(iter(found.readings.read(p.words, "name")), {}) for p in (*source[:1], other)]
    if [parts.get("type") for parts in read] != ["State forces", "State forces"]:
        return False
    return len({parts.get("country") for parts in read}) == 1
