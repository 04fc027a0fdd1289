"""Who codes in a project: how many have coded an event or ended an article. Making or importing it is no coding."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from annotator.storage.project import Project

_seen: WeakKeyDictionary[Project, tuple[int, set[int]]] = WeakKeyDictionary()
"""Of an open project the event up to which was looked for the others, and whom of them it met."""
_OTHERS = """
SELECT id, EXISTS (SELECT 1 FROM coding WHERE coding.coder = coder.id AND coding.state IN ('done', 'no_event'))
FROM coder WHERE handle <> ?
"""


def number(project: Project) -> int:
    """The coders who have coded here, this one among them, whether or not it has yet; at least 1."""
    others = project.connection.rows(_OTHERS, project.coder)
    coded = {coder for coder, has_ended in others if has_ended}
    rest = [coder for coder, has_ended in others if not has_ended]
    return 1 + len(coded | (_with_events(project, rest) if rest else set()))


def _with_events(project: Project, coders: list[int]) -> set[int]:
    """Those of these who have an event. No index tells: each event is looked at once while the project is open."""
    looked_at, found = _seen.get(project, (0, set()))
    newest = project.connection.cell("SELECT coalesce(max(id), 0) FROM event")
    if newest > looked_at:
        held = project.connection.rows("SELECT DISTINCT coder FROM event WHERE id > ?", looked_at)
        found = found | {coder for (coder,) in held}
        _seen[project] = (newest, found)
    return found & set(coders)
