"""The UCDP GED scheme file against the data set's facts. How the program uses a scheme is tested elsewhere."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from annotator.exchange import table
from annotator.exchange.record import Record
from annotator.model import rules
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme

Plain = dict[str, Any]

SCHEME_FILE = Path(__file__).resolve().parents[2] / "schemas" / "ucdp-ged.yaml"
FACTS = Path(__file__).resolve().parents[2].parent / "shared" / "facts"

TYPES = {"1": "State-based conflict", "2": "Non-state conflict", "3": "One-sided violence"}
DATE_PRECISIONS = {"day": "1", "days": "2", "week": "3", "month": "4", "year": "5"}
PLACE_PRECISIONS = ["1", "2", "3", "4", "5", "6", "7"]
COUNTS = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"]
STOPS = ["code", "event_dates", "side_a", "side_b", "location", *COUNTS]
TABBED = [
    "event_clarity", "number_of_sources", "source_article", "conflict_name", "dyad_name", "flags", "notes",
]  # fmt: skip
COLUMNS = [
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office",
    "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description",
    "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
    "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
]  # fmt: skip
ALWAYS_EMPTY = {
    "id", "relid", "active_year", "code_status", "conflict_dset_id", "conflict_new_id", "dyad_dset_id", "dyad_new_id",
    "side_a_dset_id", "side_a_new_id", "side_b_dset_id", "side_b_new_id", "source_office", "source_headline",
    "source_original", "where_description", "geom_wkt", "priogrid_gid", "country_id", "region", "gwnoa", "gwnob",
}  # fmt: skip
AMBUSH: dict[str, dict[str, str]] = {
    "code": {"value": "1"},
    "event_dates": {"value": "2018-01-10", "end": "2018-01-12", "precision": "days"},
    "side_a": {"value": "Government of Syria"},
    "side_b": {"value": "Syrian insurgents"},
    "location": {"value": "Idleb", "country": "Syria", "admin1": "Idlib", "latitude": "35.9306", "longitude": "36.6339",
                 "precision": "2"},
    "deaths_a": {"value": "3", "low": "2", "high": "5", "state": "stated"},
    "deaths_b": {"value": "", "state": "not_stated"},
    "deaths_civilians": {"value": "0", "low": "0", "high": "0", "state": "stated"},
    "deaths_unknown": {"value": "4", "state": "stated"},
    "source_article": {"value": "Reuters"},
}  # fmt: skip


@pytest.fixture(scope="module")
def plain() -> Plain:
    found: Plain = yaml.load(SCHEME_FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return found


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    return read_scheme(SCHEME_FILE)


@pytest.fixture(scope="module")
def facts() -> Plain:
    if not FACTS.is_dir():
        pytest.skip("the folder of facts is not beside this checkout")
    found: Plain = json.loads((FACTS / "ucdp_ged.json").read_text(encoding="utf-8"))
    return found


def _field(plain: Plain, name: str) -> Plain:
    found: Plain = next(field for field in plain["fields"] if field["name"] == name)
    return found


def _event(scheme: Scheme, **changes: dict[str, str]) -> Event:
    values = tuple(Value(name, parts) for name, parts in (AMBUSH | changes).items())
    return rules.with_computed(scheme, Event("e", "a", "coder-4F2A", scheme.id, scheme.version, values=values))


def _row(scheme: Scheme, event: Event) -> dict[str, str]:
    layout = scheme.exports["ucdp-csv"]
    (cells,) = table.rows(layout, Record(event, "", "2018-01-13", ""))
    return dict(zip(table.header(layout), cells, strict=True))


def test_the_form_stops_at_type_dates_sides_place_and_the_four_counts(scheme: Scheme) -> None:
    assert scheme.id == "ucdp_ged"
    assert [field.name for field in scheme.stops("1")] == STOPS
    assert [field.name for field in scheme.form_fields] == STOPS + TABBED
    assert [field.name for field in scheme.form_fields if field.needed] == STOPS


def test_the_three_types_of_violence_are_those_of_the_facts(scheme: Scheme, facts: Plain) -> None:
    assert {code.id: code.name for code in scheme.codes} == TYPES
    assert {code: name.lower() for code, name in TYPES.items()} == {
        str(row["code"]): row["label"] for row in facts["type_of_violence"]
    }


def test_every_code_has_a_gloss_cues_of_its_own_and_pointers_to_both_others(scheme: Scheme) -> None:
    cues = Counter(cue for code in scheme.codes for cue in code.cues)

    assert [code.id for code in scheme.codes if not 20 <= len(code.gloss) <= 400] == []
    assert [code.id for code in scheme.codes if not 6 <= len(code.cues) <= 25] == []
    assert [cue for cue, count in cues.items() if count > 1 or cue != " ".join(cue.lower().split())] == []
    assert {c.id: {way.code for way in c.not_this} for c in scheme.codes} == {c: set(TYPES) - {c} for c in TYPES}


def test_place_and_date_precisions_are_those_of_the_facts(plain: Plain, facts: Plain) -> None:
    place, dates, prec = (_field(plain, name) for name in ("location", "event_dates", "date_prec"))

    assert place["precisions"] == PLACE_PRECISIONS == [str(row["code"]) for row in facts["where_prec"]]
    assert list(place["precision_labels"]) == PLACE_PRECISIONS
    assert dates["precisions"] == list(dates["precision_labels"]) == list(DATE_PRECISIONS)
    assert prec["derive"]["map"] == DATE_PRECISIONS
    assert list(DATE_PRECISIONS.values()) == [str(row["code"]) for row in facts["date_prec"]]


def test_clarity_is_one_of_the_two_values_of_the_facts(plain: Plain, facts: Plain) -> None:
    choices = [choice["id"] for choice in _field(plain, "event_clarity")["choices"]]

    assert choices == [str(row["code"]) for row in facts["event_clarity"]]


def test_the_export_has_the_49_columns_in_order(scheme: Scheme) -> None:
    columns = scheme.exports["ucdp-csv"].columns

    assert len(COLUMNS) == 49
    assert [column.name for column in columns] == COLUMNS
    assert {column.name for column in columns if not column.field and not column.meta} == ALWAYS_EMPTY


def test_the_49_columns_are_those_of_the_facts(facts: Plain) -> None:
    assert facts["columns"] == COLUMNS


def test_best_low_and_high_are_the_sums_of_the_four_counts(scheme: Scheme) -> None:
    event = _event(scheme)

    assert [event.text(name) for name in ("low", "best", "high")] == ["6", "7", "9"]


def test_everything_else_derived_follows_from_dates_and_place(scheme: Scheme) -> None:
    event = _event(scheme)

    assert [event.text(name) for name in ("year", "date_start", "date_end", "date_prec")] == [
        "2018", "2018-01-10", "2018-01-12", "2",
    ]  # fmt: skip
    assert [event.text(name) for name in ("where_prec", "country", "adm_1", "latitude", "longitude")] == [
        "2", "Syria", "Idlib", "35.9306", "36.6339",
    ]  # fmt: skip


def test_the_last_day_of_a_single_day_is_that_day(scheme: Scheme) -> None:
    event = _event(scheme, event_dates={"value": "2018-01-11", "precision": "day"})

    assert [event.text(name) for name in ("date_start", "date_end", "date_prec")] == ["2018-01-11", "2018-01-11", "1"]


def test_an_exported_row_says_what_was_coded_and_writes_unstated_deaths_as_0(scheme: Scheme) -> None:
    row = _row(scheme, _event(scheme))

    assert {name for name, cell in row.items() if cell} == set(COLUMNS) - ALWAYS_EMPTY - {
        "conflict_name", "dyad_name", "number_of_sources", "event_clarity", "adm_2",
    }  # fmt: skip
    assert (row["type_of_violence"], row["side_a"], row["side_b"]) == ("1", "Government of Syria", "Syrian insurgents")
    assert (row["where_prec"], row["where_coordinates"], row["adm_1"]) == ("2", "Idleb", "Idlib")
    assert [row[name] for name in COUNTS] == ["3", "0", "0", "4"]
    assert (row["best"], row["high"], row["low"]) == ("7", "9", "6")
    assert (row["source_article"], row["source_date"]) == ("Reuters", "2018-01-13")
