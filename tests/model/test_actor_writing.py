"""A scheme's own way to write the actors of the shipped list."""

import pytest

from annotator.model.actor_writing import as_listed, as_written, side_of
from annotator.model.schemes.scheme import FieldDef, Scheme

BY_CODE = FieldDef("actor", "Actor", "actor", coding="code")
BY_NAME = FieldDef("side_a", "Side A", "actor", coding="name")


def scheme(**tables: dict[str, str]) -> Scheme:
    return Scheme("own", "1", "Own", (), (BY_CODE, BY_NAME), tables=tables)


SWAPPED = scheme(
    actor_roles={"HLH": "MED", "MED": "JRN", "SEP": "REB", "INS": "REB", "IGOUNO": "UNO", "Rioters": "CVL"}
)
NAMED = scheme(
    actor_names={"Military Forces of ": "Government of {country}", "Civilians": "Civilians"},
    sides={"Government of ": "source", "Civilians": "target"},
)


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        ("SDNHLH", "SDNMED"),
        ("SDNMED", "SDNJRN"),
        ("SYRSEP", "SYRREB"),
        ("IGOUNOHCR", "UNOHCR"),
        ("SYRMIL", "SYRMIL"),
        ("", ""),
    ],
)
def test_groups_of_letters_are_exchanged_once(listed: str, written: str) -> None:
    assert as_written(SWAPPED, BY_CODE, {"value": listed})["value"] == written


def test_a_type_of_actor_has_its_letters_whatever_the_lists_are() -> None:
    assert as_written(SWAPPED, BY_CODE, {"value": "SYROPP", "type": "Rioters"})["value"] == "SYRCVL"
    assert as_written(SWAPPED, BY_CODE, {"value": "SYROPP", "type": "Civilians"})["value"] == "SYROPP"


def test_back_to_the_list_goes_only_what_has_one_meaning() -> None:
    assert [as_listed(SWAPPED, BY_CODE, code) for code in ("SDNMED", "SDNJRN", "SYRREB")] == [
        "SDNHLH",
        "SDNMED",
        "SYRREB",
    ]
    assert as_listed(SWAPPED, BY_NAME, "Government of Syria") == "Government of Syria"


def test_a_name_is_written_anew_by_how_it_begins_or_by_its_type() -> None:
    army = {"value": "Military Forces of Syria (2000-)", "type": "State forces", "country": "Syria"}
    doctors = {"value": "Health Workers (Syria)", "type": "Civilians", "country": "Syria"}
    rebels = {"value": "Opposition Rebels (Syria)", "type": "Rebel group", "country": "Syria"}

    assert [as_written(NAMED, BY_NAME, parts)["value"] for parts in (army, doctors, rebels)] == [
        "Government of Syria", "Civilians", "Opposition Rebels (Syria)",
    ]  # fmt: skip


def test_a_name_without_its_country_is_left_alone() -> None:
    nameless = {"value": "Military Forces of a neighbour", "type": "State forces", "country": ""}

    assert as_written(NAMED, BY_NAME, nameless) == nameless


def test_a_scheme_without_tables_writes_as_the_list_does() -> None:
    parts = {"value": "SDNHLH", "type": "Civilians", "country": "Sudan"}

    assert as_written(scheme(), BY_CODE, parts) == parts
    assert side_of(scheme(), parts) == ""


def test_a_kind_of_actor_may_have_a_side_of_its_own() -> None:
    assert side_of(NAMED, {"value": "Government of Syria"}) == "source"
    assert side_of(NAMED, {"value": "Somebody", "type": "Civilians"}) == "target"
    assert side_of(NAMED, {"value": "Opposition Rebels (Syria)", "type": "Rebel group"}) == ""
