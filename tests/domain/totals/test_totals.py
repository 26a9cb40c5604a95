"""Totals: every activity once, missing never zero, kinds of figures never mixed."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    Report,
    Semester,
    SeveralTimes,
    Status,
    days_of,
    single_times,
)
from kplan_desktop.domain.totals.standing import Standing, lacking_figures, standing
from kplan_desktop.domain.totals.total_text import TotalText, total_text
from kplan_desktop.domain.totals.totals import Amount, Totals, totals
from kplan_desktop.exchange.wording.document_words import document_words
from tests.domain.samples import DEADLINE, FIRST, FORM, SECOND, measure, note, report, small_reports
from tests.strategies import examples

KOMMUNER, DELTAKERE = FORM.metrics[0].id, FORM.metrics[1].id
PUBLIKUM = next(metric.id for metric in FORM.metrics if metric.adds_up == "attendances")
EVENTS = next(metric.id for metric in FORM.metrics if metric.adds_up == "events")


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
    assert (total.reached.exact, total.reached.estimated, total.value) == tuple(
        map(Decimal, (12, 340, 352))
    )
    assert total.activity_ids == ("1", "2")
    (exactly,) = all_of(three(Activity(id="1", figures=(exact(12),)))).by_metric
    assert (exactly.reached.exact, exactly.reached.estimated) == (Decimal(12), None)
    (roughly,) = all_of(three(Activity(id="1", figures=(about(0),)))).by_metric
    assert (roughly.reached.exact, roughly.reached.estimated, roughly.value) == (
        None,
        Decimal(0),
        Decimal(0),
    )


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
    assert (total.value, total.reached.exact, total.reached.estimated) == (None, None, None)
    assert (total.reached.unknown, total.activity_ids) == (1, ())
    assert (asked.activities, asked.with_figures, asked.unknown) == (3, 0, 1)


def test_unknown_figures_are_counted_beside_known_ones() -> None:
    found = all_of(
        three(
            Activity(id="1", figures=(exact(12), unknown(DELTAKERE))),
            Activity(id="2", figures=(unknown(),)),
        )
    )
    kommuner, deltakere = found.by_metric
    assert (kommuner.value, kommuner.reached.unknown, kommuner.activity_ids) == (
        Decimal(12),
        1,
        ("1",),
    )
    assert (deltakere.value, deltakere.reached.unknown) == (None, 1)
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
    assert all_of(written).by_metric[0].reached.exact == Decimal("499999999999999.500")


def test_of_equal_largest_figures_the_exact_one_is_named_whatever_the_order() -> None:
    figures = (exact(12), about(12))
    for first, second in (figures, figures[::-1]):
        found = all_of(
            three(Activity(id="1", figures=(first,)), Activity(id="2", figures=(second,)))
        )
        assert found.by_metric[0].at_least == Amount(Decimal(12), Exactness.EXACT)


@settings(max_examples=examples(25))
@given(small_reports(), st.data())
def test_a_total_does_not_depend_on_the_number_or_order_of_notes(
    written: Report, data: st.DataObject
) -> None:
    notes = list(written.all_notes())
    mixed = data.draw(st.permutations(notes + notes))
    once, often = totals(written, notes), totals(written, mixed)
    held = [a for a in written.activities.values() if a.status is not Status.CANCELLED]
    assert once.activities == often.activities == len(held)
    assert once.with_figures == often.with_figures <= once.activities
    assert [(t.metric, t.reached, t.planned, t.uncertain) for t in once.by_metric] == [
        (t.metric, t.reached, t.planned, t.uncertain) for t in often.by_metric
    ]


@settings(max_examples=examples(25))
@given(small_reports())
def test_each_part_of_a_total_is_the_sum_of_its_figures_by_the_rule(written: Report) -> None:
    """Every figure is in one of the three parts, found here from the activities themselves.

    Those of what is cancelled are in none.
    """
    deadline = written.form.report.deadline
    for total in all_of(written).by_metric:
        sums: dict[str, list[Decimal]] = {"reached": [], "planned": [], "uncertain": []}
        unknown = dict.fromkeys(sums, 0)
        for activity in written.activities.values():
            if activity.status is Status.CANCELLED:
                continue
            times = () if activity.when is None else single_times(activity.when)
            late = any(days_of(time)[0] > deadline for time in times)
            name = activity.status.value if activity.status else ("planned" if late else "done")
            part = {"done": "reached"}.get(name, name)
            for figure in activity.figures:
                if figure.metric_id != total.metric.id:
                    continue
                if figure.value is None:
                    unknown[part] += 1
                else:
                    sums[part].append(figure.value)
        for name, values in sums.items():
            part_of_total = getattr(total, name)
            assert part_of_total.value == (sum(values, Decimal(0)) if values else None)
            assert (part_of_total.known, part_of_total.unknown) == (len(values), unknown[name])
        assert len(total.activity_ids) == total.reached.known
        assert len(total.counted) == sum(map(len, sums.values())) + sum(unknown.values())
        if total.at_least is not None and total.at_least.value is not None:
            assert total.at_least.value == max(sums["reached"]) <= (total.value or 0)


def test_planned_and_uncertain_figures_are_beside_what_is_reached() -> None:
    written = three(
        Activity(id="1", status=Status.DONE, figures=(exact(100, DELTAKERE),)),
        Activity(id="2", status=Status.PLANNED, figures=(about(50, DELTAKERE),)),
        Activity(id="3", status=Status.UNCERTAIN, figures=(exact(20, DELTAKERE),)),
    )
    (total,) = all_of(written).by_metric
    values = [total.value, total.planned.value, total.uncertain.value]
    assert values == [100, 50, 20]
    assert total.activity_ids == ("1",)
    assert total.planned.estimated == 50


@pytest.mark.parametrize(
    ("status", "days", "expected"),
    [
        (None, None, Standing.REACHED),
        (None, 0, Standing.REACHED),
        (None, 1, Standing.PLANNED),
        (Status.DONE, 1, Standing.REACHED),
        (Status.PLANNED, -9, Standing.PLANNED),
        (Status.UNCERTAIN, -9, Standing.UNCERTAIN),
        (Status.CANCELLED, -9, Standing.CANCELLED),
        (Status.CANCELLED, 9, Standing.CANCELLED),
    ],
)
def test_what_begins_after_the_deadline_is_planned_unless_its_status_says_otherwise(
    status: Status | None, days: int | None, expected: Standing
) -> None:
    when = None if days is None else Day(DEADLINE + dt.timedelta(days))
    assert standing(Activity(id="1", status=status, when=when), DEADLINE) is expected


def test_a_time_that_begins_before_the_deadline_and_ends_after_it_is_reached() -> None:
    semester = Activity(id="1", when=Semester(DEADLINE.year, "autumn"))
    days = DateRange(DEADLINE, DEADLINE + dt.timedelta(30))
    assert days_of(Semester(DEADLINE.year, "autumn"))[0] < DEADLINE
    for activity in (semester, Activity(id="1", when=days)):
        assert standing(activity, DEADLINE) is Standing.REACHED


def test_of_several_times_one_that_begins_after_the_deadline_makes_it_planned() -> None:
    later = [Day(DEADLINE + dt.timedelta(days)) for days in (1, 9)]
    before = Day(DEADLINE - dt.timedelta(1))
    for times in ((*later,), (before, *later)):
        assert standing(Activity(id="1", when=SeveralTimes(times)), DEADLINE) is Standing.PLANNED
    begun = SeveralTimes((before, DateRange(DEADLINE, DEADLINE + dt.timedelta(9))))
    assert standing(Activity(id="1", when=begun), DEADLINE) is Standing.REACHED


def test_what_is_cancelled_is_counted_nowhere() -> None:
    bare = Activity(id="2", status=Status.CANCELLED)
    written = three(
        Activity(id="1", status=Status.CANCELLED, figures=(exact(12), unknown(DELTAKERE))), bare
    )
    found = all_of(written)
    assert (found.activities, found.with_figures, found.unknown) == (1, 0, 0)
    assert (found.lacking, found.to_come, found.by_metric) == (1, 0, ())
    assert lacking_figures(written) == {"3"}


@pytest.mark.parametrize(("status", "lacking"), [(None, 3), (Status.PLANNED, 2), (Status.DONE, 3)])
def test_only_what_is_reached_lacks_figures(status: Status | None, lacking: int) -> None:
    totals_of_three = all_of(three(Activity(id="1", status=status)))
    assert (totals_of_three.lacking, totals_of_three.to_come) == (lacking, 3 - lacking)
    assert all_of(three(Activity(id="1", status=status, figures=(unknown(),)))).lacking == 2


WORDS = document_words("nb").total_words


def in_words(*figures: Figure, beside: tuple[Activity, ...] = ()) -> TotalText:
    """The words of the total of figures that are reached, and of other activities."""
    done = tuple(Activity(id=str(n), figures=(one,)) for n, one in enumerate(figures))
    notes = tuple(note(activity.id) for activity in (*done, *beside))
    written = report(GoalEntry(goal_id=FIRST, notes=notes), activities=(*done, *beside))
    (total,) = all_of(written).by_metric
    return total_text(total, WORDS)


def planned(figure: Figure, name: str = "p", status: Status = Status.PLANNED) -> Activity:
    return Activity(id=name, status=status, figures=(figure,))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_people_and_units_that_may_be_the_same_are_a_sum_of_at_least_the_largest() -> None:
    text = in_words(exact(12), exact(12), exact(7))
    assert plain(text.whole) == "minst 12 (største enkelttall), sum 31"
    assert (plain(text.value), text.number) == ("sum 31", "31")
    assert in_words(exact(12), exact(0)).whole == "12"
    assert in_words(exact(12, EVENTS), exact(12, EVENTS)).whole == "24"
    about_text = in_words(about(340, DELTAKERE), exact(12, DELTAKERE))
    assert plain(about_text.whole) == (
        "minst ca. 340 (største enkelttall), sum ca. 352 (12 talt og ca. 340 anslått)"
    )


def test_planned_uncertain_and_unknown_figures_stand_beside_the_value() -> None:
    text = in_words(
        exact(100, DELTAKERE),
        beside=(
            planned(exact(50, DELTAKERE)),
            planned(about(20, DELTAKERE), "u", Status.UNCERTAIN),
        ),
    )
    assert plain(text.short) == "100 + 50 planlagt + ca. 20 usikkert"
    none = in_words(exact(0, PUBLIKUM), unknown(PUBLIKUM))
    assert plain(none.short) == "0 + ukjent"
    assert plain(none.whole) == "0 (ukjent for 1 aktivitet)"
    assert in_words(unknown(PUBLIKUM)).short == "ukjent"


def test_without_anything_reached_what_is_planned_is_the_value_and_never_a_zero() -> None:
    both = (planned(exact(50)), planned(unknown(), "p2"), planned(exact(2), "u", Status.UNCERTAIN))
    assert plain(in_words(beside=both).short) == "50 + ukjent antall planlagt + 2 usikkert"
    assert plain(in_words(unknown(), beside=both[:1]).short) == "ukjent + 50 planlagt"
