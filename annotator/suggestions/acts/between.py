"""Which act of a sentence links two given sides: the words that govern both, and what they are read as.

Both sides are marked by the caller; an answer is always made, at worst of what the sentence tells of at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.moods import is_state
from annotator.suggestions.acts.noun_sides import OF_WORDS
from annotator.suggestions.acts.reading import ActReader, Reading
from annotator.suggestions.acts.told import may_act
from annotator.suggestions.triggers.subjects import subject_of

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_UP = frozenset({"compound", "amod", "poss", "nmod", "nummod", "appos", "conj", "quantmod", "nsubj", "dep"})
_JOINING = word_set("of for from between among in at by and with under to on")
_STEP, _FAR_STEP = 0.2, 0.5
_PURPOSE = frozenset({"advcl", "xcomp"})


@dataclass(frozen=True, slots=True)
class Link:
    """A reading and how surely it is what one side does to the other."""

    reading: Reading
    score: float


def links_between(
    tokens: Sequence[Token], source: Sequence[Token], target: Sequence[Token], reader: ActReader
) -> list[Link]:
    """All readings of the sentence, the likeliest link first."""
    source_chain, target_chain = _chain(source), _chain(target)
    heads = [_head(target)] if target else []
    found: list[Link] = []
    for token in tokens:
        if token in source or token in target or not may_act(token):
            continue
        reading = reader.told(token)
        if reading is not None:
            score = _score(token, reading, source_chain, target_chain, heads)
            score -= 2.0 * _is_done_by_an_act(token, reader)
            found.append(Link(reading, score))
    return sorted(found, key=lambda link: -link.score)


def _is_done_by_an_act(token: Token, reader: ActReader) -> bool:
    """As in "the arrest sparked protests": what an act leads to is not what the sides of the act do."""
    if token.pos_ != "VERB":
        return False
    nouns = [c for c in token.children if c.dep_ == "nsubj" and c.pos_ == "NOUN" and may_act(c) and not c.ent_type_]
    return any(reader.read(noun) is not None for noun in nouns)


def _score(
    token: Token, reading: Reading, source: dict[Token, float], target: dict[Token, float], heads: list[Token]
) -> float:
    is_noun = token.pos_ in ("NOUN", "PROPN")
    doers, done_to = _of_noun(token) if is_noun else _of_verb(token, reading)
    does = max((3.0 - source[doer] for doer in doers if doer in source), default=0.0)
    score = does
    if any(each in source and source[each] < 1 for each in done_to) and not does:
        score -= 1.0
    joined = does and any(doer in target for doer in doers)
    inside = [_depth(head, token, doers, is_noun) for head in heads]
    if joined:
        score += 1.8
    elif any(each in target for each in done_to):
        score += 2.3 - min(target[each] for each in done_to if each in target)
    elif inside and inside[0] is not None:
        score += max(0.6, 2.0 - 0.2 * inside[0])
    elif not heads:
        score += 0.5
    score += 0.3 * min(reading.fullness, 2)
    is_linked = does and score > does + 0.5
    is_object = is_noun and token.dep_ in ("dobj", "pobj", "nsubjpass")
    if not is_object and is_linked and (_is_outer(reading) or reading.operator in _GOVERNING):
        score += 0.9
    if _is_infinitive(token):
        score -= 1.2
    if reading.operator in ("+say", "+light", "+do"):
        # Said, begun or made: what is said, begun or made is already in the codes.
        score += 0.7 if reading.inner or reading.operator == "+say" else 0.1
    if reading.codes[0][:2] == "01" and not _is_outer(reading):
        score -= 1.6
    if is_noun:
        score -= 0.9 if is_object else 0.4
    return score - 0.02 * _level(token)


_GOVERNING = frozenset({"+ask", "+demand", "+refuse", "+threat", "+will", "+stop", "+mull", "+need", "+offer", "+fail"})
"""What governs what follows it, whatever that is: an appeal to withdraw is no withdrawal."""


def _is_outer(reading: Reading) -> bool:
    return reading.codes[0][:2] in OF_WORDS or reading.codes[0] == "016"


def _is_infinitive(token: Token) -> bool:
    if token.dep_ == "xcomp" and token.tag_ == "VBG":
        return True
    return token.dep_ in ("xcomp", "advcl", "acl") and any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)


def _of_verb(verb: Token, reading: Reading) -> tuple[list[Token], list[Token]]:
    adjective = verb.pos_ == "ADJ" or is_state(verb)
    subjects, is_passive = subject_of(verb.head if adjective and verb.dep_ == "acomp" else verb)
    is_passive = is_passive and not adjective
    agents = [t for child in verb.children if child.dep_ == "agent" for t in child.children if t.dep_ == "pobj"]
    agents += [
        t
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ == "by" and is_passive
        for t in child.children
        if t.dep_ == "pobj"
    ]
    objects = [c for c in verb.children if c.dep_ in ("dobj", "dative") and c.pos_ != "ADP"]
    if reading.operator == "+get":
        givers = [
            t for child in verb.children if child.dep_ in ("prep", "agent") and child.lower_ in ("from", "by")
            for t in child.children if t.dep_ == "pobj"
        ]  # fmt: skip
        return (givers or subjects), (subjects if givers else objects)
    if is_passive:
        return _joined(agents), _joined(subjects)
    return _joined(subjects), _joined(objects)


def _of_noun(noun: Token) -> tuple[list[Token], list[Token]]:
    doers: list[Token] = []
    done_to: list[Token] = []
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "amod", "nmod", "nsubj"):
            doers.append(child)
        elif child.dep_ in ("prep", "agent"):
            objects = [t for t in child.children if t.dep_ == "pobj"]
            if child.lower_ in ("by", "from", "between", "among"):
                doers += objects
            elif child.lower_ == "of":
                doers += objects
                done_to += objects
            else:
                done_to += objects
        elif child.dep_ == "acl":
            for prep in child.children:
                inner = [t for t in prep.children if t.dep_ == "pobj"]
                if prep.dep_ == "agent":
                    doers += inner
                elif prep.dep_ == "prep":
                    done_to += inner
    is_own = any(child.dep_ == "poss" or child.lower_ in ("by", "from", "between") for child in noun.children)
    if noun.dep_ in ("dobj", "pobj", "attr", "nsubjpass") and not is_own:
        step = noun.head.head if noun.dep_ == "pobj" else noun.head
        verb = step if step.pos_ in ("VERB", "AUX") else None
        if verb is not None:
            subjects, is_passive = subject_of(verb)
            doers += [] if is_passive else subjects
            doers += [t for c in verb.children if c.dep_ == "agent" for t in c.children if t.dep_ == "pobj"]
    return _joined(doers), _joined(done_to)


def _joined(tokens: list[Token]) -> list[Token]:
    return list(dict.fromkeys(each for token in tokens for each in (token, *token.conjuncts)))


def _chain(words: Sequence[Token]) -> dict[Token, float]:
    """What the words stand for or belong to, each with what it costs to go there: Turkey, then "Turkey's army"."""
    chain: dict[Token, float] = {}
    if not words:
        return chain
    step, cost = _head(words), 0.0
    for word in words:
        chain[word] = 0.3
    chain[step] = 0.0
    for _ in range(6):
        if step.dep_ in _UP and step.head != step and step.head.pos_ not in ("VERB", "AUX"):
            cost += _STEP
            step = step.head
        elif step.dep_ == "pobj" and step.head.lower_ in _JOINING and step.head.head.pos_ in ("NOUN", "PROPN", "NUM"):
            cost += _STEP if step.head.lower_ in ("of", "between", "from", "for") else _FAR_STEP
            step = step.head.head
        elif step.dep_ == "conj" and step.head != step:
            cost += _STEP
            step = step.head
        else:
            break
        chain.setdefault(step, cost)
    return chain


def _head(words: Sequence[Token]) -> Token:
    """The word of a phrase that the others hang on."""
    inside = set(words)
    return next((word for word in words if word.head not in inside or word.head == word), words[-1])


def _depth(head: Token, token: Token, doers: Sequence[Token], is_noun: bool) -> int | None:
    """How many steps below the act a side lies, or None where it is not below, or below who does it."""
    step, depth = head, 0
    while step != token:
        if step.head == step:
            return None
        if step.head == token and not is_noun and (step.dep_ in ("nsubj", "csubj", "agent") or step in doers):
            return None
        depth += step.dep_ not in ("prep", "conj", "compound", "amod", "poss", "agent")
        step = step.head
    return depth


def _level(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def path_between(source: Sequence[Token], target: Sequence[Token]) -> Iterator[Token]:
    """The words between two sides in the tree, from the first one's head up and down to the other's."""
    if not source or not target:
        return
    up = [_head(source), *_head(source).ancestors]
    down = [_head(target), *_head(target).ancestors]
    yield from (step for step in up if step not in down)
    yield from (step for step in down if step not in up)
    yield from (step for step in up if step in down)
