"""The next period's report: what comes along, what is skipped, what is parked."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.form import Form, Metric, Unit
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import (
    Activity,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    NothingToReport,
    Outcome,
    OutcomeKind,
    PlanAdoption,
    RegionalMeasure,
    Report,
    ReportOrigin,
    Status,
)
from kplan_desktop.domain.next_period.form_change import UnitNotClearError
from kplan_desktop.domain.next_period.goal_matching import match_goals
from kplan_desktop.domain.next_period.roll_over import (
    Fate,
    ItemKind,
    MeasureChoice,
    RollOver,
    RollOverChoices,
    RollOverItem,
    SamePeriodError,
    SkipReason,
    counterparts,
    roll_over,
)
from kplan_desktop.domain.totals.standing import Standing
from tests.domain.next_period.later_forms import (
    OTHER,
    TEN_UNITS,
    corrected,
    in_nynorsk,
    next_period,
    other_forms,
    with_texts,
)
from tests.domain.samples import DEADLINE, FIRST, FORM, SECOND, measure, note, report, small_reports
from tests.strategies import examples

NEXT = next_period()
ALL = RollOverChoices(standings=frozenset(Standing), nothing_to_report=True)
PLANNED = Activity(
    id="planned",
    status=Status.PLANNED,
    when=Day(dt.date(2014, 11, 5)),
    figures=(Figure(FORM.metrics[0].id, Decimal(30), Exactness.ESTIMATE),),
)
WRITTEN = report(
    GoalEntry(
        goal_id=FIRST,
        measures=(
            measure("done", note("held", "Holdt"), note("more", "Mer", of="planned")),
            measure("open", note("next", "Kommer", of="planned"), note("blank", " ", of="planned")),
        ),
        notes=(note("maybe", "Kanskje"), note("off", "Avlyst")),
    ),
    GoalEntry(goal_id=SECOND, nothing_to_report=NothingToReport("Ikke begynt")),
    activities=(
        PLANNED,
        Activity(id="held", status=Status.DONE),
        Activity(id="maybe", status=Status.UNCERTAIN),
        Activity(id="off", status=Status.CANCELLED),
    ),
)


def with_outcomes(*outcomes: OutcomeKind | None) -> Report:
    """The report in which the first goal's measures have these outcomes."""
    first, *others = WRITTEN.goals
    measures = tuple(
        replace(measure, outcome=None if kind is None else Outcome(kind, "fordi"))
        for measure, kind in zip(first.measures, outcomes, strict=True)
    )
    return replace(WRITTEN, goals=(replace(first, measures=measures), *others))


def fates(made: RollOver) -> dict[str | None, tuple[Fate, SkipReason | None]]:
    """What became of each measure and note by its old id."""
    return {
        item.location.note_id or item.location.measure_id: (item.fate, item.reason)
        for item in made.items()
        if item.kind in (ItemKind.MEASURE, ItemKind.NOTE)
    }


def texts_of(of: Report) -> list[RegionalMeasure | Note]:
    """All that has a text of the unit's own."""
    return [*of.measures(), *of.all_notes()]


def note_texts(entry: GoalEntry) -> list[str]:
    return [note.text for note in entry.all_notes()]


def test_measures_come_along_and_what_is_planned_without_time_and_figures() -> None:
    made = roll_over(WRITTEN, NEXT)
    entry = made.report.entry(FIRST)
    assert [measure.text for measure in entry.measures] == ["Støtte kommunene"] * 2
    assert [measure.origin for measure in entry.measures] == ["done", "open"]
    assert note_texts(entry) == ["Mer", "Kommer"]
    (activity,) = made.report.activities.values()
    assert activity == Activity(id=activity.id, status=Status.PLANNED, origin="planned")
    assert {note.activity_id for note in entry.all_notes()} == {activity.id}
    assert made.report.adviser == "Kari Nordmann"
    assert made.report.origin == ReportOrigin(report_id="r", form_id=FORM.id, form_version=1)
    assert integrity_faults(made.report) == []


