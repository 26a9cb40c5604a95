"""Bringing a file to the newest format version: all steps, or none, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from kplan_desktop.storage.connection import APPLICATION_ID, transaction
from kplan_desktop.storage.migrations import Step
from kplan_desktop.storage.seal import content_sum, write_seal


class MigrationError(Exception):
    """A step left the file in a state that it must not be in: a bug."""


def format_version(connection: sqlite3.Connection) -> int:
    """The file's format version; 0 is a file in which nothing is yet."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    connection: sqlite3.Connection,
    steps: Sequence[Step],
    check: Callable[[], object] | None = None,
) -> None:
    """Run the steps that the file has not had. ``check`` looks at the result before it is kept.

    Any error, the check's included, leaves the file as it was, to the byte.
    """
    done = format_version(connection)
    if done >= len(steps):
        return
    # Rebuilding a table deletes the rows that refer to it where foreign keys are enforced, and
    # within a transaction this pragma does nothing.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(connection):
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            for version, step in enumerate(steps[done:], start=done + 1):
                for statement in step.statements:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {version}")
            connection.execute(
                "INSERT OR REPLACE INTO file_info (one, needs_kplan) VALUES (1, ?)",
                (steps[-1].needs_kplan,),
            )
            lost = connection.execute("PRAGMA foreign_key_check").fetchall()
            if lost:
                raise MigrationError(f"{len(lost)} rows refer to nothing, one of {lost[0][0]}")
            write_seal(connection, content_sum(connection))
            if check is not None:
                check()
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
