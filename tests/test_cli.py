"""The command line as scripts use it: results, exit codes, one sentence for each refusal, never a traceback."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import annotator
from annotator import cli, settings
from annotator.paths import user_log_path


class Ran(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def plain(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs one command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def command(*words: str) -> Ran:
        code = cli.main(list(words))
        return Ran(code, *capsys.readouterr())

    return command


@pytest.fixture
def made(run: Run) -> Run:
    """As `run`, with a project in the folder."""
    assert run("new", "work.annotator", "--scheme", "acled", "--country", "Syria").code == 0
    return run


def test_a_project_from_nothing_to_its_exports(run: Run, tmp_path: Path) -> None:
    new = run("new", "w.annotator", "--scheme", "acled", "--scheme", "cameo", "--coder", "Name Of Coder", "--sample")
    stats = run("stats", "w.annotator", "--json")
    exports = [run("export", "w.annotator", name, "--format", name) for name in ("acled-csv", "cameo-csv", "jsonl")]
    check = run("check", "w.annotator")
    backup = run("backup", "w.annotator", "copy.annotator")

    assert (new.code, stats.code, check.code, backup.code) == (0, 0, 0, 0)
    assert "Made w.annotator with acled and cameo, for Name Of Coder." in new.out
    assert stats.plain["articles"]["open"] == stats.plain["articles"]["total"] >= 8
    assert [done.code for done in exports] == [0, 0, 0]
    assert "read back and equal" in exports[0].out
    assert "Left out: titles, texts and quotes of the articles." in exports[2].out
    assert (tmp_path / "acled-csv").read_text().count("\n") == 1, "the header only: nothing is coded yet"
    assert "No damage found." in check.out
    assert run("check", "copy.annotator").code == 0


def test_an_import_shows_its_guesses_and_refuses_rows_by_name(made: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Troops leave\nPublished: 2 March 2018\nThey left.\n")
    (tmp_path / "b.csv").write_text("date,text\n01/02/2018,one\n2018-03-01,two\n")

    done = made("import", "work.annotator", "a.txt", "b.csv")

    assert done.code == 1
    assert "Imported 2 articles." in done.out
    assert (
        "a.txt: title “Troops leave” from “Troops leave”; published “2018-03-02” from “Published: 2 March" in done.out
    )
    assert "Refused: b.csv, row 2: “01/02/2018” can be read in two orders" in done.err


def test_the_same_import_as_json(made: Run, tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("when,words\n01/02/2018,one\n", "utf-8")
    options = ("--map", "when=published", "--map", "words=text", "--date-format", "DD/MM/YYYY", "--source", "Post")

    done = made("import", "work.annotator", "b.csv", *options, "--json")

    assert done.code == 0
    assert done.plain == {
        "dry_run": False, "added": 1, "events": 0, "schemes": [], "known": [], "undated": 0, "guessed": [],
        "refused": [], "against_rules": [],
    }  # fmt: skip


def test_a_dry_run_changes_nothing(made: Run, tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("text\none\n")

    done = made("import", "work.annotator", "b.csv", "--dry-run")

    assert (done.code, done.out.splitlines()[0]) == (0, "Would import 1 article.")
    assert made("stats", "work.annotator", "--json").plain["articles"]["total"] == 0


def test_an_import_of_which_nothing_went_in_ends_with_2(made: Run, tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_bytes(b"text\ncaf\xe9\n")

    refused = made("import", "work.annotator", "b.csv", "missing.txt")
    helped = made("import", "work.annotator", "b.csv", "--encoding", "cp1252")

    assert refused.code == 2
    assert "byte 0xE9" in refused.err
    assert "missing.txt: “missing.txt” cannot be read" in refused.err
    assert helped.code == 0


def test_a_whole_project_travels_by_jsonl(made: Run) -> None:
    made("new", "sample.annotator", "--scheme", "acled", "--sample")
    made("export", "sample.annotator", "all.jsonl", "--format", "jsonl", "--with-text")

    done = made("import", "work.annotator", "all.jsonl", "--json")

    assert done.code == 0
    assert done.plain["added"] >= 8


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["export"], "Missing argument 'PROJECT'."),
        (["export", "a", "b"], "Missing option '--format'."),
        (["check", "a", "--loud"], "No such option: --loud"),
        (["--nonsense"], "No such option: --nonsense"),
        (["suggest", "a", "--workers", "0"], "Invalid value for '--workers'"),
        (["new", "x.annotator", "--scheme", "gdelt"], "There is no scheme “gdelt”. Name one of acled, cameo"),
        (["new", "x.annotator"], "Missing option '--scheme'."),
        (["stats", "none.annotator"], "“none.annotator”"),
        (["schemes", "show", "gdelt"], "There is no scheme “gdelt”."),
        (["schemes", "validate", "none.yaml"], "“none.yaml” cannot be read"),
        (["suggest", "in.jsonl"], "Name it with --out."),
        (["suggest", "w.annotator", "--scheme", "acled"], "A project has its own schemes"),
    ],
)
def test_wrong_usage_and_refused_files_end_with_2_and_one_line(run: Run, words: list[str], sentence: str) -> None:
    done = run(*words)

    assert done.code == 2
    assert sentence in done.err
    assert done.err.count("\n") == 1
    assert done.out == ""


def test_a_refusal_is_json_where_json_was_asked_for(run: Run) -> None:
    done = run("stats", "none.annotator", "--json")

    assert done.code == 2
    assert set(done.plain["error"]) == {"what_happened", "what_to_do"}


def test_a_format_that_the_project_has_not_names_those_it_has(made: Run) -> None:
    done = made("export", "work.annotator", "out", "--format", "cameo-csv")

    assert done.code == 2
    assert "Name one of: acled-csv, jsonl, notes-csv." in done.err


def test_the_project_is_never_written_over(made: Run, tmp_path: Path) -> None:
    before = (tmp_path / "work.annotator").read_bytes()

    export = made("export", "work.annotator", "work.annotator", "--format", "jsonl")
    new = made("new", "work.annotator", "--scheme", "acled")
    backup = made("backup", "work.annotator", "work.annotator")

    assert (export.code, new.code, backup.code) == (2, 2, 2)
    assert (tmp_path / "work.annotator").read_bytes() == before


def test_a_damaged_project_is_checked_by_name_and_not_written_to(made: Run, tmp_path: Path) -> None:
    made("new", "s.annotator", "--scheme", "acled", "--sample")
    path = tmp_path / "s.annotator"
    data = path.read_bytes()
    at = data.index(b"launched a counter attack")
    path.write_bytes(data[:at] + b"X" + data[at + 1 :])
    (tmp_path / "b.csv").write_text("text\none\n")

    check = made("check", "s.annotator")
    written = made("import", "s.annotator", "b.csv")

    assert check.code == 1
    assert "its text is not the text that was imported" in check.out
    assert written.code == 2
    assert "Nothing was changed." in written.err


def test_what_this_machine_wrote_it_knows_again(made: Run, tmp_path: Path) -> None:
    from annotator.model.coder import Coder
    from annotator.storage.project import Project

    (tmp_path / "b.csv").write_text("text\none\n")
    made("import", "work.annotator", "b.csv")

    path = tmp_path / "work.annotator"
    with Project.open(path, Coder(*settings.load_coder()), read_only=True) as project:
        assert settings.is_as_closed(project.uuid, path)


def test_suggestions_for_lines_and_for_a_project(made: Run, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"id": "a", "text": "Rebels attacked soldiers in Aleppo.", "date": ""}\n{}\n')
    (tmp_path / "b.csv").write_text("text\nRebels attacked soldiers in Aleppo.\n")
    made("import", "work.annotator", "b.csv")

    lines = made("suggest", "in.jsonl", "--out", "out.jsonl", "--scheme", "acled", "--json")
    project = made("suggest", "work.annotator", "--json")

    assert (lines.code, lines.plain["lines"], lines.plain["refused"]) == (1, 1, 1)
    assert "in.jsonl, line 2: it has no text" in lines.err
    assert json.loads((tmp_path / "out.jsonl").read_text())["id"] == "a"
    assert (project.code, project.plain["read"], project.plain["failed"]) == (0, 1, [])


def test_the_schemes_are_listed_shown_and_validated(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("id: own\n")

    listed = run("schemes", "list", "--json")
    shown = run("schemes", "show", "acled")
    refused = run("schemes", "validate", "own.yaml")

    assert {"acled": 25, "cameo": 316}.items() <= {s["id"]: s["codes"] for s in listed.plain["schemes"]}.items()
    assert "    Armed clash" in shown.out
    assert "actor1: Actor 1 (actor, needed)" in shown.out
    assert refused.code == 2
    assert refused.err.startswith("own.yaml, line 1: “version” is missing. Add a line")


def own_scheme(folder: Path, version: str = "1", code: str = "Clash", also: str = "") -> None:
    """A small codebook of one's own in own.yaml: two codes, and a rule that an event has notes."""
    (folder / "own.yaml").write_text(
        f"""
id: own
version: "{version}"
name: Own
codes:
  - {{id: {code}, name: {code}}}
  - {{id: March, name: March}}
fields:
  - {{name: code, label: Type, kind: code, stop: true, needed: true}}
  - {{name: notes, label: Notes}}
rules:
  - {{id: R1, severity: warning, field: notes, require: filled(notes), message: Say more.}}
{also}""",
        "utf-8",
    )


