"""An export says what it wrote and what it left out, and reads back before it counts."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import BadInput, CoderError
from annotator.exchange import proof
from annotator.model.checks import set_aside
from annotator.model.event import Value
from annotator.storage.project import Project
from annotator.use_cases.coding.code_event import save
from annotator.use_cases.datasets.export_dataset import export_dataset, formats
from annotator.use_cases.progress import Cancelled
from annotator.use_cases.projects.project_settings import ProjectSettings, change_settings
from tests.use_cases.conftest import CODER, TEXTS, clash, code, statement


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def test_a_draft_stays_at_home_until_its_rule_is_set_aside_for_a_reason(project: Project, tmp_path: Path) -> None:
    scheme = project.scheme("acled")
    whole = clash("e9").with_values("actor1", [Value("actor1", {"value": "Rebels (Syria)"})])
    draft = save(project, scheme, whole.with_values("actor2", [Value("actor2", {"value": "Civilians (Syria)"})]), "Set")
    before = export_dataset(project, tmp_path / "before.csv", "acled-csv")

    save(project, scheme, set_aside(draft, "A02", "a self-defence group of villagers"), "Keep actor 2")
    after = export_dataset(project, tmp_path / "after.csv", "acled-csv")

    assert draft.state == "draft"
    assert (after.rows, after.drafts) == (before.rows + 1, before.drafts - 1)
    assert [row["actor2"] for row in read_csv(after.path)].count("Civilians (Syria)") == 1


def test_the_acled_table_holds_the_decided_events_and_counts_the_rest(project: Project, tmp_path: Path) -> None:
    done = export_dataset(project, tmp_path / "out.csv", "acled-csv")

    (row,) = read_csv(done.path)
    assert len(row) == 31
    assert (row["event_date"], row["sub_event_type"], row["event_type"]) == (
        "1 February 2018",
        "Armed clash",
        "Battles",
    )
    assert (row["assoc_actor_1"], row["fatalities"], row["location"]) == (
        "HTS: Hayat Tahrir al Sham; Islamist Militia (Syria)", "7", "",
    )  # fmt: skip
    assert row["event_id_cnty"] == ""
    assert (done.rows, done.events, done.articles) == (1, 1, 1)
    assert done.incomplete == {"Place: unclear": 1}
    assert done.left_out == [
        "1 draft event", "1 event of other schemes", "titles, texts and quotes of the articles",
    ]  # fmt: skip


def test_the_cameo_table_holds_a_row_for_each_dyad_and_codes_stay_text(project: Project, tmp_path: Path) -> None:
    done = export_dataset(project, tmp_path / "out.csv", "cameo-csv")

    found = read_csv(done.path)
    assert [(row["source"], row["target"], row["cameo_code"]) for row in found] == [
        ("TURGOV", "SYR", "010"), ("RUSGOV", "SYR", "010"),
    ]  # fmt: skip
    assert (done.rows, done.events) == (2, 1)


def test_reciprocal_events_stand_in_both_directions_when_the_project_wants_it(project: Project, tmp_path: Path) -> None:
    visit = replace(statement(), uuid="v1").with_values("code", [Value("code", {"value": "042"})])
    alone = visit.with_values("target", [])
    code(project, visit, replace(alone, uuid="v2"))
    change_settings(project, ProjectSettings(both_ways=True))

    done = export_dataset(project, tmp_path / "out.csv", "cameo-csv")

    found = read_csv(done.path)
    assert [(row["event_uuid"], row["source"], row["target"], row["cameo_code"]) for row in found] == [
        ("c1-0000", "TURGOV", "SYR", "010"), ("c1-0000", "RUSGOV", "SYR", "010"),
        ("v1", "TURGOV", "SYR", "042"), ("v1", "RUSGOV", "SYR", "042"),
        ("v1", "SYR", "TURGOV", "043"), ("v1", "SYR", "RUSGOV", "043"),
        ("v2", "TURGOV", "", "042"), ("v2", "RUSGOV", "", "042"),
    ]  # fmt: skip
    assert {row["goldstein"] for row in found if row["cameo_code"] == "043"} == {"2.8"}
    assert (done.rows, done.turned, done.events) == (8, 2, 3)


def test_they_stand_in_one_direction_unless_it_does(project: Project, tmp_path: Path) -> None:
    code(project, replace(statement(), uuid="v1").with_values("code", [Value("code", {"value": "046"})]))

    done = export_dataset(project, tmp_path / "out.csv", "cameo-csv")

    assert (done.rows, done.turned) == (4, 0)


def test_a_row_that_an_event_says_by_itself_is_not_written_twice(project: Project, tmp_path: Path) -> None:
    both = [Value("source", {"value": "TUR"}), Value("source", {"value": "SYR"}, position=1)]
    meeting = replace(statement(), uuid="m1").with_values("code", [Value("code", {"value": "046"})])
    code(project, meeting.with_values("source", both))
    change_settings(project, ProjectSettings(both_ways=True))

    done = export_dataset(project, tmp_path / "out.csv", "cameo-csv")

    pairs = [(row["source"], row["target"]) for row in read_csv(done.path) if row["event_uuid"] == "m1"]
    assert pairs == [("TUR", "SYR"), ("SYR", "SYR"), ("SYR", "TUR")]
    assert done.turned == 1


def test_the_rows_of_the_other_side_have_the_goldstein_table_of_the_project(project: Project, tmp_path: Path) -> None:
    cameo = project.scheme("cameo")
    swapped = tuple(
        replace(c, attributes={**c.attributes, "goldstein_icews": "9.9"}) if c.id == "043" else c for c in cameo.codes
    )
    with project.edit("Update") as edit:
        project.show_scheme(edit, replace(cameo, version="3", codes=swapped))
    visit = replace(statement(), uuid="v1", scheme_version="3").with_values("code", [Value("code", {"value": "042"})])
    code(project, visit)
    change_settings(project, ProjectSettings({"goldstein": "ICEWS"}, both_ways=True))

    done = export_dataset(project, tmp_path / "out.csv", "cameo-csv")

    assert {row["goldstein"] for row in read_csv(done.path) if row["cameo_code"] == "043"} == {"9.9"}


def test_two_exports_of_the_same_project_are_the_same_bytes(project: Project, tmp_path: Path) -> None:
    for name in ("acled-csv", "cameo-csv", "jsonl"):
        one, two = tmp_path / f"1.{name}", tmp_path / f"2.{name}"
        export_dataset(project, one, name)
        export_dataset(project, two, name)

        assert one.read_bytes() == two.read_bytes()


def test_titles_texts_and_quotes_stay_out_unless_asked_for(project: Project, tmp_path: Path) -> None:
    bare = export_dataset(project, tmp_path / "bare.jsonl", "jsonl")
    full = export_dataset(project, tmp_path / "full.jsonl", "jsonl", with_text=True)

    written = bare.path.read_text("utf-8")
    for words in ("Rebels hit back", "launched a counter attack", "Talks end", "world", "حلب"):
        assert words not in written
    assert "titles, texts and quotes of the articles" in bare.left_out
    assert full.left_out == []
    assert json.dumps(TEXTS[0], ensure_ascii=False) in full.path.read_text("utf-8")


def test_the_coder_s_name_never_leaves_the_project(project: Project, tmp_path: Path) -> None:
    for name in ("acled-csv", "cameo-csv", "jsonl"):
        done = export_dataset(project, tmp_path / name, name, with_text=True)

        assert CODER.name not in done.path.read_text("utf-8")


def test_one_scheme_s_lines_can_be_asked_for(project: Project, tmp_path: Path) -> None:
    done = export_dataset(project, tmp_path / "out.jsonl", "jsonl", scheme_id="cameo")

    lines = [json.loads(line) for line in done.path.read_text("utf-8").splitlines()]
    assert {line["scheme"] for line in lines if line["kind"] == "event"} == {"cameo"}
    assert [line["id"] for line in lines if line["kind"] == "scheme"] == ["cameo"]
    assert (done.events, done.other_schemes) == (1, 2)


def test_a_cell_that_a_spreadsheet_would_compute_is_written_as_it_is_and_counted(
    project: Project, tmp_path: Path
) -> None:
    event = clash("e9")
    notes = event.value("notes")
    assert notes is not None
    code(project, event.with_values("notes", [type(notes)("notes", {"value": '=HYPERLINK("x")'})]))

    done = export_dataset(project, tmp_path / "out.csv", "acled-csv")

    assert read_csv(done.path)[1]["notes"] == '=HYPERLINK("x")'
    assert done.formulas == 1


def test_a_read_back_that_differs_is_no_export(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old")
    whole = proof.csv_rows

    def one_row_lost(path: Path) -> list[str]:
        return list(whole(path))[:-1]

    monkeypatch.setattr("annotator.use_cases.datasets.export_dataset.csv_rows", one_row_lost)
    with pytest.raises(CoderError, match="does not read back"):
        export_dataset(project, out, "acled-csv")

    assert out.read_text() == "old"


def test_stopping_leaves_the_old_file_and_no_other(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old")
    before = sorted(tmp_path.iterdir())

    with pytest.raises(Cancelled):
        export_dataset(project, out, "acled-csv", is_cancelled=lambda: True)

    assert out.read_text() == "old"
    assert sorted(tmp_path.iterdir()) == before


def test_the_project_itself_and_an_unknown_format_or_scheme_are_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is the project itself"):
        export_dataset(project, project.path, "acled-csv")
    with pytest.raises(BadInput, match=r"no export format “xlsx”.*acled-csv, cameo-csv, jsonl"):
        export_dataset(project, tmp_path / "out", "xlsx")
    with pytest.raises(BadInput, match="no scheme “gdelt”"):
        export_dataset(project, tmp_path / "out", "jsonl", scheme_id="gdelt")


def test_the_formats_are_those_of_the_project_s_schemes(project: Project) -> None:
    assert formats(project) == {"acled-csv": "ACLED", "cameo-csv": "CAMEO", "jsonl": "", "notes-csv": ""}
