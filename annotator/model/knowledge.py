"""What a project already knows that helps to read an article: its countries, its own actors and places.

`use_cases` reads it from the project and sends it to the worker; it holds plain texts only, so that it can travel.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.model.text.span import Span


@dataclass(frozen=True, slots=True)
class KnownActor:
    """Words that mean an actor of this project. `parts` are the parts of a value, by coding ("name" or "code")."""

    words: str
    parts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """Words that mean a place of this project, and the parts of its value."""

    words: str
    parts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MarkedSides:
    """Where the two sides of one act stand in the text, for who asks what one does to the other."""

    source: Span | None = None
    target: Span | None = None


@dataclass(frozen=True, slots=True)
class Knowledge:
    """`version` grows with every change, so that a reader knows what it has. `countries` are names in English."""

    version: int = 0
    countries: tuple[str, ...] = ()
    actors: tuple[KnownActor, ...] = ()
    places: tuple[KnownPlace, ...] = ()
    sides: MarkedSides | None = None


NOTHING_KNOWN = Knowledge()
