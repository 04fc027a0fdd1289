"""The pictures of the screens: made unseen from the program itself, the same in every run."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tools.pictures.looks import LOOKS
from tools.pictures.scenes import SCENES

ROOT = Path(__file__).resolve().parents[1]


def take(out: Path, *names: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tools.pictures", str(out), *names],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_unknown_name_is_told_with_the_scenes_that_there_are(tmp_path: Path) -> None:
    done = take(tmp_path, "no-such-scene")

    assert done.returncode == 2
    assert "There is no scene or look “no-such-scene”" in done.stdout
    assert SCENES[0].name in done.stdout


def test_every_scene_and_look_has_a_name_of_its_own() -> None:
    names = [scene.name for scene in SCENES] + [look.name for look in LOOKS]

    assert len(set(names)) == len(names)


@pytest.mark.slow
def test_two_runs_give_the_same_pictures_of_every_scene_in_every_look(tmp_path: Path) -> None:
    runs = [take(tmp_path / name) for name in ("one", "two")]

    pictures = sorted(path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*.png"))
    differing = [each for each in pictures if not _same(tmp_path / "one" / each, tmp_path / "two" / each)]
    assert [run.returncode for run in runs] == [0, 0], runs[0].stderr
    assert len(pictures) == len(SCENES) * len(LOOKS)
    assert differing == []


def _same(one: Path, other: Path) -> bool:
    return QImage(str(one)) == QImage(str(other))