def test_the_account_says_what_became_of_each_text_and_why() -> None:
    made = roll_over(WRITTEN, NEXT)
    assert fates(made) == {
        "done": (Fate.COPIED, None),
        "held": (Fate.SKIPPED, SkipReason.REACHED),
        "more": (Fate.COPIED, None),
        "open": (Fate.COPIED, None),
        "next": (Fate.COPIED, None),
        "blank": (Fate.SKIPPED, SkipReason.EMPTY),
        "maybe": (Fate.SKIPPED, SkipReason.UNCERTAIN),
        "off": (Fate.SKIPPED, SkipReason.CANCELLED),
    }
    first, second = made.goals[:2]
    assert [item.text for item in first.items][:2] == ["Støtte kommunene", "Holdt"]
    assert second.items == (
        RollOverItem(
            *(ItemKind.MARK, Location(SECOND), "Ikke begynt", Fate.SKIPPED),
            SkipReason.NOT_CHOSEN,
        ),
    )
    assert first.count(ItemKind.NOTE, Fate.COPIED) == made.count(ItemKind.NOTE, Fate.COPIED) == 2
    assert made.count(ItemKind.NOTE, Fate.SKIPPED) == 4


def test_a_plan_that_was_adopted_its_outcomes_and_deliveries_stay_behind() -> None:
    old = replace(
        with_outcomes(OutcomeKind.NOT, OutcomeKind.PARTLY),
        revision=3,
        replaces="a" * 64,
        approval=Approval(name="Styret", role="", date=dt.date(2014, 8, 1), covers="b" * 64),
        plan_adoption=PlanAdoption(date=dt.date(2012, 9, 1), name="Styret"),
    )
    first, *others = old.goals
    in_other_words = (
        replace(first.measures[0], plan_text=""),
        replace(first.measures[1], plan_text="Før"),
    )
    old = replace(old, goals=(replace(first, measures=in_other_words), *others))
    new = roll_over(old, NEXT).report
    assert [(m.text, m.plan_text, m.outcome) for m in new.measures()] == [
        ("Støtte kommunene", None, None),
        ("Støtte kommunene", None, None),
    ]
    assert (new.revision, new.replaces, new.approval, new.plan_adoption) == (1, None, None, None)


def test_measures_that_were_done_stay_behind_if_so_chosen_but_not_what_is_planned_there() -> None:
    old = with_outcomes(OutcomeKind.DONE, OutcomeKind.NOT)
    made = roll_over(old, NEXT, choices=RollOverChoices(measures=MeasureChoice.UNFINISHED))
    entry = made.report.entry(FIRST)
    assert [measure.origin for measure in entry.measures] == ["open"]
    assert [note.text for note in entry.notes] == ["Mer"]
    assert fates(made)["done"] == (Fate.SKIPPED, SkipReason.DONE)
    assert fates(made)["more"] == (Fate.COPIED, None)


def test_the_rest_comes_along_as_chosen_and_is_planned() -> None:
    made = roll_over(WRITTEN, NEXT, choices=ALL)
    entry = made.report.entry(FIRST)
    assert note_texts(entry) == ["Holdt", "Mer", "Kommer", "Kanskje", "Avlyst"]
    by_origin = {activity.origin: activity for activity in made.report.activities.values()}
    assert {name: activity.status for name, activity in by_origin.items()} == {
        "held": Status.PLANNED,
        "planned": Status.PLANNED,
        "maybe": Status.UNCERTAIN,
        "off": Status.PLANNED,
    }
    assert made.report.entry(SECOND).nothing_to_report == NothingToReport("Ikke begynt")


def test_what_has_no_status_but_a_time_after_the_deadline_is_planned() -> None:
    later = Activity(id="later", when=Day(DEADLINE + dt.timedelta(days=1)))
    old = report(GoalEntry(goal_id=FIRST, notes=(note("later"),)), activities=(later,))
    (activity,) = roll_over(old, NEXT).report.activities.values()
    assert (activity.status, activity.when) == (Status.PLANNED, None)


def test_goals_that_are_gone_park_what_comes_along() -> None:
    form = with_texts(NEXT, {FIRST: None})
    made = roll_over(WRITTEN, form)
    (goal,) = made.report.parked
    assert goal == FORM.goal(FIRST)
    assert note_texts(made.report.entry(FIRST)) == ["Mer", "Kommer"]
    assert fates(made)["open"] == (Fate.PARKED, None)
    assert made.count(ItemKind.MEASURE, Fate.PARKED) == 2
    assert made.goals[0].pair.new is None
    assert integrity_faults(made.report) == []


def test_a_goal_that_is_gone_is_not_parked_without_contents() -> None:
    made = roll_over(WRITTEN, OTHER, unit_id="agder", choices=ALL)
    assert [goal.id for goal in made.report.parked] == [FIRST]
    (mark,) = made.goals[1].items
    assert (mark.fate, mark.reason) == (Fate.SKIPPED, SkipReason.GOAL_GONE)


