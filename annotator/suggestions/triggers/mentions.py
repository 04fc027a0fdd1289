"""Whether words go on with an event told before ("the attack", "they also burned", "eleven died") or tell a new one.

Only how it is told; whether day and place agree with what was told before is judged where repeats are folded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from annotator.model.text.word_sets import word_set
from annotator.suggestions.triggers.clusters import Cluster

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_DEFINITE = word_set("the that this these those their its his her such both")
_HARMED = word_set("kill die wound injure hurt perish dead leave lose fall")
_STRUCK = word_set("shoot stab beat hit behead hang burn trample hack capture smash free set torch loot")
_ONLY_HARM = _HARMED | _STRUCK
_PRONOUNS = word_set("he she they it who which some others both we i")


Goes = Literal["name", "act", "harm"]


def goes_on(cluster: Cluster) -> Goes | None:
    """How it goes on: with its "name" ("the attack"), an "act" of "they" or "the attackers", or the "harm" alone."""
    if is_only_harm(cluster):
        return "harm"
    anchor = cluster.tokens[0]
    if anchor.pos_ == "NOUN" and _is_bare(anchor):
        return "name"
    if anchor.pos_ == "NOUN" and _has_its_day(anchor):
        return "act"
    if _has_a_new_doer(cluster.verb):
        return None
    if _has_no_doer(cluster.verb):
        return "act"
    subject = _subject(cluster.verb)
    return "act" if subject is not None and (subject.lower_ in _PRONOUNS or _is_bare(subject)) else None


def is_only_harm(cluster: Cluster) -> bool:
    """As in "Four soldiers died", "Three officers were killed in the fight": nobody is said to have done it."""
    verb = cluster.verb
    acts = [token for token in cluster.tokens if token.pos_ == "VERB"] or [verb]
    if any(token.lemma_.lower() not in _ONLY_HARM for token in (verb, *acts)):
        return False
    nouns = [token for token in cluster.tokens if token.pos_ == "NOUN"]
    if not all(_is_bare(noun) or noun.dep_ == "oprd" for noun in nouns):
        return False
    links = {child.dep_ for token in (verb, *acts) for child in token.children}
    is_active = any(token.lemma_.lower() in _STRUCK | {"kill", "leave"} for token in (verb, *acts))
    return "agent" not in links and not (is_active and "nsubj" in links)


def _finds_the_dead(verb: Token) -> bool:
    """As in "his body was found": what became of somebody who was spoken of before."""
    if verb.lemma_.lower() not in _FINDING:
        return False
    bodies = (
        child for child in verb.children if child.dep_ in ("nsubjpass", "dobj") and child.lemma_.lower() in _BODIES
    )
    return any(child.lower_ in _DEFINITE or child.dep_ == "poss" for body in bodies for child in body.children)


_FINDING, _BODIES = word_set("find discover dump leave recover"), word_set("body corpse remains head")


def _has_a_new_doer(verb: Token) -> bool:
    """As in "They were raped on Monday by militiamen": only those who suffered it were spoken of before."""
    doers = [
        inner for child in verb.children if child.dep_ == "agent" for inner in child.children if inner.dep_ == "pobj"
    ]
    is_dated = any(
        token.ent_type_ == "DATE" for child in verb.children if child.dep_ in _TIMES for token in child.subtree
    )
    return is_dated and any(not _is_bare(doer) and doer.pos_ != "PRON" for doer in doers)


_TIMES = frozenset({"prep", "npadvmod"})


def _has_no_doer(verb: Token) -> bool:
    """As in "Four lorries were burned", "A dozen passengers were led away": those who did it were spoken of before."""
    links = {child.dep_ for child in verb.children if not _is_of_later(child)}
    is_suffered = "nsubjpass" in links or (verb.lemma_.lower() in _GOING_TO_RUIN and _is_of_things(verb))
    if not is_suffered or links & {"agent", "advcl"}:
        return False
    around = (child for child in verb.children if child.dep_ != "conj" and not _is_of_later(child))
    return not any(token.ent_type_ in ("DATE", "GPE") for child in around for token in child.subtree)


_GOING_TO_RUIN = word_set("go burn collapse")
_THINGS = word_set("house hut home building shop stall car vehicle school roof wall")


def _is_of_things(verb: Token) -> bool:
    """As in "forty huts went up in smoke"."""
    return any(child.dep_ == "nsubj" and child.lemma_.lower() in _THINGS for child in verb.children)


def _is_of_later(child: Token) -> bool:
    """As in "before troops could step in", "the same day": what adds no doer and no day."""
    if child.dep_ == "advcl":
        return any(inner.lower_ in ("before", "until") for inner in child.children)
    return child.lemma_.lower() == "day" and any(inner.lower_ in ("same", "that") for inner in child.children)


def _has_its_day(noun: Token) -> bool:
    """As in "Thursday's blast": it was told before, and the day is told now."""
    return any(child.dep_ == "poss" and child.ent_type_ == "DATE" for child in noun.children) and not any(
        child.dep_ == "prep" and child.lower_ in ("in", "at", "on", "by") for child in noun.children
    )


def _subject(verb: Token) -> Token | None:
    step = verb
    for _ in range(3):
        found = next((child for child in step.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        if found is not None or step.dep_ not in ("conj", "xcomp", "advcl"):
            return found
        step = step.head
    return None


def _is_bare(noun: Token) -> bool:
    """A noun with "the" or "that" and nothing that names it: "the gunmen", but not "the Syrian army"."""
    if noun.pos_ != "NOUN" or not any(child.lower_ in _DEFINITE for child in noun.children):
        return False
    return not any(
        child.pos_ == "PROPN" or child.ent_type_ or (child.dep_ == "prep" and child.lower_ in ("of", "in", "on", "by"))
        for child in noun.children
    )
