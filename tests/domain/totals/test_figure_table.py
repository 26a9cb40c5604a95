"""The table of figures: each activity and metric once, missing values stay missing."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings

from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    GoalEntry,
    Report,
    Status,
)
from kplan_desktop.domain.totals.figure_table import (
    FigureTableRow,
    figure_rows,
    located_activities,
    total_rows,
)
from kplan_desktop.domain.totals.totals_by_scope import GoalScope, ReportScope, totals_of
from tests.domain.samples import FIRST, FORM, SECOND, measure, note, report, small_reports
from tests.strategies import examples

KOMMUNER, DELTAKERE = FORM.metrics[0].id, FORM.metrics[1].id


def figure(value: int | None, metric: str = KOMMUNER) -> Figure:
    exactness = Exactness.UNKNOWN if value is None else Exactness.EXACT
    return Figure(metric, None if value is None else Decimal(value), exactness)


def written() -> Report:
    """A tour with three notes and two figures, a visit with an unknown one, a note without any."""
    return report(
        GoalEntry(
            goal_id=FIRST,
            measures=(
                measure("A", note("besøk")),
                measure("B", note("tur"), note("tur-igjen", of="tur")),
            ),
        ),
        GoalEntry(goal_id=SECOND, notes=(note("tur-til", of="tur"), note("bar"))),
        activities=(
            Activity(id="tur", figures=(figure(12), figure(40, DELTAKERE))),
            Activity(id="besøk", figures=(figure(None),)),
        ),
    )


def cells(row: FigureTableRow) -> tuple[str, str | None, Decimal | None, bool]:
    metric = row.metric.id if row.metric else None
    return row.located.activity.id, metric, row.figure.value if row.figure else None, row.counts


def test_an_activity_has_a_row_for_each_metric_and_counts_in_the_first() -> None:
    assert [cells(row) for row in figure_rows(written())] == [
        ("besøk", KOMMUNER, None, True),
        ("tur", KOMMUNER, Decimal(12), True),
        ("tur", DELTAKERE, Decimal(40), False),
        ("bar", None, None, True),
    ]


def test_an_activity_has_all_its_notes_with_their_locations() -> None:
    tour, labels = located_activities(written())[1], LocationLabels(written())
    assert tour.number == 2
    assert [labels.short(note.location) for note in tour.notes] == [
        "1.1 · 2.1",
        "1.1 · 2.2",
        "1.2 – 1",
    ]
    assert [labels.short(note.location) for note in tour.notes_of_measures] == ["1.1 · 2.1"]
    assert tour.first.note.id == "tur"


@settings(max_examples=examples(60))
@given(small_reports())
def test_the_rows_add_up_to_the_totals_of_the_report(some: Report) -> None:
    rows = figure_rows(some)
    held = [a.id for a in some.activities.values() if a.status is not Status.CANCELLED]
    whole = totals_of(some, ReportScope())
    for total in whole.by_metric:
        values = [
            row.figure.value
            for row in rows
            if row.figure and row.metric == total.metric and row.located.activity.id in held
        ]
        known = [value for value in values if value is not None]
        assert len(values) == len(total.counted)
        parts = (total.reached, total.planned, total.uncertain)
        assert sum(known) == sum(part.value or 0 for part in parts)
    told = [row.located.activity.id for row in rows if row.counts]
    assert sorted(told) == sorted(held)
    assert whole.activities == len(held)


def test_a_scope_without_figures_has_a_row_without_a_total() -> None:
    rows = total_rows(written())
    assert rows[0].scope == ReportScope()
    second = [row for row in rows if row.scope == GoalScope(SECOND)]
    assert [(row.total.metric.id if row.total else None, row.activities) for row in second] == [
        (KOMMUNER, 2),
        (DELTAKERE, 2),
    ]
    empty = [row for row in rows if row.activities == 0]
    assert empty
    assert all(row.total is None for row in empty)
