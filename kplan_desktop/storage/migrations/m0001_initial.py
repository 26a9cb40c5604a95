"""Format version 1: one report on one form, which is copied in.

docs/formats.md tells what the tables mean. Constraints hold what SQL can say about a whole report;
the rest is ``domain.report.integrity_faults``. Foreign keys are deferred, because a row that moves
is taken out and put in again within one transaction.
"""

from __future__ import annotations

NEEDS_KPLAN = "0.1.0"

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
    CREATE TABLE report (
      one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
      id TEXT NOT NULL,
      unit_id TEXT NOT NULL,
      adviser TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      replaces TEXT
    ) STRICT
    """,
    """
    CREATE TABLE own_metric (
      id TEXT NOT NULL PRIMARY KEY,
      position INTEGER NOT NULL UNIQUE CHECK (position >= 0),
      singular TEXT NOT NULL,
      plural TEXT NOT NULL,
      adds_up TEXT NOT NULL CHECK (adds_up IN ('people', 'attendances', 'units', 'events')),
      decimals INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE goal (
      id TEXT NOT NULL PRIMARY KEY,
      position INTEGER NOT NULL UNIQUE CHECK (position >= 0)
    ) STRICT
    """,
    """
    CREATE TABLE nothing_to_report (
      goal_id TEXT NOT NULL PRIMARY KEY
        REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
      reason TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE measure (
      id TEXT NOT NULL PRIMARY KEY,
      goal_id TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL CHECK (position >= 0),
      text TEXT NOT NULL,
      plan_text TEXT,
      UNIQUE (goal_id, position)
    ) STRICT
    """,
    """
    CREATE TABLE activity (
      id TEXT NOT NULL PRIMARY KEY,
      status TEXT CHECK (status IN ('done', 'planned', 'uncertain')),
      when_kind TEXT,
      when_year INTEGER,
      when_half TEXT,
      when_first TEXT,
      when_last TEXT,
      CHECK (CASE
        WHEN when_kind IS NULL THEN
          when_year IS NULL AND when_half IS NULL AND when_first IS NULL AND when_last IS NULL
        WHEN when_kind = 'semester' THEN
          when_year IS NOT NULL AND when_half IS NOT NULL AND when_half IN ('spring', 'autumn')
          AND when_first IS NULL AND when_last IS NULL
        WHEN when_kind = 'day' THEN
          when_year IS NULL AND when_half IS NULL
          AND when_first IS NOT NULL AND when_first IS date(when_first) AND when_last IS NULL
        WHEN when_kind = 'range' THEN
          when_year IS NULL AND when_half IS NULL
          AND when_first IS NOT NULL AND when_first IS date(when_first)
          AND when_last IS NOT NULL AND when_last IS date(when_last) AND when_first <= when_last
        ELSE 0
      END)
    ) STRICT
    """,
    """
    CREATE TABLE figure (
      activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL CHECK (position >= 0),
      metric_id TEXT NOT NULL,
      value TEXT CHECK (value GLOB '[0-9]*' AND value NOT GLOB '*[^0-9.]*'),
      exactness TEXT NOT NULL CHECK (exactness IN ('exact', 'estimate', 'unknown')),
      PRIMARY KEY (activity_id, position),
      UNIQUE (activity_id, metric_id),
      CHECK ((value IS NULL) = (exactness = 'unknown'))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE shared_with (
      activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL CHECK (position >= 0),
      unit_id TEXT NOT NULL,
      PRIMARY KEY (activity_id, position),
      UNIQUE (activity_id, unit_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE note (
      id TEXT NOT NULL PRIMARY KEY,
      goal_id TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
      measure_id TEXT REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL CHECK (position >= 0),
      activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
      text TEXT NOT NULL,
      UNIQUE (goal_id, position),
      UNIQUE (measure_id, position),
      CHECK ((goal_id IS NULL) <> (measure_id IS NULL))
    ) STRICT
    """,
    "CREATE INDEX note_activity ON note (activity_id)",
    """
    CREATE TABLE receipt (
      position INTEGER NOT NULL PRIMARY KEY CHECK (position >= 0),
      revision INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      delivered_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE receipt_file (
      receipt INTEGER NOT NULL REFERENCES receipt (position) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL,
      PRIMARY KEY (receipt, position)
    ) STRICT, WITHOUT ROWID
    """,
)
