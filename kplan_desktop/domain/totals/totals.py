"""Totals: what the figures add up to, each activity counted once.

A sum over notes would be wrong, since one activity may be told of in many (design, part 2). Metrics
are never added to each other, so people reached and attendances never are. A missing figure is
never taken for zero, and a total says how many of its activities have any figure at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import Activity, Exactness, Figure, Note, Report, Status


class Counted(NamedTuple):
    """One activity's part in a total. An unknown figure was asked for, and adds nothing."""

    activity_id: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of one metric over ``counted``, which is never empty.

    ``exact`` and ``estimated`` are the sums of the exact and of the estimated figures; None where
    there is no such figure, which is another thing than a sum of zero.
    """

    metric: Metric
    exact: Decimal | None
    estimated: Decimal | None
    counted: tuple[Counted, ...]

    @property
    def value(self) -> Decimal | None:
        """Exact and estimated figures together; None where every figure is unknown."""
        if self.exact is None:
            return self.estimated
        return self.exact if self.estimated is None else self.exact + self.estimated

    @property
    def unknown(self) -> int:
        """How many activities were asked for this metric without anyone knowing the figure."""
        return sum(1 for one in self.counted if one.figure.value is None)

    @property
    def activity_ids(self) -> tuple[str, ...]:
        """The activities whose figures the value is made of."""
        return tuple(one.activity_id for one in self.counted if one.figure.value is not None)


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals of a set of activities, in the metrics' order, metrics nobody counted left out.

    Of ``activities``, ``with_figures`` have a known figure, and ``unknown`` have been asked for
    figures of which none is known. The others have not been asked.
    """

    by_metric: tuple[Total, ...]
    activities: int
    with_figures: int
    unknown: int = 0

    def of(self, metric_id: str) -> Total | None:
        """The total of a metric, None where no activity has a figure of it."""
        return next((one for one in self.by_metric if one.metric.id == metric_id), None)


def totals(report: Report, notes: Iterable[Note]) -> Totals:
    """What the activities told of in ``notes`` add up to, each counted once."""
    ids = dict.fromkeys(note.activity_id for note in notes)
    return totals_of_activities(report, [report.activities[activity_id] for activity_id in ids])


def totals_of_activities(report: Report, activities: Iterable[Activity]) -> Totals:
    """What these activities of the report, none of them given twice, add up to.

    One pass, and most activities of a long report are left after a look at their figures.
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
    """What of the total's value comes from activities of this status; None where nothing does."""
    values = [
        one.figure.value
        for one in total.counted
        if one.figure.value is not None and report.activities[one.activity_id].status is status
    ]
    return sum(values, Decimal(0)) if values else None


def has_figures(activity: Activity) -> bool:
    """Whether any figure of the activity is known; one that is asked for and unknown is not."""
    return any(figure.value is not None for figure in activity.figures)


def _total(metric: Metric, counted: list[Counted]) -> Total:
    return Total(
        metric=metric,
        exact=_sum(counted, Exactness.EXACT),
        estimated=_sum(counted, Exactness.ESTIMATE),
        counted=tuple(counted),
    )


def _sum(counted: list[Counted], exactness: Exactness) -> Decimal | None:
    values = [one.figure.value for one in counted if one.figure.exactness is exactness]
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None
