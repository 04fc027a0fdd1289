"""What an actor's words mean in this article: the project's own actors first, then the shipped list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, Protocol

from annotator.model.knowledge import Knowledge
from annotator.reference.folding import fold

Parts = Mapping[str, str]
Coding = Literal["name", "code"]


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

    def read(self, words: str, coding: Coding, write: Callable[[Parts], Parts] = lambda parts: parts) -> list[Parts]:
        """Part mappings of what `words` may mean, best first, none twice.

        `write`: how the scheme writes an actor of the shipped list; the project's own are written already.
        """
        found: list[Parts] = []
        own = self._own.get(fold(words), {}).get(coding)
        if own:
            found.append(own)
        for meaning in self._meanings(words):
            value = meaning.name if coding == "name" else meaning.code
            parts = write({"value": value, "type": meaning.type, "country": meaning.country})
            if value and all(parts["value"] != other.get("value") for other in found):
                found.append(parts)
        return found

    def type_of(self, words: str) -> str:
        """The actor type of the best meaning, or empty."""
        readings = self.read(words, "name")
        return readings[0].get("type", "") if readings else ""

    def _meanings(self, words: str) -> tuple[ActorMeaning, ...]:
        if not any(letter.isalnum() for letter in words):
            return ()
        if words not in self._seen:
            self._seen[words] = tuple(self._actors.read(words, self._countries, self._on))
        return self._seen[words]
