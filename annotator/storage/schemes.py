"""The schemes inside a project: a copy of each version as JSON, and the view that follows from the latest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.model.scheme import Scheme
from annotator.storage import views
from annotator.storage.connection import Connection, damaged


@dataclass(frozen=True, slots=True)
class StoredScheme:
    """A scheme with the id of its row."""

    row: int
    scheme: Scheme


def read_schemes(connection: Connection) -> tuple[StoredScheme, ...]:
    """Every stored scheme version, in the project's order, older versions first."""
    found = []
    for row, text, stored_hash in connection.rows("SELECT id, json, hash FROM scheme ORDER BY position, id"):
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != stored_hash:
            raise damaged(connection.path, "a stored scheme was changed")
        try:
            scheme = Scheme.from_json(text)
            views.view_of(scheme)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise damaged(connection.path, "a stored scheme cannot be read") from error
        found.append(StoredScheme(row, scheme))
    return tuple(found)


def latest(stored: Iterable[StoredScheme]) -> tuple[StoredScheme, ...]:
    """The newest stored version of each scheme, in the project's order."""
    return tuple({each.scheme.id: each for each in stored}.values())


def store_scheme(connection: Connection, scheme: Scheme, stored: Sequence[Scheme]) -> None:
    """Write a scheme and make its view anew. Only inside a transaction."""
    order = list(dict.fromkeys([*(each.id for each in stored), scheme.id]))
    connection.run(
        "INSERT INTO scheme (scheme, version, position, code_field, json, hash) VALUES (?, ?, ?, ?, ?, ?)",
        scheme.id,
        scheme.version,
        order.index(scheme.id),
        scheme.code_field.name,
        scheme.to_json(),
        scheme.hash,
    )
    connection.run(f"DROP VIEW IF EXISTS {views.view_name(scheme)}")
    connection.run(views.view_of(scheme))
