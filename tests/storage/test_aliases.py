"""Names that a project remembers: stored as logged rows, undone as any edit."""

from __future__ import annotations

import pytest

from annotator.storage.aliases import Alias, aliases, named_anew, write_alias
from annotator.storage.project import Project

FALCONS = Alias("small", "actor", "the Falcons", {"value": "Falcons of Idlib", "type": "Rebel group"})


def write(project: Project, alias: Alias, label: str = "Remember a name") -> None:
    with project.edit(label) as edit:
        write_alias(edit, alias)


def test_words_mean_what_they_were_last_given_and_undo_takes_one_meaning_back(project: Project) -> None:
    write(project, FALCONS)
    write(project, FALCONS._replace(parts={"value": "Idlib Falcons"}))
    assert [each.parts for each in aliases(project)] == [{"value": "Idlib Falcons"}]

    touched = project.undo()

    assert aliases(project) == [FALCONS]
    assert touched is not None and touched.aliases == ("the Falcons",)


def test_without_parts_the_words_mean_nothing_any_more(project: Project) -> None:
    write(project, FALCONS)

    write(project, FALCONS._replace(parts={}), "Forget a name")

    assert aliases(project) == []


@pytest.mark.parametrize(("scheme", "kind"), [("other", None), (None, "place")])
def test_names_of_another_scheme_or_kind_are_left_out(project: Project, scheme: str | None, kind: str | None) -> None:
    write(project, FALCONS)

    assert aliases(project, scheme, kind) == []


def test_the_same_name_twice_is_no_change(project: Project) -> None:
    write(project, FALCONS)
    before = project.connection.cell("SELECT count(*) FROM change")

    write(project, FALCONS)

    assert project.connection.cell("SELECT count(*) FROM change") == before


def test_what_a_person_typed_as_a_new_name_is_found_with_its_parts(coded: Project) -> None:
    found = named_anew(coded, "small", "actor", 10)

    assert [parts["value"] for parts in found] == [
        text for (text,) in coded.connection.rows(
            "SELECT text FROM value WHERE field = 'actor' AND part = 'value' AND rule = '' ORDER BY id DESC"
        )
    ]  # fmt: skip
