"""The check of a report in slices: how much is looked at in each, and when it ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kplan_desktop.domain.checks.report_check import ReportCheck, find_all, personal_data
from kplan_desktop.domain.checks.rules import CheckContext
from kplan_desktop.domain.model.edits import MoveMeasure, SetActivity, SetNoteText, apply
from kplan_desktop.domain.model.report import Activity, GoalEntry, Report, Status
from kplan_desktop.domain.review.findings import FindingKind
from tests.domain.samples import FIRST, IN_TIME, SECOND, measure, note, report

NOTES = 3_000
IN_A_SLICE = 100
MANY = report(
    GoalEntry(goal_id=FIRST, measures=(measure("A", *(note(str(n), "→") for n in range(NOTES))),))
)


class Ticking:
    """A clock that advances by one each time it is read."""

    def __init__(self) -> None:
        self._ticks: Iterator[int] = iter(range(10**9))

    def __call__(self) -> float:
        return float(next(self._ticks))


@pytest.fixture
def check() -> ReportCheck:
    return ReportCheck(Ticking())


def slices(check: ReportCheck, checked: Report, context: CheckContext | None = None) -> int:
    """How many slices it takes until no note is left."""
    for count in range(1, NOTES):
        deadline = checked.form.report.deadline
        if check.read_some(checked, IN_TIME, deadline, context or CheckContext(), IN_A_SLICE):
            return count
    raise AssertionError("the check never ends")


def test_each_slice_goes_on_where_the_one_before_stopped(check: ReportCheck) -> None:
    assert slices(check, MANY) <= NOTES // IN_A_SLICE + 1
    assert slices(check, MANY) == 1


def test_an_edit_in_the_middle_is_found(check: ReportCheck) -> None:
    deadline, context = MANY.form.report.deadline, CheckContext()
    check.read_some(MANY, IN_TIME, deadline, context, IN_A_SLICE)
    after = apply(MANY, SetNoteText("3", "Uke 3???"))
    assert slices(check, after) <= NOTES // IN_A_SLICE + 1
    found = check.find_all(after, IN_TIME, deadline, context)
    assert found == find_all(after, IN_TIME, deadline, context)
    assert "???" in {one.words for one in found}


def test_once_no_note_is_left_no_note_is_looked_at(
    check: ReportCheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    slices(check, MANY)
    after = apply(MANY, SetActivity(Activity(id="3", status=Status.UNCERTAIN)))
    slices(check, after)
    looked_at: list[object] = []
    monkeypatch.setattr(ReportCheck, "_of_note", lambda _, *of: looked_at.append(of))
    found = check.find_all(after, IN_TIME, after.form.report.deadline, CheckContext())
    assert not looked_at
    assert FindingKind.UNCERTAIN in {one.kind for one in found}


def test_other_dates_and_fonts_begin_anew(check: ReportCheck) -> None:
    slices(check, MANY)
    context = replace(CheckContext(), prints=lambda char: char != "→")
    assert slices(check, MANY, context) > 1
    found = check.find_all(MANY, IN_TIME, MANY.form.report.deadline, context)
    assert sum(one.words == "→" for one in found) == NOTES


def test_a_measure_that_moved_is_found_where_it_is_now(check: ReportCheck) -> None:
    deadline, context = MANY.form.report.deadline, CheckContext()
    check.find_all(MANY, IN_TIME, deadline, context)
    after = apply(MANY, MoveMeasure("A", SECOND, 0))
    found = check.find_all(after, IN_TIME, deadline, context)
    assert found == find_all(after, IN_TIME, deadline, context)


def test_personal_data_is_found_whatever_the_form_switches_off() -> None:
    text = "Født 01017000027, telefon 22 22 22 22, Storgata 1. Ukjent ord: xkcdq."
    made = report(GoalEntry(goal_id=FIRST, measures=(measure("A", note("n", text)),)))
    found = personal_data(made)
    assert [each.kind for each in found][:2] == [
        FindingKind.IDENTITY_NUMBER,
        FindingKind.PHONE_NUMBER,
    ]
    assert all(each.location.note_id == "n" for each in found)
    switched_off = tuple(kind.value for kind in FindingKind)
    assert personal_data(replace(made, form=replace(made.form, checks=switched_off))) == found
