"""The look-up of shipped files, from a checkout, a wheel and a packaged program."""

import sys
from pathlib import Path

import pytest

from annotator import paths
from annotator.errors import CoderError

ROOT = Path(__file__).resolve().parents[1]


def test_a_checkout_uses_its_own_folders() -> None:
    assert paths.resources() == ROOT / "resources"
    assert paths.schemas() == ROOT / "schemas"


def test_an_installed_package_uses_the_folders_inside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "site-packages" / "annotator"
    (inside / "schemas").mkdir(parents=True)
    (inside.parent / "schemas").mkdir()
    monkeypatch.setattr(paths, "__file__", str(inside / "paths.py"))

    assert paths.schemas() == inside / "schemas"


def test_a_packaged_program_uses_the_folders_it_brought(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "annotator" / "resources").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert paths.resources() == tmp_path / "annotator" / "resources"


def test_a_missing_folder_is_named_and_what_to_do_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    with pytest.raises(CoderError) as caught:
        paths.schemas()

    assert "schemas" in caught.value.what_happened
    assert str(caught.value) == f"{caught.value.what_happened} {caught.value.what_to_do}"


def test_the_log_goes_to_a_folder_of_the_user_that_exists() -> None:
    log = paths.user_log_path()

    assert log.parent.is_dir()
    assert ROOT not in log.parents
