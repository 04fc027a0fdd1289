"""How far a project is: articles by state, events by scheme, state and code."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from annotator.storage.articles import articles
from annotator.storage.articles.articles import Progress
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.use_cases.progress import Report, silent


@dataclass(slots=True)
class SchemeStats:
    """One scheme's events: by state, and by code the most frequent first."""

    scheme: str
    name: str
    states: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)

    @property
    def events(self) -> int:
        return self.states.total()


@dataclass(slots=True)
class Stats:
    """`progress` is this coder's; events are all coders'."""

    name: str
    progress: Progress
    coders: Counter[str]
    schemes: list[SchemeStats]


def project_stats(project: Project, report: Report = silent) -> Stats:
    found = {scheme.id: SchemeStats(scheme.id, scheme.name) for scheme in project.schemes}
    coders: Counter[str] = Counter()
    for done, coded in enumerate(events.iter_events(project), 1):
        event = coded.event
        stats = found[event.scheme]
        stats.states[event.state] += 1
        code_field = project.scheme(event.scheme, event.scheme_version).code_field
        stats.codes[event.text(code_field.name)] += 1
        coders[event.coder] += 1
        report(done, 0)
    return Stats(project.name, articles.counts(project), coders, list(found.values()))
