"""Format version 2: the trash, the words of the spelling list, and the bundles as delivered.

docs/formats.md tells what the tables mean. What is in the trash is no part of the report: nothing
refers to it, and it refers only to goals, which a report never loses.
"""

from __future__ import annotations

NEEDS_KPLAN = "0.2.0"

STATEMENTS = (
    """
    CREATE TABLE trash_measure (
      id TEXT NOT NULL PRIMARY KEY,
      removal INTEGER NOT NULL CHECK (removal >= 1),
      removed_at TEXT NOT NULL,
      goal_id TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL CHECK (position >= 0),
      text TEXT NOT NULL,
      plan_text TEXT
    ) STRICT
    """,
    """
    CREATE TABLE trash_note (
      id TEXT NOT NULL PRIMARY KEY,
      removal INTEGER NOT NULL CHECK (removal >= 1),
      removed_at TEXT NOT NULL,
      goal_id TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
      measure_id TEXT,
      position INTEGER NOT NULL CHECK (position >= 0),
      text TEXT NOT NULL,
      activity_id TEXT NOT NULL,
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
    CREATE TABLE trash_figure (
      note_id TEXT NOT NULL REFERENCES trash_note (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL CHECK (position >= 0),
      metric_id TEXT NOT NULL,
      value TEXT CHECK (value GLOB '[0-9]*' AND value NOT GLOB '*[^0-9.]*'),
      exactness TEXT NOT NULL CHECK (exactness IN ('exact', 'estimate', 'unknown')),
      own_singular TEXT,
      own_plural TEXT,
      own_adds_up TEXT CHECK (own_adds_up IN ('people', 'attendances', 'units', 'events')),
      own_decimals INTEGER,
      PRIMARY KEY (note_id, position),
      UNIQUE (note_id, metric_id),
      CHECK ((value IS NULL) = (exactness = 'unknown')),
      CHECK ((own_plural IS NULL) = (own_singular IS NULL)),
      CHECK ((own_adds_up IS NULL) = (own_singular IS NULL)),
      CHECK ((own_decimals IS NULL) = (own_singular IS NULL))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE trash_shared_with (
      note_id TEXT NOT NULL REFERENCES trash_note (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL CHECK (position >= 0),
      unit_id TEXT NOT NULL,
      PRIMARY KEY (note_id, position),
      UNIQUE (note_id, unit_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE own_word (
      word TEXT NOT NULL PRIMARY KEY CHECK (word <> '')
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE delivered_bundle (
      receipt INTEGER NOT NULL PRIMARY KEY
        REFERENCES receipt (position) DEFERRABLE INITIALLY DEFERRED,
      packed BLOB NOT NULL
    ) STRICT
    """,
)
