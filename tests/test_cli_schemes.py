"""`annotator schemes new`, `validate` and `schema` as scripts use them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from annotator import cli, paths
from annotator.model.schemes.scheme_file import read_scheme


class Ran(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def plain(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]
OWN = b"""\
id: own
version: "1"
name: Own
codes:
  - {id: "010", name: Strike}
  - {id: "011", name: Sit-in, parent: "010"}
fields:
  - {name: code, label: Type, kind: code, stop: true}
rules:
  - {id: R1, severity: error, field: code, require: filled(code), message: Give a code.}
"""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs one command in a folder with a table of codes."""
    monkeypatch.chdir(tmp_path)
    Path("codes.csv").write_text("code,label,parent,colour\n010,NO,,\n011,on,010,red\n", encoding="utf-8")

    def command(*words: str) -> Ran:
        code = cli.main(list(words))
        return Ran(code, *capsys.readouterr())

    return command


def test_a_codebook_is_made_of_a_table_and_a_project_of_it(run: Run, tmp_path: Path) -> None:
    made = run("schemes", "new", "protest.yaml", "--from", "codes.csv", "--name", "Protest")
    valid = run("schemes", "validate", "protest.yaml", "--json")
    project = run("new", "p.annotator", "--scheme", "protest.yaml")

    assert (made.code, valid.code, project.code) == (0, 0, 0)
    assert made.out == (
        "Made protest.yaml: Protest, 2 codes, fields code, event_date, location, notes.\n"
        "Columns not used: “colour”.\n"
    )  # fmt: skip
    assert valid.plain == {"file": "protest.yaml", "id": "protest", "version": "1", "codes": 2, "mistakes": []}
    assert [code.name for code in read_scheme(tmp_path / "protest.yaml").codes] == ["NO", "on"]


def test_fields_id_and_headings_are_the_persons(run: Run) -> None:
    words = ("--field", "day:date-range", "--field", "w:choice:needed=Gun|Knife", "--headings", "--json")

    made = run("schemes", "new", "x.yaml", "--from", "codes.csv", "--id", "mine", "--name", "Mine", *words)

    assert made.plain == {"out": "x.yaml", "id": "mine", "name": "Mine", "codes": 1, "fields": ["code", "day", "w"],
                          "unused": ["colour"]}  # fmt: skip


def test_a_shipped_scheme_is_copied_under_another_id(run: Run, tmp_path: Path) -> None:
    made = run("schemes", "new", "mine.yaml", "--from", "acled", "--field", "weather:text")

    copied = read_scheme(tmp_path / "mine.yaml")
    assert made.code == 0
    assert (copied.id, len(copied.codes)) == ("mine", len(read_scheme(paths.schemas() / "acled.yaml").codes))
    assert copied.field("weather") is not None


def test_mistakes_of_a_table_are_told_one_a_line_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "codes.csv").write_text("code,parent\n10.0,\na,z\n", encoding="utf-8")

    told = run("schemes", "new", "x.yaml", "--from", "codes.csv")
    plain = run("schemes", "new", "x.yaml", "--from", "codes.csv", "--json")
    shown = run("schemes", "new", "x.yaml", "--from", "codes.csv", "--as-shown")

    assert (told.code, plain.code, shown.code) == (2, 2, 2)
    assert told.out == ""
    assert [line[:40] for line in told.err.splitlines()] == [
        "codes.csv, row 2, code: A2 holds the num", "codes.csv, row 3, parent: “z” is no code",
    ]  # fmt: skip
    assert [each["row"] for each in plain.plain["mistakes"]] == [2, 3]
    assert len(shown.err.splitlines()) == 1
    assert not (tmp_path / "x.yaml").exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["x.yaml", "--from", "nowhere.csv"], "“nowhere.csv” is neither a file nor a shipped scheme. Name a .xlsx"),
        (["x.txt", "--from", "codes.csv"], "“x.txt” is no name of a scheme file. Let it end in .yaml."),
        (
            ["codes.yaml", "--from", "codes.csv", "--id", "acled"],
            "codes.csv, id: “acled” is the id of a shipped scheme",
        ),
        (["x.yaml", "--from", "codes.csv", "--field", "a"], "“a” names no kind of field. Write NAME:KIND"),
        (["x.yaml", "--from", "codes.csv", "--field", "A:date"], "field “A”: “A” must be lower-case"),
        (["x.yaml"], "Missing option '--from'."),
    ],
)
def test_what_cannot_be_made_is_refused_in_one_line(run: Run, words: list[str], sentence: str) -> None:
    done = run("schemes", "new", *words)

    assert done.code == 2
    assert sentence in done.err
    assert done.err.count("\n") == 1
    assert done.out == ""


