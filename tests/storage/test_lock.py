from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.storage.file import lock
from annotator.storage.file.lock import ProjectLock, key_of

ROOT = Path(__file__).parents[2]
HOLD = """
import sys, time
from annotator.storage.file.lock import ProjectLock
held = ProjectLock.take("some-uuid", "coder-00B7")
print(type(held).__name__, flush=True)
time.sleep(60)
"""


def test_only_one_holds_a_project_and_the_other_hears_who() -> None:
    held = ProjectLock.take("uuid-1", "coder-4F2A")
    assert isinstance(held, ProjectLock)

    assert str(ProjectLock.take("uuid-1", "coder-00B7")).startswith("coder-4F2A, process ")
    other = ProjectLock.take("uuid-2", "coder-00B7")
    assert isinstance(other, ProjectLock)

    held.release()
    other.release()
    again = ProjectLock.take("uuid-1", "coder-00B7")
    assert isinstance(again, ProjectLock)
    again.release()


def test_a_killed_program_holds_nothing() -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLD], stdout=subprocess.PIPE, cwd=ROOT)
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == b"ProjectLock"
    assert str(ProjectLock.take("some-uuid", "coder-4F2A")) == f"coder-00B7, process {holder.pid}"

    holder.kill()
    holder.communicate()

    taken = ProjectLock.take("some-uuid", "coder-4F2A")
    assert isinstance(taken, ProjectLock)
    taken.release()


def test_without_a_folder_for_locks_one_codes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_folder() -> Path:
        return tmp_path / "gone"

    monkeypatch.setattr(lock, "_folder", no_folder)

    assert isinstance(ProjectLock.take("uuid", "coder-4F2A"), ProjectLock)


def test_a_file_is_one_by_every_path_and_a_copy_of_it_another(tmp_path: Path) -> None:
    file = tmp_path / "coded.annotator"
    file.write_bytes(b"coded")
    (tmp_path / "link.annotator").symlink_to(file)
    (tmp_path / "hard.annotator").hardlink_to(file)
    copy = tmp_path / "copy.annotator"
    shutil.copyfile(file, copy)

    keys = {name: key_of("uuid", tmp_path / f"{name}.annotator") for name in ("coded", "link", "hard", "copy")}

    assert keys["coded"] == keys["link"] == keys["hard"]
    assert keys["copy"] != keys["coded"]


def test_where_files_have_no_number_the_project_is_locked_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "stat", lambda self: os.stat_result((0o100600, 0, 7, 1, 0, 0, 5, 0, 0, 0)))

    assert key_of("uuid", tmp_path / "coded.annotator") == "uuid"
