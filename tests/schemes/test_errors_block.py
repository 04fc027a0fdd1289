"""Every error of the shipped codebooks keeps an otherwise decided event a draft, and a reason lets it through."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.checks import following_state, set_aside, violations
from annotator.model.event import Event, Value
from annotator.model.rules import is_complete, with_computed
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
Parts = dict[str, str]
DAY = {"value": "2018-01-11", "precision": "day"}
PLACE = {"value": "Idlib", "country": "Syria", "admin1": "Idlib", "latitude": "35.93", "longitude": "36.63"}
NAMES = ("acled", "cameo", "plover", "ucdp-ged")

GOOD: dict[str, dict[str, Parts]] = {
    "acled": {
        "code": {"value": "Armed clash"}, "event_date": DAY, "location": PLACE | {"precision": "1"},
        "actor1": {"value": "Opposition Rebels (Syria)", "type": "Rebel group"},
        "actor2": {"value": "Military Forces of Syria (2000-)", "type": "State forces"},
        "fatalities": {"value": "", "state": "not_stated"},
    },
    "cameo": {
        "code": {"value": "190"}, "event_date": DAY, "source": {"value": "SYRREB"}, "target": {"value": "SYRMIL"},
    },
    "plover": {
        "code": {"value": "SANCTION"}, "event_date": DAY, "actor": {"value": "USAGOV"},
        "recipient": {"value": "RUSGOV"}, "contexts": {"value": ""},
    },
    "ucdp-ged": {
        "code": {"value": "1"}, "event_dates": DAY, "location": PLACE | {"precision": "1"},
        "side_a": {"value": "Government of Syria"}, "side_b": {"value": "Syrian insurgents"},
        "deaths_a": {"value": "2", "low": "1", "high": "3"}, "deaths_b": {"value": "", "state": "not_stated"},
        "deaths_civilians": {"value": "", "state": "not_stated"},
        "deaths_unknown": {"value": "", "state": "not_stated"},
    },
}  # fmt: skip

BREAKS: list[tuple[str, str, dict[str, Parts]]] = [
    ("acled", "A02", {"actor2": {"value": "Civilians (Syria)"}}),
    ("acled", "A09", {"actor1": {"value": "Tigers of the Plain"}}),
    ("acled", "A28b", {"event_date": {"value": "2018-07-02", "precision": "month", "days": "365"}}),
    ("cameo", "C01", {"code": {"value": "1O"}}),
    ("cameo", "C02", {"source": {"value": ""}}),
    ("cameo", "C05b", {"code": {"value": "041"}, "target": {"value": ""}}),
    ("plover", "P03", {"recipient": {"value": ""}}),
    ("plover", "P03", {"code": {"value": "AID"}, "recipient": {"value": ""}}),
    ("ucdp-ged", "U11", {"location": {"value": "Idlib", "precision": "2"}}),
    ("ucdp-ged", "U18", {"deaths_a": {"value": "2", "low": "3", "high": "4"}}),
    ("ucdp-ged", "U19", {"event_dates": {"value": "2018-01-11", "end": "2018-01-02", "precision": "week"}}),
]


@pytest.fixture(scope="module")
def schemes() -> dict[str, Scheme]:
    return {name: read_scheme(SCHEMAS / f"{name}.yaml") for name in NAMES}


def coded(scheme: Scheme, fields: dict[str, Parts]) -> Event:
    values = tuple(Value(name, parts) for name, parts in fields.items())
    return with_computed(scheme, Event("e", "a", "coder-4F2A", scheme.id, scheme.version, values=values))


@pytest.mark.parametrize("name", NAMES)
def test_a_well_coded_event_is_complete(schemes: dict[str, Scheme], name: str) -> None:
    assert following_state(schemes[name], coded(schemes[name], GOOD[name])) == "complete"


@pytest.mark.parametrize(("name", "rule", "changed"), BREAKS, ids=[f"{name}-{rule}" for name, rule, _ in BREAKS])
def test_an_error_keeps_it_a_draft_until_it_is_kept_for_a_reason(
    schemes: dict[str, Scheme], name: str, rule: str, changed: dict[str, Parts]
) -> None:
    scheme = schemes[name]
    event = coded(scheme, GOOD[name] | changed)
    kept = event
    for found in violations(scheme, event):
        kept = set_aside(kept, found.rule, "the text leaves no other way") if found.severity == "error" else kept

    assert is_complete(scheme, event)
    assert rule in [found.rule for found in violations(scheme, event) if found.blocks]
    assert following_state(scheme, event) == "draft"
    assert following_state(scheme, kept) == "complete"
