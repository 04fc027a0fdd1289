"""PLOVER's own form of an event, and reading it back."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.exchange import plover_jsonl
from annotator.exchange.record import Record
from annotator.model.event import Event, Value
from annotator.model.rules import with_computed
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.paths import schemas

PLACE = {
    "value": "Saraqib", "country": "Syria", "admin1": "Idlib", "latitude": "35.8645", "longitude": "36.8059",
    "precision": "2",
}  # fmt: skip


@pytest.fixture(scope="module")
def plover() -> Scheme:
    return read_scheme(schemas() / "plover.yaml")


@pytest.fixture
def strike(plover: Scheme) -> Event:
    values = (
        Value("code", {"value": "ASSAULT/aerial"}),
        Value("event_date", {"value": "2018-01-09", "precision": "day"}),
        Value("actor", {"value": "SYRMIL"}),
        Value("actor", {"value": "RUSMIL"}, position=1),
        Value("recipient", {"value": "SYRREB"}),
        Value("contexts", {"value": "military"}),
        Value("location", PLACE),
        Value("deaths", {"value": "12", "state": "stated"}),
        Value("notes", {"value": "Two “waves” 😀"}),
    )
    return with_computed(plover, Event("e1", "a1", "coder-4F2A", "plover", "2", "complete", "", values))


def test_an_event_has_plovers_names_with_lists_and_numbers(strike: Event) -> None:
    line = plover_jsonl.plain(Record(strike, ""))

    assert line is not None
    assert (line["id"], line["date"], line["event"], line["mode"]) == ("e1", "2018-01-09", "ASSAULT", "aerial")
    assert (line["actor"], line["recipient"], line["context"]) == (["SYRMIL", "RUSMIL"], ["SYRREB"], ["military"])
    assert (line["quad_code"], line["dead"], line["lat"], line["lon"]) == (4, 12, 35.8645, 36.8059)
    assert (line["resolved_place"], line["province"], line["geo_precision"]) == ("Saraqib", "Idlib", "2")


def test_what_is_not_known_is_null_and_never_left_out(strike: Event) -> None:
    full = plover_jsonl.plain(Record(strike, ""))
    bare = strike
    for name in ("recipient", "contexts", "location", "deaths", "notes", "country", "admin1", "latitude", "longitude"):
        bare = bare.with_values(name, [])
    bare = bare.with_values("mode", [])

    line = plover_jsonl.plain(Record(bare, ""))

    assert full is not None and line is not None
    assert list(line) == list(full)
    assert (line["recipient"], line["context"], line["auxiliary_mode"]) == ([], [], [])
    assert [line[name] for name in ("mode", "dead", "lat", "resolved_place", "comment")] == [None] * 5


@pytest.mark.parametrize("field", ["event_date", "actor", "event"])
def test_an_event_without_what_plover_requires_is_no_line(strike: Event, field: str) -> None:
    without = strike.with_values(field, [Value(field, {"value": "", "reason": "not in the text"})])

    assert plover_jsonl.plain(Record(without, "")) is None


def test_a_file_reads_back_as_the_events_it_was_made_of(strike: Event, tmp_path: Path) -> None:
    lines = [plover_jsonl.plain(Record(replace(strike, uuid=name), "")) for name in ("e1", "e2")]
    path = tmp_path / "events.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")

    assert list(plover_jsonl.read(path)) == lines


@pytest.mark.parametrize("text", ['{"id": "e1", "date": "2018-01-09"}\n', "{\n"])
def test_a_line_that_is_no_plover_event_is_named(text: str, tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(BadInput, match=r"events.jsonl, line 1"):
        list(plover_jsonl.read(path))
