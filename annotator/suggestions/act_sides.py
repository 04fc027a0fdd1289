"""The actors that the sides of an act name: from the heads of their words to phrases that can be looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.word_sets import word_set
from annotator.suggestions.actors import GROUP_NOUNS, ActorPhrase
from annotator.suggestions.acts.told import Told
from annotator.suggestions.arguments import phrases_at
from annotator.suggestions.found import SentenceFindings
from annotator.suggestions.side_phrases import SidePhrases

if TYPE_CHECKING:
    from spacy.tokens import Token

Reads = Callable[[str], bool]
"""Whether some list of actors knows the words."""
_NAMED = frozenset({"GPE", "NORP", "ORG", "PERSON", "LOC", "FAC"})
_OWNS = word_set("of from for by in among")
_OWN = frozenset({"amod", "poss", "compound", "nmod"})
_MOST = 4
_DEEPEST = 3


def side_actors(here: SentenceFindings, told: Told, reads: Reads) -> SidePhrases:
    """Both sides as phrases, surest first and those that a list knows before others; none stands on both."""
    source = _actors(here, told.source, told.reading.words, reads)
    target = _apart(_actors(here, told.target, told.reading.words, reads), source)
    if not target and len(source) > 1 and told.is_mutual and _are_joined(here, source[0], source[1]):
        return SidePhrases(source[:1], source[1:])
    where = target or _apart(_actors(here, told.where, told.reading.words, reads), source)
    return SidePhrases(source, where)


def _apart(phrases: Sequence[ActorPhrase], others: Sequence[ActorPhrase]) -> tuple[ActorPhrase, ...]:
    return tuple(phrase for phrase in phrases if not _is_among(phrase, others))


def _are_joined(here: SentenceFindings, first: ActorPhrase, second: ActorPhrase) -> bool:
    """Whether "and" stands between them, or they share their noun: "Thai and Lao officials"."""
    if first.span == second.span:
        return True
    low, high = sorted((first.span, second.span))
    between = [t.lower_ for t in here.sentence.tokens_from(low.end, high.start) if t.pos_ not in ("DET", "PUNCT")]
    return "and" in between and len(between) <= 6


def _actors(
    here: SentenceFindings, heads: Sequence[Token], act: Sequence[Token], reads: Reads
) -> tuple[ActorPhrase, ...]:
    found: list[ActorPhrase] = []
    for head in heads:
        if head in act and head.lemma_.lower() not in GROUP_NOUNS:
            inner = [p for child in head.children if child.dep_ in _OWN for p in _actor_in(here, child, 1, reads)]
        else:
            inner = list(_actor_in(here, head, 0, reads))
        found += [phrase for phrase in inner if phrase not in found and not _is_inside(phrase, found)]
        if len(found) >= _MOST:
            break
    return tuple(sorted(found, key=lambda phrase: not reads(phrase.words)))


def _is_inside(phrase: ActorPhrase, others: Sequence[ActorPhrase]) -> bool:
    return any(phrase.span != other.span and phrase.span.overlaps(other.span) for other in others)


def _is_among(phrase: ActorPhrase, others: Sequence[ActorPhrase]) -> bool:
    return any(phrase.span.overlaps(other.span) for other in others)


def _actor_in(here: SentenceFindings, head: Token, depth: int, reads: Reads) -> Iterator[ActorPhrase]:
    """The actor that a word names, else the one that it belongs to: the Greek of "a Greek tanker"."""
    if head.ent_type_ in ("DATE", "TIME", "PERCENT", "MONEY") or head.pos_ == "PRON":
        return
    own = list(phrases_at([head], here.actors))[:2]
    own = own if len(own) < 2 or own[0].span == own[1].span else own[:1]
    if not own and (head.ent_type_ in _NAMED or head.pos_ == "PROPN"):
        own = [_phrase(here, head)]
    if not own and (head.lemma_.lower() in GROUP_NOUNS or head.lower_ in GROUP_NOUNS):
        own = [_group(here, head)]
    if own and (reads(own[0].words) or depth >= _DEEPEST):
        yield from own
        return
    of_nation = [_by_nation(here, phrase) for phrase in own]
    if of_nation and reads(of_nation[0].words):
        yield from of_nation[:1]
        return
    owners = list(_owner(here, head, depth, reads)) if depth < _DEEPEST else []
    yield from owners if owners and reads(owners[0].words) else own or owners


def _by_nation(here: SentenceFindings, phrase: ActorPhrase) -> ActorPhrase:
    """The same words read as the nation that they name: "the Belgian attache" is Belgium's."""
    nations = [t for t in here.sentence.tokens_in(phrase.span) if t.ent_type_ in ("NORP", "GPE")]
    return replace(phrase, words=nations[0].text) if nations else phrase


def _owner(here: SentenceFindings, head: Token, depth: int, reads: Reads) -> Iterator[ActorPhrase]:
    near = [c for c in head.children if c.dep_ in ("poss", "amod", "compound", "nmod")]
    near.sort(key=lambda child: child.dep_ != "poss")
    for child in near:
        if child.ent_type_ in _NAMED or child.lemma_.lower() in GROUP_NOUNS or child.pos_ == "PROPN":
            found = list(_actor_in(here, child, depth + 1, reads))
            if found:
                yield from found
                return
    for child in head.children:
        if (child.dep_ == "prep" and child.lower_ in _OWNS) or child.dep_ == "agent":
            for inner in child.children:
                found = list(_actor_in(here, inner, depth + 1, reads)) if inner.dep_ == "pobj" else []
                if found:
                    yield from found
                    return


def _phrase(here: SentenceFindings, token: Token) -> ActorPhrase:
    """The name that a word is part of: "New Zealand"."""
    words = [token]
    for child in token.lefts:
        if child.dep_ == "compound" and (child.pos_ == "PROPN" or child.ent_type_ == token.ent_type_):
            words.insert(len(words) - 1, child)
    words.sort(key=lambda each: each.i)
    span = here.sentence.span_of(words)
    text = " ".join(each.text for each in words)
    is_place = token.ent_type_ in ("GPE", "LOC")
    return ActorPhrase(span, text, token, here.sentence.number, is_place)


def _group(here: SentenceFindings, head: Token) -> ActorPhrase:
    """The whole of "Ethiopian workers": what stands before the noun says whose people they are."""
    words = [
        child
        for child in head.lefts
        if child.dep_ in ("amod", "compound", "nmod") and (child.ent_type_ in _NAMED or child.i == head.i - 1)
    ]
    tokens = [*words, head]
    return ActorPhrase(
        here.sentence.span_of(tokens), " ".join(token.text for token in tokens), head, here.sentence.number
    )
