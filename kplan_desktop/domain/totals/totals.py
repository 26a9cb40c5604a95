"""Totals of figures by metric, each activity counted once.

A sum over notes would be wrong, since one activity may have many notes (design, part 2). Metrics
are never added to each other, so neither are people reached and attendances. What is planned or
uncertain stands beside what is reached. A missing figure is never taken for zero, and totals
include how many of the activities have any figure at all.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import Activity, Exactness, Figure, Note, Report, Status
from kplan_desktop.domain.totals.standing import Standing, lacking_figures, standing


class Counted(NamedTuple):
    """One activity's figure in a total. An unknown figure was asked for, and adds nothing."""

    activity_id: str
    figure: Figure
    standing: Standing


@dataclass(frozen=True, slots=True)
class Part:
    """The figures of a metric that have one standing.

    ``exact`` and ``estimated`` are the sums of the exact and of the estimated figures; None
    without such figures, which is different from a sum of zero. ``largest`` is the largest known
    figure, ``known`` and ``unknown`` are the numbers of activities with a known or unknown one.
    """

    exact: Decimal | None = None
    estimated: Decimal | None = None
    largest: Figure | None = None
    known: int = 0
    unknown: int = 0

    @property
    def value(self) -> Decimal | None:
        """The sum of exact and estimated figures; None where there is no known figure."""
        if self.exact is None:
            return self.estimated
        return self.exact if self.estimated is None else self.exact + self.estimated


@dataclass(frozen=True, slots=True)
class Total:
    """One metric over ``counted``, which is never empty: what is reached, and what is beside it."""

    metric: Metric
    reached: Part
    planned: Part
    uncertain: Part
    counted: tuple[Counted, ...]

    @property
    def value(self) -> Decimal | None:
        """The sum of what is reached; None where no figure of that is known."""
        return self.reached.value

    @property
    def at_least(self) -> Figure | None:
        """The largest single figure reached, of people or units; None of what cannot overlap.

        People, and units such as municipalities, may be the same in several activities: no less
        than this was reached, and no more than the value.
        """
        overlaps = self.metric.adds_up in {"people", "units"}
        return self.reached.largest if overlaps else None

    @property
    def activity_ids(self) -> tuple[str, ...]:
        """The activities whose figures make up the value."""
        return tuple(
            part.activity_id
            for part in self.counted
            if part.figure.value is not None and part.standing is Standing.REACHED
        )


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals of a set of activities in the metrics' order, without metrics that have no figure.

    Of ``activities``, ``with_figures`` have a known figure, and ``unknown`` have only unknown
    figures. Of the others, which have no figures, ``lacking`` should have some, and ``to_come``
    are planned or uncertain; what is left has no text either.
    """

    by_metric: tuple[Total, ...]
    activities: int
    with_figures: int
    unknown: int = 0
    lacking: int = 0
    to_come: int = 0

    def of(self, metric_id: str) -> Total | None:
        """The total of a metric; None where no activity has a figure of it."""
        return next((total for total in self.by_metric if total.metric.id == metric_id), None)


def totals(report: Report, notes: Iterable[Note], lacking: Container[str] | None = None) -> Totals:
    """The totals of the activities of ``notes``, each counted once.

    ``lacking`` is ``lacking_figures(report)`` where the caller has it.
    """
    ids = dict.fromkeys(note.activity_id for note in notes)
    activities = [report.activities[activity_id] for activity_id in ids]
    return totals_of_activities(report, activities, lacking)


def totals_of_activities(
    report: Report, activities: Iterable[Activity], lacking: Container[str] | None = None
) -> Totals:
    """The totals of these activities of the report, which must be distinct; see ``totals``.

    Those that are cancelled are not among them.
    It takes one pass, in which most activities of a long report are skipped as without figures.
    """
    lacking = lacking_figures(report) if lacking is None else lacking
    deadline = report.form.report.deadline
    counted: dict[str, list[Counted]] = {}
    number = with_figures = unknown = without = to_come = 0
    for activity in activities:
        if activity.status is Status.CANCELLED:
            continue
        number += 1
        if not activity.figures:
            if activity.id in lacking:
                without += 1
            else:
                to_come += standing(activity, deadline) is not Standing.REACHED
            continue
        known = False
        stands = standing(activity, deadline)
        for figure in activity.figures:
            known = known or figure.value is not None
            counted.setdefault(figure.metric_id, []).append(Counted(activity.id, figure, stands))
        with_figures += known
        unknown += not known
    return Totals(
        by_metric=tuple(
            _total(metric, counted[metric.id]) for metric in report.metrics if metric.id in counted
        ),
        activities=number,
        with_figures=with_figures,
        unknown=unknown,
        lacking=without,
        to_come=to_come,
    )


def _total(metric: Metric, counted: list[Counted]) -> Total:
    return Total(
        metric=metric,
        reached=_part(counted, Standing.REACHED),
        planned=_part(counted, Standing.PLANNED),
        uncertain=_part(counted, Standing.UNCERTAIN),
        counted=tuple(counted),
    )


def _part(counted: list[Counted], wanted: Standing) -> Part:
    figures = [part.figure for part in counted if part.standing is wanted]
    known = [(figure.value, figure) for figure in figures if figure.value is not None]

    def size(pair: tuple[Decimal, Figure]) -> tuple[Decimal, bool]:
        # Of equal ones the exact, so that it does not depend on the order of the notes.
        return pair[0], pair[1].exactness is Exactness.EXACT

    return Part(
        exact=_sum(known, Exactness.EXACT),
        estimated=_sum(known, Exactness.ESTIMATE),
        largest=max(known, key=size)[1] if known else None,
        known=len(known),
        unknown=len(figures) - len(known),
    )


def _sum(known: list[tuple[Decimal, Figure]], exactness: Exactness) -> Decimal | None:
    values = [value for value, figure in known if figure.exactness is exactness]
    return sum(values, Decimal(0)) if values else None
