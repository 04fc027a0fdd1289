"""What the place names of an article say of one another: which town is meant, and about where an unknown one is.

"X (Y district, Z region)" puts X into Y and Y into Z. A name that no gazetteer has is given the point of what it lies
in, with the precision of that. What the names mean each by itself is known before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from annotator.reference.folding import fold
from annotator.reference.gazetteer import Place
from annotator.suggestions.places.place_lending import about, reckoned
from annotator.suggestions.places.place_name import Parts, PlaceName, with_places
from annotator.suggestions.places.places import LARGE
from annotator.suggestions.places.story_places import by_story, distance_km, km_between, point_of
from annotator.suggestions.steps import Steps

_UNIT = (
    r"(?:town|village|city|commune|area|camp|market|district|county|sub-?county|ward|location|zone|lga|woreda|township|"
    r"territory|municipality|locality|cercle|department|neighbou?rhood|suburb|settlement|province|governorate|state|"
    r"local government area|region|north|south|east|west|central)s?"
)
_WAY = (
    r"(?:the\s+)?(?:(?:far|north|south|east|west|central|upper|lower|rural|mid|outer)"
    r"(?:-?\s?(?:north|south|east|west))?(?:ern)?\s+)*"
)
_OF = (
    r"(?:(?:region|province|state|district|governorate|department|commune|county|part|countryside|territory)s?"
    r"\s+of\s+)?"
)
_INSIDE = re.compile(
    rf"^(?:\s+{_UNIT}){{0,3}}\s*(?:\(|\[|,|/|,?\s+(?:located\s+|situated\s+)?(?:in|of|within|inside)\b)\s*(?:in\s+)?"
    r"(?:the\s+|an?\s+(?:\w+\s+)?(?:town|city|village|suburb|district|community|province|state)\s+(?:in|of)\s+(?:the\s+)?)?"
    rf"(?:(?:occupied|restive|neighbou?ring|coastal|border)\s+)?{_WAY}{_OF}$",
    re.IGNORECASE,
)
_OWNED = re.compile(
    rf"^[’']s\s+(?:(?:restive|eastern|troubled|coastal)\s+)?{_WAY}{_OF}(?:(?:port|border)\s+)?(?:(?:city|town|village|capital)\s+(?:of\s+)?)?$",
    re.IGNORECASE,
)
ONE_PLACE_KM = 60.0
_ADMIN = ("admin2", "admin1", "region", "country")
MOST_POINTS = 50
"""A long text names more, and is about no one place."""
ACROSS_KM = 300.0
FAR_OFF_KM = 200.0
"""A town farther than this from the district that the text puts it into is another of the same name."""


def settle(
    sentences: Iterable[list[PlaceName]], text: str, countries: Sequence[str], is_told: bool = False
) -> Steps[None]:
    """Put the readings of all names of an article in order, in place. `is_told`: the countries are the project's own,
    where a small town abroad is not meant unless it is said to be there."""
    before: dict[str, PlaceName] = {}
    points: list[tuple[float, float]] = []
    sentences = list(sentences)
    # Of the whole article: what is told at its end says where its beginning is.
    sure = (point for names in sentences for name in names if (point := _sure_point(name)))
    points += islice(dict.fromkeys(sure), MOST_POINTS)
    for names in sentences:
        inside = _containers(names, text)
        for at in range(len(names) - 1, -1, -1):
            names[at] = _settled(names, at, inside, before, points, text, frozenset(countries), is_told)
            if is_told:
                names[at] = _without_small_ones_abroad(names, at, inside, frozenset(countries))
        for name in names:
            if name.readings:
                before.setdefault(fold(name.words), name)
        yield


def _containers(names: Sequence[PlaceName], text: str) -> dict[int, int]:
    """The number of the name that each lies in."""
    inside: dict[int, int] = {}
    for at, (one, other) in enumerate(pairwise(names)):
        between = text[one.span.end : other.span.start]
        if len(between) < 60 and _INSIDE.match(between) and not _is_smaller(other, one):
            inside[at] = at + 1
        elif len(between) < 60 and _OWNED.match(between):
            inside[at + 1] = at
    return inside


def _is_smaller(one: PlaceName, other: PlaceName) -> bool:
    return bool(one.places and other.places) and other.is_country and not one.is_country


def _settled(
    names: Sequence[PlaceName],
    at: int,
    inside: dict[int, int],
    before: dict[str, PlaceName],
    points: Sequence[tuple[float, float]],
    text: str,
    countries: frozenset[str],
    is_told: bool,
) -> PlaceName:
    name = names[at]
    if name.own is not None:
        return name
    if name.is_guessed:
        name = _believed(names, at, points, text)
    home = [place for place in name.places if place.country in countries]
    around = [names[number] for number in _chain(inside, at)]
    if not name.is_guessed and not is_told and len(name.places) > 1 and _sure_point(name) is None:
        others = [*(p for each in names if each is not name and (p := _sure_point(each))), *points]
        name = with_places(name, by_story(name.places, others, fold(name.bare)))
    if around:
        fitting = [place for place in (home if is_told and home else name.places) if _fits(place, around)]
        if fitting:
            return with_places(name, [*fitting, *(place for place in name.places if place not in fitting)])
        is_across = len(home) == 1 and any(_is_across(home[0], other) for other in around)
        if not is_across and _may_be_lent(name, around) and (guess := about(name, around)):
            return with_places(name, name.places, guess)
    earlier = before.get(fold(name.words))
    if earlier is not None and earlier.readings and (earlier.places or not name.places):
        guess = earlier.readings[0] if not _is_of(earlier.readings[0], earlier.places) else None
        return with_places(name, earlier.places or name.places, guess)
    if not name.places:
        return reckoned(names, at, text)
    return _nearest(name, [*(p for each in names if each is not name and (p := _sure_point(each))), *points])


def _without_small_ones_abroad(
    names: Sequence[PlaceName], at: int, inside: dict[int, int], countries: frozenset[str]
) -> PlaceName:
    name = names[at]
    around = [names[number] for number in _chain(inside, at)]
    if not name.places or name.own is not None or any(each.is_country for each in around):
        return name
    kept = [p for p in name.places if p.country in countries or p.kind == "country" or p.population >= LARGE]
    return with_places(name, kept) if len(kept) < len(name.places) and not name.is_worked_out else name


def _believed(names: Sequence[PlaceName], at: int, points: Sequence[tuple[float, float]], text: str) -> PlaceName:
    """A name that is known by its sound only: without its places, if they are far from all else that is told."""
    name = names[at]
    others = [*(point for each in names if each is not name and (point := _sure_point(each))), *points]
    near = [place for place in name.places if any(distance_km(point_of(place), point) < FAR_OFF_KM for point in others)]
    counted = reckoned([*names[:at], with_places(name, ()), *names[at + 1 :]], at, text)
    if counted.readings:
        return counted
    return with_places(name, near if others else name.places)


def _chain(inside: dict[int, int], at: int) -> Iterator[int]:
    seen = {at}
    while at in inside and inside[at] not in seen:
        at = inside[at]
        seen.add(at)
        yield at


def _fits(place: Place, around: Sequence[PlaceName]) -> bool:
    """Whether the place lies in the nearest of these that is known."""
    for name in around:
        for other in name.places[:3]:
            if other.id != place.id and _lies_in(place, other):
                return True
        if name.places:
            return False
    return False


def _lies_in(place: Place, other: Place) -> bool:
    if place.country != other.country:
        return False
    if other.kind == "country":
        return True
    if other.kind == "admin1":
        return place.admin1 == other.admin1 or km_between(place, other) < 30
    if other.kind == "admin2":
        return (place.admin1, place.admin2) == (other.admin1, other.admin2) or km_between(place, other) < 60
    return km_between(place, other) < (FAR_OFF_KM if other.kind == "region" else 60)


def _may_be_lent(name: PlaceName, around: Sequence[PlaceName]) -> bool:
    """An unknown name is; a known one only if it is no large town and a province or country is told: in "Ottawa, London
    and Hamilton" none lies in the next."""
    if not name.places:
        return True
    is_wide = any(other.kind in _ADMIN for other in around[:1])
    return is_wide and all(place.population < LARGE for place in name.places if place.kind == "city")


