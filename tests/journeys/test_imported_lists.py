"""Actors that come with an import are suggested in the article on the desk, without starting the program again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from annotator.model.coder import Coder
from annotator.storage import lists
from annotator.storage.project import Project
from annotator.ui.keys.keyboard import wait_until
from annotator.ui.projects.import_dialog import ImportDialog
from annotator.use_cases.datasets.export_dataset import export_dataset
from tests.journeys.conftest import MODEL_SECONDS

TEXT = "Fighting in Syria\nThe Zorblax Column attacked the army near Idlib on Thursday."
DAY = "2018-01-12"


def colleagues_export(folder: Path, schemes) -> Path:
    """What a colleague exported whose project knows one more actor."""
    out = folder / "colleague.jsonl"
    with Project.create(folder / "colleague.annotator", schemes, Coder("coder-00B7", "")) as project:
        with project.edit("Import actors") as edit:
            entry = lists.Entry("zorblax column", "Zorblax Column", {"code": "SYRREBZBX"})
            lists.add_list(edit, "actor", "own.txt", [entry])
        export_dataset(project, out, "jsonl")
    return out


def import_all() -> QTimer:
    """Press Import in the dialog as soon as it can be pressed, then close what it reports."""
    timer = QTimer(interval=20)

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, ImportDialog) and shown.isVisible() and not shown.is_importing:
            button = shown.findChild(QPushButton, "import_button")
            if button is not None and button.isEnabled():
                button.click()

    timer.timeout.connect(look)
    timer.start()
    return timer


def actors(journey) -> set[str]:
    found = journey.window.session.findings
    events = found.events if found is not None else ()
    return {value.text for event in events for name in ("actor1", "source") for value in event.candidates.get(name, ())}


def test_an_actor_of_an_imported_list_is_suggested_at_once(begin, schemes, tmp_path) -> None:
    journey = begin((TEXT, DAY), suggestions=True)
    journey.wait_for_suggestions()
    before = actors(journey)
    answers = import_all()

    journey.window.import_articles([colleagues_export(tmp_path, schemes)])

    answers.stop()
    assert not any("SYRREBZBX" in each for each in before)
    assert wait_until(lambda: any("SYRREBZBX" in each for each in actors(journey)), MODEL_SECONDS)
