"""Places by name, in Latin, Arabic and Cyrillic letters. Only reads the built file; knows no article.

tools/build_gazetteer.py makes the file. Without it the program codes on: nothing is found, and
`is_available` says so.
"""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log10
from pathlib import Path

from annotator.paths import resources
from annotator.reference.folding import fold, sound, without_article

# The build writes this number; a file of another format is taken as missing until it is built anew.
FORMAT = 1
MOST = 8
# Abroad a place of this size is meant by any of its names, a smaller one by its main name only.
LARGE = 100_000


@dataclass(frozen=True, slots=True)
class Place:
    """A place of kind city, admin1, admin2, region or country; all but towns lie where their chief town is.

    `iso` is the country's numeric code as text, latitude and longitude have four decimals.
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


_UNITS = {
    "admin1": "province|governorate|state|region|oblast|wilayat|wilaya|muhafazah|prefecture|emirate|canton"
    "|krai|republic|محافظه|ولايه|اقليم|область",
    "admin2": "district|county|department|subdistrict|sub district|commune|municipality|raion|zone|division"
    "|locality|منطقه|قضاء|مديريه|محليه|район",
    "city": "city|town|village|camp|مدينه|بلده|قريه|город|село",
}
_ANY_UNIT = "|".join(_UNITS.values())
_UNIT_AFTER = re.compile(rf"^(?P<name>.+?) (?P<unit>{_ANY_UNIT})$")
_UNIT_BEFORE = re.compile(rf"^(?:the )?(?P<unit>{_ANY_UNIT}) (?:of )?(?P<name>.+)$")
_KIND = {word: kind for kind, words in _UNITS.items() for word in words.split("|")}
_PART = re.compile(
    r"^(?:the )?(?:(?:north|south|east|west|central|upper|lower)(?:ern|east|west|eastern|western)?(?: of)?"
    r"|(?:north|south) (?:east|west)(?:ern)?|rural|greater|downtown|mainland|old|nearby|outer|inner)"
    r" (?P<name>.+)$"
)

_Hit = tuple[int, int, str, bool]


class Gazetteer:
    """Looks up by folded name (case, accents, hyphens, the Arabic article do not matter), then by sound."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._found: dict[tuple[str, tuple[str, ...]], list[Place]] = {}

    @property
    def is_available(self) -> bool:
        return self._connection is not None

    def find(self, name: str, countries: Sequence[str] = ()) -> list[Place]:
        """The places of this name, at most 8: those in the given countries first, then the larger ones."""
        key = (name, tuple(countries))
        if key not in self._found:
            if len(self._found) > 20_000:
                self._found.clear()
            self._found[key] = self._find(fold(name), self._iso2_of(countries))
        return self._found[key]

    def complete(self, typed: str, countries: Sequence[str] = (), limit: int = MOST) -> list[Place]:
        """The places whose name begins as typed: those in the given countries first, then the larger ones."""
        start, home = fold(typed), self._iso2_of(countries)
        if not start:
            return []
        hits = self._beginning(start, home, limit) if home else []
        if len(hits) < limit:
            hits += self._beginning(start, [], limit)
        return self._places(dict.fromkeys(hit[0] for hit in hits), limit)

    def _find(self, folded: str, home: list[str]) -> list[Place]:
        name, kind = _without_unit(folded)
        hits = self._named(folded, name)
        if not hits and name.isascii():
            hits = self._sounding(name, home)
        if home and not any(hit[2] in home for hit in hits):
            hits = [hit for hit in hits if hit[3] or hit[1] >= LARGE]
        if not hits and (part := _PART.match(name)):
            return self._find(part["name"], home)
        hits.sort(key=lambda hit: _order(hit, home), reverse=True)
        places = self._places(dict.fromkeys(hit[0] for hit in hits[: 3 * MOST]), 3 * MOST)
        if kind:
            places.sort(key=lambda place: not _is_of_kind(place, kind, home, self._iso2))
        return places[:MOST]

    def _named(self, *folded: str) -> list[_Hit]:
        keys = {variant for name in folded for variant in (name, without_article(name))} - {""}
        return self._hits(f"SELECT place, rank, iso2, is_main FROM name WHERE folded IN ({_marks(keys)})", keys)

    def _sounding(self, folded: str, home: list[str]) -> list[_Hit]:
        """Other transcriptions of an Arabic name. Abroad it takes more consonants to be sure of one."""
        key = sound(folded)
        if len(key) < (3 if home else 5):
            return []
        hits = self._hits("SELECT place, rank, iso2, 1 FROM sound WHERE key = ?", [key])
        return [hit for hit in hits if not home or hit[2] in home]

    def _beginning(self, start: str, home: list[str], limit: int) -> list[_Hit]:
        end = start + "\U0010ffff"
        where = "folded >= ? AND folded < ?"
        if home:
            where += f" AND iso2 IN ({_marks(home)})"
        elif len(start) < 4:
            # A short beginning fits too many places of the world: offer the large ones.
            where += f" AND rank >= {LARGE}"
        # One place has several names that begin alike, so more names are read than places are wanted.
        sql = f"SELECT place, rank, iso2, is_main FROM name WHERE {where}"
        order = " ORDER BY folded IN (?, ?) DESC, is_main DESC, rank DESC LIMIT ?"
        return self._hits(sql + order, [start, end, *home, start, without_article(start), 6 * limit])

    def _hits(self, sql: str, values: Iterable[str | int]) -> list[_Hit]:
        return [] if self._connection is None else self._connection.execute(sql, list(values)).fetchall()

    def _places(self, ids: Iterable[int], limit: int) -> list[Place]:
        wanted = list(ids)[:limit]
        if self._connection is None or not wanted:
            return []
        rows = self._connection.execute(f"{_PLACE_ROWS} WHERE place.id IN ({_marks(wanted)})", wanted)
        by_id = {row[0]: _place(row) for row in rows}
        return [by_id[number] for number in wanted]

    def _iso2_of(self, countries: Sequence[str]) -> list[str]:
        return list(dict.fromkeys(self._iso2[key] for name in countries if (key := fold(name)) in self._iso2))

    @cached_property
    def _iso2(self) -> dict[str, str]:
        """Two-letter codes by name and by code."""
        if self._connection is None:
            return {}
        rows = self._connection.execute("SELECT name, iso2, iso3, iso FROM country").fetchall()
        return {fold(key): row[1] for row in rows for key in row}

    @cached_property
    def _connection(self) -> sqlite3.Connection | None:
        path = self._path or resources() / "gazetteer.sqlite"
        if not path.is_file():
            return None
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        return connection if _has_our_format(connection) else None


