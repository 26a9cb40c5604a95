"""What is said of an activity, changed: its figures, and the parts that it may leave unsaid."""

from __future__ import annotations

from dataclasses import replace

from kplan_desktop.domain.edits import Compound, Edit, SetActivity, SetOwnMetrics
from kplan_desktop.domain.form import Metric
from kplan_desktop.domain.report import Activity, Figure, Report


def with_figure(activity: Activity, figure: Figure, instead_of: str | None = None) -> Activity:
    """The activity with a figure, which takes the place of one of its metric or the one given.

    ``instead_of`` is the id of the metric that was counted until now. A new figure comes last.
    """
    replaced = {figure.metric_id, instead_of}
    kept = [one for one in activity.figures if one.metric_id not in replaced]
    places = [i for i, one in enumerate(activity.figures) if one.metric_id in replaced]
    kept.insert(min(places, default=len(kept)), figure)
    return replace(activity, figures=tuple(kept))


def without_figure(activity: Activity, metric_id: str) -> Activity:
    """The activity without its figure of a metric, if it has one."""
    kept = tuple(figure for figure in activity.figures if figure.metric_id != metric_id)
    return replace(activity, figures=kept)


def figure_of_new_metric(
    report: Report, activity: Activity, metric: Metric, figure: Figure, instead_of: str | None
) -> Edit:
    """Add a metric of the unit's own and count the activity by it, as one step."""
    own = SetOwnMetrics((*report.own_metrics, metric))
    return Compound((own, SetActivity(with_figure(activity, figure, instead_of))))