def test_every_mistake_of_a_file_is_a_line_with_its_place_and_remedy(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(
        'id: bad\nversion: "1"\nname: Bad\ncodes:\n  - {id: a, name: A, parent: b}\n  - {id: a, name: B}\n'
        "fields:\n  - {name: code, label: Code, kind: code}\n  - {name: w, label: W, accompanies: cod}\n",
        encoding="utf-8",
    )

    told = run("schemes", "validate", "bad.yaml")
    plain = run("schemes", "validate", "bad.yaml", "--json")

    assert told.code == 2
    assert told.err.splitlines() == [
        "bad.yaml, line 5: code “a”, parent: its parent “b” is no code. Write one that is there, or add it.",
        "bad.yaml, line 6: code “a”, id: the code “a” stands twice. Give one of them another id.",
        "bad.yaml, line 9: field “w”, accompanies: there is no field “cod”. Did you mean “code”?",
    ]
    assert plain.plain["mistakes"][2] == {
        "line": 9, "where": "field “w”, accompanies", "path": "fields[1].accompanies",
        "what": "there is no field “cod”", "remedy": "Did you mean “code”?",
    }  # fmt: skip


def test_a_project_is_not_made_of_a_bad_codebook(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("id: bad\nname: Bad\n", encoding="utf-8")

    done = run("new", "p.annotator", "--scheme", "bad.yaml")

    assert done.code == 2
    assert done.err.startswith("“bad.yaml” has 3 mistakes: line 1: “version” is missing;")
    assert done.err.count("\n") == 1
    assert not (tmp_path / "p.annotator").exists()


def test_the_json_schema_is_printed_as_it_is_shipped(run: Run) -> None:
    done = run("schemes", "schema")

    assert done.code == 0
    assert run("schemes", "schema", "--json") == done
    assert done.out == (paths.schemas() / "scheme.schema.json").read_text(encoding="utf-8")


BAD_FILES = {
    "a wrong type": (b"label: Type", b"label: [Type]", "line 8: field “code”, label: a text belongs here, not a list."),
    "a circle of parents": (b"name: Strike", b"name: Strike, parent: '011'", "its parents go in a circle"),
    "a code twice": (b'"011"', b'"010"', "the code “010” stands twice. Give one of them another id."),
    "an unknown key": (b"label: Type", b"label: Type, colour: red", "line 8: field “code”, colour: there is no key"),
    "a rule on no field": (b"filled(code)", b"filled(kode)", "rule “R1”, require: there is no field “kode”."),
    "10 MB of aliases": (b"name: Own", b"name: [" + b"*x, " * 2_500_000 + b"]", "larger than 4,000,000 bytes."),
    "nested aliases": (b"name: Own", b"name: Own\nx: &x [a, a]\ny: [*x, *x]", "line 5: aliases (*name) are not"),
    "no version": (b'version: "2"\n', b"", "line 1: “version” is missing."),
    "no UTF-8": (b"Strike", b"Gr\xe8ve", "is not UTF-8 text: byte 0xE8 in line 5"),
    "UTF-16": (b"", b"", "is not UTF-8 text: byte 0xFF in line 1"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_codebook_is_refused_in_one_sentence_and_the_project_is_untouched(
    run: Run, tmp_path: Path, name: str
) -> None:
    old, new, told = BAD_FILES[name]
    own = tmp_path / "own.yaml"
    own.write_bytes(OWN)
    assert run("new", "p.annotator", "--scheme", "own.yaml").code == 0
    before = (tmp_path / "p.annotator").read_bytes()
    later = OWN.replace(b'version: "1"', b'version: "2"')
    own.write_bytes(later.decode().encode("utf-16") if name == "UTF-16" else later.replace(old, new, 1))

    done = run("schemes", "update", "p.annotator", "own.yaml")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("“own.yaml” ")
    assert told in done.err
    assert done.err.count("\n") == 1
    assert (tmp_path / "p.annotator").read_bytes() == before
