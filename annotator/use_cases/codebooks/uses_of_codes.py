"""How often each code of a codebook has been used in a project."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.model.schemes.scheme import Scheme
from annotator.storage.events import code_use
from annotator.storage.project import Project


def uses_of_codes(project: Project, scheme: Scheme) -> Mapping[str, int]:
    """How many events, of any coder and of any version of the codebook, have each code."""
    return code_use.uses_of_codes(project, scheme.id, scheme.code_field.name)
