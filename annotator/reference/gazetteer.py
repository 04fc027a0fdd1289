"""Places by name, in Latin, Arabic and Cyrillic letters. Only reads the built file; knows no article.

tools/build_gazetteer.py makes the file. Without it the program codes on: nothing is found, and
`is_available` says so.
"""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from annotator.paths import resources
from annotator.reference.folding import fold, sound, without_article
from annotator.reference.name_weights import (
    MAIN_IN_SQL,
    SIZE_IN_SQL,
    country_of,
    is_main,
    size_of,
    span_of,
    steps_of,
    weight_of,
)
from annotator.reference.place_units import ARABIC, without_unit
from annotator.reference.spellings import SHORTEST, are_alike

# The build writes this number; a file of another format is taken as missing until it is built anew.
FORMAT = 3
MOST = 8
# Abroad a place of this size is meant by any of its names, a smaller one by its main name only.
LARGE = 100_000
_LARGE = 5.0
"""Its power of ten."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of kind city, admin1, admin2, region or country; all but towns lie where their chief town is.

    `iso` is the country's numeric code as text, latitude and longitude have four decimals. `centre` is about the
    middle of a province, both figures with a blank between.
    """

    id: str
    name: str
    country: str
    iso: str
    admin1: str
    admin2: str
    latitude: str
    longitude: str
    kind: str
    population: int
    centre: str = ""


_PART = re.compile(
    r"^(?:the )?(?:(?:north|south|east|west|central|upper|lower)(?:ern|east|west|eastern|western)?(?: of)?"
    r"|(?:north|south) (?:east|west)(?:ern)?|rural|greater|downtown|mainland|old|nearby|outer|inner)"
    r" (?P<name>.+)$"
)

# "Tonj North": a district that is named after the town it was cut from.
_CORNER = re.compile(r"^(?P<name>.+) (?:north|south|east|west|central|centre|town|urban|rural)$")

_Hit = tuple[int, int]
"""A place's number, and the weight of its name."""
_SHORT_ARABIC, _SHORT_ABROAD = 3, 5


