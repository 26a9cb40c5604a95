"""Odd values: flagged with where they are, and counted like all others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kplan_desktop.domain.collection.collection import ActivityRef
from kplan_desktop.domain.joint_totals.odd_values import OddKind, OddValue, odd_values
from kplan_desktop.domain.joint_totals.period_comparison import earlier_from
from kplan_desktop.domain.model.report import Activity, Status
from tests.domain.joint_totals.samples import AT, Office, exact, office, told, unknown
from tests.domain.joint_totals.test_known_totals import CASES, generated, received
from tests.domain.samples import FORM

UNITS = tuple(unit.id for unit in FORM.units[:6])
PUBLIKUM = next(metric.id for metric in FORM.metrics if metric.adds_up == "attendances")

ELEVER = next(metric.id for metric in FORM.metrics if metric.adds_up == "people")


def units(*values: int | None) -> Office:
    """Units that each tell of one activity with this many, or without any number."""
    activities = [
        Activity(id="a", figures=() if value is None else (exact(value, PUBLIKUM),))
        for value in values
    ]
    return office(FORM, [told(unit, each) for unit, each in zip(UNITS, activities, strict=False)])


def found(made: Office, *kinds: OddKind) -> list[OddValue]:
    return [odd for odd in odd_values(made.totals()) if odd.kind in kinds]


def test_a_figure_and_a_unit_ten_times_the_median_of_the_others_are_flagged() -> None:
    made = units(10, 20, 30, 200)
    (figure,) = found(made, OddKind.FIGURE_FAR_ABOVE)
    assert [figure.value, figure.other] == [200, 20]
    assert figure.activity == ActivityRef(UNITS[3], "a")
    (unit,) = found(made, OddKind.UNIT_FAR_ABOVE)
    assert [unit.unit_ids, unit.activity] == [(UNITS[3],), None]
    total = made.totals().totals().of(PUBLIKUM)
    assert total is not None
    assert total.value == 260


@pytest.mark.parametrize(
    "values", [(10, 20, 30, 199), (10, 20, 200), (0, 0, 0, 5), (1000, 1000, 1000, 1)]
)
def test_less_than_that_too_few_others_and_a_median_of_zero_are_not_flagged(
    values: tuple[int, ...],
) -> None:
    assert odd_values(units(*values).totals()) == ()


def test_the_median_of_an_even_number_of_others_is_between_the_middle_two() -> None:
    (odd,) = found(units(10, 20, 30, 40, 250), OddKind.FIGURE_FAR_ABOVE)
    assert odd.other == 25
    assert not found(units(10, 20, 30, 40, 249), OddKind.FIGURE_FAR_ABOVE)


def test_a_planned_figure_may_be_odd_and_a_cancelled_one_is_not() -> None:
    def with_status(status: Status) -> list[OddValue]:
        made = units(10, 20, 30)
        odd = Activity(id="a", status=status, figures=(exact(900, PUBLIKUM),))
        return found(
            office(FORM, [*made.reports.values(), told(UNITS[4], odd)]), OddKind.FIGURE_FAR_ABOVE
        )

    assert with_status(Status.PLANNED)
    assert not with_status(Status.CANCELLED)


def test_a_blank_is_where_all_others_that_delivered_have_a_figure() -> None:
    (blank,) = found(units(10, 20, 30, None), OddKind.BLANK)
    assert (blank.unit_ids, blank.value) == ((UNITS[3],), None)
    assert not found(units(10, 20, None, None), OddKind.BLANK)
    assert not found(units(10, 20, None), OddKind.BLANK)
    asked = office(
        FORM,
        [
            *units(10, 20, 30).reports.values(),
            told(UNITS[4], Activity(id="a", figures=(unknown(PUBLIKUM),))),
        ],
    )
    assert found(asked, OddKind.BLANK)


def test_a_unit_without_any_figures_hides_no_blank() -> None:
    reports = [
        *units(10, 20, 30).reports.values(),
        told(UNITS[3], Activity(id="a", figures=(exact(4, ELEVER),))),
        told(UNITS[4], Activity(id="a")),
    ]
    blanks = found(office(FORM, reports), OddKind.BLANK)
    assert [(blank.unit_ids, blank.metric.id) for blank in blanks] == [((UNITS[3],), PUBLIKUM)]


def test_what_is_farthest_off_comes_first() -> None:
    odd = odd_values(units(10, 20, 30, 1_000, 9_000).totals())
    factors = [each.times_off for each in odd]
    assert factors == sorted(factors, reverse=True)
    assert len(factors) > 1


@pytest.mark.parametrize(
    ("before", "now", "kind"),
    [
        (10, 100, OddKind.ABOVE_EARLIER),
        (10, 99, None),
        (100, 10, OddKind.BELOW_EARLIER),
        (100, 11, None),
        (5, 0, OddKind.BELOW_EARLIER),
        (0, 50, None),
        (None, 50, None),
        (50, None, None),
    ],
)
def test_ten_times_or_a_tenth_of_the_period_before_is_flagged(
    before: int | None, now: int | None, kind: OddKind | None
) -> None:
    old, new = units(before), units(now)
    earlier = earlier_from(old.collection, old.facts, AT)
    made = replace(new, collection=replace(new.collection, earlier=earlier))
    odd = odd_values(made.totals())
    assert [each.kind for each in odd] == ([] if kind is None else [kind])
    assert all(each.unit_ids == (UNITS[0],) and each.other == before for each in odd)


@pytest.mark.parametrize(("seed", "goals_differ"), CASES)
def test_what_the_generator_made_odd_is_flagged(seed: int, goals_differ: bool) -> None:
    odd = odd_values(received(seed, goals_differ).totals())
    flagged = {(each.metric.id, unit, each.kind) for each in odd for unit in each.unit_ids}
    kinds = {"high": OddKind.FIGURE_FAR_ABOVE, "blank": OddKind.BLANK}
    for each in generated(seed, goals_differ).truth.odd:
        assert (each["metric"], each["unit"], kinds[each["kind"]]) in flagged
