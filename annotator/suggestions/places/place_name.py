"""A place name of a sentence with what it may mean, and a gazetteer's place as the parts of a value.

Whether words name a place at all is for `places`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.model.text.span import Span
from annotator.reference.gazetteer import Place
from annotator.suggestions.places.place_words import NEAR, UNITS

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

Parts = Mapping[str, str]


@dataclass(frozen=True)
class PlaceName:
    """A place name and what it may mean, best first. `is_country` names are context rather than places of events.

    `places` is the gazetteer's answer, `own` what the project has for the words; `readings` is made of both.
    """

    span: Span
    words: str
    country: str
    token: Token | None
    readings: tuple[Parts, ...]
    is_country: bool = False
    is_at_home: bool = False
    is_after_preposition: bool = False
    is_entity: bool = False
    places: tuple[Place, ...] = ()
    own: Parts | None = None
    before: str = ""
    is_guessed: bool = False
    """Known by its sound only."""
    is_doubtful: bool = False
    """Nothing but the name says that it is a place: offered where nothing else is, and not marked."""

    @property
    def bare(self) -> str:
        """Without the "village" after it."""
        first, _, last = self.words.rpartition(" ")
        return first if first and last.lower() in UNITS else self.words

    @property
    def kind(self) -> str:
        """Of the place it means most likely; empty where nobody knows it."""
        return self.places[0].kind if self.places else ""

    @property
    def is_worked_out(self) -> bool:
        """Whether the reading that comes first is none of the gazetteer's: a village with a neighbour's point."""
        return bool(self.readings) and not self.readings[0].get("place_id")


def with_places(name: PlaceName, places: Sequence[Place], first: Parts | None = None) -> PlaceName:
    """The name with its readings in this order, after the project's own and one that was worked out."""
    readings: list[Parts] = [parts for parts in (name.own, first) if parts is not None]
    readings += [place_parts(p, precision_of(p, name.words, name.before)) for p in places[:4]]
    is_country = first is None and bool(places) and places[0].kind == "country"
    return replace(name, places=tuple(places), readings=tuple(readings), is_country=is_country)


def place_parts(place: Place, precision: str) -> dict[str, str]:
    """The parts of a place value; of a province its middle too, which a mark stands for and no record keeps."""
    centre = {"centre": place.centre} if place.centre else {}
    return centre | {
        "value": place.name, "country": place.country, "iso": place.iso, "admin1": place.admin1, "admin2": place.admin2,
        "latitude": place.latitude, "longitude": place.longitude, "precision": precision, "place_id": place.id,
    }  # fmt: skip


def precision_of(place: Place, words: str, before: str) -> str:
    """1 for the place itself, 2 near it or for a part of a region, 3 for a region or country, and for a district of
    which only the province is known (without people)."""
    if place.kind in ("country", "admin1", "region") or (place.kind == "admin2" and not place.population):
        return "3"
    if place.kind == "admin2" or NEAR.search(before):
        return "2"
    return "1"
