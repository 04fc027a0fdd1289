from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model import rules
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.schemes.scheme_file import read_scheme

SCHEMAS = Path(__file__).parents[2] / "schemas"


@pytest.fixture(scope="module")
def acled() -> Scheme:
    return read_scheme(SCHEMAS / "acled.yaml")


def event_of(**fields: str | dict[str, str]) -> Event:
    """An event whose fields have these values, or these parts."""
    values = [Value(name, {"value": text} if isinstance(text, str) else text) for name, text in fields.items()]
    return Event("e", "a", "coder-4F2A", "acled", "2", values=tuple(values))


def computed(scheme: Scheme, event: Event) -> dict[str, str]:
    return {value.field: value.text for value in rules.computed_values(scheme, event)}


CLASH = event_of(
    code="Armed clash",
    event_date={"value": "2018-01-11", "precision": "week"},
    actor1={"value": "Opposition Rebels (Syria)", "type": "Rebel group", "country": "Syria"},
    actor2={"value": "Military Forces of Syria (2000-2024)", "type": "State forces", "country": "Syria"},
    location={"value": "Idleb", "country": "Syria", "iso": "760", "latitude": "35.9", "precision": "1"},
    fatalities={"value": "7", "state": "stated"},
)


def test_everything_derived_follows_from_what_was_entered(acled: Scheme) -> None:
    found = computed(acled, CLASH)

    assert found["year"] == "2018"
    assert found["time_precision"] == "2"
    assert (found["disorder_type"], found["event_type"]) == ("Political violence", "Battles")
    assert found["sub_event_type"] == "Armed clash"
    assert (found["inter1"], found["inter2"], found["interaction"]) == (
        "Rebel group", "State forces", "State forces-Rebel group",
    )  # fmt: skip
    assert (found["country"], found["iso"], found["region"]) == ("Syria", "760", "Middle East")
    assert (found["latitude"], found["geo_precision"]) == ("35.9", "1")
    assert "civilian_targeting" not in found
    assert "admin1" not in found


def test_state_forces_outside_their_country_are_external(acled: Scheme) -> None:
    turkish = {"value": "Military Forces of Turkey", "type": "State forces", "country": "Turkey"}

    abroad = computed(acled, CLASH.with_values("actor2", [Value("actor2", turkish)]))

    assert (abroad["inter2"], abroad["interaction"]) == (
        "External/Other forces", "Rebel group-External/Other forces",
    )  # fmt: skip


def test_an_actor_without_a_type_gets_it_from_its_name(acled: Scheme) -> None:
    found = computed(acled, event_of(actor1="Protesters (Iraq)"))

    assert (found["inter1"], found["interaction"]) == ("Protesters", "Protesters only")
    assert rules.actor_type_of(acled, "Nobody in particular") == ""


def test_violence_against_civilians_is_marked(acled: Scheme) -> None:
    assert computed(acled, event_of(code="Attack"))["civilian_targeting"] == "Civilian targeting"


def test_computed_values_are_made_anew_and_values_put_in_order(acled: Scheme) -> None:
    stale = Value("year", {"value": "1066"}, origin="computed")
    shuffled = replace(CLASH, values=(stale, *reversed(CLASH.values), Value(EVIDENCE_FIELD, {"value": ""})))

    whole = rules.with_computed(acled, shuffled)

    assert [value.text for value in whole.all("year")] == ["2018"]
    assert [value.field for value in whole.values[:3]] == [EVIDENCE_FIELD, "code", "event_date"]
    assert rules.with_computed(acled, whole) == whole


def test_an_event_is_complete_when_every_stop_is_decided(acled: Scheme) -> None:
    assert [f.name for f in rules.open_fields(acled, event_of())] == [
        "code", "event_date", "actor1", "actor2", "location", "fatalities",
    ]  # fmt: skip
    assert rules.is_complete(acled, CLASH)
    assert not rules.is_complete(acled, CLASH.with_values("fatalities", []))
    protest = event_of(code="Peaceful protest", event_date="2018-01-11", actor1="Protesters (Iraq)", location="Basra")
    assert [f.name for f in rules.open_fields(acled, protest)] == ["fatalities"]


def test_a_reason_decides_a_field_and_is_told(acled: Scheme) -> None:
    unclear = CLASH.with_values("location", [Value("location", {"value": "", "reason": "not in the text"})])

    assert rules.is_complete(acled, unclear)
    assert rules.reasons(acled, unclear) == ("Place: not in the text",)


def test_a_way_to_derive_that_nobody_knows_is_named() -> None:
    scheme = Scheme("s", "1", "S", (), (FieldDef("magic", "Magic", derive={"guess": "x"}),))

    with pytest.raises(ValueError, match="field “magic”: no such way to derive"):
        rules.computed_values(scheme, event_of())
