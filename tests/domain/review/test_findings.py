"""What is found before a report is delivered, and what is not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    NothingToReport,
    Report,
    Semester,
    SeveralTimes,
    Status,
    When,
)
from kplan_desktop.domain.review.findings import (
    Finding,
    FindingKind,
    Severity,
    findings,
)
from tests.domain.samples import (
    DEADLINE,
    FIRST,
    FORM,
    GOALS,
    IN_TIME,
    SECOND,
    measure,
    note,
    report,
    small_reports,
)
from tests.strategies import examples

DAY = dt.timedelta(days=1)
KOMMUNER = FORM.metrics[0].id


def found_in_first_goal(written: Report, today: dt.date = IN_TIME) -> list[FindingKind]:
    """The findings under the first goal; the others are empty and have findings of their own."""
    return [one.kind for one in findings(written, today) if one.location.goal_id == FIRST]


def found_in_report(written: Report, today: dt.date = IN_TIME) -> list[FindingKind]:
    return [one.kind for one in findings(written, today) if one.location.goal_id is None]


def report_with_note(
    status: Status | None = None, when: When | None = None, text: str = "Fagdag"
) -> Report:
    """A report with one note under one measure of the first goal."""
    entry = GoalEntry(goal_id=FIRST, measures=(measure("A", note("1", text)),))
    return report(entry, activities=(Activity(id="1", status=status, when=when),))


def test_an_empty_report_has_every_goal_as_a_finding_and_nothing_else() -> None:
    found = findings(report(), IN_TIME)
    assert [one.kind for one in found] == [FindingKind.GOAL_EMPTY] * len(GOALS)
    assert [one.location.goal_id for one in found] == list(GOALS)


def test_a_goal_with_nothing_to_report_is_no_finding_with_or_without_a_reason() -> None:
    for mark in (NothingToReport(), NothingToReport("Ingen søkte")):
        assert not found_in_first_goal(report(GoalEntry(goal_id=FIRST, nothing_to_report=mark)))


def test_a_mark_that_notes_speak_against_is_a_finding() -> None:
    entry = GoalEntry(goal_id=FIRST, notes=(note("1"),), nothing_to_report=NothingToReport())
    assert found_in_first_goal(report(entry)) == [FindingKind.NOTHING_BUT_NOTES]


def test_a_planned_measure_without_notes_goes_together_with_nothing_to_report() -> None:
    entry = GoalEntry(
        goal_id=FIRST, measures=(measure("A"),), nothing_to_report=NothingToReport("Utsatt")
    )
    assert not found_in_first_goal(report(entry))


def test_measures_and_notes_without_text_or_notes_are_named_with_their_places() -> None:
    entry = GoalEntry(
        goal_id=FIRST,
        measures=(
            measure("A", note("1"), note("2", " \n\u00a0")),
            measure("B", text="\t"),
        ),
        notes=(note("3", ""),),
    )
    found = [one for one in findings(report(entry), IN_TIME) if one.location.goal_id == FIRST]
    assert [(one.kind, one.location.measure_id, one.location.note_id) for one in found] == [
        (FindingKind.NOTE_WITHOUT_TEXT, "A", "2"),
        (FindingKind.MEASURE_WITHOUT_TEXT, "B", None),
        (FindingKind.MEASURE_WITHOUT_NOTES, "B", None),
        (FindingKind.NOTE_WITHOUT_TEXT, None, "3"),
    ]


@pytest.mark.parametrize("text", ["Seminar i november???", "Hva nå??", "?? kommuner"])
def test_question_marks_in_a_row_are_doubt(text: str) -> None:
    assert found_in_first_goal(report_with_note(text=text)) == [FindingKind.UNCERTAIN]


@pytest.mark.parametrize("text", ["Hvem kan hjelpe? Vi spurte alle.", "Ja? Nei?", "a ? ? b"])
def test_a_question_is_no_doubt(text: str) -> None:
    assert not found_in_first_goal(report_with_note(text=text))


def test_an_uncertain_activity_is_one_finding_even_when_its_text_doubts_as_well() -> None:
    assert found_in_first_goal(report_with_note(Status.UNCERTAIN, text="Kanskje???")) == [
        FindingKind.UNCERTAIN
    ]


@pytest.mark.parametrize(
    "when",
    [
        Day(DEADLINE + DAY),
        DateRange(DEADLINE + DAY, DEADLINE + 3 * DAY),
        Semester(DEADLINE.year + 1, "spring"),
        SeveralTimes((Day(DEADLINE - DAY), Day(DEADLINE + DAY))),
    ],
)
def test_activities_after_the_deadline_are_found_unless_planned_or_cancelled(when: When) -> None:
    assert found_in_first_goal(report_with_note(None, when)) == [FindingKind.AFTER_DEADLINE]
    for status in (Status.PLANNED, Status.CANCELLED):
        assert not found_in_first_goal(report_with_note(status, when))


@pytest.mark.parametrize(
    "when",
    [
        Day(DEADLINE),
        DateRange(DEADLINE, DEADLINE + 3 * DAY),
        Semester(DEADLINE.year, "autumn"),
        Semester(DEADLINE.year, "spring"),
        SeveralTimes((Day(DEADLINE - DAY), DateRange(DEADLINE, DEADLINE + DAY))),
        None,
    ],
)
def test_activities_that_begin_by_the_deadline_are_not_found(when: When | None) -> None:
    assert not found_in_first_goal(report_with_note(None, when))


def test_done_in_the_future_is_found_until_the_day_has_come() -> None:
    written = report_with_note(Status.DONE, Day(IN_TIME))
    assert found_in_first_goal(written, IN_TIME - DAY) == [FindingKind.DONE_IN_FUTURE]
    assert not found_in_first_goal(written, IN_TIME)


def test_planned_for_the_future_and_done_without_a_date_are_as_they_should_be() -> None:
    assert not found_in_first_goal(report_with_note(Status.PLANNED, Day(IN_TIME + DAY)))
    assert not found_in_first_goal(report_with_note(Status.DONE))


def test_the_deadline_is_the_whole_day() -> None:
    assert FindingKind.LATE not in found_in_report(report_with_note(), DEADLINE)
    assert FindingKind.LATE in found_in_report(report_with_note(), DEADLINE + DAY)


def test_a_name_of_spaces_is_no_name() -> None:
    for adviser in ("", " \u00a0"):
        assert found_in_report(replace(report(), adviser=adviser)) == [FindingKind.NO_ADVISER]


def counted(*figures: Figure) -> Report:
    entry = GoalEntry(goal_id=FIRST, measures=(measure("A", note("1"), note("2")),))
    return report(entry, activities=(Activity(id="1", figures=figures),))


def test_an_activity_without_figures_gives_the_report_a_hint() -> None:
    figure = Figure(KOMMUNER, Decimal(0), Exactness.EXACT)
    assert found_in_report(counted()) == [FindingKind.NO_FIGURES]
    assert found_in_report(counted(figure)) == [FindingKind.NO_FIGURES]
    one = report(
        GoalEntry(goal_id=FIRST, measures=(measure("A", note("1")),)),
        activities=(Activity(id="1", figures=(figure,)),),
    )
    assert not found_in_report(one)


def test_a_figure_given_as_unknown_is_not_missing() -> None:
    entry = GoalEntry(goal_id=FIRST, measures=(measure("A", note("1")),))
    unknown = Figure(KOMMUNER, None, Exactness.UNKNOWN)
    assert not found_in_report(report(entry, activities=(Activity(id="1", figures=(unknown,)),)))


def test_open_suggestions_are_counted_in_one_finding_of_the_whole_report() -> None:
    written = report(GoalEntry(goal_id=FIRST, measures=(measure("A", note("1")),)))
    found = findings(written, IN_TIME, open_suggestions=17)
    (suggestions,) = [each for each in found if each.kind is FindingKind.OPEN_SUGGESTIONS]
    assert (suggestions.count, suggestions.location) == (17, Location())
    assert suggestions not in findings(written, IN_TIME)


def test_only_figures_the_name_and_suggestions_are_hints() -> None:
    location = findings(report(), IN_TIME)[0].location
    hints = {kind for kind in FindingKind if Finding(kind, location).severity is Severity.HINT}
    assert hints == {
        FindingKind.NO_ADVISER,
        FindingKind.NO_FIGURES,
        FindingKind.OPEN_SUGGESTIONS,
    }


def test_findings_stand_in_printed_order_those_of_the_whole_report_first() -> None:
    entries = (
        GoalEntry(goal_id=SECOND, measures=(measure("B", note("2", "")), measure("C"))),
        GoalEntry(
            goal_id=FIRST,
            measures=(measure("A", note("1", ""), note("4")),),
            notes=(note("3", ""),),
        ),
    )
    found = findings(replace(report(*entries), adviser=""), DEADLINE + DAY)
    ids = [one.location.note_id or one.location.measure_id or one.location.goal_id for one in found]
    assert ids == [None, None, None, "1", "3", "2", "C", *GOALS[2:]]


@settings(max_examples=examples(25))
@given(small_reports(), st.dates(dt.date(1950, 1, 1), dt.date(2150, 1, 1)))
def test_any_report_can_be_looked_through_and_every_place_is_in_it(
    written: Report, today: dt.date
) -> None:
    measures = {one.id for one in written.measures()}
    notes = {one.id for one in written.all_notes()}
    goals = {entry.goal_id for entry in written.goals}
    for one in findings(written, today):
        assert one.location.goal_id is None or one.location.goal_id in goals
        assert one.location.measure_id is None or one.location.measure_id in measures
        assert one.location.note_id is None or one.location.note_id in notes


@pytest.mark.parametrize("year", [0, -44, 10_000, 2**62])
def test_a_semester_has_a_year_that_dates_have(year: int) -> None:
    with pytest.raises(ValueError, match="year"):
        Semester(year, "autumn")


@pytest.mark.parametrize("year", [1, 9999])
def test_the_first_and_the_last_year_there_is_can_be_looked_at(year: int) -> None:
    assert isinstance(findings(report_with_note(None, Semester(year, "spring")), IN_TIME), tuple)
