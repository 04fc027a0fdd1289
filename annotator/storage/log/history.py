"""Undo and redo: what the log says an edit changed is reversed by one more edit. The log only grows.

An edit may have changed a row or a million of them: it is read and reversed page by page, newest change first.

Each coder has two stacks. They need no table: the coder's newest `edit` row is the top of one of them, and
its `under` names what lies below, so finding both tops is one look-up however long the log is.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from annotator.errors import CoderError
from annotator.storage.file.connection import Connection, Row
from annotator.storage.file.schema import HIDDEN, LOGGED
from annotator.storage.log.edit import Edit
from annotator.storage.schemes import renew_view
from annotator.words import tr, trn

_POSITION = LOGGED["scheme"].index("position")
_PAGE = 200
_BEYOND = 2**62
_CHANGES = """
SELECT position, table_name, row, before, after FROM change WHERE edit = ? AND position < ?
ORDER BY position DESC LIMIT ?
"""

Name = TypeVar("Name")
Reversal = Literal["undo", "redo"]


@dataclass(frozen=True, slots=True)
class Touched:
    """What an undo or redo concerned: its label, articles and events by UUID, names of fields, ids of schemes, names
    of settings, notes by the scheme and code they are on, and the words of aliases."""

    label: str
    articles: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tops:
    """The edits that undo and redo would reverse now."""

    undo: int | None
    redo: int | None


@dataclass(frozen=True, slots=True)
class _Change:
    position: int
    table: str
    row: int
    before: list[Any] | None
    after: list[Any] | None

    def cell(self, column: str) -> Any:
        """A column as it was on either side of the change."""
        either = self.after if self.after is not None else self.before
        assert either is not None
        return either[LOGGED[self.table].index(column)]


def tops(connection: Connection, coder: int | None) -> Tops:
    """Both tops of a coder's stacks."""
    newest = connection.row(
        "SELECT edit.id, edit.kind, edit.under, undone.under FROM edit LEFT JOIN edit AS undone"
        " ON undone.id = edit.undoes WHERE edit.coder = ? ORDER BY edit.id DESC LIMIT 1",
        coder,
    )
    if newest is None:
        return Tops(None, None)
    edit, kind, _, under_undone = newest
    match kind:
        case "undo":
            return Tops(under_undone, edit)
        case "redo":
            return Tops(edit, under_undone)
        case _:
            return Tops(edit, None)


def label(connection: Connection, edit: int | None) -> str:
    return str(connection.cell("SELECT label FROM edit WHERE id = ?", edit) or "")


def reverse_steps(edit: Edit, target: int) -> Generator[tuple[int, int], None, Touched]:
    """Reverse edit `target` by the new edit `edit`, newest change first; says after each how many of how many."""
    edit.write_row()
    concerned: list[_Concerned] = []
    total = done = 0
    for page in _pages(edit.connection, target):
        total = total or page[-1].position + 1
        of_page = _Concerned(edit.connection)
        of_page.add(page)
        for change in reversed(page):
            _reverse_change(edit, change, target)
            done += 1
            yield done, total
        of_page.add(page)
        concerned.append(of_page)
    touched = _touched(edit.label, concerned[::-1])
    for scheme in touched.schemes:
        renew_view(edit.connection, scheme)
    return touched


def _pages(connection: Connection, edit: int) -> Iterator[list[_Change]]:
    """The changes of an edit in pages, the last page first, each in the order in which they were made."""
    before = _BEYOND
    while before and (rows := connection.rows(_CHANGES, edit, before, _PAGE)):
        before = rows[-1][0]
        yield [
            _Change(position, table, row, then and json.loads(then), now and json.loads(now))
            for position, table, row, then, now in reversed(rows)
        ]


def _reverse_change(edit: Edit, change: _Change, target: int) -> None:
    stored = edit.find(change.table, change.row)
    if (None if stored is None else list(stored)) != change.after:
        raise _overtaken(edit.label)
    if change.table == "scheme" and change.before is not None and change.before[_POSITION] == HIDDEN:
        _refuse_if_in_use(edit, change.row)
    if change.table == "setting":
        _refuse_if_others_coded(edit, target)
    try:
        if change.before is None:
            if not _is_shared(edit.connection, change):
                edit.delete(change.table, change.row, stored)
        elif change.after is None:
            edit.insert(change.table, dict(zip(LOGGED[change.table], change.before, strict=True)))
        else:
            edit.update(change.table, change.row, dict(zip(LOGGED[change.table], change.before, strict=True)), stored)
    except sqlite3.IntegrityError as error:
        raise _overtaken(edit.label) from error


