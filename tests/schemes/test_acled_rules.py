"""Each rule of ACLED beside an event that breaks it and one that keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model import rules
from annotator.model.checks import violations
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"

Parts = dict[str, str]
Fields = dict[str, Parts]

REBELS = {"value": "Opposition Rebels (Syria)", "type": "Rebel group", "country": "Syria"}
ARMY = {"value": "Military Forces of Syria (2000-2024)", "type": "State forces", "country": "Syria"}
POLICE = {"value": "Police Forces of Syria (2000-2024)", "type": "State forces", "country": "Syria"}
TURKISH_ARMY = {"value": "Military Forces of Turkey (2016-)", "type": "State forces", "country": "Turkey"}
CIVILIANS = {"value": "Civilians (Syria)", "type": "Civilians", "country": "Syria"}
PROTESTERS = {"value": "Protesters (Syria)", "type": "Protesters", "country": "Syria"}
RIOTERS = {"value": "Rioters (Syria)", "type": "Rioters", "country": "Syria"}
UNCLEAR = {"value": "", "reason": "unclear"}
TYPELESS = {"value": "Tigers of the Plain"}
WOMEN = {"value": "Women (Syria)"}
IDLEB = {
    "value": "Idleb", "country": "Syria", "admin1": "Idlib", "latitude": "35.9306", "longitude": "36.6339",
    "precision": "1",
}  # fmt: skip
SYRIA = {"value": "Syria", "country": "Syria", "latitude": "33.5102", "longitude": "36.2913", "precision": "3"}
DAY = {"value": "2018-01-11", "precision": "day"}
NO_DEATHS = {"value": "0", "low": "0", "high": "0", "state": "stated"}
DEATHS = {"value": "4", "low": "4", "high": "9", "state": "stated"}
NOT_STATED = {"value": "", "state": "not_stated"}


def fields(code: str, actor1: Parts, actor2: Parts | None = None, **more: Parts) -> Fields:
    """An event's fields on a day at a place, with deaths only if `more` says so."""
    found = {"code": {"value": code}, "event_date": DAY, "actor1": actor1, "location": IDLEB, "fatalities": NO_DEATHS}
    return found | ({"actor2": actor2} if actor2 else {}) | more


def notes(text: str) -> Parts:
    return {"value": text}


def clash(**changes: Parts) -> Fields:
    return fields("Armed clash", REBELS, ARMY) | changes


def attack(**changes: Parts) -> Fields:
    return fields("Attack", REBELS, CIVILIANS) | changes


def protest(**changes: Parts) -> Fields:
    return fields("Peaceful protest", PROTESTERS) | changes


def unidentified(name: str, kind: str) -> Parts:
    return {"value": f"Unidentified {name} (Syria)", "type": kind, "country": "Syria"}


MONTH = {"value": "2018-01-15", "precision": "month"}
GOOD = [
    clash(fatalities=DEATHS, notes=notes("On 11 January 2018, rebels ...")),
    attack(fatalities=DEATHS),
    protest(),
    fields("Mob violence", RIOTERS, CIVILIANS),
    fields("Protest with intervention", PROTESTERS, POLICE),
    fields("Air/drone strike", TURKISH_ARMY),
    fields("Agreement", ARMY, REBELS, location=SYRIA, event_date=MONTH),
]

