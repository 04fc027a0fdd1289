from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.errors import BadInput
from annotator.storage.project import Project
from annotator.use_cases.codebooks.code_notes import all_notes, note, notes, whole_note, write_note
from tests.use_cases.conftest import CODER, shipped

DECIDED = "We decided on 3 May: checkpoints count. نعم 😀"


def test_a_note_on_a_code_is_read_back_and_undone(project: Project) -> None:
    write_note(project, "acled", "Armed clash", f"  {DECIDED}\n")

    assert note(project, "acled", "Armed clash") == DECIDED
    assert notes(project, "acled") == {"Armed clash": DECIDED}
    assert (notes(project, "cameo"), project.undo_label) == ({}, "Note on code Armed clash")
    project.undo()
    assert note(project, "acled", "Armed clash") == ""
    project.redo()
    assert note(project, "acled", "Armed clash") == DECIDED


def test_a_note_on_a_field_stands_under_its_name(project: Project) -> None:
    write_note(project, "acled", "field:fatalities", "Only the article's own count.")

    assert notes(project, "acled") == {"field:fatalities": "Only the article's own count."}
    assert project.undo_label == "Note on field Deaths"


def test_an_empty_note_takes_the_old_one_away(project: Project) -> None:
    write_note(project, "cameo", "193", "No shelling here.")
    write_note(project, "cameo", "193", " \n")

    assert (note(project, "cameo", "193"), all_notes(project)) == ("", [])
    assert project.undo_label == "Note on code 193"


@pytest.mark.parametrize(
    ("scheme", "code", "words"),
    [
        ("acled", "Armed clsh", "“acled” has no code “Armed clsh”."),
        ("acled", "field:deaths", "“acled” has no field “deaths”."),
        ("acled", "", "“acled” has no code “”."),
        ("plover", "ASSAULT", "The project has no scheme “plover”."),
    ],
)
def test_a_note_on_nothing_is_refused(project: Project, scheme: str, code: str, words: str) -> None:
    with pytest.raises(BadInput) as raised:
        write_note(project, scheme, code, "Ours")

    assert raised.value.what_happened == words
    assert all_notes(project) == []


def test_a_note_stays_when_the_scheme_gets_a_version_without_its_code(project: Project) -> None:
    write_note(project, "acled", "Armed clash", DECIDED)
    old = shipped("acled")
    new = replace(old, version="99", codes=tuple(code for code in old.codes if code.id != "Armed clash"))
    with project.edit("Update") as edit:
        project.show_scheme(edit, new)

    write_note(project, "acled", "Armed clash", "Still here")

    assert note(project, "acled", "Armed clash") == "Still here"


def test_notes_come_in_the_order_of_schemes_with_their_writer(project: Project) -> None:
    write_note(project, "cameo", "010", "b")
    write_note(project, "acled", "Attack", "a")

    assert [(each.scheme, each.code, each.coder) for each in all_notes(project)] == [
        ("acled", "Attack", CODER.id),
        ("cameo", "010", CODER.id),
    ]
    found = whole_note(project, "cameo", "010")
    assert found is not None
    assert (found.text, found.coder) == ("b", CODER.id)
    assert whole_note(project, "cameo", "011") is None
