"""What storing an event makes of its article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.storage.articles import articles
from annotator.storage.articles.imports import add_articles
from annotator.storage.project import Project
from annotator.use_cases.coding import code_event
from tests.use_cases.conftest import ARTICLES, CODER, clash, schemes


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.annotator", schemes("acled"), CODER, countries=["Syria"]) as made:
        with made.edit("Import") as edit:
            add_articles(edit, ARTICLES, "batch")
        yield made


def state(project: Project) -> str:
    return articles.state_of(project, ARTICLES[0].uuid)[0]


def test_a_done_article_is_in_progress_again_when_an_event_of_it_becomes_a_draft(project: Project) -> None:
    acled = project.schemes[0]
    stored = code_event.save(project, acled, clash(), "Set deaths")
    assert stored.state == "complete"
    code_event.finish_article(project, ARTICLES[0].uuid, "done")

    code_event.save(project, acled, stored.with_values("event_date", []), "Empty date")

    assert state(project) == "in_progress"
    project.undo()
    assert state(project) == "done"


def test_a_done_article_stays_done_when_its_event_stays_complete(project: Project) -> None:
    acled = project.schemes[0]
    stored = code_event.save(project, acled, clash(), "Set deaths")
    code_event.finish_article(project, ARTICLES[0].uuid, "done")

    code_event.save(project, acled, stored.with_values("notes", []), "Empty notes")

    assert state(project) == "done"
