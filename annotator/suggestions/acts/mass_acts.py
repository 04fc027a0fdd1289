"""Killing and driving out of so many that CAMEO has codes of their own for it: mass killings and mass expulsions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.reading import Reading
from annotator.suggestions.people.people_words import UNARMED

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_EXPULSION, _KILLING = "201", "202"
_DRIVEN_OUT = frozenset({"174"})
_KILLED = frozenset({"190", "1823", "180", "193", "182", "186", "175"})
_KILLS = word_set(
    "kill massacre slaughter murder hack execute butcher slay behead shoot burn slit cut mow gun club stab machine-gun"
)
_MANY_KILLED, _MANY_DRIVEN_OUT = 100, 1000
_ROUND = {"hundred": 100, "hundreds": 200, "thousand": 1000, "thousands": 2000}


def mass_code(reading: Reading, harmed: Sequence[Token]) -> str:
    """The code for the many, or empty: for people who bear arms, and where no number is told, there is none."""
    code, verb = reading.codes[0], reading.token
    if code in _DRIVEN_OUT and (_count(harmed) >= _MANY_DRIVEN_OUT or _is_in_mass(verb)):
        return _EXPULSION
    people = [head for head in harmed if head.lemma_.lower() in UNARMED or _of_people(head)]
    if (
        code in _KILLED
        and verb.lemma_.lower() in _KILLS
        and people
        and _count([*people, *_deaths(harmed)]) >= _MANY_KILLED
    ):
        return _KILLING
    return ""


def _of_people(head: Token) -> bool:
    """As in "hundreds of civilians"."""
    inner = (t for child in head.children if child.lower_ == "of" for t in child.children)
    return any(token.lemma_.lower() in UNARMED for token in inner)


def _deaths(harmed: Sequence[Token]) -> Iterator[Token]:
    """The death of "hacked to death 400 villagers", on which the parser may hang their number."""
    return (head for head in harmed if head.lower_ == "death")


def _is_in_mass(verb: Token) -> bool:
    return any(child.lower_ in ("mass", "masse") or child.text == "en masse" for child in verb.subtree)


def _count(heads: Sequence[Token]) -> int:
    inner = [t for head in heads for child in head.children if child.lower_ == "of" for t in child.children]
    return max((number for head in (*heads, *inner) for number in _numbers(head)), default=0)


def _numbers(head: Token) -> Iterator[int]:
    yield _ROUND.get(head.lower_, 0)
    for child in head.children:
        if child.dep_ == "nummod":
            words = [child.text.replace(",", ""), *(inner.lower_ for inner in child.children)]
            digits = next((int(word) for word in words if word.isdigit()), 1)
            yield digits * max((_ROUND.get(word.lower(), 1) for word in words), default=1)
