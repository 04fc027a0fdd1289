"""What an actor's words mean in this article: the project's own actors first, then the shipped list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from typing import Literal, Protocol

from annotator.model.knowledge import Knowledge
from annotator.reference.actor_readings import COUNTRY, ROLE
from annotator.reference.folding import fold

Parts = Mapping[str, str]
Coding = Literal["name", "code"]
_GOVERNMENT = "GOV"


_CIVILIANS, _GROUP = "Civilians", "group"
_BAND_MEN = re.compile(
    r"(?:[a-z\d][\w-]*\s+|[A-Z][a-z]+\s+(?=\d))*(?P<band>[A-Z][\w’'-]*(?:\s(?:of\s|al-)?[A-Z][\w’'-]*)*)\s"
    r"(?:men|man|members?|youths?|people|elements?)$"
)
_UNION = re.compile(r"\b(Labou?r|Trades?\sUnions?|Workers['’]?)\s(?:Congress|Council)\b")


def _as_union(words: str) -> str:
    """The Nigeria Labour Congress is a union and no parliament."""
    return _UNION.sub(r"\1 Union", words)


class ActorMeaning(Protocol):
    """One meaning of an actor phrase."""

    @property
    def name(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def country(self) -> str: ...
    @property
    def rule(self) -> str: ...


class ActorReader(Protocol):
    """What is needed of `annotator.reference.actor_list.ActorList`."""

    def read(self, phrase: str, countries: Sequence[str] = (), on: str = "") -> Sequence[ActorMeaning]: ...
    def countries_in(self, text: str) -> Sequence[str]: ...


class NamedActors(ActorReader, Protocol):
    """The same with its names, for texts whose letters do not show what is one."""

    def known_phrases(self) -> Iterator[str]: ...
    def country(self, word: str) -> object | None: ...


class ActorReadings:
    """Reads phrases for one article: its countries and its day are fixed."""

    def __init__(self, actors: ActorReader, knowledge: Knowledge, countries: Sequence[str], on: str) -> None:
        self._actors = actors
        self._countries = tuple(countries)
        self._on = on
        self._own = {fold(actor.words): actor.parts for actor in knowledge.actors}
        self._seen: dict[str, tuple[ActorMeaning, ...]] = {}
        self._by_itself: dict[str, ActorMeaning | None] = {}
        self._governments: set[str] = set()
        self._elsewhere: dict[str, ActorReadings] = {}

    def at(self, country: str) -> ActorReadings:
        """The same for what took place in a country: "gunmen" without a nation are of it."""
        if not country or self._countries[:1] == (country,):
            return self
        if country not in self._elsewhere:
            there = copy(self)
            there._countries = (country, *(each for each in self._countries if each != country))
            there._seen = {}
            self._elsewhere[country] = there
        return self._elsewhere[country]

    def tell_governments(self, phrases: Iterable[str]) -> None:
        """Whose governments a sentence names: in its article the bare name of such a country means them."""
        first = (self._meanings(words)[:1] for words in phrases)
        codes = (meaning.code for found in first for meaning in found if meaning.rule != COUNTRY)
        self._governments |= {code for code in codes if code.endswith(_GOVERNMENT)}

    def forget_governments(self) -> None:
        """What is no article says nothing beside its sentence."""
        self._governments.clear()

    def read(self, words: str, coding: Coding, write: Callable[[Parts], Parts] = lambda parts: parts) -> list[Parts]:
        """Part mappings of what `words` may mean, best first, none twice.

        `write`: how the scheme writes an actor of the shipped list; the project's own are written already.
        """
        found: list[Parts] = []
        own = self._own.get(fold(words), {}).get(coding) if self._own else None
        if own:
            found.append(own)
        told = {parts.get("value") for parts in found}
        for meaning in self._in_order(words, coding):
            value = meaning.name if coding == "name" else meaning.code
            parts = write({"value": value, "type": meaning.type, "country": meaning.country})
            if value and parts["value"] not in told:
                told.add(parts["value"])
                found.append(parts)
        return found

    def type_of(self, words: str) -> str:
        """The actor type of the best meaning, or empty."""
        readings = self.read(words, "name")
        return readings[0].get("type", "") if readings else ""

    def own_country(self, words: str) -> str:
        """The country that the words themselves name, whatever the story is about."""
        first = self._alone(words)
        return first.country if first is not None else ""

    def takes_country(self, words: str) -> bool:
        """Whether they are a kind of actor that the story gives its country: "rebels", "the police"."""
        told = next(iter(self._meanings(words)), None)
        if told is None or told.rule != ROLE:
            return False
        first = self._alone(words)
        return first is not None and first.rule == ROLE and not first.country and _takes(first, told)

    def _alone(self, words: str) -> ActorMeaning | None:
        if words not in self._by_itself:
            found = self._actors.read(words, (), self._on) if any(map(str.isalnum, words)) else ()
            self._by_itself[words] = found[0] if found else None
        return self._by_itself[words]

    def _in_order(self, words: str, coding: Coding) -> Sequence[ActorMeaning]:
        meanings = self._meanings(words)
        if coding == "code" and meanings and meanings[0].rule == COUNTRY:
            return sorted(meanings, key=lambda meaning: meaning.code not in self._governments)
        return meanings

    def _meanings(self, words: str) -> tuple[ActorMeaning, ...]:
        if words not in self._seen:
            self._seen[words] = self._found(words) if any(map(str.isalnum, words)) else ()
        return self._seen[words]

    def _found(self, words: str) -> tuple[ActorMeaning, ...]:
        found = tuple(self._actors.read(_as_union(words), self._countries, self._on))
        band = _BAND_MEN.match(words) if found and found[0].type == _CIVILIANS else None
        own = tuple(self._actors.read(band["band"], self._countries, self._on)) if band is not None else ()
        return own if own and own[0].rule == _GROUP else found  # "about 40 Abu Sayyaf men"


def _takes(alone: ActorMeaning, told: ActorMeaning) -> bool:
    """Aid workers and activists are of no country, wherever they are: their code stays without one."""
    return told.code != alone.code or not told.country
