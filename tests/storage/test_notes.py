from __future__ import annotations

from annotator.storage import notes
from annotator.storage.notes import Note
from annotator.storage.project import Project
from tests.storage.helpers import CODER, OTHER


def write(project: Project, code: str, text: str, scheme: str = "small") -> None:
    with project.edit("Note") as edit:
        notes.write_note(edit, scheme, code, text)


def test_a_note_says_who_wrote_it_last_and_when(project: Project) -> None:
    write(project, "10", "Militias too.")
    project.close()
    with Project.open(project.path, OTHER) as other:
        write(other, "10", "Militias and police.")

        (note,) = notes.notes(other)

        last = other.connection.cell("SELECT max(at) FROM edit")
        assert note == Note("small", "10", "Militias and police.", OTHER.id, last)


def test_after_an_undo_the_note_is_that_of_the_coder_who_undid(project: Project) -> None:
    write(project, "10", "One")
    write(project, "10", "Two")
    project.undo()

    (note,) = notes.notes(project)

    assert (note.text, note.coder) == ("One", CODER.id)


def test_an_empty_text_takes_the_note_away(project: Project) -> None:
    write(project, "10", "One")
    write(project, "10", "")

    assert (notes.notes(project), notes.text_of(project, "small", "10")) == ([], "")


def test_the_same_text_again_is_no_edit(project: Project) -> None:
    write(project, "10", "One")
    write(project, "10", "One")
    write(project, "20", "")

    assert project.connection.cell("SELECT count(*) FROM edit WHERE label = 'Note'") == 1


def test_notes_are_found_by_scheme_and_by_code(project: Project) -> None:
    write(project, "20", "Talks")
    write(project, "10", "Fights")
    write(project, "10", "Elsewhere", "other")

    assert [note.code for note in notes.notes(project, "small")] == ["10", "20"]
    assert [note.text for note in notes.notes(project, "small", "20")] == ["Talks"]
    assert [note.scheme for note in notes.notes(project)] == ["other", "small", "small"]


def test_who_wrote_a_note_is_found_without_reading_the_log(project: Project) -> None:
    plan = " ".join(row[3] for row in project.connection.rows("EXPLAIN QUERY PLAN SELECT * FROM notes"))

    assert "change_of_note" in plan
    assert "SCAN change" not in plan
    assert "SCAN edit" not in plan