def _is_across(place: Place, other: PlaceName) -> bool:
    """The only town of its name, not far from the province that it is put into: borders are drawn differently."""
    return (
        bool(other.places)
        and other.places[0].country == place.country
        and km_between(place, other.places[0]) < ACROSS_KM
    )


def _is_of(reading: Parts, places: Sequence[Place]) -> bool:
    return any(reading.get("place_id") == place.id for place in places)


def _nearest(name: PlaceName, points: Sequence[tuple[float, float]]) -> PlaceName:
    """Of several small towns of one name in one country the one nearest to what else the text names."""
    first = name.places[0]
    same = [p for p in name.places if p.kind == first.kind and p.country == first.country and p.name == first.name]
    if len(same) < 2 or not points or first.population >= 50_000:
        return name
    best = min(same, key=lambda place: min(distance_km(point_of(place), point) for point in points))
    return with_places(name, [best, *(place for place in name.places if place is not best)])


def _sure_point(name: PlaceName) -> tuple[float, float] | None:
    """Where it is, if it means one place only, or one that is far larger than the others of its name."""
    if name.is_country or not name.readings or not name.readings[0].get("latitude"):
        return None
    others = [place for place in name.places[1:] if km_between(place, name.places[0]) > ONE_PLACE_KM]
    if any(10 * place.population > name.places[0].population for place in others):
        return None
    folded = fold(name.bare)
    if others and fold(name.places[0].name) != folded and any(fold(place.name) == folded for place in others):
        return None  # Petersburg, which may be Saint Petersburg
    return float(name.readings[0]["latitude"]), float(name.readings[0]["longitude"])
