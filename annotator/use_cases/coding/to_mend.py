"""What is left to mend in this coder's events: drafts that lack something, and rules of their codebook that they break.

Nothing is stored. An event is on the list as long as it is so; a rule that was set aside for a reason keeps none on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.model.checks import Violation, violations_so_far
from annotator.model.event import Event
from annotator.model.event_name import EventName
from annotator.model.rules import open_fields
from annotator.storage.articles import articles
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.use_cases.coding.rule_checks import beside
from annotator.use_cases.coding.wording import code_label
from annotator.use_cases.progress import Steps
from annotator.words import tr


@dataclass(frozen=True, slots=True)
class ToMend:
    """An event, its article's title, its code in words, the fields that it lacks and the rules that it breaks."""

    event: EventName
    title: str
    code: str
    lacks: tuple[str, ...]
    broken: tuple[Violation, ...]

    @property
    def is_blocked(self) -> bool:
        """Whether an error of the codebook stands against it."""
        return any(found.blocks for found in self.broken)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Each thing that is left to do, as a sentence; errors first."""
        lacks = (tr("Open: {fields}.", fields=", ".join(self.lacks)),) if self.lacks else ()
        told = sorted(self.broken, key=lambda found: not found.blocks)
        return (*lacks, *(found.message for found in told))


def list_steps(project: Project, found: list[ToMend] | None = None) -> Steps[tuple[ToMend, ...]]:
    """All of them in the articles' order, one event of the project after the other; `found` has them at once."""
    listed = [] if found is None else found
    for done, coded in enumerate(events.iter_events(project), 1):
        if coded.event.coder == project.coder and (each := looked_at(project, coded.event, coded.article.title)):
            listed.append(each)
        yield done, 0
    return tuple(listed)


def in_article(project: Project, uuid: str) -> tuple[ToMend, ...]:
    """Those of one article, as it is now."""
    title = articles.row(project, uuid).title
    return tuple(_each(project, events.events_of(project, uuid), title))


def with_article(listed: Sequence[ToMend], uuid: str, fresh: Sequence[ToMend]) -> tuple[ToMend, ...]:
    """The list with the events of one article anew, in their place; of one that had none on it at the end."""
    at = next((at for at, each in enumerate(listed) if each.event.article == uuid), len(listed))
    others = [(place, each) for place, each in enumerate(listed) if each.event.article != uuid]
    before = [each for place, each in others if place < at]
    return (*before, *fresh, *(each for place, each in others if place >= at))


def looked_at(project: Project, event: Event, title: str) -> ToMend | None:
    """What is left to mend in one event; None for one that is as it should be."""
    scheme = project.scheme(event.scheme, event.scheme_version)
    lacks = tuple(field_def.label for field_def in open_fields(scheme, event)) if event.state == "draft" else ()
    told = violations_so_far(scheme, event, beside(project, scheme, event))
    broken = tuple(found for found in told if found.severity != "note" and not found.overridden)
    if not lacks and not broken:
        return None
    code = scheme.code(event.text(scheme.code_field.name))
    return ToMend(EventName.of(event), title, code_label(code) if code else "", lacks, broken)


def _each(project: Project, found: Sequence[Event], title: str) -> Iterator[ToMend]:
    for event in found:
        listed = looked_at(project, event, title)
        if listed is not None:
            yield listed
