"""A dataset brings the settings and notes of its project, and replaces none."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.exchange.project_lines_reader import from_plain
from annotator.exchange.rows import BadRow
from annotator.model.coder import Coder
from annotator.model.event import Value
from annotator.reference.folding import fold
from annotator.storage.aliases import aliases
from annotator.storage.events import events
from annotator.storage.lists import Entry, add_list, entries, lists
from annotator.storage.project import Project
from annotator.use_cases.codebooks.code_notes import all_notes, note, write_note
from annotator.use_cases.coding.aliases import remember
from annotator.use_cases.datasets.export_dataset import export_dataset
from annotator.use_cases.datasets.import_dataset import import_dataset
from annotator.use_cases.projects.project_settings import ProjectSettings, change_settings, settings_of
from tests.use_cases.conftest import code, schemes, shipped, statement

OURS = ProjectSettings({"goldstein": "ICEWS"}, both_ways=True)
DENIAL = replace(statement(), uuid="d1").with_values("code", [Value("code", {"value": "016"})])
VALUES = shipped("cameo").code("016").attributes  # type: ignore[union-attr]


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "other.project", schemes("acled", "cameo"), Coder("coder-00AA")) as made:
        yield made


@pytest.fixture
def agreed(project: Project) -> Project:
    """A project with settings, notes and an event that the setting computed."""
    code(project, DENIAL)
    change_settings(project, OURS)
    write_note(project, "cameo", "016", "We decided on 3 May: also denials by letter.")
    write_note(project, "acled", "field:fatalities", "Only the article's own count. 😀")
    return project


def exported(project: Project, out: Path, scheme_id: str = "") -> Path:
    return export_dataset(project, out, "jsonl", with_text=True, scheme_id=scheme_id).path


def kinds(path: Path) -> list[str]:
    return [json.loads(line)["kind"] for line in path.read_text("utf-8").splitlines()]


def test_settings_and_notes_come_back_and_the_copy_exports_the_same(
    agreed: Project, other: Project, tmp_path: Path
) -> None:
    path = exported(agreed, tmp_path / "a.jsonl")

    taken = import_dataset(other, path)

    assert taken.refused == []
    assert settings_of(other) == OURS
    assert [(each.scheme, each.code, each.text) for each in all_notes(other)] == [
        (each.scheme, each.code, each.text) for each in all_notes(agreed)
    ]
    lines, again = (exported(p, tmp_path / name).read_text("utf-8") for p, name in ((agreed, "1"), (other, "2")))
    assert lines.splitlines()[1:] == again.splitlines()[1:]
    assert kinds(path)[:7] == ["header", "scheme", "scheme", "setting", "setting", "note", "note"]


def test_one_undo_takes_all_of_it_back(agreed: Project, other: Project, tmp_path: Path) -> None:
    import_dataset(other, exported(agreed, tmp_path / "a.jsonl"))

    other.undo()

    assert (settings_of(other), all_notes(other)) == (ProjectSettings(), [])


def test_the_same_file_again_is_nothing_new(agreed: Project, other: Project, tmp_path: Path) -> None:
    path = exported(agreed, tmp_path / "a.jsonl")
    import_dataset(other, path)
    edits = other.connection.cell("SELECT count(*) FROM change")

    taken = import_dataset(other, path)

    assert (taken.refused, taken.events) == ([], 0)
    assert other.connection.cell("SELECT count(*) FROM change") == edits


def test_a_project_that_has_coded_keeps_its_settings_and_computes_what_comes_in_by_them(
    agreed: Project, other: Project, tmp_path: Path
) -> None:
    import_dataset(other, exported(agreed, tmp_path / "acled.jsonl", "acled"))
    change_settings(other, ProjectSettings())
    path = exported(agreed, tmp_path / "a.jsonl")

    taken = import_dataset(other, path)

    assert [refused.reason for refused in taken.refused] == [
        "the project has coded events under its own setting of “both_ways”, which stays",
        "the project has coded events under its own setting of “goldstein”, which stays",
    ]
    assert settings_of(other) == ProjectSettings()
    assert events.event(agreed, "d1").text("goldstein") == VALUES["goldstein_icews"]
    assert events.event(other, "d1").text("goldstein") == VALUES["goldstein"]
    assert import_dataset(other, path).events == 0
    assert [refused.reason for refused in import_dataset(other, path).refused if "event d1" in refused.reason] == []


def test_a_note_that_is_there_stays_and_the_other_is_told(agreed: Project, other: Project, tmp_path: Path) -> None:
    write_note(other, "cameo", "016", "Ours")

    taken = import_dataset(other, exported(agreed, tmp_path / "a.jsonl"))

    assert [refused.reason for refused in taken.refused] == ["the project has another note on code 016"]
    assert note(other, "cameo", "016") == "Ours"
    assert note(other, "acled", "field:fatalities") == "Only the article's own count. 😀"


def test_a_dataset_of_one_scheme_has_the_notes_of_that_scheme(agreed: Project, tmp_path: Path) -> None:
    text = exported(agreed, tmp_path / "a.jsonl", "acled").read_text("utf-8")

    found = [line for line in map(json.loads, text.splitlines()) if line["kind"] == "note"]

    assert [(line["scheme"], line["code"]) for line in found] == [("acled", "field:fatalities")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({"kind": "note", "scheme": "cameo", "code": "999", "text": "x"}, "“cameo” has no code “999”."),
        ({"kind": "note", "scheme": "nope", "code": "1", "text": "x"}, "The project has no scheme “nope”."),
        ({"kind": "note", "scheme": "cameo", "code": "010"}, "it has no 'text'"),
        ({"kind": "setting", "name": "goldstein", "text": "x"}, "“goldstein” cannot be “x”."),
        ({"kind": "setting", "name": "colour", "text": "red"}, "This project has no setting “colour”."),
    ],
)
def test_a_line_that_fits_nothing_is_refused_and_the_rest_comes_in(
    agreed: Project, other: Project, tmp_path: Path, line: dict[str, str], reason: str
) -> None:
    path = exported(agreed, tmp_path / "a.jsonl")
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([*lines[:3], json.dumps(line), *lines[3:]]) + "\n", "utf-8")

    taken = import_dataset(other, path)

    (refused,) = taken.refused
    assert refused.reason.startswith(reason)
    assert refused.where == "a.jsonl, line 4"
    assert (len(all_notes(other)), settings_of(other)) == (2, OURS)


def name_falcons(project: Project, value: str) -> None:
    acled = project.scheme("acled")
    actor1 = acled.field("actor1")
    assert actor1 is not None
    remember(project, acled, actor1, "the Falcons 😀", Value("actor1", {"value": value, "type": "Rebel group"}))


def test_names_come_back_and_the_copy_exports_the_same(agreed: Project, other: Project, tmp_path: Path) -> None:
    name_falcons(agreed, "Falcons of Idlib")
    path = exported(agreed, tmp_path / "a.jsonl")

    taken = import_dataset(other, path)

    assert taken.refused == []
    assert aliases(other) == aliases(agreed) != []
    lines, again = (exported(p, tmp_path / name).read_text("utf-8") for p, name in ((agreed, "1"), (other, "2")))
    assert lines.splitlines()[1:] == again.splitlines()[1:]


def test_a_name_that_means_something_else_here_stays(agreed: Project, other: Project, tmp_path: Path) -> None:
    name_falcons(agreed, "Falcons of Idlib")
    name_falcons(other, "Idlib Falcons")

    taken = import_dataset(other, exported(agreed, tmp_path / "a.jsonl"))

    assert [refused.reason for refused in taken.refused] == ["“the Falcons 😀” means Idlib Falcons in the project"]
    assert [alias.parts["value"] for alias in aliases(other)] == ["Idlib Falcons"]


@pytest.mark.parametrize("parts", [{}, {"value": 3}, {"type": "x"}, []])
def test_a_name_without_a_value_is_refused(parts: object) -> None:
    with pytest.raises(BadRow):
        from_plain({"kind": "alias", "scheme": "acled", "of": "actor", "words": "x", "parts": parts})


def bring_places(project: Project, *words: str) -> None:
    with project.edit("Import places") as edit:
        add_list(edit, "place", "ML.txt", [Entry(fold(each), each, {"value": each, "admin1": "Gao"}) for each in words])


def test_a_list_comes_in_once_and_is_undone_with_the_rest(agreed: Project, other: Project, tmp_path: Path) -> None:
    bring_places(agreed, *(f"Village {at}" for at in range(1_200)))
    path = exported(agreed, tmp_path / "a.jsonl")

    taken = import_dataset(other, path)
    again = import_dataset(other, path)

    assert taken.refused == again.refused == []
    assert list(entries(other, "place")) == list(entries(agreed, "place"))
    assert [each.entries for each in lists(other)] == [1_200]
    other.undo()
    other.undo()
    assert lists(other) == []


def test_another_list_of_that_name_stays(agreed: Project, other: Project, tmp_path: Path) -> None:
    bring_places(agreed, "Bamba", "Téméra")
    bring_places(other, "Bourem")

    taken = import_dataset(other, exported(agreed, tmp_path / "a.jsonl"))

    assert [refused.reason for refused in taken.refused] == ["the project has another list “ML.txt”"]
    assert [entry.words for entry in entries(other, "place")] == ["Bourem"]


@pytest.mark.parametrize(
    "wrong", [{"of": "date"}, {"name": ""}, {"entries": [["", {}]]}, {"entries": [["x", {"a": 1}]]}]
)
def test_a_list_of_nothing_that_can_be_looked_up_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(BadRow):
        from_plain({"kind": "list", "of": "actor", "name": "one.txt", "entries": [["x", {"code": "SYR"}]]} | wrong)
