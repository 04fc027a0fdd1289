"""Bringing a changed codebook into the open project: file, a look at what would change, the update."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from annotator.ui.progress_row import ProgressDialog
from annotator.ui.scheme_changes_dialog import SchemeChangesDialog
from annotator.ui.theme import Theme
from annotator.use_cases.browse_articles import Project
from annotator.use_cases.new_project import find_scheme
from annotator.use_cases.update_scheme import Updated, preview_steps, update_steps


def update_codebook(project: Project, file: Path, theme: Theme, window: QWidget) -> Updated | None:
    """Show what the file would change, and bring it in if the coder wants; None if not. Raises CoderError."""
    scheme = find_scheme(str(file))
    comparing = ProgressDialog(theme, f"Comparing {scheme.name} version {scheme.version}", "events", window)
    found = comparing.work(preview_steps(project, scheme))
    dialog = SchemeChangesDialog(theme, found, window)
    dialog.update_wanted.connect(lambda: dialog.work(update_steps(project, scheme)))
    dialog.exec()
    dialog.deleteLater()
    return dialog.updated
