"""Both sides of an act as the story tells them: its own words first, then claims and blame, who was hurt, the rest of
the sentence, and the sentences beside it. Only for schemes that code acts of a day and place."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.attributed import Heads, blamed, claimants, members_claimed
from annotator.suggestions.fields.side_phrases import SidePhrases, phrases_of
from annotator.suggestions.fields.side_tests import (
    VIOLENT,
    WITHOUT_STATE,
    in_part,
    is_dateline,
    may_act,
    may_be_place,
    may_undergo,
    values_of,
    without,
)
from annotator.suggestions.fields.sides_beside import with_sentence_before, with_who_shot, with_who_stepped_in
from annotator.suggestions.fields.spoken_of import (
    described,
    is_named_band,
    is_pronoun,
    meant_by,
    named_before,
    whose_men,
)
from annotator.suggestions.fields.story_sides import with_story
from annotator.suggestions.fields.taking_part import PREMISES, PUBLIC
from annotator.suggestions.fields.told_sides import harmed
from annotator.suggestions.foreign.foreign_neighbours import with_neighbours
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.people.people_words import UNARMED
from annotator.suggestions.triggers.arguments import sides_of
from annotator.suggestions.triggers.clauses import head_verb
from annotator.suggestions.triggers.clusters import Cluster

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_CROWDS = frozenset({"Protests", "Riots"})
_GROUND = frozenset({"Battles", "Non-violent transfer of territory"})
_AGAINST_THINGS = frozenset({"Looting/property destruction", "Mob violence"})
_YIELDING = word_set(
    "fall withdraw retreat flee pull leave abandon lose surrender quit vacate evacuate cede retire depart"
)
_ANYBODY = word_set(
    "assailant attacker bomber suicide group suspect raider unknown stranger sniper gunman gunmen individual militant "
    "insurgent rebel fighter bandit jihadist terrorist extremist militiaman militiamen kidnapper abductor captor killer"
)


def all_sides(
    found: ArticleFindings, here: SentenceFindings, cluster: Cluster, phrases: SidePhrases, lineage: Set[str]
) -> SidePhrases:
    """The sides with what the story tells of them elsewhere. `lineage`: the code and those above it."""
    if not here.sentence.is_parsed:
        return SidePhrases(*with_neighbours(found, here, cluster, (phrases.source, phrases.target)))
    phrases = _without_places(found, _with_meant(found, here, _of_main_act(found, here, cluster, phrases, lineage)))
    if not phrases.target:
        phrases = _of_two_clauses(found, phrases)
    if "Battles" in lineage and _fell_together(found, phrases):
        # "Two soldiers and a policeman died in street battles": whom they fought is told elsewhere.
        phrases = replace(phrases, source=(), target=(*phrases.source, *phrases.target))
    if "Battles" in lineage and _attackers_fell_too(found, phrases):
        phrases = replace(phrases, source=phrases.target, target=phrases.source)
    if VIOLENT & lineage:
        phrases = _with_others_told(found, here, phrases)
        phrases = _with_hurt(found, phrases, [pair for pair in harmed(found, here) if pair[0] is here])
    if cluster.is_only_named:
        return phrases  # the rest of the sentence is who speaks of it
    phrases = _with_rest_of_sentence(found, here, cluster, phrases, lineage)
    if VIOLENT & lineage and not phrases.source:
        phrases = with_who_shot(found, here, phrases)
    if (VIOLENT | _AGAINST_THINGS) & lineage:
        phrases = _with_hurt(found, phrases, harmed(found, here))
    if _CROWDS & lineage:
        phrases = with_who_stepped_in(found, here, phrases)
    if not phrases.source or not phrases.target:
        phrases = with_sentence_before(found, here, cluster, phrases, lineage)
    phrases = with_story(found, here, phrases, lineage)
    if (VIOLENT | _AGAINST_THINGS) & lineage:  # those who were killed in a school rather than the school
        phrases = replace(phrases, target=tuple(sorted(phrases.target, key=lambda p: p.head.lemma_.lower() in PUBLIC)))
    return phrases


def _of_main_act(
    found: ArticleFindings, here: SentenceFindings, cluster: Cluster, phrases: SidePhrases, lineage: Set[str]
) -> SidePhrases:
    """Those of the words that speak for the code first: what else a sentence tells has doers of its own."""
    main = [token for hit in cluster.hits if hit.cue.code in lineage for token in hit.tokens]
    if not VIOLENT & lineage or not main or len(main) == len(cluster.tokens):
        return phrases
    sides = sides_of(main, cluster.tokens)
    source, target = (
        tuple(p for p in phrases_of(here, heads) if p in own)
        for heads, own in ((sides.source, phrases.source), (sides.target, phrases.target))
    )
    if source and _is_named(phrases.source[0]) and not _is_named(source[0]):
        source = (phrases.source[0], *without(source, phrases.source[:1]))  # "armed men attributed to the Front"
    others = tuple(p for p in phrases.source if p not in source and (source or may_act(found, p, lineage)))
    return replace(phrases, source=(*source, *others), target=(*target, *without(phrases.target, target)))


def _with_meant(found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases) -> SidePhrases:
    """With whom "they" and "them" stand for, and the fuller words for "the rebels"."""
    source, target = phrases.source, phrases.target
    if phrases.they and (not source or phrases.they[0].i < source[0].head.i):
        meant = without([p for they in phrases.they for p in meant_by(found, here, they, target)], target)
        source = (*meant, *without(source, meant))
    if not target:
        objects = phrases.them or tuple(t for t in here.sentence.tokens if _is_object(t) and is_pronoun(t))
        target = without([p for them in objects for p in meant_by(found, here, them, source)], source)[:1]
    return replace(phrases, source=_fuller(found, here, source, target), target=_fuller(found, here, target, source))


def _of_two_clauses(found: ArticleFindings, phrases: SidePhrases) -> SidePhrases:
    """As in "rebels hung their flag over the town, which the army left": two who did different things are two sides."""
    first = phrases.source[:1]
    own = values_of(found, first)
    clauses = {head_verb(p.head) for p in first}
    other = [p for p in phrases.source[1:] if head_verb(p.head) not in clauses and not values_of(found, [p]) & own]
    return replace(phrases, source=without(phrases.source, other), target=tuple(other))


def _without_places(found: ArticleFindings, phrases: SidePhrases) -> SidePhrases:
    """Without the Kuriga of "attacked Kuriga", the Robotyne of "the village of Robotyne", and bare weapons."""
    return replace(
        phrases,
        source=tuple(p for p in phrases.source if not (_is_weapon(p) or _only_says(found, p) or is_dateline(found, p))),
        target=tuple(
            p
            for p in phrases.target
            if not (may_be_place(found, p) or _is_nobodys(found, p) or _only_says(found, p) or is_dateline(found, p))
        ),
    )


def _is_weapon(phrase: ActorPhrase) -> bool:
    if phrase.head.lemma_.lower() == "part":
        return True  # "part of the march"
    return " " not in phrase.words and phrase.head.lower_.removesuffix("s") in _WEAPONS


def _only_says(found: ArticleFindings, phrase: ActorPhrase) -> bool:
    """The prosecutor of "ten people were killed by shells, the prosecutor said", however it is parsed."""
    text, start = found.article.text, phrase.span.start
    return _AFTER.search(text, max(0, start - 12), start) is not None and _SAID.match(text, phrase.span.end) is not None


_AFTER = re.compile(r",[\"”’']?\s+(?:(?:the|an?|his|her|its|their)\s+)?$")
_SAID = re.compile(r",?\s+(?:said|says|added|reported|confirmed)\b(?!\s+(?:it|they|its|their|that\s+(?:it|they)))")
_WEAPONS = word_set("missile rocket shell mortar bomb drone grenade bullet shot mine projectile artillery")


def _is_nobodys(found: ArticleFindings, phrase: ActorPhrase) -> bool:
    """The camp of "overran the bush camp of the rebels": whose it is stands after it."""
    return phrase.head.lemma_.lower() in PREMISES and not found.readings.read(phrase.words, "name")


def _is_object(token: Token) -> bool:
    """The them of "beat them", the it of "fired at it"."""
    return token.dep_ == "dobj" or (token.dep_ == "pobj" and token.head.lower_ in ("at", "on", "against", "among"))


def _fuller(
    found: ArticleFindings, here: SentenceFindings, own: Sequence[ActorPhrase], other: Sequence[ActorPhrase]
) -> tuple[ActorPhrase, ...]:
    """The own words of the sentence, read as the fuller ones told before."""
    return tuple(_named(found, here, phrase, other) for phrase in own)


def _named(
    found: ArticleFindings, here: SentenceFindings, phrase: ActorPhrase, other: Sequence[ActorPhrase]
) -> ActorPhrase:
    owner = next((p for p in whose_men(found, here, phrase) if p not in other), None)
    if owner is not None:
        return _is_by(phrase, owner)
    group = next((p for p in described(found, here, phrase) if p not in other), None)
    if group is not None:  # "raiders from the Front": one phrase
        return replace(group, span=Span(phrase.span.start, group.span.end), told=(group.span,))
    return _read_as(phrase, next((p for p in named_before(found, here, phrase) if p not in other), None))


def _read_as(phrase: ActorPhrase, named: ActorPhrase | None) -> ActorPhrase:
    """The words in the act's own sentence with what others say of them: "assailants ... the Front claimed it"."""
    if named is None:
        return phrase
    if phrase.head.lemma_.lower() in _ANY_BAND:
        return _is_by(phrase, named)  # "the group" says nothing: its name is told before
    return replace(named, span=phrase.span, sentence=phrase.sentence, told=(named.span,))


