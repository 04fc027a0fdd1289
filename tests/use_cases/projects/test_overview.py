"""The overview in words and numbers that a page only has to draw."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from annotator.errors import CoderError
from annotator.model.event import Event, Value
from annotator.storage import activity
from annotator.storage.articles import articles
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.use_cases.progress import Cancelled
from annotator.use_cases.projects import overview as use_case
from annotator.use_cases.projects.overview import Overview
from tests.storage.helpers import ARTICLE, CODER, SCHEME


def coded(uuid: str, code: str, day: str, place: str = "", latitude: str = "", longitude: str = "") -> Event:
    parts = {"value": place, "latitude": latitude, "longitude": longitude}
    values = (
        Value("code", {"value": code}), Value("day", {"value": day}), Value("actor", {"value": "Rebels"}),
        Value("place", parts),
    )  # fmt: skip
    return Event(uuid, "article-1", CODER.id, SCHEME.id, SCHEME.version, "complete", values=values)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "a.annotator", [SCHEME], CODER, countries=["Syria"]) as made:
        with made.edit("Import") as edit:
            add_articles(edit, [ARTICLE], "first")
        yield made


def store(project: Project, *found: Event) -> None:
    with project.edit("Code") as edit:
        for event in found:
            events.save_event(edit, event)


def overview_of(project: Project) -> Overview:
    return use_case.overview(use_case.question(project, SCHEME.id), SCHEME, project.countries)


def test_the_fields_asked_about_are_the_schemes_own(project: Project) -> None:
    asked = use_case.question(project, SCHEME.id)

    assert (asked.days, asked.places, asked.actors, asked.flags) == (
        ("day",), ("place",), ("actor", "helpers"), ("flags",),
    )  # fmt: skip


def test_an_empty_project_is_no_trouble(project: Project) -> None:
    found = overview_of(project)

    assert (found.events, found.left, found.codes, found.spots, found.timeline.periods) == (0, 1, (), (), ())
    assert found.minutes_an_article is None and found.hours_left is None


def test_places_with_the_same_coordinates_are_one_spot_however_they_are_written(project: Project) -> None:
    store(
        project,
        coded("e1", "10", "2018-02-01", "Idleb", "35.93", "36.63"),
        coded("e2", "10", "2018-02-01", "Idlib", "35.930", "36.630"),
        coded("e3", "10", "2018-02-01", "Idleb", "35.93", "36.63"),
    )

    (spot,) = overview_of(project).spots

    assert (spot.name, spot.events, spot.longitude, spot.latitude) == ("Idleb", 3, 36.63, 35.93)
    listed = use_case.events_where(use_case.question(project, SCHEME.id), SCHEME, spot.where)
    assert [line.uuid for line in listed] == ["e1", "e2", "e3"]


@pytest.mark.parametrize(("latitude", "longitude"), [("", ""), ("north", "36"), ("91", "36"), ("nan", "36")])
def test_an_event_without_usable_coordinates_is_counted_in_words(
    project: Project, latitude: str, longitude: str
) -> None:
    store(project, coded("e1", "10", "2018-02-01", "Somewhere", latitude, longitude))

    found = overview_of(project)

    assert (found.spots, found.unplaced) == ((), 1)


def test_an_event_without_a_day_is_counted_in_words(project: Project) -> None:
    store(project, coded("e1", "10", ""), coded("e2", "10", "last week"), coded("e3", "10", "2018-02-01"))

    found = overview_of(project)

    assert found.undated == 2
    assert [(each.first, each.events) for each in found.timeline.periods] == [(date(2018, 2, 1), 1)]


def test_codes_have_their_names_most_frequent_first(project: Project) -> None:
    store(project, coded("e1", "20", ""), coded("e2", "10", ""), coded("e3", "10", ""), coded("e4", "", ""))

    found = overview_of(project)

    assert [(each.label, each.events) for each in found.codes] == [
        ("10  Fight", 2),
        ("20  Talk", 1),
        ("no code yet", 1),
    ]


def test_what_is_left_takes_as_long_as_this_coders_median(project: Project) -> None:
    with project.edit("Import") as edit:
        more = [
            type(ARTICLE)(f"m{n}", f"Text {n}", "", "", "", "en") for n in range(3)
        ]  # fmt: skip
        add_articles(edit, more, "more")
        articles.set_state(edit, "m0", "done")
    with project.cache() as cache:
        activity.add_active_time(cache, "m0", 20 * 60_000)

    found = overview_of(project)

    assert (found.left, found.minutes_an_article, found.hours_left) == (3, 20.0, 1.0)


def test_the_events_of_a_period_are_found_by_its_days(project: Project) -> None:
    store(project, coded("e1", "10", "2018-02-01"), coded("e2", "10", "2018-03-30"))
    asked = use_case.question(project, SCHEME.id)
    period = overview_of(project).timeline.periods[0]

    (line,) = use_case.events_where(asked, SCHEME, use_case.in_period(asked, period))

    assert (line.uuid, line.day, line.code) == ("e1", "1 Feb 2018", "10  Fight")


def test_stopping_is_told_as_being_cancelled(project: Project) -> None:
    store(project, *(coded(f"e{n}", "10", "2018-02-01", f"Town {n}") for n in range(200)))

    with pytest.raises(Cancelled):
        use_case.overview(use_case.question(project, SCHEME.id), SCHEME, (), lambda: True)


def test_a_picture_never_replaces_a_project(project: Project) -> None:
    with pytest.raises(CoderError):
        use_case.save_target(project.path)
