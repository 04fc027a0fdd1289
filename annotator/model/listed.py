"""Actors and places of lists that a project brought in: dictionaries and gazetteers of its own. Plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListedActor:
    """Words that mean an actor, and its code from the day `start` to the day `end` (ISO; empty: no limit).

    `is_role`: the words are a kind of actor ("soldiers"), whose code is added to that of a country or group.
    `is_stem`: other letters may follow the words, as in "Argentin".
    """

    words: str
    code: str
    start: str = ""
    end: str = ""
    is_role: bool = False
    is_stem: bool = False

    def holds(self, on: str) -> bool:
        """Whether the code is that of a day; of an unknown day only a code without limits is."""
        if not on:
            return not self.start and not self.end
        return (not self.start or self.start <= on) and (not self.end or on <= self.end)


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """A name of a place. `parts` are those of a place value, and its `kind` and `population`."""

    words: str
    parts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lists:
    """The entries of all lists of a project, those of the newest list first."""

    actors: tuple[ListedActor, ...] = ()
    places: tuple[ListedPlace, ...] = ()


NO_LISTS = Lists()
