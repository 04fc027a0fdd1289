"""Sides of an act that stand outside its clause: taken for part of a list, or told before what was done to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.side_words import joined, objects_after
from annotator.suggestions.people.actors import GROUP_NOUNS
from annotator.suggestions.triggers.subjects import subject_of

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token


def subject_hung_elsewhere(verb: Token) -> Token | None:
    """The Israel of "captured two soldiers on Wednesday and Israel threatened", taken for one more Wednesday."""
    if verb.i > 2 and verb.dep_ in ("ROOT", "ccomp") and (last := _last_of_preposed(verb)) is not None:
        return last
    if verb.dep_ != "conj" or verb.i < 2 or any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children):
        return None
    last = next((t for t in (verb.doc[verb.i - 1], verb.doc[verb.i - 2]) if t.pos_ in ("NOUN", "PROPN")), None)
    if last is None or last.dep_ != "conj" or not (last.ent_type_ or last.lemma_.lower() in GROUP_NOUNS):
        return None
    first = last.left_edge
    return last if first.i and verb.doc[first.i - 1].lower_ == "and" else None


def _last_of_preposed(verb: Token) -> Token | None:
    """The minister of "on the margins of the summit the minister held", taken for the end of where it was."""
    before = verb.doc[verb.i - 1]
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or before.dep_ != "pobj" or before.pos_ not in ("NOUN", "PROPN"):
        return None
    if any(child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj", "auxpass") for child in verb.children):
        return None
    preposition = next((step for step in before.ancestors if step.head is verb), None)
    return before if preposition is not None and preposition.dep_ == "prep" else None


def harmed_above(clause: Token) -> Iterator[Token]:
    """The marines of "four marines died when insurgents set off a bomb"."""
    verb = clause.head
    is_when = any(child.lower_ in ("when", "as", "after", "while") for child in clause.children)
    subjects, is_passive = subject_of(verb)
    if is_when and (verb.lemma_.lower() in _DYING or (is_passive and verb.lemma_.lower() in _HARMING)):
        yield from subjects


_DYING = word_set("die perish")
_HARMING = word_set("kill wound injure hurt capture abduct kidnap seize")
VIOLENT = frozenset({"18", "19", "20"})


def parties_between(fighting: Token) -> Iterator[Token]:
    """The two of "fighting flared between X and Y", where the parser takes the fighting for a verb."""
    if not any(child.dep_ == "nsubj" for child in fighting.children):
        clauses = (fighting, *(child for child in fighting.children if child.dep_ == "acl"))
        for clause in clauses:
            for child in clause.children:
                if child.lower_ == "between":
                    yield from joined(objects_after(child))
