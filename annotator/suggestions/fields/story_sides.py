"""Sides that only the story as a whole tells, such as who laid what was found.

Where all that stands beside an act leaves a side open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from annotator.model.actor_types import ARMED_TYPES
from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.attributed import blamed
from annotator.suggestions.fields.sentences_after import here_and_after
from annotator.suggestions.fields.side_phrases import phrases_of
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.people.both_sides import SidePhrases


def with_story(found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases, lineage: Set[str]) -> SidePhrases:
    if "Disrupted weapons use" in lineage and not phrases.target:
        phrases = replace(phrases, target=tuple(_layers(found, here, phrases.source))[:1])
    if "Battles" in lineage or "Non-violent transfer of territory" in lineage:
        phrases = _with_foes(found, here, phrases)
    return phrases


def _with_foes(found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases) -> SidePhrases:
    """With the forces of "The Front took the town. The army said that it had withdrawn", or the other way about."""
    if not phrases.source or phrases.target:
        return phrases
    kind = found.readings.type_of(phrases.source[0].words)
    foes = ARMED_TYPES if kind == "State forces" else {"State forces"} if kind in ARMED_TYPES else frozenset()
    for sentence in [here, *list(here_and_after(found, here))[1:3], *found.before(here.sentence.number, 1)]:
        for phrase in sentence.actors:
            is_force = phrase.head.lemma_.lower() in _FORCES or found.readings.type_of(phrase.words) in ARMED_TYPES
            if is_force and found.readings.type_of(phrase.words) in foes and not phrase.is_place_name:
                return replace(phrases, target=(phrase,))
    return phrases


_FORCES = word_set(
    "force soldier troop army military police policeman policemen trooper unit commando garrison officer"
)


def _layers(found: ArticleFindings, here: SentenceFindings, others: Sequence[ActorPhrase]) -> Iterator[ActorPhrase]:
    """Who laid the bomb or hid the arms that were found: whom others blame, else the armed group told of nearest."""
    if any(token.lemma_.lower() in _FLYING for token in here.sentence.tokens):
        return  # what was shot down was sent by somebody else than whom the story tells of
    for sentence, head in blamed(found, here):
        yield from (p for p in phrases_of(sentence, [head]) if p not in others)
    near = [here, *found.before(here.sentence.number, 1), *list(here_and_after(found, here))[1:3], *found.sentences[:2]]
    for sentence in near:
        for phrase in sentence.actors:
            if phrase not in others and found.readings.type_of(phrase.words) in ARMED_TYPES:
                yield phrase


_FLYING = word_set("drone missile rocket aircraft jet plane helicopter uav projectile quadcopter shahed balloon")
