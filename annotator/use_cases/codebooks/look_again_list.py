"""The list of events to look at again, as a window keeps it: short rows, and no event read twice that is unchanged."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.event_name import EventName
from annotator.storage.events import outdated
from annotator.storage.project import Project
from annotator.use_cases.codebooks.look_again import ToLookAt, looked_at
from annotator.use_cases.codebooks.update_scheme import comparisons
from annotator.use_cases.progress import Steps
from annotator.use_cases.projects.project_settings import settings_of


@dataclass(frozen=True, slots=True)
class LookAgainRow:
    """An event to look at again: why, and what bringing it over would do, in words; see `ToLookAt`."""

    event: EventName
    title: str
    code: str
    changes: tuple[str, ...]
    brought_over: str
    loses_something: bool
    needs_nobody: bool


class LookAgainList:
    """The list of one open project. Reading it again costs as much as changed since, and a look at each event's row."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._rules: object = None
        # Bare tuples of words and numbers: the collector passes them by, however many there are.
        self._stamps: dict[int, tuple[object, ...]] = {}
        self._rows: dict[int, LookAgainRow | None] = {}
        self.found: list[LookAgainRow] = []
        """What the reading that is on its way, or the last one, has found."""

    def steps(self) -> Steps[tuple[LookAgainRow, ...]]:
        """Read it, one event after the other; whoever stops it half way goes on there the next time."""
        project, self.found = self._project, []
        self._forget_if_rules_changed()
        seen: set[int] = set()
        total = sum(outdated.count(project.connection, scheme.id, scheme.version) for scheme in project.schemes)
        for scheme in project.schemes:
            compared = comparisons(project, scheme)
            for page in outdated.pages(project.connection, scheme.id, scheme.version):
                changed = [stamp for stamp in page if self._stamps.get(stamp.row) != stamp]
                read = {each.row: each for each in outdated.read(project.connection, changed)}
                for stamp in page:
                    if stamp.row in read:
                        each = looked_at(compared(read[stamp.row].event.scheme_version), read[stamp.row])
                        self._rows[stamp.row] = _row(each) if each is not None else None
                        self._stamps[stamp.row] = tuple(stamp)
                    seen.add(stamp.row)
                    row = self._rows[stamp.row]
                    if row is not None:
                        self.found.append(row)
                    yield len(seen), total
        for gone in self._stamps.keys() - seen:
            del self._stamps[gone], self._rows[gone]
        return tuple(self.found)

    def _forget_if_rules_changed(self) -> None:
        """Every row follows from the versions of its scheme and the tables of the project."""
        project = self._project
        rules = [project.versions(scheme.id) for scheme in project.schemes], settings_of(project).tables
        if rules != self._rules:
            self._rules = rules
            self._stamps.clear()
            self._rows.clear()


def _row(found: ToLookAt) -> LookAgainRow:
    outcome = found.outcome
    return LookAgainRow(
        EventName.of(found.event), found.title, outcome.code, tuple(change.words for change in found.changes),
        outcome.words, bool(outcome.lost), outcome.needs_nobody,
    )  # fmt: skip
