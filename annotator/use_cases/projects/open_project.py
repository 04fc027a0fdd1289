"""Opening a project for the coder of this machine. Part of the start path: imports little."""

from __future__ import annotations

from pathlib import Path

from annotator import settings
from annotator.model.coder import Coder
from annotator.storage.project import Project
from annotator.words import tr


def this_coder() -> Coder:
    """Who codes on this machine."""
    return Coder(*settings.load_coder())


def open_project(path: Path, read_only: bool = False) -> Project:
    """The project, guarded as its storage says.

    Raises CoderError with the sentence for the coder; the file is then as it was.
    """
    return Project.open(path, this_coder(), read_only=read_only)


def upgrade_told(project: Project) -> tuple[str, str]:
    """What opening did to a file of an older version, in two sentences; both empty where it was a current one."""
    copy = project.copy_before_upgrade
    if copy is None:
        return "", ""
    return (
        tr(
            "“{name}” was saved by an older version of this program and was brought up to date.", name=project.path.name
        ),
        tr("As it was it is kept beside it as “{name}”.", name=copy.name),
    )
