"""Migrating a file to the newest format version: all steps, or none, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from kplan_desktop.storage.connection import APPLICATION_ID, transaction
from kplan_desktop.storage.content_seal import content_sum, write_seal
from kplan_desktop.storage.errors import NewerFileError, NotAReportFileError
from kplan_desktop.storage.migrations import MigrationStep
from kplan_desktop.storage.quick_check import faults_of

_SCHEMA = """
    SELECT type, name, tbl_name, sql FROM sqlite_schema
    WHERE sql IS NOT NULL AND NOT (type = 'table' AND name LIKE 'sqlite\\_stat_' ESCAPE '\\')
    ORDER BY type, name
"""


class MigrationError(Exception):
    """A step left the file in an invalid state: a bug."""


def format_version(connection: sqlite3.Connection) -> int:
    """The file's format version; 0 is an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def known_version(
    connection: sqlite3.Connection, path: Path, steps: Sequence[MigrationStep]
) -> int:
    """The format version of a report file, one that these steps lead to.

    Raises NotAReportFileError, or NewerFileError with the version of Kplan that the file asks for.
    """
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    if application_id != APPLICATION_ID:
        raise NotAReportFileError(path)
    version = format_version(connection)
    if version > len(steps):
        raise NewerFileError(
            path,
            file_format=version,
            known_format=len(steps),
            needs=_needs_kplan(connection),
        )
    return version


def has_schema(connection: sqlite3.Connection, steps: Sequence[MigrationStep]) -> bool:
    """Whether the file's schema is exactly the one that these steps create.

    A foreign constraint («ON CONFLICT REPLACE») or a trigger could undo what is written. With the
    right schema, ``PRAGMA quick_check`` checks the types of all values.
    """
    expected = sqlite3.connect(":memory:", isolation_level=None)
    try:
        _run(expected, steps)
        return connection.execute(_SCHEMA).fetchall() == expected.execute(_SCHEMA).fetchall()
    finally:
        expected.close()


def migrate(
    connection: sqlite3.Connection,
    steps: Sequence[MigrationStep],
    check: Callable[[], object] | None = None,
) -> None:
    """Run the steps that the file lacks. ``check`` is called with the result before the commit.

    Any error, the check's included, leaves the file unchanged, byte for byte.
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
            _run(connection, steps[done:])
            connection.execute(f"PRAGMA user_version = {len(steps)}")
            connection.execute(
                "INSERT OR REPLACE INTO file_info (one, needs_kplan) VALUES (1, ?)",
                (steps[-1].needs_kplan,),
            )
            lost = connection.execute("PRAGMA foreign_key_check").fetchall()
            if lost:
                raise MigrationError(f"{len(lost)} rows refer to nothing, one of {lost[0][0]}")
            faults = faults_of(connection) if done else ()
            if faults:
                raise MigrationError(faults[0])
            write_seal(connection, content_sum(connection))
            if check is not None:
                check()
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _run(connection: sqlite3.Connection, steps: Sequence[MigrationStep]) -> None:
    for step in steps:
        for statement in step.statements:
            connection.execute(statement)


def _needs_kplan(connection: sqlite3.Connection) -> str | None:
    """The version of Kplan that a newer file asks for; None where it lacks that row."""
    try:
        row = connection.execute("SELECT needs_kplan FROM file_info").fetchone()
    except sqlite3.Error:
        return None
    return None if row is None else str(row[0])
