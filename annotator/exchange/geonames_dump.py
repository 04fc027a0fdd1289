"""Reads a country dump of GeoNames: one place a line, 19 columns between tabs, UTF-8, no header.

Only what news names is kept: towns, villages, and administrative units. Where a unit's own row stands in the file,
its code becomes its name.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO

from annotator.errors import BadInput
from annotator.exchange.rows import Refused
from annotator.model.listed import ListedPlace
from annotator.words import tr

COLUMNS = 19
_KINDS = {"ADM1": "admin1", "ADM2": "admin2", "ADM3": "admin2", "ADM4": "admin2"}
_GONE = frozenset({"PPLH", "PPLQ", "PPLW", "ADM1H", "ADM2H", "ADM3H", "ADM4H", "ADMDH"})
"""Places that are abandoned, destroyed or of the past."""
MOST_OTHER_NAMES = 12

CountryNames = Callable[[str], tuple[str, str]]
"""The name and the numeric code of a country, by its two letters."""


def read(path: Path, country: CountryNames) -> Iterator[ListedPlace | Refused]:
    """A name of a place a time, its main name first. A text file, or the zip file that GeoNames gives out."""
    units = _units(path)
    with _lines(path) as lines:
        for number, line in enumerate(lines, 1):
            cells = line.rstrip("\n").split("\t")
            if len(cells) != COLUMNS:
                yield Refused(
                    tr("{name}, line {number}", name=path.name, number=number),
                    tr("it has {count} columns, not {columns}", count=len(cells), columns=COLUMNS),
                )
            elif _is_kept(cells):
                try:
                    yield from _places(cells, units, country)
                except ValueError:
                    yield Refused(
                        tr("{name}, line {number}", name=path.name, number=number),
                        tr("its latitude or longitude is no number"),
                    )


def _places(cells: list[str], units: dict[tuple[str, ...], str], country: CountryNames) -> Iterator[ListedPlace]:
    name, iso2 = cells[1], cells[8]
    named, iso = country(iso2)
    kind = _KINDS.get(cells[7], "city")
    parts = {
        "value": name, "country": named, "iso": iso, "admin1": units.get((iso2, cells[10]), ""),
        "admin2": units.get((iso2, cells[10], cells[11]), "") if cells[11] else "",
        "latitude": f"{float(cells[4]):.4f}", "longitude": f"{float(cells[5]):.4f}", "place_id": cells[0],
        "kind": kind, "population": cells[14] if cells[14].isdigit() else "0",
    }  # fmt: skip
    others = [other for other in cells[3].split(",") if other and "/" not in other][:MOST_OTHER_NAMES]
    for words in dict.fromkeys((name, cells[2], *others)):
        if words:
            yield ListedPlace(words, parts)


def _units(path: Path) -> dict[tuple[str, ...], str]:
    """The names of provinces and districts by their codes."""
    found: dict[tuple[str, ...], str] = {}
    with _lines(path) as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == COLUMNS and cells[7] == "ADM1":
                found[cells[8], cells[10]] = cells[1]
            elif len(cells) == COLUMNS and cells[7] == "ADM2":
                found[cells[8], cells[10], cells[11]] = cells[1]
    return found


def _is_kept(cells: list[str]) -> bool:
    return (cells[6] == "P" and cells[7] not in _GONE) or cells[7] in _KINDS


@contextmanager
def _lines(path: Path) -> Iterator[IO[str]]:
    try:
        if path.suffix.casefold() != ".zip":
            with path.open(encoding="utf-8", errors="replace", newline="\n") as stream:
                yield stream
            return
        with zipfile.ZipFile(path) as archive:
            inside = [name for name in archive.namelist() if name.endswith(".txt") and name != "readme.txt"]
            if len(inside) != 1:
                raise BadInput(
                    tr("“{name}” does not hold one list of places.", name=path.name),
                    tr("Choose the zip file of one country."),
                )
            with archive.open(inside[0]) as raw, TextIOWrapper(raw, "utf-8", errors="replace", newline="\n") as stream:
                yield stream
    except (OSError, zipfile.BadZipFile) as error:
        raise BadInput(
            tr("“{name}” cannot be read: {error}.", name=path.name, error=error), tr("Choose another file.")
        ) from error
