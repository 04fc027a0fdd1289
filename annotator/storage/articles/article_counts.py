"""How far a coder is, kept right by what the log says has changed since it was counted last.

Counting costs as much as there was coded; a change costs as much as it changed. The log is what tells: no edit, undo
or redo is without a row there. An import, or a change too large to follow, is counted anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from annotator.model.article_filter import LEFT
from annotator.storage import activity
from annotator.storage.articles import articles
from annotator.storage.articles.articles import Progress
from annotator.storage.file.connection import Connection
from annotator.storage.file.schema import LOGGED

if TYPE_CHECKING:
    from annotator.storage.project import Project

MOST_FOLLOWED = 2_000
"""So many changed rows are followed one by one; more are counted anew."""
_KEPT = "article_counts"


@dataclass(frozen=True, slots=True)
class _Counted:
    """As of the edit of this number. Nothing before `open_from` is open, nothing before `left_from` open or begun."""

    edit: int
    done: int
    no_event: int
    in_progress: int
    flagged: int
    open_from: int = 0
    left_from: int = 0


class _Change(NamedTuple):
    table: str
    row: int
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None

    def cell(self, name: str) -> Any:
        either = self.after if self.after is not None else self.before
        assert either is not None
        return either[name]


class ArticleCounter:
    """Counts one project for one coder as long as it is open; `keep` spares the next sitting the first count."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._flag_names = articles.for_coder(project)[1]
        self._counted: _Counted | None = None
        self._kept: _Counted | None = None

    def progress(self) -> Progress:
        """How many articles there are now, by state."""
        counted = self._now()
        total = articles.total(self._project)
        left = total - counted.done - counted.no_event - counted.in_progress
        return Progress(total, counted.done, counted.no_event, counted.in_progress, left, counted.flagged)

    @property
    def left_from(self) -> int:
        """No article before this position (the order of import) is open or in progress."""
        return self._now().left_from

    @property
    def open_from(self) -> int:
        """No article before this position is open."""
        return self._now().open_from

    def saw_first_left(self, position: int) -> None:
        """Somebody looked from `left_from` on, and the first that is left stands here."""
        self._counted = replace(self._now(), left_from=position)

    def next_open(self, after_uuid: str = "") -> str | None:
        """The next open article after this one, from the first again at the end; None if no other is open."""
        project, open_from = self._project, self._now().open_from
        here = project.connection.cell("SELECT id FROM article WHERE uuid = ?", after_uuid) or 0
        start = max(here + 1, open_from)
        found = articles.first_open(project, start)
        if found is None and here:
            start = open_from
            found = articles.first_open(project, start, here)
        if found is not None and start <= max(open_from, 1):
            self._counted = replace(self._now(), open_from=found[0])
        return found[1] if found else None

    def keep(self) -> None:
        """Remember the counts for the next sitting; nothing is written when they are known there."""
        counted = self._now()
        if counted != self._kept and not self._project.read_only:
            with self._project.cache() as cache:
                activity.remember(cache, _KEPT, json.dumps([self._flag_names, asdict(counted)]))
            self._kept = counted

    def _now(self) -> _Counted:
        connection = self._project.connection
        if self._counted is not None and connection.sqlite.in_transaction:
            return self._counted  # what an open edit has changed may yet be rolled back
        newest = connection.cell("SELECT max(id) FROM edit") or 0
        counted = self._counted or self._remembered()
        names = articles.for_coder(self._project)[1]
        if counted is None or names != self._flag_names or counted.edit > newest:
            counted = None
        elif counted.edit < newest:
            counted = self._followed(counted, newest)
        self._flag_names = names
        self._counted = counted or self._count(newest)
        return self._counted

    def _count(self, newest: int) -> _Counted:
        found = articles.counts(self._project)
        return _Counted(newest, found.done, found.no_event, found.in_progress, found.flagged)

    def _followed(self, counted: _Counted, newest: int) -> _Counted | None:
        """The counts after what was changed since; None where that has to be counted anew."""
        connection, coder = self._project.connection, self._project.coder_row
        changes = _changes(connection, counted.edit, newest)
        if changes is None or any(_moves_articles(change) for change in changes):
            return None
        mine = [each for each in changes if each.table == "coding" and each.cell("coder") == coder]
        hidden = _hidden(connection, {each.cell("article") for each in mine})
        for change in mine:
            if change.cell("article") not in hidden:
                counted = _with_state(counted, change)
        flags = set(json.loads(self._flag_names))
        moved = _flag_change(connection, changes, coder, flags) if _concerns_flags(changes, flags) else 0
        return replace(counted, edit=newest, flagged=counted.flagged + moved)

    def _remembered(self) -> _Counted | None:
        """What the last sitting counted, if it can be read and can be true."""
        kept = activity.remembered(self._project, _KEPT)
        try:
            names, numbers = json.loads(kept or "null")
            found = _Counted(**{field.name: int(numbers[field.name]) for field in fields(_Counted)})
        except (ValueError, TypeError, KeyError):
            return None
        ended = (found.done, found.no_event, found.in_progress)
        if names != self._flag_names or min(*ended, found.flagged) < 0 or sum(ended) > articles.total(self._project):
            return None
        self._kept = found
        return found


