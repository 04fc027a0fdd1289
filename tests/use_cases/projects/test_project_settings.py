from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.model.coder import Coder
from annotator.model.event import Event, Value
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.use_cases.codebooks.update_scheme import update
from annotator.use_cases.coding import code_event
from annotator.use_cases.progress import Cancelled
from annotator.use_cases.projects.project_settings import (
    ProjectSettings,
    change_settings,
    change_settings_steps,
    offered,
    settings_of,
    told,
)
from tests.use_cases.conftest import ARTICLES, CODER, code, schemes, shipped, statement

ICEWS = ProjectSettings({"goldstein": "ICEWS"})


def denial(uuid: str, cameo_code: str = "016", state: str = "complete") -> Event:
    """A CAMEO event under one of the four codes for which the two Goldstein tables differ."""
    event = replace(statement(), uuid=uuid, state=state)  # type: ignore[arg-type]
    return event.with_values("code", [Value("code", {"value": cameo_code})])


def goldstein(project: Project) -> dict[str, str]:
    """The stored values of all events, dropped ones too."""
    rows = project.connection.rows(
        "SELECT event.uuid, value.text FROM value JOIN event ON event.id = value.event WHERE field = 'goldstein'"
    )
    return dict(rows)


def test_a_project_with_cameo_may_choose_its_goldstein_table_and_both_ways(project: Project) -> None:
    found = {setting.name: (setting.scheme.id, setting.words, setting.now) for setting in offered(project)}

    assert found == {"goldstein": ("cameo", ("GDELT", "ICEWS"), "GDELT"), "both_ways": ("cameo", ("no", "yes"), "no")}
    assert {setting.name: setting.codes for setting in offered(project)} == {
        "goldstein": ("016", "022", "164", "165"),
        "both_ways": ("041", "042", "043", "044", "045", "046", "057"),
    }
    assert settings_of(project) == ProjectSettings()


def test_a_project_without_it_has_nothing_to_set(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.project", schemes("acled"), CODER) as project:
        assert offered(project) == ()
        with pytest.raises(BadInput, match="Its codebooks leave nothing to choose"):
            told(project, {"goldstein": "ICEWS"})


def test_another_table_computes_the_events_anew_and_undo_takes_both_back(project: Project) -> None:
    code(project, denial("d1"), denial("d2", "164", "dropped"), denial("d3", "165", "draft"), denial("d4", "193"))
    before = goldstein(project)

    done = change_settings(project, ICEWS)

    after = goldstein(project)
    assert (done, settings_of(project)) == (3, ICEWS)
    facts = {each.id: each.attributes for each in shipped("cameo").codes}
    assert [after[uuid] for uuid in ("d1", "d2", "d3")] == [
        facts[code_id]["goldstein_icews"] for code_id in ("016", "164", "165")
    ]
    assert {uuid for uuid in before if before[uuid] != after[uuid]} == {"d1", "d2", "d3"}
    assert project.check() == []

    touched = project.undo()

    assert touched is not None
    assert (touched.label, touched.settings, touched.fields) == (
        "Change project settings", ("goldstein",), ("goldstein",),
    )  # fmt: skip
    assert (goldstein(project), settings_of(project)) == (before, ProjectSettings())
    project.redo()
    assert (goldstein(project), settings_of(project)) == (after, ICEWS)


def test_what_is_coded_afterwards_is_computed_by_the_chosen_table(project: Project) -> None:
    change_settings(project, ICEWS)
    cameo = project.scheme("cameo")

    stored = code_event.save(project, cameo, denial("d1"), "Set code")

    assert stored.text("goldstein") == cameo.code("016").attributes["goldstein_icews"]  # type: ignore[union-attr]
    assert stored.text("goldstein") != cameo.code("016").attributes["goldstein"]  # type: ignore[union-attr]


def test_an_event_whose_value_is_the_same_keeps_the_time_of_its_last_change(project: Project) -> None:
    code(project, denial("d1"), denial("d2", "010"))
    project.connection.run("UPDATE event SET changed = '2018-01-01T00:00:00Z'")

    change_settings(project, ICEWS)

    changed: dict[str, str] = dict(project.connection.rows("SELECT uuid, changed FROM event"))
    assert changed["d2"] == changed["c1-0000"] == "2018-01-01T00:00:00Z"
    assert changed["d1"] > "2018-01-01T00:00:00Z"


def test_settings_that_hold_already_are_no_edit(project: Project) -> None:
    label = project.undo_label

    change_settings(project, ProjectSettings({"goldstein": "GDELT"}, both_ways=False))

    assert project.undo_label == label


def test_going_back_to_the_usual_table_leaves_no_setting(project: Project) -> None:
    code(project, denial("d1"))
    before = goldstein(project)
    change_settings(project, ICEWS)

    change_settings(project, told(project, {"goldstein": "gdelt"}))

    assert (goldstein(project), settings_of(project)) == (before, ProjectSettings())


def test_a_long_change_tells_how_far_it_is_and_can_be_stopped(project: Project) -> None:
    code(project, *(denial(f"d{number}") for number in range(60)))
    before = goldstein(project)
    seen: list[tuple[int, int]] = []

    with pytest.raises(Cancelled):
        change_settings(project, ICEWS, report=lambda *at: seen.append(at), is_cancelled=lambda: len(seen) == 55)

    assert seen[-1] == (55, 60)
    assert (goldstein(project), settings_of(project)) == (before, ProjectSettings())


def test_steps_that_are_dropped_change_nothing(project: Project) -> None:
    code(project, denial("d1"))
    steps = change_settings_steps(project, ICEWS)
    assert next(steps) == (1, 1)

    steps.close()

    assert settings_of(project) == ProjectSettings()


def test_settings_are_told_in_words_of_any_case(project: Project) -> None:
    assert told(project, {"goldstein": "icews", "both_ways": "YES"}) == ProjectSettings({"goldstein": "ICEWS"}, True)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            {"goldstien": "icews"},
            "This project has no setting “goldstien”. Say goldstein=GDELT or goldstein=ICEWS; both_ways=no or"
            " both_ways=yes.",
        ),
        ({"goldstein": "phoenix"}, "“goldstein” cannot be “phoenix”. Say goldstein=GDELT or goldstein=ICEWS."),
        ({"both_ways": "maybe"}, "“both_ways” cannot be “maybe”. Say both_ways=no or both_ways=yes."),
    ],
)
def test_a_setting_that_there_is_not_is_refused_with_those_that_there_are(
    project: Project, words: dict[str, str], sentence: str
) -> None:
    with pytest.raises(BadInput) as raised:
        told(project, words)

    assert str(raised.value) == sentence


