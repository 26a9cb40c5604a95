"""The period before beside this one: merged and split units as their union, never apportioned."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kplan_desktop.domain.collection.collection import ActivityRef
from kplan_desktop.domain.joint_totals.period_comparison import (
    ComparedTotal,
    compared_totals,
    earlier_from,
    unit_unions,
)
from kplan_desktop.domain.model.form import Form, Period, Unit
from kplan_desktop.domain.model.report import Activity
from tests.domain.joint_totals.samples import AT, Office, exact, office, same, told, unknown
from tests.domain.samples import FIRST, FORM, SECOND

DELTAKERE = FORM.metrics[1].id


def form_of(first_year: int, *units: Unit) -> Form:
    period = Period(label=f"{first_year}", first_year=first_year, last_year=first_year + 1)
    return replace(FORM, units=units, report=replace(FORM.report, period=period))


def unit(name: str, *predecessors: str, first: int | None = None, last: int | None = None) -> Unit:
    return Unit(
        id=name,
        name=name.title(),
        valid_from=None if first is None else dt.date(first, 1, 1),
        valid_to=None if last is None else dt.date(last, 12, 31),
        predecessors=predecessors,
    )


def reported(form: Form, values: dict[str, int | None]) -> Office:
    """Reports of one activity each, with a number of participants or an unknown one."""
    reports = (
        told(
            name,
            Activity(id="a", figures=(unknown(DELTAKERE) if n is None else exact(n, DELTAKERE),)),
        )
        for name, n in values.items()
    )
    return office(form, [replace(each, form=form) for each in reports])


def beside(old: Office, new: Office) -> Office:
    """The new collection with what is kept of the old one."""
    earlier = earlier_from(old.collection, old.facts, AT)
    return replace(new, collection=replace(new.collection, earlier=earlier))


def compared(old: Office, new: Office, goal_id: str = "") -> list[ComparedTotal]:
    return list(compared_totals(beside(old, new).totals(), goal_id))


def names(units: tuple[Unit, ...]) -> str:
    return " ".join(unit.id for unit in units)


def sides(row: ComparedTotal) -> tuple[object, ...]:
    return names(row.units.before), names(row.units.now), row.before.value, row.now.value


def test_the_same_units_are_compared_one_by_one_after_all_of_them() -> None:
    form = form_of(2012, unit("a"), unit("b"))
    rows = compared(reported(form, {"a": 10, "b": 20}), reported(form, {"a": 15, "b": 5}))
    assert [sides(row) for row in rows] == [
        ("a b", "a b", 30, 20),
        ("a", "a", 10, 15),
        ("b", "b", 20, 5),
    ]
    assert [row.is_whole for row in rows] == [True, False, False]


def test_merged_units_are_compared_as_their_union() -> None:
    old = form_of(2016, unit("sor", last=2017), unit("nord", last=2017), unit("oslo"))
    new = form_of(
        2018,
        unit("trondelag", "sor", "nord", first=2018),
        unit("oslo"),
        unit("sor", last=2017),
        unit("nord", last=2017),
    )
    rows = compared(
        reported(old, {"sor": 10, "nord": 20, "oslo": 1}),
        reported(new, {"trondelag": 25, "oslo": 2}),
    )
    assert [sides(row) for row in rows] == [
        ("sor nord oslo", "trondelag oslo", 31, 27),
        ("sor nord", "trondelag", 30, 25),
        ("oslo", "oslo", 1, 2),
    ]


def test_split_units_stand_together_and_nothing_is_apportioned() -> None:
    parts = (unit("akershus", "viken"), unit("buskerud", "viken"), unit("ostfold", "viken"))
    rows = compared(
        reported(form_of(2022, unit("viken")), {"viken": 90}),
        reported(form_of(2024, *parts), {"akershus": 50, "buskerud": 20, "ostfold": 5}),
    )
    assert [sides(row) for row in rows[1:]] == [("viken", "akershus buskerud ostfold", 90, 75)]


def test_units_that_existed_between_the_two_periods_join_none_of_each() -> None:
    """Akershus became Viken and is Akershus again: not all that was ever in Viken is one."""
    old = form_of(2016, unit("akershus"), unit("buskerud"))
    new = form_of(
        2024,
        unit("viken", "akershus", "buskerud", first=2020, last=2023),
        unit("akershus", first=2024),
        unit("buskerud", first=2024),
    )
    rows = compared(
        reported(old, {"akershus": 1, "buskerud": 2}), reported(new, {"akershus": 3, "buskerud": 4})
    )
    assert [sides(row) for row in rows[1:]] == [
        ("akershus", "akershus", 1, 3),
        ("buskerud", "buskerud", 2, 4),
    ]


def test_a_unit_may_descend_from_one_by_way_of_another() -> None:
    old = form_of(2016, unit("a"))
    new = form_of(2024, unit("b", "a", first=2019, last=2021), unit("c", "b", first=2022))
    rows = compared(reported(old, {"a": 1}), reported(new, {"c": 3}))
    assert [sides(row) for row in rows[1:]] == [("a", "c", 1, 3)]


def test_a_union_in_which_a_unit_is_missing_says_so_and_nothing_is_taken_for_zero() -> None:
    old = form_of(2016, unit("a"), unit("b"), unit("c"))
    new = form_of(2018, unit("d", "a", "b", "c"), unit("e"))
    _, row, other = compared(reported(old, {"a": 10, "b": None}), reported(new, {"d": 7, "e": 1}))
    assert sides(row) == ("a b c", "d", 10, 7)
    assert (names(row.before.missing), names(row.before.without_figure)) == ("c", "b")
    assert not row.before.is_whole
    assert row.now.is_whole
    assert sides(other) == ("", "e", None, 1)
    parts = form_of(2020, unit("x", "d"), unit("y", "d"), unit("z", "d"))
    _, gone, _ = compared(reported(new, {"d": 7, "e": 1}), reported(parts, {"x": None, "y": 2}))
    assert sides(gone) == ("d", "x y z", 7, 2)
    assert [names(gone.now.missing), names(gone.now.without_figure)] == ["z", "x"]


def test_the_whole_is_that_of_joint_activities_counted_once() -> None:
    form = form_of(2012, unit("a"), unit("b"))
    old = reported(form, {"a": 10, "b": 20})
    decided = old.after(same(ActivityRef("a", "a"), ActivityRef("b", "a")))
    whole, *units = compared(decided, reported(form, {"a": 15, "b": 5}))
    assert [whole.before.value, whole.now.value] == [20, 20]
    assert [row.before.value for row in units] == [10, 20]


def test_goals_and_metrics_are_compared_by_their_ids() -> None:
    form = form_of(2012, unit("a"))
    old, new = reported(form, {"a": 10}), reported(form, {"a": 15})
    assert [sides(row) for row in compared(old, new, FIRST)][1:] == [("a", "a", 10, 15)]
    assert compared(old, new, SECOND) == []
    metric = FORM.metrics[1]
    renamed = replace(form, metrics=(replace(metric, id="nye"), *FORM.metrics[2:]))
    written = told("a", Activity(id="a", figures=(exact(3, "nye"),)))
    other = office(renamed, [replace(written, form=renamed)])
    found = [[row.metric.id, row.before.value, row.now.value] for row in compared(old, other)]
    assert found == [["nye", None, 3]] * 2 + [[DELTAKERE, 10, None]] * 2
    summed = replace(form, metrics=(replace(metric, adds_up="attendances"), *FORM.metrics[2:]))
    written = told("a", Activity(id="a", figures=(exact(3, DELTAKERE),)))
    other = office(summed, [replace(written, form=summed)])
    values = [[row.before.value, row.now.value] for row in compared(old, other)]
    assert values == [[None, 3]] * 2


def test_what_is_kept_of_a_period_says_who_delivered_and_of_how_much() -> None:
    old = reported(form_of(2012, unit("a"), unit("b"), unit("c")), {"a": 10, "b": None})
    earlier = earlier_from(old.collection, old.facts, AT)
    assert (earlier.delivered, earlier.period, earlier.taken_at) == (("a", "b"), "2012", AT)
    kept = {
        (each.unit_id, each.goal_id): [each.value, each.activities, each.with_figures]
        for each in earlier.totals
    }
    assert kept == {
        ("", ""): [10, 2, 1],
        ("", FIRST): [10, 2, 1],
        ("a", ""): [10, 1, 1],
        ("a", FIRST): [10, 1, 1],
        ("b", ""): [None, 1, 0],
        ("b", FIRST): [None, 1, 0],
    }


def test_without_a_period_before_there_is_nothing_to_compare() -> None:
    assert compared_totals(reported(form_of(2012, unit("a")), {"a": 1}).totals()) == ()


def test_units_that_are_their_own_predecessors_end() -> None:
    one, other = unit("a", "b"), unit("b", "a")
    form = form_of(2012, one, other)
    (union,) = unit_unions((one, other), (one, other), (form, form))
    assert (names(union.before), names(union.now)) == ("a b", "a b")
