"""What each version of the file's format adds, as SQL: a file of version n was made by the first n steps.

The gate runs them in memory to know what a file of some version has to look like; `migrations` runs on a file those
that it lacks. A step of a published version is never changed: a further change is a further step.
"""

from __future__ import annotations

from typing import NamedTuple

from annotator.storage.file import schema, views


class Step(NamedTuple):
    """The statements that lead to one more version of the format."""

    name: str
    sql: str


STEPS = (
    Step("0001_tables_and_views", schema.TABLES + views.VIEWS),
    Step(
        "0002_settings_notes_aliases_lists_and_search",
        schema.SETTINGS_AND_NOTES + views.NOTES + schema.ALIASES + views.ALIASES + schema.LISTS + schema.ARTICLE_SEARCH,
    ),
)

VERSION = len(STEPS)
"""The version of the files that this program writes."""
