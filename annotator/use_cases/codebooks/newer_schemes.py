"""Which codebooks of a project come with the program in a later version than the project has.

Quick enough to be asked whenever a project is opened: of a shipped file only the line of its version is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator import paths
from annotator.model.schemes.versions import is_later
from annotator.storage.project import Project
from annotator.words import tr

_HEAD = 4_000
_VERSION = re.compile(r'^version: "([^"]+)"', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class NewerScheme:
    """A codebook by its id and name, the latest version that the project has, and the one beside the program."""

    scheme: str
    name: str
    here: str
    shipped: str


def newer_schemes(project: Project) -> tuple[NewerScheme, ...]:
    """Those of the project that `update_scheme` could bring in from the program itself, in the project's order."""
    found = ((scheme, shipped_version(scheme.id)) for scheme in project.schemes)
    return tuple(
        NewerScheme(scheme.id, scheme.name, scheme.version, shipped)
        for scheme, shipped in found
        if shipped and is_later(shipped, scheme.version)
    )


def shipped_version(scheme_id: str) -> str:
    """The version of a shipped scheme; empty where none has that id."""
    path = paths.schemas() / f"{scheme_id.replace('_', '-')}.yaml"
    try:
        with path.open(encoding="utf-8") as file:
            found = _VERSION.search(file.read(_HEAD))
    except FileNotFoundError:  # the person's own
        return ""
    return found[1] if found else ""


def told(newer: Sequence[NewerScheme]) -> str:
    """What to say of them when a project is opened."""
    names = tr(" and ").join(tr("{name} version {shipped}", name=each.name, shipped=each.shipped) for each in newer)
    return tr("The program comes with {names}, newer than here: File, Bring in a changed codebook.", names=names)
