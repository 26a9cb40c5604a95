"""A report on a corrected form, or on its edition in another language: nothing is dropped."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.edits import ReplaceForm, apply, apply_with_inverse
from kplan_desktop.domain.model.form import Form, Metric, NationalGoal, Unit
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.report import (
    PARKED_AREA_ID,
    Activity,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    NothingToReport,
    Outcome,
    OutcomeKind,
    PlanAdoption,
    Report,
    Status,
)
from kplan_desktop.domain.next_period.form_change import UnitNotClearError
from kplan_desktop.domain.next_period.goal_matching import match_goals_by_id
from kplan_desktop.domain.next_period.upgrade import OtherFormError, upgrade
from tests.domain.next_period.later_forms import (
    OTHER,
    TEN_UNITS,
    corrected,
    in_nynorsk,
    next_period,
    other_forms,
    with_texts,
)
from tests.domain.samples import FIRST, FORM, GOALS, SECOND, measure, note, report, small_reports
from tests.strategies import examples

COUNTED, OTHER_METRIC = FORM.metrics[:2]
DONE = Activity(
    id="done",
    status=Status.DONE,
    when=Day(dt.date(2013, 5, 7)),
    figures=(Figure(COUNTED.id, Decimal(30), Exactness.EXACT),),
    shared_with=("nord-trondelag", "telemark"),
)
WRITTEN = replace(
    report(
        GoalEntry(
            goal_id=FIRST,
            measures=(
                replace(
                    measure("m", note("done", "Holdt")),
                    plan_text="Før",
                    outcome=Outcome(OutcomeKind.PARTLY, "Sykdom"),
                ),
            ),
            notes=(note("more", "Mer", of="done"),),
        ),
        GoalEntry(goal_id=SECOND, nothing_to_report=NothingToReport("Ikke begynt")),
        activities=(DONE,),
    ),
    unit_id="sor-trondelag",
    revision=3,
    replaces="a" * 64,
    approval=Approval(name="Styret", role="", date=dt.date(2014, 8, 1), covers="b" * 64),
    plan_adoption=PlanAdoption(date=dt.date(2012, 9, 1), name="Styret"),
)


def without_metric(form: Form, metric: Metric) -> Form:
    return replace(form, metrics=tuple(each for each in form.metrics if each.id != metric.id))


@pytest.mark.parametrize("form", [corrected(), in_nynorsk(), with_texts(FORM, {SECOND: "å danse"})])
def test_all_stays_as_it_was_but_for_the_form(form: Form) -> None:
    done = upgrade(WRITTEN, form)
    assert done.report == replace(WRITTEN, form=form)
    assert (done.parked, done.returned, done.own_metrics, done.joined_metrics) == ((), (), (), ())
    assert done.lost_partners == ()


def test_a_goal_that_is_gone_is_parked_with_all_that_is_written_there() -> None:
    form = with_texts(corrected(), {FIRST: None, GOALS[-1]: None})
    done = upgrade(WRITTEN, form)
    assert done.parked == done.report.parked == (FORM.goal(FIRST),)
    assert done.report.entry(FIRST) == WRITTEN.entry(FIRST)
    assert done.report.activities == WRITTEN.activities
    assert integrity_faults(done.report) == []


def test_a_mark_alone_is_parked_too() -> None:
    done = upgrade(WRITTEN, with_texts(corrected(), {SECOND: None}))
    assert done.report.entry(SECOND).nothing_to_report == NothingToReport("Ikke begynt")


def test_what_was_parked_comes_home_when_the_goal_is_there_again() -> None:
    away = upgrade(WRITTEN, with_texts(corrected(), {FIRST: None})).report
    still_away = upgrade(away, with_texts(corrected(away.form), {SECOND: None}))
    assert [goal.id for goal in still_away.report.parked] == [SECOND, FIRST]
    assert still_away.parked == (FORM.goal(SECOND),)
    home = upgrade(still_away.report, FORM)
    assert home.report == WRITTEN
    assert home.returned == (FORM.goal(SECOND), FORM.goal(FIRST))


def test_a_goal_with_another_id_is_known_by_its_wording() -> None:
    areas = tuple(
        replace(
            area,
            goals=tuple(replace(g, id="goal-new") if g.id == FIRST else g for g in area.goals),
        )
        for area in FORM.strategy_areas
    )
    done = upgrade(WRITTEN, replace(corrected(), strategy_areas=areas))
    assert done.report.parked == ()
    assert done.report.entry("goal-new") == replace(WRITTEN.entry(FIRST), goal_id="goal-new")


def test_no_goal_has_the_id_of_the_area_of_parked_goals() -> None:
    goal = NationalGoal(id=PARKED_AREA_ID, number="9", text="å spille")
    entry = GoalEntry(goal_id=goal.id, notes=(note("odd"),))
    odd = replace(
        WRITTEN,
        goals=(*WRITTEN.goals, entry),
        parked=(goal,),
        activities={**WRITTEN.activities, "odd": Activity(id="odd")},
    )
    assert integrity_faults(odd) == ['a goal has the id of the area of parked goals, "_parked"']


def test_the_matching_can_be_overruled() -> None:
    form = corrected()
    matching = match_goals_by_id(WRITTEN, form).overruled({FIRST: SECOND, SECOND: None})
    done = upgrade(WRITTEN, form, matching=matching).report
    assert done.entry(SECOND).measures == WRITTEN.entry(FIRST).measures
    assert [goal.id for goal in done.parked] == [f"{SECOND}-2"]
    assert done.entry(f"{SECOND}-2").nothing_to_report == NothingToReport("Ikke begynt")
    assert integrity_faults(done) == []


def test_a_metric_that_is_gone_becomes_the_units_own_if_figures_count_by_it() -> None:
    form = without_metric(without_metric(corrected(), COUNTED), OTHER_METRIC)
    done = upgrade(WRITTEN, form)
    assert done.report.own_metrics == done.own_metrics == (replace(COUNTED, definition=""),)
    assert done.report.activities == WRITTEN.activities
    assert integrity_faults(done.report) == []


def test_a_metric_of_the_same_names_takes_its_figures() -> None:
    renamed = replace(COUNTED, id="counted-anew")
    done = upgrade(WRITTEN, replace(corrected(), metrics=(renamed, OTHER_METRIC)))
    assert done.report.own_metrics == done.own_metrics == ()
    assert done.joined_metrics == (renamed,)
    assert [figure.metric_id for figure in done.report.activities["done"].figures] == [renamed.id]


def test_an_own_metric_is_the_forms_once_that_has_it() -> None:
    own = Metric(id="own-kor", singular="kor", plural="kor", adds_up="units")
    figure = Figure(own.id, Decimal(3), Exactness.EXACT)
    old = replace(
        WRITTEN, own_metrics=(own,), activities={"done": replace(DONE, figures=(figure,))}
    )
    new = replace(own, id="kor", plural="KOR")
    done = upgrade(old, replace(corrected(), metrics=(*FORM.metrics, new)))
    assert done.report.own_metrics == ()
    assert [each.metric_id for each in done.report.activities["done"].figures] == ["kor"]
    other = upgrade(
        old, replace(corrected(), metrics=(*FORM.metrics, replace(new, adds_up="events")))
    )
    assert [metric.plural for metric in other.report.own_metrics] == ["kor (2)"]


def test_figures_of_two_metrics_are_never_joined_in_one_activity() -> None:
    own = replace(COUNTED, id="own-same", definition="")
    figures = (*DONE.figures, Figure(own.id, Decimal(3), Exactness.EXACT))
    old = replace(WRITTEN, own_metrics=(own,), activities={"done": replace(DONE, figures=figures)})
    for form in (corrected(), without_metric(corrected(), COUNTED)):
        done = upgrade(old, form).report
        assert len({figure.metric_id for figure in done.activities["done"].figures}) == 2
        assert integrity_faults(done) == []


def test_an_own_metric_whose_id_the_form_takes_gets_another() -> None:
    own = Metric(id="taken", singular="kor", plural="kor", adds_up="units")
    figure = Figure(own.id, Decimal(3), Exactness.EXACT)
    old = replace(
        WRITTEN, own_metrics=(own,), activities={"done": replace(DONE, figures=(figure,))}
    )
    form = replace(corrected(), metrics=(*FORM.metrics, replace(own, singular="fôr", plural="fôr")))
    done = upgrade(old, form).report
    assert done.own_metrics == (replace(own, id="taken-2"),)
    assert [each.metric_id for each in done.activities["done"].figures] == ["taken-2"]


def test_units_that_are_gone_are_what_they_became_and_lost_partners_are_told() -> None:
    done = upgrade(WRITTEN, replace(corrected(), units=TEN_UNITS))
    assert done.report.unit_id == "trondelag"
    assert done.report.activities["done"].shared_with == ()
    assert done.lost_partners == ("Telemark",)


def test_a_unit_that_the_form_still_has_stays() -> None:
    ended = tuple(
        replace(unit, valid_to=dt.date(2001, 12, 31)) if unit.id == "sor-trondelag" else unit
        for unit in FORM.units
    )
    form = replace(corrected(), units=(*ended, *TEN_UNITS[:1]))
    done = upgrade(WRITTEN, form)
    assert done.report == replace(WRITTEN, form=form)


def test_a_unit_that_became_nothing_must_be_chosen() -> None:
    form = replace(corrected(), units=(Unit(id="ny", name="Ny"), Unit(id="annen", name="Annen")))
    with pytest.raises(UnitNotClearError, match="Sør-Trøndelag"):
        upgrade(WRITTEN, form)
    assert upgrade(WRITTEN, form, unit_id="annen").report.unit_id == "annen"


@pytest.mark.parametrize("form", [next_period(), OTHER, in_nynorsk(next_period())])
def test_a_form_of_another_period_is_refused(form: Form) -> None:
    with pytest.raises(OtherFormError, match="next period"):
        upgrade(WRITTEN, form)


def test_it_is_one_edit_that_can_be_undone() -> None:
    done = upgrade(WRITTEN, with_texts(corrected(), {FIRST: None})).report
    after, undoing = apply_with_inverse(WRITTEN, ReplaceForm(done))
    assert after == done
    assert apply(after, undoing) == WRITTEN


@settings(max_examples=examples(40))
@given(small_reports(), other_forms(FORM))
def test_no_text_and_no_figure_is_lost_on_any_form(old: Report, form: Form) -> None:
    new = upgrade(old, form).report
    assert integrity_faults(new) == []
    assert sorted(m.id for m in new.measures()) == sorted(m.id for m in old.measures())
    assert {m.id: m for m in new.measures()} == {m.id: m for m in old.measures()}
    assert {n.id: n for n in new.all_notes()} == {n.id: n for n in old.all_notes()}
    for name, activity in old.activities.items():
        figures = [(figure.value, figure.exactness) for figure in activity.figures]
        assert [(f.value, f.exactness) for f in new.activities[name].figures] == figures
        assert new.activities[name].when == activity.when
    marks = [entry for entry in old.goals if entry.nothing_to_report is not None]
    assert sum(entry.nothing_to_report is not None for entry in new.goals) == len(marks)
    assert upgrade(new, form).report == new


@pytest.mark.timeout(10)  # quadratic time takes minutes
def test_ten_thousand_notes_come_along_in_time_that_grows_with_their_number() -> None:
    notes = tuple(note(f"n{n}", f"Notat {n}") for n in range(10_000))
    figures = (Figure(COUNTED.id, Decimal(1), Exactness.EXACT),)
    activities = tuple(Activity(id=f"n{n}", figures=figures) for n in range(10_000))
    old = report(GoalEntry(goal_id=FIRST, notes=notes), activities=activities)
    form = without_metric(with_texts(corrected(), {FIRST: None}), COUNTED)
    new = upgrade(old, form).report
    assert len(new.entry(FIRST).notes) == 10_000


def test_a_goal_of_an_earlier_form_is_not_taken_for_one_with_its_id() -> None:
    parked = NationalGoal(id="goal-9", number="9", text="å danse mer")
    entry = GoalEntry(goal_id="goal-9", measures=(measure("away"),))
    old = replace(WRITTEN, parked=(parked,), goals=(*WRITTEN.goals, entry))
    area, *areas = FORM.strategy_areas
    new_goal = NationalGoal(id="goal-9", number="9", text="å holde orden i økonomien")
    form = replace(
        corrected(), strategy_areas=(replace(area, goals=(*area.goals, new_goal)), *areas)
    )
    done = upgrade(old, form).report
    assert done.entry("goal-9") == GoalEntry(goal_id="goal-9")
    assert done.parked == (replace(parked, id="goal-9-2"),)
    assert done.entry("goal-9-2").measures == entry.measures
