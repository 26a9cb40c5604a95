"""The queries of a save. peewee builds them, and is imported with this module at the first save.

No table is bound to a database: the connection is handed in, and files and threads share nothing.
The statements are not run by peewee, which logs the values: no text of a note may reach a log.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import cast

from peewee import Column, Expression, Table, fn

from kplan_desktop.storage.rows.row_changes import RowChanges
from kplan_desktop.storage.rows.tables import Row, RowMissingError, Shape, Tables


def write_changes(connection: sqlite3.Connection, tables: Tables, changes: RowChanges) -> None:
    """Make the changes. Call within a transaction.

    Raises RowMissingError when a row to remove or update is not there.
    """
    deletes: dict[type[Row], str] = {}
    for row in changes.removed:
        shape = tables.shape(type(row))
        if type(row) not in deletes:
            table, columns = _table(shape)
            deletes[type(row)], _ = table.delete().where(*_is(columns, row, shape)).sql()
        # Restoring an earlier version deletes thousands: built once, run for each.
        _expect_one(connection.execute(deletes[type(row)], row[: shape.key_columns]), row, shape)
    for old, new in changes.updated:
        shape = tables.shape(type(new))
        table, columns = _table(shape)
        values = {
            column: value
            for column, before, value in zip(columns, old, new, strict=True)
            if before != value
        }
        update, bound = table.update(values).where(*_is(columns, new, shape)).sql()
        _expect_one(connection.execute(update, bound), new, shape)
    by_type: dict[type[Row], list[Row]] = {}
    for row in changes.added:
        by_type.setdefault(type(row), []).append(row)
    for row_type, rows in by_type.items():
        table, columns = _table(tables.shape(row_type))
        insert, _ = table.insert(rows[:1], columns=columns).sql()
        connection.executemany(insert, rows)


def rows_with(
    connection: sqlite3.Connection, shape: Shape, column: str, values: Iterable[str]
) -> Iterator[Row]:
    """The rows of a table that have one of these values in a column."""
    table, columns = _table(shape)
    # Restoring an earlier version reads thousands: built once, run for each.
    select, _ = table.select(*columns).where(Column(table, column) == "").sql()
    for value in values:
        yield from map(shape.row._make, connection.execute(select, (value,)))


def all_rows(connection: sqlite3.Connection, shape: Shape) -> list[Row]:
    """All rows of a table."""
    table, columns = _table(shape)
    select, _ = table.select(*columns).sql()
    return list(map(shape.row._make, connection.execute(select)))


def greatest(connection: sqlite3.Connection, shape: Shape, column: str) -> int | None:
    """The greatest number in a column, None in an empty table."""
    table, _ = _table(shape)
    select, _ = table.select(fn.MAX(Column(table, column))).sql()
    (number,) = connection.execute(select).fetchone()
    return cast("int | None", number)


def _table(shape: Shape) -> tuple[Table, list[Column]]:
    table = Table(shape.table)
    return table, [Column(table, name) for name in shape.row._fields]


def _is(columns: list[Column], row: Row, shape: Shape) -> list[Expression]:
    """The conditions that select the row with this primary key."""
    key = shape.key_columns
    return [column == value for column, value in zip(columns[:key], row[:key], strict=True)]


def _expect_one(done: sqlite3.Cursor, row: Row, shape: Shape) -> None:
    if done.rowcount != 1:
        raise RowMissingError(f"{done.rowcount} rows of {shape.table} {row[: shape.key_columns]}")
