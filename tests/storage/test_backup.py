from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import BadInput, CoderError, ProjectDamaged
from annotator.storage.events import events
from annotator.storage.project import Project
from tests.storage.helpers import CODER, FULL, dump


def test_a_backup_is_a_project_with_everything_in_it(coded: Project, tmp_path: Path) -> None:
    out = tmp_path / "backup.coding"

    coded.backup(out)

    expected = dump(coded)
    coded.close()
    with Project.open(out, CODER) as copy:
        assert dump(copy) == expected
        assert (copy.uuid, copy.undo_label) == (coded.uuid, "Add event")
        assert events.events_of(copy, "article-1") == [FULL]


def test_a_backup_never_writes_over_a_file(coded: Project, tmp_path: Path) -> None:
    out = tmp_path / "notes.txt"
    out.write_text("mine")

    with pytest.raises(BadInput, match="exists already"):
        coded.backup(out)

    assert out.read_text() == "mine"


def test_a_backup_of_a_damaged_project_is_refused_and_leaves_nothing(coded: Project, tmp_path: Path) -> None:
    page = coded.connection.cell("SELECT rootpage FROM sqlite_master WHERE name = 'change'")
    content = bytearray(coded.path.read_bytes())
    content[(page - 1) * 4096 + 3] = 0xFF
    coded.path.write_bytes(content)

    with pytest.raises(ProjectDamaged):
        coded.backup(tmp_path / "backup.coding")

    assert [file.name for file in tmp_path.iterdir()] == [coded.path.name]


def test_a_backup_into_a_folder_that_is_not_there_is_refused(coded: Project, tmp_path: Path) -> None:
    with pytest.raises(CoderError, match="cannot be written"):
        coded.backup(tmp_path / "gone" / "backup.coding")
