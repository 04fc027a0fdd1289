"""Actors and places of a project's events are found by their words, and by spellings like them; most fitting first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator import paths
from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.model.event import Value
from annotator.model.schemes.scheme_file import read_scheme
from annotator.model.text.span import Span
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.use_cases.coding import code_event
from annotator.use_cases.searching.look_up import NameRow, ProjectSearch, best_names, events_with

TEXT = "Rebels attacked the army near Idlib."
CODED = (
    ("Opposition Rebels (Syria)", "Idlib"),
    ("Opposition Rebels (Syria)", "Aleppo"),
    ("Military Forces of Syria (2000-)", "Idlib"),
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    scheme = read_scheme(paths.schemas() / "acled.yaml")
    with Project.create(tmp_path / "p.annotator", [scheme], Coder("coder-4F2A", "")) as made:
        numbers = range(len(CODED))
        articles = [Article(f"article-{n}", f"{TEXT} {n}", "Fighting", "Reuters", "2018-01-11") for n in numbers]
        with made.edit("Import") as edit:
            add_articles(edit, articles, "first")
        for article, (actor, place) in zip(articles, CODED, strict=True):
            event = code_event.new_event(made, article, scheme, [Span(0, len(TEXT))])
            values = (Value("actor1", {"value": actor}, "inferred"), Value("location", {"value": place}, "inferred"))
            code_event.save(made, scheme, replace(event, values=(*event.values, *values)), "Code")
        yield made


def found(project: Project, typed: str) -> list[NameRow]:
    return list(ProjectSearch(project).find(typed, {"actor": 3, "place": 3}, lambda: False).names)


def test_a_place_is_found_with_the_number_of_its_events(project: Project) -> None:
    assert found(project, "idl") == [NameRow("place", "Idlib", 2)]


def test_an_actor_is_found_by_any_of_its_words(project: Project) -> None:
    assert found(project, "reb syr") == [NameRow("actor", "Opposition Rebels (Syria)", 2)]


def test_a_slip_of_the_hand_still_finds_it_and_says_so(project: Project) -> None:
    assert [(row.name, row.is_alike) for row in found(project, "alepo")] == [("Aleppo", True)]


def test_nothing_typed_lists_all_in_order(project: Project) -> None:
    assert [row.name for row in found(project, "") if row.kind == "place"] == ["Aleppo", "Idlib"]


def test_a_name_that_only_dropped_events_hold_is_not_offered(project: Project) -> None:
    ((article, _),) = events_with(project, "place", "Aleppo")
    (event,) = events.events_of(project, article)

    code_event.drop_event(project, event)

    assert found(project, "aleppo") == []


def test_names_that_begin_as_typed_come_before_those_with_the_word_inside() -> None:
    names = ["Protesters of Syria", "Syrian Army", "Syria"]

    assert [name for name, _ in best_names(names, "syr")] == ["Syria", "Syrian Army", "Protesters of Syria"]


def test_the_events_of_a_name_come_in_the_order_of_their_articles(project: Project) -> None:
    assert [article for article, _ in events_with(project, "place", "Idlib")] == ["article-0", "article-2"]
