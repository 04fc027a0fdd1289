"""What the palette asks the project for, read in a thread of its own; and what becomes of a name that was chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.use_cases.searching import look_up
from annotator.use_cases.searching.look_up import LookedUp, NameKind, ProjectSearch
from annotator.words import in_digits, tr

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession


@dataclass(frozen=True, slots=True, eq=False)
class LookUp:
    """One question of the palette: the words, and the most rows of each kind that is asked for."""

    search: ProjectSearch
    typed: str
    most: Mapping[str, int]

    def read(self, is_stale: Callable[[], bool]) -> LookedUp:
        return self.search.find(self.typed, self.most, is_stale)


def asked_kind(session: CodingSession) -> str:
    """ "actor" or "place" while the record asks for one."""
    entry = session.entry
    kind = entry.field_def.kind if entry is not None and not entry.is_answer else ""
    return kind if kind in look_up.NAME_KINDS else ""


def choose_name(session: CodingSession, kind: NameKind, name: str) -> None:
    """Type it into the record where that asks for one; else go to the next event that holds it, round and round."""
    if asked_kind(session) == kind:
        session.record.type(name)
        session.focus_wanted.emit("record")
        return
    found = look_up.events_with(session.project, kind, name)
    if not found:
        session.said.emit(tr("No event of yours holds “{name}”.", name=name))
        return
    here = session.current.uuid if session.current else ""
    at = next((at + 1 for at, (_, event) in enumerate(found) if event == here), 0) % len(found)
    article, uuid = found[at]
    if (session.article is None or session.article.uuid != article) and not session.open_article(article):
        return
    event = next((each for each in session.events if each.uuid == uuid), None)
    if event is not None:
        session.show_event(event)
        number, count = in_digits(at + 1), in_digits(len(found))
        session.said.emit(tr("Event {number} of {count} with “{name}”.", number=number, count=count, name=name))
