"""Takes every scene in every look, as OUT/LOOK/NAME.png, or only the named ones. One process for each language."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from datetime import datetime, tzinfo
from multiprocessing import get_context
from pathlib import Path

from tools.pictures.looks import LOOKS, Look

HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR",
         "APPDATA", "LOCALAPPDATA")  # fmt: skip


class FixedClock(datetime):
    """It is always the same moment: pictures of two runs are the same."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> FixedClock:
        return cls(2018, 11, 6, 14, 2, 11, tzinfo=tz)


def main(words: list[str]) -> int:
    if not words:
        print("Name a folder for the pictures: python3 make.py pictures OUT [NAME...]")
        return 2
    out, wanted = Path(words[0]), set(words[1:])
    looks = [look for look in LOOKS if look.name in wanted] or list(LOOKS)
    names = wanted - {look.name for look in LOOKS}
    if unknown := names - set(scene_names()):
        print(f"There is no scene or look “{min(unknown)}”. Scenes: {', '.join(scene_names())}.")
        return 2
    # A program speaks one language as long as it runs.
    for language in dict.fromkeys(look.language for look in looks):
        spoken = [look for look in looks if look.language == language]
        process = get_context("spawn").Process(target=take_all, args=(out, spoken, names, language))
        process.start()
        process.join()
        if process.exitcode:
            return 2
    return 0


def scene_names() -> list[str]:
    from tools.pictures.scenes import SCENES

    return [scene.name for scene in SCENES]


def take_all(out: Path, looks: list[Look], names: set[str], spoken: str) -> None:
    """Take the pictures of the looks of one language. Ends the process with 2 when one cannot be written."""
    home = Path(tempfile.mkdtemp(prefix="conflict-annotator-pictures-"))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.update({name: str(home) for name in HOMES})
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from annotator.ui.look import language

    qInstallMessageHandler(lambda kind, context, text: _tell(text) if kind != QtMsgType.QtDebugMsg else None)
    language.choose(spoken)
    app = QApplication(["annotator"])
    app.setCursorFlashTime(0)
    language.dress(app)
    try:
        sys.exit(_take(out, looks, names, home))
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _take(out: Path, looks: list[Look], names: set[str], home: Path) -> int:
    from annotator.session import saver
    from annotator.ui.overview import page
    from tools.pictures.material import forget_all, make_all
    from tools.pictures.scenes import SCENES
    from tools.pictures.stage import Stage

    for module in (saver, page):
        module.datetime = FixedClock  # type: ignore[attr-defined]
    (home / "made").mkdir()
    made = make_all(home / "made")
    forget_all()
    scenes = [scene for scene in SCENES if scene.name in names] or SCENES
    for look in looks:
        for scene in scenes:
            copies = _copies(made, home / "Documents")
            stage = Stage(look, copies[scene.project] if scene.project else None)
            picture = scene.take(stage, copies)
            stage.close()
            path = out / look.name / f"{scene.name}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            if not picture.save(str(path)):
                print(f"The picture {path} cannot be written. Name a folder that you may write to.")
                return 2
        print(f"{look.name}: {len(scenes)} pictures in {out / look.name}")
    return 0


def _tell(text: str) -> None:
    """What Qt has to say, but what a screen that is none cannot do."""
    if not text.startswith("This plugin does not support"):
        print(text, file=sys.stderr)


def _copies(made: dict[str, Path], folder: Path) -> dict[str, Path]:
    """Every scene has the projects as they were made, with their dates."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return {name: Path(shutil.copy2(path, folder / path.name)) for name, path in made.items()}
