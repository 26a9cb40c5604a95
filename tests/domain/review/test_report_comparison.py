"""Two states of a report are compared: each element that differs is found, and counted once."""

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
    apply,
)
from kplan_desktop.domain.model.location import InGoal, InMeasure, Location
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
from kplan_desktop.domain.review.change_counts import ChangeCounts, change_counts
from kplan_desktop.domain.review.report_comparison import (
    Aspect,
    ChangeKind,
    Subject,
    compare,
)
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
    assert not compare(report, report)
    assert not compare(report, replace(report))
    assert change_counts(compare(report, report)) == ChangeCounts()


NEW = Note(id="5", activity_id="5", text="")


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([SetNoteText("1", "ny")], ChangeCounts(notes_reworded=1)),
        ([AddNote(InGoal(SECOND), 0, NEW, Activity(id="5"))], ChangeCounts(notes_added=1)),
        ([RemoveNote("1")], ChangeCounts(notes_removed=1)),
        ([MoveNote("1", InMeasure("A"), 2)], ChangeCounts(notes_moved=1)),
        ([MoveNote("1", InMeasure("B"), 0)], ChangeCounts(notes_moved=1)),
        (
            [MoveNote("1", InGoal(SECOND), 0), SetNoteText("1", "ny")],
            ChangeCounts(notes_moved=1, notes_reworded=1),
        ),
        ([SetMeasureText("A", "A", "i planen")], ChangeCounts(measures_reworded=1)),
        ([MoveMeasure("A", FIRST, 1)], ChangeCounts(measures_moved=1)),
        ([MoveMeasure("A", SECOND, 0)], ChangeCounts(measures_moved=1)),
        (
            [AddMeasure(SECOND, 0, RegionalMeasure(id="C", text=""))],
            ChangeCounts(measures_added=1),
        ),
        ([RemoveMeasure("A")], ChangeCounts(measures_removed=1, notes_removed=3)),
        (
            [SetActivity(Activity(id="1", figures=(counted("6"), counted("1", "kommuner"))))],
            ChangeCounts(figures_changed=2),
        ),
        (
            [SetActivity(Activity(id="1", figures=(counted("5.0"),), status=Status.DONE))],
            ChangeCounts(activities_changed=1),
        ),
        ([SetNothingToReport(SECOND, NothingToReport())], ChangeCounts(marks_changed=1)),
        ([SetHead(EXAMPLE.unit_id, "Kari")], ChangeCounts(head_changed=True)),
    ],
    ids=str,
)
def test_what_was_done_is_what_is_counted(
    report: Report, edits: list[Edit], expected: ChangeCounts
) -> None:
    after = report
    for edit in edits:
        after = apply(after, edit)
    assert change_counts(compare(report, after)) == expected
    assert change_counts(compare(after, report)) == backwards(expected)


def backwards(there: ChangeCounts) -> ChangeCounts:
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
    found = change_counts(compare(older, newer))
    assert change_counts(compare(newer, older)) == backwards(found)
    assert all(getattr(found, field.name) >= 0 for field in fields(found))
    same = apply(older, ReplaceContents(newer)) == older
    assert not (same and found)
    if not found:
        assert [(n.id, n.text) for n in older.all_notes()] == [
            (n.id, n.text) for n in newer.all_notes()
        ]


def test_each_change_has_its_place_and_both_texts(report: Report) -> None:
    after = report
    for edit in (
        SetNoteText("1", "ny"),
        RemoveNote("2"),
        MoveNote("3", InGoal(SECOND), 0),
        SetActivity(Activity(id="4", figures=(counted("7"),))),
        SetMeasureText("B", "B", "i planen"),
        SetNothingToReport(SECOND, NothingToReport("ferie")),
        SetHead(EXAMPLE.unit_id, "Kari"),
    ):
        after = apply(after, edit)
    comparison = compare(report, after)
    assert [change.subject for change in comparison.whole] == [Subject.HEAD]
    first, second = comparison.goals
    assert (first.goal_id, second.goal_id) == (FIRST, SECOND)
    assert [(c.key[1], c.kind, set(c.aspects), c.old_text, c.new_text) for c in first.changes] == [
        ("1", ChangeKind.CHANGED, {Aspect.WORDING}, "1", "ny"),
        ("2", ChangeKind.REMOVED, set(), "2", ""),
        ("B", ChangeKind.CHANGED, {Aspect.WORDING}, "B", "B"),
        ("4", ChangeKind.CHANGED, {Aspect.FACTS}, "4", "4"),
    ]
    assert first.changes[2].new_plan == "i planen"
    facts = first.changes[3]
    assert facts.old_facts == report.activities["4"]
    assert facts.new_facts == after.activities["4"]
    mark, moved = second.changes
    assert (mark.subject, mark.kind, mark.new_text) == (Subject.MARK, ChangeKind.ADDED, "ferie")
    assert moved.aspects == {Aspect.PLACE}
    assert moved.old_location == Location(FIRST, "A", "3")
    assert moved.location == Location(SECOND, None, "3")


def test_what_one_activity_differs_in_is_said_at_one_of_its_notes(report: Report) -> None:
    linked = apply(report, LinkNote("3", "1", None))
    after = apply(linked, SetActivity(Activity(id="1", status=Status.PLANNED)))
    (goal,) = compare(linked, after).goals
    assert [change.key[1] for change in goal.changes] == ["1"]
    # The note that both have is preferred to one that is new.
    new = Note(id="0", activity_id="1", text="")
    after = apply(after, AddNote(InMeasure("A"), 0, new, None))
    (goal,) = compare(linked, after).goals
    assert [(change.key[1], set(change.aspects)) for change in goal.changes] == [
        ("0", set()),
        ("1", {Aspect.FACTS}),
    ]


@given(st.data())
@settings(max_examples=examples(40))
def test_the_same_elements_differ_from_both_sides(data: st.DataObject) -> None:
    older = data.draw(reports(SMALL_FORM))
    newer = older
    for edit in data.draw(histories(older, max_size=5)):
        newer = apply(newer, edit)
    there, back = compare(older, newer), compare(newer, older)
    assert {c.key for c in there.changes} - {c.key for c in back.changes} <= {
        c.key for c in there.changes if c.aspects & {Aspect.FACTS, Aspect.PLACE}
    }
    assert len({c.key for c in there.changes}) == len(there.changes)
    assert there.changed_activities == back.changed_activities
