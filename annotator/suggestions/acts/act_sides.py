"""The actors that the sides of an act name: from the heads of their words to phrases that can be looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.nations import Nations, Phrases
from annotator.suggestions.acts.spoken_for import in_arms, in_office, is_own, those_spoken_for
from annotator.suggestions.acts.told import Told
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import GROUP_NOUNS, ActorPhrase
from annotator.suggestions.people.both_sides import SidePhrases
from annotator.suggestions.people.people_words import BEARING_ARMS, UNARMED
from annotator.suggestions.triggers.arguments import phrases_at

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

Reads = Callable[[str], bool]
_NAMED = frozenset({"GPE", "NORP", "ORG", "PERSON", "LOC", "FAC"})
_OWNS = word_set("of from for by among")
_OWN = frozenset({"amod", "poss", "compound", "nmod"})
_PEOPLE = (
    GROUP_NOUNS
    | UNARMED
    | BEARING_ARMS
    | word_set(
        "tribunal striker bloc truckers lender regulator rioter marcher guest visitor colleague host rival neighbour "
        "neighbor"
    )
)
_HOUSES = word_set(
    "newspaper station channel radio website magazine daily party church mosque school university hospital clinic bank "
    "company firm factory farm plantation shop union parliament court"
)
"""What is closed, seized or searched, and is somebody too."""
_MOST = 4
_DEEPEST = 3


def side_actors(found: ArticleFindings, here: SentenceFindings, told: Told) -> SidePhrases:
    """Both sides as phrases, surest first and those that a list knows before others; none stands on both."""
    nations, reads = Nations(found, here), found.reads
    where = nations.among(told.where) if told.is_deed else ""
    source = nations.lent(_actors(nations, told.source, told.reading.words, reads), (where,))
    if len(source) > 1 and told.is_mutual and _are_joined(here, source[0], source[1]):
        both = {nations.of(phrase) for phrase in source}
        partners = _actors(nations, [head for head in told.target if _is_partner(head)], told.reading.words, reads)
        if all(nations.of(phrase) in both | {""} for phrase in _apart(partners, source)):
            return SidePhrases(source[:1], source[1:])
    target = _target(nations, told, source, where)
    return SidePhrases(source, tuple(sorted(target, key=lambda phrase: not reads(phrase.words))))


def _target(nations: Nations, told: Told, source: Phrases, where: str) -> Phrases:
    """Those to whom it is done; where no list knows them those where it is done, then those whom one sends."""
    reads = nations.found.reads
    countries = (where, *(nations.of(phrase) for phrase in source[:1]), *nations.found.countries)
    own = {nations.code(phrase) for phrase in source} - {""}
    found: Phrases = ()
    whom = [head for head in told.target if not (told.is_of_words and is_own(head))]
    for heads in (whom, told.where, () if told.is_posture else told.sent):
        if any(reads(phrase.words) for phrase in found):
            break
        more = _apart(_actors(nations, heads, told.reading.words, reads), source)
        more = nations.lent(tuple(p for p in more if _may_be_target(nations, told, p, source)), countries, source)
        found = (*found, *(phrase for phrase in more if phrase not in found and nations.code(phrase) not in own))
    return found


def _may_be_target(nations: Nations, told: Told, phrase: ActorPhrase, source: Phrases) -> bool:
    if told.is_denial:
        return bool(nations.of(phrase))
    if told.is_posture:  # its own troops are no target
        home = {nations.of(each) for each in source} | {""}
        return nations.of(phrase) not in home or not nations.code(phrase).endswith(("MIL", "COP"))
    return True


def _is_partner(head: Token) -> bool:
    """Whom they do it with, and not where: "met at a Thai hotel"."""
    return head.dep_ != "pobj" or head.head.lower_ in ("with", "between", "to", "against", "of", "by", "from")


def _apart(phrases: Sequence[ActorPhrase], others: Sequence[ActorPhrase]) -> tuple[ActorPhrase, ...]:
    return tuple(phrase for phrase in phrases if not _is_among(phrase, others))


def _are_joined(here: SentenceFindings, first: ActorPhrase, second: ActorPhrase) -> bool:
    """Whether "and" stands between them, or they share their noun: "Thai and Lao officials"."""
    if first.span == second.span:
        return True
    low, high = sorted((first.span, second.span))
    between = [t.lower_ for t in here.sentence.tokens_from(low.end, high.start) if t.pos_ not in ("DET", "PUNCT")]
    return "and" in between and len(between) <= 6


def _actors(nations: Nations, heads: Sequence[Token], act: Sequence[Token], reads: Reads) -> tuple[ActorPhrase, ...]:
    found: list[ActorPhrase] = []
    for head in those_spoken_for(heads):
        if head in act and head.lemma_.lower() not in _PEOPLE and head.pos_ != "PROPN" and not _counts(head):
            owners = [
                child
                for child in head.children
                if child.dep_ == "poss" or child.ent_type_ in _NAMED or _is_of_people(child)
            ]
            inner = [p for child in owners if child.dep_ in _OWN for p in _actor_in(nations, child, 1, reads)]
            if not inner and head.lemma_.lower() in _HOUSES:
                inner = [phrase for phrase in [_group(nations.here, head)] if reads(phrase.words)]
        else:
            inner = list(_actor_in(nations, head, 0, reads))
        inner = [in_arms(head, in_office(nations, head, phrase)) for phrase in inner]
        found += [phrase for phrase in inner if phrase not in found and not _is_inside(phrase, found)]
        if len(found) >= _MOST:
            break
    return tuple(sorted(found, key=lambda phrase: not reads(phrase.words)))


def _is_of_people(modifier: Token) -> bool:
    """As in "opposition demands"; but military aid is nobody's."""
    return modifier.pos_ == "NOUN" and modifier.lemma_.lower() in _PEOPLE and modifier.lower_ != "military"


