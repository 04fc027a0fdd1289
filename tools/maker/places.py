"""Where things are in the checkout."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements.lock"
PYPROJECT = ROOT / "pyproject.toml"
VENV = ROOT / ".venv"
LOGS = ROOT / ".make"
GAZETTEER = ROOT / "resources" / "gazetteer.sqlite"
GAZETTEER_BUILDER = ROOT / "tools" / "build_gazetteer.py"


def python_of(venv: Path) -> Path:
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"
