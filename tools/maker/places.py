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
SCHEME_SCHEMA = ROOT / "schemas" / "scheme.schema.json"
# Newer than the gazetteer, any of them asks for a new one.
GAZETTEER_INPUTS = (
    GAZETTEER_BUILDER,
    ROOT / "tools" / "gazetteer_sources.py",
    ROOT / "tools" / "airstrip_villages.py",
    ROOT / "tools" / "chief_towns.py",
    ROOT / "tools" / "regions.py",
    ROOT / "tools" / "quarters.py",
    ROOT / "annotator" / "reference" / "folding.py",
    ROOT / "annotator" / "reference" / "name_weights.py",
    ROOT / "annotator" / "reference" / "place_units.py",
    ROOT / "resources" / "actors" / "countries.json",
)


def python_of(venv: Path) -> Path:
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"