def test_a_parked_goal_gets_another_id_where_the_new_form_uses_it() -> None:
    made = roll_over(WRITTEN, NEXT, matching=match_goals(WRITTEN, NEXT).overruled({FIRST: None}))
    assert [goal.id for goal in made.report.parked] == [f"{FIRST}-2"]
    assert [measure.origin for measure in made.report.entry(f"{FIRST}-2").measures] == [
        "done",
        "open",
    ]
    assert integrity_faults(made.report) == []


def test_what_was_parked_stays_parked_or_comes_home_once_more() -> None:
    parked = roll_over(WRITTEN, with_texts(NEXT, {FIRST: None})).report
    still = roll_over(parked, with_texts(next_period(NEXT, "later"), {FIRST: None})).report
    assert [goal.id for goal in still.parked] == [FIRST]
    home = roll_over(parked, next_period(NEXT, "later")).report
    assert home.parked == ()
    assert len(home.entry(FIRST).measures) == 2


def test_two_goals_can_be_made_one() -> None:
    mark = NothingToReport("Ikke begynt")
    first = replace(WRITTEN.goals[0], nothing_to_report=mark)
    other = GoalEntry(
        goal_id=SECOND, measures=(measure("second"),), nothing_to_report=NothingToReport("Avlyst")
    )
    old = replace(WRITTEN, goals=(first, other, *WRITTEN.goals[2:]))
    matching = match_goals(old, NEXT).overruled({SECOND: FIRST})
    entry = roll_over(old, NEXT, matching=matching, choices=ALL).report.entry(FIRST)
    assert [m.origin for m in entry.measures] == ["done", "open", "second"]
    assert entry.nothing_to_report == NothingToReport("Ikke begynt; Avlyst")


def test_the_unit_is_what_it_has_become_and_its_partners_too() -> None:
    form = replace(NEXT, units=TEN_UNITS)
    shared = replace(
        PLANNED, shared_with=("nord-trondelag", "hordaland", "sogn-og-fjordane", "telemark")
    )
    old = replace(
        WRITTEN, unit_id="sor-trondelag", activities={**WRITTEN.activities, "planned": shared}
    )
    made = roll_over(old, form)
    assert made.report.unit_id == "trondelag"
    (activity,) = made.report.activities.values()
    assert activity.shared_with == ("vestland",)
    assert made.lost_partners == ("Telemark",)


def test_a_unit_whose_future_is_not_clear_must_be_chosen() -> None:
    form = replace(NEXT, units=TEN_UNITS)
    old = replace(WRITTEN, unit_id="finnmark")
    with pytest.raises(UnitNotClearError, match="Finnmark"):
        roll_over(old, form)
    assert roll_over(old, form, unit_id="finnmark-troms").report.unit_id == "finnmark-troms"
    with pytest.raises(LookupError):
        roll_over(old, form, unit_id="finnmark")


def test_a_unit_that_the_form_knows_by_its_name_alone_is_that_one() -> None:
    form = replace(NEXT, units=(Unit(id="ny-finnmark", name="FINNMARK"), *TEN_UNITS))
    assert roll_over(replace(WRITTEN, unit_id="finnmark"), form).report.unit_id == "ny-finnmark"


@pytest.mark.parametrize("form", [FORM, corrected(), in_nynorsk()])
def test_a_form_of_the_same_period_is_refused(form: Form) -> None:
    with pytest.raises(SamePeriodError, match="new version"):
        roll_over(WRITTEN, form)


def test_both_editions_of_the_new_form_give_the_same_ids() -> None:
    one, other = (roll_over(WRITTEN, form).report for form in (NEXT, in_nynorsk(NEXT)))
    assert one.goals == other.goals
    assert one.id == other.id
    assert one.id != roll_over(WRITTEN, next_period(form_id="another")).report.id


def test_the_units_of_one_that_was_divided_get_reports_of_their_own() -> None:
    parts = tuple(Unit(id=name, name=name, predecessors=(WRITTEN.unit_id,)) for name in ("n", "s"))
    form = replace(NEXT, units=parts)
    one, other = (roll_over(WRITTEN, form, choices=ALL, unit_id=name).report for name in ("n", "s"))
    assert one.id != other.id
    ids = {each.id for each in texts_of(one)} | set(one.activities)
    assert ids.isdisjoint({each.id for each in texts_of(other)} | set(other.activities))


