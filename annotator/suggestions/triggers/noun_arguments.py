"""Who did it to whom by a noun: "a government offensive", "an attack by X on Y", "clashes between A and B".

Which words are triggers, and what their clause adds, is for `arguments`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.people.actors import AGENTIVE, GROUP_NOUNS
from annotator.suggestions.triggers.verb_arguments import AGAINST, around_verb

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_FIRED = word_set("barrage salvo volley hail wave")
_MEANS = word_set("air drone car suicide bomb rocket mortar artillery missile grenade gun knife")


def around_noun(noun: Token) -> tuple[list[Token], list[Token]]:
    """As in "a government offensive", "the army’s raid on rebels", "clashes between A and B", "an attack by X on Y"."""
    source: list[Token] = []
    target: list[Token] = []
    for child in noun.children:
        if is_modifier(child) and child.lower_ not in _MEANS and _may_act(child):
            source.append(child)
        elif child.dep_ in ("prep", "agent"):
            objects = [inner for inner in child.children if inner.dep_ == "pobj"]
            if child.lower_ in ("by", "from"):
                source = objects + source
            elif child.lower_ == "between":
                pair = [t for first in objects for t in (*joined_before(first), first, *first.conjuncts)]
                source, target = pair[:1], pair[1:]
            elif child.lower_ == "of" and noun.lemma_.lower() in AGENTIVE | _FIRED:
                source += objects
            elif child.lower_ in AGAINST or child.lower_ == "of":
                target += objects
        elif child.dep_ == "acl" and child.lower_ == "targeting":
            target += around_verb(child, {noun})[1]
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            # "a grenade thrown at a police post"
            target += [
                t for prep in child.children if prep.lower_ in AGAINST for t in prep.children if t.dep_ == "pobj"
            ]
            # "an attack carried out by X", "the blast claimed by X"
            source = [t for c in child.children if c.dep_ == "agent" for t in c.children] + source
    return source, target


def is_modifier(token: Token) -> bool:
    """As in "Turkish strikes", "a government offensive", which the parser may take for the subject of its own noun."""
    is_subject = token.dep_ == "nsubj" and token.head.pos_ == "NOUN" and token.i == token.head.i - 1
    return token.dep_ in ("compound", "amod", "poss", "nmod") or is_subject


def _may_act(token: Token) -> bool:
    """The army of "an army raid", but not the peace of "a peace agreement"."""
    return bool(token.ent_type_) or token.pos_ == "PROPN" or token.dep_ == "poss" or token.lemma_.lower() in GROUP_NOUNS


def joined_before(noun: Token) -> Iterator[Token]:
    """The army of "the army and Red Front rebels", which hangs on the rebels."""
    for child in noun.children:
        if child.dep_ in ("nmod", "compound") and any(inner.dep_ == "cc" for inner in child.children):
            yield child


def owners_of(head: Token) -> tuple[Token, ...]:
    """Whose thing it is: "a request from X", "the decision of X", "X’s proposal"."""
    owners = [child for child in head.children if child.dep_ in ("poss", "compound")]
    for child in head.children:
        if (child.dep_ == "prep" and child.lower_ in ("of", "by", "from")) or child.dep_ == "agent":
            owners += [inner for inner in child.children if inner.dep_ == "pobj"]
    return tuple(owners)
