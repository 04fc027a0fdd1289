"""Puts the gazetteer into what is built: git ignores the file, so a build without it would look complete."""

import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GazetteerHook(BuildHookInterface):  # type: ignore[type-arg]
    """Makes `resources/gazetteer.sqlite` when it is missing or of an older format, or stops the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        gazetteer = root / "resources" / "gazetteer.sqlite"
        # An editable install runs from the checkout, where make.py looks after the gazetteer.
        if version == "editable" or is_of_this_format(gazetteer, root / "tools" / "build_gazetteer.py"):
            return
        built = subprocess.run([sys.executable, root / "tools" / "build_gazetteer.py"], cwd=root, check=False)
        if built.returncode or not gazetteer.exists():
            raise RuntimeError("resources/gazetteer.sqlite could not be built. Run: python3 make.py data")


def is_of_this_format(gazetteer: Path, builder: Path) -> bool:
    """Whether the file carries the number that the builder writes."""
    wanted = re.search(r"^FORMAT = (\d+)", builder.read_text(encoding="utf-8"), re.MULTILINE)
    if wanted is None or not gazetteer.is_file():
        return False
    connection = sqlite3.connect(f"{gazetteer.resolve().as_uri()}?mode=ro", uri=True)
    try:
        return bool(connection.execute("PRAGMA user_version").fetchone()[0] == int(wanted[1]))
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()
