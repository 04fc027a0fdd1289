"""Counts over a whole project: right, apart for drafts, with as many queries for many events as for few."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.model.event import Event, Value
from annotator.storage import activity, overview
from annotator.storage.articles import articles
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.file.connection import Connection
from annotator.storage.overview import Count, PlaceCount, Question, Stopped, Where
from annotator.storage.project import Project
from tests.storage.helpers import CODER, OTHER, SCHEME


def never() -> bool:
    return False


def question(project: Project, coder: str = "") -> Question:
    return Question(project.path, SCHEME.id, CODER.id, coder, ("day",), ("place",), ("actor", "helpers"), ("flags",))


def coded(uuid: str, code: str, day: str, actors: tuple[str, ...] = (), place: str = "", **parts: str) -> Event:
    values = [Value("code", {"value": code}), Value("day", {"value": day})]
    values += [Value("actor", {"value": name}) for name in actors[:1]]
    values += [Value("helpers", {"value": name}, position=at) for at, name in enumerate(actors[1:])]
    if place:
        values.append(Value("place", {"value": place, **parts}))
    return Event(uuid, "article-1", CODER.id, SCHEME.id, SCHEME.version, "complete", values=tuple(values))


@pytest.fixture
def counted(project: Project) -> Project:
    """Three events and a draft of two places, and one that was dropped."""
    idleb = {"latitude": "35.93", "longitude": "36.63"}
    with project.edit("Code") as edit:
        for event in (
            coded("e1", "10", "2018-02-01", ("Rebels", "Army"), "Idleb", **idleb),
            coded("e2", "10", "2018-02-01", ("Rebels", "Rebels"), "Idleb", **idleb),
            coded("e3", "20", "", ("Army",)),
            replace(coded("e4", "20", "2018-02-03", ("Army",), "Aleppo"), state="draft"),
            replace(coded("e5", "10", "2018-02-04", ("Ghosts",)), state="dropped"),
        ):
            events.save_event(edit, event)
    return project


def test_events_are_counted_by_day_code_actor_and_place_and_drafts_apart(counted: Project) -> None:
    found = overview.counts(question(counted), never)

    assert (found.events, found.drafts, found.coders) == (3, 1, 1)
    assert found.days == [Count("", 1, 0), Count("2018-02-01", 2, 0), Count("2018-02-03", 0, 1)]
    assert found.codes == [Count("10", 2, 0), Count("20", 1, 1)]
    assert sorted(found.actors, key=lambda each: each.value) == [Count("Army", 2, 1), Count("Rebels", 2, 0)]
    assert found.places == [
        PlaceCount("", "", "", 1, 0),
        PlaceCount("Aleppo", "", "", 0, 1),
        PlaceCount("Idleb", "35.93", "36.63", 2, 0),
    ]


def test_only_one_coders_events_are_counted_when_asked_for(counted: Project) -> None:
    assert overview.counts(question(counted, CODER.id), never).events == 3
    assert overview.counts(question(counted, OTHER.id), never).events == 0


def test_events_of_an_import_that_was_undone_are_not_counted(counted: Project) -> None:
    while counted.undo_label != "Import":
        counted.undo()
    counted.redo()
    before = overview.counts(question(counted), never)
    counted.undo()

    counted.undo()

    assert before.events == 3
    assert overview.counts(question(counted), never).events == 0


def test_progress_and_the_median_of_measured_articles_are_this_coders(project: Project) -> None:
    with project.edit("Import") as edit:
        add_articles(edit, [Article(f"m{n}", f"Text {n}", "", "", "", "en") for n in range(4)], "more")
    with project.edit("States") as edit:
        for n, state in enumerate(("done", "done", "no_event", "in_progress")):
            articles.set_state(edit, f"m{n}", state, "nothing codable" if state == "no_event" else "")  # type: ignore[arg-type]
    with project.cache() as cache:
        for n, milliseconds in enumerate((60_000, 180_000, 90_000, 9_999_999)):
            activity.add_active_time(cache, f"m{n}", milliseconds)

    work = overview.counts(question(project), never).work

    assert (work.articles, work.done, work.no_event, work.in_progress) == (5, 2, 1, 1)
    assert (work.median_ms, work.timed) == (90_000, 3)
    assert overview.counts(replace(question(project), me=OTHER.id), never).work.timed == 0


@pytest.mark.parametrize(
    ("where", "uuids"),
    [
        (Where(("code",), ("10",)), ["e1", "e2"]),
        (Where(("actor", "helpers"), ("Army",)), ["e3", "e1", "e4"]),
        (Where(("day",), ("2018-02-01", "2018-02-02"), is_range=True), ["e1", "e2"]),
        (Where(("place",), ("Idleb",), at=(36.63, 35.93)), ["e1", "e2"]),
        (Where(("place",), ("Idleb",), at=(36.63, 35.94)), []),
        (Where((), ()), []),
    ],
)
def test_the_events_behind_a_count_are_listed_by_day(counted: Project, where: Where, uuids: list[str]) -> None:
    assert [each.uuid for each in overview.listed(question(counted), where, never)] == uuids


def test_a_listed_event_says_what_a_list_shows(counted: Project) -> None:
    (first, *_) = overview.listed(question(counted), Where(("code",), ("10",)), never)

    assert (first.article, first.coder, first.state, first.code) == ("article-1", CODER.id, "complete", "10")
    assert (first.day, first.place, first.title, first.source) == (
        "2018-02-01", "Idleb", "Rebels strike", "Northern Post",
    )  # fmt: skip


def queries_of(work: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> int:
    asked: list[str] = []

    class Traced(Connection):
        def __init__(self, path: Path, *, read_only: bool, is_patient: bool = False) -> None:
            super().__init__(path, read_only=read_only, is_patient=is_patient)
            self.sqlite.set_trace_callback(asked.append)

    with monkeypatch.context() as patch:
        patch.setattr(overview, "Connection", Traced)
        work()
    return len(asked)


def test_many_events_take_as_many_queries_as_few(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    with project.edit("Code") as edit:
        events.save_event(edit, coded("e0", "10", "2018-01-01", ("Rebels",), "Idleb"))
    few = queries_of(lambda: overview.counts(question(project), never), monkeypatch)
    with project.edit("Code") as edit:
        for n in range(1, 200):
            events.save_event(edit, coded(f"e{n}", "10", f"2018-01-{n % 28 + 1:02}", (f"Group {n}",), f"Town {n}"))

    many = queries_of(lambda: overview.counts(question(project), never), monkeypatch)

    assert overview.counts(question(project), never).events == 200
    assert many == few


def test_counting_stops_when_nobody_wants_to_know(project: Project) -> None:
    with project.edit("Code") as edit:
        for n in range(300):
            events.save_event(edit, coded(f"e{n}", "10", "2018-01-01", ("Rebels",), f"Town {n}"))

    with pytest.raises(Stopped):
        overview.counts(question(project), lambda: True)


def test_counting_leaves_the_file_free_for_an_edit_and_unchanged(counted: Project) -> None:
    before = counted.path.read_bytes()

    overview.counts(question(counted), never)

    assert counted.path.read_bytes() == before
    with counted.edit("Go on") as edit:
        events.save_event(edit, coded("e6", "10", "2018-02-09"))
    assert sqlite3.connect(counted.path).execute("SELECT count(*) FROM event").fetchone() == (6,)


def test_only_the_events_of_some_days_are_counted_and_listed(counted: Project) -> None:
    asked = replace(question(counted), first="2018-02-02", last="2018-02-28")

    found = overview.counts(asked, never)
    listed = overview.listed(asked, Where(("actor", "helpers"), ("Army",)), never)

    assert (found.events, found.drafts) == (0, 1)
    assert found.days == [Count("2018-02-03", 0, 1)]
    assert [place.name for place in found.places] == ["Aleppo"]
    assert [line.uuid for line in listed] == ["e4"]


@pytest.mark.parametrize(("first", "last", "events"), [("2018-02-02", "", 0), ("", "2018-02-02", 2), ("", "", 3)])
def test_days_may_have_one_bound_and_the_undated_are_of_none(
    counted: Project, first: str, last: str, events: int
) -> None:
    assert overview.counts(replace(question(counted), first=first, last=last), never).events == events


def test_the_years_to_choose_from_are_those_of_all_events(counted: Project) -> None:
    assert overview.counts(replace(question(counted), first="2020-01-01"), never).years == ["2018"]
