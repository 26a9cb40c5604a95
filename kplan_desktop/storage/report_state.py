"""Reading what a report file holds: its rows, and the report that they make."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage.content_seal import read_seal, rows_sum
from kplan_desktop.storage.errors import DamagedFileError
from kplan_desktop.storage.row_decoding import Contents, DamageError, report_of
from kplan_desktop.storage.row_types import SHAPES, Row, Shape, shape_of

BROKEN_SEAL = "its content is not what was written"


class StoredState(NamedTuple):
    """What a file holds: the report, and the seal over it and all else that is stored."""

    report: Report
    seal: int


def read_state(connection: sqlite3.Connection, path: Path) -> StoredState:
    """What the file holds. Call within a transaction. Raises DamagedFileError naming ``path``."""
    contents: dict[type[Row], list[tuple[Any, ...]]] = {}
    seal = 0
    for shape in SHAPES:
        rows = contents[shape.row] = _rows(connection, shape)
        # At once, while they are in the processor's cache.
        seal += rows_sum(shape.table, rows)
    if seal != read_seal(connection):
        raise DamagedFileError(path, (BROKEN_SEAL,))
    try:
        return StoredState(report_of(contents), seal)
    except DamageError as damage:
        raise DamagedFileError(path, damage.faults) from damage


def read_rows(connection: sqlite3.Connection, row_types: Iterable[type[Row]]) -> Contents:
    """All rows of these types. Call within a transaction where there are several."""
    return {row_type: _rows(connection, shape_of(row_type)) for row_type in row_types}


def _rows(connection: sqlite3.Connection, shape: Shape) -> list[tuple[Any, ...]]:
    columns = ", ".join(shape.row._fields)
    select = f"SELECT {columns} FROM {shape.table}"  # noqa: S608  # names of our own
    return connection.execute(select).fetchall()
