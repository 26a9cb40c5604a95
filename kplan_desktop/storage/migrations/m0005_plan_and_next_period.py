"""Format version 5: the adopted plan and its outcomes, what was copied from where, parked goals.

docs/formats.md tells what the tables mean. Rows of measures and notes stay as they are. As a report
may come to another form, the trash no longer refers to its goals.
"""

from __future__ import annotations

NEEDS_KPLAN = "0.3.0"

STATEMENTS = (
    """
    CREATE TABLE new_trash_measure (
      id TEXT NOT NULL PRIMARY KEY,
      removal INTEGER NOT NULL CHECK (removal >= 1),
      removed_at TEXT NOT NULL,
      goal_id TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      text TEXT NOT NULL,
      plan_text TEXT
    ) STRICT
    """,
    """
    INSERT INTO new_trash_measure (id, removal, removed_at, goal_id, position, text, plan_text)
    SELECT id, removal, removed_at, goal_id, position, text, plan_text FROM trash_measure
    """,
    "DROP TABLE trash_measure",
    "ALTER TABLE new_trash_measure RENAME TO trash_measure",
    """
    CREATE TABLE new_trash_note (
      id TEXT NOT NULL PRIMARY KEY,
      removal INTEGER NOT NULL CHECK (removal >= 1),
      removed_at TEXT NOT NULL,
      goal_id TEXT NOT NULL,
      measure_id TEXT,
      position INTEGER NOT NULL CHECK (position >= 0),
      text TEXT NOT NULL,
      activity_id TEXT NOT NULL,
      status TEXT CHECK (status IN ('done', 'planned', 'uncertain', 'cancelled')),
      when_kind TEXT,
      when_year INTEGER,
      when_half TEXT,
      when_first TEXT,
      when_last TEXT,
      CHECK (CASE
        WHEN when_kind IS NULL OR when_kind = 'list' THEN
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
    INSERT INTO new_trash_note
      (id, removal, removed_at, goal_id, measure_id, position, text, activity_id,
       status, when_kind, when_year, when_half, when_first, when_last)
    SELECT id, removal, removed_at, goal_id, measure_id, position, text, activity_id,
       status, when_kind, when_year, when_half, when_first, when_last
    FROM trash_note
    """,
    "DROP TABLE trash_note",
    "ALTER TABLE new_trash_note RENAME TO trash_note",
    """
    CREATE TABLE plan_adoption (
      one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
      date TEXT NOT NULL CHECK (date IS date(date)),
      name TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE outcome (
      measure_id TEXT NOT NULL PRIMARY KEY
        REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('done', 'partly', 'not')),
      reason TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE report_origin (
      one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
      report_id TEXT NOT NULL,
      form_id TEXT NOT NULL,
      form_version INTEGER NOT NULL CHECK (form_version >= 1)
    ) STRICT
    """,
    """
    CREATE TABLE origin (
      element_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('measure', 'note', 'activity')),
      origin TEXT NOT NULL CHECK (origin <> ''),
      PRIMARY KEY (element_id, kind)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE parked_goal (
      goal_id TEXT NOT NULL PRIMARY KEY
        REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
      number TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE parked_national_measure (
      goal_id TEXT NOT NULL REFERENCES parked_goal (goal_id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL CHECK (position >= 0),
      id TEXT NOT NULL,
      number TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (goal_id, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE trash_outcome (
      measure_id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('done', 'partly', 'not')),
      reason TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE trash_origin (
      element_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('measure', 'note', 'activity')),
      origin TEXT NOT NULL CHECK (origin <> ''),
      PRIMARY KEY (element_id, kind)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE trash_goal (
      id TEXT NOT NULL PRIMARY KEY,
      number TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT
    """,
)
