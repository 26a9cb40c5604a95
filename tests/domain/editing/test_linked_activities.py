"""Linking merges two activities without loss; unlinking counts nothing twice."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.editing.linked_activities import (
    Conflict,
    FigureConflict,
    KeptSide,
    StatusConflict,
    WhenConflict,
    conflicts,
    link_notes,
    linked_notes,
    unlink_note,
)
from kplan_desktop.domain.model.edits import apply, inverse
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.location import note_by_id
from kplan_desktop.domain.model.report import (
    Activity,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    Report,
    Semester,
    SeveralTimes,
    Status,
    When,
    days_of,
    single_times,
)
from tests.domain.samples import FIRST, FORM, SECOND, measure, note, report, small_reports

METRIC, OTHER_METRIC = (metric.id for metric in FORM.metrics[:2])
UNIT, OTHER_UNIT, THIRD_UNIT = (unit.id for unit in FORM.units[1:4])
SPRING = Semester(2014, "spring")
AUTUMN = Semester(2014, "autumn")
A_DAY = Day(dt.date(2014, 3, 1))


def exact(value: int, metric: str = METRIC) -> Figure:
    return Figure(metric, Decimal(value), Exactness.EXACT)


def about(value: int, metric: str = METRIC) -> Figure:
    return Figure(metric, Decimal(value), Exactness.ESTIMATE)


def unknown(metric: str = METRIC) -> Figure:
    return Figure(metric, None, Exactness.UNKNOWN)


def two(mine: Activity, theirs: Activity) -> Report:
    """Notes «a» and «b» linked to activities of these ids, under different goals."""
    return report(
        GoalEntry(goal_id=FIRST, measures=(measure("m", note("a", of="A")),)),
        GoalEntry(goal_id=SECOND, notes=(note("b", of="B"),)),
        activities=(mine, theirs),
    )


def answers_to(conflict: Conflict) -> list[KeptSide]:
    """The answers that there are to a conflict."""
    has_both = isinstance(conflict, WhenConflict) and conflict.both() is not None
    return [side for side in KeptSide if has_both or side is not KeptSide.BOTH]


def merged(before: Report, keep: dict[Conflict, KeptSide] | None = None) -> Activity:
    """The activity of both notes after «a» was linked to «b»."""
    after = apply(before, link_notes(before, "a", "b", keep))
    assert list(after.activities) == ["B"]
    assert not integrity_faults(after)
    assert {linked.activity_id for linked in after.all_notes()} == {"B"}
    return after.activities["B"]


def counted(written: Report) -> Counter[Figure]:
    """Every figure that is counted, and how often."""
    return Counter(
        figure for activity in written.activities.values() for figure in activity.figures
    )


def test_a_link_keeps_values_that_only_one_of_the_two_has() -> None:
    everything = {
        "status": Status.DONE,
        "when": SPRING,
        "figures": (exact(12),),
        "shared_with": (UNIT,),
    }
    full, empty = Activity(id="A", **everything), Activity(id="B")  # type: ignore[arg-type]  # as named
    assert merged(two(full, empty)) == Activity(id="B", **everything)  # type: ignore[arg-type]  # as named
    full, empty = Activity(id="B", **everything), Activity(id="A")  # type: ignore[arg-type]  # as named
    assert merged(two(empty, full)) == full


def test_figures_of_different_metrics_and_all_partners_are_kept() -> None:
    mine = Activity(id="A", figures=(exact(12),), shared_with=(UNIT, OTHER_UNIT))
    theirs = Activity(id="B", figures=(about(340, OTHER_METRIC),), shared_with=(UNIT, THIRD_UNIT))
    first = merged(two(mine, theirs))
    assert set(first.figures) == {exact(12), about(340, OTHER_METRIC)}
    assert first.shared_with == (UNIT, THIRD_UNIT, OTHER_UNIT)


@pytest.mark.parametrize("swapped", [False, True])
def test_a_known_figure_replaces_an_unknown_one(swapped: bool) -> None:
    mine, theirs = (exact(5), unknown()) if swapped else (unknown(), exact(5))
    before = two(Activity(id="A", figures=(mine,)), Activity(id="B", figures=(theirs,)))
    assert conflicts(before, "a", "b") == ()
    assert merged(before).figures == (exact(5),)


def test_conflicts_are_listed_in_order_and_must_be_resolved() -> None:
    before = two(
        Activity(id="A", status=Status.PLANNED, when=SPRING, figures=(about(300),)),
        Activity(id="B", status=Status.DONE, when=A_DAY, figures=(exact(312),)),
    )
    status = StatusConflict(Status.PLANNED, Status.DONE)
    when = WhenConflict(SPRING, A_DAY)
    figure = FigureConflict(about(300), exact(312))
    assert conflicts(before, "a", "b") == (status, when, figure)
    with pytest.raises(ValueError, match="not all conflicts"):
        link_notes(before, "a", "b")
    with pytest.raises(ValueError, match="not all conflicts"):
        link_notes(before, "a", "b", {status: KeptSide.MINE, when: KeptSide.MINE})
    first = merged(before, {status: KeptSide.THEIRS, when: KeptSide.MINE, figure: KeptSide.MINE})
    assert (first.status, first.when, first.figures) == (Status.DONE, SPRING, (about(300),))
    first = merged(before, {status: KeptSide.MINE, when: KeptSide.THEIRS, figure: KeptSide.THEIRS})
    assert (first.status, first.when, first.figures) == (Status.PLANNED, A_DAY, (exact(312),))


def test_of_two_times_both_can_be_kept_as_a_list() -> None:
    times = SeveralTimes((SPRING, AUTUMN))
    before = two(Activity(id="A", when=AUTUMN), Activity(id="B", when=SPRING))
    (conflict,) = conflicts(before, "a", "b")
    assert merged(before, {conflict: KeptSide.BOTH}).when == times
    again = two(Activity(id="A", when=A_DAY), Activity(id="B", when=times))
    (conflict,) = conflicts(again, "a", "b")
    kept = merged(again, {conflict: KeptSide.BOTH}).when
    assert kept is not None
    assert set(single_times(kept)) == {SPRING, AUTUMN, A_DAY}
    assert days_of(kept)[0] == min(days_of(SPRING)[0], A_DAY.date)


@pytest.mark.parametrize(
    "theirs",
    [
        SeveralTimes((SPRING, AUTUMN)),
        SeveralTimes(tuple(Day(dt.date(2013, 1, 1) + dt.timedelta(2 * i)) for i in range(50))),
    ],
)
def test_both_times_are_not_offered_where_they_are_no_other_or_too_many(theirs: When) -> None:
    conflict = WhenConflict(SPRING, theirs)
    assert conflict.both() is None
    before = two(Activity(id="A", when=SPRING), Activity(id="B", when=theirs))
    with pytest.raises(ValueError, match="only one value"):
        merged(before, {conflict: KeptSide.BOTH})


def test_of_other_values_one_is_kept() -> None:
    before = two(Activity(id="A", status=Status.PLANNED), Activity(id="B", status=Status.CANCELLED))
    (conflict,) = conflicts(before, "a", "b")
    assert merged(before, {conflict: KeptSide.THEIRS}).status is Status.CANCELLED
    with pytest.raises(ValueError, match="only one value"):
        merged(before, {conflict: KeptSide.BOTH})


def test_equal_values_are_no_conflict() -> None:
    values = {"status": Status.DONE, "when": SPRING, "figures": (exact(12),)}
    before = two(Activity(id="A", **values), Activity(id="B", **values))  # type: ignore[arg-type]  # as named
    assert conflicts(before, "a", "b") == ()
    assert merged(before) == Activity(id="B", **values)  # type: ignore[arg-type]  # as named


def test_all_notes_of_both_activities_are_linked_to_the_merged_one() -> None:
    before = report(
        GoalEntry(
            goal_id=FIRST,
            measures=(measure("m", note("a", of="A"), note("a2", of="A"), note("b", of="B")),),
        ),
        GoalEntry(goal_id=SECOND, notes=(note("b2", of="B"), note("c"))),
    )
    after = apply(before, link_notes(before, "a", "b"))
    assert [linked.id for linked in linked_notes(after, "a")] == ["a2", "b", "b2"]
    assert linked_notes(after, "c") == ()
    assert set(after.activities) == {"B", "c"}


def test_linking_linked_notes_changes_nothing() -> None:
    before = two(Activity(id="A"), Activity(id="B"))
    once = apply(before, link_notes(before, "a", "b"))
    assert apply(once, link_notes(once, "a", "b")) == once


def test_an_unlinked_note_gets_status_time_and_partners_but_no_figures() -> None:
    shared = Activity(
        id="B", status=Status.DONE, when=SPRING, figures=(exact(12),), shared_with=(UNIT,)
    )
    before = two(Activity(id="A"), shared)
    both = apply(before, link_notes(before, "a", "b"))
    after = apply(both, unlink_note(both, "a", "new"))
    assert not integrity_faults(after)
    assert after.activities["B"] == shared
    assert after.activities["new"] == Activity(
        id="new", status=Status.DONE, when=SPRING, shared_with=(UNIT,)
    )
    assert note_by_id(after, "a").activity_id == "new"
    assert counted(after) == counted(both)


def test_the_only_note_of_an_activity_cannot_be_unlinked() -> None:
    with pytest.raises(ValueError, match="only note"):
        unlink_note(two(Activity(id="A"), Activity(id="B")), "a", "new")


@given(small_reports(), st.data())
def test_any_two_notes_can_be_linked_and_unlinked_and_both_undone(
    before: Report, data: st.DataObject
) -> None:
    notes = list(before.all_notes())
    if len(notes) < 2:
        return
    first, second = (data.draw(st.sampled_from(notes)).id for _ in range(2))
    keep = {
        conflict: data.draw(st.sampled_from(answers_to(conflict)))
        for conflict in conflicts(before, first, second)
    }
    edit = link_notes(before, first, second, keep)
    both = apply(before, edit)
    assert not integrity_faults(both)
    assert apply(both, inverse(before, edit)) == before
    assert [(n.id, n.text) for n in both.all_notes()] == [(n.id, n.text) for n in notes]
    assert note_by_id(both, first).activity_id == note_by_id(both, second).activity_id
    if first != second:
        unlinking = unlink_note(both, first, "never used")
        after = apply(both, unlinking)
        assert not integrity_faults(after)
        assert apply(after, inverse(both, unlinking)) == both
        assert counted(after) == counted(both)
