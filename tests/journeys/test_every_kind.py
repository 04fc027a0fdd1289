"""A codebook of one's own with every kind of field, written as the manual says: coded by keys, exported, read back."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from annotator.model.coder import Coder
from annotator.model.schemes.scheme import FieldKind, Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.use_cases.datasets.export_dataset import export_dataset
from annotator.use_cases.datasets.import_dataset import import_dataset
from annotator.use_cases.projects.check_project import broken_rules
from tests.journeys.conftest import Journey

OWN = """\
id: protest
version: "1"
name: Protest
actor_types: [State forces, Civilians]
codes:
  - {id: "010", name: Strike, gloss: Workers stop working., cues: [walkout]}
  - {id: "011", name: Sit-in, parent: "010"}
  - {id: "NO", name: Nothing}
fields:
  - {name: code, label: Type, kind: code, stop: true, needed: true}
  - {name: day, label: Date, kind: date, stop: true, needed: true, precisions: [day, week, month]}
  - {name: period, label: Period, kind: date_range, stop: true}
  - {name: who, label: Organiser, kind: actor, side: source, stop: true}
  - {name: whom, label: Target, kind: actor, side: target, list: true, stop: true}
  - {name: place, label: Place, kind: place, stop: true, precisions: [town, province]}
  - {name: crowd, label: Crowd, kind: number, stop: true}
  - {name: weapon, label: Weapon, kind: choice, stop: true, choices: [{id: gun, label: Gun}, {id: none, label: None}]}
  - {name: demands, label: Demands, kind: choices, stop: true, choices: [{id: pay, label: Pay}, {id: law, label: Law}]}
  - {name: force, label: Force, kind: scale, stop: true, choices: [{id: "1", label: Low}, {id: "2", label: High}]}
  - {name: marks, label: Flags, kind: flags, stop: true, choices: [{id: denied, label: Denied}]}
  - {name: police, label: Police there, kind: yes_no_unknown, stop: true}
  - {name: legal, label: Announced, kind: flag, stop: true}
  - {name: slogan, label: Slogan, kind: text, stop: true}
  - {name: story, label: Story, kind: long_text, stop: true}
  - {name: year, label: Year, derive: {year_of: day}}
rules:
  - id: P1
    severity: error
    field: crowd
    when: filled(crowd) and code == "010"
    require: within(crowd, 1, 500) and crowd.low <= crowd.high
    message: Of more than 500 we have none. Correct the number.
  - id: P2
    severity: warning
    field: weapon
    when: weapon == "gun"
    require: starts(slogan, "No")
    message: Armed people shout No.
"""
TEXT = "Teachers sat in at the ministry in Nordhavn on Thursday."

Begin = Callable[..., Journey]


@pytest.fixture(scope="session")
def schemes(tmp_path_factory: pytest.TempPathFactory) -> list[Scheme]:
    file = tmp_path_factory.mktemp("own") / "protest.yaml"
    file.write_text(OWN, encoding="utf-8")
    return [read_scheme(file)]


def test_the_codebook_has_every_kind(schemes: list[Scheme]) -> None:
    assert {field_def.kind for field_def in schemes[0].fields} == set(get_args(FieldKind))


ANSWERS = {
    "code": "011", "day": "thu", "period": "10 to 12 jan", "who": "Teachers of Nordhavn", "whom": "School Board",
    "place": "Nordhavn", "crowd": "400-600", "weapon": "gun", "demands": "pay", "force": "high", "marks": "denied",
    "police": "yes", "legal": "yes", "slogan": "No pay, no work", "story": "They sat.",
}  # fmt: skip
RECORD = {
    "state": "complete", "code": "011", "day": "2018-01-11", "day_precision": "day", "period": "2018-01-10",
    "period_end": "2018-01-12", "who": "Teachers of Nordhavn", "whom": "School Board", "place": "Nordhavn",
    "place_precision": "town", "crowd": "400", "crowd_low": "400", "crowd_high": "600", "weapon": "gun",
    "demands": "pay; law", "force": "2", "marks": "denied", "police": "yes", "legal": "yes",
    "slogan": "No pay, no work", "story": "They sat.", "year": "2018",
}  # fmt: skip


@pytest.fixture
def coded(begin: Begin) -> Journey:
    """An event of the first sentence with a value of every kind, and a second one of the list of demands."""
    journey = begin((TEXT, "2018-01-12"))
    journey.keyboard.press("Enter")
    for name, typed in ANSWERS.items():
        entry = journey.window.session.entry
        assert entry is not None and entry.field_def.name == name
        journey.keyboard.type(typed)
        if name == "demands":
            journey.keyboard.press("Shift+Enter")
            journey.keyboard.type("law")
        journey.keyboard.press("Enter")
    return journey


def test_an_event_with_every_kind_of_field_is_coded_by_keys_alone(coded: Journey) -> None:
    (stored,) = coded.events("protest")

    assert coded.window.session.entry is None
    assert {name: stored[name] for name in RECORD} == RECORD
    assert list(broken_rules(coded.window.session.project)) == []


def test_its_rules_are_told_beside_the_field_and_an_error_keeps_the_event_a_draft(coded: Journey) -> None:
    session = coded.window.session
    coded.keyboard.press("e")
    session.record.focus_field("crowd")
    coded.keyboard.type("900")
    coded.keyboard.press("Enter")
    session.record.focus_field("slogan")
    coded.keyboard.type("Pay us")
    coded.keyboard.press("Enter")

    assert coded.events("protest")[0]["state"] == "draft"
    assert [(each.violation.rule, each.violation.severity) for each in broken_rules(session.project)] == [
        ("P1", "error"), ("P2", "warning"),
    ]  # fmt: skip


def test_it_is_exported_as_a_table_and_as_lines_and_comes_back_equal(
    coded: Journey, tmp_path: Path, schemes: list[Scheme]
) -> None:
    project = coded.window.session.project
    export_dataset(project, tmp_path / "all.jsonl", "jsonl", with_text=True)
    export_dataset(project, tmp_path / "events.csv", "protest-csv")
    (uuid,) = (str(each["event_uuid"]) for each in coded.events("protest"))

    with (tmp_path / "events.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    with Project.create(tmp_path / "copy.annotator", schemes, Coder("coder-7777")) as copy:
        taken = import_dataset(copy, tmp_path / "all.jsonl")

        assert (taken.refused, taken.events) == ([], 1)
        assert events.event(copy, uuid) == events.event(project, uuid)
    assert {name: row[name] for name in RECORD if name in row} == {n: RECORD[n] for n in RECORD if n in row}
    assert (row["code"], row["demands"], row["crowd_high"]) == ("011", "pay; law", "600")
