"""The build makes the gazetteer anew when the one that is there is missing, damaged or of an older format."""

import sqlite3
from pathlib import Path

import pytest

pytest.importorskip("hatchling")

from hatch_build import is_of_this_format


@pytest.fixture
def builder(tmp_path: Path) -> Path:
    path = tmp_path / "build_gazetteer.py"
    path.write_text("# A comment\nFORMAT = 7\n", encoding="utf-8")
    return path


def of_format(path: Path, number: int) -> Path:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {number}")
    connection.close()
    return path


def test_a_gazetteer_of_the_builders_format_is_kept(tmp_path: Path, builder: Path) -> None:
    assert is_of_this_format(of_format(tmp_path / "gazetteer.sqlite", 7), builder)


def test_one_of_another_format_is_not(tmp_path: Path, builder: Path) -> None:
    assert not is_of_this_format(of_format(tmp_path / "gazetteer.sqlite", 6), builder)


def test_a_missing_or_damaged_one_is_not(tmp_path: Path, builder: Path) -> None:
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(b"not a database at all, but longer than the header of one" * 40)

    assert not is_of_this_format(tmp_path / "none.sqlite", builder)
    assert not is_of_this_format(damaged, builder)
    assert not (tmp_path / "none.sqlite").exists()
