"""Who codes in a project: how many have decided something in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.storage.project import Project


def number(project: Project) -> int:
    """The coders who have edited this file or worked on an article, this one among them; at least 1."""
    known: int = project.connection.cell(
        "SELECT count(*) FROM coder WHERE handle <> ? AND (EXISTS (SELECT 1 FROM edit WHERE edit.coder = coder.id)"
        " OR EXISTS (SELECT 1 FROM coding WHERE coding.coder = coder.id))",
        project.coder,
    )
    return known + 1
