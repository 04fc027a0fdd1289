"""The finder of candidates for one project. Small to import: what it needs is loaded when it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.storage.project import Project

if TYPE_CHECKING:
    from annotator.use_cases.coding.candidates import CandidateFinder


def project_finder(project: Project) -> CandidateFinder:
    """Looks candidates up in the project's own lists and the shipped ones."""
    from annotator.use_cases.coding.candidates import CandidateFinder
    from annotator.use_cases.projects import project_lists

    return CandidateFinder(project_lists.actor_list(project), project_lists.gazetteer(project))
