"""Each rule of UCDP GED beside an event that breaks it and one that keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model import rules
from annotator.model.checks import violations
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme

SCHEME_FILE = Path(__file__).resolve().parents[2] / "schemas" / "ucdp-ged.yaml"

Parts = dict[str, str]
Fields = dict[str, Parts]

GOVERNMENT, INSURGENTS = {"value": "Government of Syria"}, {"value": "Syrian insurgents"}
ARMY = {"value": "Military Forces of Syria (2000-2024)", "type": "State forces"}
CIVILIANS = {"value": "Civilians"}
IDLEB = {
    "value": "Idleb", "country": "Syria", "admin1": "Idlib", "admin2": "Idlib", "latitude": "35.9306",
    "longitude": "36.6339", "precision": "1",
}  # fmt: skip
DAY = {"value": "2018-01-11", "precision": "day"}
MONTH = {"value": "2018-01-01", "end": "2018-01-31", "precision": "month"}
NOT_STATED = {"value": "", "state": "not_stated"}
UNCLEAR = {"value": "", "reason": "unclear"}


def deaths(low: int, best: int, high: int) -> Parts:
    return {"value": str(best), "low": str(low), "high": str(high), "state": "stated"}


def event(code: str, side_a: Parts, side_b: Parts, **changes: Parts) -> Fields:
    found = {"code": {"value": code}, "event_dates": DAY, "side_a": side_a, "side_b": side_b, "location": IDLEB,
             "deaths_a": NOT_STATED, "deaths_b": NOT_STATED, "deaths_civilians": NOT_STATED,
             "deaths_unknown": deaths(2, 3, 5)}  # fmt: skip
    return found | changes


def battle(**changes: Parts) -> Fields:
    return event("1", GOVERNMENT, INSURGENTS) | changes


def feud(**changes: Parts) -> Fields:
    return event("2", {"value": "Clan A"}, {"value": "Clan B"}) | changes


def massacre(**changes: Parts) -> Fields:
    counts = {"deaths_civilians": deaths(10, 12, 12), "deaths_unknown": NOT_STATED}
    return event("3", GOVERNMENT, CIVILIANS) | counts | changes


def place(**changes: str) -> Parts:
    return IDLEB | changes


# A rule's id, what breaks it, what keeps it.
CASES: list[tuple[str, Fields, Fields]] = [
    ("U01", event("4", GOVERNMENT, INSURGENTS), battle()),
    ("U02", battle(event_dates=DAY | {"precision": "week"}), battle(event_dates=MONTH)),
    ("U03", massacre(side_a=CIVILIANS, side_b=GOVERNMENT), massacre()),
    ("U04", battle(side_a=INSURGENTS), battle(side_a=INSURGENTS, side_b=GOVERNMENT)),
    ("U04", battle(side_a=INSURGENTS), battle(side_a=ARMY)),
    ("U04", battle(side_a=INSURGENTS), battle(side_a=UNCLEAR)),
    ("U05", feud(side_a=GOVERNMENT), feud()),
    ("U05", feud(side_b=ARMY), feud()),
    ("U06", battle(side_b=CIVILIANS), massacre()),
    ("U07", battle(side_a=ARMY), battle()),
    ("U07b", battle(side_b=ARMY), battle()),
    ("U08", massacre(side_b=INSURGENTS, deaths_civilians=deaths(0, 0, 0)), massacre(side_b=INSURGENTS)),
    ("U08", massacre(side_b=INSURGENTS, deaths_civilians=NOT_STATED), massacre(deaths_civilians=NOT_STATED)),
    ("U09", massacre(deaths_b=deaths(1, 1, 1)), battle(deaths_b=deaths(1, 1, 1))),
    ("U10", battle(deaths_unknown=NOT_STATED), battle()),
    ("U10", battle(deaths_unknown=deaths(0, 0, 0)), battle(deaths_unknown=deaths(0, 0, 1))),
    ("U11", battle(location={"value": "Idleb", "precision": "1"}), battle(location={"value": "Sea", "precision": "7"})),
    ("U12", battle(location=place(precision="3", admin2="")), battle(location=place(precision="3"))),
    ("U13", battle(location=place(precision="4", admin1="")), battle(location=place(precision="4"))),
    ("U14", battle(location=place(latitude="136.6339")), battle(location=place(latitude="-36.6339"))),
    ("U15", battle(event_dates=MONTH, event_clarity={"value": "1"}), battle(event_clarity={"value": "1"})),
    ("U16", battle(number_of_sources={"value": "0"}), battle(number_of_sources={"value": "12"})),
    ("U16", battle(number_of_sources={"value": "three"}), battle()),
    ("U18", battle(deaths_a=deaths(4, 3, 5)), battle(deaths_a=deaths(3, 3, 5))),
    ("U18b", battle(deaths_b=deaths(2, 9, 5)), battle(deaths_b={"value": "3", "state": "stated"})),
    ("U18c", battle(deaths_civilians=deaths(6, 5, 5)), battle()),
    ("U18d", battle(deaths_unknown=deaths(10, 12, 9)), battle(deaths_unknown=deaths(9, 10, 12))),
    ("U19", battle(event_dates=MONTH | {"end": "2017-12-31"}), battle(event_dates=MONTH)),
    ("U20", battle(event_dates=MONTH | {"value": "2017-12-31"}), battle()),
    ("U21", battle(side_b=GOVERNMENT), battle()),
    ("U17", battle(flags={"value": "planned"}), battle(flags={"value": "reported"})),
]


@pytest.fixture(scope="module")
def ucdp() -> Scheme:
    return read_scheme(SCHEME_FILE)


def broken(ucdp: Scheme, entered: Fields) -> list[str]:
    values = tuple(Value(name, parts) for name, parts in entered.items())
    coded = rules.with_computed(ucdp, Event("e", "a", "coder-4F2A", "ucdp_ged", "2", values=values))
    return [violation.rule for violation in violations(ucdp, coded)]


@pytest.mark.parametrize(("rule", "breaks", "keeps"), CASES, ids=[f"{at}-{case[0]}" for at, case in enumerate(CASES)])
def test_a_rule_tells_what_breaks_it_from_what_keeps_it(ucdp: Scheme, rule: str, breaks: Fields, keeps: Fields) -> None:
    assert rule in broken(ucdp, breaks)
    assert rule not in broken(ucdp, keeps)


@pytest.mark.parametrize("entered", [battle(), feud(), massacre()], ids=["battle", "feud", "massacre"])
def test_a_well_coded_event_breaks_no_rule(ucdp: Scheme, entered: Fields) -> None:
    assert broken(ucdp, entered) == []


def test_every_rule_has_an_event_that_breaks_it(ucdp: Scheme) -> None:
    assert {rule.id for rule in ucdp.rules} == {case[0] for case in CASES}