def touched_since(project: Project, edit: int) -> list[str] | None:
    """The articles whose rows in the list changed since that edit; None for too many, or when articles came or went."""
    connection = project.connection
    changes = _changes(connection, edit, project.newest_edit)
    if changes is None or any(_moves_articles(change) for change in changes):
        return None
    rows = {change.cell("article") for change in changes if change.table in ("coding", "event")}
    rows |= {change.row for change in changes if change.table == "article"}
    events = {change.cell("event") for change in changes if change.table == "value"}
    found = connection.rows(
        "SELECT uuid FROM article WHERE id IN (SELECT value FROM json_each(?1))"
        " OR id IN (SELECT article FROM event WHERE id IN (SELECT value FROM json_each(?2)))",
        json.dumps(sorted(rows)), json.dumps(sorted(events)),
    )  # fmt: skip
    return [uuid for (uuid,) in found]


def _changes(connection: Connection, after: int, until: int) -> list[_Change] | None:
    """What was changed after one edit, until another; None for more than is followed, of which none is looked into."""
    found = connection.rows(
        "SELECT table_name, row, before, after FROM change WHERE edit > ? AND edit <= ?"
        " ORDER BY edit, position LIMIT ?",
        after, until, MOST_FOLLOWED + 1,
    )  # fmt: skip
    if len(found) > MOST_FOLLOWED:
        return None
    return [_Change(table, row, _cells(table, before), _cells(table, then)) for table, row, before, then in found]


def _cells(table: str, packed: str | None) -> Mapping[str, Any] | None:
    return None if packed is None else dict(zip(LOGGED[table], json.loads(packed), strict=True))


def _moves_articles(change: _Change) -> bool:
    """Whether articles came, went or belong elsewhere now."""
    if change.table == "article":
        return change.before is None or change.after is None or change.before["batch"] != change.after["batch"]
    return change.table == "batch"


def _hidden(connection: Connection, rows: Iterable[int]) -> set[int]:
    wanted = json.dumps(sorted(rows))
    return {
        row
        for (row,) in connection.rows(
            f"SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?)) AND NOT ({articles.VISIBLE})", wanted
        )
    }


def _with_state(counted: _Counted, change: _Change) -> _Counted:
    """The counts after one article's state changed."""
    numbers, place = asdict(counted), change.cell("article")
    before = change.before["state"] if change.before else "open"
    after = change.after["state"] if change.after else "open"
    for state, step in ((before, -1), (after, 1)):
        if state != "open":
            numbers[state] += step
    if after == "open":
        numbers["open_from"] = min(counted.open_from, place)
    if after in LEFT:
        numbers["left_from"] = min(counted.left_from, place)
    return _Counted(**numbers)


def _concerns_flags(changes: Sequence[_Change], names: set[str]) -> bool:
    for change in changes:
        if change.table == "value" and change.cell("field") in names:
            return True
        if change.table == "event" and _is_dropped(change.before) != _is_dropped(change.after):
            return True
    return False


def _is_dropped(event: Mapping[str, Any] | None) -> bool:
    return event is not None and event["state"] == "dropped"


def _flag_change(connection: Connection, changes: Sequence[_Change], coder: int | None, names: set[str]) -> int:
    """By how many articles with flags there are more: as they are now, and with the changes taken back."""
    concerned = _articles_of(connection, changes)
    events, values = _flags_now(connection, concerned, coder, names)
    now = _flagged(events, values)
    for change in reversed(changes):
        if change.table == "event" and change.cell("article") in concerned:
            _put(events, change.row, _live(change.before, coder))
        elif change.table == "value":
            _put(values, change.row, _flag_of(change.before, names))
    return len(now) - len(_flagged(events, values))


def _put(rows: dict[int, int], row: int, of: int | None) -> None:
    if of is None:
        rows.pop(row, None)
    else:
        rows[row] = of


def _live(event: Mapping[str, Any] | None, coder: int | None) -> int | None:
    """The article of an event that counts."""
    return event["article"] if event and event["coder"] == coder and event["state"] != "dropped" else None


def _flag_of(value: Mapping[str, Any] | None, names: set[str]) -> int | None:
    """The event of a value that is a flag."""
    is_flag = value and value["field"] in names and value["part"] == "value" and value["origin"] != "computed"
    return value["event"] if value and is_flag and value["text"] else None


def _flagged(events: Mapping[int, int], values: Mapping[int, int]) -> set[int]:
    return {events[event] for event in values.values() if event in events}


def _articles_of(connection: Connection, changes: Sequence[_Change]) -> set[int]:
    found = {change.cell("article") for change in changes if change.table == "event"}
    events = {change.cell("event") for change in changes if change.table == "value"}
    rows = connection.rows(
        "SELECT DISTINCT article FROM event WHERE id IN (SELECT value FROM json_each(?))", json.dumps(sorted(events))
    )
    found |= {article for (article,) in rows}
    return found - _hidden(connection, found)


def _flags_now(
    connection: Connection, of: Iterable[int], coder: int | None, names: set[str]
) -> tuple[dict[int, int], dict[int, int]]:
    """The articles of live events, and the events of flags, by row."""
    wanted = json.dumps(sorted(of))
    events = connection.rows(
        "SELECT id, article FROM event WHERE article IN (SELECT value FROM json_each(?)) AND coder = ?"
        " AND state <> 'dropped'",
        wanted, coder,
    )  # fmt: skip
    values = connection.rows(
        "SELECT value.id, value.event FROM event JOIN value ON value.event = event.id"
        " WHERE event.article IN (SELECT value FROM json_each(?)) AND event.coder = ?"
        " AND value.field IN (SELECT value FROM json_each(?)) AND part = 'value' AND origin <> 'computed'"
        " AND text <> ''",
        wanted, coder, json.dumps(sorted(names)),
    )  # fmt: skip
    return dict(events), dict(values)
