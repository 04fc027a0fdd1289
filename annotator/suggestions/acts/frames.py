"""The words that stand by a verb or event noun and may say what it tells of: objects, particles, prepositions, subject.

Knows dependencies and no meanings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.agents import agents_of

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

MODIFIERS = frozenset({"compound", "amod", "nmod"})
CLAUSES = frozenset({"xcomp", "ccomp", "pcomp"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "dative", "acomp", "nsubjpass", "pobj"})
_BESIDE = frozenset({"prt", "advmod", "npadvmod", "neg", "intj"})
_ASIDE = word_set(
    "after before during since amid amidst despite following until till pending because near outside while within"
)
"""What stands after these tells when, where and why, not what."""
_UNTIL = word_set("until till")
_SAYING_WHAT = word_set(
    "bill law decree resolution order motion measure plan treaty deal agreement letter statement note message edict act"
)
"""What says what is to be done: "a bill imposing sanctions"."""
_LETTING = word_set("let make have help")
_PARTICLES = word_set("no yes sorry over out up down off back away in")
_BRINGING = word_set("carry bring bear load transport ferry deliver haul")
_OF_WORKERS, _WORKERS = (
    word_set("aid relief oil arms war trade"),
    word_set("worker agency group organisation chief official"),
)
"""An aid worker is no aid."""
A_PLACE = "town"
"""Stands in a frame for the name of a place that is taken or shelled."""
A_STATE, _RULERS = "STATE", word_set("government regime ministry")
"""Stands in a frame for a state or its government as the object."""
_TAKING = word_set(
    "capture recapture take retake seize overrun liberate occupy hold secure win regain gain recover reclaim wrest "
    "lose shell bomb bombard pound burn"
)
RELIEF_WORKER = "relief-worker"
"""Stands in a frame for those who bring aid."""
OBJECT, CLAUSE, CALLED = "OBJ", "THAT", "OPRD"
"""Stand in a frame for any object, any clause that is said, and what something is called."""


@dataclass(slots=True)
class Frame:
    """Words and base forms, each with the token that it is of."""

    words: dict[str, Token] = field(default_factory=dict)
    subjects: dict[str, Token] = field(default_factory=dict)

    def add(self, token: Token) -> None:
        self.words.setdefault(token.lemma_.lower(), token)
        self.words.setdefault(token.lower_, token)

    def add_subject(self, token: Token) -> None:
        of = (inner for child in token.children if child.lower_ == "of" for inner in child.children)
        for each in (token, *(child for child in token.children if child.dep_ in MODIFIERS | {"conj"}), *of):
            self.subjects.setdefault(each.lemma_.lower(), each)
            self.subjects.setdefault(each.lower_, each)


def frame_of(token: Token, places: frozenset[int] = frozenset()) -> Frame:
    """What stands by a verb, or by a noun where it is one. `places`: the words that name places, by their number."""
    return _of_noun(token) if token.pos_ in ("NOUN", "PROPN", "ADJ") else _of_verb(token, places)


def _of_verb(verb: Token, places: frozenset[int]) -> Frame:
    frame = Frame()
    following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    if following.pos_ in ("PART", "INTJ") or following.lower_ in _PARTICLES:
        frame.add(following)  # wherever the parser has hung it: "says no to", "hand over"
    for child in verb.children:
        if child.dep_ in _BESIDE:
            frame.add(child)
            for inner in child.children:
                if inner.dep_ == "pobj":
                    _add_object(frame, inner)
        elif child.dep_ == "nsubj":
            frame.add_subject(child)
            _add_what_it_brings(frame, child)
        elif child.dep_ in CLAUSES:
            if child.dep_ == "ccomp":
                frame.words.setdefault(CLAUSE, child)
            _add_clause(frame, child)
        elif child.dep_ == "prep" and child.i < verb.i and child.lower_ != "by":
            continue  # "on the margins of the summit, the minister held": where, when and why
        elif child.dep_ == "prep" or (child.dep_ in ("dative", "agent") and child.pos_ == "ADP"):
            _add_prepositional(frame, child)
        elif child.dep_ in _OBJECTS:
            if child.dep_ in ("dobj", "nsubjpass"):
                frame.words.setdefault(OBJECT, child)
            is_place = child.ent_type_ in ("GPE", "LOC", "FAC") or child.i in places
            if is_place and verb.lemma_.lower() in _TAKING:
                frame.words.setdefault(A_PLACE, child)
            if child.dep_ in ("dobj", "nsubjpass") and (child.ent_type_ == "GPE" or child.lemma_.lower() in _RULERS):
                frame.words.setdefault(A_STATE, child)
            if child.dep_ == "oprd":
                frame.words.setdefault(CALLED, child)
            _add_object(frame, child)
    for agent in agents_of(verb):
        frame.add_subject(agent)
    _add_what_it_describes(frame, verb)
    return frame


def _add_what_it_brings(frame: Frame, subject: Token) -> None:
    """The tents of "planes carrying tents"."""
    for child in subject.children:
        if child.dep_ == "acl" and child.lemma_.lower() in _BRINGING:
            for cargo in (c for c in child.children if c.dep_ in ("dobj", "prep")):
                for noun in (cargo, *cargo.conjuncts, *(c for c in cargo.children if c.dep_ == "pobj")):
                    frame.subjects.setdefault(noun.lemma_.lower(), noun)


def _add_what_it_describes(frame: Frame, verb: Token) -> None:
    """The missiles of "missiles bought by India", the army of "the army, which withdrew"."""
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        _add_object(frame, verb.head)
    if verb.dep_ == "relcl" and any(child.dep_ == "nsubj" and child.tag_ in ("WDT", "WP") for child in verb.children):
        frame.add_subject(verb.head)


def _of_noun(noun: Token) -> Frame:
    frame = Frame()
    for child in noun.children:
        if child.dep_ in MODIFIERS or child.dep_ in ("poss", "nsubj"):
            frame.add(child)
            frame.add_subject(child)
            for inner in child.children:
                if inner.dep_ in MODIFIERS:
                    frame.add(inner)
        elif child.dep_ == "prep":
            _add_prepositional(frame, child)
        elif child.dep_ in ("acl", "xcomp", "ccomp"):
            _add_clause(frame, child)
    return frame


def _add_object(frame: Frame, noun: Token) -> None:
    frame.add(noun)
    for child in noun.children:
        if child.dep_ == "compound" and child.lemma_.lower() in _OF_WORKERS and noun.lemma_.lower() in _WORKERS:
            frame.words.setdefault(RELIEF_WORKER, noun)
            continue
        if child.dep_ in MODIFIERS or child.dep_ in ("conj", "nummod", "quantmod"):
            frame.add(child)
            for inner in child.children:
                if inner.dep_ in MODIFIERS or inner.dep_ == "npadvmod":
                    frame.add(inner)  # "chlorine-filled barrels"
        elif child.dep_ == "prep" and child.lower_ in ("of", "for", "on", "against", "in", "to", "with", "from"):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    frame.add(inner)
                    for modifier in inner.children:
                        if modifier.dep_ in MODIFIERS:
                            frame.add(modifier)


def _add_prepositional(frame: Frame, preposition: Token) -> None:
    if preposition.lower_ in _UNTIL:
        frame.add(preposition)  # "gave them until midnight to leave"
    if preposition.lower_ in _ASIDE or _is_of_time(preposition) or _is_by_agreement(preposition):
        return
    frame.add(preposition)
    for child in preposition.children:
        if child.dep_ == "prep":
            _add_prepositional(frame, child)
        elif child.dep_ == "pobj":
            _add_object(frame, child)
        elif child.dep_ in CLAUSES:
            _add_clause(frame, child)


def _is_by_agreement(preposition: Token) -> bool:
    """As in "pulled out of the town under a deal": by what it was agreed, not what was done."""
    return preposition.lower_ == "under" and any(child.lemma_.lower() in _AGREED for child in preposition.children)


_AGREED = word_set("deal accord agreement treaty pact truce ceasefire plan programme program resolution law term")


def _is_of_time(preposition: Token) -> bool:
    return any(child.ent_type_ in ("DATE", "TIME") for child in preposition.children)


def _add_clause(frame: Frame, verb: Token) -> None:
    frame.add(verb)
    for child in verb.children:
        is_let = child.dep_ == "nsubj" and verb.head.lemma_.lower() in _LETTING
        if is_let or child.dep_ in ("dobj", "nsubjpass", "prt", "acomp", "xcomp"):
            frame.add(child)


def clauses_of(token: Token) -> Iterator[Token]:
    """The verbs of what is said, wanted or done by a verb or noun: "to attack", "that it attacked", "of attacking"."""
    for child in token.children:
        if child.dep_ in ("xcomp", "ccomp", "pcomp") or (
            child.dep_ in ("acl", "relcl")
            and token.pos_ != "VERB"
            and (
                child.tag_ == "VB"
                or (child.tag_ == "VBG" and child.dep_ == "acl" and token.lemma_.lower() in _SAYING_WHAT)
            )
        ):
            yield child
        elif child.dep_ == "prep":
            yield from (inner for inner in child.children if inner.dep_ == "pcomp")


def says_what(noun: Token) -> bool:
    """Whether it is one of the texts that say what is to be done: a bill, an order."""
    return noun.lemma_.lower() in _SAYING_WHAT


def objects_of(token: Token) -> Iterator[Token]:
    """The nouns that a verb or noun takes: objects first, then those after prepositions, then a bare subject."""
    nouns = [child for child in token.children if child.dep_ in ("dobj", "nsubjpass", "attr", "oprd")]
    for child in token.children:
        is_before = token.pos_ == "VERB" and child.i < token.i  # "in a letter to Paris, Rome asked"
        if child.dep_ in ("prep", "dative") and child.lower_ not in _ASIDE and not is_before:
            nouns += [inner for inner in child.children if inner.dep_ == "pobj"]
    if token.dep_ == "acl" and token.tag_ == "VBN":
        nouns.append(token.head)
    for noun in nouns:
        yield noun
        yield from noun.conjuncts
