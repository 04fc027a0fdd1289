"""Brings dictionaries of actors and gazetteers into a project. Each file is a list of its own and one undoable edit.

Places go into the project, not into a folder of the user: a project is mailed, and whoever opens it must be offered
the same places. A country's towns and villages take some megabytes; what would take more than the project itself
could bear is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

from annotator.errors import BadInput
from annotator.exchange import actor_dictionary, geonames_dump
from annotator.exchange.rows import Refused
from annotator.model.listed import ListedActor, ListedPlace
from annotator.reference.actor_list import ActorList
from annotator.reference.folding import fold
from annotator.storage import lists
from annotator.storage.lists import Entry, ListKind
from annotator.storage.project import Project
from annotator.use_cases.progress import Cancelled, IsCancelled, Report, never, silent
from annotator.use_cases.projects.project_lists import actor_parts
from annotator.words import in_digits, later, tr

Item = TypeVar("Item", ListedActor, ListedPlace)
MOST_NAMES = 200_000
"""Names of places in one list: some 40 MB."""
BRING_ACTORS, BRING_PLACES = later("Import actors"), later("Import places")


@dataclass(slots=True)
class ListsAdded:
    """Each file with the number of its entries, and the lines that were refused."""

    added: list[tuple[str, int]] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    @property
    def entries(self) -> int:
        return sum(many for _, many in self.added)


def import_dictionaries(
    project: Project, files: Sequence[Path], *, report: Report = silent, is_cancelled: IsCancelled = never
) -> ListsAdded:
    """PETRARCH or Phoenix actors and agents. A list of the same name is replaced."""
    result = ListsAdded()
    for path in files:
        found = _good(actor_dictionary.read(path), result)
        entries = (Entry(fold(each.words), each.words, actor_parts(each)) for each in found)
        _store(project, "actor", path, _watched(entries, report, is_cancelled), BRING_ACTORS, result)
    return result


def import_places(
    project: Project, path: Path, *, report: Report = silent, is_cancelled: IsCancelled = never
) -> ListsAdded:
    """A country dump of GeoNames. A list of the same name is replaced."""
    result = ListsAdded()
    found = _good(geonames_dump.read(path, _countries()), result)
    entries = _unlike(found)
    _store(project, "place", path, _watched(entries, report, is_cancelled), BRING_PLACES, result)
    return result


def _store(
    project: Project, kind: ListKind, path: Path, entries: Iterable[Entry], label: str, result: ListsAdded
) -> None:
    with project.edit(label) as edit:
        many = lists.add_list(edit, kind, path.name, entries)
        if not many:
            raise BadInput(
                tr("“{name}” holds no {things} that can be read.", name=path.name, things=tr(f"{kind}s")),
                tr("Choose another file. Nothing was changed."),
            )
    result.added.append((path.name, many))


def _good(rows: Iterable[Item | Refused], result: ListsAdded) -> Iterator[Item]:
    for row in rows:
        if isinstance(row, Refused):
            result.refused.append(row)
        else:
            yield row


def _unlike(places: Iterable[ListedPlace]) -> Iterator[Entry]:
    """A name that folds to another of the same place says nothing more."""
    known: set[tuple[str, str]] = set()
    for place in places:
        key = (fold(place.words), place.parts.get("place_id", ""))
        if key[0] and key not in known:
            known.add(key)
            yield Entry(key[0], place.words, place.parts)
            if len(known) > MOST_NAMES:
                raise BadInput(
                    tr("The file holds more than {most_names} names of places.", most_names=in_digits(MOST_NAMES)),
                    tr(
                        "Bring in one country at a time, or a file with its provinces of interest. Nothing was changed."
                    ),
                )


def _watched(entries: Iterable[Entry], report: Report, is_cancelled: IsCancelled) -> Iterator[Entry]:
    for done, entry in enumerate(entries, 1):
        if is_cancelled():
            raise Cancelled
        yield entry
        if done % 500 == 0:
            report(done, 0)


def _countries() -> geonames_dump.CountryNames:
    actors = ActorList()

    @cache
    def named(iso2: str) -> tuple[str, str]:
        found = actors.country_of(iso2)
        return (found.name, found.iso) if found else (iso2, "")

    return named
