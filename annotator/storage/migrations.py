"""Makes the tables and views of a new file. Only creating imports this: sqlite-utils is slow to import."""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database, Migrations

from annotator.storage import schema, views

migrations = Migrations("project")


@migrations(name="0001_tables_and_views")
def _tables_and_views(database: Database) -> None:
    for statement in schema.statements(schema.TABLES + views.VIEWS):
        database.execute(statement)
    database.execute(f"PRAGMA user_version = {schema.VERSION}")


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an empty file to the current version."""
    connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    for statement in schema.statements(schema.MIGRATIONS_TABLE):
        connection.execute(statement)
    migrations.apply(Database(connection, execute_plugins=False, recursive_triggers=False))