@pytest.fixture
def coded(run: Run, tmp_path: Path) -> Run:
    """A project under a codebook of one's own with a clash and a march, neither with notes; one rule is set aside."""
    from annotator.model.coder import Coder
    from annotator.model.event import Event, Value
    from annotator.model.text.span import Span
    from annotator.storage.events import events
    from annotator.storage.project import Project

    own_scheme(tmp_path)
    (tmp_path / "a.csv").write_text("title,text\nNews,A clash and a march.\n")
    assert run("new", "own.annotator", "--scheme", "own.yaml").code == 0
    assert run("import", "own.annotator", "a.csv").code == 0
    path, coder = tmp_path / "own.annotator", Coder(*settings.load_coder())
    with Project.open(path, coder) as project:
        (article,) = project.connection.rows("SELECT uuid FROM article")
        with project.edit("Code") as edit:
            for code, values in (("Clash", ()), ("March", (Value("override", {"value": "R1", "reason": "dull"}),))):
                held = (Value("evidence", {"value": ""}, evidence=(Span(0, 4),)), Value("code", {"value": code}))
                events.save_event(edit, Event(code, article[0], coder.id, "own", "1", "complete", "", (*held, *values)))
    return run


def test_a_changed_codebook_shows_its_changes_first_and_then_comes_in(coded: Run, tmp_path: Path) -> None:
    own_scheme(tmp_path, "2", code="Raid")
    before = (tmp_path / "own.annotator").read_bytes()

    shown = coded("schemes", "update", "own.annotator", "own.yaml", "--dry-run")
    unchanged = (tmp_path / "own.annotator").read_bytes() == before
    done = coded("schemes", "update", "own.annotator", "own.yaml", "--json")

    assert (shown.code, unchanged, done.code) == (0, True, 0)
    assert shown.out.splitlines() == [
        "Would bring in Own version 2 after version 1.",
        "  Code “Clash” is gone. 1 event to look at again.",
        "  Code “Raid” is new.",
        "1 event would move to the new version, 1 to look at again.",
    ]
    assert {name: done.plain[name] for name in ("from", "to", "dry_run", "moved", "look_again")} == {
        "from": "1", "to": "2", "dry_run": False, "moved": 1, "look_again": 1,
    }  # fmt: skip
    assert done.plain["changes"][0] == {
        "about": "code", "kind": "archived", "subject": "Clash", "value": "", "words": "Code “Clash” is gone.",
        "events": 1, "keeps_back": True,
    }  # fmt: skip
    stats = coded("stats", "own.annotator", "--json").plain
    assert stats["schemes"]["own"]["codes"] == {"Clash": 1, "March": 1}


