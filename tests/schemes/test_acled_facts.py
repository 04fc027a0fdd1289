"""The ACLED scheme file against the codebook's facts. How the program uses a scheme is tested elsewhere."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from annotator.model.schemes.scheme_file import read_scheme

Plain = dict[str, Any]

SCHEME_FILE = Path(__file__).resolve().parents[2] / "schemas" / "acled.yaml"
FACTS = Path(__file__).resolve().parents[2].parent / "shared" / "facts"

SUB_EVENT_TYPES = {
    "Battles": ["Government regains territory", "Non-state actor overtakes territory", "Armed clash"],
    "Protests": ["Excessive force against protesters", "Protest with intervention", "Peaceful protest"],
    "Riots": ["Violent demonstration", "Mob violence"],
    "Explosions/Remote violence": [
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
    ],
    "Violence against civilians": ["Sexual violence", "Attack", "Abduction/forced disappearance"],
    "Strategic developments": [
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction",
        "Non-violent transfer of territory", "Other",
    ],
}  # fmt: skip
COLUMNS = [
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
    "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
    "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
]  # fmt: skip
REGIONS = {
    "Western Africa", "Middle Africa", "Eastern Africa", "Southern Africa", "Northern Africa", "South Asia",
    "Southeast Asia", "Middle East", "Europe", "Caucasus and Central Asia", "Central America",
    "South America", "Caribbean", "East Asia", "North America", "Oceania", "Antarctica",
}  # fmt: skip


@pytest.fixture(scope="module")
def scheme() -> Plain:
    plain: Plain = yaml.load(SCHEME_FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return plain


@pytest.fixture(scope="module")
def facts() -> Plain:
    return _facts("acled_codes.json")


def _facts(name: str) -> Plain:
    if not FACTS.is_dir():
        pytest.skip("the folder of facts is not beside this checkout")
    plain: Plain = json.loads((FACTS / name).read_text(encoding="utf-8"))
    return plain


def _sub_event_types(scheme: Plain) -> list[Plain]:
    return [code for code in scheme["codes"] if "parent" in code]


def _field(scheme: Plain, name: str) -> Plain:
    found: Plain = next(field for field in scheme["fields"] if field["name"] == name)
    return found


def _with_children(scheme: Plain, codes: list[str]) -> set[str]:
    return {code["id"] for code in _sub_event_types(scheme) if {code["id"], code["parent"]} & set(codes)}


def test_the_file_is_a_scheme_that_the_program_accepts() -> None:
    scheme = read_scheme(SCHEME_FILE)

    assert scheme.id == "acled"
    assert [field.name for field in scheme.stops("Armed clash")] == [
        "code", "event_date", "actor1", "actor2", "location", "fatalities",
    ]  # fmt: skip
    assert "actor2" not in [field.name for field in scheme.stops("Peaceful protest")]


def test_six_headings_and_25_codes_stand_in_hierarchy_order(scheme: Plain) -> None:
    expected = [name for heading, codes in SUB_EVENT_TYPES.items() for name in (heading, *codes)]

    assert [code["id"] for code in scheme["codes"]] == expected
    assert [code["name"] for code in scheme["codes"]] == expected
    assert len(SUB_EVENT_TYPES) == 6
    assert len(_sub_event_types(scheme)) == 25


def test_every_code_has_its_parent_and_only_headings_cannot_be_picked(scheme: Plain) -> None:
    parents = {code["id"]: code["parent"] for code in _sub_event_types(scheme)}

    assert parents == {code: heading for heading, codes in SUB_EVENT_TYPES.items() for code in codes}
    assert [code["id"] for code in scheme["codes"] if code.get("pick") == "false"] == list(SUB_EVENT_TYPES)


def test_codes_and_disorder_types_are_those_of_the_facts(scheme: Plain, facts: Plain) -> None:
    ours = [(code["parent"], code["id"], code["attributes"]["disorder_type"]) for code in _sub_event_types(scheme)]

    assert ours == [
        (row["event_type"], row["sub_event_type"], "; ".join(row["disorder_type"]))
        for row in sorted(facts["sub_event_types"], key=lambda row: int(row["order"]))
    ]


def test_only_excessive_force_is_both_violence_and_demonstration(scheme: Plain) -> None:
    disorder = Counter(code["attributes"]["disorder_type"] for code in _sub_event_types(scheme))
    both = [c["id"] for c in scheme["codes"] if c["attributes"]["disorder_type"].count(";")]

    assert both == ["Excessive force against protesters"]
    assert disorder["Demonstrations"] == 3
    assert disorder["Strategic developments"] == 8
    assert disorder["Political violence"] == 13


def test_every_code_has_a_gloss_of_20_to_400_characters(scheme: Plain) -> None:
    lengths = {code["id"]: len(code["gloss"]) for code in scheme["codes"]}

    assert {name: length for name, length in lengths.items() if not 20 <= length <= 400} == {}


def test_every_sub_event_type_has_6_to_25_lower_case_cues(scheme: Plain) -> None:
    cues = {code["id"]: code["cues"] for code in _sub_event_types(scheme)}

    assert {name: len(words) for name, words in cues.items() if not 6 <= len(words) <= 25} == {}
    assert [cue for words in cues.values() for cue in words if cue != " ".join(cue.lower().split())] == []


def test_no_cue_stands_under_two_sub_event_types(scheme: Plain) -> None:
    counts = Counter(cue for code in _sub_event_types(scheme) for cue in code["cues"])

    assert [cue for cue, count in counts.items() if count > 1] == []


def test_not_this_points_to_another_code_with_a_condition(scheme: Plain) -> None:
    known = {code["id"] for code in _sub_event_types(scheme)}
    pointers = [(code["id"], way) for code in _sub_event_types(scheme) for way in code["not_this"]]

    assert {name for name, _ in pointers} == known
    assert [way for name, way in pointers if way["code"] not in known - {name} or not way["when"]] == []


def test_the_export_has_the_31_columns_in_order(scheme: Plain) -> None:
    columns = scheme["exports"]["acled-csv"]["columns"]

    assert len(COLUMNS) == 31
    assert [column["name"] for column in columns] == COLUMNS
    assert [c["name"] for c in columns if c.get("field", c["name"]) != c["name"]] == []
    assert [c["name"] for c in columns if "field" not in c] == ["event_id_cnty", "timestamp"]


def test_the_31_columns_are_those_of_the_facts(scheme: Plain) -> None:
    facts = _facts("acled_export_columns.json")

    assert [column["name"] for column in scheme["exports"]["acled-csv"]["columns"]] == [
        column["name"] for column in sorted(facts["columns"], key=lambda column: int(column["position"]))
    ]


def test_each_of_243_countries_has_one_of_17_regions(scheme: Plain) -> None:
    regions = scheme["tables"]["region"]

    assert len(regions) == 243
    assert set(regions.values()) == REGIONS
    assert regions["Norway"] == "Europe"


def test_countries_and_regions_are_those_of_the_facts(scheme: Plain, facts: Plain) -> None:
    assert scheme["tables"]["region"] == {row["country"]: row["region"] for row in facts["countries"]}


def test_actor_types_stand_in_the_order_that_makes_interactions(scheme: Plain) -> None:
    exceptions = _field(scheme, "interaction")["derive"]["except"]

    assert scheme["actor_types"] == [
        "State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters",
        "Civilians", "External/Other forces",
    ]  # fmt: skip
    assert exceptions == {"Civilians-External/Other forces": "External/Other forces-Civilians"}
    assert {rule["type"] for rule in scheme["actor_type_names"]} <= set(scheme["actor_types"])


def test_types_and_the_one_exception_give_the_interactions_of_the_facts(scheme: Plain, facts: Plain) -> None:
    derive = _field(scheme, "interaction")["derive"]
    types = scheme["actor_types"]
    pairs = ["-".join((a, b)) for at, a in enumerate(types) for b in types[at:]]
    made = {derive["except"].get(pair, pair) for pair in pairs}
    made |= {derive["alone"].format(kind) for kind in types}

    assert types == [row["inter_text"] for row in facts["actor_types"]]
    assert made == {row["text"] for row in facts["interaction_codes"]}


def test_actor2_is_optional_exactly_where_the_facts_say_so(scheme: Plain, facts: Plain) -> None:
    ours = _with_children(scheme, _field(scheme, "actor2")["optional_for"])

    assert ours == {row["sub_event_type"] for row in facts["sub_event_types"] if row["actor2"] == "optional"}


def test_the_scale_offers_every_token_and_every_known_pair(scheme: Plain, facts: Plain) -> None:
    choices = [choice["id"] for choice in _field(scheme, "source_scale")["choices"]]

    assert choices[: len(facts["source_scale_tokens"])] == facts["source_scale_tokens"]
    assert set(choices) == {*facts["source_scale_tokens"], *facts["source_scale_sample_values"]}


def test_vague_numbers_of_dead_take_a_value_that_the_facts_allow(scheme: Plain, facts: Plain) -> None:
    allowed = {word: row["value"] for row in facts["fatalities_words"] for word in row["words"]}
    ours = scheme["tables"]["fatality_words"]

    assert ours == {"several": "3", "few": "3", "many": "3", "dozens": "12", "hundreds": "100"}
    assert [word for word, number in ours.items() if int(number) not in allowed[word]] == []


def test_labels_of_place_and_deaths_are_the_words_of_the_form(scheme: Plain) -> None:
    assert _field(scheme, "location")["label"] == "Place"
    assert _field(scheme, "fatalities")["label"] == "Deaths"
