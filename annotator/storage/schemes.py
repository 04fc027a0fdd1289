"""The schemes inside a project: a copy of each version as JSON, and the view that follows from the latest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.versions import order_of
from annotator.storage.file import views
from annotator.storage.file.connection import Connection, damaged
from annotator.storage.file.schema import HIDDEN
from annotator.storage.log.edit import Edit
from annotator.words import tr


@dataclass(frozen=True, slots=True)
class StoredScheme:
    """A scheme with the id of its row."""

    row: int
    scheme: Scheme


_SELECT = """
SELECT id, json, hash, position FROM scheme
WHERE position > ?1 AND coalesce(?2, scheme) = scheme ORDER BY position, id
"""


def read_schemes(connection: Connection, scheme_id: str | None = None) -> tuple[StoredScheme, ...]:
    """Every stored scheme version (or those of one scheme) but the hidden ones: in the project's order, older first."""
    found = []
    for row, text, stored_hash, position in connection.rows(_SELECT, HIDDEN, scheme_id):
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != stored_hash:
            raise damaged(connection.path, tr("a stored scheme was changed"))
        try:
            scheme = Scheme.from_json(text)
            views.view_of(scheme)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise damaged(connection.path, tr("a stored scheme cannot be read")) from error
        found.append((position, order_of(scheme.version), StoredScheme(row, scheme)))
    # The sort is stable: of versions that no order tells apart the one stored last is the latest.
    return tuple(stored for *_, stored in sorted(found, key=lambda each: each[:2]))


def latest(stored: Iterable[StoredScheme]) -> tuple[StoredScheme, ...]:
    """The newest stored version of each scheme, in the project's order."""
    return tuple({each.scheme.id: each for each in stored}.values())


def store_scheme(connection: Connection, scheme: Scheme, stored: Sequence[Scheme]) -> None:
    """Write a scheme and make its view anew. Only inside a transaction."""
    row = store_hidden(connection, scheme)
    connection.run("UPDATE scheme SET position = ? WHERE id = ?", _position(scheme, stored), row)
    renew_view(connection, scheme.id)


def show_scheme(edit: Edit, scheme: Scheme, stored: Sequence[Scheme]) -> None:
    """Write a scheme as part of an edit. What the log knows, and undo takes back, is its becoming visible."""
    row = store_hidden(edit.connection, scheme)
    edit.update("scheme", row, {"position": _position(scheme, stored)})
    renew_view(edit.connection, scheme.id)


def store_hidden(connection: Connection, scheme: Scheme) -> int:
    """The row of a scheme that nobody sees yet. One of its version that was taken back before is written over."""
    views.view_of(scheme)  # raises ValueError for names that no view may have
    cells = (scheme.code_field.name, scheme.to_json(), scheme.hash)
    row: int | None = connection.cell(
        "SELECT id FROM scheme WHERE scheme = ? AND version = ? AND position = ?", scheme.id, scheme.version, HIDDEN
    )
    if row is not None:
        connection.run("UPDATE scheme SET code_field = ?, json = ?, hash = ? WHERE id = ?", *cells, row)
        return row
    return connection.run(
        "INSERT INTO scheme (scheme, version, position, code_field, json, hash) VALUES (?, ?, ?, ?, ?, ?)",
        scheme.id,
        scheme.version,
        HIDDEN,
        *cells,
    )


def renew_view(connection: Connection, scheme_id: str) -> None:
    """Make `events_<scheme>` follow the latest version. Only inside a transaction."""
    for each in latest(read_schemes(connection, scheme_id)):
        connection.run(f"DROP VIEW IF EXISTS {views.view_name(each.scheme)}")
        connection.run(views.view_of(each.scheme))


def _position(scheme: Scheme, stored: Sequence[Scheme]) -> int:
    return list(dict.fromkeys([*(each.id for each in stored), scheme.id])).index(scheme.id)
