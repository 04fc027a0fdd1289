"""A project in a folder of its own, with one article and, on request, one event."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.project import Project
from tests.storage.helpers import ARTICLE, CODER, FULL, SCHEME


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Größe & co?.coding"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.create(path, [SCHEME], CODER, name="Test", countries=["Syria"]) as made:
        with made.edit("Import") as edit:
            add_articles(edit, [ARTICLE], "first")
        yield made


@pytest.fixture
def coded(project: Project) -> Project:
    """The project with one full event."""
    with project.edit("Add event") as edit:
        events.save_event(edit, FULL)
    return project
