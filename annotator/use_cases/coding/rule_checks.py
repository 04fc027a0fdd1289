"""The rules of an event's scheme, with what they may know of the project, and the state that follows from them.

Beside its own event a rule may know how the coder's other events of its day, place and actors are named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from annotator.model.checks import Violation, following_state, looks_beside, violations_so_far
from annotator.model.event import Event, EventState
from annotator.model.schemes.scheme import Scheme
from annotator.storage.events import same_dyad
from annotator.storage.events.same_dyad import Alike
from annotator.storage.project import Project
from annotator.words import tr


def broken_so_far(project: Project, scheme: Scheme, event: Event) -> tuple[Violation, ...]:
    """What to tell of an event while it is coded; those set aside included."""
    return violations_so_far(scheme, event, beside(project, scheme, event))


def state_after(project: Project, scheme: Scheme, event: Event) -> EventState:
    """The state in which an event with its computed values is to be stored. Warnings have no say in it."""
    others = beside(project, scheme, event) if looks_beside(scheme, errors_only=True) else ()
    return following_state(scheme, event, others)


def beside(project: Project, scheme: Scheme, event: Event) -> list[str]:
    """The other events of one event: one query, and none under a scheme of which no rule asks for them."""
    return _named(event.article, same_dyad.beside(project, scheme, event)) if looks_beside(scheme) else []


def beside_each(project: Project) -> Callable[[Event], Sequence[str]]:
    """Looks up the other events of each event of a project, all found in one go through it."""
    asking = {scheme.id: scheme for scheme in project.schemes if looks_beside(scheme)}
    found: dict[str, list[Alike]] = {}
    for scheme in asking.values():
        for group in same_dyad.groups(project, scheme):
            found |= group
    return lambda event: _named(event.article, found.get(event.uuid, ()))


def _named(article: str, alike: Iterable[Alike]) -> list[str]:
    """By their articles, each once."""
    names = (tr("this article") if each.article == article else f"“{each.title or 'an article'}”" for each in alike)
    return list(dict.fromkeys(names))
