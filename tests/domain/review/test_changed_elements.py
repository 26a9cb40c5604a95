"""The elements that changed since the last delivery."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.edits import (
    AddNote,
    Edit,
    MoveNote,
    RemoveNote,
    SetActivity,
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
    NothingToReport,
    Report,
    Status,
)
from kplan_desktop.domain.review.change_counts import change_counts
from kplan_desktop.domain.review.changed_elements import ChangedElements, changed_elements
from kplan_desktop.domain.review.report_comparison import compare
from tests.domain.samples import FIRST, FORM, SECOND, measure, note, report, small_reports
from tests.random_edits import histories
from tests.strategies import examples

DELIVERED = report(
    GoalEntry(
        goal_id=FIRST,
        measures=(measure("m1", note("a"), note("b")), measure("m2", note("linked", of="a"))),
        notes=(note("c"),),
    )
)
METRIC = FORM.metrics[0].id
FIGURE = Figure(METRIC, Decimal(12), Exactness.EXACT)


def ids(goals: str = "", measures: str = "", notes: str = "") -> ChangedElements:
    return ChangedElements(
        frozenset(goals.split()), frozenset(measures.split()), frozenset(notes.split())
    )


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (SetNoteText("a", "ny"), ids(notes="a")),
        (SetMeasureText("m2", "nytt", None), ids(measures="m2")),
        (SetMeasureText("m2", "Støtte kommunene", "før"), ids(measures="m2")),
        (AddNote(InMeasure("m1"), 0, note("n"), Activity(id="n")), ids(measures="m1", notes="n")),
        (RemoveNote("b"), ids(measures="m1")),
        (MoveNote("b", InMeasure("m1"), 0), ids(measures="m1")),
        (MoveNote("b", InMeasure("m2"), 0), ids(measures="m1 m2", notes="b")),
        (MoveNote("c", InMeasure("m2"), 0), ids(goals=FIRST, measures="m2", notes="c")),
        (RemoveNote("c"), ids(goals=FIRST)),
        (SetActivity(Activity(id="a", figures=(FIGURE,))), ids(notes="a linked")),
        (SetActivity(Activity(id="b", status=Status.PLANNED)), ids(notes="b")),
        (SetNothingToReport(SECOND, NothingToReport("x")), ids(goals=SECOND)),
        (AddNote(InGoal(SECOND), 0, note("n"), Activity(id="n")), ids(goals=SECOND, notes="n")),
    ],
)
def test_each_change_is_found_at_its_element(edit: Edit, expected: ChangedElements) -> None:
    assert changed_elements(compare(DELIVERED, apply(DELIVERED, edit))) == expected


def test_a_metric_that_means_something_else_changes_what_it_counts() -> None:
    counted = apply(DELIVERED, SetActivity(Activity(id="b", figures=(FIGURE,))))
    form = replace(FORM, metrics=(replace(FORM.metrics[0], plural="x"), *FORM.metrics[1:]))
    assert changed_elements(compare(counted, replace(counted, form=form))) == ids(notes="b")


@settings(max_examples=examples(40))
@given(st.data())
def test_an_unchanged_report_has_no_changes_and_no_change_is_missed(
    data: st.DataObject,
) -> None:
    before: Report = data.draw(small_reports())
    after = before
    for edit in data.draw(histories(before, max_size=3)):
        after = apply(after, edit)
    comparison = compare(before, after)
    told = changed_elements(comparison)
    differs = replace(
        change_counts(comparison),
        head_changed=False,
        metrics_changed=False,
        approval_changed=False,
        plan_changed=False,
        parked_changed=False,
    )
    assert bool(told) == bool(differs) or before.own_metrics != after.own_metrics
    assert not changed_elements(compare(after, after))
    assert not changed_elements(compare(before, replace(before)))
