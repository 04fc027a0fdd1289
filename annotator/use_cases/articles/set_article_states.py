"""Setting the state of several articles at once: one edit, one undo step; what cannot be is named and left as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.errors import BadInput
from annotator.storage.articles import articles
from annotator.storage.articles.articles import ArticleRow, CodingState
from annotator.storage.project import Project
from annotator.words import in_digits, tr, trn

MOST = 20_000
"""An edit of more would keep the window waiting too long."""
MOST_NAMED = 3


@dataclass(slots=True)
class StatesSet:
    """How many articles changed, and title and reason of each that was refused, with its uuid."""

    state: CodingState
    changed: int = 0
    refused: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def words(self) -> str:
        """What happened, in a sentence or two."""
        said = self._said
        if not self.refused:
            return said
        named = "; ".join(f"“{title}” {why}" for _, title, why in self.refused[:MOST_NAMED])
        more = len(self.refused) - MOST_NAMED
        if more > 0:
            named += trn("; and 1 more", "; and {n} more", more)
        return tr("{said} Refused: {named}.", said=said, named=named)

    @property
    def _said(self) -> str:
        if self.state == "open":
            return trn("1 article is reopened.", "{n} articles are reopened.", self.changed)
        if self.state == "done":
            return trn("1 article is done.", "{n} articles are done.", self.changed)
        return trn("1 article is without a codable event.", "{n} articles are without a codable event.", self.changed)


def set_states(project: Project, uuids: Sequence[str], state: CodingState, reason: str = "") -> StatesSet:
    """Make articles done, without a codable event (for a reason), or open again: in progress if they have events.

    Refused are "done" without an event or with a draft, and "no event" with one. Raises BadInput for too many.
    """
    if len(uuids) > MOST:
        raise BadInput(
            tr("More than {most} articles are too many for one step.", most=in_digits(MOST)),
            tr("Narrow the filter and select again. Nothing was changed."),
        )
    result = StatesSet(state)
    changes: dict[str, CodingState] = {}
    refused: list[tuple[ArticleRow, str]] = []
    found = articles.rows_by_uuid(project, project.connection, uuids)
    drafts = articles.with_drafts(project, uuids)
    for row in (found[uuid] for uuid in uuids):
        why = _why_not(state, row.events, row.uuid in drafts)
        then: CodingState = "in_progress" if state == "open" and row.events else state
        if why:
            refused.append((row, why))
        elif then != row.state or reason:
            changes[row.uuid] = then
    if changes:
        with project.edit(_label(state, len(changes))) as edit:
            for uuid, then in changes.items():
                articles.set_state(edit, uuid, then, reason)
    result.changed = len(changes)
    named = articles.with_openings(project.connection, [row for row, _ in refused])
    result.refused = [(row.uuid, row.name, why) for row, (_, why) in zip(named, refused, strict=True)]
    return result


def _why_not(state: CodingState, coded: int, has_draft: bool) -> str:
    if state == "done" and has_draft:
        return tr("has an event that is a draft")
    if state == "done" and not coded:
        return tr("has no event")
    if state == "no_event" and coded:
        return trn("has 1 event", "has {n} events", coded)
    return ""


def _label(state: CodingState, count: int) -> str:
    """The name of the edit, as the log keeps it."""
    articles_words = "1 article" if count == 1 else f"{count:,} articles"
    if state == "open":
        return f"Reopen {articles_words}"
    return f"{articles_words} done" if state == "done" else f"No codable event in {articles_words}"
