"""Checking a project for damage and its coding by the schemes' rules, and copying it: reads only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from annotator.model.checks import Violation, violations
from annotator.model.event import Event
from annotator.storage.events import events
from annotator.storage.file.check import Problem
from annotator.storage.project import Project
from annotator.use_cases.coding.rule_checks import beside_each
from annotator.use_cases.progress import Report, silent

__all__ = ["BrokenRule", "Problem", "Violation"]


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule of its own scheme that an event breaks, and the title of the event's article."""

    event: Event
    title: str
    violation: Violation


def check_project(project: Project, report: Report = silent) -> list[Problem]:
    """Every page, text, event and quote; what is damaged, each with its remedy."""
    return project.check(report)


def broken_rules(project: Project) -> Iterator[BrokenRule]:
    """Every rule that an event breaks under the version it was coded by, in the articles' order; drafts included,
    and those that a coder set aside (`violation.overridden` has the reason)."""
    beside = beside_each(project)
    for coded in events.iter_events(project):
        event = coded.event
        scheme = project.scheme(event.scheme, event.scheme_version)
        for violation in violations(scheme, event, beside(event)):
            yield BrokenRule(event, coded.article.title, violation)


def backup_project(project: Project, out: Path | None = None) -> Path:
    """Write a proven copy; without `out` beside the project, named by the time."""
    if out is None:
        stamp = datetime.now().strftime("%Y-%m-%d-%H%M%S")
        out = project.path.with_name(f"{project.path.stem}-backup-{stamp}{project.path.suffix}")
    project.backup(out)
    return out
