"""Sources that give different numbers for the same dead: "residents counted 20 bodies, but officials spoke of 12"."""

from __future__ import annotations

import re

from annotator.model.deaths.death_phrases import Amount, Words
from annotator.model.text.word_sets import word_set

_SAYING = word_set(
    "said says put puts spoke speak counted confirmed reported acknowledged admitted gave gives estimated insisted "
    "claimed told announced listed recorded"
)
_PARTING = word_set("but while whereas though although however ;")
_ANYBODY = word_set(
    "people persons person dead bodies corpses civilians victims deaths fatalities casualties lives killed others"
)
_COUNTED = word_set("counted seen saw buried collected recovered")
_BODIES = re.compile(r"\b(?:corpses|bodies|dead|killed|graves?)\b", re.IGNORECASE)


def is_of_another_source(words: Words, before: Amount, amount: Amount) -> bool:
    """Whether somebody else says so, and nothing tells other people apart from those of `before`."""
    between = [word.text for word in words[before.end : amount.first]]
    parts = [at for at, word in enumerate(between) if word in _PARTING]
    if not parts or not _SAYING & set(between[parts[-1] :]):
        return False
    noun, other = _noun(words, amount), _noun(words, before)
    return not noun or noun in _ANYBODY or noun == other or (not other and noun in _ANYBODY)


def is_counted_again(quote: str, words: Words, amount: Amount) -> bool:
    """As in "those who gathered the corpses said they had counted nine"."""
    is_bare = amount.end == amount.last
    before = words[amount.first - 1].text if amount.first else ""
    return is_bare and before in _COUNTED and _BODIES.search(quote) is not None


def is_put_by_another(words: Words, amount: Amount) -> bool:
    """As in "police put the toll at five", a number for dead who were told of before."""
    before = [word.text for word in words[max(0, amount.first - 10) : amount.first]]
    is_toll = bool({"toll", "dead", "killed", "deaths", "fatalities", "figure"} & set(before))
    if is_toll and before[-1:] == ["to"]:
        return bool({"lowered", "revised", "reduced", "cut", "corrected"} & set(before))
    return is_toll and bool({"put", "puts", "putting"} & set(before)) and before[-1:] == ["at"]


def says_nobody(words: str) -> bool:
    """As in "the rebels claimed to have killed 40; the police said nobody had died": nobody at all, and not "no
    civilians"."""
    return _NOBODY.match(words) is not None


_NOBODY = re.compile(r"(?:nobody|no\s+one|none\b|no\s+(?:deaths?|casualties|losses|fatalities))", re.IGNORECASE)


def _noun(words: Words, amount: Amount) -> str:
    return words[amount.end - 1].text if amount.end > amount.last else ""