_ANY_BAND = word_set("group front organisation organization movement faction gang cartel wing cell outfit brigade")


def _with_others_told(found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases) -> SidePhrases:
    """With who claimed the act or is blamed for it, and who was hurt, where it leaves them open."""
    source, target = phrases.source, phrases.target
    if not source:
        source, target = _fallen(found, here, target)
    if not any(_is_named(phrase) for phrase in source):
        told = without(_at(claimants(found, here)) or _at(blamed(found, here)), target)
        told = tuple(phrase for phrase in told if phrase not in source)
        is_own = bool(source and told) and source[0].head.lemma_.lower() in _ANYBODY
        source = (_is_by(source[0], told[0]), *source[1:]) if is_own else (*told, *source)
    if target and not _is_named(target[0]) and target[0].head.lemma_.lower() in _ATTACKERS:
        own = [p for p in _at(members_claimed(found, here)) if is_named_band(found, p) and p not in source]
        target = (_is_by(target[0], own[0]), *target[1:]) if own else target
    return replace(phrases, source=tuple(dict.fromkeys(source)), target=target)


def _is_by(phrase: ActorPhrase, named: ActorPhrase) -> ActorPhrase:
    """Who claimed it or is blamed for it, with the words of the act's own sentence for them."""
    return replace(named, told=(phrase.span,))


