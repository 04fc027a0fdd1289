"""Where the files are that ship with the program, and where its log goes. Knows no settings, no project."""

import sys
from pathlib import Path

from annotator.errors import CoderError
from annotator.words import tr

APP_NAME = "conflict-annotator"


def resources() -> Path:
    """The folder with the gazetteer, the actor list, the sample articles and the manual."""
    return _shipped("resources")


def schemas() -> Path:
    """The folder with the schemes."""
    return _shipped("schemas")


def user_log_path() -> Path:
    """The file that gets the tracebacks which no coder should see. Its folder is made."""
    import platformdirs

    return platformdirs.user_log_path(APP_NAME, appauthor=False, ensure_exists=True) / "annotator.log"


def _shipped(name: str) -> Path:
    for folder in _places(name):
        if folder.is_dir():
            return folder
    raise CoderError(tr("The program's own folder “{name}” is missing.", name=name), tr("Install the program again."))


def _places(name: str) -> list[Path]:
    """The packaged program's folder, or the installed package, then the checkout."""
    unpacked = getattr(sys, "_MEIPASS", None)
    if unpacked is not None:
        return [Path(unpacked) / "annotator" / name]
    package = Path(__file__).resolve().parent
    return [package / name, package.parent / name]
