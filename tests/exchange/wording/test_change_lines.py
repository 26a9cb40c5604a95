"""What has changed since a delivery is said in lines that quote no text."""

from __future__ import annotations

from dataclasses import replace

from kplan_desktop.domain.model.edits import (
    AddNote,
    Edit,
    MoveNote,
    RemoveNote,
    SetActivity,
    SetHead,
    SetMeasureText,
    SetNoteText,
    SetNothingToReport,
    apply,
)
from kplan_desktop.domain.model.location import InGoal, InMeasure
from kplan_desktop.domain.model.report import Activity, GoalEntry, NothingToReport, Status
from kplan_desktop.domain.review.report_comparison import compare
from kplan_desktop.exchange.wording.change_lines import MOST_LINES, change_lines
from tests.domain.samples import FIRST, FORM, SECOND, measure, note, report

BEFORE = report(
    GoalEntry(
        goal_id=FIRST,
        measures=(measure("m1", note("a"), note("b"), note("c")), measure("m2", note("d"))),
    )
)
EDITS: tuple[Edit, ...] = (
    SetHead(FORM.units[1].id, "Ola"),
    SetNoteText("a", "Helt nytt"),
    SetActivity(Activity(id="a", status=Status.PLANNED)),
    RemoveNote("b"),
    MoveNote("d", InMeasure("m1"), 0),
    SetMeasureText("m2", "Ny", None),
    SetNothingToReport(SECOND, NothingToReport("x")),
)


def test_each_change_is_one_line_in_the_language_of_the_form() -> None:
    after = BEFORE
    for edit in EDITS:
        after = apply(after, edit)
    assert change_lines(compare(BEFORE, after)) == (
        "region eller navn endret",
        "1.1, tiltak 1, notat 1: flyttet",
        "1.1, tiltak 1, notat 2: fjernet",
        "1.1, tiltak 1, notat 2: endret, tall, tid eller status endret",
        "1.1, tiltak 2: endret",
        "1.2: merket «ingenting å melde» endret",
    )
    english = replace(after, form=replace(FORM, language="en"))
    assert change_lines(compare(BEFORE, english))[1] == "1.1, measure 1, note 1: moved"


def test_of_very_many_changes_the_rest_is_counted() -> None:
    after = BEFORE
    for number in range(MOST_LINES + 3):
        name = f"ny-{number}"
        after = apply(after, AddNote(InGoal(SECOND), 0, note(name), Activity(id=name)))
    lines = change_lines(compare(BEFORE, after))
    assert (len(lines), lines[-1]) == (MOST_LINES + 1, "og 3 endringer til")
