"""Setting the state of several articles at once: one edit, one undo step; what cannot be is named and left as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.errors import BadInput
from annotator.storage import articles
from annotator.storage.articles import CodingState
from annotator.storage.project import Project
from annotator.use_cases.wording import counted
from annotator.words import in_digits, tr

MOST = 20_000
"""An edit of more would keep the window waiting too long."""
MOST_NAMED = 3
_DONE = {"open": "reopened", "done": "done", "no_event": tr("without a codable event")}


@dataclass(slots=True)
class StatesSet:
    """How many articles changed, and title and reason of each that was refused, with its uuid."""

    state: CodingState
    changed: int = 0
    refused: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def words(self) -> str:
        """What happened, in a sentence or two."""
        said = f"{counted(self.changed, 'article')} {'are' if self.changed != 1 else 'is'} {_DONE[self.state]}."
        if not self.refused:
            return said
        named = "; ".join(f"“{title}” {why}" for _, title, why in self.refused[:MOST_NAMED])
        more = len(self.refused) - MOST_NAMED
        return tr(
            "{said} Refused: {named}{value}.",
            said=said,
            named=named,
            value=tr("; and {more} more", more=in_digits(more)) if more > 0 else "",
        )


def set_states(project: Project, uuids: Sequence[str], state: CodingState, reason: str = "") -> StatesSet:
    """Make articles done, without a codable event (for a reason), or open again: in progress if they have events.

    Refused are "done" without an event or with a draft, and "no event" with one. Raises BadInput for too many.
    """
    if len(uuids) > MOST:
        raise BadInput(
            tr("{count} articles are too many for one step.", count=in_digits(len(uuids))),
            tr("Narrow the filter to {most} or fewer.", most=in_digits(MOST)),
        )
    result = StatesSet(state)
    changes: dict[str, CodingState] = {}
    found = articles.rows_by_uuid(project, project.connection, uuids)
    drafts = articles.with_drafts(project, uuids)
    for row in (found[uuid] for uuid in uuids):
        why = _why_not(state, row.events, row.uuid in drafts)
        then: CodingState = "in_progress" if state == "open" and row.events else state
        if why:
            result.refused.append((row.uuid, row.title or tr("without a title"), why))
        elif then != row.state or reason:
            changes[row.uuid] = then
    if changes:
        with project.edit(_label(state, counted(len(changes), "article"))) as edit:
            for uuid, then in changes.items():
                articles.set_state(edit, uuid, then, reason)
    result.changed = len(changes)
    return result


def _why_not(state: CodingState, coded: int, has_draft: bool) -> str:
    if state == "done" and has_draft:
        return tr("has an event that is a draft")
    if state == "done" and not coded:
        return tr("has no event")
    if state == "no_event" and coded:
        return tr("has ") + counted(coded, "event")
    return ""


def _label(state: CodingState, articles_words: str) -> str:
    if state == "open":
        return tr("Reopen {articles_words}", articles_words=articles_words)
    return (
        tr("{articles_words} done", articles_words=articles_words)
        if state == "done"
        else tr("No codable event in {articles_words}", articles_words=articles_words)
    )
