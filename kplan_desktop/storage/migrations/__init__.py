"""The steps that bring a report file from one format version to the next.

May import domain and peewee.

The steps are modules that are imported by name, so that they are part of a frozen program. They are
plain SQL: what a step does must never change when the program does. See
docs/decisions/0006-migrations.md.
"""

from __future__ import annotations

from typing import NamedTuple

from kplan_desktop.storage.migrations import (
    m0001_initial,
    m0002_trash,
    m0003_times_and_dismissals,
    m0004_deliveries_and_comments,
    m0005_plan_and_next_period,
)


class MigrationStep(NamedTuple):
    """Leads to one format version. ``needs_kplan`` is the first Kplan that reads that version."""

    needs_kplan: str
    statements: tuple[str, ...]


STEPS = (
    MigrationStep(m0001_initial.NEEDS_KPLAN, m0001_initial.STATEMENTS),
    MigrationStep(m0002_trash.NEEDS_KPLAN, m0002_trash.STATEMENTS),
    MigrationStep(m0003_times_and_dismissals.NEEDS_KPLAN, m0003_times_and_dismissals.STATEMENTS),
    MigrationStep(
        m0004_deliveries_and_comments.NEEDS_KPLAN, m0004_deliveries_and_comments.STATEMENTS
    ),
    MigrationStep(m0005_plan_and_next_period.NEEDS_KPLAN, m0005_plan_and_next_period.STATEMENTS),
)
"""Step number n, counted from 1, leads to format version n."""
