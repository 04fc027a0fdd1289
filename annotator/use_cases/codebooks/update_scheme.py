"""Bringing a changed scheme into a project as a new version: first what it would do, then one undoable edit.

Nothing coded is lost: the old version stays in the project. Events move to the new one where all that they hold
means the same there; the others stay as they are and come into the list of `look_again`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from annotator.errors import BadInput
from annotator.model.schemes.alternatives import in_force
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_changes import Change
from annotator.model.schemes.scheme_concerns import Comparison
from annotator.model.schemes.versions import is_later, next_after
from annotator.storage.events import outdated
from annotator.storage.events.outdated import Outdated
from annotator.storage.project import Project
from annotator.use_cases.progress import IsCancelled, Report, Steps, finish, never, silent
from annotator.use_cases.projects.project_settings import settings_of
from annotator.words import tr, trn

__all__ = ["Change", "ChangeRow", "Preview", "Updated", "preview", "preview_steps", "update", "update_steps"]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A change, and how many events it concerns: those that stay, if it `keeps_back`, else those that move along."""

    change: Change
    events: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What an update would do: `moving` events go to the new version, `staying` ones are to be looked at again."""

    scheme: str
    name: str
    old_version: str
    new_version: str
    rows: tuple[ChangeRow, ...]
    moving: int
    staying: int


@dataclass(frozen=True, slots=True)
class Updated:
    """What an update did, events out of sight left uncounted."""

    scheme: str
    new_version: str
    moved: int
    staying: int

    @property
    def words(self) -> str:
        """What happened to the events, in one sentence."""
        moved = trn(
            "1 event moved to version {version}",
            "{n} events moved to version {version}",
            self.moved,
            version=self.new_version,
        )
        staying = trn(", 1 is to look at again", ", {n} are to look at again", self.staying)
        return f"{moved}{staying if self.staying else ''}."


def preview(project: Project, scheme: Scheme, report: Report = silent, is_cancelled: IsCancelled = never) -> Preview:
    """Every change with the events that it concerns. Changes nothing; raises BadInput as `update` does."""
    return finish(preview_steps(project, scheme), report, is_cancelled)


def update(project: Project, scheme: Scheme, report: Report = silent, is_cancelled: IsCancelled = never) -> Updated:
    """Store the new version and move what means the same under it: one edit, undone whole."""
    return finish(update_steps(project, scheme), report, is_cancelled)


def preview_steps(project: Project, scheme: Scheme) -> Steps[Preview]:
    """`preview`, one event after the other."""
    old = _refuse_unfit(project, scheme)
    concerned: Counter[Change] = Counter()
    moving = staying = 0
    for at, found, comparison in _each(project, scheme):
        if found.is_in_sight:
            changes = comparison.concerning(found.event)
            concerned.update(changes)
            is_kept = any(change.keeps_back for change in changes)
            moving, staying = moving + (not is_kept), staying + is_kept
        yield at
    rows = tuple(ChangeRow(change, concerned[change]) for change in Comparison(old, scheme).changes)
    return Preview(scheme.id, scheme.name, old.version, scheme.version, rows, moving, staying)


def update_steps(project: Project, scheme: Scheme) -> Steps[Updated]:
    """`update`, one event after the other; the edit is open until the last one."""
    _refuse_unfit(project, scheme)
    moved = staying = 0
    with project.edit(f"Bring in {scheme.name} version {scheme.version}") as edit:
        project.show_scheme(edit, scheme)
        for at, found, comparison in _each(project, scheme):
            if comparison.keeping_back(found.event):
                staying += found.is_in_sight
            else:
                outdated.move(edit, found, comparison.moved(found.event))
                moved += found.is_in_sight
            yield at
    return Updated(scheme.id, scheme.version, moved, staying)


def _each(project: Project, scheme: Scheme) -> Iterator[tuple[tuple[int, int], Outdated, Comparison]]:
    """Every event under another version of the scheme, with that version beside the new one, and how far it is."""
    compared = comparisons(project, scheme)
    total = outdated.count(project.connection, scheme.id, scheme.version)
    for done, found in enumerate(outdated.iter_outdated(project, scheme.id, scheme.version), 1):
        yield (done, total), found, compared(found.event.scheme_version)


def comparisons(project: Project, new: Scheme) -> Callable[[str], Comparison]:
    """What compares a stored version of a scheme with `new`, each version once, by the tables of the project."""
    tables = settings_of(project).tables
    now = in_force(new, tables)

    @cache
    def compared(version: str) -> Comparison:
        return Comparison(in_force(project.scheme(new.id, version), tables), now)

    return compared


def _refuse_unfit(project: Project, scheme: Scheme) -> Scheme:
    """The version that the scheme would follow. Raises BadInput when it follows none of the project."""
    stored = project.versions(scheme.id)
    if not stored:
        known = tr(" and ").join(f"“{each.id}”" for each in project.schemes)
        raise BadInput(
            tr(
                "The project has no scheme “{id}” that this could be a new version of: it has {known}.",
                id=scheme.id,
                known=known,
            ),
            tr("A new version keeps the scheme's id. Nothing was changed."),
        )
    latest = stored[-1]
    if scheme in stored:
        raise BadInput(
            tr("The project holds this version {version} of “{id}” already.", version=scheme.version, id=scheme.id),
            _NOTHING,
        )
    later = tr(
        "Give the file a later version, such as “{next_after}”. {nothing}",
        next_after=next_after(latest.version),
        nothing=_NOTHING,
    )
    if any(each.version == scheme.version for each in stored):
        raise BadInput(
            tr(
                "The project holds another “{id}” under the same version {version}.",
                id=scheme.id,
                version=scheme.version,
            ),
            later,
        )
    if not is_later(scheme.version, latest.version):
        raise BadInput(
            tr(
                "Version {version} of “{id}” is not later than version {version2}, which the project uses.",
                version=scheme.version,
                id=scheme.id,
                version2=latest.version,
            ),
            later,
        )
    return latest


_NOTHING = tr("Nothing was changed.")
