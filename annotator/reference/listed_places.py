"""The shipped gazetteer with lists of the project's own above it, such as the villages of a country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from annotator.model.listed import ListedPlace
from annotator.reference.folding import fold, sound, without_article
from annotator.reference.gazetteer import MOST, Gazetteer, Place
from annotator.reference.place_units import without_unit
from annotator.reference.spellings import are_alike

NEAR = 0.2
"""Degrees: a place of the same name nearer than this is the same place."""

Entries = Callable[[str], Iterable[ListedPlace]]
"""The entries whose folded words are these."""


class ListedPlaces(Gazetteer):
    """Looks up as `Gazetteer` does, the project's own places first."""

    def __init__(
        self,
        named: Entries,
        beginning: Callable[[str, int], Iterable[ListedPlace]],
        alike: Entries = lambda folded: (),
        countries: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._named_own, self._beginning_own = named, beginning
        self._alike_own, self._own_countries = alike, tuple(countries)

    @property
    def own_countries(self) -> tuple[str, ...]:
        return self._own_countries

    def find(self, name: str, countries: Sequence[str] = (), *, by_sound: bool = True) -> list[Place]:
        folded = fold(name)
        bare, _ = without_unit(folded)
        own: list[Place] = []
        for words in dict.fromkeys((folded, bare, without_article(bare))):
            own = own or _ordered(self._named_own(words))
        shipped = super().find(name, countries, by_sound=by_sound)
        if by_sound and not own and not any(place.country in self._own_countries for place in shipped):
            own = _ordered(self._alike_own(bare))
        return _without_twice([*own[:MOST], *shipped])[:MOST]

    def complete(self, typed: str, countries: Sequence[str] = (), limit: int = MOST) -> list[Place]:
        folded = fold(typed)
        own = _ordered(self._beginning_own(folded, 4 * limit))[:limit] if folded else []
        return _without_twice([*own, *super().complete(typed, countries, limit)])[:limit]


def in_memory(places: Iterable[ListedPlace]) -> ListedPlaces:
    """With all entries at hand, for the reading of many articles."""
    named: dict[str, list[ListedPlace]] = defaultdict(list)
    sounding: dict[str, dict[str, None]] = defaultdict(dict)
    countries: dict[str, None] = {}
    for place in places:
        folded = fold(place.words)
        named[folded].append(place)
        sounding[sound(folded)][folded] = None
        countries[place.parts.get("country", "")] = None

    def beginning(typed: str, most: int) -> list[ListedPlace]:
        return [each for folded, entries in named.items() if folded.startswith(typed) for each in entries][:most]

    def alike(folded: str) -> list[ListedPlace]:
        others = sounding.get(sound(folded), {}) if folded.isascii() else {}
        return [place for other in others if are_alike(folded, other) for place in named[other]]

    own = [country for country in countries if country]
    return ListedPlaces(lambda folded: named.get(folded, ()), beginning, alike, own)


def _ordered(found: Iterable[ListedPlace]) -> list[Place]:
    """The largest first; of places of equal size the one that the list has first."""
    return sorted(map(_place, found), key=lambda place: (-place.population, place.kind != "city"))


def _place(entry: ListedPlace) -> Place:
    parts = entry.parts
    return Place(
        parts.get("place_id", ""), parts.get("value", entry.words), parts.get("country", ""), parts.get("iso", ""),
        parts.get("admin1", ""), parts.get("admin2", ""), parts.get("latitude", ""), parts.get("longitude", ""),
        parts.get("kind", "city"), int(parts.get("population") or 0),
    )  # fmt: skip


def _without_twice(places: Iterable[Place]) -> list[Place]:
    kept: list[Place] = []
    for place in places:
        if not any(place.kind == other.kind and _is_near(place, other) for other in kept):
            kept.append(place)
    return kept


def _is_near(one: Place, other: Place) -> bool:
    return (
        abs(float(one.latitude) - float(other.latitude)) < NEAR
        and abs(float(one.longitude) - float(other.longitude)) < NEAR
    )
