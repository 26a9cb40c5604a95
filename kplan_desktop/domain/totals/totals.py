"""Totals of figures by metric, each activity counted once.

A sum over notes would be wrong, since one activity may have many notes (design, part 2). Metrics
are never added to each other, so neither are people reached and attendances. What is planned or
uncertain stands beside what is reached. A missing figure is never taken for zero, and totals
include how many of the activities have any figure at all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from itertools import chain
from typing import NamedTuple

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import Activity, Exactness, Figure, Note, Report
from kplan_desktop.domain.totals.standing import Standing, lacking_figures, standing


class Amount(NamedTuple):
    """What a figure says, or the sum of several; the value of an unknown one is None."""

    value: Decimal | None
    exactness: Exactness

    @property
    def rank(self) -> tuple[bool, Decimal, bool]:
        """The larger it is, the higher, an unknown one lowest; of equal ones the exact higher."""
        known = self.value is not None
        return known, self.value or Decimal(0), self.exactness is Exactness.EXACT


def amount_of(figures: tuple[Figure, ...]) -> Amount:
    """The sum of the known ones of these figures of one metric: an estimate where one of them is.

    Unknown where all are.
    """
    if len(figures) == 1:
        return Amount(figures[0].value, figures[0].exactness)
    known = [figure.value for figure in figures if figure.value is not None]
    if not known:
        return Amount(None, Exactness.UNKNOWN)
    estimated = any(figure.exactness is Exactness.ESTIMATE for figure in figures)
    return Amount(sum(known, Decimal(0)), Exactness.ESTIMATE if estimated else Exactness.EXACT)


class CountableActivity(NamedTuple):
    """An activity as totals count it: its figures all have its standing.

    ``figures`` has for each metric those that are added: one, or several of an activity of which
    each of several units told its own part, unknown ones last. ``lacks`` is whether it should have
    figures and has none.
    """

    id: str
    standing: Standing
    figures: tuple[tuple[Figure, ...], ...]
    lacks: bool


_Countable = tuple[str, Standing, tuple[tuple[Figure, ...], ...], bool]
"""The fields of a ``CountableActivity``, which a long report has no time to name."""


class Counted(NamedTuple):
    """One activity in a total. An unknown figure was asked for, and adds nothing.

    ``figures`` are those of its that are added, mostly one (``CountableActivity``).
    """

    activity_id: str
    figures: tuple[Figure, ...]
    standing: Standing

    @property
    def figure(self) -> Figure:
        """Its figure; in the totals of a report it has only one."""
        return self.figures[0]


@dataclass(frozen=True, slots=True)
class Part:
    """The figures of a metric that have one standing.

    ``exact`` and ``estimated`` are the sums of the exact and of the estimated figures; None
    without such figures, which is different from a sum of zero. ``largest`` is the largest known
    amount of an activity, ``known`` and ``unknown`` are the numbers of activities with a known or
    unknown figure.
    """

    exact: Decimal | None = None
    estimated: Decimal | None = None
    largest: Amount | None = None
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
    def at_least(self) -> Amount | None:
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
            if part.standing is Standing.REACHED and part.figures[0].value is not None
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
    return totals_of_countable(report.metrics, _countable(activities, deadline, lacking))


def _countable(
    activities: Iterable[Activity], deadline: dt.date, lacking: Container[str]
) -> Iterator[_Countable]:
    for each in activities:
        figures = tuple(zip(each.figures)) if each.figures else ()
        lacks = not figures and each.id in lacking
        # What lacks figures is reached.
        stands = Standing.REACHED if lacks else standing(each, deadline)
        yield each.id, stands, figures, lacks


def totals_of_countable(metrics: Iterable[Metric], activities: Iterable[_Countable]) -> Totals:
    """The totals of these activities, which must be distinct, in the order of ``metrics``.

    The one rule of what is counted (design, part 2), for the totals of a report and the office's.
    """
    counted: dict[str, list[Counted]] = {}
    number = with_figures = unknown = without = to_come = 0
    for activity_id, stands, figures_of_metrics, lacks in activities:
        if stands is Standing.CANCELLED:
            continue
        number += 1
        if not figures_of_metrics:
            without += lacks
            to_come += not lacks and stands is not Standing.REACHED
            continue
        known = False
        for figures in figures_of_metrics:
            known = known or figures[0].value is not None
            found = Counted(activity_id, figures, stands)
            counted.setdefault(figures[0].metric_id, []).append(found)
        with_figures += known
        unknown += not known
    return Totals(
        by_metric=tuple(
            _total(metric, counted[metric.id]) for metric in metrics if metric.id in counted
        ),
        activities=number,
        with_figures=with_figures,
        unknown=unknown,
        lacking=without,
        to_come=to_come,
    )


def joined_totals(metrics: Iterable[Metric], parts: Iterable[Totals]) -> Totals:
    """The totals of several sets of activities, of which no two have any in common."""
    parts = tuple(parts)
    by_metric: dict[str, list[Total]] = {}
    for part in parts:
        for total in part.by_metric:
            by_metric.setdefault(total.metric.id, []).append(total)
    return Totals(
        by_metric=tuple(
            _joined(metric, by_metric[metric.id]) for metric in metrics if metric.id in by_metric
        ),
        activities=sum(part.activities for part in parts),
        with_figures=sum(part.with_figures for part in parts),
        unknown=sum(part.unknown for part in parts),
        lacking=sum(part.lacking for part in parts),
        to_come=sum(part.to_come for part in parts),
    )


def _joined(metric: Metric, totals: list[Total]) -> Total:
    return Total(
        metric=metric,
        reached=reduce(_both, (total.reached for total in totals)),
        planned=reduce(_both, (total.planned for total in totals)),
        uncertain=reduce(_both, (total.uncertain for total in totals)),
        counted=tuple(chain.from_iterable(total.counted for total in totals)),
    )


def _both(one: Part, other: Part) -> Part:
    largest = [part.largest for part in (one, other) if part.largest is not None]
    return Part(
        exact=_added(one.exact, other.exact),
        estimated=_added(one.estimated, other.estimated),
        largest=max(largest, key=_rank) if largest else None,
        known=one.known + other.known,
        unknown=one.unknown + other.unknown,
    )


def _added(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    if one is None:
        return other
    return one if other is None else one + other


def _total(metric: Metric, counted: list[Counted]) -> Total:
    return Total(
        metric=metric,
        reached=_part([added for _, added, stands in counted if stands is Standing.REACHED]),
        planned=_part([added for _, added, stands in counted if stands is Standing.PLANNED]),
        uncertain=_part([added for _, added, stands in counted if stands is Standing.UNCERTAIN]),
        counted=tuple(counted),
    )


def _part(activities: list[tuple[Figure, ...]]) -> Part:
    figures = list(chain.from_iterable(activities))
    # Nearly always each has one, which is its amount.
    has_sums = len(figures) > len(activities)
    amounts: list[Amount] | list[Figure] = [*map(amount_of, activities)] if has_sums else figures
    known = [each for each in amounts if each.value is not None]
    # Of equal ones the exact, so that it does not depend on the order of the notes.
    largest = max(known, key=_size, default=None)
    return Part(
        exact=_sum(figures, Exactness.EXACT),
        estimated=_sum(figures, Exactness.ESTIMATE),
        largest=None if largest is None else Amount(largest.value, largest.exactness),
        known=len(known),
        unknown=sum([added[-1].value is None for added in activities]),
    )


def _size(amount: Amount | Figure) -> tuple[Decimal | None, bool]:
    return amount.value, amount.exactness is Exactness.EXACT


def _rank(amount: Amount) -> tuple[bool, Decimal, bool]:
    return amount.rank


def _sum(figures: list[Figure], exactness: Exactness) -> Decimal | None:
    values = [
        figure.value
        for figure in figures
        if figure.value is not None and figure.exactness is exactness
    ]
    return sum(values, Decimal(0)) if values else None
