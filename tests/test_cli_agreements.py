"""`annotator notes` and `annotator settings` as scripts use them."""

import csv
from pathlib import Path

import pytest
import spacy

from tests.storage.old_files import write_version_1
from tests.test_cli import Run, run  # noqa: F401  (a fixture)


@pytest.fixture
def made(run: Run) -> Run:  # noqa: F811
    """As `run`, with a project of two codebooks in the folder."""
    assert run("new", "w.annotator", "--scheme", "acled", "--scheme", "cameo").code == 0
    return run


def test_notes_are_written_listed_and_taken_away(made: Run) -> None:
    assert "No notes yet." in made("notes", "w.annotator").out

    done = made("notes", "w.annotator", "--set", "cameo", "193", "Shelling is 194 for us.\nSince 3 May.")
    made("notes", "w.annotator", "--set", "acled", "field:fatalities", "Only what the article says. نعم")

    assert done.code == 0
    listed = made("notes", "w.annotator")
    assert "cameo 193  (coder-" in listed.out
    assert "\n  Shelling is 194 for us.\n  Since 3 May.\n" in listed.out
    found = made("notes", "w.annotator", "--scheme", "acled", "--json").plain["notes"]
    assert [(each["scheme"], each["code"], each["text"]) for each in found] == [
        ("acled", "field:fatalities", "Only what the article says. نعم")
    ]
    made("notes", "w.annotator", "--set", "cameo", "193", "")
    assert [each["code"] for each in made("notes", "w.annotator", "--json").plain["notes"]] == ["field:fatalities"]


def test_a_command_that_brings_a_file_up_to_date_says_where_the_old_one_is(made: Run, tmp_path: Path) -> None:
    write_version_1(tmp_path / "w.annotator", tmp_path / "old.annotator")
    assert made("notes", "old.annotator").err == ""

    done = made("notes", "old.annotator", "--set", "cameo", "193", "Ours")

    assert done.code == 0
    assert done.err == (
        "“old.annotator” was saved by an older version of this program and was brought up to date."
        " As it was it is kept beside it as “old-format-1.annotator”.\n"
    )
    assert "Ours" in made("notes", "old.annotator").out


def test_a_note_on_a_code_that_there_is_not_is_refused(made: Run) -> None:
    done = made("notes", "w.annotator", "--set", "cameo", "999", "x")

    assert done.code == 2
    assert done.err.startswith("“cameo” has no code “999”.")
    assert made("notes", "w.annotator", "--scheme", "plover").code == 2


def test_notes_go_out_as_a_table(made: Run, tmp_path: Path) -> None:
    made("notes", "w.annotator", "--set", "cameo", "043", 'Who hosts, "receives".\nنعم')
    made("notes", "w.annotator", "--set", "acled", "field:fatalities", "=sum")

    done = made("export", "w.annotator", "notes.csv", "--format", "notes-csv")

    assert done.out == "Exported 2 notes to notes.csv (read back and equal).\n"
    with (tmp_path / "notes.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, strict=True))
    assert [(r["scheme"], r["code"], r["field"], r["name"], r["note"]) for r in rows] == [
        ("acled", "", "fatalities", "Deaths", "=sum"),
        ("cameo", "043", "", "Host a visit", 'Who hosts, "receives".\nنعم'),
    ]
    assert all(row["coder"].startswith("coder-") and row["changed"].endswith("Z") for row in rows)


def test_settings_are_shown_and_changed(made: Run) -> None:
    shown = made("settings", "w.annotator")
    changed = made("settings", "w.annotator", "goldstein=icews", "both_ways=yes")
    plain = made("settings", "w.annotator", "--json").plain

    assert "goldstein=GDELT  (as usual; GDELT or ICEWS)" in shown.out
    assert "The tables differ in 4 codes: 016, 022, 164, 165." in shown.out
    assert "goldstein=ICEWS  (now; GDELT or ICEWS)" in changed.out
    assert "0 events computed anew." in changed.out
    assert {name: each["value"] for name, each in plain["settings"].items()} == {
        "goldstein": "ICEWS", "both_ways": "yes", "blind_share": 0,
    }  # fmt: skip
    assert "goldstein=ICEWS  (usually GDELT; GDELT or ICEWS)" in made("settings", "w.annotator").out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["goldstein"], "“goldstein” names no setting and its value. Write NAME=VALUE, such as both_ways=yes."),
        (["goldstein=x"], "“goldstein” cannot be “x”. Say goldstein=GDELT or goldstein=ICEWS."),
        (["blind_share=200"], "“blind_share” cannot be “200”. Say a percentage from 0 to 100."),
        (["colour=red"], "This project has no setting “colour”."),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused_in_a_sentence(made: Run, words: list[str], sentence: str) -> None:
    done = made("settings", "w.annotator", *words)

    assert done.code == 2
    assert done.err.startswith(sentence)


def test_a_project_whose_codebooks_leave_nothing_to_set_says_so(made: Run) -> None:
    made("new", "a.annotator", "--scheme", "acled")

    assert made("settings", "a.annotator").out.startswith("The codebooks of this project leave nothing to set.\n")
    assert "Its codebooks leave nothing to choose." in made("settings", "a.annotator", "both_ways=yes").err


def test_the_share_of_articles_coded_blind_is_set_and_reported(made: Run) -> None:
    changed = made("settings", "w.annotator", "blind_share=20%")
    report = made("stats", "w.annotator", "--suggestions")
    plain = made("stats", "w.annotator", "--suggestions", "--json").plain

    assert "blind_share=20  (now; 0 to 100)" in changed.out
    assert "Your last 0 events" in report.out
    assert "Coded blind (20 % of the articles)" in report.out
    assert (plain["share"], plain["events"], plain["fields"]) == (20, 0, [])


def test_pipelines_of_languages_are_named_and_forgotten(run: Run, tmp_path: Path) -> None:  # noqa: F811
    spacy.blank("de").to_disk(tmp_path / "german")

    assert run("pipelines").out.startswith("No pipeline is named")
    assert run("pipelines", f"de={tmp_path / 'german'}", "--json").plain == {
        "pipelines": {"de": str(tmp_path / "german")}
    }
    refused = run("pipelines", "fr=no_such_package")
    assert (refused.code, "cannot be loaded" in refused.err, "Traceback" in refused.err) == (2, True, False)
    assert run("pipelines").out.strip() == f"de={tmp_path / 'german'}"
    assert run("pipelines", "de=", "--json").plain == {"pipelines": {}}
