"""What one sentence names: its people, bodies and groups, and its places, each word taken for one of them only.

What makes up an actor is for `people`, which words name places for `places`; dates and deaths are read of the whole
text, in `pipeline`.
"""

from __future__ import annotations

from functools import cached_property

from annotator.model.actor_types import ARMED_TYPES
from annotator.suggestions.foreign.listed_names import ListedNames
from annotator.suggestions.foreign.other_languages import find_people
from annotator.suggestions.foreign.own_entities import with_entities
from annotator.suggestions.found import SentenceFindings
from annotator.suggestions.people.actors import ActorPhrase, find_actors
from annotator.suggestions.people.known_names import known_acronyms, known_names
from annotator.suggestions.people.readings import ActorReadings, NamedActors
from annotator.suggestions.places.place_words import BEFALLING
from annotator.suggestions.places.places import PlaceFinder
from annotator.suggestions.text.language import Sentence


class SentenceReader:
    """On one list of actors, for any number of texts."""

    def __init__(self, actors: NamedActors) -> None:
        self._actors = actors

    @cached_property
    def _listed(self) -> ListedNames:
        return ListedNames(self._actors.known_phrases())

    def read(self, text: str, sentence: Sentence, places: PlaceFinder, readings: ActorReadings) -> SentenceFindings:
        actors = find_actors(sentence)
        named_ones = list(known_names(sentence, actors, lambda words: _is_group(readings, words)))
        named_ones += known_acronyms(sentence, [*actors, *named_ones], lambda words: _is_group(readings, words))
        actors = sorted([*actors, *named_ones], key=lambda phrase: phrase.span)
        if not sentence.is_parsed:
            listed = [each for each in self._listed.in_span(text, sentence.span) if _is_armed(readings, each[1])]
            by_words = find_people(text, sentence, lambda words: bool(readings.read(words, "name")), listed)
            actors = with_entities(sentence, list(by_words))
        # A name that no list of actors knows may be a town: "attacked Idlib".
        unknown = [a for a in actors if a.head.ent_type_ in ("ORG", "PERSON") and not readings.read(a.words, "name")]
        named = places.find(text, sentence, [a.span for a in unknown])
        actors = [a for a in actors if a not in unknown or not any(a.span == name.span for name in named)]
        # "near Maaret al-Numan" is a place even if it was taken for a name; "Moscow denied" is a government.
        actors = [a for a in actors if not any(a.span == name.span and name.is_after_preposition for name in named)]
        actors = [a for a in actors if not a.is_place_name or _governs(a, readings)]
        governments = [phrase.span for phrase in actors if phrase.is_place_name]
        named = [name for name in named if not any(span.contains(name.span) for span in governments)]
        # "Ministry of Foreign Affairs", "Tahrir al-Sham": no town of that name is meant inside an actor's name.
        names = [phrase.span for phrase in actors]
        apart = [n for n in named if n.is_entity or not any(span.contains(n.span) for span in names)]
        named = places.with_doubtful(named, apart)
        return SentenceFindings(sentence, actors, named)


def _governs(phrase: ActorPhrase, readings: ActorReadings) -> bool:
    """Whether a place stands for its government: a country or capital that does something, no other town."""
    head = phrase.head
    if head.dep_ == "nsubj" and head.head.lemma_.lower() in BEFALLING:
        return False
    return bool(readings.read(phrase.words, "name"))


def _is_armed(readings: ActorReadings, words: str) -> bool:
    """Whether the list knows a group, party or force of this name, rather than a body that only speaks and helps."""
    told = readings.read(words, "name")[:1]
    if not told or told[0]["value"].startswith("Gov"):
        return False
    kind = told[0].get("type", "")
    if kind == "External/Other forces":
        return any(
            word in told[0]["value"] for word in ("Mission", "Force", "Wagner", "Corps", "Operation", "Fatemiyoun")
        )
    return kind in ARMED_TYPES or kind == "State forces"


def _is_group(readings: ActorReadings, words: str) -> bool:
    """Whether a list knows a group or force of this name; a name of a state alone may be a mere place."""
    return any(
        parts.get("type", "") != "" and not parts["value"].startswith("Gov")
        for parts in readings.read(words, "name")[:1]
    )
