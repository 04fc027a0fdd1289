"""A project's settings as it stores them: those that are not as usual, by name. What they mean is for the use cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.storage.log.edit import Edit

if TYPE_CHECKING:
    from annotator.storage.project import Project

SINCE = 2
"""The version of the format that brought settings; a file of an older one, open for reading only, has none."""


def stored_settings(project: Project) -> dict[str, str]:
    if project.version < SINCE:
        return {}
    return dict(project.connection.rows("SELECT name, text FROM setting ORDER BY name"))


def write_setting(edit: Edit, name: str, text: str) -> None:
    """Store a setting; with an empty text it is as usual again."""
    row = edit.connection.cell("SELECT id FROM setting WHERE name = ?", name)
    if row is None and text:
        edit.insert("setting", {"name": name, "text": text})
    elif row is not None and text:
        edit.update("setting", row, {"text": text})
    elif row is not None:
        edit.delete("setting", row)
