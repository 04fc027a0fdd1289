"""What the actor list is made of: countries, roles, armed groups and organisations, leaders, with dates.

Reads resources/actors/*.json. Knows how an actor's name and code are put together; reads no phrases.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.reference.country_words import foreign_words


@dataclass(frozen=True, slots=True)
class ActorReading:
    """One way to code an actor: `name` and `type` as ACLED writes them, `code` as CAMEO does.

    `rule` says how it was found: group, successor, role, country, people, metonym or leader.
    """

    name: str
    code: str
    type: str
    country: str
    rule: str


@dataclass(frozen=True, slots=True)
class Regime:
    """A government's time in power as ACLED names it: from the day `start`, in years "2000-2024"."""

    start: str
    years: str


@dataclass(frozen=True, slots=True)
class Country:
    """A country in ACLED's spelling. `code` is CAMEO's (not always `iso3`), `iso` the numeric one as text."""

    name: str
    iso2: str
    iso3: str
    iso: str
    adjectives: tuple[str, ...]
    capital: str
    code: str = ""
    other_names: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    in_names: str = ""
    regimes: tuple[Regime, ...] = ()

    def years(self, on: str = "") -> str:
        """How ACLED dates the regime of that day: `(2000-)`."""
        begun = [regime for regime in self.regimes if regime.start <= (on or NO_DAY)]
        regime = begun[-1] if begun else next(iter(self.regimes), None)
        return f"({regime.years.split('-')[0]}-)" if regime else ""


# What stands in for an unknown day: projects code the news of these years more often than the newest.
NO_DAY = "2023-12-31"


@dataclass(frozen=True, slots=True)
class Leader:
    """A head of state or government; years as text, an empty `end` for one in office."""

    country: Country
    names: tuple[str, ...]
    start: str
    end: str

    def holds_office(self, on: str) -> bool:
        return not on or (self.start <= on and (not self.end or on[:4] <= self.end))


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of actor that any country has.

    `place` says which country it takes: the "story" one, only one in the "phrase" itself, or none by default
    ("optional").
    """

    code: str
    name: str
    bare: str
    type: str
    place: str
    words: tuple[str, ...]

    def reading(self, country: Country | None, on: str = "", rule: str = "role") -> ActorReading:
        if country is None:
            return ActorReading(self.bare, self.code, self.type, "", rule)
        name = self.name.replace("{the country}", country.in_names or country.name)
        name = name.replace("{country}", country.name).replace("{years}", country.years(on)).strip()
        return ActorReading(name, country.code + self.code, self.type, country.name, rule)


@dataclass(frozen=True, slots=True)
class Group:
    """An armed group, party or organisation. `role` is set for a country's own army or service."""

    name: str
    aliases: tuple[str, ...]
    countries: tuple[str, ...]
    start: str
    end: str
    code: str
    type: str
    leaders: tuple[str, ...] = ()
    successor: str = ""
    role: str = ""

    def reading(self, country: str, rule: str = "group") -> ActorReading:
        return ActorReading(self.name, self.code, self.type, country, rule)

    def existed(self, on: str) -> bool:
        return not on or (self.start <= on and (not self.end or on <= f"{self.end}-99"))


@dataclass(frozen=True, slots=True)
class ActorData:
    countries: tuple[Country, ...]
    roles: tuple[Role, ...]
    groups: tuple[Group, ...]
    leaders: tuple[Leader, ...] = field(default=())
    foreign: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    """By a country's two letters its words in other languages, with how each names it."""


def load(folder: Path) -> ActorData:
    countries, leaders = _countries(_read(folder / "countries.json"))
    roles = tuple(
        Role(row["code"], row["name"], row["bare"], row["type"], row["country"], tuple(row["words"]))
        for row in _read(folder / "roles.json")
    )
    return ActorData(
        countries, roles, tuple(map(_group, _read(folder / "groups.json"))), leaders, foreign_words(folder)
    )


def _read(path: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return rows


def _countries(rows: list[dict[str, Any]]) -> tuple[tuple[Country, ...], tuple[Leader, ...]]:
    countries, leaders = [], []
    for row in rows:
        country = Country(
            row["name"], row["iso2"], row["iso3"], row["iso"], tuple(row["adjectives"]), row["capital"],
            row["code"], tuple(row["other_names"]), tuple(row["metonyms"]), tuple(row["parts"]),
            row.get("in_names", ""), tuple(Regime(start, years) for start, years in row["regimes"]),
        )  # fmt: skip
        countries.append(country)
        for leader in row["leaders"]:
            names = (leader["name"], *leader["aliases"])
            leaders.append(Leader(country, names, str(leader["from"]), str(leader["to"] or "")))
    return tuple(countries), tuple(leaders)


def _group(row: dict[str, Any]) -> Group:
    return Group(
        row["name"], tuple(row["aliases"]), tuple(row["countries"]), row["from"], row["to"], row["code"],
        row["type"], tuple(row.get("leaders", ())), row.get("successor", ""), row.get("role", ""),
    )  # fmt: skip
