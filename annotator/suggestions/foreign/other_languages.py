"""Actors in French, Spanish, Russian and Arabic, by words alone: no model of these is shipped.

They are handed on in English words, which the actor list knows (`foreign_people`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from annotator.model.text.languages import language_of
from annotator.suggestions.foreign.foreign_people import groups_in, people_in
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.text.language import Sentence

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

IsKnown = Callable[[str], bool]


def find_people(text: str, sentence: Sentence, is_known: IsKnown) -> Iterator[ActorPhrase]:
    """The actors that a sentence names, by a name that is known or by their role, in order."""
    language = language_of(text)
    found = [
        *_by_words(text, sentence, groups_in(language), is_known, with_nation=False),
        *_letters(sentence, is_known),
        *_by_words(text, sentence, people_in(language), is_known, with_nation=True),
    ]
    last = -1
    # Of those that begin at one word the longer name says more.
    for phrase in sorted(found, key=lambda each: (each.span.start, -len(each.span))):
        if phrase.span.start >= last:
            last = phrase.span.end
            yield phrase


def _by_words(
    text: str, sentence: Sentence, known: Mapping[str, re.Pattern[str]], is_known: IsKnown, *, with_nation: bool
) -> Iterator[ActorPhrase]:
    for words, pattern in known.items():
        for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
            tokens = sentence.tokens_from(match.start(), match.end())
            if tokens:
                nation = _nation_beside(sentence, tokens, is_known) if with_nation else None
                named = [*tokens, nation] if nation is not None else tokens
                role = f"{nation.text} {words}" if nation is not None else words
                yield ActorPhrase(sentence.span_of(named), role, tokens[-1], sentence.number)


def _nation_beside(sentence: Sentence, tokens: Sequence[Token], is_known: IsKnown) -> Token | None:
    """The country's adjective before a role ("российские войска") or after it ("l’armée camerounaise")."""
    first, last = sentence.tokens.index(tokens[0]), sentence.tokens.index(tokens[-1])
    for at in (last + 1, first - 1):
        if 0 <= at < len(sentence.tokens):
            word = sentence.tokens[at].text
            # A name of its own, such as a town's, begins with a capital.
            is_arabic = not word.isascii() and "\u0621" <= word[0] <= "\u064a"
            is_adjective = _OF_NATION.search(word) is not None if is_arabic else word[0].islower() or at < first
            if is_arabic and at < first:
                continue  # there the adjective follows its noun
            if len(word) > 3 and is_adjective and is_known(word):
                return sentence.tokens[at]
    return None


_OF_NATION = re.compile("(?:ي|ية|يا|يين|يون|يان)$")


def _letters(sentence: Sentence, is_known: IsKnown) -> Iterator[ActorPhrase]:
    """Letters such as FARC, of which the actor list knows many."""
    for token in sentence.tokens:
        if len(token.text) > 2 and token.text.isascii() and token.text.isupper() and is_known(token.text):
            yield ActorPhrase(sentence.span_of([token]), token.text, token, sentence.number)
