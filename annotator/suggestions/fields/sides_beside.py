"""What the sentences beside an act tell of its sides: who stepped in against protesters, whom they fired at, "they"."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.sentences_after import here_and_after
from annotator.suggestions.fields.side_tests import (
    VIOLENT,
    in_part,
    is_of_unarmed,
    may_act,
    may_undergo,
    values_of,
    without,
)
from annotator.suggestions.fields.spoken_of import is_pronoun
from annotator.suggestions.fields.taking_part import part_of
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.both_sides import SidePhrases
from annotator.suggestions.people.people_words import UNARMED
from annotator.suggestions.triggers.arguments import MUTUAL
from annotator.suggestions.triggers.clusters import Cluster

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_STEPPING_IN = word_set(
    "fire use disperse break arrest detain beat block stop push charge turn throw shoot scatter deploy respond "
    "intervene "
    "chase drag lob spray hit clash open answer lead bundle round evict clear fight remove repel kill wound"
)


def with_who_stepped_in(found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases) -> SidePhrases:
    """With the police of "Protesters blocked the road on Monday. Police fired tear gas", and those fired at."""
    is_state = {found.readings.type_of(phrase.words) == "State forces" for phrase in (*phrases.source, *phrases.target)}
    if is_state == {True}:
        for sentence in (here, *found.before(here.sentence.number, 2)):
            for phrase in sentence.actors:
                lemma = phrase.head.lemma_.lower()
                is_crowd = lemma in UNARMED or lemma in _GATHERED or is_of_unarmed(found, phrase)
                is_crowd = is_crowd and lemma != "part"
                if is_crowd and part_of(phrase.head) == "acts" and phrase not in phrases.source:
                    return replace(phrases, target=(*phrases.target, phrase))
        return phrases
    if True in is_state or not phrases.source:
        return phrases
    for sentence in list(here_and_after(found, here))[:4]:
        for phrase in sentence.actors:
            steps_in = (
                not phrase.is_place_name and part_of(phrase.head) == "acts" and _verb_of(phrase.head) in _STEPPING_IN
            )
            if steps_in and found.readings.type_of(phrase.words) == "State forces":
                return replace(phrases, target=(phrase, *phrases.target))
    return phrases


def with_who_shot(found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases) -> SidePhrases:
    """With the men of "A mayor was shot dead on Monday. Two men got out of a car and fired, a witness said"."""
    number = here.sentence.number
    for sentence in found.sentences[number + 1 : number + 4]:
        first = sentence.sentence.tokens[:1]
        if not sentence.sentence.is_parsed or (first and first[0].lower_ in _TURNING):
            return phrases  # "In the north, gunmen ...": another story
        for phrase in sentence.actors:
            does = part_of(phrase.head) == "acts" and _verb_of(phrase.head) in _DOING_IT and not phrase.is_place_name
            is_armed = phrase.head.lemma_.lower() in _NAMELESS
            if does and is_armed and phrase not in phrases.target:
                return replace(phrases, source=(phrase,))
    return phrases


_TURNING = word_set("in separately meanwhile elsewhere earlier hours also further on at near")
_NAMELESS = word_set(
    "man men gunman gunmen assailant attacker raider bandit assassin killer shooter youth stranger militant insurgent "
    "jihadist terrorist kidnapper hitman hitmen robber individual bomber militiaman militiamen fighter"
)
_DOING_IT = word_set(
    "fire shoot open burst storm arrive flee escape get attack descend force drag stop approach stab hack kill break "
    "ambush throw hurl detonate set seize take abduct pull up knock enter ride drive surround behead burn blow ram hit"
)
_GATHERED = word_set("protester protestor demonstrator marcher supporter follower crowd worker mourner activist")


def _verb_of(head: Token) -> str:
    return next((step.lemma_.lower() for step in (head, *head.ancestors) if step.pos_ == "VERB"), "")


def with_sentence_before(
    found: ArticleFindings, here: SentenceFindings, cluster: Cluster, phrases: SidePhrases, lineage: Set[str]
) -> SidePhrases:
    """With who acted in the sentence before, where this one goes on with it and has no day of its own."""
    before = next(iter(found.before(here.sentence.number)), None)
    if not phrases.source and VIOLENT & lineage:
        phrases = _with_they(found, here, phrases, lineage)
    if before is None or not before.sentence.is_parsed or here.dates:
        return phrases
    towns = [{name.words for name in each.places if not name.is_country} for each in (here, before)]
    if all(towns) and not towns[0] <= towns[1]:
        return phrases
    acting = [p for p in in_part(before.actors, "acts") if not p.is_place_name and may_act(found, p, lineage)]
    struck = [p for p in in_part(before.actors, "undergoes") if may_undergo(p)]
    source, target = phrases.source, phrases.target
    if not source and (VIOLENT & lineage or not target):
        source = without(acting, target)[:1]
    is_fight = any(token.lemma_.lower() in MUTUAL for token in cluster.tokens)
    if not target and (not phrases.source or is_fight):
        others = [*struck, *(acting if is_fight else ())]
        own = values_of(found, source)
        target = tuple(p for p in others if p not in source and not values_of(found, [p]) & own)[:1]
    return replace(phrases, source=source, target=target)


def _with_they(found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases, lineage: Set[str]) -> SidePhrases:
    """With the men of "14 passengers were led away. They were taken by men in turbans"."""
    after = found.after(here.sentence.number)
    if after is None or not after.sentence.is_parsed or after.dates:
        return phrases
    goes_on = any(token.dep_ in ("nsubj", "nsubjpass", "dobj") and is_pronoun(token) for token in after.sentence.tokens)
    acting = [p for p in in_part(after.actors, "acts") if not p.is_place_name and may_act(found, p, lineage)]
    return replace(phrases, source=without(acting, phrases.target)[:1]) if goes_on else phrases
