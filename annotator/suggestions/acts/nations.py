"""Whose people the sides of an act are: rebels, police and crowds take the country that their sentence gives them.

Knows actor phrases and places as they were found; who stands on which side is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.suggestions.acts.side_words import WHERE
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.text.tokens import Token, text_of

_PLACING = WHERE | frozenset({"at", "on", "from", "into"})
_SIDES_OF_THE_SKY = frozenset({"north", "south", "east", "west"})
Phrases = tuple[ActorPhrase, ...]


@dataclass(frozen=True, slots=True)
class Nations:
    """The countries of phrases and of places in one sentence."""

    found: ArticleFindings
    here: SentenceFindings

    def code(self, phrase: ActorPhrase) -> str:
        first = self.found.readings.read(phrase.words, "code")[:1]
        return first[0]["value"] if first else ""

    def of(self, phrase: ActorPhrase) -> str:
        """The country that the phrase itself names."""
        return self.found.readings.own_country(phrase.words)

    def at(self, token: Token) -> str:
        """The country in which the place of this name lies."""
        at = self.here.sentence.span_of([token])
        if token.lower_ in _SIDES_OF_THE_SKY:
            return ""
        named = next((name for name in self.here.places if name.span.overlaps(at) and name.readings), None)
        return named.readings[0].get("country", "") if named is not None else ""

    def is_place(self, token: Token) -> bool:
        """Whether a place and nobody else has this name, whatever it was taken for."""
        at = self.here.sentence.span_of([token])
        return any(name.span == at and name.readings and not name.is_doubtful for name in self.here.places)

    def among(self, heads: Sequence[Token]) -> str:
        """The first country among these words, named itself or by a place in it."""
        places = [head for head in heads if head.dep_ == "pobj" and head.head.lower_ in _PLACING]
        named = (self._named(token) for head in places for token in (head, *head.children) if not _is_ethnic(token))
        return next(filter(None, named), "")

    def _named(self, token: Token) -> str:
        if token.ent_type_ == "NORP":
            return self.found.readings.own_country(_whole(token))
        if token.pos_ == "PROPN" and token.ent_type_ not in ("ORG", "DATE", "TIME"):
            return self.found.readings.own_country(_whole(token)) or self.at(token)
        return ""

    def lent(self, phrases: Phrases, countries: Sequence[str], others: Phrases = ()) -> Phrases:
        """Those without a country take that of one beside them, else the first that makes them none of the others."""
        codes = {self.code(phrase) for phrase in others} - {""}
        return tuple(self._with(phrase, (*self._beside(phrase, phrases), *countries), codes) for phrase in phrases)

    def _beside(self, phrase: ActorPhrase, phrases: Phrases) -> Iterator[str]:
        """The country of those that it is joined to: "the Nepalese government and the rebels"."""
        for other in phrases:
            tokens = self.here.sentence.tokens_in(other.span)
            is_before = any(token.head is phrase.head and token.dep_ in ("nmod", "compound") for token in tokens)
            if is_before or any(token in phrase.head.conjuncts for token in tokens):
                yield self.of(other)

    def _with(self, phrase: ActorPhrase, countries: Sequence[str], others: set[str]) -> ActorPhrase:
        readings = self.found.readings
        if not readings.takes_country(phrase.words):
            return phrase
        for country in filter(None, countries):
            whole = replace(phrase, words=f"{phrase.words} in {country}")
            if readings.own_country(whole.words) and self.code(whole) not in others:
                return whole
        return phrase


def _is_ethnic(token: Token) -> bool:
    return token.i > 0 and token.doc[token.i - 1].lower_ == "ethnic"


def _whole(token: Token) -> str:
    """The name that the word ends: the "Sri Lankan" of "Lankan"."""
    first = token.i
    while first and token.doc[first].ent_iob_ == "I" and token.doc[first - 1].ent_type_ == token.ent_type_:
        first -= 1
    return text_of(token.doc[first : token.i + 1]) if token.ent_type_ else token.text
