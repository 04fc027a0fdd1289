"""What this coder entered in a field, looked for once and kept until an edit concerns that field.

Looking costs as much as was coded in the field; every key in it asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model.event import Value
from annotator.storage.events import events

if TYPE_CHECKING:
    from annotator.storage.project import Project

_DROPPED_OR_BACK = """
SELECT EXISTS (SELECT 1 FROM change WHERE edit > ?1 AND edit <= ?2 AND table_name = 'event'
  AND (before LIKE '%"dropped"%') IS NOT (after LIKE '%"dropped"%')
  AND (before LIKE '%"dropped"%' OR after LIKE '%"dropped"%'))
"""
_FIELDS = """
SELECT DISTINCT json_extract(coalesce(after, before), '$[2]') FROM change
WHERE edit > ?1 AND edit <= ?2 AND table_name = 'value'
"""


class UsedValues:
    """The values of one open project, for its coder."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._edit = 0
        self._kept: dict[tuple[str, str, int], list[Value]] = {}

    def latest(self, field: str, limit: int, scheme_id: str) -> list[Value]:
        """As `events.latest_values`."""
        if self._project.is_being_written:
            return events.latest_values(self._project, field, limit, scheme_id=scheme_id)
        self._follow()
        key = field, scheme_id, limit
        if key not in self._kept:
            self._kept[key] = events.latest_values(self._project, field, limit, scheme_id=scheme_id)
        return self._kept[key]

    def _follow(self) -> None:
        """Forget the fields that were changed since, and all where an event came into sight or went out of it."""
        before, newest = self._edit, self._project.newest_edit
        if before == newest or not self._kept:
            self._edit = newest
            return
        connection, self._edit = self._project.connection, newest
        if connection.cell(_DROPPED_OR_BACK, before, newest):
            self._kept.clear()
            return
        changed = {field for (field,) in connection.rows(_FIELDS, before, newest)}
        self._kept = {key: values for key, values in self._kept.items() if key[0] not in changed}
