"""Puts the gazetteer into what is built: git ignores the file, so a build without it would look complete."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GazetteerHook(BuildHookInterface):  # type: ignore[type-arg]
    """Makes `resources/gazetteer.sqlite` when it is missing, or stops the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        gazetteer = root / "resources" / "gazetteer.sqlite"
        # An editable install runs from the checkout, where make.py looks after the gazetteer.
        if version == "editable" or gazetteer.exists():
            return
        built = subprocess.run([sys.executable, root / "tools" / "build_gazetteer.py"], cwd=root, check=False)
        if built.returncode or not gazetteer.exists():
            raise RuntimeError("resources/gazetteer.sqlite could not be built. Run: python3 make.py data")
