"""Edits and their inverses."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.form_format.form_check import ID_PATTERN
from kplan_desktop.domain.model.edits import (
    AddMeasure,
    AddNote,
    Edit,
    LinkNote,
    MoveMeasure,
    MoveNote,
    RemoveMeasure,
    RemoveNote,
    ReplaceContents,
    SetActivity,
    SetHead,
    SetMeasureText,
    SetNoteText,
    SetNothingToReport,
    SetOutcome,
    SetParked,
    apply,
    going_back,
    inverse,
)
from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.location import InGoal, InMeasure, note_by_id
from kplan_desktop.domain.model.report import (
    PARKED_AREA_ID,
    Activity,
    GoalEntry,
    Note,
    RegionalMeasure,
    Report,
    Status,
    empty_report,
)
from kplan_desktop.storage.forms.form_files import read_form
from tests.folders import ROOT
from tests.random_edits import histories
from tests.storage.samples import example_report
from tests.strategies import examples, reports

FORM = read_form((ROOT / "forms" / "strategi-2020-2012-2014.json").read_bytes())
SMALL_FORM = replace(
    FORM,
    strategy_areas=(replace(FORM.strategy_areas[0], goals=FORM.strategy_areas[0].goals[:2]),),
)
FIRST, SECOND = (goal.id for goal in list(FORM.goals())[:2])


def a_note(name: str, activity_id: str) -> Note:
    return Note(id=name, activity_id=activity_id, text=f"tekst {name}")


@pytest.fixture
def report() -> Report:
    """Measures A (notes 1, 2) and B (note 3) under the first goal; note 4 under the second goal.

    Notes 1 and 3 tell of the same activity.
    """
    measures = (
        RegionalMeasure(id="A", text="A", notes=(a_note("1", "shared"), a_note("2", "two"))),
        RegionalMeasure(id="B", text="B", notes=(a_note("3", "shared"),)),
    )
    activities = {name: Activity(id=name) for name in ("shared", "two", "four")}
    empty = empty_report(FORM, report_id="r", unit_id=FORM.units[0].id)
    goals = (
        replace(empty.goals[0], measures=measures),
        replace(empty.goals[1], notes=(a_note("4", "four"),)),
        *empty.goals[2:],
    )
    return replace(empty, goals=goals, activities=activities)


def note_ids(report: Report) -> list[str]:
    return [note.id for note in report.all_notes()]


@given(st.data())
@settings(max_examples=examples(60))
def test_undoing_any_edits_gives_back_every_state_and_redoing_them_the_last(
    data: st.DataObject,
) -> None:
    state = data.draw(reports(SMALL_FORM))
    edits = data.draw(histories(state, other_form=True))
    states = [state]
    undo: list[Edit] = []
    for edit in edits:
        undo.append(inverse(states[-1], edit))
        states.append(apply(states[-1], edit))
    back = states[-1]
    for undone, before in zip(reversed(undo), reversed(states[:-1]), strict=True):
        back = apply(back, undone)
        assert back == before
    for edit, after in zip(edits, states[1:], strict=True):
        back = apply(back, edit)
        assert back == after


@given(st.data())
@settings(max_examples=examples(30))
def test_undoing_an_undo_redoes(data: st.DataObject) -> None:
    before = data.draw(reports(SMALL_FORM))
    for edit in data.draw(histories(before, max_size=4, other_form=True)):
        undo = inverse(before, edit)
        after = apply(before, edit)
        assert apply(before, inverse(after, undo)) == after
        before = after


@given(st.data())
@settings(max_examples=examples(40))
def test_no_edit_breaks_a_report(data: st.DataObject) -> None:
    report = data.draw(reports(SMALL_FORM))
    for edit in data.draw(histories(report, other_form=True)):
        report = apply(report, edit)
        assert integrity_faults(report) == []


def test_an_edit_changes_nothing_in_the_report_before_it(report: Report) -> None:
    before = repr(report)
    apply(report, RemoveMeasure("A"))
    assert repr(report) == before


def test_rewording_a_note_shares_all_that_it_leaves_alone(report: Report) -> None:
    after = apply(report, SetNoteText("1", "nytt"))
    assert note_by_id(after, "1").text == "nytt"
    assert note_by_id(after, "2") is note_by_id(report, "2")
    assert after.goals[0].measures[1] is report.goals[0].measures[1]
    assert after.goals[1] is report.goals[1]
    assert after.activities is report.activities


def test_an_activity_is_kept_as_long_as_a_note_is_linked_to_it(report: Report) -> None:
    once = apply(report, RemoveNote("1"))
    assert "shared" in once.activities
    assert "shared" not in apply(once, RemoveNote("3")).activities


def test_a_removed_note_comes_back_in_its_place_with_its_activity(report: Report) -> None:
    known = apply(report, SetActivity(Activity(id="two", status=Status.DONE)))
    undo = inverse(known, RemoveNote("2"))
    back = apply(apply(known, RemoveNote("2")), undo)
    assert note_ids(back) == ["1", "2", "3", "4"]
    assert back.activities["two"].status is Status.DONE


def test_removing_a_measure_removes_only_activities_without_other_notes(report: Report) -> None:
    after = apply(report, RemoveMeasure("A"))
    assert note_ids(after) == ["3", "4"]
    assert set(after.activities) == {"shared", "four"}
    assert apply(after, inverse(report, RemoveMeasure("A"))) == report


def test_a_note_that_joins_an_activity_leaves_it_there_when_undone(report: Report) -> None:
    joining = AddNote(InGoal(FIRST), 0, a_note("5", "four"), None)
    after = apply(report, joining)
    assert after.activities == report.activities
    assert apply(after, inverse(report, joining)) == report


@pytest.mark.parametrize(
    ("note_id", "index", "order"),
    [
        ("1", 1, ["2", "1", "3", "4"]),
        ("2", 0, ["2", "1", "3", "4"]),
        ("1", 0, ["1", "2", "3", "4"]),
    ],
)
def test_an_index_refers_to_the_list_after_the_move(
    report: Report, note_id: str, index: int, order: list[str]
) -> None:
    assert note_ids(apply(report, MoveNote(note_id, InMeasure("A"), index))) == order


def test_replacing_the_contents_keeps_what_was_delivered(report: Report) -> None:
    earlier = replace(
        apply(report, RemoveMeasure("A")),
        id="another",
        adviser="Kari",
        unit_id=FORM.units[1].id,
        revision=1,
        replaces=None,
    )
    now = replace(report, revision=3, replaces="ab" * 32)
    after = apply(now, going_back(now, earlier))
    assert after == replace(earlier, id="r", revision=3, replaces="ab" * 32)
    assert apply(after, inverse(now, ReplaceContents(earlier))) == now


def test_contents_on_a_form_with_other_goals_do_not_fit(report: Report) -> None:
    other = empty_report(SMALL_FORM, report_id="r", unit_id=FORM.units[0].id)
    with pytest.raises(LookupError, match="goals"):
        apply(report, ReplaceContents(other))


def test_going_back_to_a_state_on_another_form_takes_the_form_along(report: Report) -> None:
    other = empty_report(SMALL_FORM, report_id="other", unit_id=FORM.units[0].id)
    after = apply(report, going_back(report, other))
    assert after == replace(other, id="r")
    assert apply(after, inverse(report, going_back(report, other))) == report


PARKED = NationalGoal(id="gone", number="1.1", text="Et mål som ikke er der lenger")


def test_a_goal_is_parked_and_what_is_moved_there_keeps_it(report: Report) -> None:
    parked = apply(report, SetParked((PARKED,)))
    assert parked.goals[-1] == GoalEntry(goal_id="gone")
    assert parked.areas()[-1].goals == (PARKED,)
    written = apply(parked, MoveNote("4", InGoal("gone"), 0))
    with pytest.raises(LookupError, match="something is written"):
        apply(written, SetParked(()))
    assert apply(apply(written, MoveNote("4", InGoal(SECOND), 0)), SetParked(())) == report


def test_no_goal_of_the_form_is_parked(report: Report) -> None:
    with pytest.raises(LookupError, match="twice"):
        apply(report, SetParked((next(report.form.goals()),)))


def test_no_form_has_the_id_of_the_parked_area() -> None:
    assert re.fullmatch(ID_PATTERN, PARKED_AREA_ID) is None


def test_a_measure_moves_to_another_goal_notes_and_all(report: Report) -> None:
    after = apply(report, MoveMeasure("A", SECOND, 0))
    assert [measure.id for measure in after.entry(FIRST).measures] == ["B"]
    assert after.entry(SECOND).measures == report.goals[0].measures[:1]
    assert after.activities is report.activities


NEW = RegionalMeasure(id="C", text="")


@pytest.mark.parametrize(
    "edit",
    [
        SetHead("no-unit", ""),
        SetNothingToReport("no-goal", None),
        AddMeasure("no-goal", 0, NEW),
        AddMeasure(FIRST, 3, NEW),
        AddMeasure(FIRST, -1, NEW),
        RemoveMeasure("no-measure"),
        MoveMeasure("no-measure", FIRST, 0),
        MoveMeasure("A", "no-goal", 0),
        MoveMeasure("A", FIRST, 2),
        SetMeasureText("no-measure", "", None),
        AddNote(InMeasure("no-measure"), 0, a_note("5", "four"), None),
        AddNote(InMeasure("A"), 3, a_note("5", "four"), None),
        AddNote(InMeasure("A"), 0, a_note("5", "no-activity"), None),
        RemoveNote("no-note"),
        MoveNote("no-note", InGoal(FIRST), 0),
        MoveNote("1", InGoal("no-goal"), 0),
        MoveNote("1", InMeasure("A"), 2),
        SetNoteText("no-note", ""),
        SetActivity(Activity(id="no-activity")),
        SetOutcome("no-measure", None),
    ],
    ids=repr,
)
def test_an_edit_that_does_not_fit_is_refused(report: Report, edit: Edit) -> None:
    with pytest.raises(LookupError):
        apply(report, edit)


def test_linking_a_note_to_its_own_activity_changes_nothing_and_neither_does_undo() -> None:
    report = example_report()
    note = next(report.all_notes())
    edit = LinkNote(note.id, note.activity_id, None)
    assert apply(report, edit) == report
    assert apply(report, inverse(report, edit)) == report
