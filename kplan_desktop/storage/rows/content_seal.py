"""The seal: a checksum over the content of a file, updated by every write.

SQLite detects damage to its own structures, but not a flipped bit within a text. The seal is the
sum, over all rows of all tables but its own, of the CRC-32 of the table's name followed by the row
as a JSON array (docs/formats.md). The contents of a delivered file count with their length alone:
they have a checksum of their own, and are not read when a file is opened.

Being a sum, the seal is updated from the rows that a write deletes and inserts, without reading the
rest. It detects accidents, not forgery, and whether the file still holds what was last read from
it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import repeat
from typing import Any
from zlib import crc32

import msgspec

SEAL_TABLE = "seal"

_BY_LENGTH = ("delivery_bundle", "delivery_pdf", "content", "facts")
"""The tables in which contents count with their length."""


def rows_sum(table: str, rows: Iterable[tuple[Any, ...]]) -> int:
    """The summand of a table's rows in the seal. Rows are tuples of None, int, str and bytes.

    Of a delivered file, the row may have the length of the contents in place of them.
    """
    if table in _BY_LENGTH:
        rows = (tuple(len(v) if isinstance(v, bytes) else v for v in row) for row in rows)
    encode = msgspec.json.Encoder().encode
    return sum(map(crc32, map(encode, rows), repeat(crc32(table.encode()))))


def content_sum(connection: sqlite3.Connection) -> int:
    """The seal as computed from all tables that the file has. Reads the whole file."""
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE '\\' AND name <> ?",
        (SEAL_TABLE,),
    ).fetchall()
    return sum(rows_sum(name, connection.execute(f'SELECT * FROM "{name}"')) for (name,) in tables)  # noqa: S608  # names come from the schema


def read_seal(connection: sqlite3.Connection) -> int | None:
    """The seal as stored in the file, None when it is missing."""
    row = connection.execute("SELECT content FROM seal").fetchone()
    # A damaged file can hold any type here, whatever the schema declares.
    return row[0] if row is not None and isinstance(row[0], int) else None


def write_seal(connection: sqlite3.Connection, content: int) -> None:
    """Store the seal. Call within the transaction that changes the content."""
    connection.execute("INSERT OR REPLACE INTO seal (one, content) VALUES (1, ?)", (content,))
