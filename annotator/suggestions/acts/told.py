"""The acts that a sentence tells of, outermost first, each with the words of who does it and to whom.

What is only part of another act is none of its own: the help in "pledged to help", the attack in "condemned the
attack". Words of sides are heads; which actor they name is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.reading import ActReader, Reading
from annotator.suggestions.acts.sides import heads_of, is_mutual
from annotator.suggestions.acts.strayed_sides import VIOLENT
from annotator.suggestions.people.actors import GROUP_NOUNS
from annotator.suggestions.people.both_sides import SidePhrases
from annotator.suggestions.triggers.clauses import is_mentioned

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_WORDS = frozenset({"01", "02", "03", "04", "05", "10", "11", "12", "13"})
_POSTURE = "15"
_STATEMENT, _DENIAL = "010", "016"
_CAUSING = word_set("prompt lead cause spur drive provoke trigger")
_DEEPEST = 4
_TAKES_ALL = frozenset({"01", "02", "03", "10", "11", "12", "13", "05", "09"})
"""Acts of words: what stands in their clauses is what they are about."""


_DEEDS = frozenset({"04", "07", "08", "14", "15", "17", "18", "19", "20"})


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
    def is_deed(self) -> bool:
        """Whether it is done where it is told to be; words are spoken anywhere."""
        return self.reading.codes[0][:2] in _DEEDS

    @property
    def is_of_words(self) -> bool:
        return self.reading.codes[0][:2] in _WORDS

    @property
    def is_posture(self) -> bool:
        return self.reading.codes[0][:2] == _POSTURE

    @property
    def is_denial(self) -> bool:
        """Who denies an act answers nobody in it who is not named: "denied hitting civilian areas"."""
        return self.reading.codes[0] == _DENIAL

    @property
    def token(self) -> Token:
        return self.reading.token


@dataclass(frozen=True, slots=True)
class ToldAct:
    """One act of a sentence with its actors, and how it is told; the same for every scheme."""

    told: Told
    phrases: SidePhrases
    flags: frozenset[str]


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
        if _is_effect(token, reader) or _is_outcome(token, reader):
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
    is_noun = reading.token.pos_ in ("NOUN", "PROPN")
    if is_noun and reading.token.lemma_.lower() in _STATES:
        return False
    return not (is_noun and is_more and is_mentioned(reading.token))


_STATES = word_set("relation tie tension link friendship rivalry dispute row difference alliance trade conflict")
"""What there is between two for long is no act of either."""


def _describes_act(verb: Token, reader: ActReader) -> bool:
    """As in "an offensive helped by militia has gathered pace": without "was", "helped" says more of the offensive."""
    children = {child.dep_: child for child in verb.children}
    if verb.pos_ != "VERB" or "agent" not in children or "auxpass" in children or "nsubj" not in children:
        return False
    return children["nsubj"].pos_ == "NOUN" and reader.read(children["nsubj"]) is not None


def _is_effect(verb: Token, reader: ActReader) -> bool:
    """As in "a strike paralysed the capital", which tells only what came of it."""
    if verb.lemma_.lower() not in _EFFECTS:
        return False
    subjects = (child for child in verb.children if child.dep_ == "nsubj" and child.pos_ == "NOUN")
    acts = (reader.read(child) for child in subjects if child.lemma_.lower() not in GROUP_NOUNS)
    return any(act is not None and act.codes[0][:2] != "01" for act in acts)


def _is_outcome(verb: Token, reader: ActReader) -> bool:
    """As in "seven were killed in clashes with troops", of which the clashes say by whom."""
    if verb.lemma_.lower() not in _HARM or not any(child.dep_ == "nsubjpass" for child in verb.children):
        return False
    if any(child.dep_ == "agent" for child in verb.children):
        return False
    within = [noun for child in verb.children if child.lower_ == "in" for noun in child.children if noun.dep_ == "pobj"]
    return any(
        noun.pos_ == "NOUN" and any(c.lower_ in ("with", "by", "between") for c in noun.children) and reader.read(noun)
        for noun in within
    )


_HARM = word_set("kill wound injure hurt")
_EFFECTS = word_set(
    "paralyse paralyze disrupt shut close halt leave bring cause cripple empty fill delay ground strand mar follow "
    "come last enter continue begin start end prompt spark trigger provoke draw overshadow threaten raise coincide "
    "force"
)


def _parts(reading: Reading) -> Iterator[Token]:
    """The words below an act that are part of it."""
    token = reading.token
    yield token  # the adjective of "is ready to", which is told by its verb
    yield from reading.through
    yield from (word for word in reading.words if word.dep_ in ("nsubj", "nsubjpass") and word.head == token)
    if reading.codes[0][:2] in VIOLENT:
        # "An air strike killed": what struck is told by the verb.
        yield from (child for child in token.children if child.dep_ == "nsubj" and child.pos_ == "NOUN")
    takes_all = reading.codes[0][:2] in _TAKES_ALL
    yield from _below(token, takes_all, 0)


def _below(token: Token, takes_all: bool, depth: int) -> Iterator[Token]:
    if depth > _DEEPEST:
        return
    for child in token.children:
        is_noun = child.pos_ in ("NOUN", "PROPN", "ADP", "ADJ") or child.dep_ == "prep"
        is_infinitive = child.dep_ in ("xcomp", "advcl", "acl", "pcomp") and not _is_finite(child)
        is_helped = child.dep_ == "ccomp" and child.tag_ == "VB" and token.lemma_.lower() in _HELPING
        is_clause = takes_all and child.dep_ in ("ccomp", "xcomp", "pcomp", "acl")
        if child.lemma_.lower() in _CAUSING and child.dep_ == "advcl":
            continue  # "prompting Spain to demand": what follows is another's act
        if child.dep_ == "conj" and child.tag_ == "VBD" and _has(token, "had"):
            continue  # "denied it had sent bombs and accused": the parser has hung it too low
        is_own_noun = is_noun and child.dep_ not in ("nsubj", "agent", "conj")
        is_own_noun = is_own_noun or (is_noun and takes_all and depth > 0 and child.dep_ == "nsubj")
        if (
            is_own_noun
            or is_infinitive
            or is_clause
            or is_helped
            or (depth and child.dep_ in ("conj", "relcl") and takes_all)
        ):
            yield child
            yield from _below(child, takes_all, depth + 1)


_HELPING = word_set("help let make have allow enable")


def _has(verb: Token, word: str) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == word for child in verb.children)


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
