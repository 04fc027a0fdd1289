"""Takes the steps that a file lacks. Only creating and upgrading import this: sqlite-utils is slow to import."""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database, Migrations

from annotator.storage.file import schema
from annotator.storage.file.steps import STEPS, VERSION, Step

migrations = Migrations("project")


def _register(step: Step) -> None:
    @migrations(name=step.name)
    def _take(database: Database) -> None:
        for statement in schema.statements(step.sql):
            database.execute(statement)


for _step in STEPS:
    _register(_step)


def migrate(connection: sqlite3.Connection, to: int = VERSION) -> None:
    """Bring an empty file, or one of an older version, to a version. Only inside a transaction."""
    if connection.execute("PRAGMA user_version").fetchone() == (0,):
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        for statement in schema.statements(schema.MIGRATIONS_TABLE):
            connection.execute(statement)
    later = [step.name for step in STEPS[to:]]
    migrations.apply(Database(connection, execute_plugins=False, recursive_triggers=False), stop_before=later)
    connection.execute(f"PRAGMA user_version = {to}")
