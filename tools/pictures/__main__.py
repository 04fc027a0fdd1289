"""python -m tools.pictures OUT [NAME...]: every scene in every look, as OUT/LOOK/NAME.png; or only the named ones."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from datetime import datetime, tzinfo
from pathlib import Path

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
    # Always the same name: paths stand in some of the pictures.
    home = Path(tempfile.gettempdir()) / "conflict-annotator-pictures"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(mode=0o700)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.update({name: str(home) for name in HOMES})
    try:
        return _take_all(Path(words[0]), set(words[1:]), home)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _take_all(out: Path, wanted: set[str], home: Path) -> int:
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    qInstallMessageHandler(lambda kind, context, text: _tell(text) if kind != QtMsgType.QtDebugMsg else None)
    app = QApplication(["annotator"])
    app.setCursorFlashTime(0)
    from annotator.session import saver
    from annotator.ui.overview import page
    from tools.pictures.material import forget_all, make_all
    from tools.pictures.scenes import SCENES
    from tools.pictures.stage import LOOKS, Stage

    unknown = wanted - {scene.name for scene in SCENES} - {look.name for look in LOOKS}
    if unknown:
        print(f"There is no scene or look “{min(unknown)}”. Scenes: {', '.join(scene.name for scene in SCENES)}.")
        return 2
    for module in (saver, page):
        module.datetime = FixedClock  # type: ignore[attr-defined]
    (home / "made").mkdir()
    made = make_all(home / "made")
    forget_all()
    looks = [look for look in LOOKS if look.name in wanted] or LOOKS
    scenes = [scene for scene in SCENES if scene.name in wanted] or SCENES
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
