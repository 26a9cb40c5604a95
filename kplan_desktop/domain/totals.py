"""Totals: what the figures add up to, each activity counted once.

A sum over notes would be wrong, since one activity may be told of in many (design, part 2). Metrics
are never added to each other, a missing figure is never taken for zero, and a total says how many
of its activities have any figure at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kplan_desktop.domain.form import Metric
from kplan_desktop.domain.report import Activity, Exactness, Note, Report


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of one metric. ``activity_ids`` are the activities it is made of.

    ``exact`` and ``estimated`` are the sums of the exact and of the estimated figures.
    """

    metric: Metric
    exact: Decimal
    estimated: Decimal
    activity_ids: tuple[str, ...]

    @property
    def value(self) -> Decimal:
        """Exact and estimated figures together."""
        return self.exact + self.estimated


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals of a set of notes, in the metrics' order, those without figures left out."""

    by_metric: tuple[Total, ...]
    activities: int
    with_figures: int


def totals(report: Report, notes: Iterable[Note]) -> Totals:
    """What the activities told of in ``notes`` add up to, each counted once."""
    ids = dict.fromkeys(note.activity_id for note in notes)
    activities = [report.activities[activity_id] for activity_id in ids]
    sums = (_total(metric, activities) for metric in report.metrics)
    return Totals(
        by_metric=tuple(total for total in sums if total.activity_ids),
        activities=len(activities),
        with_figures=sum(1 for activity in activities if has_figures(activity)),
    )


def has_figures(activity: Activity) -> bool:
    """Whether any figure of the activity is known; one that is asked for and unknown is not."""
    return any(figure.value is not None for figure in activity.figures)


def _total(metric: Metric, activities: list[Activity]) -> Total:
    exact = estimated = Decimal(0)
    ids: list[str] = []
    for activity in activities:
        for figure in activity.figures:
            if figure.metric_id != metric.id or figure.value is None:
                continue
            if figure.exactness is Exactness.ESTIMATE:
                estimated += figure.value
            else:
                exact += figure.value
            if not ids or ids[-1] != activity.id:
                ids.append(activity.id)
    return Total(metric, exact, estimated, tuple(ids))
