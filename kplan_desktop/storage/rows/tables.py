"""The tables of a file, and their rows as Python and SQLite exchange them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

Row: TypeAlias = NamedTuple
"""A row: a named tuple with its table's columns in the schema's order.

First come the columns of the primary key, then the position (those that are unique together), then
the rest. Values are None, int, str and bytes.
"""

Contents = Mapping[type[Row], list[tuple[Any, ...]]]
"""All rows of a file, by type, as plain tuples."""


class DamageError(Exception):
    """The rows are not those of a whole file. ``faults`` has an English clause for each fault."""

    def __init__(self, *faults: str) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


class RowMissingError(Exception):
    """A row that must exist is missing: a bug, or a damaged index."""


class Shape(NamedTuple):
    """A table: first the columns of its primary key, next those of the position.

    ``contents`` is the column with the contents of a file, which opening does not read.
    """

    row: type[Row]
    table: str
    key_columns: int = 1
    position_columns: int = 0
    contents: str | None = None


class Tables:
    """All tables of one kind of file, but that of the seal."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self._of_rows = {shape.row: shape for shape in shapes}

    def __iter__(self) -> Iterator[Shape]:
        return iter(self._of_rows.values())

    def shape(self, row_type: type[Row]) -> Shape:
        """The table of the rows of this type."""
        return self._of_rows[row_type]
