"""Sides that the act itself leaves open: who claimed it or is blamed for it, and who was killed or hurt.

"A bomb exploded, wounding four soldiers. Police blamed the Red Front." Works on parsed sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.triggers.clauses import has_own_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_AFTER = 4
"""So many sentences after an act still tell who did it, unless one of them has a day of its own."""
_CLAIMED = word_set(
    "responsibility attack bombing blast explosion raid strike killing ambush assault abduction kidnapping"
)
_BLAMING = word_set("blame accuse suspect")
_HARMING = word_set("kill wound injure maim hurt martyr behead slay murder execute shoot stab")
_DYING = word_set("die perish succumb")
_NO_ACT = word_set(
    "back support arm fund finance train aid help shelter harbour harbor host fail break breach violate lie try seek "
    "want undermine incite plan plot sponsor supply shield protect hide delay block refuse"
)
_NOBODY = word_set("no nobody none neither never not n't")


Heads = list[tuple[SentenceFindings, "Token"]]


def claimants(found: ArticleFindings, here: SentenceFindings) -> Heads:
    """The heads of those who said that they did it, nearest first."""
    return _heads(found, here, _claiming)


def blamed(found: ArticleFindings, here: SentenceFindings) -> Heads:
    """The heads of those whom others blame for it."""
    return _heads(found, here, _blamed)


def _heads(found: ArticleFindings, here: SentenceFindings, told: Callable[[Token], list[Token]]) -> Heads:
    return [
        (sentence, head)
        for sentence in _here_and_after(found, here)
        for token in sentence.sentence.tokens
        if token.pos_ in ("VERB", "AUX") and not _is_denied(token)
        for head in told(token)
    ]


def harmed(found: ArticleFindings, here: SentenceFindings) -> Heads:
    """The heads of those who were killed or hurt, by this sentence or else by the next."""
    for sentence in list(_here_and_after(found, here))[:2]:
        heads = [head for token in sentence.sentence.tokens for head in _hurt(token)]
        if heads:
            return [(sentence, head) for head in heads]
    return []


def _here_and_after(found: ArticleFindings, here: SentenceFindings) -> Iterator[SentenceFindings]:
    yield here
    sentence = found.after(here.sentence.number)
    for _ in range(MOST_AFTER):
        if sentence is None or (sentence.dates and any(not name.is_country for name in sentence.places)):
            return  # a day and place of its own: another story
        yield sentence
        sentence = found.after(sentence.sentence.number)


def _is_denied(verb: Token) -> bool:
    return any(child.lower_ in _NOBODY for child in verb.children)


def _claiming(verb: Token) -> list[Token]:
    """The group of "the group claimed the attack", "the group said it was behind it"."""
    lemma = verb.lemma_.lower()
    objects = _children(verb, "dobj")
    if lemma == "claim" and any(child.lemma_.lower() in _CLAIMED for child in objects):
        agents = [inner for child in verb.children if child.dep_ == "agent" for inner in _children(child, "pobj")]
        return [head for head in (*_children(verb, "nsubj"), *agents) if not _is_nobody(head)]
    if lemma == "claim" and verb.tag_ == "VBN":
        return [inner for child in verb.children if child.dep_ == "agent" for inner in _children(child, "pobj")]
    if lemma in ("say", "announce", "admit") and any(_is_own_act(child) for child in _children(verb, "ccomp")):
        return [head for head in _children(verb, "nsubj") if not _is_nobody(head)]
    return []


def _is_own_act(clause: Token) -> bool:
    """As in "it was behind the attack", "it had carried out the attack", "its fighters had fired the rockets"."""
    subjects = [child for child in clause.children if child.dep_ == "nsubj"]
    is_own = any(
        subject.lower_ in ("it", "they") or any(word.lower_ in ("its", "their") for word in subject.subtree)
        for subject in subjects
    )
    is_behind = any(child.lower_ == "behind" for child in clause.children)
    return is_own and (is_behind or clause.lemma_.lower() in ("carry", "stage", "conduct", "launch", "mount"))


def _blamed(verb: Token) -> list[Token]:
    """The group of "police blamed the group", "the attack was blamed on the group", "he accused the group of it"."""
    if verb.lemma_.lower() not in _BLAMING or not has_own_subject(verb):
        return []
    if any(inner.lemma_.lower() in _NO_ACT for prep in verb.children for inner in _children(prep, "pcomp")):
        return []  # "accuse Rwanda of backing the rebels"
    on = [inner for prep in verb.children if prep.lower_ == "on" for inner in _children(prep, "pobj")]
    return on or [head for head in _children(verb, "dobj") if not _is_nobody(head) and head.pos_ != "PRON"]


def _is_nobody(head: Token) -> bool:
    return head.lower_ in _NOBODY or any(child.lower_ in _NOBODY for child in head.children)


def _hurt(verb: Token) -> Iterator[Token]:
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB" or _is_denied(verb):
        return
    if lemma in _HARMING:
        yield from (head for head in _children(verb, "dobj", "nsubjpass") if not _is_nobody(head))
    elif lemma in _DYING:
        yield from (head for head in _children(verb, "nsubj") if not _is_nobody(head))


def _children(token: Token, *links: str) -> Sequence[Token]:
    """The words that hang on it in these ways, with what is joined to them."""
    return [each for child in token.children if child.dep_ in links for each in (child, *child.conjuncts)]
