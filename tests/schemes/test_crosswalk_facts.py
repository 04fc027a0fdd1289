"""The crosswalk from CAMEO to PLOVER against the facts and against both scheme files."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from annotator import paths
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme

Row = dict[str, str]

FACTS = Path(__file__).resolve().parents[2].parent / "shared" / "facts"

ROWS_OF_EACH_CATEGORY = {
    "AGREE": 29, "CONSULT": 8, "SUPPORT": 9, "CONCEDE": 11, "COOPERATE": 6, "AID": 7, "RETREAT": 16, "REQUEST": 28,
    "ACCUSE": 19, "REJECT": 29, "THREATEN": 23, "PROTEST": 27, "SANCTION": 13, "MOBILIZE": 6, "COERCE": 14,
    "ASSAULT": 31,
}  # fmt: skip
MODES_OF_AN_OLDER_MANUAL = {
    "RETREAT/return", "RETREAT/ease", "THREATEN/ban", "THREATEN/political", "COERCE/ban", "ASSAULT/seize",
    "ASSAULT/assassinate", "ASSAULT/pro_autocracy", "ASSAULT/cleansing", "ASSAULT/massacre",
}  # fmt: skip
CONTEXTS_OF_AN_OLDER_MANUAL = {"humanitarian", "democracy"}
CAMEO_CODES_THAT_CAME_LATER = {"155", "176", "1834", "1951", "1952"}
CODES_THAT_CAMEO_HAS_NOT = {"1213", "1214"}


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    text = (paths.resources() / "crosswalks" / "cameo_plover.json").read_text(encoding="utf-8")
    found: list[Row] = json.loads(text)["rows"]
    return found


@pytest.fixture(scope="module")
def plover() -> Scheme:
    return read_scheme(paths.schemas() / "plover.yaml")


@pytest.fixture(scope="module")
def cameo() -> Scheme:
    return read_scheme(paths.schemas() / "cameo.yaml")


def test_276_rows_name_a_code_a_category_a_mode_and_a_context(rows: list[Row]) -> None:
    assert len(rows) == 276
    assert Counter(row["category"] for row in rows) == ROWS_OF_EACH_CATEGORY
    assert {tuple(row) for row in rows} == {("code", "category", "mode", "context")}


def test_the_rows_are_those_of_the_facts(rows: list[Row]) -> None:
    if not FACTS.is_dir():
        pytest.skip("the folder of facts is not beside this checkout")
    expected = json.loads((FACTS / "plover_codes.json").read_text(encoding="utf-8"))["cameo_to_plover"]

    assert [list(row.values()) for row in rows] == expected


def test_only_the_root_of_yielding_has_two_categories(rows: list[Row]) -> None:
    ways = {code: [r["category"] for r in rows if r["code"] == code] for code in {row["code"] for row in rows}}

    assert {code: found for code, found in ways.items() if len(set(found)) > 1} == {"08": ["CONCEDE", "RETREAT"]}
    assert {code for code, found in ways.items() if len(found) > 1} == {"08", "175"}


def test_every_category_is_a_code_of_plover_and_every_mode_but_ten_older_ones(rows: list[Row], plover: Scheme) -> None:
    modes = {f"{row['category']}/{row['mode']}" for row in rows if row["mode"]}

    assert [row for row in rows if plover.code(row["category"]) is None] == []
    assert {mode for mode in modes if plover.code(mode) is None} == MODES_OF_AN_OLDER_MANUAL


def test_every_context_but_two_older_ones_is_a_choice_of_plover(rows: list[Row], plover: Scheme) -> None:
    field = plover.field("contexts")

    assert field is not None
    assert {row["context"] for row in rows} - {choice.id for choice in field.choices} - {
        "",
    } == CONTEXTS_OF_AN_OLDER_MANUAL  # fmt: skip


def test_it_covers_cameo_but_for_statements_appeals_and_the_five_newest_codes(rows: list[Row], cameo: Scheme) -> None:
    covered = {row["code"] for row in rows}
    missing = {code.id for code in cameo.codes} - covered

    assert covered - {code.id for code in cameo.codes} == CODES_THAT_CAMEO_HAS_NOT
    assert {code for code in missing if code[:2] not in ("01", "02")} == CAMEO_CODES_THAT_CAME_LATER
    assert len(missing) == 39 + 5
