"""An edit of very many changes is undone in short steps: all of it, or nothing of it."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import CoderError
from annotator.model.article import Article
from annotator.storage.articles import articles
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.file.connection import ProjectBusy
from annotator.storage.log import history
from annotator.storage.log.history import Touched
from annotator.storage.project import Project
from tests.storage.helpers import CODER, FULL, OTHER, SCHEME, TEXT, dump, event, value


def many(path: Path, articles_to_end: int) -> Project:
    """A project whose last edit ended so many articles."""
    project = Project.create(path, [SCHEME], CODER)
    names = [f"a{number:04}" for number in range(articles_to_end)]
    with project.edit("Import") as edit:
        add_articles(edit, [Article(name, f"{name}: {TEXT}") for name in names], "batch")
    with project.edit("End articles") as edit:
        for name in names:
            articles.set_state(edit, name, "done")
    return project


def queries_of_steps(project: Project) -> list[int]:
    """How many statements each step of the next undo runs; the last counts those of the end."""
    asked: list[str] = []
    found = []
    steps = project.undo_steps()
    project.connection.sqlite.set_trace_callback(asked.append)
    try:
        while True:
            try:
                next(steps)
            except StopIteration:
                return [*found, len(asked)]
            found.append(len(asked))
            asked.clear()
    finally:
        project.connection.sqlite.set_trace_callback(None)


def test_the_steps_say_how_many_of_how_many_changes_are_reversed(tmp_path: Path) -> None:
    with many(tmp_path / "p.coding", 450) as project:
        told = list(project.undo_steps())

        assert told == [(done, 450) for done in range(1, 451)]
        assert articles.counts(project).done == 0


@pytest.mark.parametrize("size", [450, 900])
def test_a_step_costs_the_same_however_many_changes_there_are(tmp_path: Path, size: int) -> None:
    with many(tmp_path / "p.coding", size) as project:
        asked = queries_of_steps(project)

    assert len(asked) == size + 1
    # A page of changes is read, and what it concerns looked up, once in 200 steps.
    assert max(asked) <= 2 * history._PAGE + 20
    assert sorted(asked)[size // 2] <= 4


def test_the_undo_of_an_ordinary_edit_asks_for_each_row_once(coded: Project) -> None:
    with coded.edit("Set actor") as edit:
        events.save_event(edit, FULL.with_values("actor", [value("actor", "Army", "men")]))
        changed = edit.changes

    asked = sum(queries_of_steps(coded))

    # Find, write and log a change; what it concerns; the edit itself, its transaction and both tops.
    assert changed == 7
    assert asked <= 3 * changed + 15


@pytest.mark.parametrize("at", [1, 250, 449])
def test_an_undo_that_is_stopped_on_its_way_leaves_everything_as_it_was(tmp_path: Path, at: int) -> None:
    with many(tmp_path / "p.coding", 450) as project:
        before = dump(project), project.undo_label, project.newest_edit
        steps = project.undo_steps()
        for _ in range(at):
            next(steps)
        steps.close()

        assert (dump(project), project.undo_label, project.newest_edit) == before
        assert project.redo_label == ""
        assert project.undo() is not None
        assert articles.counts(project).done == 0


def test_nothing_else_is_written_while_an_undo_is_on_its_way(tmp_path: Path) -> None:
    with many(tmp_path / "p.coding", 10) as project:
        steps = project.undo_steps()
        next(steps)

        with pytest.raises(ProjectBusy), project.cache():
            pass
        steps.close()
        with project.cache():
            pass


def test_a_refusal_in_the_last_step_takes_back_all_steps_before(tmp_path: Path) -> None:
    project = many(tmp_path / "p.coding", 450)
    project.close()
    with Project.open(project.path, OTHER) as other, other.edit("By hand") as edit:
        row = edit.connection.cell("SELECT min(id) FROM coding")
        edit.update("coding", row, {"reason": "ours"})

    with Project.open(project.path, CODER) as mine:
        before = dump(mine)
        with pytest.raises(CoderError, match="“End articles” cannot be reversed"):
            mine.undo()
        assert dump(mine) == before


@pytest.mark.parametrize("page", [1, 2, 7, 200])
def test_what_an_undo_touched_is_told_in_the_same_order_however_it_is_read(
    coded: Project, page: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "_PAGE", page)
    with coded.edit("Two events") as edit:
        events.save_event(edit, event(value("actor", "Army", "men"), value("place", "Idlib"), uuid="event-3"))
        events.save_event(edit, FULL.with_values("deaths", [value("deaths", "3")]))

    undone, redone = coded.undo(), coded.redo()
    assert undone is not None and redone is not None

    fields = ("evidence", "actor", "place", "deaths")
    assert undone == Touched("Two events", ("article-1",), ("event-3", "event-1"), fields)
    assert (redone.events, set(redone.fields)) == (("event-1", "event-3"), set(fields))


@given(st.lists(st.sampled_from(["done", "open", "no_event"]), min_size=1, max_size=12), st.integers(0, 11))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_wherever_an_undo_stops_undo_and_redo_still_walk_through_the_very_states(
    states: list[articles.CodingState], stop: int
) -> None:
    with tempfile.TemporaryDirectory() as folder, many(Path(folder) / "p.coding", 4) as project:
        walked = [dump(project)]
        for state in states:
            with project.edit("State") as edit:
                for number in range(4):
                    articles.set_state(edit, f"a{number:04}", state)
            if dump(project) != walked[-1]:
                walked.append(dump(project))

        for expected in reversed(walked[:-1]):
            steps = project.undo_steps()
            for _ in range(stop % 5):
                next(steps, None)
            steps.close()
            if dump(project) != expected:  # it was stopped before its end
                project.undo()
            assert dump(project) == expected
        for expected in walked[1:]:
            project.redo()
            assert dump(project) == expected
