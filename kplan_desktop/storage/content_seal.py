"""The seal: a checksum over all that a report file holds, kept up with every write.

SQLite finds damage to its own structures, but a bit that flips within a text goes unseen. The seal
is the sum, over all rows of all tables but its own, of the CRC-32 of the table's name followed by
the row as a JSON array, with bytes in base64 (docs/formats.md). Being a sum, it changes by what a
write takes out and puts in, and needs no second look at the rest. It tells accidents, not forgery,
and whether the file still holds what was last read from it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import repeat
from typing import Any
from zlib import crc32

import msgspec

SEAL_TABLE = "seal"


def rows_sum(table: str, rows: Iterable[tuple[Any, ...]]) -> int:
    """What these rows of a table add to the seal. Rows are of None, int, str and bytes."""
    encode = msgspec.json.Encoder().encode
    return sum(map(crc32, map(encode, rows), repeat(crc32(table.encode()))))


def content_sum(connection: sqlite3.Connection) -> int:
    """What the seal must be, whatever tables the file has. Reads the whole file."""
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE '\\' AND name <> ?",
        (SEAL_TABLE,),
    ).fetchall()
    return sum(rows_sum(name, connection.execute(f'SELECT * FROM "{name}"')) for (name,) in tables)  # noqa: S608  # names come from the schema


def read_seal(connection: sqlite3.Connection) -> int | None:
    """The seal that the file carries, None when it has lost it."""
    row = connection.execute("SELECT content FROM seal").fetchone()
    # A damaged file can hold anything here, whatever the table says.
    return row[0] if row is not None and isinstance(row[0], int) else None


def write_seal(connection: sqlite3.Connection, content: int) -> None:
    """Put the seal in. Call within the transaction that changes the content."""
    connection.execute("INSERT OR REPLACE INTO seal (one, content) VALUES (1, ?)", (content,))
