"""Migrating a file to the newest format version: all steps, or none, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kplan_desktop.storage.connection import transaction
from kplan_desktop.storage.errors import NewerFileError, StorageError
from kplan_desktop.storage.migrations import MigrationStep
from kplan_desktop.storage.quick_check import faults_of
from kplan_desktop.storage.rows.content_seal import content_sum, write_seal
from kplan_desktop.storage.rows.tables import Tables

_SCHEMA = """
    SELECT type, name, tbl_name, sql FROM sqlite_schema
    WHERE sql IS NOT NULL AND NOT (type = 'table' AND name LIKE 'sqlite\\_stat_' ESCAPE '\\')
    ORDER BY type, name
"""


@dataclass(frozen=True, slots=True)
class FileFormat:
    """What makes a database a file of one kind, such as a report.

    ``head`` is the table with the id of what the file holds; ``not_of_kind`` is the error for any
    other file.
    """

    application_id: int
    steps: Sequence[MigrationStep]
    tables: Tables
    head: str
    not_of_kind: type[StorageError]


class MigrationError(Exception):
    """A step left the file in an invalid state: a bug."""


def format_version(connection: sqlite3.Connection) -> int:
    """The file's format version; 0 is an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def known_version(connection: sqlite3.Connection, path: Path, format_: FileFormat) -> int:
    """The format version of a file, one that the steps of the format lead to.

    Raises ``not_of_kind``, or NewerFileError with the version of Kplan that the file asks for.
    """
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    if application_id != format_.application_id:
        raise format_.not_of_kind(path)
    version = format_version(connection)
    if version > len(format_.steps):
        raise NewerFileError(
            path,
            file_format=version,
            known_format=len(format_.steps),
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
    format_: FileFormat,
    check: Callable[[], object] | None = None,
) -> None:
    """Run the steps that the file lacks. ``check`` is called with the result before the commit.

    Any error, the check's included, leaves the file unchanged, byte for byte.
    """
    steps = format_.steps
    done = format_version(connection)
    if done >= len(steps):
        return
    # Rebuilding a table deletes the rows that refer to it where foreign keys are enforced, and
    # within a transaction this pragma does nothing.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(connection):
            connection.execute(f"PRAGMA application_id = {format_.application_id}")
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