class Gazetteer:
    """Looks up by folded name (case, accents, hyphens, the Arabic article do not matter), then by sound."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._found: dict[tuple[str, tuple[str, ...], bool], list[Place]] = {}
        self._homes: dict[tuple[str, ...], list[int]] = {}

    @property
    def own_countries(self) -> tuple[str, ...]:
        """The countries of which the project brought places of its own in."""
        return ()

    @property
    def is_available(self) -> bool:
        return self._connection is not None

    def find(self, name: str, countries: Sequence[str] = (), *, by_sound: bool = True) -> list[Place]:
        """The places of this name, at most 8: those in the given countries first, then the larger ones.

        Where none has the name, with `by_sound` those at home that are written a little differently.
        """
        key = (name, tuple(countries), by_sound)
        if key not in self._found:
            if len(self._found) > 20_000:
                self._found.clear()
            self._found[key] = self._find(fold(name), self._numbers_of(countries), by_sound)
        return self._found[key]

    def complete(self, typed: str, countries: Sequence[str] = (), limit: int = MOST) -> list[Place]:
        """The places whose name begins as typed: those in the given countries first, then the larger ones."""
        start, home = fold(typed), self._numbers_of(countries)
        if not start:
            return []
        hits = self._beginning(start, home, limit) if home else []
        if len(hits) < limit:
            hits += self._beginning(start, [], limit)
        return self._places(dict.fromkeys(hit[0] for hit in hits), limit)

    def _find(self, folded: str, home: list[int], by_sound: bool) -> list[Place]:
        name, kind = without_unit(folded)
        hits = self._named({folded, name})
        if home and not any(country_of(hit[1]) in home for hit in hits):
            hits = [hit for hit in hits if is_main(hit[1]) or size_of(hit[1]) >= _LARGE]
        is_known = any(country_of(weight) in home or size_of(weight) >= _LARGE for _, weight in hits)
        if by_sound and name.isascii() and not (is_known if home else hits):
            hits = (self._spaced(name, home) if home else []) or self._sounding(name, home) or hits
        if not hits and (part := _PART.match(name) or _CORNER.match(name)):
            return self._find(part["name"], home, by_sound)
        hits.sort(key=lambda hit: _order(hit, home))
        most = 3 * MOST if kind else MOST
        places = self._places(dict.fromkeys(hit[0] for hit in hits[: 3 * MOST]), most)
        if kind:
            places.sort(key=lambda place: not self._is_of_kind(place, kind, home))
        return places[:MOST]

    def _named(self, folded: Iterable[str]) -> list[_Hit]:
        keys = {variant for name in folded for variant in (name, without_article(name))} - {""}
        return self._hits(f"SELECT place, weight FROM name WHERE folded IN ({_marks(keys)})", keys)

    def _spaced(self, name: str, home: list[int]) -> list[_Hit]:
        """A name at home that is written in one word or in two: Elwak and El Wak."""
        if " " in name:
            keys = {name.replace(" ", "")}
        else:
            keys = {f"{name[:at]} {name[at:]}" for at in range(2, min(len(name) - 1, 16))}
        return [hit for hit in self._named(keys) if country_of(hit[1]) in home]

    def _sounding(self, folded: str, home: list[int]) -> list[_Hit]:
        """Other spellings of a name at home; abroad it takes more consonants, and only Arabic names vary so much."""
        key, countries = sound(folded), home or self._arabic
        if self._connection is None or not countries or len(key) < (SHORTEST if home else _SHORT_ABROAD):
            return []
        rows = self._connection.execute(
            "SELECT number, place.name, place.country, population FROM sound JOIN place ON number = sound.place"
            f" WHERE key = ? AND sound.country IN ({_marks(countries)})",
            [key, *countries],
        )
        return [
            (number, weight_of(country, population or 1, True))
            for number, name, country, population in rows
            # An Arabic name has too many spellings to be like the one that stands in the list.
            if (country in self._arabic and len(key) >= _SHORT_ARABIC) or are_alike(folded, fold(name))
        ]

    def _beginning(self, start: str, home: list[int], limit: int) -> list[_Hit]:
        end = start + "\U0010ffff"
        where, values = "folded >= ? AND folded < ?", [start, end]
        spans = [bound for number in home for bound in span_of(number)]
        if home:
            where += f" AND ({' OR '.join('weight BETWEEN ? AND ?' for _ in home)})"
        elif len(start) < 4:
            # A short beginning fits too many places of the world: offer the large ones.
            where += f" AND {SIZE_IN_SQL} >= {steps_of(LARGE)}"
        # One place has several names that begin alike, so more names are read than places are wanted.
        sql = f"SELECT place, weight FROM name WHERE {where}"
        order = f" ORDER BY folded IN (?, ?) DESC, {MAIN_IN_SQL} DESC, {SIZE_IN_SQL} DESC, place LIMIT ?"
        return self._hits(sql + order, [*values, *spans, start, without_article(start), 6 * limit])

    def _hits(self, sql: str, values: Iterable[str | int]) -> list[_Hit]:
        return [] if self._connection is None else self._connection.execute(sql, list(values)).fetchall()

    def _places(self, numbers: Iterable[int], limit: int) -> list[Place]:
        wanted = list(numbers)[:limit]
        if self._connection is None or not wanted:
            return []
        rows = self._connection.execute(f"{_PLACE_ROWS} WHERE number IN ({_marks(wanted)})", wanted)
        by_number = {row[0]: _place(row, *self._countries[row[3]]) for row in rows}
        return [by_number[number] for number in wanted]

    def _is_of_kind(self, place: Place, kind: str, home: list[int]) -> bool:
        """A place abroad never comes before one at home only because it is a province."""
        return place.kind == kind and (not home or self._numbers.get(fold(place.country)) in home)

    def _numbers_of(self, countries: Sequence[str]) -> list[int]:
        names = tuple(countries)
        if names not in self._homes:
            keys = (fold(name) for name in names)
            self._homes[names] = list(dict.fromkeys(self._numbers[key] for key in keys if key in self._numbers))
        return self._homes[names]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """Countries by name and by code."""
        if self._connection is None:
            return {}
        rows = self._connection.execute("SELECT number, name, iso2, iso3, iso FROM country").fetchall()
        return {fold(key): row[0] for row in rows for key in row[1:]}

    @cached_property
    def _countries(self) -> dict[int, tuple[str, str]]:
        """Name and numeric code."""
        rows = [] if self._connection is None else self._connection.execute("SELECT number, name, iso FROM country")
        return {number: (name, iso) for number, name, iso in rows}

    @cached_property
    def _arabic(self) -> list[int]:
        return [self._numbers[code] for iso2 in ARABIC if (code := iso2.lower()) in self._numbers]

    @cached_property
    def _connection(self) -> sqlite3.Connection | None:
        path = self._path or resources() / "gazetteer.sqlite"
        if not path.is_file():
            return None
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        return connection if _has_our_format(connection) else None


_KINDS = ("city", "admin1", "admin2", "region", "country")
_PLACE_ROWS = (
    "SELECT number, id, name, country, (SELECT name FROM unit WHERE number = admin1),"
    " (SELECT name FROM unit WHERE number = admin2), place.latitude, place.longitude, kind, population,"
    " centre.latitude, centre.longitude FROM place LEFT JOIN centre ON place = number"
)


_Row = tuple[int, int, str, int, str, str, int, int, int, int, int | None, int | None]


def _place(row: _Row, country: str, iso: str) -> Place:
    _, number, name, _, admin1, admin2, latitude, longitude, kind, population, north, east = row
    centre = f"{_degrees(north)} {_degrees(east)}" if north is not None and east is not None else ""
    position = _degrees(latitude), _degrees(longitude)
    return Place(str(number), name, country, iso, admin1, admin2, *position, _KINDS[kind], population, centre)


def _degrees(ten_thousandths: int) -> str:
    return f"{ten_thousandths / 10_000:.4f}"


def _has_our_format(connection: sqlite3.Connection) -> bool:
    try:
        return bool(connection.execute("PRAGMA user_version").fetchone()[0] == FORMAT)
    except sqlite3.DatabaseError:
        # A damaged gazetteer is a missing one: it holds nobody's work and is built again.
        return False


def _order(hit: _Hit, home: list[int]) -> tuple[bool, float, int]:
    """At home first, then by the population's power of ten; to be the place's main name is worth one more."""
    number, weight = hit
    country = country_of(weight)
    position = home.index(country) if country in home else 0
    return country not in home, 0.3 * position - size_of(weight) - (1.0 if is_main(weight) else 0.0), number


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)
