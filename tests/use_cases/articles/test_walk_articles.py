"""Going from article to article stays inside the filter, in its order, from wherever one is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.model.article_filter import read_filter
from annotator.storage.articles import articles
from annotator.storage.articles.article_counts import ArticleCounter
from annotator.storage.articles.imports import add_articles
from annotator.storage.project import Project
from annotator.use_cases.articles.walk_articles import in_progress, neighbour, next_to_code
from tests.storage.helpers import CODER, SCHEME

TEXTS = ("A bomb went off.", "It rained.", "Two bombs were found.", "Sun.", "A bomb was defused.")
DAYS = ("2018-03-01", "2018-02-01", "2018-05-01", "2018-01-01", "2018-04-01")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "walk.annotator", [SCHEME], CODER) as made:
        with made.edit("Import") as edit:
            stories = (Article(f"a{n}", f"{text} {n}", f"Story {n}", "Wire", DAYS[n]) for n, text in enumerate(TEXTS))
            add_articles(edit, stories, "batch")
        yield made


def end(project: Project, uuid: str, state: articles.CodingState = "done") -> None:
    with project.edit("State") as edit:
        articles.set_state(edit, uuid, state)


def following(project: Project, typed: str, after: str, state: str = "") -> str | None:
    return next_to_code(project, ArticleCounter(project), read_filter(typed, state), after)


def test_the_next_article_to_code_is_the_next_open_one_that_fits_and_the_first_again_after_the_last(
    project: Project,
) -> None:
    assert following(project, "bomb", "a0") == "a2"
    assert following(project, "bomb", "a1") == "a2", "an article that does not fit has its place in the order"
    assert following(project, "bomb", "a4") == "a0"
    end(project, "a2")

    assert following(project, "bomb", "a0") == "a4"
    assert following(project, "bomb", "") == "a0"


def test_nothing_is_next_when_only_the_article_itself_is_left(project: Project) -> None:
    for uuid in ("a2", "a4"):
        end(project, uuid)

    assert following(project, "bomb", "a0") is None
    assert following(project, "", "a0") == "a1"


@pytest.mark.parametrize(("typed", "order"), [("sort:newest", "24013"), ("sort:oldest", "31042")])
def test_the_order_of_the_list_is_the_order_of_going_on(project: Project, typed: str, order: str) -> None:
    wanted = read_filter(typed)
    places = [f"a{each}" for each in order]

    assert [neighbour(project, wanted, uuid, 1) for uuid in places] == [*places[1:], None]
    assert [neighbour(project, wanted, uuid, -1) for uuid in places] == [None, *places[:-1]]
    assert following(project, typed, places[-1]) == places[0]


def test_a_filter_by_done_goes_through_them_once(project: Project) -> None:
    for uuid in ("a0", "a3"):
        end(project, uuid)

    assert following(project, "", "a0", "ended") == "a3"
    assert following(project, "state:done", "a3") is None


def test_what_is_in_progress_comes_round_again(project: Project) -> None:
    for uuid in ("a0", "a2"):
        end(project, uuid, "in_progress")

    assert following(project, "state:in_progress", "a2") == "a0"
    assert in_progress(project, read_filter("bomb")) == 2
    assert in_progress(project, read_filter("rained")) == 0
