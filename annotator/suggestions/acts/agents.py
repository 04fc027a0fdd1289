"""Who acts where a verb is passive: the nouns after "by", wherever the parser has hung them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_TIMES = frozenset({"DATE", "TIME", "CARDINAL"})
_AGAINST = word_set("against over after before following despite because without of")


def agents_of(verb: Token) -> Iterator[Token]:
    """The nouns after "by", wherever the parser has hung them: "was questioned for 12 hours by prosecutors"."""
    beside = [child for child in verb.children if child.dep_ in ("agent", "prep")]
    if verb.tag_ == "VBN" and not any(child.lower_ == "by" for child in beside):
        near = [each for each in beside if each.lower_ not in _AGAINST]
        nouns = [noun for each in near for noun in each.children if noun.dep_ == "pobj"]
        beside += [child for noun in nouns for child in noun.children if child.dep_ == "prep"]
    for preposition in beside:
        if preposition.dep_ == "agent" or preposition.lower_ == "by":
            yield from (
                child
                for child in preposition.children
                if child.dep_ == "pobj" and child.ent_type_ not in _TIMES | {"MONEY", "PERCENT"}
            )
