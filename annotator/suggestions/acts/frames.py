"""The words that stand by a verb or event noun and may say what it tells of: objects, particles, prepositions, subject.

Knows dependencies and no meanings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

MODIFIERS = frozenset({"compound", "amod", "nmod"})
CLAUSES = frozenset({"xcomp", "ccomp", "pcomp"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "dative", "acomp", "nsubjpass", "pobj"})
_BESIDE = frozenset({"prt", "advmod", "npadvmod", "neg", "intj"})
_ASIDE = word_set(
    "after before during since amid amidst despite following until till pending because near outside while within"
)
"""What stands after these tells when, where and why, not what."""
_PARTICLES = word_set("no yes sorry over out up down off back away in")
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


def frame_of(token: Token) -> Frame:
    """What stands by a verb, or by a noun where it is one."""
    return _of_noun(token) if token.pos_ in ("NOUN", "PROPN", "ADJ") else _of_verb(token)


def _of_verb(verb: Token) -> Frame:
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
        elif child.dep_ in CLAUSES:
            if child.dep_ == "ccomp":
                frame.words.setdefault(CLAUSE, child)
            _add_clause(frame, child)
        elif child.dep_ == "prep" or (child.dep_ in ("dative", "agent") and child.pos_ == "ADP"):
            _add_prepositional(frame, child)
        elif child.dep_ in _OBJECTS:
            if child.dep_ in ("dobj", "nsubjpass"):
                frame.words.setdefault(OBJECT, child)
            if child.dep_ == "oprd":
                frame.words.setdefault(CALLED, child)
            _add_object(frame, child)
    _add_what_it_describes(frame, verb)
    return frame


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
        if child.dep_ in MODIFIERS or child.dep_ in ("conj", "nummod", "quantmod"):
            frame.add(child)
            for inner in child.children:
                if inner.dep_ in MODIFIERS:
                    frame.add(inner)
        elif child.dep_ == "prep" and child.lower_ in ("of", "for", "on", "against", "in", "to", "with", "from"):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    frame.add(inner)
                    for modifier in inner.children:
                        if modifier.dep_ in MODIFIERS:
                            frame.add(modifier)


def _add_prepositional(frame: Frame, preposition: Token) -> None:
    if preposition.lower_ in _ASIDE or _is_of_time(preposition):
        return
    frame.add(preposition)
    for child in preposition.children:
        if child.dep_ == "prep":
            _add_prepositional(frame, child)
        elif child.dep_ == "pobj":
            _add_object(frame, child)
        elif child.dep_ in CLAUSES:
            _add_clause(frame, child)


def _is_of_time(preposition: Token) -> bool:
    return any(child.ent_type_ in ("DATE", "TIME") for child in preposition.children)


def _add_clause(frame: Frame, verb: Token) -> None:
    frame.add(verb)
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass", "prt", "acomp") or child.dep_ == "xcomp":
            frame.add(child)


def clauses_of(token: Token) -> Iterator[Token]:
    """The verbs of what is said, wanted or done by a verb or noun: "to attack", "that it attacked", "of attacking"."""
    for child in token.children:
        if child.dep_ in ("xcomp", "ccomp", "pcomp") or (
            child.dep_ == "acl" and token.pos_ != "VERB" and child.tag_ == "VB"
        ):
            yield child
        elif child.dep_ == "prep":
            yield from (inner for inner in child.children if inner.dep_ == "pcomp")


def objects_of(token: Token) -> Iterator[Token]:
    """The nouns that a verb or noun takes: objects first, then those after prepositions, then a bare subject."""
    nouns = [child for child in token.children if child.dep_ in ("dobj", "nsubjpass", "attr", "oprd")]
    for child in token.children:
        if child.dep_ in ("prep", "dative") and child.lower_ not in _ASIDE:
            nouns += [inner for inner in child.children if inner.dep_ == "pobj"]
    if token.dep_ == "acl" and token.tag_ == "VBN":
        nouns.append(token.head)
    for noun in nouns:
        yield noun
        yield from noun.conjuncts
