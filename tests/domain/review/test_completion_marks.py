"""The completion marks of goals and measures."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.edits import apply
from kplan_desktop.domain.model.report import GoalEntry, NothingToReport, RegionalMeasure, Report
from kplan_desktop.domain.review.completion_marks import (
    CompletionMark,
    CompletionMarkCache,
    doubtful_places,
    goal_mark,
    is_settled,
    measure_mark,
)
from tests.domain.samples import (
    DEADLINE,
    FIRST,
    IN_TIME,
    SECOND,
    findings,
    measure,
    note,
    report,
    small_reports,
)
from tests.random_edits import histories
from tests.strategies import examples

NONE: frozenset[str] = frozenset()


def entry(*measures: RegionalMeasure, **more: object) -> GoalEntry:
    return replace(GoalEntry(goal_id=FIRST, measures=measures), **more)  # type: ignore[arg-type]  # fields of GoalEntry


def test_a_measure_is_empty_until_something_is_written_in_it_or_under_it() -> None:
    assert measure_mark(measure("A", text=""), NONE) is CompletionMark.EMPTY
    assert measure_mark(measure("A", note("1", " \n"), text=" "), NONE) is CompletionMark.EMPTY
    assert measure_mark(measure("A", note("1"), text=""), NONE) is CompletionMark.IN_PROGRESS
    assert measure_mark(measure("A"), NONE) is CompletionMark.IN_PROGRESS


def test_a_measure_is_done_when_it_has_notes_and_all_of_them_have_a_text() -> None:
    assert measure_mark(measure("A", note("1"), note("2")), NONE) is CompletionMark.DONE
    assert measure_mark(measure("A", note("1"), note("2", "")), NONE) is CompletionMark.IN_PROGRESS


def test_a_goal_without_anything_is_empty_and_so_is_one_with_empty_measures() -> None:
    assert goal_mark(entry(), NONE) is CompletionMark.EMPTY
    assert goal_mark(entry(measure("A", text="")), NONE) is CompletionMark.EMPTY
    assert goal_mark(entry(notes=(note("1", ""),)), NONE) is CompletionMark.EMPTY


def test_a_goal_is_done_when_all_under_it_is() -> None:
    done = measure("A", note("1"))
    assert goal_mark(entry(done), NONE) is CompletionMark.DONE
    assert goal_mark(entry(notes=(note("1"),)), NONE) is CompletionMark.DONE
    assert goal_mark(entry(done, notes=(note("2"),)), NONE) is CompletionMark.DONE
    assert goal_mark(entry(done, measure("B")), NONE) is CompletionMark.IN_PROGRESS
    assert goal_mark(entry(done, measure("B", text="")), NONE) is CompletionMark.IN_PROGRESS
    assert goal_mark(entry(done, notes=(note("2", ""),)), NONE) is CompletionMark.IN_PROGRESS


def test_nothing_to_report_has_its_own_mark_and_settles_the_goal() -> None:
    marked = entry(nothing_to_report=NothingToReport())
    assert goal_mark(marked, NONE) is CompletionMark.NOTHING_TO_REPORT
    assert is_settled(marked)
    assert not is_settled(entry())


def test_incompleteness_is_no_doubt() -> None:
    written = report(entry(measure("A", note("1", "")), measure("B", text="")))
    assert doubtful_places(findings(written, IN_TIME)) == NONE


def test_doubt_marks_the_measure_and_its_goal_and_no_other() -> None:
    written = report(entry(measure("A", note("1", "???")), measure("B", note("2"))))
    doubtful = doubtful_places(findings(written, IN_TIME))
    assert doubtful == {FIRST, "A"}
    first, second = written.entry(FIRST), written.entry(SECOND)
    assert goal_mark(first, doubtful) is CompletionMark.FINDINGS
    assert [measure_mark(one, doubtful) for one in first.measures] == [
        CompletionMark.FINDINGS,
        CompletionMark.DONE,
    ]
    assert goal_mark(second, doubtful) is CompletionMark.EMPTY


def test_doubt_about_a_note_without_measure_marks_the_goal() -> None:
    written = report(entry(notes=(note("1", "???"),)))
    assert doubtful_places(findings(written, IN_TIME)) == {FIRST}


def test_a_late_report_marks_no_place() -> None:
    late = DEADLINE.replace(year=DEADLINE.year + 1)
    assert doubtful_places(findings(report(), late)) == NONE


def test_doubt_leaves_a_goal_settled_that_has_all_its_texts() -> None:
    written = report(entry(measure("A", note("1", "???"))))
    assert is_settled(written.entry(FIRST))
    assert CompletionMarkCache().goals_settled(written) == 1


@settings(max_examples=examples(25))
@given(small_reports())
def test_what_is_settled_has_no_empty_place_left(written: Report) -> None:
    assert CompletionMarkCache().goals_settled(written) == sum(
        is_settled(one) for one in written.asked_for()
    )
    for one in written.goals:
        mark = goal_mark(one, NONE)
        assert mark is not CompletionMark.FINDINGS
        if mark is CompletionMark.DONE:
            assert all(told.text.strip() for told in one.all_notes())
            assert all(each.text.strip() and each.notes for each in one.measures)


@settings(max_examples=examples(25))
@given(st.data(), small_reports())
def test_marks_that_were_kept_are_those_of_the_report_as_it_is_now(
    data: st.DataObject, written: Report
) -> None:
    kept = CompletionMarkCache()
    for edit in [None, *data.draw(histories(written))]:
        written = written if edit is None else apply(written, edit)
        doubtful = doubtful_places(findings(written, IN_TIME))
        for one in written.goals:
            assert kept.goal(one, doubtful) is goal_mark(one, doubtful)
            assert kept.settled(one) == is_settled(one)
            for each in one.measures:
                assert kept.measure(each, doubtful) is measure_mark(each, doubtful)
