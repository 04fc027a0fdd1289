from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.model.schemes.scheme import Choice, Code, Column, ExportLayout, FieldDef, NotThis, Scheme

SCHEME = Scheme(
    id="small",
    version="1",
    name="Small",
    codes=(
        Code("1", "Violence", pick=False),
        Code("10", "Fight", parent="1", cues=("clash",), not_this=(NotThis("20", "they only talk"),)),
        Code("11", "Street fight", parent="10", attributes={"where": "street"}),
        Code("20", "Talk"),
    ),
    fields=(
        FieldDef("code", "Type", "code", stop=True, needed=True),
        FieldDef("actor", "Actor", "actor", stop=True, needed=True, optional_for=("10",), skip_for=("20",)),
        FieldDef("scale", "Scale", "choice", choices=(Choice("local", "Local"),)),
        FieldDef("year", "Year", derive={"year_of": "day", "map": {"a": ["b"]}}),
    ),
    tables={"region": {"Syria": "Middle East"}},
    exports={"csv": ExportLayout((Column("Type", "code"), Column("x", meta="event_uuid")), expand=("actor",))},
)


def test_a_scheme_survives_json_whole() -> None:
    again = Scheme.from_json(SCHEME.to_json())

    assert again == SCHEME
    assert again.hash == SCHEME.hash


def test_a_list_of_reciprocal_codes_as_it_was_kept_before_is_read_as_none() -> None:
    old = SCHEME.to_json().replace('"reciprocal":{}', '"reciprocal":["10"]')

    again = Scheme.from_json(old)

    assert old != SCHEME.to_json()
    assert (again, again.hash) == (SCHEME, SCHEME.hash)


def test_equal_schemes_have_one_hash_and_others_another() -> None:
    assert replace(SCHEME).hash == SCHEME.hash
    assert replace(SCHEME, version="2").hash != SCHEME.hash


@pytest.mark.parametrize("text", ["", "{}", '{"id": "x"}', "[1]", '{"id": "x", "colour": "red"}'])
def test_another_text_is_no_scheme(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
        Scheme.from_json(text)


def test_codes_and_fields_are_found_by_name() -> None:
    assert SCHEME.code("11") == SCHEME.codes[2]
    assert SCHEME.code("99") is None
    assert SCHEME.field("actor") == SCHEME.fields[1]
    assert SCHEME.field("nobody") is None
    assert SCHEME.code_field.name == "code"
    assert [f.name for f in SCHEME.form_fields] == ["code", "actor", "scale"]


def test_a_codes_lineage_goes_up_to_its_root() -> None:
    assert SCHEME.lineage("11") == ("11", "10", "1")
    assert SCHEME.lineage("99") == ()


def test_a_ring_of_parents_ends() -> None:
    ring = replace(SCHEME, codes=(Code("a", "A", parent="b"), Code("b", "B", parent="a")))

    assert ring.lineage("a") == ("a", "b")


def test_stops_leave_out_what_a_code_or_its_parents_skip() -> None:
    assert [f.name for f in SCHEME.stops()] == ["code", "actor"]
    assert [f.name for f in SCHEME.stops("20")] == ["code"]
    assert [f.name for f in SCHEME.stops("11")] == ["code", "actor"]


def test_a_field_is_needed_unless_the_code_or_a_parent_excepts_it() -> None:
    actor = SCHEME.fields[1]

    assert SCHEME.is_needed(actor, "1")
    assert not SCHEME.is_needed(actor, "11")
    assert not SCHEME.is_needed(actor, "20")
    assert not SCHEME.is_needed(SCHEME.fields[2], "1")
