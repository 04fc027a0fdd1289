"""Starts the window: on a project, on the last one, or on the start page; and the same journey without a screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from annotator.errors import CoderError
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_SCALE = "QT_SCALE_FACTOR"


def main(argv: list[str]) -> int:
    """Open the window and stay until it closes. Returns the exit code."""
    from PySide6.QtWidgets import QApplication

    from annotator import settings
    from annotator.ui.look import language

    language.choose(settings.load().language)
    before = _size_everything()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Conflict Annotator")
    language.dress(app)
    _log_what_is_ours()
    from annotator.ui.main_window import MainWindow

    window = MainWindow()
    _tell_in(window)
    wanted = Path(argv[0]) if argv else window.last_project()
    if wanted is not None:
        window.open_project(wanted)
    window.show()
    if os.environ.get("ANNOTATOR_QUIT_WHEN_READABLE"):
        _quit_when_readable(app, window.readable)
    code = int(app.exec())
    window.close()
    if window.look.starts_again:
        _start_again(before)
    return code


def _size_everything() -> str:
    """Tell Qt how large the coder wants everything: it asks once, before there is an application.

    Returns what it was told before.
    """
    from annotator import settings
    from annotator.ui.look.look_keeper import SIZE_VARIABLE

    given, percent = os.environ.get(_SCALE, ""), settings.load().size_percent
    os.environ[SIZE_VARIABLE] = str(percent)
    if percent != 100:
        os.environ[_SCALE] = str(float(given or 1) * percent / 100)
    return given


def _start_again(scale_before: str) -> None:
    """The same program in a new process, on the project that was open last."""
    from PySide6.QtCore import QProcess, QProcessEnvironment

    process = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert(_SCALE, scale_before or "1")
    process.setProcessEnvironment(environment)
    process.setProgram(sys.executable)
    process.setArguments([] if getattr(sys, "frozen", False) else ["-m", "annotator"])
    process.startDetached()


def rehearse(out: Path, tell: Callable[[str], None] = lambda line: None) -> dict[str, str]:
    """Do the main job without a screen: a project of the sample, one event coded by keys, an export, a picture.

    Returns the paths of project, export and picture. Raises CoderError when a step fails.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from annotator.ui.rehearsal import rehearse_in_window

    return rehearse_in_window(out, tell)


def _quit_when_readable(app: object, readable: Callable[[], bool]) -> None:
    """For measuring the start: say so and end once the article's text has been painted."""
    from PySide6.QtCore import QCoreApplication, QTimer

    timer = QTimer(QCoreApplication.instance())

    def look() -> None:
        if readable():
            print("readable", flush=True)
            QCoreApplication.exit(0)

    timer.timeout.connect(look)
    timer.start(1)


def _log_what_is_ours() -> None:
    """Errors of ours go to the log with their traceback."""
    import logging

    from annotator import paths

    try:
        logging.basicConfig(filename=paths.user_log_path(), level=logging.WARNING, format="%(asctime)s %(message)s")
    except OSError as error:
        refused = CoderError(
            tr("The log cannot be written: {strerror}.", strerror=error.strerror), tr("Coding works without it.")
        )
        print(refused, file=sys.stderr)


def _tell_in(window: MainWindow) -> None:
    """What no one caught, in a timer or a click, is told in the window like everything else that goes wrong."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        window.tell(error)

    sys.excepthook = hook
