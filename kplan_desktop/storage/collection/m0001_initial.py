"""Format version 1 of the collection file: one collection of one form, which is copied in.

docs/formats.md tells what the tables mean. An entry of the collection is a row: its key, its
position among its kind, and its value as strict JSON.
"""

from __future__ import annotations

NEEDS_KPLAN = "0.3.0"

_ENTRIES = (
    "unit",
    "received",
    "joint_goal",
    "joint_activity",
    "joint_metric",
    "unit_comment",
    "edition",
    "purge",
)

STATEMENTS = (
    """
    CREATE TABLE file_info (
      one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
      needs_kplan TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE seal (
      one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
      content INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE form (
      one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
      id TEXT NOT NULL,
      version INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      json TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE collection (
      one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
      id TEXT NOT NULL,
      head TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE earlier (
      one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
      value TEXT NOT NULL
    ) STRICT
    """,
    *(
        f"""
    CREATE TABLE {table} (
      id TEXT NOT NULL PRIMARY KEY,
      position INTEGER NOT NULL CHECK (position >= 0),
      value TEXT NOT NULL
    ) STRICT
    """
        for table in _ENTRIES
    ),
    """
    CREATE TABLE content (
      sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
      packed BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE facts (
      sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
      checksum INTEGER NOT NULL,
      encoded BLOB NOT NULL
    ) STRICT
    """,
)
