from __future__ import annotations

from annotator.model.article import Article
from annotator.storage import activity
from annotator.storage.articles import articles
from annotator.storage.articles.imports import add_articles
from annotator.storage.project import Project
from tests.storage.helpers import CODER, OTHER


def test_active_time_adds_up(project: Project) -> None:
    with project.cache() as cache:
        activity.add_active_time(cache, "article-1", 1_500)
        activity.add_active_time(cache, "article-1", 500)

    assert activity.active_ms(project, "article-1") == 2_000


def test_undo_leaves_active_time_alone(project: Project) -> None:
    with project.cache() as cache:
        activity.add_active_time(cache, "article-1", 1_500)
    project.undo()

    assert activity.active_ms(project, "article-1") == 1_500


def test_each_coder_is_remembered_by_themselves(project: Project) -> None:
    with project.cache() as cache:
        activity.remember(cache, "last_article", "article-1")
    project.close()

    with Project.open(project.path, CODER) as mine:
        assert activity.remembered(mine, "last_article") == "article-1"
        assert activity.remembered(mine, "zoom") == ""
    with Project.open(project.path, OTHER) as theirs:
        assert activity.remembered(theirs, "last_article") == ""


def test_the_times_of_finished_articles_come_latest_first(project: Project) -> None:
    with project.edit("More") as edit:
        add_articles(edit, [Article(f"m{n}", f"Text {n}", "", "", "", "en") for n in range(3)], "more")
        for n in (2, 0, 1):
            articles.set_state(edit, f"m{n}", "done" if n else "in_progress")
    with project.cache() as cache:
        for n in range(3):
            activity.add_active_time(cache, f"m{n}", 1_000 + n)

    assert activity.latest_ms(project, 10) == [1_001, 1_002]
    assert activity.latest_ms(project, 1) == [1_001]


def test_the_latest_times_are_found_without_sorting_all(project: Project) -> None:
    asked: list[str] = []
    project.connection.sqlite.set_trace_callback(asked.append)
    activity.latest_ms(project, 10)
    project.connection.sqlite.set_trace_callback(None)

    plan = project.connection.rows(f"EXPLAIN QUERY PLAN {asked[-1]}")

    assert not any("TEMP B-TREE" in step[-1] or "SCAN activity" in step[-1] for step in plan), plan
