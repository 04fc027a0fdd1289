"""Suggestions in the order in which a coder saw them: no ranking is kept, so what was learned is learned once more.

Goes through the log as the suggestions' own process does: each event is ranked by what came before it, then learned.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from annotator.model.lesson import NUMBERS_VERSION, Lesson
from annotator.model.suggestion import EventSuggestion
from annotator.storage.articles import articles
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.use_cases.progress import Steps
from annotator.use_cases.suggesting.lessons import ProjectTeacher, found_in, suggested_for

if TYPE_CHECKING:
    from annotator.suggestions.learned.learned_ranking import LearnedRanking

AT_ONCE = 20
"""Lessons of a dataset that are one step."""


def as_shown(project: Project, wanted: Collection[str]) -> Steps[dict[str, EventSuggestion]]:
    """Of these events, by UUID, the suggestion that was shown where each was coded; none where none was."""
    # numpy comes with it: only here, where somebody waits anyway.
    from annotator.suggestions.learned.learned_ranking import LearnedRanking

    ranking, found = LearnedRanking(project.schemes), dict[str, EventSuggestion]()
    teacher = ProjectTeacher(project.path, project.coder)
    try:
        for lessons in _chunks(teacher.from_datasets(NUMBERS_VERSION)):
            ranking.learn(lessons)
            yield len(found), len(wanted)
        seen: set[str] = set()
        for kind, uuid, lessons in teacher.one_by_one():
            if kind == "event" and uuid in wanted and uuid not in seen:
                seen.add(uuid)
                shown = _shown(project, ranking, uuid)
                found |= {uuid: shown} if shown is not None else {}
            ranking.learn(lessons)
            yield len(seen), len(wanted)
            if len(seen) == len(wanted):
                break
    finally:
        teacher.close()
    return found


def _shown(project: Project, ranking: LearnedRanking, uuid: str) -> EventSuggestion | None:
    event = events.event(project, uuid)
    article = articles.article(project, event.article)
    findings = found_in(project, article)
    return suggested_for(event, ranking.rank(article, findings)) if findings is not None else None


def _chunks(lessons: Iterator[Lesson]) -> Iterator[list[Lesson]]:
    while chunk := list(islice(lessons, AT_ONCE)):
        yield chunk
