"""Asks for files, beginning in the folder where one was chosen last. The dialogs are the system's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from annotator import settings
from annotator.words import tr

PROJECT_FILES = "Projects (*.annotator);;All files (*)"


def article_files() -> str:
    """The kinds of files that hold articles, as a file dialog lists them."""
    return tr("Articles (*.txt *.csv *.tsv *.jsonl);;All files (*)")


def choose_file(parent: QWidget, title: str, kinds: str, *, folder: Path | None = None) -> Path | None:
    """One file that exists; None when the coder cancels."""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder or settings.last_folder()), kinds)
    return _remembered(name) if name else None


def choose_files(parent: QWidget, title: str, kinds: str = "") -> list[Path]:
    """Several files that exist; none when the coder cancels."""
    names, _ = QFileDialog.getOpenFileNames(parent, title, str(settings.last_folder()), kinds)
    return [_remembered(name) for name in names]


def choose_folder(parent: QWidget, title: str) -> Path | None:
    """One folder that exists; None when the coder cancels."""
    name = QFileDialog.getExistingDirectory(parent, title, str(settings.last_folder()))
    return _remembered(name) if name else None


def is_same_file(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:  # one of them is gone
        return False


def _remembered(name: str) -> Path:
    path = Path(name)
    settings.remember_folder(path)
    return path
