"""The inconsistencies of a report that came from a file or a bundle."""

from __future__ import annotations

from collections.abc import Iterable

from kplan_desktop.domain.model.report import PARKED_AREA_ID, Activity, Figure, Report


def integrity_faults(report: Report) -> list[str]:
    """The inconsistencies of a report from a file or bundle; empty when it is consistent.

    Each is one English clause that names the element. A report made by edits never has any.
    """
    faults: list[str] = []
    goal_ids = [goal.id for goal in report.national_goals()]
    if [entry.goal_id for entry in report.goals] != goal_ids:
        faults.append("the goals are not those of the form")
    faults += [f'goal "{name}" stands twice' for name in _duplicates(goal_ids)]
    if PARKED_AREA_ID in goal_ids:
        faults.append(f'a goal has the id of the area of parked goals, "{PARKED_AREA_ID}"')
    if all(unit.id != report.unit_id for unit in report.form.units):
        faults.append(f'the form has no unit "{report.unit_id}"')
    if report.revision < 1:
        faults.append(f"the revision is {report.revision}, which is less than 1")
    metric_ids = [metric.id for metric in report.metrics]
    faults += [f'metric "{name}" stands twice' for name in _duplicates(metric_ids)]
    faults += [
        f'metric "{metric.id}" of its own has a definition, which is only a form\'s'
        for metric in report.own_metrics
        if metric.definition
    ]
    faults += [
        f'measure "{name}" stands twice' for name in _duplicates(m.id for m in report.measures())
    ]
    notes = list(report.all_notes())
    faults += [f'note "{name}" stands twice' for name in _duplicates(note.id for note in notes)]
    linked = {note.activity_id for note in notes}
    existing = set(report.activities)
    if linked != existing:
        faults += [f'activity "{name}" is missing' for name in sorted(linked - existing)]
        faults += [f'activity "{name}" is told of in no note' for name in sorted(existing - linked)]
    unit_ids = {unit.id for unit in report.form.units}
    known_metrics = set(metric_ids)
    for key, activity in report.activities.items():
        # Opening a file checks thousands of faultless activities: no clauses are made for them.
        if (
            key != activity.id
            or (activity.figures and not _have_distinct_metrics(activity.figures, known_metrics))
            or (activity.shared_with and not unit_ids.issuperset(activity.shared_with))
            or len(activity.shared_with) > 1
        ):
            faults += _activity_faults(key, activity, known_metrics, unit_ids)
    return faults


def _have_distinct_metrics(figures: tuple[Figure, ...], metric_ids: set[str]) -> bool:
    """Whether each figure has a different one of these metrics."""
    if len(figures) == 1:
        return figures[0].metric_id in metric_ids
    metric_ids_used = {figure.metric_id for figure in figures}
    return len(metric_ids_used) == len(figures) and metric_ids_used <= metric_ids


def _activity_faults(
    key: str, activity: Activity, metric_ids: set[str], unit_ids: set[str]
) -> list[str]:
    faults: list[str] = []
    if key != activity.id:
        faults.append(f'activity "{activity.id}" is filed under "{key}"')
    metric_ids_used = [figure.metric_id for figure in activity.figures]
    faults += [f'activity "{key}" counts "{name}" twice' for name in _duplicates(metric_ids_used)]
    faults += [
        f'activity "{key}" counts "{name}", which is no metric'
        for name in dict.fromkeys(metric_ids_used)
        if name not in metric_ids
    ]
    shared = activity.shared_with
    faults += [f'activity "{key}" is shared with "{name}" twice' for name in _duplicates(shared)]
    faults += [
        f'activity "{key}" is shared with "{name}", which is no unit'
        for name in dict.fromkeys(shared)
        if name not in unit_ids
    ]
    return faults


def _duplicates(names: Iterable[str]) -> list[str]:
    names = list(names)
    if len(set(names)) == len(names):
        return []
    seen: set[str] = set()
    duplicates: list[str] = []
    for name in names:
        if name in seen:
            duplicates.append(name)
        seen.add(name)
    return duplicates
