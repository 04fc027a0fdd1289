"""The contracts of pyproject.toml hold, and are able to fail."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LINT = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True, no_logo=True))"


def lint(folder: Path) -> tuple[int, str]:
    """The exit code and report of import-linter on the package in `folder`."""
    command = [sys.executable, "-X", "utf8", "-c", LINT]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def package_copy(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "annotator", tmp_path / "annotator", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def contracts() -> dict[str, dict[str, object]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["id"]: contract for contract in settings["tool"]["importlinter"]["contracts"]}


def test_imports_point_inwards() -> None:
    code, report = lint(ROOT)

    assert code == 0, report


@pytest.mark.parametrize(
    ("ring", "line", "contract"),
    [
        ("model", "from annotator.storage import project", "rings"),
        ("storage", "from annotator.exchange import registry", "rings"),
        ("ui", "from annotator.storage import project", "through-use-cases"),
        ("session", "from annotator.suggestions import pipeline", "through-use-cases"),
        ("use_cases", "from PySide6.QtCore import QObject", "qt"),
        ("use_cases", "import sqlite3", "sqlite"),
        ("session", "import spacy", "spacy"),
    ],
)
def test_a_forbidden_import_is_refused(package_copy: Path, ring: str, line: str, contract: str) -> None:
    (package_copy / "annotator" / ring / "intruder.py").write_text(line + "\n", encoding="utf-8")

    code, report = lint(package_copy)

    assert code != 0
    assert f"{contracts()[contract]['name']} BROKEN" in report


def test_a_new_module_beside_the_rings_is_refused(package_copy: Path) -> None:
    (package_copy / "annotator" / "helpers.py").write_text('"""Anything."""\n', encoding="utf-8")

    code, report = lint(package_copy)

    assert code != 0
    assert "annotator.helpers" in report


def test_every_ring_that_holds_data_is_reached_through_use_cases_only() -> None:
    there = {f"annotator.{ring}" for ring in ("storage", "suggestions", "exchange", "agreement")}
    there &= {f"annotator.{folder.parent.name}" for folder in (ROOT / "annotator").glob("*/__init__.py")}

    protected = contracts()["through-use-cases"]["protected_modules"]

    assert isinstance(protected, list)
    assert set(protected) == there
