"""The acts that a sentence tells of, outermost first, each with the words of who does it and to whom.

What is only part of another act is none of its own: the help in "pledged to help", the attack in "condemned the
attack". Words of sides are heads; which actor they name is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.suggestions.acts.reading import ActReader, Reading
from annotator.suggestions.acts.sides import heads_of, is_mutual
from annotator.suggestions.people.actors import GROUP_NOUNS
from annotator.suggestions.triggers.clauses import is_mentioned

if TYPE_CHECKING:
    from spacy.tokens import Token

_STATEMENT = "010"
_DEEPEST = 4
_TAKES_ALL = frozenset({"02", "03", "10", "11", "12", "13", "05", "09"})
"""Acts of words: what stands in their clauses is what they are about."""


@dataclass(frozen=True, slots=True)
class Told:
    """One act of a sentence. All sides are heads, surest first."""

    reading: Reading
    source: tuple[Token, ...]
    target: tuple[Token, ...]
    where: tuple[Token, ...]
    sent: tuple[Token, ...]

    @property
    def is_mutual(self) -> bool:
        return is_mutual(self.reading)

    @property
    def token(self) -> Token:
        return self.reading.token


def may_act(token: Token) -> bool:
    """Whether the word can be one that an act hangs on."""
    if token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in ("aux", "auxpass")):
        return token.dep_ not in ("amod", "compound")
    if token.pos_ in ("NOUN", "PROPN"):
        if token.lemma_.lower() in GROUP_NOUNS:
            return False
        return token.ent_type_ not in ("DATE", "TIME", "PERSON", "GPE") and token.dep_ not in ("compound", "amod")
    return token.pos_ == "ADJ" and token.dep_ in ("acomp", "acl", "ROOT", "advcl", "conj", "ccomp", "xcomp")


def acts_of(tokens: Sequence[Token], reader: ActReader) -> list[Told]:
    """The acts in order of the text."""
    parts: set[Token] = set()
    found: list[Told] = []
    levels: dict[int, int] = {}
    for token in sorted((t for t in tokens if may_act(t)), key=lambda t: (_level(t, levels), t.i)):
        if token in parts:
            continue
        reading = reader.told(token)
        if reading is None or not _stands_alone(reading, bool(found)) or _describes_act(token, reader):
            continue
        heads = heads_of(reading)
        if token.pos_ == "NOUN" and not (heads.source or heads.target):
            continue
        found.append(Told(reading, heads.source, heads.target, heads.where, heads.sent))
        parts.update(_parts(reading))
    return sorted(found, key=lambda told: told.token.i)


def _stands_alone(reading: Reading, is_more: bool) -> bool:
    if reading.codes[0].startswith(_STATEMENT) or reading.is_of_others:
        return False
    return not (reading.token.pos_ in ("NOUN", "PROPN") and is_more and is_mentioned(reading.token))


def _describes_act(verb: Token, reader: ActReader) -> bool:
    """As in "an offensive helped by militia has gathered pace": without "was", "helped" says more of the offensive."""
    children = {child.dep_: child for child in verb.children}
    if verb.pos_ != "VERB" or "agent" not in children or "auxpass" in children or "nsubj" not in children:
        return False
    return children["nsubj"].pos_ == "NOUN" and reader.read(children["nsubj"]) is not None


def _parts(reading: Reading) -> Iterator[Token]:
    """The words below an act that are part of it."""
    token = reading.token
    yield from reading.through
    takes_all = reading.codes[0][:2] in _TAKES_ALL
    yield from _below(token, takes_all, 0)


def _below(token: Token, takes_all: bool, depth: int) -> Iterator[Token]:
    if depth > _DEEPEST:
        return
    for child in token.children:
        is_noun = child.pos_ in ("NOUN", "PROPN", "ADP", "ADJ")
        is_infinitive = child.dep_ in ("xcomp", "advcl", "acl", "pcomp") and not _is_finite(child)
        is_clause = takes_all and child.dep_ in ("ccomp", "xcomp", "pcomp", "acl")
        is_own_noun = is_noun and child.dep_ not in ("nsubj", "agent", "conj")
        if is_own_noun or is_infinitive or is_clause or (depth and child.dep_ in ("conj", "relcl") and takes_all):
            yield child
            yield from _below(child, takes_all, depth + 1)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(
        child.dep_ in ("nsubj", "nsubjpass", "mark") for child in verb.children
    )


def _level(token: Token, known: dict[int, int]) -> int:
    """How many words stand above it."""
    if token.i not in known:
        head = token.head
        known[token.i] = 0 if head.i == token.i else _level(head, known) + 1
    return known[token.i]
