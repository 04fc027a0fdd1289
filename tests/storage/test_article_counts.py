"""The counts of the list stay right whatever changed, and cost what changed, not what there is."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.model.article_filter import ArticleFilter
from annotator.model.event import Event, Value
from annotator.storage.articles import article_counts, article_search, articles
from annotator.storage.articles.article_counts import ArticleCounter
from annotator.storage.articles.articles import Progress
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.project import Project
from tests.storage.helpers import CODER, OTHER, SCHEME

STATES = ("open", "in_progress", "done", "no_event")


def story(name: str, day: int = 0) -> Article:
    published = (date(2010, 1, 1) + timedelta(days=day)).isoformat()
    return Article(name, f"Rebels struck {name}.", name, "Post", published)


def flagged_event(article: str, flag: str = "denied") -> Event:
    values = (
        (Value("flags", {"value": flag}, "inferred"),) if flag else (Value("actor", {"value": "Rebels"}, "inferred"),)
    )
    return Event(f"event-{article}", article, CODER.id, SCHEME.id, SCHEME.version, values=values)


@pytest.fixture
def twelve(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "twelve.annotator", [SCHEME], CODER) as project:
        with project.edit("Import") as edit:
            add_articles(edit, [story(f"a{n:02}") for n in range(12)], "batch")
        yield project


def statements(project: Project, act: Callable[[], object]) -> list[str]:
    asked: list[str] = []
    project.connection.sqlite.set_trace_callback(asked.append)
    act()
    project.connection.sqlite.set_trace_callback(None)
    return asked


def steps(connection: sqlite3.Connection, act: Callable[[], object]) -> int:
    """How many steps of SQLite's machine, in tens: what grows with the number of rows that are looked at."""
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    connection.set_progress_handler(count, 10)
    act()
    connection.set_progress_handler(None, 0)
    return taken


def test_counts_follow_any_row_of_edits_undos_and_imports(twelve: Project) -> None:
    chance, counter = random.Random(4), ArticleCounter(twelve)
    for number in range(150):
        uuid = f"a{chance.randrange(12):02}"
        match chance.randrange(7):
            case 0 | 1:
                with twelve.edit("State") as edit:
                    articles.set_state(edit, uuid, chance.choice(STATES))  # type: ignore[arg-type]
            case 2:
                with twelve.edit("Flag") as edit:
                    events.save_event(edit, flagged_event(uuid, chance.choice(("denied", ""))))
            case 3 if events.events_of(twelve, uuid):
                with twelve.edit("Drop") as edit:
                    events.drop_event(edit, f"event-{uuid}")
            case 4 if number % 10 == 0:
                with twelve.edit("Import") as edit:
                    add_articles(edit, [story(f"later-{number}")], "batch")
            case 5:
                twelve.redo()
            case _:
                twelve.undo()
        if number % 3:
            assert counter.progress() == articles.counts(twelve)
            assert counter.next_open(uuid) == articles.next_open(twelve, uuid)


def test_another_coders_work_counts_for_them_alone(twelve: Project) -> None:
    counter = ArticleCounter(twelve)
    counter.progress()
    twelve.close()
    with Project.open(twelve.path, OTHER) as theirs, theirs.edit("Done") as edit:
        articles.set_state(edit, "a01", "done")
        events.save_event(edit, replace(flagged_event("a02"), coder=OTHER.id))

    with Project.open(twelve.path, CODER) as mine:
        assert ArticleCounter(mine).progress() == articles.counts(mine)
        assert articles.counts(mine).done == 0


def test_the_next_sitting_counts_nothing_that_was_counted(twelve: Project) -> None:
    counter = ArticleCounter(twelve)
    with twelve.edit("Done") as edit:
        articles.set_state(edit, "a01", "done")
        events.save_event(edit, flagged_event("a01"))
    before = counter.progress()
    counter.keep()

    later = ArticleCounter(twelve)
    asked = statements(twelve, lambda: later.progress())

    assert later.progress() == before
    assert not [each for each in asked if "count(*)" in each]
    assert not statements(twelve, later.keep)[2:], "nothing new is written twice"


def test_an_edit_that_is_rolled_back_after_somebody_counted_leaves_the_counts_right(twelve: Project) -> None:
    counter = ArticleCounter(twelve)
    before = counter.progress()
    while_open: list[Progress] = []

    def fail_halfway() -> None:
        with twelve.edit("Done") as edit:
            articles.set_state(edit, "a01", "done")
            while_open.append(counter.progress())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()
    assert while_open == [before]

    with twelve.edit("No event") as edit:
        articles.set_state(edit, "a02", "no_event")

    assert counter.progress() == articles.counts(twelve)


