"""Where it happened: the place names of a sentence and what the gazetteer and the project say they are.

Which stretches may be names is for `place_runs`, what is kept of a name for `place_name`, what the names of an article
say of one another for `place_context`, and which of them is an event's place for `event_places`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.knowledge import Knowledge
from annotator.model.text.languages import Language, language_of
from annotator.model.text.span import Span
from annotator.reference.folding import fold, sound
from annotator.reference.gazetteer import Gazetteer, Place
from annotator.suggestions.foreign.foreign_name_stretches import Stretch
from annotator.suggestions.foreign.foreign_places import stretches
from annotator.suggestions.foreign.latin_letters import in_latin
from annotator.suggestions.foreign.other_place_forms import stretches_by_endings
from annotator.suggestions.places.place_name import PlaceName, with_places
from annotator.suggestions.places.place_runs import PLACES, Proof, Run, names_of, runs_of
from annotator.suggestions.places.place_signs import (
    goes_on,
    is_called_a_place,
    is_just_there,
    is_named_by_unit,
    stands_apart,
)
from annotator.suggestions.places.place_words import HYPHENS, IN, NOT_PLACES, OF_GROUPS
from annotator.suggestions.text.language import Sentence

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

LARGE = 100_000
"""A town of this size may be meant anywhere in the world."""
SOME_SIZE, MIDDLE_SIZE = 5_000, 50_000
"""What is written like other words must be a place of such a size."""
MUCH_LARGER = 10
MOST_FORMS = 4
LONG = 5
"""So many consonants are not alike by chance."""
_CYRILLIC_CASE = re.compile(r"[\u0400-\u04ff]{3,}[аеиоуыюя]$")


class PlaceFinder:
    def __init__(self, gazetteer: Gazetteer, knowledge: Knowledge, countries: Sequence[str]) -> None:
        self._gazetteer = gazetteer
        # Whose villages a project brought in, that country is its own, named or not.
        own = () if knowledge.countries else gazetteer.own_countries
        self.countries = (*own, *(country for country in countries if country not in own))
        self.is_told = bool(knowledge.countries or own)
        self._known = {fold(place.words): place.parts for place in knowledge.places}

    def find(self, text: str, sentence: Sentence, perhaps: Sequence[Span] = ()) -> list[PlaceName]:
        """The places of a sentence in order: spaCy's, capitalised words in the company of words of place, and those
        of the stretches `perhaps` that are places at home."""
        language = "" if sentence.is_parsed else language_of(text)
        if language not in ("", "en"):
            return self._in_another_language(text, sentence, language)
        found: list[PlaceName] = []
        for stretch in () if sentence.is_parsed or language else stretches_by_endings(text, sentence.span):
            if (placed := self._of_stretch(text, sentence, stretch)) is not None:
                found.append(placed)
        more = [Run(tokens, Proof.HOME) for span in perhaps if (tokens := sentence.tokens_in(span))]
        for run in (*runs_of(sentence), *more):
            span = sentence.span_of(run.tokens)
            if any(span.overlaps(other.span) for other in found):
                continue
            name = self._read(text, sentence, run, span)
            if name is not None:
                found.append(name)
        if self.is_told and not any(name.is_at_home or not name.places for name in found):
            found += self._doubtful(text, sentence, found)
        return sorted(found, key=lambda name: name.span)

    def _in_another_language(self, text: str, sentence: Sentence, language: Language) -> list[PlaceName]:
        found: list[PlaceName] = []
        for stretch in stretches(text, sentence.span, language, self.countries):
            if not any(stretch.span.overlaps(other.span) for other in found):
                name = self._of_stretch(text, sentence, stretch)
                if name is not None:
                    found.append(name)
        return sorted(found, key=lambda name: name.span)

    def _of_stretch(self, text: str, sentence: Sentence, stretch: Stretch) -> PlaceName | None:
        span, forms = stretch.span, stretch.forms
        places = list(next((named for form in forms if (named := self._places(form))), []))
        is_guessed = False
        if not places and stretch.is_in:
            places = next((list(abroad) for form in forms if (abroad := self._gazetteer.find(form))), [])
        if (
            not places
            and stretch.is_in
            and self.countries
            and (names := [in_latin(f) for f in forms if in_latin(f).isascii()])
        ):
            # As it is heard: villages have many spellings.
            alike = (self._gazetteer.find(name, self.countries) for name in names[:MOST_FORMS])
            places = next((list(found) for found in alike if self._has(found)), [])
            is_guessed = bool(places)
        # Of towns of one name in two countries the story's own is meant: Tripoli in a story of Lebanon.
        main = self.countries[:1]
        is_small = max((place.population for place in places), default=0) < LARGE
        places.sort(key=lambda p: p.country not in main or (p.population < 2 * SOME_SIZE and not is_small))
        own = next((self._known[fold(form)] for form in forms if fold(form) in self._known), None)
        tokens = sentence.tokens_from(span.start, span.end)
        if not (tokens or stretch.is_dateline) or (own is None and not self._is_named(stretch, places)):
            return None
        kind = places[0].kind if places else ""
        if stretch.has_article and kind == "city":
            return None
        name = PlaceName(
            span, span.of(text), self.countries[0] if self.countries else "", tokens[-1] if tokens else None, (),
            is_country=kind == "country", is_at_home=own is not None or self._has(places),
            is_entity=stretch.is_placed, is_after_preposition=stretch.is_in and kind not in ("admin1", "region"),
            is_doubtful=stretch.is_dateline, places=tuple(places), own=own,
            before=text[max(sentence.span.start, span.start - 60) : span.start], is_guessed=is_guessed,
        )  # fmt: skip
        return with_places(name, places)

    def called(self, span: Span, words: str) -> PlaceName | None:
        """The place of a name that stands alone, such as a dateline's."""
        places = self._places(words)
        if not places:
            return None
        country = self.countries[0] if self.countries else ""
        name = PlaceName(
            span, words, country, None, (), is_country=places[0].kind == "country", is_at_home=self._has(places),
            places=tuple(places),
        )  # fmt: skip
        return with_places(name, places)

    def _is_named(self, stretch: Stretch, places: Sequence[Place]) -> bool:
        """Whether the words are believed to name these places: the more, the more surely they stand as a name."""
        if not places:
            return False
        if places[0].kind == "country":
            return True
        is_home, size = self._has(places), places[0].population
        if stretch.is_bare and not stretch.is_dateline:
            if not (stretch.is_placed or stretch.is_in):
                return size >= (MIDDLE_SIZE if is_home else 5 * LARGE)
            # A district is named after its town, whose people nobody may have counted.
            is_seat = any(p.kind in ("admin1", "admin2") and p.country in self.countries for p in places)
            return is_seat or size >= (SOME_SIZE if is_home else 2 * SOME_SIZE)
        return is_home or stretch.is_in or (stretch.is_placed and size >= SOME_SIZE) or size >= LARGE

    def with_doubtful(self, named: Sequence[PlaceName], sure: Sequence[PlaceName]) -> list[PlaceName]:
        """Those that are sure; of the others those of the project's countries, which may be offered where none is."""
        if not self.is_told:
            return list(sure)
        kept = (name if name in sure else replace(name, is_doubtful=True) for name in named)
        return [name for name in kept if not name.is_doubtful or (name.is_at_home and not name.is_country)]

    def _doubtful(self, text: str, sentence: Sentence, found: Sequence[PlaceName]) -> list[PlaceName]:
        """Names of places of the project's countries within names of people and bodies: "Narok Maasai herders"."""
        doubtful: list[PlaceName] = []
        for tokens in names_of(sentence):
            span = sentence.span_of(tokens)
            if len(span) > 3 and not any(span.overlaps(other.span) for other in (*found, *doubtful)):
                name = self._read(text, sentence, Run(tokens, Proof.HOME), span)
                if name is not None and name.is_at_home and not name.is_guessed and not name.is_country:
                    doubtful.append(replace(name, is_doubtful=True))
        return doubtful

    def _of_russian_case(self, words: str) -> list[Place]:
        """The places of a Russian name that stands in another case than its own: "in Kazani"."""
        if not _CYRILLIC_CASE.search(words):
            return []
        found = (self._gazetteer.find(words[:-1] + ending, self.countries) for ending in ("", "а", "ь", "я", "ы"))
        return next((places for places in found if places), [])

    def _read(self, text: str, sentence: Sentence, run: Run, span: Span) -> PlaceName | None:
        words, tokens = span.of(text), run.tokens
        if fold(words) in NOT_PLACES or any(token.lower_ in OF_GROUPS for token in tokens):
            return None
        own = self._known.get(fold(words))
        places = self._places(words) or self._of_russian_case(words)
        is_guessed = False
        if not self._has(places) and (run.proof <= Proof.SOMEWHERE or len(sound(fold(words))) >= LONG):
            alike = self._gazetteer.find(words, self.countries)
            is_guessed, places = alike != places, alike
        # "Ugandan" is called a place now and then, and is none.
        is_entity = any(token.ent_type_ in PLACES and token.dep_ not in ("amod", "compound") for token in tokens)
        is_named_so = is_called_a_place(sentence.tokens, tokens)
        is_at_home = own is not None or self._has(places)
        if not is_at_home and not _is_proven(run.proof, words, places):
            return None
        if not places and run.proof != Proof.NOTHING and any(token.text in HYPHENS for token in tokens):
            return None  # the two ends of a road, which are asked for next
        if own is None and not places and not (is_entity or is_named_so or self._is_new(sentence, run)):
            return None
        before = text[max(sentence.span.start, span.start - 60) : span.start]
        name = PlaceName(
            span, words, self.countries[0] if self.countries else "", tokens[-1], (),
            is_country=bool(places) and places[0].kind == "country",
            is_at_home=is_at_home,
            is_entity=is_entity or stands_apart(sentence.tokens, tokens),
            is_after_preposition=is_named_so or _is_where(sentence, tokens),
            places=tuple(places), own=own, before=before, is_guessed=is_guessed,
        )  # fmt: skip
        return with_places(name, places)

    def _places(self, words: str) -> list[Place]:
        """Those of the project's countries first; where an article only mentions countries, a much larger one abroad
        is meant: Moscow in a story about America."""
        home = self._gazetteer.find(words, self.countries, by_sound=False)
        if self.is_told or not self._has(home):
            return home
        world = self._gazetteer.find(words, by_sound=False)
        first = world[0] if world else home[0]
        if first.country in self.countries or first.population < MUCH_LARGER * max(1_000, home[0].population):
            return home
        return [first, *(place for place in home if place != first)]

    def _has(self, places: Sequence[Place]) -> bool:
        return any(place.country in self.countries for place in places)

    def _is_new(self, sentence: Sentence, run: Run) -> bool:
        """A name that no gazetteer has, where the project's country is known and the words around it say enough."""
        if not sentence.is_parsed or not self.is_told:
            return False
        return is_named_by_unit(sentence.tokens, run.tokens) or is_just_there(sentence.tokens, run.tokens)


def _is_where(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """As in "near X", and the Y of "near X, Y"."""
    at = sentence.tokens.index(tokens[0])
    return at > 0 and (sentence.tokens[at - 1].lower_ in IN or goes_on(sentence.tokens, at))


def _is_proven(proof: Proof, words: str, places: Sequence[Place]) -> bool:
    """Whether a name that no country of the article has may be taken for a place."""
    if proof == Proof.LARGE:
        folded = fold(words)
        return any(p.kind == "country" or (p.population >= LARGE and fold(p.name) == folded) for p in places)
    return proof <= Proof.SOMEWHERE
