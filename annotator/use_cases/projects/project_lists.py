"""The actors and places that a project brought in, above those that ship: for typing, and for reading many articles."""

from __future__ import annotations

from annotator.model.listed import ListedActor, ListedPlace, Lists
from annotator.reference.listed_actors import ListedActors
from annotator.reference.listed_places import ListedPlaces
from annotator.storage import lists
from annotator.storage.lists import Entry
from annotator.storage.project import Project

_SHORTEST_STEM = 4


def all_entries(project: Project) -> Lists:
    """Everything at once, for a process that reads many articles."""
    actors = tuple(map(actor_of, lists.entries(project, "actor")))
    return Lists(actors, tuple(map(place_of, lists.entries(project, "place"))))


def actor_list(project: Project) -> ListedActors:
    """Looks entries up in the file one by one: the window holds none."""

    def stems(part: str) -> list[ListedActor]:
        start = max(_SHORTEST_STEM, part.rfind(" ") + 2)
        for end in range(len(part) - 1, start - 1, -1):
            found = [each for each in map(actor_of, lists.named(project, "actor", part[:end])) if each.is_stem]
            if found:
                return found
        return []

    return ListedActors(
        lambda part: map(actor_of, lists.named(project, "actor", part)),
        stems,
        lambda typed, most: map(actor_of, lists.beginning(project, "actor", typed, most)) if typed else (),
    )


def gazetteer(project: Project) -> ListedPlaces:
    """Looks places up in the file one by one."""
    return ListedPlaces(
        lambda folded: map(place_of, lists.named(project, "place", folded)),
        lambda typed, most: map(place_of, lists.beginning(project, "place", typed, most)),
    )


def actor_parts(actor: ListedActor) -> dict[str, str]:
    """An actor as an entry keeps it; `actor_of` undoes it."""
    signs = {"role": "yes" if actor.is_role else "", "stem": "yes" if actor.is_stem else ""}
    return {"code": actor.code, "start": actor.start, "end": actor.end, **signs}


def actor_of(entry: Entry) -> ListedActor:
    parts = entry.parts
    return ListedActor(
        entry.words,
        parts.get("code", ""),
        parts.get("start", ""),
        parts.get("end", ""),
        "role" in parts,
        "stem" in parts,
    )


def place_of(entry: Entry) -> ListedPlace:
    return ListedPlace(entry.words, entry.parts)