# A rule's id, what breaks it, what keeps it.
CASES: list[tuple[str, Fields, Fields]] = [
    ("A01", fields("Battles", REBELS, ARMY), clash()),
    ("A01", fields("Street party", REBELS, ARMY), clash()),
    ("A02", clash(actor2={"value": ""}), clash(actor2=UNCLEAR)),
    ("A02", clash(actor2=CIVILIANS), clash(actor2=TURKISH_ARMY)),
    ("A02b", clash(actor1=RIOTERS), clash(actor1=ARMY)),
    ("A03", clash(assoc_actor_1=CIVILIANS), clash(assoc_actor_1=TURKISH_ARMY)),
    ("A03b", clash(assoc_actor_2=CIVILIANS), attack(assoc_actor_2=CIVILIANS)),
    ("A04", attack(actor2={"value": "Farmers (Syria)"}), attack()),
    ("A04", attack(actor2=CIVILIANS | {"type": "Rebel group"}), attack(actor2=UNCLEAR)),
    ("A04b", attack(actor1=RIOTERS), attack(actor1=ARMY)),
    ("A05", protest(actor1={"value": "Labour Union (Syria)", "type": "Protesters"}), protest()),
    ("A05", protest(actor1=POLICE), protest(actor1=UNCLEAR)),
    ("A06", fields("Mob violence", PROTESTERS), fields("Mob violence", RIOTERS)),
    ("A06", fields("Mob violence", POLICE), fields("Mob violence", UNCLEAR)),
    ("A07", fields("Protest with intervention", PROTESTERS), fields("Protest with intervention", PROTESTERS, POLICE)),
    ("A08", protest(actor2=POLICE), protest(actor2=PROTESTERS)),
    ("A08b", protest(fatalities=DEATHS), protest(fatalities=NOT_STATED)),
    ("A09", clash(actor1=TYPELESS), clash()),
    ("A09", clash(actor1=REBELS | {"type": "Insurgents"}), clash()),
    ("A10", clash(actor2=TYPELESS), clash(actor2=TYPELESS | {"type": "Identity militia"})),
    ("A11", clash(event_date={"value": "11 January 2018", "precision": "day"}), clash()),
    ("A13", clash(location=IDLEB | {"latitude": "135.9306"}), clash()),
    ("A13", clash(location=IDLEB | {"longitude": "-186.6339"}), clash(location=IDLEB | {"longitude": "-86.6339"})),
    ("A13", clash(location=IDLEB | {"latitude": "35.93062"}), clash()),
    ("A14", fields("Abduction/forced disappearance", REBELS, CIVILIANS, fatalities=DEATHS), attack(fatalities=DEATHS)),
    ("A16", fields("Government regains territory", REBELS, ARMY), fields("Government regains territory", ARMY, REBELS)),
    ("A17", fields("Arrests", POLICE, fatalities=DEATHS), fields("Arrests", POLICE)),
    (
        "A18",
        fields("Sexual violence", ARMY, CIVILIANS),
        fields("Sexual violence", ARMY, CIVILIANS, assoc_actor_2=WOMEN),
    ),
    ("A20", clash(notes=notes("Rebels attacked.")), clash(notes=notes("On 11 January 2018, rebels attacked."))),
    (
        "A20b",
        clash(event_date=MONTH, notes=notes("On 15 January 2018, rebels attacked.")),
        clash(event_date=MONTH, notes=notes("Around 15 January 2018 (month of), rebels attacked.")),
    ),
    ("A21", clash(event_date=MONTH | {"value": "2018-03-11"}), clash(event_date=MONTH | {"value": "2018-03-15"})),
    ("A21", clash(event_date=MONTH | {"value": "2018-12-27"}), clash(event_date=MONTH | {"value": "2018-12-31"})),
    ("A21", clash(event_date=MONTH | {"value": "2018-01-20"}), clash(event_date=MONTH | {"value": "2018-01-01"})),
    ("A22", clash(fatalities=DEATHS | {"value": "7"}), clash(fatalities=DEATHS)),
    ("A23", fields("Suicide bomb", REBELS), fields("Suicide bomb", REBELS, fatalities=DEATHS)),
    ("A23", fields("Suicide bomb", REBELS, fatalities=NOT_STATED), fields("Suicide bomb", REBELS, fatalities=DEATHS)),
    ("A24", clash(actor1=ARMY | {"type": "External/Other forces"}), clash(actor1=ARMY)),
    ("A24b", clash(actor2=ARMY | {"type": "External/Other forces"}), clash(actor2=TURKISH_ARMY)),
    (
        "A25",
        clash(actor1=unidentified("Armed Group", "Rebel group")),
        clash(actor1=unidentified("Armed Group", "Political militia")),
    ),
    (
        "A25b",
        clash(actor2=unidentified("Military Forces", "Rebel group")),
        clash(actor2=unidentified("Communal Militia", "Identity militia")),
    ),
    ("A26", protest(tags={"value": "crowd size=two"}), protest(tags={"value": "crowd size=two hundred"})),
    ("A27", attack(actor1=CIVILIANS, actor2=REBELS), attack()),
    ("A28", clash(location=SYRIA), clash(location=IDLEB | {"precision": "3"})),
    ("A28b", clash(event_date=DAY | {"precision": "year"}), clash(event_date=MONTH)),
    ("A28b", clash(event_date=MONTH | {"days": "365"}), clash(event_date=MONTH | {"days": "31"})),
]


@pytest.fixture(scope="module")
def acled() -> Scheme:
    return read_scheme(SCHEMAS / "acled.yaml")


def coded(acled: Scheme, entered: Fields) -> Event:
    values = tuple(Value(name, parts) for name, parts in entered.items())
    return rules.with_computed(acled, Event("e", "a", "coder-4F2A", "acled", "2", values=values))


def broken(acled: Scheme, event: Event) -> list[str]:
    return [violation.rule for violation in violations(acled, event)]


@pytest.mark.parametrize(("rule", "breaks", "keeps"), CASES, ids=[f"{at}-{case[0]}" for at, case in enumerate(CASES)])
def test_a_rule_tells_what_breaks_it_from_what_keeps_it(
    acled: Scheme, rule: str, breaks: Fields, keeps: Fields
) -> None:
    assert rule in broken(acled, coded(acled, breaks))
    assert rule not in broken(acled, coded(acled, keeps))


@pytest.mark.parametrize("entered", GOOD, ids=lambda entered: entered["code"]["value"])
def test_a_well_coded_event_breaks_no_rule(acled: Scheme, entered: Fields) -> None:
    assert broken(acled, coded(acled, entered)) == []


def test_a_mark_of_targeted_civilians_that_does_not_follow_from_the_code_is_found(acled: Scheme) -> None:
    marked = Value("civilian_targeting", {"value": "Civilian targeting"}, origin="computed")
    unmarked_attack = coded(acled, attack()).with_values("civilian_targeting", [])
    marked_clash = coded(acled, clash()).with_values("civilian_targeting", [marked])

    assert "A15" in broken(acled, unmarked_attack)
    assert "A15b" in broken(acled, marked_clash)


def test_an_army_that_another_program_counts_as_at_home_while_abroad_is_found(acled: Scheme) -> None:
    at_home = Value("inter1", {"value": "State forces"}, origin="computed")
    abroad = coded(acled, clash(actor1=TURKISH_ARMY)).with_values("inter1", [at_home])

    assert "A24" in broken(acled, abroad)


def test_the_same_day_place_and_actors_twice_is_told_with_the_other_events_article(acled: Scheme) -> None:
    alone = violations(acled, coded(acled, clash()))
    (found,) = violations(acled, coded(acled, clash()), beside=["“Clash near Idleb”"])

    assert alone == ()
    assert (found.rule, found.severity, found.field) == ("A19", "warning", "location")
    assert found.message.startswith("Day, place and actors are also those of an event in “Clash near Idleb”.")


def test_every_rule_has_an_event_that_breaks_it(acled: Scheme) -> None:
    assert {rule.id for rule in acled.rules} - {case[0] for case in CASES} == {"A15", "A15b", "A19"}
