"""The differences between two states of a report are counted once each."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.edits import (
    AddMeasure,
    AddNote,
    Edit,
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
    apply,
)
from kplan_desktop.domain.model.location import InGoal, InMeasure
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
    Report,
    Status,
)
from kplan_desktop.domain.review.report_difference import ReportDifference, difference
from tests.random_edits import histories
from tests.storage.samples import example_report
from tests.strategies import examples, reports

EXAMPLE = example_report()
AREA = EXAMPLE.form.strategy_areas[0]
SMALL_FORM = replace(EXAMPLE.form, strategy_areas=(replace(AREA, goals=AREA.goals[:2]),))
FIRST, SECOND = (entry.goal_id for entry in EXAMPLE.goals[:2])


def counted(value: str, metric: str = "deltakere") -> Figure:
    return Figure(metric, Decimal(value), Exactness.EXACT)


@pytest.fixture
def report() -> Report:
    """Measure A with the notes 1, 2, 3, and measure B with note 4, under the first goal."""
    names = "1234"
    notes = {name: Note(id=name, activity_id=name, text=name) for name in names}
    activities = {name: Activity(id=name, figures=(counted("5"),)) for name in names}
    measures = (
        RegionalMeasure(id="A", text="A", notes=(notes["1"], notes["2"], notes["3"])),
        RegionalMeasure(id="B", text="B", notes=(notes["4"],)),
    )
    goals = (
        GoalEntry(goal_id=FIRST, measures=measures),
        *(GoalEntry(goal_id=entry.goal_id) for entry in EXAMPLE.goals[1:]),
    )
    return replace(EXAMPLE, goals=goals, activities=activities)


def test_a_report_does_not_differ_from_itself(report: Report) -> None:
    assert not difference(report, report)
    assert difference(report, report) == ReportDifference()


NEW = Note(id="5", activity_id="5", text="")


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([SetNoteText("1", "ny")], ReportDifference(notes_reworded=1)),
        ([AddNote(InGoal(SECOND), 0, NEW, Activity(id="5"))], ReportDifference(notes_added=1)),
        ([RemoveNote("1")], ReportDifference(notes_removed=1)),
        ([MoveNote("1", InMeasure("A"), 2)], ReportDifference(notes_moved=1)),
        ([MoveNote("1", InMeasure("B"), 0)], ReportDifference(notes_moved=1)),
        (
            [MoveNote("1", InGoal(SECOND), 0), SetNoteText("1", "ny")],
            ReportDifference(notes_moved=1, notes_reworded=1),
        ),
        ([SetMeasureText("A", "A", "i planen")], ReportDifference(measures_reworded=1)),
        ([MoveMeasure("A", FIRST, 1)], ReportDifference(measures_moved=1)),
        ([MoveMeasure("A", SECOND, 0)], ReportDifference(measures_moved=1)),
        (
            [AddMeasure(SECOND, 0, RegionalMeasure(id="C", text=""))],
            ReportDifference(measures_added=1),
        ),
        ([RemoveMeasure("A")], ReportDifference(measures_removed=1, notes_removed=3)),
        (
            [SetActivity(Activity(id="1", figures=(counted("6"), counted("1", "kommuner"))))],
            ReportDifference(figures_changed=2),
        ),
        (
            [SetActivity(Activity(id="1", figures=(counted("5.0"),), status=Status.DONE))],
            ReportDifference(activities_changed=1),
        ),
        ([SetNothingToReport(SECOND, NothingToReport())], ReportDifference(marks_changed=1)),
        ([SetHead(EXAMPLE.unit_id, "Kari")], ReportDifference(head_changed=True)),
    ],
    ids=str,
)
def test_what_was_done_is_what_is_counted(
    report: Report, edits: list[Edit], expected: ReportDifference
) -> None:
    after = report
    for edit in edits:
        after = apply(after, edit)
    assert difference(report, after) == expected
    assert difference(after, report) == backwards(expected)


def backwards(there: ReportDifference) -> ReportDifference:
    """The difference in the opposite direction."""
    return replace(
        there,
        notes_added=there.notes_removed,
        notes_removed=there.notes_added,
        measures_added=there.measures_removed,
        measures_removed=there.measures_added,
    )


@given(st.data())
@settings(max_examples=examples(40))
def test_it_is_seen_from_both_sides_and_sees_every_change(data: st.DataObject) -> None:
    older = data.draw(reports(SMALL_FORM))
    newer = older
    for edit in data.draw(histories(older, max_size=5)):
        newer = apply(newer, edit)
    found = difference(older, newer)
    assert difference(newer, older) == backwards(found)
    assert all(getattr(found, field.name) >= 0 for field in fields(found))
    same = apply(older, ReplaceContents(newer)) == older
    assert not (same and found)
    if not found:
        assert [(n.id, n.text) for n in older.all_notes()] == [
            (n.id, n.text) for n in newer.all_notes()
        ]
