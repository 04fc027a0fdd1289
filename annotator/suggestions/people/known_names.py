"""Names of armed groups, forces and governments that the parser takes for no name: "the FARDC", "Gendarmes", "M23"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.text.language import Sentence

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_LONG_NAME = 3
"""Of so many words even what ends like a place may be a group: "Islamic State West Africa Province"."""
_PLACES_AND_TIMES = frozenset({"GPE", "LOC", "DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"})


def known_names(
    sentence: Sentence, taken: Sequence[ActorPhrase], is_known: Callable[[str], bool]
) -> Iterator[ActorPhrase]:
    """The noun phrases of proper nouns that are no actors yet, as far as a list knows them."""
    if not sentence.is_parsed:
        return
    for chunk in sentence.noun_phrases:
        head = chunk[-1]
        is_name = head.pos_ == "PROPN" or (head.text.isupper() and len(head.text) > 2)
        words = _name(chunk)
        if not is_name or (head.ent_type_ in _PLACES_AND_TIMES and len(words) < _LONG_NAME):
            continue
        span = sentence.span_of(words)
        if any(span.overlaps(phrase.span) for phrase in taken):
            continue
        name = " ".join(token.text for token in words)
        if is_known(name):
            yield ActorPhrase(span, name, head, sentence.number)


def known_acronyms(
    sentence: Sentence, taken: Sequence[ActorPhrase], is_known: Callable[[str], bool]
) -> Iterator[ActorPhrase]:
    """The JNIM that the parser takes for a town or for no name at all."""
    for token in sentence.tokens if sentence.is_parsed else ():
        is_acronym = token.text.isupper() and token.text.isalpha() and _SHORTEST <= len(token.text) <= _LONGEST
        if is_acronym and token.dep_ not in ("compound", "amod"):
            span = sentence.span_of([token])
            if not any(span.overlaps(phrase.span) for phrase in taken) and is_known(token.text):
                yield ActorPhrase(span, token.text, token, sentence.number)


_SHORTEST, _LONGEST = 3, 8


def _name(chunk: Sequence[Token]) -> list[Token]:
    tokens = [token for token in chunk if not token.is_space]
    while len(tokens) > 1 and tokens[0].pos_ in ("DET", "PRON", "PUNCT", "ADP"):
        tokens = tokens[1:]
    return tokens
