"""The CAMEO scheme file against the codebook's facts. How the program uses a scheme is tested elsewhere."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from annotator.model.schemes.scheme_file import read_scheme

Plain = dict[str, Any]

SCHEME_FILE = Path(__file__).resolve().parents[2] / "schemas" / "cameo.yaml"
FACTS = Path(__file__).resolve().parents[2].parent / "shared" / "facts"

CODES_OF_EACH_ROOT = {
    "01": 11, "02": 28, "03": 29, "04": 8, "05": 9, "06": 6, "07": 7, "08": 26, "09": 6, "10": 28,
    "11": 13, "12": 27, "13": 23, "14": 27, "15": 7, "16": 14, "17": 14, "18": 15, "19": 10, "20": 8,
}  # fmt: skip
QUAD_CLASS_OF_ROOT = {
    **dict.fromkeys(["01", "02", "03", "04", "05"], "1"), **dict.fromkeys(["06", "07", "08"], "2"),
    **dict.fromkeys(["09", "10", "11", "12", "13"], "3"),
    **dict.fromkeys(["14", "15", "16", "17", "18", "19", "20"], "4"),
}  # fmt: skip
WITHOUT_GOLDSTEIN = ["155", "176", "1834", "1951", "1952"]
GOLDSTEIN_OF_GDELT_AND_ICEWS = {
    "016": ("-2.0", "-5.0"), "022": ("3.2", "3.4"), "164": ("-7.0", "-6.5"), "165": ("-6.5", "-7.0"),
}  # fmt: skip
COLUMNS = [
    "event_uuid", "event_date", "year", "source", "target", "cameo_code", "cameo_root", "quad_class",
    "goldstein", "location", "country", "admin1", "latitude", "longitude", "geo_precision", "article_uuid",
]  # fmt: skip
FLAGS = [
    "reported", "denied", "alleged", "background", "planned", "negated", "campaign", "duplicate",
    "incomplete",
]  # fmt: skip
CODE_OF_CUE = {
    "say": "010", "deny": "016", "urge": "020", "tell": "020", "phone": "041", "speak by telephone": "041",
    "meet": "040", "accuse": "112", "accuse of aggression": "1123", "launch a counter attack": "190",
    "stop attack": "0256", "drone attack": "1952", "air strike": "195",
    "hold talk": "046", "kill": "190", "shoot dead": "193", "suicide bomber": "1831", "ceasefire": "0871",
}  # fmt: skip


@pytest.fixture(scope="module")
def scheme() -> Plain:
    plain: Plain = yaml.load(SCHEME_FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return plain


@pytest.fixture(scope="module")
def codes(scheme: Plain) -> list[Plain]:
    found: list[Plain] = scheme["codes"]
    return found


@pytest.fixture(scope="module")
def facts() -> list[Plain]:
    if not FACTS.is_dir():
        pytest.skip("the folder of facts is not beside this checkout")
    found: list[Plain] = json.loads((FACTS / "cameo_codes.json").read_text(encoding="utf-8"))["codes"]
    return found


def _goldstein(code: Plain) -> tuple[str | None, str | None]:
    return code["attributes"].get("goldstein"), code["attributes"].get("goldstein_icews")


def _field(scheme: Plain, name: str) -> Plain:
    found: Plain = next(field for field in scheme["fields"] if field["name"] == name)
    return found


def test_the_file_is_a_scheme_that_the_program_accepts() -> None:
    scheme = read_scheme(SCHEME_FILE)

    assert scheme.id == "cameo"
    assert [field.name for field in scheme.stops("190")] == ["code", "event_date", "source", "target"]
    assert scheme.lineage("0256") == ("0256", "025", "02")
    assert all(code.pick for code in scheme.codes)


def test_316_codes_stand_in_the_order_of_the_codebook(codes: list[Plain]) -> None:
    ids = [code["id"] for code in codes]

    assert Counter(len(code_id) for code_id in ids) == {2: 20, 3: 149, 4: 147}
    assert Counter(code_id[:2] for code_id in ids) == CODES_OF_EACH_ROOT
    assert ids == sorted(set(ids))


def test_a_code_is_text_with_its_leading_zero_quoted_in_the_file() -> None:
    text = SCHEME_FILE.read_text(encoding="utf-8")
    quoted = re.findall(r'^  - id: "(\d+)"$', text, re.MULTILINE)

    assert len(quoted) == 316
    assert "010" in quoted
    assert "1" not in quoted


def test_the_parent_is_the_code_without_its_last_digit(codes: list[Plain]) -> None:
    parents = {code["id"]: code.get("parent") for code in codes}

    assert parents == {code: code[:-1] if len(code) > 2 else None for code in parents}


def test_the_quad_class_is_that_of_the_root(codes: list[Plain]) -> None:
    assert [c["id"] for c in codes if c["attributes"]["quad_class"] != QUAD_CLASS_OF_ROOT[c["id"][:2]]] == []


def test_only_the_five_newest_codes_have_no_goldstein_value(codes: list[Plain]) -> None:
    assert [code["id"] for code in codes if _goldstein(code) == (None, None)] == WITHOUT_GOLDSTEIN
    assert [c["id"] for c in codes if (_goldstein(c)[0] is None) != (_goldstein(c)[1] is None)] == []


def test_the_two_goldstein_tables_differ_in_four_codes(codes: list[Plain]) -> None:
    pairs = {code["id"]: _goldstein(code) for code in codes}

    assert {c: pair for c, pair in pairs.items() if pair[0] != pair[1]} == GOLDSTEIN_OF_GDELT_AND_ICEWS


def test_codes_labels_and_parents_are_those_of_the_facts(codes: list[Plain], facts: list[Plain]) -> None:
    expected = [
        (row["code"], row["label"].capitalize() if row["level"] == 1 else row["label"], row["parent"]) for row in facts
    ]

    assert [(code["id"], code["name"], code.get("parent")) for code in codes] == expected


def test_quad_classes_and_goldstein_values_are_those_of_the_facts(codes: list[Plain], facts: list[Plain]) -> None:
    ours = {code["id"]: code["attributes"] for code in codes}
    names = ("quad_class", "goldstein", "goldstein_icews")

    assert ours == {row["code"]: {name: str(row[name]) for name in names if row[name] is not None} for row in facts}


def test_every_code_has_a_gloss_of_20_to_400_characters(codes: list[Plain]) -> None:
    lengths = {code["id"]: len(code["gloss"]) for code in codes}

    assert {code: length for code, length in lengths.items() if not 20 <= length <= 400} == {}


def test_a_gloss_names_only_codes_that_exist(codes: list[Plain]) -> None:
    known = {code["id"] for code in codes}
    named = [(c["id"], number) for c in codes for number in re.findall(r"\b\d{2,4}\b", c["gloss"])]

    assert len(named) > 300
    assert [(code, number) for code, number in named if number not in known] == []


def test_every_code_has_3_to_25_lower_case_cues(codes: list[Plain]) -> None:
    cues = {code["id"]: code["cues"] for code in codes}

    assert {code: len(words) for code, words in cues.items() if not 3 <= len(words) <= 25} == {}
    assert [q for words in cues.values() for q in words if not re.fullmatch(r"[a-z]+([ -][a-z]+)*", q)] == []


def test_a_cue_stands_under_one_code_only(codes: list[Plain]) -> None:
    homes: dict[str, list[str]] = defaultdict(list)
    for code in codes:
        for cue in code["cues"]:
            homes[cue].append(code["id"])

    assert {cue: ids for cue, ids in homes.items() if len(ids) > 1} == {}
    assert {cue: homes[cue] for cue in CODE_OF_CUE} == {cue: [code] for cue, code in CODE_OF_CUE.items()}


def test_not_this_points_to_another_code_with_a_condition(codes: list[Plain]) -> None:
    known = {code["id"] for code in codes}
    ways = [(code["id"], way) for code in codes for way in code.get("not_this", [])]

    assert len(ways) > 150
    assert [code for code, way in ways if way["code"] not in known - {code} or not way["when"]] == []


def test_the_form_asks_for_code_date_source_and_target_and_needs_no_target(scheme: Plain) -> None:
    typed = [field for field in scheme["fields"] if "derive" not in field]
    source, target = _field(scheme, "source"), _field(scheme, "target")

    assert [f["name"] for f in typed] == [
        "code", "event_date", "source", "target", "location", "flags", "notes",
    ]  # fmt: skip
    assert [f["name"] for f in typed if f.get("stop") == "true"] == ["code", "event_date", "source", "target"]
    assert [f["name"] for f in typed if f.get("needed") == "true"] == ["code", "event_date", "source"]
    assert [(f["coding"], f["list"], f["side"]) for f in (source, target)] == [
        ("code", "true", "source"), ("code", "true", "target"),
    ]  # fmt: skip
    assert [choice["id"] for choice in _field(scheme, "flags")["choices"]] == FLAGS


def test_root_quad_class_and_goldstein_are_computed_and_shown(scheme: Plain) -> None:
    shown = {field["name"]: field["derive"] for field in scheme["fields"] if field.get("shown") == "true"}

    assert shown == {
        "root": {"root_of": "code"},
        "quad_class": {"attribute": "quad_class"},
        "goldstein": {"attribute": "goldstein", "alternatives": {"GDELT": "goldstein", "ICEWS": "goldstein_icews"}},
    }


def test_the_export_is_a_directed_dyad_a_row_and_leaves_notes_out(scheme: Plain) -> None:
    layout = scheme["exports"]["cameo-csv"]

    assert layout["expand"] == ["source", "target"]
    assert "notes" not in [column.get("field") for column in layout["columns"]]
    assert [column["name"] for column in layout["columns"]] == COLUMNS
    assert {column["meta"] for column in layout["columns"] if "field" not in column} == {
        "event_uuid", "article_uuid",
    }  # fmt: skip
