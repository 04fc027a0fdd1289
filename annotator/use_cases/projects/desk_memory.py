"""What a coder finds again on the desk after a restart, beside what was stored: the current scheme, typing not taken.

Kept in a pause, neither logged nor undoable: losing it loses no finished work.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from annotator.storage import activity
from annotator.storage.project import Project

LAST_SCHEME, UNTAKEN = "last_scheme", "untaken"
MOST_ARTICLES = 50
"""Of so many articles typing is kept, the last ones."""

Untaken = Mapping[tuple[str, str], str]
"""What stands typed in fields, by event and field."""


def last_scheme(project: Project) -> str:
    """The id of the scheme that was current last; empty if none was kept."""
    return activity.remembered(project, LAST_SCHEME)


def untaken(project: Project, article: str) -> dict[tuple[str, str], str]:
    """What stood typed and untaken in the fields of an article's events."""
    return {(event, field): text for event, field, text in _kept(project).get(article, [])}


def remember_desk(project: Project, scheme_id: str, article: str, typed: Untaken) -> None:
    """Keep the current scheme and what stands typed in one article, if either differs from what is kept."""
    if project.read_only:
        return
    kept = _kept(project)
    before = dict(kept)
    kept.pop(article, None)
    if typed:
        kept[article] = [[event, field, text] for (event, field), text in typed.items()]
    wanted = {LAST_SCHEME: scheme_id} if last_scheme(project) != scheme_id else {}
    if kept != before:
        wanted[UNTAKEN] = json.dumps(dict(list(kept.items())[-MOST_ARTICLES:]), ensure_ascii=False)
    if wanted:
        with project.cache() as cache:
            for name, text in wanted.items():
                activity.remember(cache, name, text)


def _kept(project: Project) -> dict[str, list[list[str]]]:
    try:
        found = json.loads(activity.remembered(project, UNTAKEN) or "{}")
    except ValueError:
        return {}
    return {article: typed for article, typed in found.items() if _is_typing(typed)} if isinstance(found, dict) else {}


def _is_typing(kept: object) -> bool:
    """Whether a file's entry is one that was written here: somebody else may have sent the file."""
    return isinstance(kept, list) and all(
        isinstance(each, list) and len(each) == 3 and all(isinstance(text, str) for text in each) for each in kept
    )
