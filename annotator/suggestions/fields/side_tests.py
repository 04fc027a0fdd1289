"""Tests on the phrases of a side: whether they may act or be struck, what they mean, whether they are a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.taking_part import Part, part_of
from annotator.suggestions.found import ArticleFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.people.people_words import BODIES, UNARMED

VIOLENT = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
WITHOUT_STATE = frozenset({"Civilians", "Protesters", "Rioters"})


def without(phrases: Iterable[ActorPhrase], others: Sequence[ActorPhrase]) -> tuple[ActorPhrase, ...]:
    return tuple(phrase for phrase in phrases if phrase not in others)


def in_part(phrases: Iterable[ActorPhrase], part: Part) -> Iterator[ActorPhrase]:
    return (phrase for phrase in phrases if part_of(phrase.head) == part)


def values_of(found: ArticleFindings, phrases: Sequence[ActorPhrase]) -> set[str]:
    """What the phrases mean as actors, by their best meanings."""
    return {parts["value"] for phrase in phrases for parts in found.readings.read(phrase.words, "name")[:1]}


def may_act(found: ArticleFindings, phrase: ActorPhrase, lineage: Set[str]) -> bool:
    """Whoever commits violence bears arms, or nobody knows who they are."""
    if not VIOLENT & lineage:
        return True
    kind, lemma = found.readings.type_of(phrase.words), phrase.head.lemma_.lower()
    return kind not in WITHOUT_STATE if kind else lemma not in UNARMED - _ANY_MEN


_ANY_MEN = word_set("man men individual youth stranger motorcyclist")


def may_undergo(phrase: ActorPhrase) -> bool:
    return phrase.head.lemma_.lower() not in _NOBODY_STRUCK


_NOBODY_STRUCK = BODIES | {"part", "source", "official", "spokesman", "spokeswoman", "media"}


_TO_PEOPLE = word_set(
    "kill shoot arrest detain abduct kidnap murder behead execute wound injure beat stab capture seize free "
    "release hang "
    "assassinate assault ambush take sentence jail hold whisk drag rape torture lynch"
)


def may_be_place(found: ArticleFindings, phrase: ActorPhrase) -> bool:
    """A name that nobody knows, without an article, where towns stand too."""
    head = phrase.head
    is_person = head.ent_type_ == "PERSON" and (head.head.lemma_.lower() in _TO_PEOPLE or head.dep_ == "nsubjpass")
    if head.pos_ != "PROPN" or is_person:
        return False
    step = next((each for each in (head, *head.ancestors) if each.dep_ != "conj"), head)
    is_there = step.dep_ == "dobj" or (step.dep_ == "pobj" and step.head.lower_ in ("of", "at", "on", "in", "from"))
    is_bare = not any(child.dep_ in ("det", "appos") for child in head.children)
    return is_there and is_bare and not found.readings.read(phrase.words, "name")
