"""How long this coder works on each article, and the pace that makes: shown to the coder alone, in no export."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.storage import activity
from annotator.storage.project import Project
from annotator.words import in_decimals, tr

RECENT = 50
"""So many finished articles make the pace of the status line."""


def add_time(project: Project, milliseconds: Mapping[str, int]) -> None:
    """Add to the time of these articles: neither logged nor undoable. A project that is only read keeps none."""
    if not project.read_only and milliseconds:
        with project.cache() as cache:
            for article, spent in milliseconds.items():
                activity.add_active_time(cache, article, spent)


def pace_words(project: Project) -> str:
    """ "3.1 min per article", of those finished last; empty as long as no time was measured."""
    recent = sorted(activity.latest_ms(project, RECENT))
    return (
        tr("{number} min per article", number=in_decimals(recent[(len(recent) - 1) // 2] / 60000, 1)) if recent else ""
    )
