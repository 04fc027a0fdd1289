from __future__ import annotations

from annotator.storage import activity
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
