"""Lists of actors and places that a project brought in. One import is one edit, undone by hiding its list, so that the
log never holds the entries."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Literal, NamedTuple

from annotator.storage.file.connection import Connection
from annotator.storage.log.edit import Edit, new_uuid

if TYPE_CHECKING:
    from annotator.storage.project import Project

SINCE = 2
"""The version of the format that brought lists; a file of an older one, open for reading only, has none."""
_CHUNK = 2_000
ListKind = Literal["actor", "place"]


class Entry(NamedTuple):
    """A name of a list, as it is looked up and as it is written, and what it means."""

    folded: str
    words: str
    parts: Mapping[str, str]


class StoredList(NamedTuple):
    """A list by the name of its file."""

    kind: ListKind
    name: str
    entries: int


def add_list(edit: Edit, kind: ListKind, name: str, entries: Iterable[Entry]) -> int:
    """Store a list; one of the same kind and name is hidden by it. Returns how many entries it has."""
    for (row,) in edit.connection.rows("SELECT id FROM list WHERE kind = ? AND name = ? AND removed = 0", kind, name):
        edit.update("list", row, {"removed": 1})
    stored = {"uuid": new_uuid(), "kind": kind, "name": name, "added": edit.now, "entries": 0, "removed": 1}
    row = edit.connection.run(
        "INSERT INTO list (uuid, kind, name, added, entries, removed) VALUES (?, ?, ?, ?, ?, ?)", *stored.values()
    )
    many = _append(edit, row, 0, entries)
    edit.update("list", row, {"entries": many, "removed": 0})
    return many


def extend_list(edit: Edit, kind: ListKind, name: str, entries: Iterable[Entry]) -> int:
    """Store further entries of a list that is in use. Returns how many it has then."""
    ((row, before),) = edit.connection.rows(
        "SELECT id, entries FROM list WHERE kind = ? AND name = ? AND removed = 0", kind, name
    )
    many = _append(edit, row, before, entries)
    edit.update("list", row, {"entries": many})
    return many


def _append(edit: Edit, row: int, first: int, entries: Iterable[Entry]) -> int:
    many, remaining = first, iter(entries)
    while chunk := list(islice(remaining, _CHUNK)):
        edit.connection.run_many(
            "INSERT INTO list_entry (list, position, folded, words, parts) VALUES (?, ?, ?, ?, ?)",
            [(row, many + at, each.folded, each.words, _packed(each.parts)) for at, each in enumerate(chunk)],
        )
        many += len(chunk)
    return many


def lists(project: Project) -> list[StoredList]:
    """The lists that are in use, the newest first."""
    if project.version < SINCE:
        return []
    rows = project.connection.rows("SELECT kind, name, entries FROM list WHERE removed = 0 ORDER BY id DESC")
    return [StoredList(*row) for row in rows]


def mark(project: Project) -> tuple[str, ...]:
    """What changes whenever other lists are in use: suggestions that were found under others are found again."""
    if project.version < SINCE:
        return ()
    return tuple(uuid for (uuid,) in project.connection.rows("SELECT uuid FROM list WHERE removed = 0 ORDER BY id"))


def entries(project: Project, kind: ListKind) -> Iterator[Entry]:
    """All entries of a kind, those of the newest list first; on a connection of its own, chunk by chunk."""
    if project.version < SINCE:
        return
    reader = Connection(project.path, read_only=True, is_patient=True)
    try:
        for (row,) in reader.rows("SELECT id FROM list WHERE kind = ? AND removed = 0 ORDER BY id DESC", kind):
            last = -1
            while chunk := reader.rows(_NEXT, row, last, _CHUNK):
                last = chunk[-1][0]
                yield from (Entry(folded, words, json.loads(parts)) for _, folded, words, parts in chunk)
    finally:
        reader.close()


def part_of(project: Project, kind: ListKind, name: str, first: int, most: int) -> list[Entry]:
    """So many entries of one list, from the one with this number on."""
    return _entries(project, _PART, kind, name, first, first + most)


def named(project: Project, kind: ListKind, folded: str) -> list[Entry]:
    """The entries of exactly these folded words."""
    return _entries(project, _NAMED, kind, folded)


def beginning(project: Project, kind: ListKind, folded: str, most: int) -> list[Entry]:
    """Some entries whose folded words begin so."""
    return _entries(project, _BEGINNING, kind, folded, folded + "\U0010ffff", most)


def _entries(project: Project, sql: str, *asked: str | int) -> list[Entry]:
    if project.version < SINCE:
        return []
    return [Entry(folded, words, json.loads(parts)) for folded, words, parts in project.connection.rows(sql, *asked)]


def _packed(parts: Mapping[str, str]) -> str:
    return json.dumps({name: text for name, text in parts.items() if text}, ensure_ascii=False, separators=(",", ":"))


_NEXT = """
SELECT position, folded, words, parts FROM list_entry WHERE list = ? AND position > ? ORDER BY position LIMIT ?
"""
_PART = """
SELECT folded, words, parts FROM list_entry JOIN list ON list.id = list_entry.list
WHERE kind = ? AND name = ? AND removed = 0 AND position >= ? AND position < ? ORDER BY position
"""
_NAMED = """
SELECT folded, words, parts FROM list_entry JOIN list ON list.id = list_entry.list
WHERE kind = ? AND removed = 0 AND folded = ? ORDER BY list DESC, position
"""
_BEGINNING = """
SELECT folded, words, parts FROM list_entry JOIN list ON list.id = list_entry.list
WHERE kind = ?1 AND removed = 0 AND folded >= ?2 AND folded < ?3 ORDER BY folded, list DESC, position LIMIT ?4
"""
