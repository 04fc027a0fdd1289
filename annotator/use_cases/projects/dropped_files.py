"""What was dropped on the window: a project, files of articles, or something that the program cannot read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.registry import reader_for
from annotator.words import tr, trn

PROJECT_ENDING = ".annotator"


@dataclass(frozen=True)
class Dropped:
    """`project` is the first project among the files, `articles` what can be imported, `refused` the rest."""

    project: Path | None
    articles: tuple[Path, ...]
    refused: tuple[Path, ...]

    @property
    def refusal(self) -> str:
        """A sentence about what cannot be read; empty where all can."""
        if not self.refused:
            return ""
        names = ", ".join(f"“{path.name}”" for path in self.refused[:3])
        if len(self.refused) > 3:
            names = trn("{names} and 1 more", "{names} and {n} more", len(self.refused) - 3, names=names)
        return tr("{names}: no articles can be read from such files.", names=names)

    @property
    def remedy(self) -> str:
        return tr("Text, CSV, TSV and JSONL files can be imported.")


def sort_dropped(paths: Sequence[Path]) -> Dropped:
    """Sort files by what they are; of a folder the files in it that can be imported."""
    project = next((path for path in paths if path.suffix.casefold() == PROJECT_ENDING), None)
    articles: list[Path] = []
    refused: list[Path] = []
    for path in paths:
        if path.suffix.casefold() == PROJECT_ENDING:
            continue
        found = list(_in_folder(path)) if path.is_dir() else [path] if _is_readable(path) else []
        articles += found
        refused += [] if found else [path]
    return Dropped(project, tuple(dict.fromkeys(articles)), tuple(refused))


def _in_folder(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.iterdir()) if path.is_file() and _is_readable(path))


def _is_readable(path: Path) -> bool:
    """Whether its ending is one of those that are imported; what is in it is seen when it is read."""
    try:
        reader_for(path)
    except BadInput:
        return False
    return True