def _with_hurt(found: ArticleFindings, phrases: SidePhrases, hurt: Heads) -> SidePhrases:
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


def _is_named(phrase: ActorPhrase) -> bool:
    """More than "two men", "the assailants" or "militants"."""
    is_name = any(word[:1].isupper() for word in phrase.words.split()[1:])
    is_name = is_name or (phrase.head is not phrase.head.sent[0] and phrase.head.text[:1].isupper())
    return is_name or phrase.head.lemma_.lower() not in UNARMED | _ANYBODY | _ATTACKERS | {
        "member",
        "herder",
        "cultist",
    }


def _with_rest_of_sentence(
    found: ArticleFindings, here: SentenceFindings, cluster: Cluster, phrases: SidePhrases, lineage: Set[str]
) -> SidePhrases:
    """With whoever acts or is acted on elsewhere in the sentence, where a side is open; the nearest first."""
    trigger = cluster.tokens[0]
    taken = [p.span for p in (*phrases.source, *phrases.target)]
    rest = [p for p in here.actors if not p.is_place_name and not any(p.span.overlaps(span) for span in taken)]
    rest += [p for p in _whole(found, here) if p not in rest and not any(p.span.overlaps(s) for s in taken)]
    rest = [p for p in rest if not may_be_place(found, p) and not is_dateline(found, p)]
    rest.sort(key=lambda phrase: abs(phrase.head.i - trigger.i))
    source, target = phrases.source, phrases.target
    if not source:
        source = tuple(p for p in in_part(rest, "acts") if may_act(found, p, lineage))[:1]
    if not target:
        own = values_of(found, source)
        acting = () if _CROWDS & lineage else in_part(rest, "acts")
        others = [p for p in (*in_part(rest, "undergoes"), *acting) if p not in source]
        fitting = [p for p in others if not values_of(found, [p]) & own and may_undergo(p)]
        fitting = [p for p in fitting if not _are_one_state(found, source, p)]
        if _GROUND & lineage:  # who gave way, however far it stands
            fitting.sort(key=lambda p: (_is_of_unarmed(found, p), head_verb(p.head).lemma_.lower() not in _YIELDING))
        # Those killed in a school rather than the school, and nobody of whom only "Ouagadougou" is known.
        target = tuple(sorted(fitting, key=lambda p: p.head.lemma_.lower() in PREMISES))[:1]
    return replace(phrases, source=source, target=target)


def _attackers_fell_too(found: ArticleFindings, phrases: SidePhrases) -> bool:
    """As in "One soldier and two of the attackers were killed in the shootout"."""
    if not phrases.source or not phrases.target or phrases.target[0].head.lemma_.lower() not in _ATTACKERS:
        return False
    is_force = found.readings.type_of(phrases.source[0].words) == "State forces"
    return is_force and phrases.source[0].head.dep_ == "nsubjpass"


def _fell_together(found: ArticleFindings, phrases: SidePhrases) -> bool:
    if len(phrases.source) != 1 or len(phrases.target) != 1:
        return False
    return phrases.target[0].head in phrases.source[0].head.conjuncts and _are_one_state(
        found, phrases.source, phrases.target[0]
    )


def _are_one_state(found: ArticleFindings, source: Sequence[ActorPhrase], other: ActorPhrase) -> bool:
    """As in "Afghan soldiers backed by police": the forces of a state do not fight each other, if none is named so."""
    read = [next(iter(found.readings.read(p.words, "name")), {}) for p in (*source[:1], other)]
    if [parts.get("type") for parts in read] != ["State forces", "State forces"]:
        return False
    return len({parts.get("country") for parts in read}) == 1


def _is_of_unarmed(found: ArticleFindings, phrase: ActorPhrase) -> bool:
    return found.readings.type_of(phrase.words) in WITHOUT_STATE


def _whole(found: ArticleFindings, here: SentenceFindings) -> list[ActorPhrase]:
    """What the whole sentence names of which this act is told in a part."""
    return [p for p in found.sentences[here.sentence.number].actors if not p.is_place_name and p not in here.actors]