_PLACE_ROWS = (
    "SELECT id, place.name, country.name, country.iso, admin1, admin2, latitude, longitude, kind, population"
    " FROM place JOIN country USING (iso2)"
)


def _place(row: tuple[int, str, str, str, str, str, float, float, str, int]) -> Place:
    number, name, country, iso, admin1, admin2, latitude, longitude, kind, population = row
    position = (f"{latitude:.4f}", f"{longitude:.4f}")
    return Place(str(number), name, country, iso, admin1, admin2, *position, kind, population)


def _has_our_format(connection: sqlite3.Connection) -> bool:
    try:
        return bool(connection.execute("PRAGMA user_version").fetchone()[0] == FORMAT)
    except sqlite3.DatabaseError:
        # A damaged gazetteer is a missing one: it holds nobody's work and is built again.
        return False


def _order(hit: _Hit, home: list[str]) -> tuple[bool, float]:
    """At home first, then by the population's power of ten; to be the place's main name is worth one more."""
    _, rank, iso2, is_main = hit
    position = home.index(iso2) if iso2 in home else 0
    return iso2 in home, log10(rank) + (1.0 if is_main else 0.0) - 0.3 * position


def _without_unit(folded: str) -> tuple[str, str]:
    """The bare name and the kind of place that the words said: `idlib province` -> `idlib`, admin1."""
    match = _UNIT_AFTER.match(folded) or _UNIT_BEFORE.match(folded)
    return (match["name"], _KIND[match["unit"]]) if match else (folded, "")


def _is_of_kind(place: Place, kind: str, home: list[str], iso2: dict[str, str]) -> bool:
    """A place abroad never comes before one at home only because it is a province."""
    is_at_home = not home or iso2.get(fold(place.country)) in home
    return place.kind == kind and is_at_home


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)
