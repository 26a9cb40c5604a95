"""Which goals and measures match each filter of the tree."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.edits import SetActivity, SetNoteText, apply
from kplan_desktop.domain.model.report import (
    Activity,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    NothingToReport,
    Report,
    Status,
)
from kplan_desktop.domain.review import outline_filter
from kplan_desktop.domain.review.changed_elements import ChangedElements, changed_elements
from kplan_desktop.domain.review.outline_filter import Filter, Matches, OutlineFilters, matches
from kplan_desktop.domain.review.report_comparison import compare
from tests.domain.samples import (
    DEADLINE,
    FIRST,
    FORM,
    GOALS,
    IN_TIME,
    SECOND,
    findings,
    measure,
    note,
    report,
    small_reports,
)
from tests.strategies import examples


def places(where: Report, which: Filter, delivered: Report | None = None) -> tuple[set[str], ...]:
    changed = None if delivered is None else changed_elements(compare(delivered, where))
    found = matches(where, findings(where, IN_TIME), changed)[which]
    assert len(found) == len(found.goals) + len(found.measures)
    return set(found.goals), set(found.measures)


def test_empty_matches_goals_and_measures_without_text_or_mark() -> None:
    where = report(
        GoalEntry(goal_id=FIRST, measures=(measure("m1", note("a")), measure("m2"))),
        GoalEntry(
            goal_id=SECOND,
            measures=(measure("m3"),),
            nothing_to_report=NothingToReport(),
        ),
        GoalEntry(goal_id=GOALS[2], measures=(measure("m4", note("b", " ")),)),
        GoalEntry(goal_id=GOALS[3], notes=(note("c"),)),
    )
    assert places(where, Filter.EMPTY) == (set(GOALS[4:]), {"m2", "m4"})


def test_no_figures_matches_where_a_note_lacks_figures() -> None:
    known = Figure(FORM.metrics[0].id, Decimal(0), Exactness.EXACT)
    unknown = Figure(FORM.metrics[0].id, None, Exactness.UNKNOWN)
    where = report(
        GoalEntry(
            goal_id=FIRST,
            measures=(
                measure("m1", note("a"), note("b")),
                measure("m2", note("c")),
                measure("m3", note("d")),
                measure("m4"),
            ),
            notes=(note("e"),),
        ),
        activities=(Activity(id="b", figures=(known,)), Activity(id="c", figures=(unknown,))),
    )
    assert places(where, Filter.NO_FIGURES) == ({FIRST}, {"m1", "m3"})


def test_uncertain_matches_uncertain_notes_and_doubtful_dates() -> None:
    late = Day(DEADLINE + dt.timedelta(days=1))
    where = report(
        GoalEntry(
            goal_id=FIRST,
            measures=(
                measure("m1", note("a", "Kommer ???")),
                measure("m2", note("b")),
                measure("m3", note("c")),
                measure("m4", note("d")),
            ),
        ),
        GoalEntry(goal_id=SECOND, notes=(note("e"),)),
        activities=(
            Activity(id="b", when=late),
            Activity(id="c", when=late, status=Status.PLANNED),
            Activity(id="e", status=Status.UNCERTAIN),
        ),
    )
    assert places(where, Filter.UNCERTAIN) == ({SECOND}, {"m1", "m2"})


def test_without_a_delivery_there_is_no_filter_for_what_changed() -> None:
    where = report()
    assert Filter.CHANGED not in matches(where, (), None)
    assert matches(where, (), ChangedElements())[Filter.CHANGED] == Matches()


def test_a_changed_note_matches_at_its_measure_or_goal() -> None:
    before = report(
        GoalEntry(goal_id=FIRST, measures=(measure("m1", note("a")), measure("m2", note("b")))),
        GoalEntry(goal_id=SECOND, notes=(note("c"),)),
    )
    assert places(apply(before, SetNoteText("b", "x")), Filter.CHANGED, before) == (set(), {"m2"})
    assert places(apply(before, SetNoteText("c", "x")), Filter.CHANGED, before) == ({SECOND}, set())
    assert places(before, Filter.CHANGED, before) == (set(), set())


def count_calls(monkeypatch: pytest.MonkeyPatch, name: str, calls: list[object]) -> None:
    real = getattr(outline_filter, name)

    def counted(*given: object, **named: object) -> object:
        calls.append(given)
        return real(*given, **named)

    monkeypatch.setattr(outline_filter, name, counted)


def test_only_what_an_edit_changed_is_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [
        GoalEntry(goal_id=goal_id, measures=(measure(f"m{goal_id}", note(f"n{goal_id}")),))
        for goal_id in GOALS
    ]
    before, filters = report(*entries), OutlineFilters()
    filters.matches(before, (), None)
    looked_at: list[object] = []
    count_calls(monkeypatch, "_part", looked_at)
    count_calls(monkeypatch, "is_bare", looked_at)
    after = apply(before, SetNoteText(f"n{FIRST}", ""))
    found = filters.matches(after, (), None)
    assert len(looked_at) == 2  # the measure, and its goal's own notes
    assert found == matches(after, (), None)
    activity = replace(after.activities[f"n{SECOND}"], status=Status.PLANNED)
    later = apply(after, SetActivity(activity))
    looked_at.clear()
    found = filters.matches(later, (), None)
    assert looked_at == [(activity, DEADLINE)]
    assert found == matches(later, (), None)


@settings(max_examples=examples(30))
@given(small_reports(), st.data())
def test_after_any_edits_the_same_matches_as_in_a_report_seen_once(
    where: Report, data: st.DataObject
) -> None:
    filters = OutlineFilters()
    for _ in range(4):
        changed = ChangedElements(notes=frozenset(each.id for each in where.all_notes()))
        assert filters.matches(where, (), changed) == matches(where, (), changed)
        where = data.draw(small_reports())


@settings(max_examples=examples(30))
@given(small_reports())
def test_what_matches_is_in_the_report(where: Report) -> None:
    goals = {entry.goal_id for entry in where.goals}
    measures = {one.id for one in where.measures()}
    for found in matches(where, findings(where, IN_TIME), ChangedElements()).values():
        assert found.goals <= goals
        assert found.measures <= measures
