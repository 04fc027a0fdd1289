"""What a coder finds again on the desk: the current scheme and typing that was not taken."""

from __future__ import annotations

import json

import pytest

from annotator.storage import activity
from annotator.storage.project import Project
from annotator.use_cases.projects import desk_memory


def test_typing_and_scheme_come_back_by_article(project: Project) -> None:
    desk_memory.remember_desk(project, "cameo", "a", {("e", "actor1"): "مليشيا 😀"})
    desk_memory.remember_desk(project, "cameo", "b", {("f", "notes"): "one\ntwo"})

    assert desk_memory.last_scheme(project) == "cameo"
    assert desk_memory.untaken(project, "a") == {("e", "actor1"): "مليشيا 😀"}
    assert desk_memory.untaken(project, "b") == {("f", "notes"): "one\ntwo"}


def test_typing_that_was_taken_is_forgotten_and_of_many_articles_the_last_are_kept(project: Project) -> None:
    for number in range(desk_memory.MOST_ARTICLES + 1):
        desk_memory.remember_desk(project, "acled", f"article-{number}", {("e", "notes"): "x"})
    desk_memory.remember_desk(project, "acled", "article-3", {})

    assert desk_memory.untaken(project, "article-0") == {}
    assert desk_memory.untaken(project, "article-3") == {}
    assert desk_memory.untaken(project, f"article-{desk_memory.MOST_ARTICLES}") == {("e", "notes"): "x"}


@pytest.mark.parametrize("kept", ["{", "3", "[]", json.dumps({"a": 3}), json.dumps({"a": [["e", "notes"]]})])
def test_what_somebody_else_left_there_is_no_typing(project: Project, kept: str) -> None:
    with project.cache() as cache:
        activity.remember(cache, desk_memory.UNTAKEN, kept)

    assert desk_memory.untaken(project, "a") == {}
