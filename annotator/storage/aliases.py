"""A project's aliases: words that mean one of its actors or places under a scheme, and what its coders named anew."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from annotator.storage.log.edit import Cell, Edit

if TYPE_CHECKING:
    from annotator.storage.project import Project

SINCE = 2
"""The version of the format that brought aliases; a file of an older one, open for reading only, has none."""

AliasKind = Literal["actor", "place"]


class Alias(NamedTuple):
    """Words, and the parts of the value that they mean in fields of this kind."""

    scheme: str
    kind: AliasKind
    words: str
    parts: Mapping[str, str]


def aliases(project: Project, scheme_id: str | None = None, kind: str | None = None) -> list[Alias]:
    """All of them, or those of one scheme or kind of field, in the order of their words."""
    if project.version < SINCE:
        return []
    rows = project.connection.rows(_ALIASES, scheme_id, kind)
    return [Alias(scheme, which, words, json.loads(parts)) for scheme, which, words, parts in rows]


def write_alias(edit: Edit, alias: Alias) -> None:
    """Store what the words mean, over what they meant before; without parts they mean nothing any more."""
    key = (alias.scheme, alias.kind, alias.words)
    row = edit.connection.cell("SELECT id FROM alias WHERE scheme = ? AND kind = ? AND words = ?", *key)
    meant: dict[str, Cell] = {
        "value": alias.parts.get("value", ""),
        "parts": json.dumps(dict(alias.parts), ensure_ascii=False, sort_keys=True),
    }
    if row is None and alias.parts:
        edit.insert("alias", {"scheme": alias.scheme, "kind": alias.kind, "words": alias.words, **meant})
    elif row is not None and alias.parts:
        edit.update("alias", row, meant)
    elif row is not None:
        edit.delete("alias", row)


def named_anew(project: Project, scheme_id: str, field: str, limit: int) -> list[dict[str, str]]:
    """The parts of what coders typed in a field as a name of their own, which no list had; the newest first."""
    found: dict[int, dict[str, str]] = {}
    for row, part, text in project.connection.rows(_NAMED_ANEW, scheme_id, field, limit):
        found.setdefault(row, {})[part] = text
    return [parts for _, parts in sorted(found.items(), reverse=True) if parts.get("value")]


_ALIASES = """
SELECT scheme, kind, words, parts FROM alias
WHERE coalesce(?1, scheme) = scheme AND coalesce(?2, kind) = kind ORDER BY scheme, kind, words
"""
# The parts of one value stand in rows of their own, with the same event, field and position.
_NAMED_ANEW = """
WITH newest AS (
  SELECT max(value.id) AS id FROM value
  JOIN event ON event.id = value.event JOIN scheme ON scheme.id = event.scheme
  WHERE scheme.scheme = ?1 AND value.field = ?2 AND value.part = 'value' AND value.text <> ''
    AND value.rule = '' AND value.origin IN ('text', 'inferred') AND event.state <> 'dropped'
  GROUP BY value.text ORDER BY max(value.id) DESC LIMIT ?3
)
SELECT newest.id, part.part, part.text
FROM newest JOIN value ON value.id = newest.id
JOIN value AS part ON part.event = value.event AND part.field = value.field AND part.position = value.position
"""
