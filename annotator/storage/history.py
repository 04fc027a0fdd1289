"""Undo and redo: what the log says an edit changed is reversed by one more edit. The log only grows.

Each coder has two stacks. They need no table: the coder's newest `edit` row is the top of one of them, and
its `under` names what lies below, so finding both tops is one look-up however long the log is.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from annotator.errors import CoderError
from annotator.storage.connection import Connection
from annotator.storage.edit import Edit
from annotator.storage.schema import HIDDEN, LOGGED
from annotator.storage.schemes import renew_view
from annotator.words import tr, trn

_POSITION = LOGGED["scheme"].index("position")

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


def reverse(edit: Edit, target: int) -> Touched:
    """Reverse edit `target` by the new edit `edit`, newest change first."""
    changes = _changes(edit.connection, target)
    edit.write_row()
    concerned = _Concerned(edit.connection)
    concerned.add(changes)
    for change in reversed(changes):
        _reverse_change(edit, change, target)
    concerned.add(changes)
    touched = concerned.touched(edit.label)
    for scheme in touched.schemes:
        renew_view(edit.connection, scheme)
    return touched


def _changes(connection: Connection, edit: int) -> list[_Change]:
    return [
        _Change(table, row, before and json.loads(before), after and json.loads(after))
        for table, row, before, after in connection.rows(
            "SELECT table_name, row, before, after FROM change WHERE edit = ? ORDER BY position", edit
        )
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
                edit.delete(change.table, change.row)
        elif change.after is None:
            edit.insert(change.table, dict(zip(LOGGED[change.table], change.before, strict=True)))
        else:
            edit.update(change.table, change.row, dict(zip(LOGGED[change.table], change.before, strict=True)))
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
    """Collects what changes concern, before and after reversing: a row may exist on one side only."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._articles: dict[str, None] = {}
        self._events: dict[str, None] = {}
        self._fields: dict[str, None] = {}
        self._schemes: dict[str, None] = {}
        self._settings: dict[str, None] = {}
        self._notes: dict[tuple[str, str], None] = {}
        self._aliases: dict[str, None] = {}

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
                    self._fields[change.cell("field")] = None
                case "value_span":
                    self._add_value(change.cell("value"))
                case "scheme":
                    self._schemes[change.cell("scheme")] = None
                case "setting":
                    self._settings[change.cell("name")] = None
                case "code_note":
                    self._notes[change.cell("scheme"), change.cell("code")] = None
                case "alias":
                    self._aliases[change.cell("words")] = None

    def touched(self, name: str) -> Touched:
        return Touched(
            name, tuple(self._articles), tuple(self._events), tuple(self._fields), tuple(self._schemes),
            tuple(self._settings), tuple(self._notes), tuple(self._aliases),
        )  # fmt: skip

    def _add_article(self, article: int) -> None:
        found = self._connection.cell("SELECT uuid FROM article WHERE id = ?", article)
        if found:
            self._articles[found] = None

    def _add_event(self, event: int) -> None:
        found = self._connection.row("SELECT uuid, article FROM event WHERE id = ?", event)
        if found:
            self._events[found[0]] = None
            self._add_article(found[1])

    def _add_value(self, value: int) -> None:
        found = self._connection.row("SELECT event, field FROM value WHERE id = ?", value)
        if found:
            self._add_event(found[0])
            self._fields[found[1]] = None
