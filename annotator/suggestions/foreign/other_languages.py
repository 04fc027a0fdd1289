"""Actors in French, Spanish, Russian and Arabic, by words alone: no model of these is shipped.

They are handed on in English words, which the actor list knows (`foreign_people`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from annotator.model.text.languages import Language, language_of
from annotator.model.text.span import Span
from annotator.suggestions.foreign.foreign_people import groups_in, people_in
from annotator.suggestions.foreign.joined_people import strikers, with_members
from annotator.suggestions.foreign.unlisted_people import CIVILIANS, unlisted_in
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.text.language import Sentence

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

IsKnown = Callable[[str], bool]


def find_people(
    text: str, sentence: Sentence, is_known: IsKnown, listed: Sequence[tuple[Span, str]] = ()
) -> Iterator[ActorPhrase]:
    """The actors that a sentence names, by a name that is known or by their role, in order; `listed`: names of the
    actor list that stand in it."""
    language = language_of(text)
    named = [
        *_by_words(text, sentence, groups_in(language), is_known, with_nation=False),
        *_listed(sentence, listed),
    ]
    people = _by_words(text, sentence, people_in(language), is_known, with_nation=True)
    found = [*named, *(each for each in people if not any(each.span.overlaps(name.span) for name in named))]
    last, listed_ones = -1, []
    # Of those that begin at one word the longer name says more.
    for phrase in sorted(found, key=lambda each: (each.span.start, -len(each.span))):
        if phrase.span.start >= last:
            last = phrase.span.end
            listed_ones.append(phrase)
    listed_ones += strikers(text, sentence, [phrase.span for phrase in listed_ones], is_known)
    others = _unlisted(text, sentence, language, [phrase.span for phrase in listed_ones], is_known)
    yield from with_members(text, sorted([*listed_ones, *others], key=lambda phrase: phrase.span))


def _unlisted(
    text: str, sentence: Sentence, language: Language, taken: Sequence[Span], is_known: IsKnown
) -> Iterator[ActorPhrase]:
    """Those whom no list has, as whom they are taken for; of a people (`deux Palestiniens`) its own."""
    for span, words in unlisted_in(text, sentence.span, language, taken):
        if tokens := sentence.tokens_from(span.start, span.end):
            first = tokens[0].text
            role = f"{first} {words}" if words == CIVILIANS and len(first) > 3 and is_known(first) else words
            yield ActorPhrase(span, role, tokens[-1], sentence.number)


def _listed(sentence: Sentence, listed: Sequence[tuple[Span, str]]) -> Iterator[ActorPhrase]:
    for span, name in listed:
        if tokens := sentence.tokens_from(span.start, span.end):
            yield ActorPhrase(span, name, tokens[-1], sentence.number)


def _by_words(
    text: str, sentence: Sentence, known: Mapping[str, re.Pattern[str]], is_known: IsKnown, *, with_nation: bool
) -> Iterator[ActorPhrase]:
    for words, pattern in known.items():
        for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
            tokens = sentence.tokens_from(match.start(), match.end())
            if tokens and text[match.start() - 1 : match.start()] != "-":
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
