"""What suggestions learned from datasets: numbers, not texts, with the name of the file they came from. No edit.

It can be made again from the files, so undo does not know it, no export has it, and numbers of another version are
passed over.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from annotator.storage.file.connection import Connection
from annotator.storage.log.edit import Cache, now

if TYPE_CHECKING:
    from annotator.storage.project import Project

SINCE = 2
MOST_BYTES = 100_000_000
"""Unpacked; what is longer is not ours."""

Packed = tuple[str, str, Sequence[int]]
"""A scheme, a code, and the numbers of the words that it was given to."""


class Source(NamedTuple):
    """A file that was learned, and how many acts of it: none where the program reads words in another way since."""

    name: str
    lessons: int


def store(cache: Cache, source: str, version: str, lessons: Iterable[Packed]) -> int:
    """Keep what a file taught, instead of what it taught before. Returns how many acts that is."""
    kept = [[scheme, code, list(numbers)] for scheme, code, numbers in lessons]
    cache.connection.run("DELETE FROM learned WHERE source = ?", source)
    cache.connection.run(
        "INSERT INTO learned (source, version, added, lessons, packed) VALUES (?, ?, ?, ?, ?)",
        source, version, now(), len(kept), zlib.compress(json.dumps(kept, separators=(",", ":")).encode()),
    )  # fmt: skip
    return len(kept)


def sources(project: Project, version: str) -> list[Source]:
    """The files that were learned, oldest first; one of another version teaches nothing until it is learned again."""
    if project.version < SINCE:
        return []
    rows = project.connection.rows("SELECT source, iif(version = ?, lessons, 0) FROM learned ORDER BY id", version)
    return [Source(*row) for row in rows]


def lessons(project: Project, version: str) -> Iterator[Packed]:
    """What the files taught, in their order; on a connection of its own."""
    if project.version < SINCE:
        return
    reader = Connection(project.path, read_only=True, is_patient=True)
    try:
        rows = reader.rows("SELECT id FROM learned WHERE version = ? ORDER BY id", version)
        for (row,) in rows:
            yield from _unpacked(reader.cell("SELECT packed FROM learned WHERE id = ?", row))
    finally:
        reader.close()


def forget(cache: Cache) -> None:
    cache.connection.run("DELETE FROM learned")


def _unpacked(packed: bytes | None) -> Iterator[Packed]:
    """What was stored; of a file that somebody else wrote only what has its shape and size."""
    try:
        plain = json.loads(zlib.decompressobj().decompress(packed or b"", MOST_BYTES))
        found = [(str(scheme), str(code), [int(number) for number in numbers]) for scheme, code, numbers in plain]
    except (zlib.error, ValueError, TypeError):
        return  # It can be learned again from its file.
    yield from found
