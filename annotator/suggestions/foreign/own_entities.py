"""People and bodies that a user's own pipeline for another language found, as actor phrases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.text.language import Sentence

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_PEOPLE = frozenset({"PER", "PERSON", "ORG", "NORP"})
"""Labels of spaCy's own pipelines, whatever the language."""


def with_entities(sentence: Sentence, known: Sequence[ActorPhrase]) -> list[ActorPhrase]:
    """The phrases that were found by words, and between them those that the pipeline calls people or bodies."""
    found = [phrase for phrase in _entities(sentence) if not any(phrase.span.overlaps(k.span) for k in known)]
    return sorted([*known, *found], key=lambda phrase: phrase.span)


def _entities(sentence: Sentence) -> Iterator[ActorPhrase]:
    for tokens in _runs(sentence.tokens):
        if tokens[0].ent_type_ in _PEOPLE:
            span = sentence.span_of(tokens)
            yield ActorPhrase(span, " ".join(token.text for token in tokens), tokens[-1], sentence.number)


def _runs(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens of one entity after the other."""
    number = 0
    numbered = []
    for token in tokens:
        number += token.ent_iob_ != "I"
        numbered.append((number, token))
    for _, run in groupby(numbered, key=lambda pair: pair[0]):
        yield [token for _, token in run]
