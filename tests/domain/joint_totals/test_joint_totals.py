"""The office's totals: nothing twice, nothing planned among what is reached, missing never zero."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    CountedFigure,
    FigureChoice,
    JointActivity,
    OfficeMark,
    UnitRecord,
)
from kplan_desktop.domain.collection.collection_edits import PutEntry, apply_edit, inverse_edit
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.joint_totals.counted_units import UnitPresence
from kplan_desktop.domain.joint_totals.decided_groups import DecisionFaultKind
from kplan_desktop.domain.joint_totals.joint_totals import (
    WHOLE,
    Coverage,
    JointScope,
    joint_totals,
)
from kplan_desktop.domain.joint_totals.proposals import ActivityProposal, LikelyPair, PairReason
from kplan_desktop.domain.joint_totals.total_sources import sources
from kplan_desktop.domain.model.report import Activity, Day, NothingToReport, Status
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.totals import Total
from kplan_desktop.domain.totals.totals_by_scope import AreaScope, GoalScope, totals_of_all_scopes
from tests.domain.joint_totals.samples import (
    AT,
    Office,
    about,
    different,
    exact,
    office,
    same,
    told,
    unknown,
)
from tests.domain.samples import DEADLINE, FIRST, FORM, SECOND

ONE, TWO, THREE = (unit.id for unit in FORM.units[:3])
KOMMUNER, DELTAKERE = FORM.metrics[0].id, FORM.metrics[1].id
A, B, C = (ActivityRef(unit_id, "a") for unit_id in (ONE, TWO, THREE))
OTHER_AREA = FORM.strategy_areas[1]


def of(found: Office, metric_id: str = DELTAKERE, scope: JointScope = WHOLE) -> Total | None:
    return found.totals().totals(scope).of(metric_id)


def value(found: Office, metric_id: str = DELTAKERE, scope: JointScope = WHOLE) -> Decimal | None:
    total = of(found, metric_id, scope)
    return None if total is None else total.value


def three(one: Activity, two: Activity, third: Activity) -> Office:
    """An office to which each of three units tells of an activity «a»."""
    return office(
        FORM,
        [told(unit, each) for unit, each in zip((ONE, TWO, THREE), (one, two, third), strict=True)],
    )


def reached(number: int) -> Activity:
    return Activity(id="a", figures=(exact(number, DELTAKERE),))


def choice(
    kind: CountedFigure, of: ActivityRef | None = None, metric_id: str = DELTAKERE
) -> tuple[FigureChoice, ...]:
    return (FigureChoice(metric_id=metric_id, kind=kind, of=of),)


def test_an_activity_under_several_goals_counts_once_in_area_unit_and_whole() -> None:
    goals = {"a": f"{FIRST},{SECOND},{OTHER_AREA.goals[0].id}"}
    found = office(FORM, [told(ONE, reached(30), goals=goals), told(TWO, reached(5))])
    area = FORM.strategy_areas[0].id
    scopes = [
        WHOLE,
        JointScope(AreaScope(area)),
        JointScope(AreaScope(OTHER_AREA.id)),
        JointScope(GoalScope(FIRST)),
        JointScope(GoalScope(SECOND)),
        JointScope(unit_id=ONE),
        JointScope(AreaScope(area), ONE),
        JointScope(GoalScope(SECOND), ONE),
        JointScope(unit_id=TWO),
    ]
    assert [value(found, scope=scope) for scope in scopes] == [35, 35, 30, 35, 30, 30, 30, 30, 5]


def test_a_unit_s_column_is_the_total_of_its_own_report() -> None:
    written = told(
        ONE,
        Activity(id="a", figures=(exact(3, KOMMUNER), about(40, DELTAKERE))),
        Activity(id="b", status=Status.PLANNED, figures=(exact(9, KOMMUNER),)),
        Activity(id="c", figures=(unknown(DELTAKERE),)),
        Activity(id="d"),
        goals={"b": SECOND, "c": f"{FIRST},{SECOND}"},
    )
    found = office(FORM, [written, told(TWO, reached(5))]).after(same(A, B)).totals()
    for mine, own in zip(found.rows(ONE), totals_of_all_scopes(written), strict=True):
        assert mine.scope == own.scope
        assert replace(mine.totals, by_metric=()) == replace(own.totals, by_metric=())
        parts = [(total.metric, total.reached, total.planned) for total in mine.totals.by_metric]
        assert parts == [(t.metric, t.reached, t.planned) for t in own.totals.by_metric]


def test_planned_uncertain_and_cancelled_are_never_among_what_is_reached() -> None:
    late = Day(DEADLINE + dt.timedelta(days=1))
    found = office(
        FORM,
        [
            told(
                ONE,
                Activity(id="p", status=Status.PLANNED, figures=(exact(100, DELTAKERE),)),
                Activity(id="l", when=late, figures=(exact(1000, DELTAKERE),)),
                Activity(id="x", status=Status.CANCELLED, figures=(exact(9, DELTAKERE),)),
            ),
            told(TWO, Activity(id="u", status=Status.UNCERTAIN, figures=(about(7, DELTAKERE),))),
        ],
    )
    total = of(found)
    assert total is not None
    assert [total.value, total.planned.value, total.uncertain.value] == [None, 1100, 7]
    assert found.totals().coverage(DELTAKERE) == Coverage(
        units=0, all_units=19, activities=0, all_activities=3
    )


def test_missing_is_not_zero_and_the_coverage_says_what_a_total_is_made_of() -> None:
    found = office(
        FORM,
        [
            told(ONE, Activity(id="a", figures=(unknown(DELTAKERE),)), Activity(id="b")),
            told(TWO, Activity(id="a", figures=(exact(0, DELTAKERE),))),
        ],
    )
    assert value(found, scope=JointScope(unit_id=ONE)) is None
    assert value(found, scope=JointScope(unit_id=TWO)) == 0
    assert value(found, scope=JointScope(unit_id=THREE)) is None
    assert value(found, KOMMUNER) is None
    total = of(found)
    assert total is not None
    assert [total.value, total.reached.known, total.reached.unknown] == [0, 1, 1]
    totals = found.totals()
    assert totals.coverage(DELTAKERE) == Coverage(
        units=1, all_units=19, activities=1, all_activities=3
    )
    assert totals.coverage(DELTAKERE, JointScope(unit_id=ONE)) == Coverage(
        units=0, all_units=1, activities=0, all_activities=2
    )
    assert totals.coverage("ingen").activities == 0


def test_exact_and_estimated_stay_apart_and_people_have_a_least_number() -> None:
    found = three(reached(12), Activity(id="a", figures=(about(19, DELTAKERE),)), Activity(id="a"))
    total = of(found)
    assert total is not None
    assert [total.reached.exact, total.reached.estimated, total.value] == [12, 19, 31]
    assert total.at_least is not None
    assert total.at_least.value == 19


def test_undecided_activities_all_count_and_the_total_says_how_many_proposals_there_are() -> None:
    found = three(reached(12), reached(19), Activity(id="a"))
    pair = LikelyPair(A, B, PairReason.ALIKE)
    proposal = ActivityProposal("p", (A, B), (pair,))
    before = found.totals([proposal])
    whole = before.totals().of(DELTAKERE)
    assert whole is not None
    assert whole.value == 31
    numbers = [
        before.undecided_in(DELTAKERE),
        before.undecided_in(),
        before.undecided_in(DELTAKERE, JointScope(GoalScope(FIRST))),
        before.undecided_in(KOMMUNER),
        before.undecided_in(DELTAKERE, JointScope(GoalScope(SECOND))),
        before.undecided_in(DELTAKERE, JointScope(unit_id=ONE)),
    ]
    assert numbers == [1, 1, 1, 0, 0, 0]
    assert [before.unit_row(unit).undecided for unit in (ONE, TWO, THREE)] == [1, 1, 0]
    for decision in (same(A, B), different(A, B)):
        after = found.after(decision).totals([proposal])
        assert (after.proposals, after.undecided_in(DELTAKERE)) == ((), 0)
    revised = office(FORM, [told(ONE, replace(reached(12), id="new")), told(TWO, reached(19))])
    assert revised.totals([proposal]).proposals == ()


@pytest.mark.parametrize(
    ("figures", "number"),
    [
        ((), 19),
        (choice(CountedFigure.LARGEST), 19),
        (choice(CountedFigure.SUM), 31),
        (choice(CountedFigure.ONE, A), 12),
        (choice(CountedFigure.ONE, B), 19),
        (choice(CountedFigure.SUM, metric_id=KOMMUNER), 19),
    ],
)
def test_an_activity_of_several_units_counts_once_by_the_offices_choice(
    figures: tuple[FigureChoice, ...], number: int
) -> None:
    decided = three(reached(12), reached(19), reached(5)).after(same(A, B, figures=figures))
    totals = decided.totals()
    assert value(decided) == number + 5
    assert totals.totals().activities == 2
    assert value(decided, scope=JointScope(unit_id=ONE)) == 12
    assert value(decided, scope=JointScope(unit_id=TWO)) == 19
    assert totals.coverage(DELTAKERE).units == 3
    assert totals.coverage(DELTAKERE).activities == 2
    assert totals.faults == ()


def test_a_sum_of_parts_is_one_figure_whose_parts_stay_exact_and_estimated() -> None:
    told_parts = three(
        reached(12),
        Activity(id="a", figures=(about(30, DELTAKERE),)),
        Activity(id="a", figures=(unknown(DELTAKERE),)),
    )
    decided = told_parts.after(same(A, B, C, figures=choice(CountedFigure.SUM)))
    total = of(decided)
    assert total is not None
    part = total.reached
    assert [part.exact, part.estimated, part.known, part.unknown] == [12, 30, 1, 1]
    assert total.at_least is not None
    assert total.at_least.value == 42


def test_a_sum_may_be_larger_than_any_single_figure_may_be() -> None:
    most = 10**12 - 1
    decided = three(reached(most), reached(most), reached(0)).after(
        same(A, B, figures=choice(CountedFigure.SUM))
    )
    assert value(decided) == 2 * most


def test_a_merged_activity_is_under_all_goals_of_its_members() -> None:
    found = office(
        FORM, [told(ONE, reached(12)), told(TWO, reached(19), goals={"a": SECOND})]
    ).after(same(A, B))
    for scope in (WHOLE, JointScope(GoalScope(FIRST)), JointScope(GoalScope(SECOND))):
        assert value(found, scope=scope) == 19
        assert found.totals().coverage(DELTAKERE, scope).units == 2
    assert value(found, scope=JointScope(GoalScope(FIRST), ONE)) == 12
    assert value(found, scope=JointScope(GoalScope(FIRST), TWO)) is None


@pytest.mark.parametrize(
    ("one", "other", "standing", "number"),
    [
        (Status.DONE, Status.PLANNED, Standing.REACHED, 12),
        (None, Status.UNCERTAIN, Standing.REACHED, 12),
        (Status.PLANNED, Status.DONE, Standing.REACHED, 90),
        (Status.PLANNED, Status.UNCERTAIN, Standing.PLANNED, 12),
        (Status.UNCERTAIN, Status.CANCELLED, Standing.UNCERTAIN, 12),
        (Status.CANCELLED, Status.DONE, Standing.REACHED, 90),
    ],
)
def test_where_members_differ_what_one_reached_is_reached_and_no_plan_counts(
    one: Status | None, other: Status | None, standing: Standing, number: int
) -> None:
    decided = three(
        replace(reached(12), status=one), replace(reached(90), status=other), Activity(id="b")
    ).after(same(A, B))
    total = of(decided)
    assert total is not None
    parts = {
        Standing.REACHED: total.reached,
        Standing.PLANNED: total.planned,
        Standing.UNCERTAIN: total.uncertain,
    }
    values = {name: part.value for name, part in parts.items() if part.value is not None}
    assert values == {standing: number}


def test_a_choice_of_one_that_has_no_figure_that_counts_is_told_and_the_largest_counts() -> None:
    found = three(replace(reached(90), status=Status.PLANNED), reached(12), reached(19))
    decided = found.after(same(A, B, C, figures=choice(CountedFigure.ONE, A)))
    assert value(decided) == 19
    (fault,) = decided.totals().faults
    assert fault.kind is DecisionFaultKind.NO_SUCH_FIGURE


def test_decisions_that_share_a_member_make_one_group() -> None:
    found = three(reached(12), reached(19), reached(30))
    chained = found.after(same(A, B, name="1"), same(C, B, name="2"))
    assert value(chained) == 30
    assert chained.totals().totals().activities == 1
    assert chained.totals().faults == ()


def test_a_contradiction_is_told_and_counts_once() -> None:
    found = three(reached(12), reached(19), reached(30))
    decided = found.after(same(A, B, name="1"), same(B, C, name="2"), different(A, C, name="3"))
    assert value(decided) == 30
    (fault,) = decided.totals().faults
    assert fault.kind is DecisionFaultKind.CONTRADICTED
    assert (set(fault.decision_ids), fault.members) == ({"1", "2", "3"}, (A, C))


def test_of_two_choices_the_later_one_holds_and_the_difference_is_told() -> None:
    found = three(reached(12), reached(19), reached(30))
    first = same(A, B, C, figures=choice(CountedFigure.SUM), name="x")
    later = same(A, B, C, figures=choice(CountedFigure.ONE, A), name="a", minutes=1)
    for order in ((first, later), (later, first)):
        decided = found.after(*order)
        assert value(decided) == 12
        (fault,) = decided.totals().faults
        assert fault.kind is DecisionFaultKind.CHOICES_DIFFER


def test_a_choice_is_of_the_members_of_its_decision() -> None:
    """Two that told their parts are one with a third that told of the whole."""
    found = three(reached(12), reached(19), reached(25))
    parts = same(A, B, figures=choice(CountedFigure.SUM), name="1")
    decided = found.after(parts, same(B, C, name="2"))
    assert value(decided) == 31
    assert decided.totals().faults == ()


def test_two_activities_of_a_unit_that_became_one_are_told_and_stay_two_in_its_column() -> None:
    other = ActivityRef(ONE, "b")
    found = office(
        FORM,
        [
            told(ONE, reached(12), Activity(id="b", figures=(exact(3, DELTAKERE),))),
            told(TWO, reached(19)),
        ],
    ).after(same(A, B, name="1"), same(other, B, name="2"))
    assert value(found) == 19
    assert value(found, scope=JointScope(unit_id=ONE)) == 15
    (fault,) = found.totals().faults
    assert fault.kind is DecisionFaultKind.TWO_OF_ONE_UNIT


def test_a_decision_on_what_is_no_longer_there_is_told_and_the_rest_of_it_holds() -> None:
    gone = ActivityRef(THREE, "gone")
    found = three(reached(12), reached(19), reached(30)).after(same(A, B, gone))
    assert value(found) == 49
    (fault,) = found.totals().faults
    assert (fault.kind, fault.members) == (DecisionFaultKind.GONE, (gone,))
    alone = three(reached(12), reached(19), reached(30)).after(same(A, gone))
    assert value(alone) == 61
    nowhere = alone.after(different(B, ActivityRef("nowhere", "a")))
    kinds = [each.kind for each in nowhere.totals().faults]
    assert kinds == [DecisionFaultKind.GONE] * 2


def test_undo_of_a_decision_gives_the_same_totals_as_before() -> None:
    before = three(reached(12), reached(19), reached(30))
    first = before.totals()
    whole = first.totals()
    decided: JointActivity = same(A, B, C)
    collection = apply_edit(before.collection, PutEntry(decided))
    after = joint_totals(collection, before.facts, previous=first)
    assert after.totals() != whole
    undo = inverse_edit(before.collection, PutEntry(decided))
    undone = joint_totals(apply_edit(collection, undo), before.facts, previous=after)
    assert undone.totals() == whole
    assert undone.rows() == before.totals().rows()


def test_totals_with_those_before_are_those_without() -> None:
    before = three(reached(12), reached(19), reached(30))
    totals = before.totals()
    for unit_id in ("", ONE, TWO, THREE):
        totals.rows(unit_id)
    changed = replace(before, facts={**before.facts, **_facts_of_two()}).after(same(A, C))
    found, anew = changed.totals(previous=totals), changed.totals()
    for unit_id in ("", ONE, TWO, THREE):
        assert found.rows(unit_id) == anew.rows(unit_id)


def _facts_of_two() -> dict[str, RevisionFacts]:
    return office(FORM, [told(TWO, reached(99), Activity(id="new"))]).facts


def test_silent_units_and_those_with_nothing_to_report_are_told_apart() -> None:
    nothing = told(TWO)
    marked = replace(
        nothing,
        goals=tuple(replace(goal, nothing_to_report=NothingToReport()) for goal in nothing.goals),
    )
    mark = OfficeMark(reason="", by="Merete", at=AT)
    found = office(FORM, [told(ONE, reached(12)), marked])
    record = UnitRecord(unit_id=THREE, nothing_to_report=mark)
    totals = replace(found, collection=apply_edit(found.collection, PutEntry(record))).totals()
    assert [unit.id for unit in totals.units_that_are(UnitPresence.DELIVERED)] == [ONE]
    assert [unit.id for unit in totals.units_that_are(UnitPresence.NOTHING_TO_REPORT)] == [
        TWO,
        THREE,
    ]
    assert len(totals.units_that_are(UnitPresence.SILENT)) == 16
    assert totals.unit_row(ONE).totals.activities == 1


def test_units_are_those_of_the_period_and_any_that_delivered() -> None:
    past, later = dt.date(2011, 12, 31), dt.date(2015, 1, 1)
    units = (
        replace(FORM.units[0], valid_to=past),
        replace(FORM.units[1], valid_to=past),
        replace(FORM.units[2], valid_from=later),
        *FORM.units[3:5],
    )
    form = replace(FORM, units=units)
    written = replace(told(ONE, reached(12)), form=form)
    totals = office(form, [written]).totals()
    assert list(totals.units) == [ONE, units[3].id, units[4].id]
    assert totals.coverage(DELTAKERE).all_units == 3


def test_figures_under_goals_that_the_form_lacks_count_in_unit_and_whole() -> None:
    form = replace(FORM, strategy_areas=FORM.strategy_areas[1:])
    found = replace(office(FORM, [told(ONE, reached(12))]))
    collection = replace(found.collection, form=form)
    totals = joint_totals(collection, found.facts)
    whole = totals.totals().of(DELTAKERE)
    assert whole is not None
    assert whole.value == 12
    assert all(not row.totals.activities for row in totals.rows()[1:])
    with pytest.raises(LookupError):
        totals.totals(JointScope(GoalScope(FIRST)))
    with pytest.raises(LookupError):
        totals.totals(JointScope(unit_id="nowhere"))


def test_a_total_opens_to_its_activities_with_whose_figure_counts() -> None:
    decided = three(
        reached(12), reached(19), Activity(id="a", figures=(exact(7, KOMMUNER),))
    ).after(same(A, B, C))
    (source,) = sources(decided.totals(), DELTAKERE)
    assert [source.amount.value, source.standing] == [19, Standing.REACHED]
    assert source.decision_ids == ("same",)
    assert [(each.ref, each.counts) for each in source.members] == [
        (A, False),
        (B, True),
        (C, False),
    ]
    figures = [each.figure and each.figure.value for each in source.members]
    assert figures == [12, 19, None]
    assert source.members[0].facts.note_ids == ("a-0",)
    (own,) = sources(decided.totals(), DELTAKERE, JointScope(unit_id=ONE))
    assert [(each.ref, each.counts) for each in own.members] == [(A, True)]
    assert sources(decided.totals(), "ingen") == ()


def test_sources_are_by_unit_in_printed_order_and_those_beside_the_total_are_among_them() -> None:
    found = office(
        FORM,
        [
            told(THREE, reached(5)),
            told(
                ONE,
                Activity(id="z", status=Status.PLANNED, figures=(exact(50, DELTAKERE),)),
                Activity(id="a", figures=(unknown(DELTAKERE),)),
            ),
        ],
    )
    listed = [
        (each.members[0].ref.unit_id, each.amount.value, each.standing)
        for each in sources(found.totals(), DELTAKERE)
    ]
    assert listed == [
        (ONE, 50, Standing.PLANNED),
        (ONE, None, Standing.REACHED),
        (THREE, 5, Standing.REACHED),
    ]
