"""Who does what an event noun tells of, and to whom: "Turkey’s support for Libya", "the arrest of"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.side_words import TO, WHERE, Heads, is_side, joined, objects_after, under
from annotator.suggestions.triggers.subjects import subject_of

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

OF_WORDS = frozenset({"02", "03", "10", "11", "12", "13", "14"})
"""Acts of words, of which "of" names who does them: "the refusal of Belgrade"."""


def sides_of_noun(noun: Token, root: str) -> Heads:
    """As in "Turkey’s support for Libya", "clashes between A and B", "an attack on X by Y", "the arrest of X"."""
    between = [*_after(noun, "between"), *_after(noun, "among")]
    if between:
        pair = tuple(joined(between))
        return Heads(pair[:1], pair[1:])
    owners = [c for c in noun.children if c.dep_ == "poss"]
    modifiers = [c for c in noun.children if c.dep_ in ("compound", "amod", "nmod", "nsubj") and is_side(c)]
    by = _after(noun, "by")
    by += [
        t for c in noun.children if c.dep_ == "acl" for a in c.children if a.dep_ == "agent" for t in objects_after(a)
    ]
    of, from_ = _after(noun, "of"), _after(noun, "from")
    directed = [t for c in noun.children if c.dep_ == "prep" and c.lower_ in TO - {"from"} for t in objects_after(c)]
    directed += [t for each in directed if not each.ent_type_ for t in under(each)]
    where = [t for c in noun.children if c.dep_ == "prep" and c.lower_ in WHERE for t in objects_after(c)]
    wanted = [t for c in noun.children if c.dep_ in ("acl", "relcl") for t in _below_verb(c)]
    source = by or owners or modifiers
    if not source and from_ and root in OF_WORDS:
        return Heads(tuple(from_), (*of, *directed, *wanted), tuple(where))  # "criticism of Chad from Sudan"
    if not source and of and (directed or from_ or wanted or root in OF_WORDS):
        # "the refusal of Belgrade to meet", "the recall of an envoy from Paris"
        return Heads(tuple(of), (*directed, *from_, *wanted), tuple(where))
    harmed = _harmed_in(noun)
    if harmed and not source and directed:
        return Heads(tuple(directed), tuple(harmed), tuple(where))  # "were killed in clashes with security forces"
    directed += harmed
    source = source or from_ or list(_subjects_over(noun))
    return Heads(tuple(source), (*directed, *of, *wanted), tuple(where))


def _after(noun: Token, preposition: str) -> list[Token]:
    near = [c for c in noun.children if c.dep_ in ("prep", "agent") and c.lower_ == preposition]
    return [token for child in near for token in objects_after(child)]


def _below_verb(verb: Token) -> Iterator[Token]:
    return (c for c in verb.children if c.dep_ in ("dobj", "nsubj") and c.lower_ not in ("that", "which", "who"))


def _subjects_over(noun: Token) -> Iterator[Token]:
    """The subject of the verb that the noun is the object of: "signalled support for"."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ in ("dobj", "pobj") and verb.pos_ == "VERB":
        subjects, is_passive = subject_of(verb)
        if not is_passive:
            yield from subjects


def _harmed_in(noun: Token) -> list[Token]:
    """The soldiers of "ten soldiers died in an ambush by rebels"."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or verb.lemma_.lower() not in _HARMED:
        return []
    return subject_of(verb)[0]


_HARMED = word_set("die perish kill wound injure hurt")
