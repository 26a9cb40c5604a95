"""Edits of a unit's own metrics: change, merge into another metric, remove.

The form's metrics are never changed. Each function gives one edit, which is one step to undo.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from kplan_desktop.domain.model.edits import Compound, Edit, SetActivity, SetOwnMetrics
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import MAX_FIGURE, Activity, Exactness, Figure, Report


class MergedFigure(Enum):
    """What becomes of two figures of an activity when the metric of one is merged into another."""

    BOTH_STAY = "both-stay"
    FIRST = "first"
    SECOND = "second"
    SUM = "sum"


@dataclass(frozen=True, slots=True)
class Collision:
    """An activity in which a figure cannot simply be given to the other metric.

    ``first`` is its figure of the metric to be merged, ``second`` that of the other metric, None
    where the activity has none and ``first`` has more decimals than the other metric.
    ``choices`` are what can be done, ``BOTH_STAY`` first.
    """

    activity_id: str
    first: Figure
    second: Figure | None
    choices: tuple[MergedFigure, ...]


def activities_with(report: Report, metric_id: str) -> tuple[Activity, ...]:
    """The activities that have a figure of a metric."""
    return tuple(
        activity
        for activity in report.activities.values()
        if _figure(activity, metric_id) is not None
    )


def change_metric(report: Report, metric: Metric) -> Edit:
    """Give the own metric with this id other names, or another way to add up.

    Raises LookupError for an id that is none of an own metric.
    """
    _own_metric(report, metric.id)
    return SetOwnMetrics(
        tuple(metric if known.id == metric.id else known for known in report.own_metrics)
    )


def remove_metric(report: Report, metric_id: str) -> Edit:
    """Remove an own metric with all figures of it. Raises LookupError as ``change_metric``."""
    _own_metric(report, metric_id)
    cleared = (
        SetActivity(activity.without_figure(metric_id))
        for activity in activities_with(report, metric_id)
    )
    return Compound((*cleared, _without(report, metric_id)))


def collisions(report: Report, metric_id: str, into_id: str) -> tuple[Collision, ...]:
    """The activities about which has to be asked before the one metric is merged into the other."""
    into = _metric(report, into_id)
    found: list[Collision] = []
    for activity in activities_with(report, metric_id):
        first, second = _figure(activity, metric_id), _figure(activity, into_id)
        if first is None or (second is None and _fits(first, into)):
            continue
        choices = [MergedFigure.BOTH_STAY]
        if second is not None:
            choices += [MergedFigure.FIRST] if _fits(first, into) else []
            choices.append(MergedFigure.SECOND)
            choices += [MergedFigure.SUM] if _sum(first, second, into) is not None else []
        found.append(Collision(activity.id, first, second, tuple(choices)))
    return tuple(found)


def merge_metric(
    report: Report, metric_id: str, into_id: str, chosen: Mapping[str, MergedFigure]
) -> Edit:
    """Give the figures of an own metric to another metric, and remove it once it has none left.

    ``chosen`` says by activity id what becomes of the figures that collide: where it says nothing,
    or what is no choice there, both stay, and with them the metric. No figure is dropped or added
    up otherwise. Raises LookupError for an unknown metric, and for the metric itself.
    """
    _own_metric(report, metric_id)
    into = _by_id(tuple(m for m in report.metrics if m.id != metric_id), into_id)
    asked = {
        collision.activity_id: collision for collision in collisions(report, metric_id, into_id)
    }
    edits: list[Edit] = []
    stays = False
    for activity in activities_with(report, metric_id):
        collision = asked.get(activity.id)
        figure = _figure(activity, metric_id)
        if collision is not None:
            choice = chosen.get(activity.id, MergedFigure.BOTH_STAY)
            figure = _merged(collision, choice, into) if choice in collision.choices else None
        if figure is None:
            stays = True
            continue
        moved = Figure(into_id, figure.value, figure.exactness)
        if _figure(activity, into_id) is None:
            changed = activity.with_figure(moved, instead_of=metric_id)
        else:
            changed = activity.without_figure(metric_id).with_figure(moved)
        edits.append(SetActivity(changed))
    if not stays:
        edits.append(_without(report, metric_id))
    return Compound(tuple(edits))


def merged_figure(collision: Collision, choice: MergedFigure, into: Metric) -> Figure | None:
    """The figure that a choice leaves in the place of two; None where both stay."""
    figure = _merged(collision, choice, into)
    return None if figure is None else Figure(into.id, figure.value, figure.exactness)


def _merged(collision: Collision, choice: MergedFigure, into: Metric) -> Figure | None:
    match choice:
        case MergedFigure.FIRST:
            return collision.first
        case MergedFigure.SECOND:
            return collision.second
        case MergedFigure.SUM if collision.second is not None:
            return _sum(collision.first, collision.second, into)
    return None


def _sum(first: Figure, second: Figure, into: Metric) -> Figure | None:
    """The two added up; None where one is unknown, or the sum is no figure of the metric."""
    if first.value is None or second.value is None or first.value + second.value >= MAX_FIGURE:
        return None
    about = Exactness.ESTIMATE in (first.exactness, second.exactness)
    exactness = Exactness.ESTIMATE if about else Exactness.EXACT
    figure = Figure(into.id, first.value + second.value, exactness)
    return figure if _fits(figure, into) else None


def _fits(figure: Figure, metric: Metric) -> bool:
    return figure.value is None or round(figure.value, metric.decimals) == figure.value


def _figure(activity: Activity, metric_id: str) -> Figure | None:
    return next((figure for figure in activity.figures if figure.metric_id == metric_id), None)


def _without(report: Report, metric_id: str) -> SetOwnMetrics:
    return SetOwnMetrics(tuple(m for m in report.own_metrics if m.id != metric_id))


def _own_metric(report: Report, metric_id: str) -> Metric:
    return _by_id(report.own_metrics, metric_id)


def _metric(report: Report, metric_id: str) -> Metric:
    return _by_id(report.metrics, metric_id)


def _by_id(metrics: tuple[Metric, ...], metric_id: str) -> Metric:
    for metric in metrics:
        if metric.id == metric_id:
            return metric
    raise LookupError(metric_id)
