"""An export is the old file or the new, proven one."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import BadInput, CoderError
from annotator.exchange.proof import Proof, cells_text, csv_rows, json_line, jsonl_rows
from annotator.exchange.safe_file import write_proven


def is_fine(path: Path) -> None:
    """Proves nothing."""


def test_the_new_file_takes_the_old_ones_place_and_nothing_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")

    write_proven(path, ["a\n", "☂\r\n"], is_fine)

    assert path.read_bytes() == "a\n☂\r\n".encode()
    assert os.listdir(tmp_path) == ["out.csv"]


def test_a_proof_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    proof = Proof()
    proof.add(cells_text(["a,c"]))

    with pytest.raises(CoderError, match=r"does not read back .*1 of 1 rows"):
        write_proven(path, ["a,c\n"], lambda part: proof.compare(csv_rows(part)))

    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.csv"]


def test_a_disk_that_fills_up_leaves_the_old_file_and_is_said_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")

    def lines() -> Iterator[str]:
        yield "a\n"
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(CoderError, match=r"could not be written: No space left on device. Free some space"):
        write_proven(path, lines(), is_fine)

    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.csv"]


def test_a_project_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "work.project"
    path.write_bytes(b"SQLite format 3\0 and more")

    with pytest.raises(BadInput, match="is a project or another database"):
        write_proven(path, ["a\n"], is_fine)

    assert path.read_bytes() == b"SQLite format 3\0 and more"


def test_a_missing_folder_and_a_folder_are_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CoderError, match="Make the folder first"):
        write_proven(tmp_path / "none" / "out.csv", ["a\n"], is_fine)
    with pytest.raises(BadInput, match="is a folder"):
        write_proven(tmp_path, ["a\n"], is_fine)


def test_a_link_stays_a_link_to_the_new_file(tmp_path: Path) -> None:
    target, link = tmp_path / "real.csv", tmp_path / "link.csv"
    target.write_text("old")
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("this system makes no links for this person")

    write_proven(link, ["new\n"], is_fine)

    assert link.is_symlink()
    assert target.read_text() == "new\n"


@pytest.mark.parametrize("text", ['{"a": 1}\n{"a": 2}\n', '{"a": 1}\n', '{"a": 1}\nnonsense\n'])
def test_lines_that_differ_from_what_was_written_are_noticed(tmp_path: Path, text: str) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text(text)
    proof = Proof()
    proof.add(json_line({"a": 1}))
    proof.add(json_line({"a": 3}))

    with pytest.raises(CoderError, match="does not read back"):
        proof.compare(jsonl_rows(path))
