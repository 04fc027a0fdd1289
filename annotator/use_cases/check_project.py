"""Checking a project for damage, and copying it: reads only."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from annotator.storage.check import Problem
from annotator.storage.project import Project
from annotator.use_cases.progress import Report, silent

__all__ = ["Problem"]


def check_project(project: Project, report: Report = silent) -> list[Problem]:
    """Every page, text, event and quote; what is damaged, each with its remedy."""
    return project.check(report)


def backup_project(project: Project, out: Path | None = None) -> Path:
    """Write a proven copy; without `out` beside the project, named by the time."""
    if out is None:
        stamp = datetime.now().strftime("%Y-%m-%d-%H%M%S")
        out = project.path.with_name(f"{project.path.stem}-backup-{stamp}{project.path.suffix}")
    project.backup(out)
    return out
