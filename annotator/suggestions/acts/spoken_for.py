"""Whom words stand for: leaders and envoys for those they are of, a government before its offensive for its forces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.nations import Nations
from annotator.suggestions.people.actors import ActorPhrase

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token


def in_office(nations: Nations, head: Token, phrase: ActorPhrase) -> ActorPhrase:
    """Each of "the foreign ministers of Greece and Turkey" is a minister."""
    first = next((token for token in (head, *head.conjuncts) if token.dep_ == "pobj"), head)
    office = first.head.head
    if first.head.lower_ != "of" or office.lemma_.lower() not in _OFFICES or len(nations.code(phrase)) != _BARE:
        return phrase
    return replace(phrase, words=f"{office.text} of {phrase.words}")


_OFFICES = word_set("minister president premier leader king parliament government army official ambassador chief troop")
_BARE = 3
"""Letters of a country's code."""


def in_arms(head: Token, phrase: ActorPhrase) -> ActorPhrase:
    """The government of "a government offensive" is its forces, as CAMEO codes who fights."""
    fights = head.dep_ in ("compound", "amod", "nmod") and head.head.lemma_.lower() in _FIGHTS
    return replace(phrase, words=f"{phrase.words} forces") if fights and head.lemma_.lower() in _STATE else phrase


_STATE = word_set("government regime")
_FIGHTS = word_set(
    "offensive counteroffensive assault attack raid strike airstrike shelling bombardment bombing advance ambush "
    "barrage incursion siege"
)


def those_spoken_for(heads: Sequence[Token]) -> Iterator[Token]:
    """The two of "negotiators for the government and the rebels"; else the words themselves."""
    for head in heads:
        inner = [t for child in head.children if child.lower_ in ("of", "for", "from") for t in child.children]
        both = [t for t in inner if t.dep_ == "pobj" and any(True for _ in t.conjuncts)]
        if head.lemma_.lower() in _SPEAKING_FOR and both:
            yield from (both[0], *both[0].conjuncts)
        else:
            yield head


_SPEAKING_FOR = word_set(
    "representative negotiator delegate delegation envoy leader official minister president premier troop soldier "
    "force spokesman diplomat ambassador general commander member team mediator parliament government chief army "
    "police people"
)


def is_own(head: Token) -> bool:
    """The soldiers of "acknowledged that its soldiers had abused prisoners"."""
    if head.lemma_.lower() in _OTHERS:
        return False
    return any(child.dep_ == "poss" and child.lower_ in ("its", "their", "his", "her") for child in head.children)


_OTHERS = word_set("counterpart colleague opponent rival neighbour neighbor ally guest host partner enemy foe visitor")
