"""A codebook of one's own, from a table or a shipped scheme to a file that a project can be made with."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.model.coder import Coder
from annotator.model.schemes.scheme_file import read_scheme
from annotator.use_cases.codebooks.field_kinds import KINDS, USUAL_FIELDS, FieldChoice, field_of, read_field
from annotator.use_cases.codebooks.new_scheme import (
    TableOptions,
    draft_of_scheme,
    draft_of_table,
    id_from,
    save_draft,
)
from annotator.use_cases.projects.new_project import find_scheme, new_project, shipped_ids


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "codes.csv"
    path.write_text("code,label,parent\n010,NO,\n011,on,010\n", encoding="utf-8")
    return path


def test_a_table_becomes_a_file_that_a_project_is_made_with(table: Path, tmp_path: Path) -> None:
    fields = [read_field(words) for words in ("day:date:needed", "who:actor", "whom:actor", "weapon:choice=Gun|Knife")]
    draft = draft_of_table(table, "own", "My own", fields, TableOptions())

    out = save_draft(draft, tmp_path / "own.yaml")

    scheme = read_scheme(out)
    assert draft.mistakes == ()
    assert [(code.id, code.name, code.parent) for code in scheme.codes] == [("010", "NO", ""), ("011", "on", "010")]
    assert [(f.name, f.kind, f.side) for f in scheme.fields] == [
        ("code", "code", ""), ("day", "date", ""), ("who", "actor", "source"), ("whom", "actor", "target"),
        ("weapon", "choice", ""),
    ]  # fmt: skip
    assert [choice.id for choice in scheme.fields[-1].choices] == ["Gun", "Knife"]
    with new_project(tmp_path / "p.annotator", [str(out), "acled"], Coder("coder-4F2A")) as project:
        assert [each.id for each in project.schemes] == ["own", "acled"]


def test_every_kind_of_field_can_be_chosen_and_is_in_the_table_of_the_export(table: Path, tmp_path: Path) -> None:
    with_choices = ("choice", "choices", "scale")
    fields = [
        FieldChoice(f"f_{each.kind}", each.kind, choices=("a", "b") if each.kind in with_choices else ())
        for each in KINDS
    ]

    draft = draft_of_table(table, "own", "Own", fields, TableOptions())

    assert draft.mistakes == ()
    assert [each.kind for each in draft.scheme.fields] == [each.kind for each in KINDS]
    columns = draft.scheme.exports["own-csv"].columns
    assert {column.field for column in columns} == {"", *(each.name for each in fields)}
    assert [c.name for c in columns if c.field == "f_number"] == ["f_number", "f_number_low", "f_number_high"]
    assert read_scheme(save_draft(draft, tmp_path / "own.yaml")) == draft.scheme


@pytest.mark.parametrize("scheme_id", shipped_ids())
def test_a_copy_of_a_shipped_scheme_has_its_own_id_and_formats_and_further_fields(
    tmp_path: Path, scheme_id: str
) -> None:
    draft = draft_of_scheme(find_scheme(scheme_id), "mine", "Mine", [read_field("weather:scale=Dry|Wet|Stormy")])

    copied = read_scheme(save_draft(draft, tmp_path / "mine.yaml"))

    of = find_scheme(scheme_id)
    assert (copied.id, copied.name, copied.version) == ("mine", "Mine", "1")
    assert (copied.codes, copied.rules, copied.tables) == (of.codes, of.rules, of.tables)
    assert [f for f in copied.fields if f.name != "weather"] == list(of.fields)
    assert all(name.startswith("mine-") for name in copied.exports)
    assert all(layout.columns[-1].field == "weather" for layout in copied.exports.values())
    assert f"Copy of {of.name}, version {of.version}." in copied.codebook


def test_mistakes_of_table_id_and_fields_are_told_together(table: Path) -> None:
    table.write_text("code,parent\na,z\na,\n", encoding="utf-8")

    draft = draft_of_table(table, "acled", "", [read_field("Day:date"), read_field("w:choice")], TableOptions())

    assert [str(each) for each in draft.mistakes] == [
        "row 2, parent: “z” is no code of this table. Add a row for it, or empty it.",
        "row 3, code: “a” stands in row 2 already. Give one of them another code.",
        "id: “acled” is the id of a shipped scheme. Choose another one.",
        "name: the codebook has no name. Give it one.",
        "field “Day”: “Day” must be lower-case letters, digits and _. Begin with a letter, such as “place_2”.",
        "field “w”: a field of kind choice needs choices. Add “choices: [{id: ..., label: ...}]”.",
    ]


def test_a_draft_with_mistakes_is_not_saved(table: Path, tmp_path: Path) -> None:
    draft = draft_of_table(table, "Own", "Own", USUAL_FIELDS, TableOptions())

    with pytest.raises(BadInput, match="The first: id: “Own” must be lower-case"):
        save_draft(draft, tmp_path / "own.yaml")

    assert list(tmp_path.iterdir()) == [table]


def test_a_file_that_is_there_is_not_replaced_unless_asked(table: Path, tmp_path: Path) -> None:
    draft = draft_of_table(table, "own", "Own", USUAL_FIELDS, TableOptions())
    out = tmp_path / "own.yaml"
    out.write_text("precious")

    with pytest.raises(BadInput, match=r"“own\.yaml” exists already"):
        save_draft(draft, out)
    assert out.read_text() == "precious"

    save_draft(draft, out, replacing=True)
    assert read_scheme(out).id == "own"


def test_only_a_yaml_file_is_written(table: Path, tmp_path: Path) -> None:
    draft = draft_of_table(table, "own", "Own", USUAL_FIELDS, TableOptions())

    with pytest.raises(BadInput, match=r"Let it end in \.yaml"):
        save_draft(draft, tmp_path / "own.annotator")


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("dead:number", FieldChoice("dead", "number")),
        ("dead : number : needed", FieldChoice("dead", "number", is_needed=True)),
        ("src:long-text:list:stop", FieldChoice("src", "long_text", is_list=True, is_stop=True)),
        ("w:choice:needed=A: b|C| C ", FieldChoice("w", "choice", choices=("A: b", "C"), is_needed=True)),
        ("p:yes_no_unknown", FieldChoice("p", "yes_no_unknown")),
    ],
)
def test_a_field_is_read_from_words(words: str, field: FieldChoice) -> None:
    assert read_field(words) == field


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("dead", "“dead” names no kind of field. Write NAME:KIND; the kinds are code, date, date-range, actor"),
        ("dead:count", "There is no kind of field “count”. Name one of code, date"),
        ("dead:number:maybe", "“dead:number:maybe” holds “maybe”. After the kind may stand :needed, :stop and :list."),
        ("dead:number=1|2", "“dead:number=1|2” names choices, and a field of kind number has none."),
    ],
)
def test_a_field_that_is_not_understood_is_refused(words: str, sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_field(words)

    assert sentence in str(refused.value)


def test_flags_have_the_usual_choices_and_a_label_comes_from_the_name() -> None:
    flags = field_of(FieldChoice("report_flags", "flags"))

    assert flags.label == "Report flags"
    assert {"reported", "denied", "incomplete"} <= {choice.id for choice in flags.choices}


@pytest.mark.parametrize(
    ("words", "found"), [("My protests 2", "my_protests_2"), ("2024 riots", "riots"), ("احتجاج", ""), ("É-b", "b")]
)
def test_an_id_is_made_of_a_name(words: str, found: str) -> None:
    assert id_from(words) == found
