"""Events of one day, place and actors: found beside one event by one query, and in a whole project in one go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import Code, FieldDef, Scheme
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import same_dyad
from annotator.storage.events.events import save_event
from annotator.storage.file.connection import Connection
from annotator.storage.project import Project
from annotator.storage.travel import save_event as save_travelling

CODER = Coder("coder-4F2A", "")
SCHEME = Scheme(
    "small", "1", "Small", (Code("clash", "Clash"),),
    (
        FieldDef("code", "Type", "code"), FieldDef("day", "Date", "date"), FieldDef("who", "Actor 1", "actor"),
        FieldDef("with_who", "With 1", "actor", list=True, accompanies="who"), FieldDef("whom", "Actor 2", "actor"),
        FieldDef("where", "Place", "place"),
    ),
)  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "work.annotator", [SCHEME], CODER) as made:
        with made.edit("Import") as edit:
            add_articles(edit, [Article(f"a{n}", f"Text {n}", f"Title {n}", "", "", "") for n in range(3)], "batch")
        yield made


def clash(uuid: str, article: str = "a0", **texts: str) -> Event:
    held = {"code": "clash", "day": "2018-01-11", "who": "Rebels", "whom": "Army", "where": "Idlib"} | texts
    values = tuple(Value(name, {"value": text}) for name, text in held.items() if text)
    return Event(uuid, article, CODER.id, "small", "1", values=values)


def store(project: Project, *events: Event) -> None:
    with project.edit("Code") as edit:
        for event in events:
            save_event(edit, event)


def found(project: Project, event: Event) -> list[str]:
    return [alike.uuid for alike in same_dyad.beside(project, SCHEME, event)]


def in_groups(project: Project) -> dict[str, list[str]]:
    whole: dict[str, list[str]] = {}
    for group in same_dyad.groups(project, SCHEME):
        whole |= {uuid: [alike.uuid for alike in others] for uuid, others in group.items()}
    return whole


def test_an_event_of_the_same_day_place_and_actors_is_found_with_its_article(project: Project) -> None:
    store(project, clash("e0"), clash("e1", "a1"))

    assert same_dyad.beside(project, SCHEME, clash("e0")) == [same_dyad.Alike("e1", "a1", "Title 1")]
    assert in_groups(project) == {"e0": ["e1"], "e1": ["e0"]}


@pytest.mark.parametrize(
    "differs", [{"day": "2018-01-12"}, {"where": "Saraqib"}, {"who": "Others"}, {"whom": "Others"}, {"whom": ""}]
)
def test_an_event_that_differs_in_any_of_them_is_another_one(project: Project, differs: dict[str, str]) -> None:
    store(project, clash("e0"), clash("e1", "a1", **differs))

    assert found(project, clash("e0")) == []
    assert in_groups(project) == {}


def test_towns_of_one_name_in_two_provinces_are_two_places(project: Project) -> None:
    here, there = (
        clash(uuid).with_values("where", [Value("where", {"value": "Idlib", "admin1": admin1})])
        for uuid, admin1 in (("e0", "Idlib"), ("e1", "Hama"))
    )
    store(project, here, there)

    assert found(project, here) == []
    assert in_groups(project) == {}


def test_companions_of_an_actor_make_no_difference(project: Project) -> None:
    with_others = clash("e1", with_who="Islamists")
    store(project, clash("e0"), with_others)

    assert found(project, clash("e0")) == ["e1"]


def test_events_that_report_one_incident_are_not_named_to_each_other(project: Project) -> None:
    store(project, clash("e0"), replace(clash("e1", "a1"), incident="e0"), replace(clash("e2", "a2"), incident="e0"))

    assert found(project, clash("e0")) == []
    assert found(project, replace(clash("e2"), incident="e0")) == []
    assert in_groups(project) == {}


def test_what_was_dropped_or_lacks_a_place_or_all_actors_is_like_nothing(project: Project) -> None:
    store(project, clash("e0"), replace(clash("e1"), state="dropped"))
    store(project, clash("e2", where=""), clash("e3", where=""), clash("e4", who="", whom=""))

    assert found(project, clash("e0")) == []
    assert found(project, clash("e2", where="")) == []
    assert in_groups(project) == {}


def test_another_coders_event_of_the_same_act_is_no_duplicate(project: Project) -> None:
    store(project, clash("e0"))
    with project.edit("Merge") as edit:
        save_travelling(edit, replace(clash("e1"), coder="coder-0001"), "2018-01-12T00:00:00Z")

    assert found(project, clash("e0")) == []
    assert in_groups(project) == {}


def test_beside_one_event_is_one_query_by_the_days_index_however_many_others_there_are(project: Project) -> None:
    store(project, *(clash(f"e{n}", day=f"2018-01-{n + 1:02}") for n in range(28)))
    asked: list[str] = []
    project.connection.sqlite.set_trace_callback(asked.append)

    same_dyad.beside(project, SCHEME, clash("e0"))

    project.connection.sqlite.set_trace_callback(None)
    (sql,) = [each for each in asked if not each.startswith("--")]
    plan = [row[3] for row in project.connection.rows(f"EXPLAIN QUERY PLAN {sql}")]
    assert "SEARCH day USING INDEX value_by_field (field=? AND text=?)" in plan
    assert not [step for step in plan if step.startswith("SCAN") and "subquery" not in step]


def test_all_groups_of_a_project_take_work_in_proportion_to_its_events(project: Project) -> None:
    def steps(events: int) -> int:
        """Thousands of SQLite's own steps, counted: nothing is timed."""
        store(project, *(clash(f"e{n}", day=f"2018-{n % 12 + 1:02}-11", who=f"Group {n // 24}") for n in range(events)))
        counted = 0

        def count() -> int:
            nonlocal counted
            counted += 1
            return 0

        make = Connection

        def counting(*args: object, **kwargs: object) -> Connection:
            connection = make(*args, **kwargs)  # type: ignore[arg-type]
            connection.sqlite.set_progress_handler(count, 100)
            return connection

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(same_dyad, "Connection", counting)
            found_in_all = in_groups(project)
        assert len(found_in_all) == events
        assert max(map(len, found_in_all.values())) == 1
        return counted

    few, many = steps(240), steps(960)

    assert few > 10
    assert many < 6 * few


def test_a_large_group_names_only_a_few_to_each(project: Project) -> None:
    store(project, *(clash(f"e{n}") for n in range(60)))

    assert {len(others) for others in in_groups(project).values()} == {same_dyad.MOST_NAMED}
    assert len(found(project, clash("e0"))) == same_dyad.MOST_NAMED
