"""Words of violence that tell of no act between people: beasts that kill, battles with a fire, what a book tells.

Works on spaCy's dependencies of one trigger, like `background`, which asks whether the act is one of today.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

BEASTS = word_set(
    "animal beast elephant lion lioness tiger leopard cheetah hyena hippo hippopotamus buffalo rhino rhinoceros "
    "bear wolf jackal dog pack herd boar crocodile alligator shark whale orca snake cobra python mosquito bee wasp "
    "hornet locust bird crow bull cow monkey baboon chimpanzee gorilla rat pest insect swarm jellyfish stingray "
    "cat wildlife"
)
_BLIND_FORCES = word_set(
    "blaze fire wildfire bushfire flame inferno tree wave wind rain rainfall downpour heat cold snow hail mud "
    "water lava ash smog boulder rock roof wall crane bridge truck lorry bus car van train tram plane airliner "
    "ferry boat ship vessel driver motorist surgeon cancer tumour illness infection"
)
"""What kills without anybody meaning to. Of these only what is not a weapon beside another word: "car bomb"."""
_MISHAPS = word_set("fall crash collapse overturn plunge collide derail sink capsize skid burst veer swerve")
"""As in "were killed when a crane fell on a bus"."""
_PLANTED = word_set("mine landmine ied device bomb explosive")
_STRUGGLES = word_set("battle fight combat tackle wage struggle grapple attack bombard storm defend besiege clash war")
_NO_FOES = word_set(
    "blaze fire wildfire bushfire flame inferno flood disease cancer illness virus pandemic outbreak covid malaria "
    "polio cholera poverty hunger inflation corruption crime change climate drought racism discrimination "
    "disinformation piracy smuggling trafficking addiction obesity recession deficit price cost unemployment "
    "elements odds charge case appeal lawsuit verdict decision ruling law bill motion proposal plan reform budget "
    "policy referee umpire goal box line crease defence market shop store dollar rate record idea memory title "
    "championship crown lead image name reputation legacy claim argument theory fear depression boredom cold heat "
    "traffic"
)
_SIDES = word_set("north south east west outside")
_STORIES = word_set(
    "chapter scene film movie novel book play episode series story song poem game video video-game level"
)
_SAME_FORM = word_set("set hit put cut beat shut burst spread split hurt let cast bid quit shed thrust upset read rid")
"""Verbs whose past looks like their present, and is often taken for it."""
_KILLING = word_set(
    "kill die injure wound hurt maul trample gore bite attack maim leave raid invade charge sting devour eat"
)


def is_no_act(trigger: Token, verb: Token) -> bool:
    """Whether nobody does it to anybody."""
    return _is_by_beast(verb) or _is_by_chance(trigger, verb) or _has_no_foe(trigger, verb) or _is_in_a_story(verb)


def is_told_as_habit(trigger: Token) -> bool:
    """As in "gangs kidnap travellers", "the army bombs markets": told in the present tense, it is of no day."""
    if trigger.tag_ not in ("VBZ", "VBP") or trigger.lemma_.lower() in _SAME_FORM:
        return False
    return trigger.dep_ in ("ROOT", "ccomp", "conj", "relcl", "advcl", "parataxis")


def _doers(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "nsubj":
            yield child
            yield from child.conjuncts
        elif child.dep_ == "agent":
            yield from (inner for inner in child.children if inner.dep_ == "pobj")


def _is_by_beast(verb: Token) -> bool:
    return any(
        (doer.text.islower() or doer is doer.sent[0]) and doer.lemma_.lower() in BEASTS for doer in _doers(verb)
    ) or any(
        child.dep_ == "nsubj" and child.lower_ in ("which", "that") and verb.head.lemma_.lower() in BEASTS
        for child in verb.children
    )


def _is_by_chance(trigger: Token, verb: Token) -> bool:
    """As in "a burning tree killed", "was hit by a bus"."""
    if trigger != verb or verb.lemma_.lower() not in _KILLING | {"hit", "strike", "crush", "bury"}:
        return False
    if any(child.dep_ == "dobj" and child.lemma_.lower() in _PLANTED for child in verb.children):
        return False  # "a bus hit a mine"
    joined = (verb, *(child for child in verb.children if child.dep_ == "conj"))
    below = (child for each in joined for child in each.children)
    clauses = [child for child in below if child.dep_ == "advcl" and child.lemma_.lower() in _MISHAPS]
    doers = (doer for clause in (verb, *clauses) for doer in _doers(clause))
    return any(doer.lemma_.lower() in _BLIND_FORCES and _is_plain(doer) for doer in doers)


def _is_plain(noun: Token) -> bool:
    """A car, and not a car that was packed with explosives or that somebody drove into a crowd."""
    return not any(child.dep_ in ("acl", "relcl", "compound") for child in noun.children)


def _has_no_foe(trigger: Token, verb: Token) -> bool:
    """As in "battled a blaze", "fought the charges", "the fight against malaria"."""
    if trigger.lemma_.lower() not in _STRUGGLES:
        return False
    return any(foe.lemma_.lower() in _NO_FOES for foe in _foes(trigger))


def _foes(trigger: Token) -> Iterator[Token]:
    for child in trigger.children:
        if child.dep_ == "dobj":
            yield child
            if child.lemma_.lower() in _SIDES:
                yield from (inner for inner in child.children if inner.dep_ == "compound")  # "a blaze west of Sydney"
        elif child.dep_ == "prep" and child.lower_ in ("against", "with", "on", "over", "for"):
            yield from (inner for inner in child.children if inner.dep_ == "pobj")


def _is_in_a_story(verb: Token) -> bool:
    """As in "in one chapter gunmen ambush a convoy", "the film, in which a mob storms a palace"."""
    for step in (verb, *verb.ancestors):
        for child in step.children:
            is_before = child.dep_ == "prep" and child.lower_ in ("in", "at") and child.i < verb.i
            if is_before and any(inner.lemma_.lower() in _STORIES for inner in child.children if inner.dep_ == "pobj"):
                return True
        if step.dep_ == "relcl" and step.head.lemma_.lower() in _STORIES:
            return True
        if step.dep_ not in ("conj", "relcl", "ccomp", "advcl"):
            return False
    return False
