"""Totals of figures by metric, each activity counted once.

A sum over notes would be wrong, since one activity may have many notes (design, part 2). Metrics
are never added to each other, so neither are people reached and attendances. A missing figure is
never taken for zero, and totals include how many of the activities have any figure at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import Activity, Exactness, Figure, Note, Report, Status


class Counted(NamedTuple):
    """One activity's figure in a total. An unknown figure was asked for, and adds nothing."""

    activity_id: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of one metric over ``counted``, which is never empty.

    ``exact`` and ``estimated`` are the sums of the exact and of the estimated figures; None
    without such figures, which is different from a sum of zero.
    """

    metric: Metric
    exact: Decimal | None
    estimated: Decimal | None
    counted: tuple[Counted, ...]

    @property
    def value(self) -> Decimal | None:
        """The sum of exact and estimated figures; None where every figure is unknown."""
        if self.exact is None:
            return self.estimated
        return self.exact if self.estimated is None else self.exact + self.estimated

    @property
    def unknown(self) -> int:
        """The number of activities with an unknown figure of this metric."""
        return sum(1 for part in self.counted if part.figure.value is None)

    @property
    def activity_ids(self) -> tuple[str, ...]:
        """The activities whose figures make up the value."""
        return tuple(part.activity_id for part in self.counted if part.figure.value is not None)


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals of a set of activities in the metrics' order, without metrics that have no figure.

    Of ``activities``, ``with_figures`` have a known figure, and ``unknown`` have only unknown
    figures. The others have no figures.
    """

    by_metric: tuple[Total, ...]
    activities: int
    with_figures: int
    unknown: int = 0

    def of(self, metric_id: str) -> Total | None:
        """The total of a metric; None where no activity has a figure of it."""
        return next((total for total in self.by_metric if total.metric.id == metric_id), None)


def totals(report: Report, notes: Iterable[Note]) -> Totals:
    """The totals of the activities of ``notes``, each counted once."""
    ids = dict.fromkeys(note.activity_id for note in notes)
    return totals_of_activities(report, [report.activities[activity_id] for activity_id in ids])


def totals_of_activities(report: Report, activities: Iterable[Activity]) -> Totals:
    """The totals of these activities of the report, which must be distinct.

    It takes one pass, in which most activities of a long report are skipped as without figures.
    """
    counted: dict[str, list[Counted]] = {}
    number = with_figures = unknown = 0
    for activity in activities:
        number += 1
        if not activity.figures:
            continue
        known = False
        for figure in activity.figures:
            known = known or figure.value is not None
            counted.setdefault(figure.metric_id, []).append(Counted(activity.id, figure))
        with_figures += known
        unknown += not known
    return Totals(
        by_metric=tuple(
            _total(metric, counted[metric.id]) for metric in report.metrics if metric.id in counted
        ),
        activities=number,
        with_figures=with_figures,
        unknown=unknown,
    )


def value_with_status(total: Total, report: Report, status: Status) -> Decimal | None:
    """The part of a total's value from activities of this status; None where there is none."""
    values = [
        part.figure.value
        for part in total.counted
        if part.figure.value is not None and report.activities[part.activity_id].status is status
    ]
    return sum(values, Decimal(0)) if values else None


def has_figures(activity: Activity) -> bool:
    """Whether any figure of the activity is known."""
    return any(figure.value is not None for figure in activity.figures)


def _total(metric: Metric, counted: list[Counted]) -> Total:
    return Total(
        metric=metric,
        exact=_sum(counted, Exactness.EXACT),
        estimated=_sum(counted, Exactness.ESTIMATE),
        counted=tuple(counted),
    )


def _sum(counted: list[Counted], exactness: Exactness) -> Decimal | None:
    values = [part.figure.value for part in counted if part.figure.exactness is exactness]
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None
