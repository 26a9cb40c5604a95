"""Two states of a report are merged as chosen, and every choice gives a consistent report."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.edits import (
    AddMeasure,
    AddNote,
    Edit,
    MoveNote,
    RemoveMeasure,
    ReplaceContents,
    SetActivity,
    SetMeasureText,
    SetNoteText,
    SetOwnMetrics,
    SetPlanAdoption,
    apply,
)
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.location import InMeasure
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    GoalEntry,
    PlanAdoption,
    Report,
)
from kplan_desktop.domain.review.report_comparison import Subject, compare
from kplan_desktop.domain.review.report_merge import Taken, can_merge, can_take_both, merged
from tests.domain.samples import FIRST, FORM, IN_TIME, SECOND, measure, note, report, small_reports
from tests.random_edits import histories
from tests.strategies import examples

START = report(
    GoalEntry(
        goal_id=FIRST,
        measures=(measure("m1", note("a"), note("b")), measure("m2", note("linked", of="a"))),
        notes=(note("c"),),
    )
)


def after(*edits: Edit) -> Report:
    changed = START
    for edit in edits:
        changed = apply(changed, edit)
    return changed


def choose(newer: Report, **taken: Taken) -> Report:
    """Merge with these choices by the ids of elements, and the older state else."""
    comparison = compare(START, newer)
    choices = {change.key: taken.get(change.key[1], Taken.OLDER) for change in comparison.changes}
    fresh = count(1)
    result = merged(comparison, choices, Taken.OLDER, lambda: f"new-{next(fresh)}")
    assert not integrity_faults(result)
    return result


def texts(of: Report) -> dict[str, str]:
    return {each.id: each.text for each in of.all_notes()}


def test_one_note_is_taken_and_the_other_is_not() -> None:
    newer = after(SetNoteText("a", "ny a"), SetNoteText("b", "ny b"))
    result = choose(newer, a=Taken.NEWER)
    assert (texts(result)["a"], texts(result)["b"]) == ("ny a", "Fagdag i dans")


def test_of_a_reworded_text_both_can_be_kept() -> None:
    newer = after(SetNoteText("a", "ny a"), SetMeasureText("m2", "nytt", None))
    result = choose(newer, a=Taken.BOTH, m2=Taken.BOTH)
    first, second, third = result.goals[0].measures
    assert [(each.id, each.text) for each in first.notes] == [
        ("a", "Fagdag i dans"),
        ("new-1", "ny a"),
        ("b", "Fagdag i dans"),
    ]
    assert {each.activity_id for each in first.notes[:2]} == {"a"}
    assert (second.text, third.text, third.notes) == ("Støtte kommunene", "nytt", ())


@pytest.mark.parametrize(("plan_text", "wanted"), [(None, ""), ("", "nytt")])
def test_of_a_measure_of_which_both_are_kept_the_adopted_plan_has_one(
    plan_text: str | None, wanted: str
) -> None:
    board = SetPlanAdoption(PlanAdoption(date=IN_TIME, name="Styret"))
    before = SetMeasureText("m2", "Støtte kommunene", plan_text)
    older = apply(apply(START, before), board)
    newer = apply(older, SetMeasureText("m2", "nytt", None))
    result = merged(
        compare(older, newer), {(Subject.MEASURE, "m2"): Taken.BOTH}, Taken.OLDER, lambda: "new"
    )
    assert [each.planned for each in result.measures()][1:] == [
        "Støtte kommunene" if plan_text is None else plan_text,
        wanted,
    ]


@pytest.mark.parametrize("adopted", [Taken.OLDER, Taken.NEWER])
def test_an_adoption_is_taken_with_the_wordings_that_were_adopted(adopted: Taken) -> None:
    plan = apply(START, SetPlanAdoption(PlanAdoption(date=IN_TIME, name="Styret")))
    copy = apply(after(SetMeasureText("m2", "nytt", None)), AddMeasure(FIRST, 2, measure("m3"), ()))
    states = (plan, copy) if adopted is Taken.OLDER else (copy, plan)
    copied = Taken.NEWER if adopted is Taken.OLDER else Taken.OLDER
    result = merged(compare(*states), {(Subject.PLAN, ""): adopted}, copied, lambda: "new")
    assert result.plan_adoption == plan.plan_adoption
    assert [(each.text, each.planned) for each in result.measures()] == [
        ("Støtte kommunene", "Støtte kommunene"),
        ("nytt", "Støtte kommunene"),
        ("Støtte kommunene", ""),
    ]


def test_both_texts_keep_the_facts_that_they_tell_of() -> None:
    figure = Figure(FORM.metrics[0].id, Decimal(5), Exactness.EXACT)
    newer = after(SetNoteText("b", "ny"), SetActivity(Activity(id="b", figures=(figure,))))
    result = choose(newer, b=Taken.BOTH)
    assert texts(result)["new-1"] == "ny"
    assert result.activities["b"].figures == ()
    assert result.activities["new-2"].figures == (figure,)


def test_a_note_is_not_lost_with_the_measure_that_is_not_taken() -> None:
    newer = after(AddMeasure(SECOND, 0, measure("n1", note("n")), (Activity(id="n"),)))
    result = choose(newer, n=Taken.NEWER)
    assert [each.id for each in result.entry(SECOND).notes] == ["n"]
    removed = choose(after(RemoveMeasure("m2")), m2=Taken.NEWER)
    assert [each.id for each in removed.entry(FIRST).notes] == ["c", "linked"]


def test_what_is_added_or_moved_stands_where_the_newer_state_has_it() -> None:
    newer = after(
        AddNote(InMeasure("m1"), 1, note("n"), Activity(id="n")),
        MoveNote("c", InMeasure("m1"), 0),
    )
    result = choose(newer, n=Taken.NEWER)
    assert [each.id for each in result.goals[0].all_notes()] == ["a", "n", "b", "linked", "c"]
    result = choose(newer, c=Taken.NEWER)
    assert [each.id for each in result.goals[0].all_notes()] == ["c", "a", "b", "linked"]


def test_an_own_metric_comes_with_the_figure_that_counts_by_it() -> None:
    metric = Metric(id="own", singular="lag", plural="lag", adds_up="units", decimals=0)
    figure = Figure("own", Decimal(5), Exactness.EXACT)
    newer = after(SetOwnMetrics((metric,)), SetActivity(Activity(id="b", figures=(figure,))))
    result = choose(newer, b=Taken.NEWER)
    assert result.own_metrics == (metric,)
    assert choose(newer).own_metrics == ()


def test_where_something_came_from_is_taken_with_its_state() -> None:
    (first, *rest), activity = START.goals[0].measures, START.activities["a"]
    came = replace(START.goals[0], measures=(replace(first, origin="before"), *rest))
    activities = {**START.activities, "a": replace(activity, origin="before")}
    newer = replace(START, goals=(came, *START.goals[1:]), activities=activities)
    comparison = compare(START, newer)
    assert merged(comparison, {}, Taken.NEWER, str) == newer
    assert merged(comparison, {}, Taken.OLDER, str) == START


def test_states_on_different_forms_are_not_merged() -> None:
    comparison = compare(START, replace(START, form=replace(FORM, version=99)))
    assert not can_merge(comparison)
    with pytest.raises(ValueError, match="one form"):
        merged(comparison, {}, Taken.OLDER, str)


@settings(max_examples=examples(60))
@given(st.data())
def test_every_choice_gives_a_consistent_report(data: st.DataObject) -> None:
    start: Report = data.draw(small_reports())
    older = newer = start
    for edit in data.draw(histories(start, max_size=4)):
        older = apply(older, edit)
    for edit in data.draw(histories(start, max_size=4)):
        newer = apply(newer, edit)
    newer = replace(newer, form=older.form)
    comparison = compare(older, newer)
    fresh = count(1)

    def make_id() -> str:
        return f"merged-{next(fresh)}"

    assert merged(comparison, {}, Taken.OLDER, make_id) == older
    assert merged(comparison, {}, Taken.NEWER, make_id) == apply(older, ReplaceContents(newer))
    choices = {change.key: data.draw(st.sampled_from(Taken)) for change in comparison.changes}
    result = merged(comparison, choices, Taken.OLDER, make_id)
    assert integrity_faults(result) == []
    assert apply(older, ReplaceContents(result)) == result
    if older.plan_adoption != newer.plan_adoption and result.plan_adoption is not None:
        adopted = older if result.plan_adoption == older.plan_adoption else newer
        wordings = {each.id: each.planned for each in adopted.measures()}
        for each in result.measures():
            assert each.planned == wordings.get(each.id, "")
    for change in comparison.changes:
        if choices[change.key] is Taken.BOTH and can_take_both(change):
            found = result.all_notes() if change.subject is Subject.NOTE else result.measures()
            assert {change.old_text, change.new_text} <= {each.text for each in found}
