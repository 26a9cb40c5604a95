"""Format version 4: what became of deliveries, findings set aside, comments, and the approval.

docs/formats.md tells what the tables mean. A delivery of an older file counts as sent when it was
made: only then did its Kplan note it.
"""

from __future__ import annotations

NEEDS_KPLAN = "0.3.0"

STATEMENTS = (
    """
    CREATE TABLE approval (
      one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      date TEXT NOT NULL CHECK (date IS date(date)),
      covers TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE delivery (
      position INTEGER NOT NULL PRIMARY KEY CHECK (position >= 0),
      revision INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      made_at TEXT NOT NULL,
      deadline TEXT CHECK (deadline IS date(deadline)),
      sent_to TEXT NOT NULL,
      adviser TEXT NOT NULL,
      approval_name TEXT,
      approval_role TEXT,
      approval_date TEXT CHECK (approval_date IS date(approval_date)),
      approval_covers TEXT,
      purged_at TEXT,
      CHECK ((approval_role IS NULL) = (approval_name IS NULL)),
      CHECK ((approval_date IS NULL) = (approval_name IS NULL)),
      CHECK ((approval_covers IS NULL) = (approval_name IS NULL))
    ) STRICT
    """,
    """
    INSERT INTO delivery (position, revision, sha256, made_at, sent_to, adviser)
    SELECT position, revision, sha256, delivered_at, '', '' FROM receipt
    """,
    """
    CREATE TABLE delivery_file (
      delivery INTEGER NOT NULL REFERENCES delivery (position) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL,
      PRIMARY KEY (delivery, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    INSERT INTO delivery_file (delivery, position, name)
    SELECT receipt, position, name FROM receipt_file
    """,
    """
    CREATE TABLE delivery_event (
      delivery INTEGER NOT NULL REFERENCES delivery (position) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL CHECK (position >= 0),
      receipt_id TEXT,
      status TEXT NOT NULL CHECK (status IN ('sent', 'received', 'accepted', 'returned')),
      at TEXT NOT NULL,
      written_by TEXT NOT NULL,
      reason TEXT NOT NULL,
      new_deadline TEXT CHECK (new_deadline IS date(new_deadline)),
      PRIMARY KEY (delivery, position),
      UNIQUE (delivery, receipt_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    INSERT INTO delivery_event (delivery, position, status, at, written_by, reason)
    SELECT position, 0, 'sent', delivered_at, '', '' FROM receipt
    """,
    """
    CREATE TABLE delivery_bundle (
      delivery INTEGER NOT NULL PRIMARY KEY
        REFERENCES delivery (position) DEFERRABLE INITIALLY DEFERRED,
      packed BLOB NOT NULL
    ) STRICT
    """,
    """
    INSERT INTO delivery_bundle (delivery, packed) SELECT receipt, packed FROM delivered_bundle
    """,
    """
    CREATE TABLE delivery_pdf (
      delivery INTEGER NOT NULL PRIMARY KEY
        REFERENCES delivery (position) DEFERRABLE INITIALLY DEFERRED,
      packed BLOB NOT NULL
    ) STRICT
    """,
    "DROP TABLE delivered_bundle",
    "DROP TABLE receipt_file",
    "DROP TABLE receipt",
    """
    CREATE TABLE set_aside_finding (
      kind TEXT NOT NULL,
      element_id TEXT NOT NULL,
      words TEXT NOT NULL,
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (kind, element_id, words)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE comment (
      id TEXT NOT NULL PRIMARY KEY,
      goal_id TEXT,
      measure_id TEXT,
      note_id TEXT,
      quote TEXT NOT NULL,
      revision INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      author TEXT NOT NULL,
      at TEXT NOT NULL,
      text TEXT NOT NULL,
      mark_done INTEGER CHECK (mark_done IN (0, 1)),
      mark_author TEXT,
      mark_at TEXT,
      CHECK (goal_id IS NOT NULL OR (measure_id IS NULL AND note_id IS NULL)),
      CHECK ((mark_author IS NULL) = (mark_done IS NULL)),
      CHECK ((mark_at IS NULL) = (mark_done IS NULL))
    ) STRICT
    """,
    """
    CREATE TABLE comment_answer (
      comment_id TEXT NOT NULL REFERENCES comment (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL CHECK (position >= 0),
      id TEXT NOT NULL,
      author TEXT NOT NULL,
      at TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (comment_id, position),
      UNIQUE (comment_id, id)
    ) STRICT, WITHOUT ROWID
    """,
)