@pytest.mark.parametrize(
    ("version", "also", "sentence"),
    [
        ("1", "", "holds this version 1 of “own” already. Nothing was changed."),
        ("1", "unit: an act", "another “own” under the same version 1. Give the file a later version, such as “2”."),
        ("0.9", "", "Version 0.9 of “own” is not later than version 1"),
        ("2", "colour: red", "there is no key “colour”"),
    ],
)
def test_a_codebook_that_is_no_new_version_is_refused_in_a_sentence(
    coded: Run, tmp_path: Path, version: str, also: str, sentence: str
) -> None:
    own_scheme(tmp_path, version, also=also)
    before = (tmp_path / "own.annotator").read_bytes()

    done = coded("schemes", "update", "own.annotator", "own.yaml")

    assert (done.code, done.out) == (2, "")
    assert sentence in done.err
    assert (tmp_path / "own.annotator").read_bytes() == before


def test_a_check_lists_broken_rules_and_events_to_look_at_again_and_ends_with_0(coded: Run, tmp_path: Path) -> None:
    own_scheme(tmp_path, "2", code="Raid")
    coded("schemes", "update", "own.annotator", "own.yaml")

    told, plain = coded("check", "own.annotator"), coded("check", "own.annotator", "--json").plain

    assert told.code == 0
    assert told.out.splitlines() == [
        "No damage found.",
        "Warning R1 in the complete event “Clash” (Clash) of “News”: Say more.",
        "Rules broken: 1 warning.",
        "Set aside warning R1 in the complete event “March” (March) of “News”, because: dull",
        "Set aside with a reason: 1 rule.",
        "Look again at the complete event “Clash” (Clash) of “News”, coded under version 1: Code “Clash” is gone.",
        "1 event to look at again.",
    ]
    assert [(each["event"], each["rule"]) for each in plain["violations"]] == [("Clash", "R1")]
    assert [(each["event"], each["rule"], each["reason"]) for each in plain["set_aside"]] == [("March", "R1", "dull")]
    assert [(each["event"], each["changes"]) for each in plain["look_again"]] == [("Clash", ["Code “Clash” is gone."])]


