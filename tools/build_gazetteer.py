"""Builds resources/gazetteer.sqlite. Run by make.py; what goes in is read by gazetteer_sources.py.

How a name is folded and looked up is for annotator/reference to know.
"""

import json
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from annotator.reference.folding import fold, sound, without_article  # noqa: E402
from annotator.reference.name_weights import weight_of  # noqa: E402
from annotator.reference.place_units import ARABIC  # noqa: E402
from tools.airstrip_villages import read_airstrips  # noqa: E402
from tools.gazetteer_sources import (  # noqa: E402
    Entry,
    place_countries,
    place_quarters,
    place_regions,
    place_units,
    plain,
    read_towns,
    read_units,
)

# The reader refuses a file of another format (annotator/reference/gazetteer.py).
FORMAT = 3
TARGET = ROOT / "resources" / "gazetteer.sqlite"
COUNTRIES = ROOT / "resources" / "actors" / "countries.json"

KINDS = ("city", "admin1", "admin2", "region", "country")
# Every number is small and stands once: a place is its own number in the order of countries and size, a province its
# number among all names of provinces, a degree ten thousand. `weight` is told in annotator/reference/name_weights.py.
SCHEMA = """
CREATE TABLE country (
    number INTEGER PRIMARY KEY, iso2 TEXT NOT NULL, name TEXT NOT NULL, iso3 TEXT NOT NULL, iso TEXT NOT NULL
) STRICT;
CREATE TABLE unit (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE place (
    number INTEGER PRIMARY KEY, id INTEGER NOT NULL, name TEXT NOT NULL, country INTEGER NOT NULL,
    admin1 INTEGER NOT NULL, admin2 INTEGER NOT NULL,
    latitude INTEGER NOT NULL, longitude INTEGER NOT NULL, population INTEGER NOT NULL, kind INTEGER NOT NULL
) STRICT;
CREATE TABLE centre (place INTEGER PRIMARY KEY, latitude INTEGER NOT NULL, longitude INTEGER NOT NULL) STRICT;
CREATE TABLE name (
    folded TEXT NOT NULL, place INTEGER NOT NULL, weight INTEGER NOT NULL, PRIMARY KEY (folded, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE sound (
    key TEXT NOT NULL, country INTEGER NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, country, place)
) STRICT, WITHOUT ROWID;
"""


def build(target: Path = TARGET) -> int:
    """Make the gazetteer anew and put it in the old one's place; return how many places it knows."""
    countries: list[dict[str, Any]] = json.loads(COUNTRIES.read_text(encoding="utf-8"))
    by_iso2 = {country["iso2"]: country for country in countries}
    units = read_units(by_iso2)
    towns = [town for town in read_towns(units) if town.iso2 in by_iso2]
    settled = [*towns, *place_units(units.values(), towns)]
    strips = [entry for entry in read_airstrips(settled) if entry.iso2 in by_iso2]
    entries = [*settled, *strips, *place_quarters(towns), *place_regions(towns), *place_countries(countries, towns)]
    write(target, countries, entries)
    return len(entries)


def write(target: Path, countries: Iterable[dict[str, Any]], entries: Iterable[Entry]) -> None:
    """Write beside the target and change them over at the end, so that there is never half a gazetteer."""
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        fill(part, countries, entries)
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)


def fill(path: Path, countries: Iterable[dict[str, Any]], entries: Iterable[Entry]) -> None:
    numbers = {row["iso2"]: number for number, row in enumerate(countries, 1)}
    unique = {entry.id: entry for entry in reversed(list(entries))}
    places = sorted(unique.values(), key=lambda entry: (numbers[entry.iso2], -entry.rank, entry.id))
    provinces = sorted({name for place in places for name in (place.admin1, place.admin2)} - {""})
    units = {"": 0, **{name: number for number, name in enumerate(provinces, 1)}}
    connection = sqlite3.connect(path)
    try:
        connection.executescript(f"PRAGMA journal_mode=OFF; PRAGMA user_version={FORMAT}; {SCHEMA}")
        rows = [(numbers[row["iso2"]], *(row[key] for key in ("iso2", "name", "iso3", "iso"))) for row in countries]
        insert(connection, "country", rows)
        insert(connection, "unit", [(number, name) for name, number in units.items()])
        numbered = list(enumerate(places, 1))
        insert(connection, "place", [place_row(number, place, numbers, units) for number, place in numbered])
        insert(connection, "centre", list(centre_rows(numbered)))
        insert(connection, "name", sorted(name_rows(numbered, numbers)))
        insert(connection, "sound", sorted(set(sound_rows(numbered, numbers))))
        connection.executescript("ANALYZE; VACUUM;")
    finally:
        connection.close()


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    with connection:
        for row in rows:
            connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def place_row(number: int, entry: Entry, countries: dict[str, int], units: dict[str, int]) -> tuple[Any, ...]:
    return (
        number, entry.id, entry.name, countries[entry.iso2], units[entry.admin1], units[entry.admin2],
        round(entry.latitude * 10_000), round(entry.longitude * 10_000), entry.population, KINDS.index(entry.kind),
    )  # fmt: skip


def centre_rows(numbered: Iterable[tuple[int, Entry]]) -> Iterator[tuple[int, int, int]]:
    """The middle of a province, where a map would write its name; its own row says where its seat is."""
    for number, entry in numbered:
        if (centre := entry.centre) is not None:
            yield number, round(centre[0] * 10_000), round(centre[1] * 10_000)


def name_rows(numbered: Iterable[tuple[int, Entry]], countries: dict[str, int]) -> Iterator[tuple[str, int, int]]:
    for number, entry in numbered:
        main, others = {fold(entry.name)}, {fold(name) for name in entry.names}
        if entry.iso2 in ARABIC:
            main |= {without_article(name) for name in main}
            others |= {without_article(name) for name in others}
        for name in (others | main) - {""}:
            yield name, number, weight_of(countries[entry.iso2], entry.rank, name in main)


def sound_rows(numbered: Iterable[tuple[int, Entry]], countries: dict[str, int]) -> Iterator[tuple[str, int, int]]:
    for number, entry in numbered:
        if entry.kind != "country" and (entry.kind != "admin2" or entry.population):
            keys = {sound(fold(name)) for name in sounding_names(entry)}
            yield from ((key, countries[entry.iso2], number) for key in keys if len(key) > 1)


def sounding_names(entry: Entry) -> set[str]:
    """In Arabic lands each way of writing it, elsewhere its own."""
    names = entry.names if entry.iso2 in ARABIC else {entry.name}
    return {name for name in names if plain(name).isascii()}


if __name__ == "__main__":
    print(f"{build(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET):,} places")