def _refuse_if_in_use(edit: Edit, scheme: int) -> None:
    """A version under which something was coded since it was brought in cannot be taken back."""
    count = edit.connection.cell("SELECT count(*) FROM event WHERE scheme = ?", scheme)
    if count:
        raise CoderError(
            trn(
                "“{label}” cannot be reversed: 1 event was coded under the new version since.",
                "“{label}” cannot be reversed: {n} events were coded under the new version since.",
                count,
                label=edit.label,
            ),
            tr("Bring in a further version instead. Nothing was changed."),
        )


def _refuse_if_others_coded(edit: Edit, target: int) -> None:
    """What others coded since was computed by the setting as it is: changing the setting computes it anew."""
    others = "SELECT EXISTS (SELECT 1 FROM edit WHERE id > ?1 AND coder <> (SELECT coder FROM edit WHERE id = ?1))"
    if edit.connection.cell(others, target):
        raise CoderError(
            tr("“{label}” cannot be reversed: another coder has worked in the project since.", label=edit.label),
            tr("Change the project's settings instead. Nothing was changed."),
        )


def _is_shared(connection: Connection, change: _Change) -> bool:
    """Whether other rows meanwhile rest on a span or incident that this edit made: then it stays."""
    asks = {
        "span": "SELECT EXISTS (SELECT 1 FROM value_span WHERE span = ?1)"
        " OR EXISTS (SELECT 1 FROM rejection WHERE span = ?1)",
        "incident": "SELECT EXISTS (SELECT 1 FROM event WHERE incident = ?1)",
    }
    ask = asks.get(change.table)
    return bool(ask and connection.cell(ask, change.row))


def _overtaken(name: str) -> CoderError:
    return CoderError(
        tr("“{name}” cannot be reversed: what it changed has been changed again since.", name=name),
        tr("Nothing was changed."),
    )


class _Concerned:
    """Collects what changes concern, before and after reversing: a row may exist on one side only.

    What was found once is not looked for again: the many values of one event name it once.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._found: set[tuple[str, int]] = set()
        self.articles: dict[str, None] = {}
        self.events: dict[str, None] = {}
        self.fields: dict[str, None] = {}
        self.schemes: dict[str, None] = {}
        self.settings: dict[str, None] = {}
        self.notes: dict[tuple[str, str], None] = {}
        self.aliases: dict[str, None] = {}

    def add(self, changes: Iterable[_Change]) -> None:
        for change in changes:
            match change.table:
                case "coding" | "rejection":
                    self._add_article(change.cell("article"))
                case "article":
                    self._add_article(change.row)
                case "event":
                    self._add_event(change.row)
                case "value":
                    self._add_event(change.cell("event"))
                    self.fields[change.cell("field")] = None
                case "value_span":
                    self._add_value(change.cell("value"))
                case "scheme":
                    self.schemes[change.cell("scheme")] = None
                case "setting":
                    self.settings[change.cell("name")] = None
                case "code_note":
                    self.notes[change.cell("scheme"), change.cell("code")] = None
                case "alias":
                    self.aliases[change.cell("words")] = None

    def _add_article(self, article: int) -> None:
        found = self._look("article", article, "SELECT uuid FROM article WHERE id = ?")
        if found:
            self.articles[found[0]] = None

    def _add_event(self, event: int) -> None:
        query = "SELECT event.uuid, article.uuid FROM event JOIN article ON article.id = event.article"
        found = self._look("event", event, f"{query} WHERE event.id = ?")
        if found:
            self.events[found[0]] = None
            self.articles[found[1]] = None

    def _add_value(self, value: int) -> None:
        found = self._look("value", value, "SELECT event, field FROM value WHERE id = ?")
        if found:
            self._add_event(found[0])
            self.fields[found[1]] = None

    def _look(self, table: str, row: int, query: str) -> Row | None:
        if (table, row) in self._found:
            return None
        found = self._connection.row(query, row)
        if found:
            self._found.add((table, row))
        return found


def _touched(name: str, pages: Sequence[_Concerned]) -> Touched:
    """What all pages concern, in the order of the changes."""

    def of(each: Callable[[_Concerned], dict[Name, None]]) -> tuple[Name, ...]:
        return tuple(dict.fromkeys(found for page in pages for found in each(page)))

    return Touched(
        name, of(lambda page: page.articles), of(lambda page: page.events), of(lambda page: page.fields),
        of(lambda page: page.schemes), of(lambda page: page.settings), of(lambda page: page.notes),
        of(lambda page: page.aliases),
    )  # fmt: skip