def test_the_rehearsal_of_the_window_tells_where_its_files_are(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.app.rehearse", lambda out: {"project": str(out / "sample.annotator")})

    done = run("rehearse", "folder", "--json")

    assert (done.code, done.plain) == (0, {"project": str(Path("folder") / "sample.annotator")})


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["import", "--help"], ["schemes", "--help"]])
def test_help_is_help(run: Run, words: list[str]) -> None:
    done = run(*words)

    assert (done.code, done.err) == (0, "")
    assert "Usage: annotator" in done.out


def test_the_version_is_told(run: Run) -> None:
    assert run("--version") == Ran(0, f"annotator {annotator.__version__}\n", "")


def test_a_mistake_of_ours_is_one_sentence_and_the_log_has_the_rest(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> list[str]:
        raise ZeroDivisionError("no such luck")

    monkeypatch.setattr("annotator.cli.scheme_commands.shipped_ids", broken)

    done = run("schemes", "list")

    assert done.code == 2
    assert done.err.startswith("The program made a mistake and stopped. The log says more: ")
    assert "Traceback" not in done.err
    assert "ZeroDivisionError: no such luck" in user_log_path().read_text()


def test_stopping_by_the_keyboard_is_one_word_and_ends_with_2(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped() -> list[str]:
        raise KeyboardInterrupt

    monkeypatch.setattr("annotator.cli.scheme_commands.shipped_ids", stopped)

    done = run("schemes", "list")

    assert done == Ran(2, "", "Stopped.\n")


def test_the_program_itself_runs_a_command_on_a_console_that_knows_no_arabic(tmp_path: Path) -> None:
    import os

    (tmp_path / "a.txt").write_text("قُتل ثلاثة في حلب\nسطر آخر\n", "utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(Path(__file__).resolve().parents[1])}

    def annotator_command(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "annotator", *words]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    new = annotator_command("new", "w.annotator", "--scheme", "acled")
    done = annotator_command("import", "w.annotator", "a.txt")

    assert (new.returncode, new.stderr) == (0, "")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Imported 1 article." in done.stdout
    assert "\\u0642" in done.stdout


def test_every_command_is_told_from_a_project_path() -> None:
    from annotator.__main__ import COMMANDS
    from annotator.cli.commands import app

    groups = [group.name for group in app.registered_groups]
    names = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]

    assert sorted(COMMANDS) == sorted([*groups, *names])
