"""Which phrases stand on the two sides of one cluster: by its arguments, or told apart from it. Reads no meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.told_sides import blamed, claimants, harmed
from annotator.suggestions.foreign.foreign_sides import foreign_sides, with_neighbours
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import GROUP_NOUNS, ActorPhrase, counts_things
from annotator.suggestions.people.people_words import UNARMED
from annotator.suggestions.triggers.arguments import MUTUAL, Sides, is_modifier, owners_of, phrases_at, sides_of
from annotator.suggestions.triggers.clauses import SPEAKING
from annotator.suggestions.triggers.clusters import Cluster

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class SidePhrases:
    """The phrases of both sides of one cluster, surest first."""

    source: tuple[ActorPhrase, ...] = ()
    target: tuple[ActorPhrase, ...] = ()


def side_phrases(here: SentenceFindings, cluster: Cluster) -> SidePhrases:
    """By dependency where the sentence is parsed, else by what kind of actors stand near the trigger."""
    if not here.sentence.is_parsed:
        return SidePhrases(*foreign_sides(here, cluster))
    # What somebody asks for has sides of its own: only those of the asking count.
    is_speech = cluster.verb.lemma_.lower() in SPEAKING
    sides = sides_of([cluster.verb] if is_speech else cluster.tokens)
    if not is_speech and cluster.verb not in cluster.tokens:
        more = sides_of([cluster.verb], cluster.tokens)
        sides = Sides(sides.source + more.source, sides.target + more.target)
    source = tuple(phrase for phrase in _phrases(here, sides.source) if phrase.head not in sides.target)
    if not source and cluster.speech is not None and any(head.lower_ in ("they", "it") for head in sides.source):
        # "Police said that they had arrested": who speaks also acted.
        source = _phrases(here, sides_of([cluster.speech]).source)
    target = tuple(phrase for phrase in _phrases(here, sides.target) if phrase not in source)
    if len(source) > 1 and not target and any(token.lemma_.lower() in MUTUAL for token in cluster.tokens):
        return SidePhrases(source[:1], source[1:])  # "Turkish and Syrian troops exchanged fire"
    return SidePhrases(source, target)


def with_others_told(found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases) -> SidePhrases:
    """The sides with who claimed the act or is blamed for it, and who was hurt, where it leaves them open."""
    if not here.sentence.is_parsed:
        return SidePhrases(*with_neighbours(found, here, phrases.source, phrases.target))
    source, target = phrases.source, phrases.target
    if not any(_is_named(phrase) for phrase in source):
        told = _at(claimants(found, here)) or (() if source else _at(blamed(found, here)))
        source = (*(phrase for phrase in told if phrase not in target), *source)
    if not target:
        own = {found.readings.type_of(phrase.words) for phrase in source[:1]} - {""}
        hurt = [phrase for phrase in _at(harmed(found, here)) if phrase not in source]
        target = tuple(phrase for phrase in hurt if found.readings.type_of(phrase.words) not in own)
    return SidePhrases(source, target)


def of_two_states(found: ArticleFindings, phrases: SidePhrases) -> SidePhrases:
    """Without those on the second side who are the same state as the first: "soldiers" beside "the army"."""
    own = found.readings.read(phrases.source[0].words, "name")[:1] if phrases.source else []
    if not own or own[0].get("type") != "State forces":
        return phrases
    others = [
        p for p in phrases.target if [r["value"] for r in found.readings.read(p.words, "name")[:1]] != [own[0]["value"]]
    ]
    return SidePhrases(phrases.source, tuple(others))


def _at(heads: Sequence[tuple[SentenceFindings, Token]]) -> tuple[ActorPhrase, ...]:
    return tuple(dict.fromkeys(phrase for sentence, head in heads for phrase in _phrases(sentence, [head])))


def _is_named(phrase: ActorPhrase) -> bool:
    """More than "two men" or "the assailants"."""
    return phrase.head.lemma_.lower() not in UNARMED | _ANYBODY


_ANYBODY = word_set("assailant attacker bomber suicide group suspect raider unknown stranger sniper gunman gunmen")


def _phrases(here: SentenceFindings, heads: Sequence[Token]) -> tuple[ActorPhrase, ...]:
    found: list[ActorPhrase] = []
    for head in heads:
        at_head = list(phrases_at([head], here.actors)) or list(_modifier(here, head))
        at_head = at_head or list(phrases_at(owners_of(head), here.actors)) or list(_people(here, head))
        found += [phrase for phrase in at_head if phrase not in found]
    return tuple(found)


def _people(here: SentenceFindings, head: Token) -> Iterator[ActorPhrase]:
    """As in "among people", "thousands marched", where nothing else says who they are."""
    if counts_things(head):
        return
    if head.pos_ == "NOUN" and head.lemma_.lower() in GROUP_NOUNS | UNARMED:
        yield ActorPhrase(here.sentence.span_of([head]), head.text, head, here.sentence.number)
    if head.pos_ == "NOUN" and head.lemma_.lower() in _MANY:
        yield ActorPhrase(here.sentence.span_of([head]), "people", head, here.sentence.number)


_MANY = word_set("thousand hundred dozen score ten")


def _modifier(here: SentenceFindings, token: Token) -> Iterator[ActorPhrase]:
    """As in "a government offensive", "Turkish air strikes": the word before the noun stands for its forces."""
    if not is_modifier(token):
        return
    is_nation = token.ent_type_ in ("NORP", "GPE")
    if is_nation or token.lemma_.lower() in GROUP_NOUNS or token.ent_type_ == "ORG":
        span = here.sentence.span_of([token])
        is_state = is_nation or token.lemma_.lower() in ("government", "regime")
        words = f"{token.text} forces" if is_state and token.dep_ != "poss" else token.text
        yield ActorPhrase(span, words, token, here.sentence.number)
