"""Both sides of an act as the story tells them: its own words first, then claims and blame, who was hurt, the rest of
the sentence, and the sentences beside it. Only for schemes that code acts of a day and place."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.claimed_sides import (
    attackers_fell_too,
    fell_together,
    is_by,
    is_named,
    with_hurt,
    with_others_told,
)
from annotator.suggestions.fields.nobodys import without_places
from annotator.suggestions.fields.side_phrases import phrases_of
from annotator.suggestions.fields.side_tests import (
    VIOLENT,
    are_one_state,
    in_part,
    is_dateline,
    is_of_unarmed,
    may_act,
    may_be_place,
    may_undergo,
    values_of,
    without,
)
from annotator.suggestions.fields.sides_beside import with_sentence_before, with_who_shot, with_who_stepped_in
from annotator.suggestions.fields.spoken_of import (
    described,
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
from annotator.suggestions.people.both_sides import SidePhrases
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


def all_sides(
    found: ArticleFindings, here: SentenceFindings, cluster: Cluster, phrases: SidePhrases, lineage: Set[str]
) -> SidePhrases:
    """The sides with what the story tells of them elsewhere. `lineage`: the code and those above it."""
    if not here.sentence.is_parsed:
        return SidePhrases(*with_neighbours(found, here, cluster, (phrases.source, phrases.target)))
    phrases = without_places(found, _with_meant(found, here, _of_main_act(found, here, cluster, phrases, lineage)))
    if not phrases.target:
        phrases = _of_two_clauses(found, phrases)
    if "Battles" in lineage and fell_together(found, phrases):
        # "Two soldiers and a policeman died in street battles": whom they fought is told elsewhere.
        phrases = replace(phrases, source=(), target=(*phrases.source, *phrases.target))
    if "Battles" in lineage and attackers_fell_too(found, phrases):
        phrases = replace(phrases, source=phrases.target, target=phrases.source)
    if VIOLENT & lineage:
        phrases = with_others_told(found, here, phrases)
        phrases = with_hurt(found, phrases, [pair for pair in harmed(found, here) if pair[0] is here])
    if cluster.is_only_named:
        return phrases  # the rest of the sentence is who speaks of it
    phrases = _with_rest_of_sentence(found, here, cluster, phrases, lineage)
    if VIOLENT & lineage and not phrases.source:
        phrases = with_who_shot(found, here, phrases)
    if (VIOLENT | _AGAINST_THINGS) & lineage:
        phrases = with_hurt(found, phrases, harmed(found, here))
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
    if source and is_named(phrases.source[0]) and not is_named(source[0]):
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
        return is_by(phrase, owner)
    group = next((p for p in described(found, here, phrase) if p not in other), None)
    if group is not None:  # "raiders from the Front": one phrase
        return replace(group, span=Span(phrase.span.start, group.span.end), told=(group.span,))
    return _read_as(phrase, next((p for p in named_before(found, here, phrase) if p not in other), None))


def _read_as(phrase: ActorPhrase, named: ActorPhrase | None) -> ActorPhrase:
    """The words in the act's own sentence with what others say of them: "assailants ... the Front claimed it"."""
    if named is None:
        return phrase
    if phrase.head.lemma_.lower() in _ANY_BAND:
        return is_by(phrase, named)  # "the group" says nothing: its name is told before
    return replace(named, span=phrase.span, sentence=phrase.sentence, told=(named.span,))


_ANY_BAND = word_set("group front organisation organization movement faction gang cartel wing cell outfit brigade")


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
        fitting = [p for p in fitting if not are_one_state(found, source, p)]
        if _GROUND & lineage:  # who gave way, however far it stands
            fitting.sort(key=lambda p: (is_of_unarmed(found, p), head_verb(p.head).lemma_.lower() not in _YIELDING))
        # Those killed in a school rather than the school, and nobody of whom only "Ouagadougou" is known.
        target = tuple(sorted(fitting, key=lambda p: p.head.lemma_.lower() in PREMISES))[:1]
    return replace(phrases, source=source, target=target)


def _whole(found: ArticleFindings, here: SentenceFindings) -> list[ActorPhrase]:
    """What the whole sentence names of which this act is told in a part."""
    return [p for p in found.sentences[here.sentence.number].actors if not p.is_place_name and p not in here.actors]
