"""Totals: every activity once, missing never zero, kinds of figures never mixed."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.report import Activity, Exactness, Figure, GoalEntry, Report
from kplan_desktop.domain.totals.totals import Totals, totals
from tests.domain.samples import FIRST, FORM, SECOND, measure, note, report, small_reports
from tests.strategies import examples

KOMMUNER, DELTAKERE = FORM.metrics[0].id, FORM.metrics[1].id


def exact(value: int | str, metric: str = KOMMUNER) -> Figure:
    return Figure(metric, Decimal(value), Exactness.EXACT)


def about(value: int | str, metric: str = KOMMUNER) -> Figure:
    return Figure(metric, Decimal(value), Exactness.ESTIMATE)


def unknown(metric: str = KOMMUNER) -> Figure:
    return Figure(metric, None, Exactness.UNKNOWN)


def all_of(written: Report) -> Totals:
    return totals(written, written.all_notes())


def test_an_activity_with_five_notes_is_counted_once() -> None:
    notes = [note(str(n), of="samling") for n in range(5)]
    written = report(
        GoalEntry(goal_id=FIRST, measures=(measure("A", *notes[:2]), measure("B", notes[2]))),
        GoalEntry(goal_id=SECOND, measures=(measure("C", notes[3]),), notes=(notes[4],)),
        activities=(Activity(id="samling", figures=(exact(12),)),),
    )
    found = all_of(written)
    assert (found.activities, found.with_figures) == (1, 1)
    assert found.by_metric[0].value == 12
    assert found.by_metric[0].activity_ids == ("samling",)


def test_estimates_are_added_up_apart_from_exact_figures() -> None:
    written = three(Activity(id="1", figures=(exact(12),)), Activity(id="2", figures=(about(340),)))
    (total,) = all_of(written).by_metric
    assert (total.exact, total.estimated, total.value) == tuple(map(Decimal, (12, 340, 352)))
    assert total.activity_ids == ("1", "2")
    (exactly,) = all_of(three(Activity(id="1", figures=(exact(12),)))).by_metric
    assert (exactly.exact, exactly.estimated) == (Decimal(12), None)
    (roughly,) = all_of(three(Activity(id="1", figures=(about(0),)))).by_metric
    assert (roughly.exact, roughly.estimated, roughly.value) == (None, Decimal(0), Decimal(0))


def three(*activities: Activity) -> Report:
    """Three notes, each of an activity of its own."""
    notes = (note("1"), note("2"), note("3"))
    return report(GoalEntry(goal_id=FIRST, measures=(measure("A", *notes),)), activities=activities)


def test_a_missing_figure_is_not_zero_and_the_number_of_activities_with_figures_is_given() -> None:
    found = all_of(three(Activity(id="1", figures=(exact(12),)), Activity(id="2")))
    assert (found.activities, found.with_figures) == (3, 1)
    assert found.by_metric[0].activity_ids == ("1",)


def test_zero_is_a_figure_and_unknown_is_none() -> None:
    nought = all_of(three(Activity(id="1", figures=(exact(0),))))
    assert [(total.value, total.activity_ids) for total in nought.by_metric] == [
        (Decimal(0), ("1",))
    ]
    assert nought.with_figures == 1
    asked = all_of(three(Activity(id="1", figures=(unknown(),)), Activity(id="2")))
    (total,) = asked.by_metric
    assert (total.value, total.exact, total.estimated) == (None, None, None)
    assert (total.unknown, total.activity_ids) == (1, ())
    assert (asked.activities, asked.with_figures, asked.unknown) == (3, 0, 1)


def test_unknown_figures_are_counted_beside_known_ones() -> None:
    found = all_of(
        three(
            Activity(id="1", figures=(exact(12), unknown(DELTAKERE))),
            Activity(id="2", figures=(unknown(),)),
        )
    )
    kommuner, deltakere = found.by_metric
    assert (kommuner.value, kommuner.unknown, kommuner.activity_ids) == (Decimal(12), 1, ("1",))
    assert (deltakere.value, deltakere.unknown) == (None, 1)
    assert (found.with_figures, found.unknown) == (1, 1)
    assert found.of(KOMMUNER) is kommuner
    assert found.of("ingen") is None


def test_metrics_are_never_added_to_each_other_and_keep_the_forms_order() -> None:
    figures = (exact(200, DELTAKERE), exact(12, KOMMUNER))
    found = all_of(three(Activity(id="1", figures=figures)))
    assert [(total.metric.id, total.value) for total in found.by_metric] == [
        (KOMMUNER, Decimal(12)),
        (DELTAKERE, Decimal(200)),
    ]
    assert found.with_figures == 1


def test_only_activities_of_the_given_notes_count() -> None:
    written = report(
        GoalEntry(goal_id=FIRST, measures=(measure("A", note("1")),)),
        GoalEntry(goal_id=SECOND, notes=(note("2"),)),
        activities=(
            Activity(id="1", figures=(exact(1),)),
            Activity(id="2", figures=(exact(2),)),
        ),
    )
    found = totals(written, written.entry(SECOND).all_notes())
    assert [total.value for total in found.by_metric] == [2]
    assert totals(written, ()) == Totals((), 0, 0)


def test_sums_of_the_largest_figures_are_exact_to_the_last_decimal() -> None:
    largest = exact("999999999999.999")
    activities = tuple(Activity(id=str(n), figures=(largest,)) for n in range(500))
    notes = tuple(note(activity.id) for activity in activities)
    written = report(
        GoalEntry(goal_id=FIRST, measures=(measure("A", *notes),)), activities=activities
    )
    assert all_of(written).by_metric[0].exact == Decimal("499999999999999.500")


@settings(max_examples=examples(25))
@given(small_reports(), st.data())
def test_a_total_does_not_depend_on_the_number_or_order_of_notes(
    written: Report, data: st.DataObject
) -> None:
    notes = list(written.all_notes())
    mixed = data.draw(st.permutations(notes + notes))
    once, often = totals(written, notes), totals(written, mixed)
    assert once.activities == often.activities == len(written.activities)
    assert once.with_figures == often.with_figures <= once.activities
    assert [(t.metric, t.exact, t.estimated, set(t.activity_ids)) for t in once.by_metric] == [
        (t.metric, t.exact, t.estimated, set(t.activity_ids)) for t in often.by_metric
    ]


@settings(max_examples=examples(25))
@given(small_reports())
def test_a_total_is_the_sum_of_the_activities_it_names(written: Report) -> None:
    for total in all_of(written).by_metric:
        values = [
            figure.value
            for activity_id in total.activity_ids
            for figure in written.activities[activity_id].figures
            if figure.metric_id == total.metric.id and figure.value is not None
        ]
        assert total.value == (sum(values) if values else None)
        assert len(values) == len(total.activity_ids)
        assert len(total.counted) == len(values) + total.unknown > 0
