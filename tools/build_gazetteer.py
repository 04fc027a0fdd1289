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
from tools.gazetteer_sources import (  # noqa: E402
    ARABIC,
    Entry,
    place_countries,
    place_regions,
    place_units,
    plain,
    read_towns,
    read_units,
)

# The reader refuses a file of another format (annotator/reference/gazetteer.py).
FORMAT = 1
TARGET = ROOT / "resources" / "gazetteer.sqlite"
COUNTRIES = ROOT / "resources" / "actors" / "countries.json"

SCHEMA = """
CREATE TABLE country (iso2 TEXT PRIMARY KEY, name TEXT NOT NULL, iso3 TEXT NOT NULL, iso TEXT NOT NULL)
    STRICT, WITHOUT ROWID;
CREATE TABLE place (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, iso2 TEXT NOT NULL,
    admin1 TEXT NOT NULL, admin2 TEXT NOT NULL,
    latitude REAL NOT NULL, longitude REAL NOT NULL, population INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('city', 'admin1', 'admin2', 'region', 'country')),
    rank INTEGER NOT NULL
) STRICT;
CREATE TABLE name (
    folded TEXT NOT NULL, place INTEGER NOT NULL, rank INTEGER NOT NULL, iso2 TEXT NOT NULL,
    is_main INTEGER NOT NULL,
    PRIMARY KEY (folded, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE sound (
    key TEXT NOT NULL, place INTEGER NOT NULL, rank INTEGER NOT NULL, iso2 TEXT NOT NULL,
    PRIMARY KEY (key, place)
) STRICT, WITHOUT ROWID;
"""
INDEXES = """
CREATE INDEX name_of_large ON name (folded, rank) WHERE rank >= 100000;
"""


def build(target: Path = TARGET) -> int:
    """Make the gazetteer anew and put it in the old one's place; return how many places it knows."""
    countries: list[dict[str, Any]] = json.loads(COUNTRIES.read_text(encoding="utf-8"))
    by_iso2 = {country["iso2"]: country for country in countries}
    units = read_units(by_iso2)
    towns = [town for town in read_towns(units) if town.iso2 in by_iso2]
    entries = [
        *towns,
        *place_units(units.values()),
        *place_regions(towns),
        *place_countries(countries, towns),
    ]
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
    unique = {entry.id: entry for entry in reversed(list(entries))}
    places = [unique[number] for number in sorted(unique)]
    connection = sqlite3.connect(path)
    try:
        connection.executescript(f"PRAGMA journal_mode=OFF; PRAGMA user_version={FORMAT}; {SCHEMA}")
        insert(
            connection,
            "country",
            [tuple(row[key] for key in ("iso2", "name", "iso3", "iso")) for row in countries],
        )
        insert(connection, "place", map(place_row, places))
        insert(connection, "name", sorted(name_rows(places)))
        insert(connection, "sound", sorted(sound_rows(places)))
        connection.executescript(INDEXES + "ANALYZE;")
    finally:
        connection.close()


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    with connection:
        for row in rows:
            connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def place_row(entry: Entry) -> tuple[Any, ...]:
    return (
        entry.id, entry.name, entry.iso2, entry.admin1, entry.admin2, round(entry.latitude, 4),
        round(entry.longitude, 4), entry.population, entry.kind, entry.rank,
    )  # fmt: skip


def name_rows(entries: Iterable[Entry]) -> Iterator[tuple[str, int, int, str, int]]:
    for entry in entries:
        main, others = {fold(entry.name)}, {fold(name) for name in entry.names}
        if entry.iso2 in ARABIC:
            main |= {without_article(name) for name in main}
            others |= {without_article(name) for name in others}
        for name in (others | main) - {""}:
            yield name, entry.id, entry.rank, entry.iso2, name in main


def sound_rows(entries: Iterable[Entry]) -> Iterator[tuple[str, int, int, str]]:
    for entry in entries:
        if entry.iso2 in ARABIC and entry.kind != "country":
            keys = {sound(fold(name)) for name in entry.names if plain(name).isascii()}
            yield from ((key, entry.id, entry.rank, entry.iso2) for key in keys if len(key) > 1)


if __name__ == "__main__":
    print(f"{build(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET):,} places")