def test_a_blank_text_comes_along_as_the_plan_has_it() -> None:
    first, *others = WRITTEN.goals
    blank = replace(measure("emptied", text=" "), plan_text="Besøke alle")
    old = replace(WRITTEN, goals=(replace(first, measures=(blank,)), *others))
    made = roll_over(old, NEXT)
    assert [each.text for each in made.report.measures()] == ["Besøke alle"]
    assert fates(made)["emptied"] == (Fate.COPIED, None)


def test_own_metrics_come_along_unless_the_new_form_has_them() -> None:
    own = (
        Metric(id="own-a", singular="fôr", plural="fôr", adds_up="units"),
        replace(FORM.metrics[0], id="own-b", definition=""),
        replace(FORM.metrics[0], id="own-c", definition="", adds_up="events"),
    )
    old = replace(WRITTEN, own_metrics=own)
    made = roll_over(old, NEXT)
    plural = FORM.metrics[0].plural
    assert [metric.plural for metric in made.report.own_metrics] == ["fôr", f"{plural} (2)"]
    assert [(item.fate, item.reason) for item in made.metrics] == [
        (Fate.COPIED, None),
        (Fate.SKIPPED, SkipReason.IN_FORM),
        (Fate.COPIED, None),
    ]
    assert roll_over(old, NEXT, choices=RollOverChoices(own_metrics=False)).report.own_metrics == ()


def test_periods_are_compared_by_what_was_copied() -> None:
    new = roll_over(WRITTEN, NEXT).report
    found = counterparts(WRITTEN, new)
    assert {found[measure.id] for measure in new.measures()} == {"done", "open"}
    assert {found[note.id] for note in new.all_notes()} == {"more", "next"}
    assert {found[name] for name in new.activities} == {"planned"}
    assert counterparts(replace(WRITTEN, id="another"), new) == {}
    assert counterparts(new, WRITTEN) == {}


@settings(max_examples=examples(40))
@given(small_reports(), other_forms(NEXT), st.sampled_from([RollOverChoices(), ALL]))
def test_any_report_comes_whole_to_any_form_in_the_same_way_each_time(
    old: Report, form: Form, choices: RollOverChoices
) -> None:
    made = roll_over(old, form, choices=choices)
    assert roll_over(old, form, choices=choices) == made
    assert integrity_faults(made.report) == []
    texts = [i for i in made.items() if i.kind in (ItemKind.MEASURE, ItemKind.NOTE)]
    wordings = [note.text for note in old.all_notes()]
    for measure_ in old.measures():
        in_plan_only = measure_.planned.strip() and not measure_.text.strip()
        wordings.append(measure_.planned if in_plan_only else measure_.text)
    assert sorted(i.text for i in texts) == sorted(wordings)
    kept = [item for item in texts if item.fate is not Fate.SKIPPED]
    assert sorted(item.text for item in kept) == sorted(t.text for t in texts_of(made.report))
    for item in made.items():
        assert (item.reason is None) == (item.fate is not Fate.SKIPPED)
        if choices is ALL and item.fate is Fate.SKIPPED:
            assert item.reason in (SkipReason.EMPTY, SkipReason.IN_FORM, SkipReason.GOAL_GONE)
    assert not any(a.figures or a.when for a in made.report.activities.values())
    parked = {goal.id for goal in made.report.parked}
    assert all(
        (entry.goal_id in parked) == (entry.goal_id not in {goal.id for goal in form.goals()})
        for entry in made.report.goals
    )
    linked = {note.origin: note.activity_id for note in made.report.all_notes()}
    for note_ in old.all_notes():  # what told of one activity still does
        for other in old.all_notes():
            if note_.id in linked and other.id in linked:
                same = linked[note_.id] == linked[other.id]
                assert same == (note_.activity_id == other.activity_id)


@pytest.mark.timeout(10)  # quadratic time takes minutes
def test_ten_thousand_notes_are_rolled_over_in_time_that_grows_with_their_number() -> None:
    measures = tuple(
        measure(f"m{m}", *(note(f"n{m}-{n}", f"Notat {n}") for n in range(100))) for m in range(100)
    )
    activities = tuple(
        Activity(id=f"n{m}-{n}", status=Status.PLANNED) for m in range(100) for n in range(100)
    )
    old = report(GoalEntry(goal_id=FIRST, measures=measures), activities=activities)
    made = roll_over(old, NEXT)
    assert len(made.report.activities) == 10_000
