"""The adopted plan: its wording stays whatever is done to the report, but for what changes it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.checks.purging import mask_edit, needle_of
from kplan_desktop.domain.checks.repairs import repair_edit, repairs_of
from kplan_desktop.domain.checks.rules import CheckDates
from kplan_desktop.domain.model.edits import (
    AddMeasure,
    Edit,
    MoveMeasure,
    RemoveMeasure,
    SetPlanAdoption,
    apply,
    apply_with_inverse,
)
from kplan_desktop.domain.model.location import measure_by_id
from kplan_desktop.domain.model.report import GoalEntry, PlanAdoption, RegionalMeasure, Report
from kplan_desktop.domain.plan.plan_wording import (
    PlanCounts,
    adopt,
    areas_of_plan,
    as_added,
    as_put_back,
    is_in_plan,
    is_outside_plan,
    is_reworded,
    measure_text_edit,
    plan_counts,
    plan_wording_edit,
)
from kplan_desktop.domain.review.findings import FindingKind
from kplan_desktop.domain.search.replacement import replacement
from kplan_desktop.domain.search.report_search import Query, SearchIndex
from tests.domain.samples import (
    FIRST,
    IN_TIME,
    SECOND,
    findings,
    measure,
    note,
    report,
    small_reports,
)
from tests.strategies import examples, ugly_text

BOARD = PlanAdoption(date=dt.date(2013, 3, 12), name="Styret")
DATES = CheckDates(IN_TIME, IN_TIME)
LATER = PlanAdoption(date=dt.date(2014, 2, 4), name="Årsmøtet")


def planned(where: Report) -> dict[str, str]:
    """The wording in the plan of every measure that is in it, by its id."""
    return {each.id: each.planned for each in where.measures() if is_in_plan(each)}


def of_one(text: str, plan_text: str | None = None, *, adopted: bool = True) -> Report:
    """A report with the measure «m» alone, its plan adopted or not."""
    only = replace(measure("m", text=text), plan_text=plan_text)
    return replace(
        report(GoalEntry(goal_id=FIRST, measures=(only,))),
        plan_adoption=BOARD if adopted else None,
    )


def typed(before: Report, text: str) -> RegionalMeasure:
    return measure_by_id(apply(before, measure_text_edit(before, "m", text)), "m")


@pytest.mark.parametrize("plan_text", [None, "Slik planen sier", ""])
def test_before_the_adoption_the_plan_says_what_it_said(plan_text: str | None) -> None:
    changed = typed(of_one("Før", plan_text, adopted=False), "Etter")
    assert (changed.text, changed.plan_text) == ("Etter", plan_text)


@pytest.mark.parametrize(
    ("plan_text", "wanted"), [(None, "Før"), ("Slik planen sier", "Slik planen sier"), ("", "")]
)
def test_after_the_adoption_the_plan_keeps_its_wording(plan_text: str | None, wanted: str) -> None:
    changed = typed(of_one("Før", plan_text), "Etter")
    assert (changed.text, changed.plan_text) == ("Etter", wanted)


def test_a_text_that_is_as_in_the_plan_again_has_no_wording_of_its_own_there() -> None:
    assert typed(of_one("Etter", "Før"), "Før").plan_text is None


def test_a_measure_is_in_the_plan_reworded_or_outside_it() -> None:
    now = RegionalMeasure(id="m", text="Nå")
    assert (is_in_plan(now), is_reworded(now), is_outside_plan(now)) == (True, False, False)
    then = replace(now, plan_text="Da")
    assert (is_in_plan(then), is_reworded(then), is_outside_plan(then)) == (True, True, False)
    new = replace(now, plan_text="")
    assert (is_in_plan(new), is_reworded(new), is_outside_plan(new)) == (False, False, True)
    blank = RegionalMeasure(id="m", text=" \n")
    assert not any(said(blank) for said in (is_in_plan, is_reworded, is_outside_plan))


def test_measures_are_counted_as_the_plan_has_them() -> None:
    of_first = (measure("a"), replace(measure("b"), plan_text="Før"), measure("c", text=""))
    of_second = (replace(measure("d"), plan_text=""), replace(measure("e", text=""), plan_text="X"))
    written = report(
        GoalEntry(goal_id=FIRST, measures=of_first), GoalEntry(goal_id=SECOND, measures=of_second)
    )
    assert plan_counts(written) == PlanCounts(inside=3, reworded=2, outside=1)


def test_adopting_leaves_the_plan_as_it_stands() -> None:
    before = of_one("I dag", "Fra planen i Word", adopted=False)
    after = apply(before, adopt(before, BOARD))
    assert after == replace(before, plan_adoption=BOARD)


def test_adopted_as_written_the_plan_says_what_every_measure_says() -> None:
    measures = (
        measure("a", note("1")),
        replace(measure("b"), plan_text="Før"),
        replace(measure("c"), plan_text=""),
    )
    before = replace(
        report(GoalEntry(goal_id=FIRST, measures=measures)), plan_adoption=BOARD, adviser="Kari"
    )
    after, undo = apply_with_inverse(before, adopt(before, LATER, as_written=True))
    assert after.plan_adoption == LATER
    assert all(each.plan_text is None for each in after.measures())
    assert [each.text for each in after.measures()] == [each.text for each in before.measures()]
    assert apply(after, undo) == before


def test_adopting_anew_as_written_is_the_adoption_alone_where_nothing_has_moved_on() -> None:
    before = of_one("I dag")
    assert adopt(before, LATER, as_written=True) == SetPlanAdoption(LATER)


def test_what_is_added_is_in_the_plan_until_that_is_adopted() -> None:
    new = RegionalMeasure(id="new", text="Nytt", plan_text=None)
    assert as_added(of_one("A", adopted=False), new) == new
    assert as_added(of_one("A"), new).plan_text == ""
    assert as_added(of_one("A"), replace(new, plan_text="Sto i planen")).plan_text == ""


@pytest.mark.parametrize(
    ("days", "plan_text", "planned_then"),
    [
        (1, None, "Nytt"),
        (1, "Sto i planen", "Sto i planen"),
        (1, "", ""),
        (0, "Sto i planen", "Sto i planen"),
        (0, None, ""),
        (-1, "Sto i planen", ""),
    ],
)
def test_what_was_removed_after_the_adoption_comes_back_with_its_wording(
    days: int, plan_text: str | None, planned_then: str
) -> None:
    removed = RegionalMeasure(id="new", text="Nytt", plan_text=plan_text)
    day = BOARD.date + dt.timedelta(days)
    assert as_put_back(of_one("A"), removed, day).planned == planned_then
    assert as_put_back(of_one("A", adopted=False), removed, day) == removed


def test_a_measure_that_is_typed_into_being_does_not_come_into_the_plan() -> None:
    before = of_one("A")
    empty = as_added(before, RegionalMeasure(id="new", text=""))
    written = apply(before, AddMeasure(FIRST, 1, empty))
    for text in ("N", "Ny", "", "Nytt"):
        written = apply(written, measure_text_edit(written, "new", text))
    assert is_outside_plan(measure_by_id(written, "new"))


@pytest.mark.parametrize(
    ("text", "plan_text", "wording", "wanted"),
    [
        ("I dag", "Før", "I dag", None),
        ("I dag", None, "Før", "Før"),
        ("I dag", "", "I dag", None),
        ("I dag", None, "", ""),
        ("I dag", "Før", " \n ", ""),
        ("", "Før", "", None),
    ],
)
def test_the_wording_in_the_plan_is_set(
    text: str, plan_text: str | None, wording: str, wanted: str | None
) -> None:
    before = of_one(text, plan_text)
    edit = plan_wording_edit(measure_by_id(before, "m"), wording)
    assert edit is not None
    after = measure_by_id(apply(before, edit), "m")
    assert (after.text, after.plan_text) == (text, wanted)


@pytest.mark.parametrize("plan_text", ["Før", "", None])
def test_a_wording_that_the_plan_has_is_no_edit(plan_text: str | None) -> None:
    now = replace(measure("m", text="I dag"), plan_text=plan_text)
    assert plan_wording_edit(now, now.planned) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Barn 010190 00083", FindingKind.IDENTITY_NUMBER), ("Fag\u200bdag", FindingKind.INVISIBLE)],
)
def test_masking_and_cleaning_a_measure_leave_the_plan_alone(text: str, kind: FindingKind) -> None:
    before = of_one(text)
    found = next(one for one in findings(before, IN_TIME) if one.kind is kind)
    edit = repair_edit(before, found, repairs_of(found)[0], DATES)
    assert edit is not None
    after = apply(before, edit)
    assert (measure_by_id(after, "m").text != text, planned(after)) == (True, {"m": text})
    # It is still found there, and taken out of the plan only where one says so.
    in_plan = next(one for one in findings(after, IN_TIME) if one.kind is kind)
    assert in_plan.in_plan
    edit = repair_edit(after, in_plan, repairs_of(in_plan)[0], DATES)
    assert edit is not None
    mended = measure_by_id(apply(after, edit), "m")
    assert (mended.text, mended.plan_text) == (measure_by_id(after, "m").text, None)


def test_purging_takes_personal_data_out_of_the_plan_too() -> None:
    before = of_one("Kari Hansen i dag", "Kari Hansen før")
    needle = needle_of("Kari Hansen")
    assert needle is not None
    edit = mask_edit(before, needle, "[fjernet]")
    assert edit is not None
    after = measure_by_id(apply(before, edit), "m")
    assert (after.text, after.planned) == ("[fjernet] i dag", "[fjernet] før")


def _some_measure(where: Report, data: st.DataObject) -> RegionalMeasure | None:
    measures = list(where.measures())
    return data.draw(st.sampled_from(measures)) if measures else None


def _typing(where: Report, data: st.DataObject) -> Edit | None:
    some = _some_measure(where, data)
    texts = st.sampled_from(["", "dans", some.planned]) if some else st.nothing()
    return measure_text_edit(where, some.id, data.draw(texts | ugly_text())) if some else None


def _adding(where: Report, data: st.DataObject) -> Edit | None:
    name = f"new-{sum(1 for _ in where.measures())}-{data.draw(st.integers(0, 10**9))}"
    new = RegionalMeasure(
        id=name, text=data.draw(ugly_text()), plan_text=data.draw(st.none() | ugly_text())
    )
    goal_id = data.draw(st.sampled_from([entry.goal_id for entry in where.goals]))
    return AddMeasure(goal_id, len(where.entry(goal_id).measures), as_added(where, new))


def _moving(where: Report, data: st.DataObject) -> Edit | None:
    some = _some_measure(where, data)
    goal_id = data.draw(st.sampled_from([entry.goal_id for entry in where.goals]))
    return MoveMeasure(some.id, goal_id, 0) if some else None


def _replacing(where: Report, data: st.DataObject) -> Edit | None:
    sought = data.draw(st.sampled_from(["dans", "e", "a", " "]))
    return replacement(where, SearchIndex().find(where, Query(text=sought)), "musikk")


def _adopting_anew(where: Report, data: st.DataObject) -> Edit | None:
    return adopt(where, data.draw(st.sampled_from([BOARD, LATER])))


QUIET = (_typing, _adding, _moving, _replacing, _adopting_anew)
"""What does not change the wording of the plan."""


@given(small_reports(), st.data())
@settings(max_examples=examples(60), deadline=None)
def test_the_adopted_plan_keeps_its_wording_whatever_is_written(
    start: Report, data: st.DataObject
) -> None:
    adopted = apply(start, adopt(start, BOARD))
    wanted = planned(adopted)
    states, undos = [adopted], list[Edit]()
    for step in data.draw(st.lists(st.sampled_from(QUIET), min_size=1, max_size=8)):
        edit = step(states[-1], data)
        if edit is not None:
            after, undo = apply_with_inverse(states[-1], edit)
            states.append(after)
            undos.append(undo)
            assert planned(after) == wanted
    for before, after, undo in zip(states[-2::-1], states[:0:-1], undos[::-1], strict=True):
        assert apply(after, undo) == before


@given(small_reports(), st.data())
@settings(max_examples=examples(40), deadline=None)
def test_only_the_measure_in_question_changes_in_the_plan(
    start: Report, data: st.DataObject
) -> None:
    adopted = apply(start, adopt(start, BOARD))
    some = _some_measure(adopted, data)
    if some is None:
        return
    wording = data.draw(ugly_text())
    wanted = planned(adopted)
    edit: Edit | None = plan_wording_edit(some, wording)
    if data.draw(st.booleans()):
        edit, wording = RemoveMeasure(some.id), ""
    after, undo = apply_with_inverse(adopted, edit) if edit is not None else (adopted, None)
    wanted.pop(some.id, None)
    if wording.strip():
        wanted[some.id] = wording
    assert planned(after) == wanted
    if undo is not None:
        assert apply(after, undo) == adopted


def parked_report(*, adopted: bool) -> Report:
    """A report with a parked goal of one measure, beside one measure under a goal of the form."""
    written = report(GoalEntry(goal_id=FIRST, measures=(measure("a"),)))
    goal = replace(written.form.strategy_areas[0].goals[0], id="earlier")
    entry = GoalEntry(goal_id="earlier", measures=(measure("p"),))
    return replace(
        written,
        goals=(*written.goals, entry),
        parked=(goal,),
        plan_adoption=BOARD if adopted else None,
    )


@pytest.mark.parametrize("as_written", [False, True])
def test_what_is_parked_is_no_part_of_a_new_plan(as_written: bool) -> None:
    before = parked_report(adopted=False)
    assert plan_counts(before) == PlanCounts(inside=1, reworded=0, outside=0, parked=1)
    after, inverse = apply_with_inverse(before, adopt(before, BOARD, as_written=as_written))
    assert set(planned(after)) == {"a"}
    assert [area.id for area in areas_of_plan(after)] == [
        area.id for area in after.form.strategy_areas
    ]
    assert apply(after, inverse) == before


def test_what_was_adopted_stays_in_the_plan_when_it_is_parked() -> None:
    before = parked_report(adopted=True)
    assert set(planned(apply(before, adopt(before, LATER, as_written=True)))) == {"a", "p"}
    assert areas_of_plan(before) == before.areas()
