"""Opening a project for a command, and leaving it as one that this machine knows."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator import settings
from annotator.cli.screen import progress
from annotator.errors import ProjectDamaged
from annotator.use_cases.articles.browse_articles import Project
from annotator.use_cases.projects.check_project import check_project
from annotator.use_cases.projects.open_project import open_project, upgrade_told


@contextmanager
def to_read(path: Path) -> Iterator[Project]:
    with open_project(path, read_only=True) as project:
        yield project


@contextmanager
def to_write(path: Path) -> Iterator[Project]:
    """A project that this machine did not close itself is checked before anything is written to it."""
    with open_project(path) as project:
        if project.copy_before_upgrade is not None:
            print(*upgrade_told(project), file=sys.stderr)
        if not settings.is_as_closed(project.uuid, path):
            _refuse_if_damaged(project)
        yield project
        uuid, is_ours = project.uuid, not project.read_only
    if is_ours:
        settings.remember_closed(uuid, path)


def _refuse_if_damaged(project: Project) -> None:
    with progress("Checking the project") as report:
        problems = check_project(project, report)
    if problems:
        first = problems[0]
        raise ProjectDamaged(
            f"“{project.path.name}” is damaged: {first.where}: {first.what}.",
            f"{first.remedy} Nothing was changed.",
        )
