"""Bringing a changed codebook into the open project: which one, a look at what would change, the update."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.ui.codebook.newer_scheme_dialog import NewerSchemeDialog
from annotator.ui.codebook.scheme_changes_dialog import SchemeChangesDialog
from annotator.ui.pieces.progress_row import ProgressDialog
from annotator.ui.projects.file_choice import choose_file
from annotator.ui.theme import Theme
from annotator.use_cases.articles.browse_articles import Project
from annotator.use_cases.codebooks.newer_schemes import newer_schemes
from annotator.use_cases.codebooks.update_scheme import Updated, preview_steps, update_steps
from annotator.use_cases.projects.new_project import find_scheme
from annotator.words import later, tr

CODEBOOK_FILES = tr("Codebooks (*.yaml *.yml)")


def chosen_codebook(project: Project, theme: Theme, window: QWidget) -> str:
    """The changed codebook: a shipped one's id where the program has a newer one and the coder wants it, else the path
    of a file; empty when the coder cancels."""
    newer = newer_schemes(project)
    if newer:
        dialog = NewerSchemeDialog(theme, newer, window)
        is_wanted, shipped = dialog.exec(), dialog.chosen
        dialog.deleteLater()
        if shipped or not is_wanted:
            return shipped if is_wanted else ""
    file = choose_file(window, tr("A changed codebook"), CODEBOOK_FILES)
    return str(file) if file else ""


def update_codebook(project: Project, codebook: str, theme: Theme, window: QWidget) -> Updated | None:
    """Show what a file or a shipped codebook would change, and bring it in if the coder wants; None if not.

    Raises CoderError.
    """
    scheme = find_scheme(codebook)
    comparing = ProgressDialog(
        theme,
        tr("Comparing {name} version {version}", name=scheme.name, version=scheme.version),
        later("events"),
        window,
    )
    found = comparing.work(preview_steps(project, scheme))
    dialog = SchemeChangesDialog(theme, found, window)
    dialog.update_wanted.connect(lambda: dialog.work(update_steps(project, scheme)))
    dialog.exec()
    dialog.deleteLater()
    return dialog.updated
