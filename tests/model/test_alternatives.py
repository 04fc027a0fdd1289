from __future__ import annotations

import pytest

from annotator.model.event import Event, Value
from annotator.model.rules import computed_values
from annotator.model.schemes.alternatives import alternatives, differing_codes, in_force, usual
from annotator.model.schemes.scheme import Code, FieldDef, Scheme

WEIGHT = FieldDef(
    "weight", "Weight", derive={"attribute": "w", "alternatives": {"Heavier": "w2", "Usual": "w", "Same": "w3"}}
)
SCHEME = Scheme(
    "s", "1", "S",
    (
        Code("1", "One", attributes={"w": "1", "w2": "10", "w3": "1"}),
        Code("2", "Two", attributes={"w": "2", "w2": "2", "w3": "2"}),
        Code("3", "Three", attributes={"w2": "30"}),
        Code("4", "Four"),
    ),
    (FieldDef("code", "Code", "code"), WEIGHT, FieldDef("year", "Year", derive={"year_of": "day"})),
)  # fmt: skip


def weight(scheme: Scheme, code: str) -> list[str]:
    event = Event("e", "a", "coder-4F2A", "s", "1", values=(Value("code", {"value": code}),))
    return [value.text for value in computed_values(scheme, event)]


@pytest.mark.parametrize(("table", "found"), [("", "1"), ("Usual", "1"), ("Heavier", "10"), ("Unheard of", "1")])
def test_a_field_is_computed_from_the_chosen_table(table: str, found: str) -> None:
    assert weight(in_force(SCHEME, {"weight": table} if table else {}), "1") == [found]


def test_a_code_without_a_value_in_the_chosen_table_has_none() -> None:
    assert weight(in_force(SCHEME, {"weight": "Heavier"}), "3") == ["30"]
    assert weight(in_force(SCHEME, {"weight": "Same"}), "3") == []


def test_the_table_named_by_the_attribute_is_the_usual_one() -> None:
    assert usual(WEIGHT) == "Usual"
    assert list(alternatives(WEIGHT)) == ["Heavier", "Usual", "Same"]
    assert alternatives(SCHEME.fields[2]) == {}


def test_a_scheme_is_itself_where_nothing_is_chosen() -> None:
    assert in_force(SCHEME, {"year": "Heavier"}) is SCHEME


def test_codes_differ_where_two_tables_say_something_else() -> None:
    assert differing_codes(SCHEME, WEIGHT, "Usual", "Heavier") == ("1", "3")
    assert differing_codes(SCHEME, WEIGHT, "Usual", "Same") == ()
