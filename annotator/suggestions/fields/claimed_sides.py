"""Who acted and who fell where an act leaves it open or nameless: claims and blame, and the dead of both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.attributed import Heads, blamed, claimants, members_claimed
from annotator.suggestions.fields.side_phrases import phrases_of
from annotator.suggestions.fields.side_tests import are_one_state, values_of, without
from annotator.suggestions.fields.spoken_of import is_named_band
from annotator.suggestions.fields.told_sides import harmed
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.people.both_sides import SidePhrases
from annotator.suggestions.people.people_words import UNARMED
from annotator.suggestions.text.tokens import Token

_ANYBODY = word_set(
    "assailant attacker bomber suicide group suspect raider unknown stranger sniper gunman gunmen individual militant "
    "insurgent rebel fighter bandit jihadist terrorist extremist militiaman militiamen kidnapper abductor captor killer"
)


def with_others_told(found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases) -> SidePhrases:
    """With who claimed the act or is blamed for it, and who was hurt, where it leaves them open."""
    source, target = phrases.source, phrases.target
    if not source:
        source, target = _fallen(found, here, target)
    if not any(is_named(phrase) for phrase in source):
        told = without(_at(claimants(found, here)) or _at(blamed(found, here)), target)
        told = tuple(phrase for phrase in told if phrase not in source)
        is_own = bool(source and told) and source[0].head.lemma_.lower() in _ANYBODY
        source = (is_by(source[0], told[0]), *source[1:]) if is_own else (*told, *source)
    if target and not is_named(target[0]) and target[0].head.lemma_.lower() in _ATTACKERS:
        own = [p for p in _at(members_claimed(found, here)) if is_named_band(found, p) and p not in source]
        target = (is_by(target[0], own[0]), *target[1:]) if own else target
    return replace(phrases, source=tuple(dict.fromkeys(source)), target=target)


def is_by(phrase: ActorPhrase, named: ActorPhrase) -> ActorPhrase:
    """Who claimed it or is blamed for it, with the words of the act's own sentence for them."""
    return replace(named, told=(phrase.span,))


def with_hurt(found: ArticleFindings, phrases: SidePhrases, hurt: Heads) -> SidePhrases:
    """With those who were killed or hurt, where nothing else tells to whom it was done."""
    if phrases.target:
        return phrases
    own = values_of(found, phrases.source[:1])
    others = without(_at(hurt), phrases.source)
    return replace(phrases, target=tuple(phrase for phrase in others if not values_of(found, [phrase]) & own))


def _fallen(
    found: ArticleFindings, here: SentenceFindings, target: tuple[ActorPhrase, ...]
) -> tuple[tuple[ActorPhrase, ...], tuple[ActorPhrase, ...]]:
    """As in "eight soldiers fell and thirty assailants were killed": the dead of both sides tell who fought whom."""
    dead = [phrase for sentence, head in harmed(found, here) for phrase in phrases_of(sentence, [head])]
    dead = list(dict.fromkeys((*target, *dead)))
    attackers = tuple(phrase for phrase in dead if phrase.head.lemma_.lower() in _ATTACKERS)
    others = tuple(phrase for phrase in dead if phrase not in attackers)
    return (attackers, others) if attackers and others else ((), target)


_ATTACKERS = word_set(
    "assailant attacker gunman gunmen insurgent militant rebel bandit jihadist terrorist extremist bomber raider "
    "fighter"
)


def _at(heads: Sequence[tuple[SentenceFindings, Token]]) -> tuple[ActorPhrase, ...]:
    return tuple(dict.fromkeys(phrase for sentence, head in heads for phrase in phrases_of(sentence, [head])))


def is_named(phrase: ActorPhrase) -> bool:
    """More than "two men", "the assailants" or "militants"."""
    is_name = any(word[:1].isupper() for word in phrase.words.split()[1:])
    is_name = is_name or (phrase.head is not phrase.head.sent[0] and phrase.head.text[:1].isupper())
    return is_name or phrase.head.lemma_.lower() not in UNARMED | _ANYBODY | _ATTACKERS | {
        "member",
        "herder",
        "cultist",
    }


def attackers_fell_too(found: ArticleFindings, phrases: SidePhrases) -> bool:
    """As in "One soldier and two of the attackers were killed in the shootout"."""
    if not phrases.source or not phrases.target or phrases.target[0].head.lemma_.lower() not in _ATTACKERS:
        return False
    is_force = found.readings.type_of(phrases.source[0].words) == "State forces"
    return is_force and phrases.source[0].head.dep_ == "nsubjpass"


def fell_together(found: ArticleFindings, phrases: SidePhrases) -> bool:
    if len(phrases.source) != 1 or len(phrases.target) != 1:
        return False
    return phrases.target[0].head in phrases.source[0].head.conjuncts and are_one_state(
        found, phrases.source, phrases.target[0]
    )
