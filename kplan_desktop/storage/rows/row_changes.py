"""The rows in which two states of a file differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kplan_desktop.storage.rows.content_seal import rows_sum
from kplan_desktop.storage.rows.tables import Row, Tables


@dataclass(frozen=True, slots=True)
class RowChanges:
    """The rows to delete, update and insert to get from one state of a file to another.

    A row to delete may have the length of a file's contents in place of them.
    """

    removed: Sequence[Row] = ()
    updated: Sequence[tuple[Row, Row]] = ()
    added: Sequence[Row] = ()

    def __bool__(self) -> bool:
        return bool(self.removed or self.updated or self.added)

    def __add__(self, other: RowChanges) -> RowChanges:
        """These changes and those of ``other``, which concern different rows."""
        return RowChanges(
            (*self.removed, *other.removed),
            (*self.updated, *other.updated),
            (*self.added, *other.added),
        )

    def removed_keys(self, row_type: type[Row]) -> set[Any]:
        """The keys, of one column, of the rows of a type that are deleted and not added again."""
        return _keys(self.removed, row_type) - _keys(self.added, row_type)

    def added_keys(self, row_type: type[Row]) -> set[Any]:
        """The keys, of one column, of the rows of a type that were not there before."""
        return _keys(self.added, row_type) - _keys(self.removed, row_type)

    def seal_change(self, tables: Tables) -> int:
        """The difference that these changes make to the seal."""
        old_rows = [*self.removed, *(old for old, _ in self.updated)]
        new_rows = [*self.added, *(new for _, new in self.updated)]
        return _sum(new_rows, tables) - _sum(old_rows, tables)


def _keys(rows: Iterable[Row], row_type: type[Row]) -> set[Any]:
    return {row[0] for row in rows if isinstance(row, row_type)}


def _sum(rows: Iterable[Row], tables: Tables) -> int:
    return sum(rows_sum(tables.shape(type(row)).table, [row]) for row in rows)


class RowsByTable(dict[tuple[object, ...], Row]):
    """Rows that may have changed, by table and key columns."""

    def __init__(self, tables: Tables) -> None:
        super().__init__()
        self._tables = tables

    def put(self, rows: Iterable[Row]) -> None:
        """Add rows. Raises ValueError where a key occurs twice, which is a bug."""
        for row in rows:
            shape = self._tables.shape(type(row))
            key = (shape.table, *row[: shape.key_columns])
            if key in self:
                raise ValueError(f"{key} occurs twice")
            self[key] = row

    def changes_to(self, new: RowsByTable) -> RowChanges:
        """The changes that put the rows ``new`` in the place of these.

        Rows that keep their position are updated; rows that move are deleted and inserted again.
        They are inserted after all deletions, when their new position is free.
        """
        removed: list[Row] = []
        updated: list[tuple[Row, Row]] = []
        added: list[Row] = []
        for key, row in self.items():
            now = new.get(key)
            if now is None:
                removed.append(row)
            elif now != row:
                shape = self._tables.shape(type(row))
                fixed = shape.key_columns + shape.position_columns
                if now[:fixed] == row[:fixed]:
                    updated.append((row, now))
                else:
                    removed.append(row)
                    added.append(now)
        added += [row for key, row in new.items() if key not in self]
        return RowChanges(removed, updated, added)


def changes_of_rows(tables: Tables, before: Iterable[Row], after: Iterable[Row]) -> RowChanges:
    """The changes that put the rows ``after`` in the place of those ``before``.

    Raises ValueError where one of them has the same key twice, which is a bug.
    """
    old, new = RowsByTable(tables), RowsByTable(tables)
    old.put(before)
    new.put(after)
    return old.changes_to(new)
