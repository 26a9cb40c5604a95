"""Format version 3: activities that are cancelled or have several times; suggestions dismissed.

docs/formats.md tells what the tables mean. A table whose constraints change is made anew, since
SQLite cannot alter them.
"""

from __future__ import annotations

NEEDS_KPLAN = "0.3.0"

_ACTIVITY_COLUMNS = """
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
"""

_TIME_COLUMNS = """
      position INTEGER NOT NULL CHECK (position >= 0),
      kind TEXT NOT NULL,
      year INTEGER,
      half TEXT,
      first TEXT,
      last TEXT,
      CHECK (CASE kind
        WHEN 'semester' THEN
          year IS NOT NULL AND half IS NOT NULL AND half IN ('spring', 'autumn')
          AND first IS NULL AND last IS NULL
        WHEN 'day' THEN
          year IS NULL AND half IS NULL
          AND first IS NOT NULL AND first IS date(first) AND last IS NULL
        WHEN 'range' THEN
          year IS NULL AND half IS NULL
          AND first IS NOT NULL AND first IS date(first)
          AND last IS NOT NULL AND last IS date(last) AND first <= last
        ELSE 0
      END)
"""

STATEMENTS = (
    f"""
    CREATE TABLE new_activity (
      id TEXT NOT NULL PRIMARY KEY,
      {_ACTIVITY_COLUMNS}
    ) STRICT
    """,
    """
    INSERT INTO new_activity
      (id, status, when_kind, when_year, when_half, when_first, when_last)
    SELECT id, status, when_kind, when_year, when_half, when_first, when_last FROM activity
    """,
    "DROP TABLE activity",
    "ALTER TABLE new_activity RENAME TO activity",
    f"""
    CREATE TABLE new_trash_note (
      id TEXT NOT NULL PRIMARY KEY,
      removal INTEGER NOT NULL CHECK (removal >= 1),
      removed_at TEXT NOT NULL,
      goal_id TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
      measure_id TEXT,
      position INTEGER NOT NULL CHECK (position >= 0),
      text TEXT NOT NULL,
      activity_id TEXT NOT NULL,
      {_ACTIVITY_COLUMNS}
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
    f"""
    CREATE TABLE activity_time (
      activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
      {_TIME_COLUMNS},
      PRIMARY KEY (activity_id, position)
    ) STRICT, WITHOUT ROWID
    """,
    f"""
    CREATE TABLE trash_time (
      note_id TEXT NOT NULL REFERENCES trash_note (id) DEFERRABLE INITIALLY DEFERRED,
      {_TIME_COLUMNS},
      PRIMARY KEY (note_id, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE dismissed_suggestion (
      note_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('figure', 'time', 'status', 'link')),
      subject TEXT NOT NULL,
      words TEXT NOT NULL,
      PRIMARY KEY (note_id, kind, subject, words)
    ) STRICT, WITHOUT ROWID
    """,
)
