"""The formats by name: which reader takes a file, and which table formats a project's schemes can write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange import jsonl_file, plover_jsonl, project_lines, table_file, text_file
from annotator.exchange.rows import ReadArticle, ReadOptions, Refused
from annotator.model.schemes.layouts import layouts_of
from annotator.model.schemes.scheme import Scheme
from annotator.words import tr

Reader = Callable[[Path, ReadOptions], Iterator[ReadArticle | Refused]]

JSONL = "jsonl"
READERS: dict[str, Reader] = {
    "txt": text_file.read,
    "csv": table_file.read,
    "tsv": table_file.read,
    JSONL: jsonl_file.read,
}
_SUFFIXES = {
    ".txt": "txt", ".text": "txt", ".csv": "csv", ".tsv": "tsv", ".tab": "tsv",
    ".jsonl": JSONL, ".ndjson": JSONL,
}  # fmt: skip


def reader_for(path: Path, name: str = "") -> Reader:
    """The reader called `name`, else the one for the file's ending."""
    known = ", ".join(READERS)
    if name and name not in READERS:
        raise BadInput(
            tr("There is no format “{name}” to import.", name=name), tr("Name one of: {known}.", known=known)
        )
    format_name = name or _SUFFIXES.get(path.suffix.casefold(), "")
    if not format_name:
        raise BadInput(
            tr("The ending of “{name}” tells no format.", name=path.name),
            tr("Name it with --format: {known}.", known=known),
        )
    return READERS[format_name]


def is_project_export(path: Path) -> bool:
    """Whether the file is our own JSON lines export, by its first line."""
    if _SUFFIXES.get(path.suffix.casefold()) != JSONL:
        return False
    first = next((row for _, row in islice(jsonl_file.objects(path), 1)), None)
    return isinstance(first, dict) and project_lines.is_ours(first)


def table_formats(schemes: Iterable[Scheme]) -> dict[str, Scheme]:
    """The formats that these schemes bring of their own, each with its scheme; the first scheme of a name has it."""
    found: dict[str, Scheme] = {}
    for scheme in schemes:
        own = (plover_jsonl.NAME,) if scheme.id == plover_jsonl.SCHEME else ()
        for name in (*layouts_of(scheme), *own):
            found.setdefault(name, scheme)
    return found
