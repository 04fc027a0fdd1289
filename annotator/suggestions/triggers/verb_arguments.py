"""Who did it to whom by a verb: its subject and agents, its objects, and those after its prepositions.

Which words are triggers, and what their nouns add, is for `arguments`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.people.actors import GROUP_NOUNS
from annotator.suggestions.people.person_nouns import names_a_person
from annotator.suggestions.triggers.clauses import LIGHT
from annotator.suggestions.triggers.subjects import subject_of

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_UNITING = word_set("merge unite ally reconcile fuse")
AGAINST = word_set("on against at with upon toward towards targeting to between over into")
_BESIDE = word_set("under near beside outside among amid inside in by next")
_MORE_TARGETS = {
    # A blast has no object: what stood where it went off is what it hit.
    **dict.fromkeys(word_set("explode detonate blow land fall rain crash ram"), _BESIDE),
    **dict.fromkeys(word_set("take retake capture recapture seize wrest win regain reclaim"), frozenset({"from"})),
}


def is_person(trigger: Token) -> bool:
    """As in "a suicide bomber", "protesters": the word tells of the act and of who did it."""
    is_of_people = trigger.lemma_.lower() in GROUP_NOUNS or names_a_person(trigger)
    return trigger.pos_ == "NOUN" and is_of_people and trigger.dep_ != "compound"


def around_verb(verb: Token, triggers: set[Token]) -> tuple[list[Token], list[Token]]:
    """Those on each side of a verb: who did it, to whom."""
    source: list[Token] = []
    target: list[Token] = []
    subject, is_passive = subject_of(verb)
    if verb.lemma_.lower() in _STEPPING and any(
        trigger.lemma_.lower() in _PLANTED and trigger not in subject for trigger in triggers
    ):
        return source, subject  # "A truck ran over a landmine": whoever planted it acted
    agents = [
        inner for child in verb.children if child.dep_ == "agent" for inner in child.children if inner.dep_ == "pobj"
    ]
    hands = list(_in_hands_of(verb))
    if is_passive or hands or verb.lemma_.lower() in _DYING:
        target += subject
        source += [*agents, *hands]
    else:
        source += subject
    for child in verb.children:
        if child.lower_ == "dead":  # "shot dead the head of a council" is misread as what dead does
            target += [inner for inner in child.children if inner.dep_ == "dobj"]
        if child.dep_ in ("dobj", "dative") and child.pos_ != "ADP":
            is_act = child in triggers and not is_person(child)
            if not is_act and child.lemma_.lower() not in _SHOTS and verb.lemma_.lower() != "carry":
                target += _from_in(verb, child)
                target.append(verb.head if child.lower_ == "whom" and verb.dep_ == "relcl" else child)
        elif child.dep_ in ("prep", "dative") and child.lower_ in AGAINST:
            objects = [inner for inner in child.children if inner.dep_ == "pobj"]
            dated = [inner for inner in objects if child.i < verb.i and _starts_with_date(inner)]
            # "On Thursday rebels attacked": the parser takes "Thursday rebels" for one thing on which it happened.
            source += [] if source else dated
            target += [inner for inner in objects if inner not in dated]
        elif child.dep_ == "prep" and _names_target(child, verb):
            target += [inner for inner in child.children if inner.dep_ == "pobj"]
    if verb.lemma_.lower() in LIGHT and any(child in triggers for child in verb.children):
        # "launched an attack on X": X hangs on the noun; "in X" is a place.
        target = [t for t in target if t.dep_ == "pobj"]
    return source, target


def _names_target(preposition: Token, verb: Token) -> bool:
    """The with of "merged with the Front", the beside of "exploded beside a patrol"."""
    word, lemma = preposition.lower_, verb.lemma_.lower()
    return word in _MORE_TARGETS.get(lemma, ()) or (word == "with" and lemma in _UNITING)


def _from_in(verb: Token, taken: Token) -> Iterator[Token]:
    """The fighters of "took the centre of town from fighters", wherever the parser hangs them."""
    if "from" in _MORE_TARGETS.get(verb.lemma_.lower(), ()):
        for word in taken.subtree:
            if word.lower_ == "from" and word.dep_ == "prep":
                yield from (inner for inner in word.children if inner.dep_ == "pobj")


def _in_hands_of(verb: Token) -> Iterator[Token]:
    """The mob of "met his end at the hands of a mob", "died in the hands of their captors"."""
    near = [child for child in verb.children if child.dep_ == "prep"]
    near += [
        inner for child in verb.children if child.dep_ == "dobj" for inner in child.children if inner.dep_ == "prep"
    ]
    for prep in near:
        for hand in prep.children:
            if hand.lemma_.lower() == "hand" and prep.lower_ in ("in", "at"):
                yield from (whose for of in hand.children if of.lower_ == "of" for whose in of.children)


_DYING = word_set("die perish succumb")
_SHOTS = word_set("fire gunfire shot shelling blow volley rocket missile shell")
_STEPPING = word_set("run drive hit step strike trigger roll tread encounter")
_PLANTED = word_set("mine landmine ied bomb device explosive booby-trap")


def _starts_with_date(noun: Token) -> bool:
    return noun.ent_type_ != "DATE" and noun.left_edge.ent_type_ == "DATE"
