"""The queries of a save. peewee builds them, and is imported with this module at the first save.

No table is bound to a database: the connection is handed in, and files and threads share nothing.
The statements are not run by peewee, which logs the values: no text of a note may reach a log.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import cast

from peewee import Column, Expression, Table, fn

from kplan_desktop.storage.row_changes import RowChanges
from kplan_desktop.storage.row_types import Row, RowMissingError, shape_of


def write_changes(connection: sqlite3.Connection, changes: RowChanges) -> None:
    """Make the changes. Call within a transaction.

    Raises RowMissingError when a row to remove or update is not there.
    """
    deletes: dict[type[Row], str] = {}
    for row in changes.removed:
        if type(row) not in deletes:
            table, columns = _table(type(row))
            deletes[type(row)], _ = table.delete().where(*_is(columns, row)).sql()
        # Restoring an earlier version deletes thousands: built once, run for each.
        key = row[: shape_of(type(row)).key_columns]
        _expect_one(connection.execute(deletes[type(row)], key), row)
    for old, new in changes.updated:
        table, columns = _table(type(new))
        values = {
            column: value
            for column, before, value in zip(columns, old, new, strict=True)
            if before != value
        }
        update, bound = table.update(values).where(*_is(columns, new)).sql()
        _expect_one(connection.execute(update, bound), new)
    by_type: dict[type[Row], list[Row]] = {}
    for row in changes.added:
        by_type.setdefault(type(row), []).append(row)
    for row_type, rows in by_type.items():
        table, columns = _table(row_type)
        insert, _ = table.insert(rows[:1], columns=columns).sql()
        connection.executemany(insert, rows)


def rows_with(
    connection: sqlite3.Connection, row_type: type[Row], column: str, values: Iterable[str]
) -> Iterator[Row]:
    """The rows that have one of these values in a column."""
    table, columns = _table(row_type)
    # Restoring an earlier version reads thousands: built once, run for each.
    select, _ = table.select(*columns).where(Column(table, column) == "").sql()
    for value in values:
        yield from map(row_type._make, connection.execute(select, (value,)))


def all_rows(connection: sqlite3.Connection, row_type: type[Row]) -> list[Row]:
    """All rows of a table."""
    table, columns = _table(row_type)
    select, _ = table.select(*columns).sql()
    return [row_type(*row) for row in connection.execute(select)]


def greatest(connection: sqlite3.Connection, row_type: type[Row], column: str) -> int | None:
    """The greatest number in a column, None in an empty table."""
    table, _ = _table(row_type)
    select, _ = table.select(fn.MAX(Column(table, column))).sql()
    (number,) = connection.execute(select).fetchone()
    return cast("int | None", number)


def _table(row_type: type[Row]) -> tuple[Table, list[Column]]:
    table = Table(shape_of(row_type).table)
    return table, [Column(table, name) for name in row_type._fields]


def _is(columns: list[Column], row: Row) -> list[Expression]:
    """The conditions that select the row with this primary key."""
    key = shape_of(type(row)).key_columns
    return [column == value for column, value in zip(columns[:key], row[:key], strict=True)]


def _expect_one(done: sqlite3.Cursor, row: Row) -> None:
    if done.rowcount != 1:
        shape = shape_of(type(row))
        raise RowMissingError(f"{done.rowcount} rows of {shape.table} {row[: shape.key_columns]}")
