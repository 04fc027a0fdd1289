"""How far the coder is in projects that are not open: for the start page. Changes none of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from annotator.errors import CoderError
from annotator.storage.articles import articles
from annotator.use_cases.progress import Steps
from annotator.use_cases.projects.open_project import open_project


def recent_progress_steps(paths: Sequence[Path], tell: Callable[[Path, int, float], None]) -> Steps[None]:
    """One project after the other: its articles, and the share that is done. What cannot be read is passed over."""
    for done, path in enumerate(paths, 1):
        try:
            with open_project(path, read_only=True) as project:
                found = articles.counts(project)
        except CoderError:
            pass  # said in full when the coder opens it
        else:
            tell(path, found.total, (found.done + found.no_event) / found.total if found.total else 0.0)
        yield done, len(paths)