def test_a_change_too_large_to_follow_is_counted_anew(twelve: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_counts, "MOST_FOLLOWED", 3)
    counter = ArticleCounter(twelve)
    counter.progress()
    edit_before = twelve.newest_edit

    with twelve.edit("Done") as edit:
        for number in range(6):
            articles.set_state(edit, f"a{number:02}", "done")

    assert counter.progress() == articles.counts(twelve)
    assert counter.progress().done == 6
    assert article_counts.touched_since(twelve, edit_before) is None


def test_the_articles_that_an_edit_touched_are_known(twelve: Project) -> None:
    edit_before = twelve.newest_edit
    with twelve.edit("Flag") as edit:
        events.save_event(edit, flagged_event("a03"))
        articles.set_state(edit, "a05", "done")
    with twelve.edit("Day") as edit:
        articles.set_published(edit, "a07", "2019-01-01")

    touched = article_counts.touched_since(twelve, edit_before)

    assert touched is not None
    assert sorted(touched) == ["a03", "a05", "a07"]


@pytest.mark.parametrize("kept", ["", "x", "[]", "null", '["[]", {"edit": 1}]', '[["flags"], 7]'])
def test_counts_that_cannot_be_read_are_counted_anew(twelve: Project, kept: str) -> None:
    with twelve.cache() as cache:
        cache.connection.run(
            "INSERT OR REPLACE INTO memory (coder, name, text) VALUES (?, 'article_counts', ?)", twelve.coder_row, kept
        )

    assert ArticleCounter(twelve).progress() == articles.counts(twelve)


@pytest.fixture(scope="module", params=[1_000, 50_000])
def large(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A project that is coded up to its last twenty articles; one in a hundred has a flag."""
    size: int = request.param
    path = tmp_path_factory.mktemp("large") / f"{size}.annotator"
    with Project.create(path, [SCHEME], CODER) as project:
        with project.edit("Import") as edit:
            add_articles(edit, (story(f"a{n}", n // 50) for n in range(size)), "batch")
        with project.edit("One flag") as edit:
            events.save_event(edit, flagged_event("a5"))
        with project.cache() as cache:
            cache.connection.run(
                "INSERT INTO coding (article, coder, state, reason)"
                " SELECT id, ?, 'done', '' FROM article WHERE id <= ?",
                project.coder_row, size - 20,
            )  # fmt: skip
        counter = ArticleCounter(project)
        counter.progress()
        counter.next_open()
        counter.saw_first_left(size - 19)
        counter.keep()
        yield project


MOST_STEPS = 400
"""In tens, for one key on a project of any size: measured 20 to 250."""


def test_opening_counting_and_going_on_cost_the_same_in_a_project_of_any_size(large: Project) -> None:
    connection = large.connection.sqlite
    size = articles.total(large)
    counter = ArticleCounter(large)

    def finish_one() -> None:
        with large.edit("Done") as edit:
            articles.set_state(edit, f"a{size - 20}", "done")
        counter.progress()
        counter.next_open(f"a{size - 20}")

    cost = {
        "opening": steps(connection, lambda: counter.progress()),
        "next open": steps(connection, lambda: counter.next_open(f"a{size - 1}")),
        "article done": steps(connection, finish_one),
        "undone": steps(connection, lambda: (large.undo(), counter.progress(), counter.next_open())),
    }

    print(size, cost)
    assert max(cost.values()) < MOST_STEPS
    assert counter.progress().done == size - 20


@pytest.mark.parametrize("wanted", [ArticleFilter(), ArticleFilter(state="left"), ArticleFilter(state="ended"),
                                    ArticleFilter(state="flagged"), ArticleFilter(order="newest"),
                                    ArticleFilter(starts=("struck",)), ArticleFilter(source="post")])  # fmt: skip
def test_a_page_costs_the_same_in_a_project_of_any_size(large: Project, wanted: ArticleFilter) -> None:
    start = ArticleCounter(large).left_from if wanted.state == "left" else 0

    cost = steps(large.connection.sqlite, lambda: article_search.rows(large, wanted, limit=20, start=start))
    middle = articles.row(large, f"a{articles.total(large) // 2}")
    later = steps(large.connection.sqlite, lambda: article_search.rows(large, wanted, middle, limit=20))

    print(articles.total(large), wanted.state or wanted.order, cost, later)
    assert cost < 5 * MOST_STEPS
    if wanted.state != "left":
        assert later < 5 * MOST_STEPS