def _counts(head: Token) -> bool:
    """As in "hundreds of farmers"."""
    return head.ent_type_ == "CARDINAL" and any(child.lower_ == "of" for child in head.children)


def _is_inside(phrase: ActorPhrase, others: Sequence[ActorPhrase]) -> bool:
    return any(phrase.span != other.span and phrase.span.overlaps(other.span) for other in others)


def _is_among(phrase: ActorPhrase, others: Sequence[ActorPhrase]) -> bool:
    return any(phrase.span.overlaps(other.span) for other in others)


def _actor_in(nations: Nations, head: Token, depth: int, reads: Reads) -> Iterator[ActorPhrase]:
    """The actor that a word names, else the one that it belongs to: the Greek of "a Greek tanker"."""
    if head.ent_type_ in ("DATE", "TIME", "PERCENT", "MONEY") or head.pos_ == "PRON":
        return
    here = nations.here
    own = list(phrases_at([head], here.actors))[:2]
    own = own if len(own) < 2 or own[0].span == own[1].span else own[:1]
    if not own and (head.ent_type_ in _NAMED or head.pos_ == "PROPN"):
        own = [_known(nations, _phrase(here, head), depth, reads)]
    if not own and not _PEOPLE.isdisjoint((head.lemma_.lower(), head.lower_)):
        own = [_group(here, head)]
    if own and (reads(own[0].words) or depth >= _DEEPEST):
        yield from _of_their_nation(nations, head, own, depth, reads)
        return
    of_nation = [_by_nation(here, phrase) for phrase in own]
    if of_nation and reads(of_nation[0].words):
        yield from of_nation[:1]
        return
    owners = list(_owner(nations, head, depth, reads)) if depth < _DEEPEST else []
    yield from owners if owners and reads(owners[0].words) else own or owners


def _known(nations: Nations, phrase: ActorPhrase, depth: int, reads: Reads) -> ActorPhrase:
    """A name that no list has, as the country that it is or lies in: "captured Sukhumi" is Georgia's."""
    if reads(phrase.words):
        return phrase
    head = phrase.head
    country = nations.found.readings.own_country(head.text)
    if not country and not depth and (head.ent_type_ in ("GPE", "LOC") or nations.is_place(head)):
        country = nations.at(head)
    return replace(phrase, words=country) if country else phrase


def _of_their_nation(
    nations: Nations, head: Token, own: Sequence[ActorPhrase], depth: int, reads: Reads
) -> Iterator[ActorPhrase]:
    """The Malawi of "schools in Malawi": a noun that says only what they are is read with whose they are."""
    here = nations.here
    owners = () if depth or len(own) > 1 or _has_name(here, own[0]) else tuple(_owner(nations, head, depth, reads))
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


def _owner(nations: Nations, head: Token, depth: int, reads: Reads) -> Iterator[ActorPhrase]:
    near = [c for c in head.children if c.dep_ in ("poss", "amod", "compound", "nmod")]
    near.sort(key=lambda child: child.dep_ != "poss")
    for child in near:
        if child.ent_type_ in _NAMED or child.lemma_.lower() in GROUP_NOUNS or child.pos_ == "PROPN":
            found = list(_actor_in(nations, child, depth + 1, reads))
            if found:
                yield from found
                return
    # The Israel of "the killing of Palestinians by Israel".
    for child in sorted(head.children, key=lambda each: each.lower_ != "by"):
        is_where = child.lower_ == "in" and not _PEOPLE.isdisjoint((head.lemma_.lower(), head.lower_))
        if (child.dep_ == "prep" and child.lower_ in _OWNS) or child.dep_ == "agent" or is_where:
            for inner in child.children:
                found = list(_actor_in(nations, inner, depth + 1, reads)) if inner.dep_ == "pobj" else []
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
    if token.ent_iob_ not in ("B", "I"):
        while first and doc[first - 1].pos_ == "PROPN" and doc[first - 1].head.i in range(first, last + 1):
            first -= 1  # "Human Rights Watch", where it was not seen as one name
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
