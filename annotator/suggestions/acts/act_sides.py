"""The actors that the sides of an act name: from the heads of their words to phrases that can be looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.told import Told
from annotator.suggestions.fields.side_phrases import SidePhrases
from annotator.suggestions.found import SentenceFindings
from annotator.suggestions.people.actors import GROUP_NOUNS, ActorPhrase
from annotator.suggestions.people.people_words import BEARING_ARMS, UNARMED
from annotator.suggestions.triggers.arguments import phrases_at

if TYPE_CHECKING:
    from spacy.tokens import Token

Reads = Callable[[str], bool]
"""Whether some list of actors knows the words."""
_NAMED = frozenset({"GPE", "NORP", "ORG", "PERSON", "LOC", "FAC"})
_OWNS = word_set("of from for by among")
_OWN = frozenset({"amod", "poss", "compound", "nmod"})
_PEOPLE = (
    GROUP_NOUNS | UNARMED | BEARING_ARMS | word_set("tribunal striker bloc truckers lender regulator rioter marcher")
)
_MOST = 4
_DEEPEST = 3


def side_actors(here: SentenceFindings, told: Told, reads: Reads) -> SidePhrases:
    """Both sides as phrases, surest first and those that a list knows before others; none stands on both."""
    source = _actors(here, told.source, told.reading.words, reads)
    target = _apart(_actors(here, told.target, told.reading.words, reads), source)
    if not target and len(source) > 1 and told.is_mutual and _are_joined(here, source[0], source[1]):
        return SidePhrases(source[:1], source[1:])
    for heads in (told.where, told.sent):
        if not any(reads(phrase.words) for phrase in target):
            target = (*target, *_apart(_actors(here, heads, told.reading.words, reads), source))
    return SidePhrases(source, tuple(sorted(target, key=lambda phrase: not reads(phrase.words))))


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
            owners = [child for child in head.children if child.dep_ == "poss" or child.ent_type_ in _NAMED]
            inner = [p for child in owners if child.dep_ in _OWN for p in _actor_in(here, child, 1, reads)]
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
    if not own and not _PEOPLE.isdisjoint((head.lemma_.lower(), head.lower_)):
        own = [_group(here, head)]
    if own and (reads(own[0].words) or depth >= _DEEPEST):
        yield from _of_their_nation(here, head, own, depth, reads)
        return
    of_nation = [_by_nation(here, phrase) for phrase in own]
    if of_nation and reads(of_nation[0].words):
        yield from of_nation[:1]
        return
    owners = list(_owner(here, head, depth, reads)) if depth < _DEEPEST else []
    yield from owners if owners and reads(owners[0].words) else own or owners


def _of_their_nation(
    here: SentenceFindings, head: Token, own: Sequence[ActorPhrase], depth: int, reads: Reads
) -> Iterator[ActorPhrase]:
    """The Malawi of "schools in Malawi": a noun that says only what they are is read with whose they are."""
    owners = () if depth or len(own) > 1 or _has_name(here, own[0]) else tuple(_owner(here, head, depth, reads))
    if not owners or not _has_name(here, owners[0]) or owners[0].span.start < own[0].span.end:
        yield from own
        return
    whole = replace(own[0], span=Span(own[0].span.start, owners[0].span.end))
    both = f"{owners[0].words} {own[0].words}"
    yield replace(whole, words=both if reads(both) else owners[0].words)


def _has_name(here: SentenceFindings, phrase: ActorPhrase) -> bool:
    return any(token.ent_type_ in _NAMED for token in here.sentence.tokens_in(phrase.span))


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
        is_where = child.lower_ == "in" and not _PEOPLE.isdisjoint((head.lemma_.lower(), head.lower_))
        if (child.dep_ == "prep" and child.lower_ in _OWNS) or child.dep_ == "agent" or is_where:
            for inner in child.children:
                found = list(_actor_in(here, inner, depth + 1, reads)) if inner.dep_ == "pobj" else []
                if found:
                    yield from found
                    return


def _phrase(here: SentenceFindings, token: Token) -> ActorPhrase:
    """The name that a word is part of: "New Zealand", "Democratic Republic of Congo"."""
    first = last = token.i
    doc = token.doc
    while first and doc[first].ent_iob_ == "I":
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I" and doc[last + 1].ent_type_ == token.ent_type_:
        last += 1
    words = [word for word in doc[first : last + 1] if word.pos_ not in ("DET", "PART")] or [token]
    text = " ".join("".join(word.text_with_ws for word in words).split())
    is_place = token.ent_type_ in ("GPE", "LOC")
    return ActorPhrase(here.sentence.span_of(words), text, token, here.sentence.number, is_place)


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
