"""The changes between two states of a report, counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import astuple, dataclass

from kplan_desktop.domain.model.report import Activity
from kplan_desktop.domain.review.report_comparison import (
    Aspect,
    ChangeKind,
    ReportComparison,
    Subject,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCounts:
    """The numbers of changes from an older to a newer state.

    An added or removed element counts as that only. A note or measure in both states is reworded,
    moved, or both; of those in another order the fewest count that can be moved to get from one to
    the other. ``figures_changed`` counts figures set, removed or given another value on activities
    that both have; ``activities_changed`` the activities that got another status, time or partners,
    and the notes that were linked to another one. ``marks_changed`` counts goals whose «nothing to
    report» differs, ``head_changed`` is about unit and adviser, ``metrics_changed`` about the
    unit's own metrics, ``outcomes_changed`` counts measures, ``plan_changed`` is about the adoption
    of the plan and ``parked_changed`` about which goals are parked.
    """

    notes_added: int = 0
    notes_removed: int = 0
    notes_reworded: int = 0
    notes_moved: int = 0
    measures_added: int = 0
    measures_removed: int = 0
    measures_reworded: int = 0
    measures_moved: int = 0
    figures_changed: int = 0
    activities_changed: int = 0
    marks_changed: int = 0
    head_changed: bool = False
    metrics_changed: bool = False
    approval_changed: bool = False
    outcomes_changed: int = 0
    plan_changed: bool = False
    parked_changed: bool = False

    def __bool__(self) -> bool:
        """Whether there is any change."""
        return any(astuple(self))


def change_counts(comparison: ReportComparison) -> ChangeCounts:
    """The changes counted."""
    kinds = Counter((each.subject, each.kind) for each in comparison.changes)
    aspects = Counter(
        (each.subject, aspect)
        for each in comparison.changes
        if each.kind is ChangeKind.CHANGED
        for aspect in each.aspects
    )
    older, newer = comparison.older.activities, comparison.newer.activities
    pairs = [(older[name], newer[name]) for name in comparison.changed_activities]
    return ChangeCounts(
        notes_added=kinds[Subject.NOTE, ChangeKind.ADDED],
        notes_removed=kinds[Subject.NOTE, ChangeKind.REMOVED],
        notes_reworded=aspects[Subject.NOTE, Aspect.WORDING],
        notes_moved=aspects[Subject.NOTE, Aspect.PLACE],
        measures_added=kinds[Subject.MEASURE, ChangeKind.ADDED],
        measures_removed=kinds[Subject.MEASURE, ChangeKind.REMOVED],
        measures_reworded=aspects[Subject.MEASURE, Aspect.WORDING],
        measures_moved=aspects[Subject.MEASURE, Aspect.PLACE],
        figures_changed=sum(_figures_changed(*pair) for pair in pairs),
        activities_changed=sum(_state(old) != _state(new) for old, new in pairs)
        + aspects[Subject.NOTE, Aspect.LINK],
        marks_changed=sum(kinds[Subject.MARK, kind] for kind in ChangeKind),
        head_changed=kinds[Subject.HEAD, ChangeKind.CHANGED] > 0,
        metrics_changed=kinds[Subject.METRICS, ChangeKind.CHANGED] > 0,
        approval_changed=any(kinds[Subject.APPROVAL, kind] for kind in ChangeKind),
        outcomes_changed=aspects[Subject.MEASURE, Aspect.OUTCOME],
        plan_changed=any(kinds[Subject.PLAN, kind] for kind in ChangeKind),
        parked_changed=kinds[Subject.PARKED, ChangeKind.CHANGED] > 0,
    )


def _state(activity: Activity) -> tuple[object, ...]:
    return activity.status, activity.when, activity.shared_with


def _figures_changed(older: Activity, newer: Activity) -> int:
    old = {figure.metric_id: figure for figure in older.figures}
    new = {figure.metric_id: figure for figure in newer.figures}
    return sum(old.get(metric) != new.get(metric) for metric in old | new)
