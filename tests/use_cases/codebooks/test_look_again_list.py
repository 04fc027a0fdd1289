"""The list of events to look at again costs, once it was read, only what changed since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import event_rows, events
from annotator.storage.project import Project
from annotator.use_cases.codebooks.look_again import bring_over, to_look_at
from annotator.use_cases.codebooks.look_again_list import LookAgainList, LookAgainRow
from annotator.use_cases.codebooks.update_scheme import update
from annotator.use_cases.progress import finish
from tests.storage.helpers import ARTICLE, CODER
from tests.use_cases.codebooks.test_update_scheme import SCHEME, event, save, without

SIZE = 120


def project_of(folder: Path, size: int) -> Project:
    """Talks that stayed under version 1, as version 2 has no talks."""
    made = Project.create(folder / f"{size}.project", [SCHEME], CODER)
    with made.edit("Import") as edit:
        add_articles(edit, [ARTICLE], "Import")
    save(made, *(event(f"talk-{at}", "20") for at in range(size)))
    update(made, without("20"))
    return made


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with project_of(tmp_path, SIZE) as made:
        yield made


@pytest.fixture
def read_events(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The rows of the events that are read whole."""
    found: list[int] = []
    read = event_rows.read_whole

    def noting(connection, rows):  # type: ignore[no-untyped-def]
        wanted = list(rows)
        found.extend(wanted)
        return read(connection, wanted)

    monkeypatch.setattr(event_rows, "read_whole", noting)
    return found


def names(rows: tuple[LookAgainRow, ...]) -> list[str]:
    return [row.event.uuid for row in rows]


def test_the_rows_say_what_the_events_themselves_would(project: Project) -> None:
    rows = finish(LookAgainList(project).steps())

    assert len(rows) == SIZE
    for row, each in zip(rows, to_look_at(project), strict=True):
        assert (row.event.uuid, row.event.article, row.event.state, row.title) == (
            each.event.uuid, each.event.article, each.event.state, each.title,
        )  # fmt: skip
        assert (row.code, row.brought_over) == (each.outcome.code, each.outcome.words)
        assert row.changes == tuple(change.words for change in each.changes)
        assert (row.loses_something, row.needs_nobody) == (bool(each.outcome.lost), each.outcome.needs_nobody)


def test_reading_again_reads_only_the_event_that_changed(project: Project, read_events: list[int]) -> None:
    listed = LookAgainList(project)
    finish(listed.steps())
    first = len(read_events)
    read_events.clear()
    changed = events.event(project, "talk-7")
    read_events.clear()
    save(project, replace(changed, state="dropped"))
    after = finish(listed.steps())

    assert first == SIZE
    assert read_events == [project.connection.cell("SELECT id FROM event WHERE uuid = 'talk-7'")]
    assert names(after) == [f"talk-{at}" for at in range(SIZE) if at != 7]


def test_reading_again_after_an_undo_finds_the_event_as_it_was(project: Project) -> None:
    listed = LookAgainList(project)
    before = finish(listed.steps())
    bring_over(project, "talk-7")
    without_it = finish(listed.steps())
    project.undo()

    assert "talk-7" not in names(without_it)
    assert finish(listed.steps()) == before


def test_a_reading_that_was_stopped_goes_on_where_it_was(project: Project, read_events: list[int]) -> None:
    listed = LookAgainList(project)
    steps = listed.steps()
    for _ in range(70):
        next(steps)
    steps.close()
    read = len(read_events)
    finish(listed.steps())

    # Of the page where it was stopped some were read and not yet looked at.
    assert 70 <= read < SIZE
    assert len(read_events) < SIZE + 50
    assert not {*read_events[:70]} & {*read_events[read:]}


def test_an_event_that_fits_a_later_version_leaves_the_list(project: Project) -> None:
    listed = LookAgainList(project)
    finish(listed.steps())
    back: Scheme = replace(SCHEME, version="3", codes=(*SCHEME.codes,))
    update(project, back)

    assert finish(listed.steps()) == ()


def test_another_scheme_under_the_same_version_is_not_taken_for_the_old_one(project: Project) -> None:
    listed = LookAgainList(project)
    before = finish(listed.steps())
    project.undo()
    finish(listed.steps())
    update(project, without("20", "30", name="Smaller"))

    assert names(finish(listed.steps())) == names(before)
    project.undo()
    update(project, replace(SCHEME, version="2"))
    assert finish(listed.steps()) == ()


@pytest.mark.parametrize("size", [60, 240])
def test_a_step_asks_as_little_however_many_events_there_are(tmp_path: Path, size: int) -> None:
    with project_of(tmp_path, size) as made:
        asked: list[str] = []
        most = 0
        made.connection.sqlite.set_trace_callback(asked.append)
        for _ in LookAgainList(made).steps():
            most = max(most, len(asked))
            asked.clear()

    assert most <= 8
