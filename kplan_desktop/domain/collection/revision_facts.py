"""The facts of a received report: what board and totals need, without its texts.

They are made once, when a delivery is taken in, and are stored beside the bundle, so that the board
of all units opens without decoding a bundle.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import Figure
from kplan_desktop.domain.totals.standing import Standing

FACTS_RULE: Final = 1
"""Counted up whenever other facts are made of the same report: stored ones are then made anew."""


class GoalState(Enum):
    """What a unit has written under a goal.

    ``WRITTEN`` is a note with text, marked «nothing to report» or not, or else the outcome of a
    measure that is not so marked. A measure of the plan alone is nothing that was reported.
    """

    EMPTY = "empty"
    WRITTEN = "written"
    NOTHING_TO_REPORT = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityFacts:
    """One activity: where it is told of, how it counts, and its figures.

    ``goal_ids`` are in printed order, and never empty. ``label`` is the beginning of its first
    note's text, to recognise it by. ``days`` are the first and last day, both included. ``lacks``
    is whether it should have figures and has none.
    """

    id: str
    label: str
    goal_ids: tuple[str, ...]
    note_ids: tuple[str, ...]
    standing: Standing
    days: tuple[dt.date, dt.date] | None = None
    figures: tuple[Figure, ...] = ()
    shared_with: tuple[str, ...] = ()
    lacks: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionFacts:
    """The facts of one received report. ``goals`` has the state of each goal by its id.

    ``notes`` is the number of notes with text, ``measures`` that of regional measures, ``outcomes``
    that of measures whose outcome is given, which is asked for once the plan is adopted. Comments
    are not among them: they are the collection's.
    ``form_metrics`` are those metrics of the report's own form that its figures are of: it may be
    another version than the collection's.
    """

    unit_name: str
    adviser: str
    own_metrics: tuple[Metric, ...]
    goals: Mapping[str, GoalState]
    activities: tuple[ActivityFacts, ...]
    notes: int
    measures: int
    outcomes: int
    approved: bool = False
    plan_adopted: bool = False
    form_metrics: tuple[Metric, ...] = ()

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """The metrics of its figures: the form's that are used, and those of the unit's own."""
        return self.form_metrics + self.own_metrics

    @property
    def has_nothing_to_report(self) -> bool:
        """Whether every goal is marked so, of which there is at least one."""
        states = set(self.goals.values())
        return states == {GoalState.NOTHING_TO_REPORT}
