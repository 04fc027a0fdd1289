"""Words that put a side beside an act, and what hangs on nouns: shared by the sides of verbs and of event nouns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.people.actors import GROUP_NOUNS

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

TO = word_set("to with against on upon at toward towards from for over between into onto versus about regarding")
OF = word_set("of")
WHERE = word_set("in inside outside near across through off along around within opposite")
_GROUND = word_set(
    "water coast border frontier town city area region north south east west part outskirts capital base port village "
    "province line territory island zone shore district sea ocean "
    "strait gulf lake river forest mountain valley hill road highway street square prison jungle desert"
)


@dataclass(frozen=True, slots=True)
class Heads:
    """Who acts, to whom, where, and whom one sends: where nobody else is named, those stand for whom it is done to."""

    source: tuple[Token, ...] = ()
    target: tuple[Token, ...] = ()
    where: tuple[Token, ...] = ()
    sent: tuple[Token, ...] = ()


def objects_after(preposition: Token) -> Iterator[Token]:
    return (child for child in preposition.children if child.dep_ == "pobj")


def under(noun: Token) -> Iterator[Token]:
    """Whom a noun is directed at: sanctions on X, talks with X, the death of X, a plan for X, the attack by X."""
    for child in noun.children:
        if child.dep_ == "poss":
            yield child
    for wanted in (TO, frozenset({"by"}), OF, WHERE if noun.lemma_.lower() in _GROUND else frozenset()):
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in wanted:
                for inner in objects_after(child):
                    yield inner
                    yield from under(inner)
    for child in noun.children:
        if child.dep_ in ("acl", "relcl"):
            for inner in child.children:
                if inner.dep_ in ("dobj", "nsubj") and inner.lower_ not in ("that", "which", "who"):
                    yield inner
                elif inner.dep_ in ("prep", "agent", "dative"):
                    yield from objects_after(inner)


def is_side(modifier: Token) -> bool:
    if modifier.dep_ == "compound" and modifier.lemma_.lower() in GROUP_NOUNS:
        return True  # "a government offensive"
    return bool(modifier.ent_type_) and modifier.ent_type_ not in ("DATE", "TIME", "CARDINAL", "ORDINAL")


def joined(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        for child in token.children:
            if child.dep_ in ("nmod", "compound") and any(inner.dep_ == "cc" for inner in child.children):
                yield child  # "the government and rebel leaders"
        yield token
        yield from token.conjuncts
