"""The main job without a screen, through the real session and the real window: proves an installation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from annotator.errors import CoderError
from annotator.ui.keys.keyboard import Keyboard, wait_until
from annotator.ui.main_window import MainWindow
from annotator.use_cases.coding.wording import counted
from annotator.use_cases.datasets.export_dataset import export_dataset
from annotator.use_cases.projects.sample_project import make_sample_project

MODEL_SECONDS = 90
MOST_KEYS = 14


def rehearse_in_window(out: Path, tell: Callable[[str], None]) -> dict[str, str]:
    """Make, code, export and picture a project of the sample articles in the folder `out`; return the three paths."""
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(["annotator"])
    path = _unused(out / "sample.annotator")
    make_sample_project(path)
    tell(f"made {path.name} from the sample articles")
    window = MainWindow()
    try:
        window.show()
        window.open_project(path)
        _code_one_event(window, tell)
        picture = out / "desk.png"
        app.processEvents()  # rows that have just changed find their room
        if not window.grab().save(str(picture)):
            raise CoderError(f"The picture {picture} cannot be written.", "Choose a folder that you may write to.")
        export = out / "events_acled.csv"
        report = export_dataset(window.session.project, export, "acled-csv")
        tell(f"exported {counted(report.rows, 'event')}")
    finally:
        window.close()
        app.processEvents()
    return {"project": str(path), "export": str(export), "picture": str(picture)}


def _code_one_event(window: MainWindow, tell: Callable[[str], None]) -> None:
    session, keyboard = window.session, Keyboard(window)
    ready = wait_until(lambda: session.findings is not None, MODEL_SECONDS)
    tell("suggestions are ready" if ready else "no suggestions: coding without them")
    waiting = session.waiting
    if waiting:
        keyboard.play("Space", "Enter")
    else:
        keyboard.play("Down", "Enter")
    while session.entry is not None and keyboard.pressed < MOST_KEYS:
        if session.entry.chosen is None:
            keyboard.press("Down")
        keyboard.press("Enter")
    if not any(event.state == "complete" for event in session.events):
        raise CoderError("The event could not be completed by keys.", "Send the log to the project's issue page.")
    tell(f"coded one event with {keyboard.pressed} keys")


def _unused(path: Path) -> Path:
    number = 1
    while path.exists():
        number += 1
        path = path.with_name(f"sample-{number}.annotator")
    return path
