"""How often a project uses each code. Reads only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.storage.project import Project

_USES = """
SELECT value.text, count(DISTINCT event.id) FROM value JOIN event ON event.id = value.event
JOIN scheme ON scheme.id = event.scheme
WHERE scheme.scheme = ?1 AND value.field = ?2 AND value.part = 'value' AND value.text <> ''
  AND event.state <> 'dropped'
GROUP BY value.text
"""


def uses_of_codes(project: Project, scheme_id: str, field: str) -> dict[str, int]:
    """How many events of any coder have each code, by its id; codes without any are left out."""
    return dict(project.connection.rows(_USES, scheme_id, field))
