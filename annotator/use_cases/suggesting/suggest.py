"""Suggestions for the open article: the worker process, and what it should know of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model.knowledge import Knowledge
from annotator.storage.project import Project
from annotator.use_cases.suggesting.lessons import ProjectTeacher

if TYPE_CHECKING:
    from annotator.suggestions.worker import Worker


def start_worker(project: Project) -> Worker:
    """A worker process that knows the project's schemes. It loads the language model by itself, in its own time."""
    from annotator.suggestions.worker import Worker

    worker = Worker()
    worker.start(project.schemes, ProjectTeacher(project.path, project.coder))
    return worker


def knowledge(project: Project) -> Knowledge:
    """What the project knows that a text alone does not say."""
    from annotator.use_cases.coding import aliases

    actors, places = aliases.known_actors(project), aliases.known_places(project)
    return Knowledge(len(actors) + len(places), project.countries, actors, places)