def test_events_brought_under_a_new_version_keep_the_chosen_table(project: Project) -> None:
    code(project, denial("d1"))
    change_settings(project, ICEWS)
    before = goldstein(project)

    done = update(project, replace(shipped("cameo"), version="3", name="CAMEO, ours"))

    assert (done.moved, done.staying) == (2, 0)
    assert goldstein(project) == before


def test_a_project_with_the_codebook_as_it_was_gets_the_settings_with_the_new_version(tmp_path: Path) -> None:
    new = shipped("cameo")
    fields = tuple(replace(f, derive={"attribute": "goldstein"}) if f.name == "goldstein" else f for f in new.fields)
    path = tmp_path / "a.project"
    with Project.create(path, [replace(new, version="1", fields=fields, reciprocal={})], CODER) as project:
        with project.edit("Import") as edit:
            add_articles(edit, ARTICLES, "Import")
        code(project, replace(denial("d1"), scheme_version="1"))
        _store_as_before(project)
    with Project.open(path, CODER) as project:
        assert offered(project) == ()

        done = update(project, new)

        assert (done.moved, done.staying) == (1, 0)
        assert [setting.name for setting in offered(project)] == ["goldstein", "both_ways"]
        assert change_settings(project, ICEWS) == 1
        assert project.check() == []


def _store_as_before(project: Project) -> None:
    """The stored scheme with its list of reciprocal codes, as version 1 of the codebook had it."""
    ((text,),) = project.connection.rows("SELECT json FROM scheme")
    text = text.replace('"reciprocal":{}', '"reciprocal":["041","042","043"]')
    digest = hashlib.sha256(text.encode()).hexdigest()
    project.connection.run("UPDATE scheme SET json = ?, hash = ?", text, digest)


def test_every_coders_events_are_computed_anew(project: Project) -> None:
    code(project, denial("d1"))
    project.close()

    with Project.open(project.path, Coder("coder-00B7")) as other:
        change_settings(other, ICEWS)
        event = events.event(other, "d1")

        assert (event.coder, event.text("goldstein")) == (
            CODER.id,
            shipped("cameo").code("016").attributes["goldstein_icews"],  # type: ignore[union-attr]
        )


def test_an_event_of_a_codebook_with_one_table_stays_as_it_is(project: Project) -> None:
    before = project.connection.rows("SELECT * FROM value WHERE event IN (SELECT id FROM event WHERE uuid LIKE 'e%')")

    change_settings(project, ProjectSettings({"goldstein": "ICEWS"}, both_ways=True))

    rows = project.connection.rows("SELECT * FROM value WHERE event IN (SELECT id FROM event WHERE uuid LIKE 'e%')")
    assert rows == before != []
