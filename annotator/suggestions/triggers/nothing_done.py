"""What is told as not done, or as somebody's past in court: "nobody was detained", "no bombs fell", "jailed a man who
shot a rival".

Works on spaCy's dependencies of one trigger, for schemes that take only what is done.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_NOBODY = word_set("nobody none nothing neither noone no-one")
_JAILED = word_set("jail sentence convict acquit imprison indict try remand extradite exonerate arraign")
_COURTS = word_set("court judge jury tribunal prosecutor magistrate")
_SENT = word_set("send go put stand serve face")
_TO_JAIL = word_set("prison jail trial year sentence charge dock court")
_SAYING = word_set("say tell report confirm announce add state identify put estimate")
_SEASONS = word_set(
    "day week month year summer winter spring autumn season decade war campaign conflict period century"
)


def is_not_done(trigger: Token, verb: Token) -> bool:
    """Whether nobody did it: the subject itself is nobody, or there was none."""
    return any(_has_nobody(step) for step in _with_its_heads(verb)) or _is_none_of_it(trigger)


def is_before_a_court(trigger: Token) -> bool:
    """As in "A court jailed two men for a grenade attack", "who shot a rival was sent to prison"."""
    top = _top(trigger)
    if top in (trigger, trigger.head):
        return False
    lemma = top.lemma_.lower()
    if lemma in _JAILED:
        return True
    inner = [token for token in top.subtree if token.dep_ == "pobj" and token.head.head == top]
    if lemma in _SENT and any(token.lemma_.lower() in _TO_JAIL for token in inner):
        return True
    if lemma in _SAYING:
        return False
    return any(child.dep_ == "nsubj" and child.lemma_.lower() in _COURTS for child in top.children)


def is_of_a_season(verb: Token) -> bool:
    """As in "after a summer in which shelling wrecked schools": what filled a time is of no day."""
    return verb.dep_ == "relcl" and verb.head.lemma_.lower() in _SEASONS


def is_toll(verb: Token) -> bool:
    """As in "600 people have lost their lives": more than on a day, and told of all days."""
    if not any(child.dep_ == "aux" and child.lower_ in ("has", "have") for child in verb.children):
        return False
    hurt = (child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "dobj"))
    counts = (inner.text.replace(",", "") for noun in hurt for inner in noun.children if inner.dep_ == "nummod")
    return any(count.isdigit() and int(count) >= _MANY for count in counts)


_MANY = 100


def _with_its_heads(verb: Token) -> Iterator[Token]:
    """The verb, and those before it to which it is joined without a subject of its own."""
    step = verb
    yield step
    while step.dep_ == "conj" and step.head != step and not _has_subject(step):
        step = step.head
        yield step


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _has_nobody(verb: Token) -> bool:
    for child in verb.children:
        if child.dep_ not in ("nsubj", "nsubjpass"):
            continue
        if child.lower_ in _NOBODY or next(iter(child.subtree)).lower_ in ("no", "neither", "not"):
            return True  # "not one shell fell"
    return False


def _is_none_of_it(trigger: Token) -> bool:
    """As in "there was no attack on the convoy", "without any clashes"."""
    step = trigger
    while step.dep_ in ("pobj", "prep", "compound", "amod", "conj", "attr", "dobj", "nsubj", "nsubjpass") and (
        step.pos_ != "VERB"
    ):
        if any(child.lower_ in ("no", "neither") and child.dep_ in ("det", "preconj", "cc") for child in step.children):
            return True
        if step.dep_ in ("attr", "dobj", "nsubj", "nsubjpass"):
            return False
        step = step.head
    return False


def _top(token: Token) -> Token:
    step = token
    while step.head != step:
        step = step.head
    return step
