"""The shipped gazetteer with lists of the project's own above it, such as the villages of a country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from annotator.model.listed import ListedPlace
from annotator.reference.folding import fold, without_article
from annotator.reference.gazetteer import MOST, Gazetteer, Place

NEAR = 0.2
"""Degrees: a place of the same name nearer than this is the same place."""

Entries = Callable[[str], Iterable[ListedPlace]]
"""The entries whose folded words are these."""


class ListedPlaces(Gazetteer):
    """Looks up as `Gazetteer` does, the project's own places first."""

    def __init__(self, named: Entries, beginning: Callable[[str, int], Iterable[ListedPlace]]) -> None:
        super().__init__()
        self._named_own, self._beginning_own = named, beginning

    def find(self, name: str, countries: Sequence[str] = (), *, by_sound: bool = True) -> list[Place]:
        folded = fold(name)
        own = _ordered(self._named_own(folded)) or _ordered(self._named_own(without_article(folded)))
        return _without_twice([*own[:MOST], *super().find(name, countries, by_sound=by_sound)])[:MOST]

    def complete(self, typed: str, countries: Sequence[str] = (), limit: int = MOST) -> list[Place]:
        folded = fold(typed)
        own = _ordered(self._beginning_own(folded, 4 * limit))[:limit] if folded else []
        return _without_twice([*own, *super().complete(typed, countries, limit)])[:limit]


def in_memory(places: Iterable[ListedPlace]) -> ListedPlaces:
    """With all entries at hand, for the reading of many articles."""
    named: dict[str, list[ListedPlace]] = defaultdict(list)
    for place in places:
        named[fold(place.words)].append(place)

    def beginning(typed: str, most: int) -> list[ListedPlace]:
        return [each for folded, entries in named.items() if folded.startswith(typed) for each in entries][:most]

    return ListedPlaces(lambda folded: named.get(folded, ()), beginning)


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
