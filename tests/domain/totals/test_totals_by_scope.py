"""Totals of goals, areas and the whole report, and the notes behind them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings

from kplan_desktop.domain.model.report import Activity, Exactness, Figure, GoalEntry, Report
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.totals import totals
from kplan_desktop.domain.totals.totals_by_scope import (
    AreaScope,
    GoalScope,
    ReportScope,
    Scope,
    counted_more_than_once,
    notes_of,
    sources,
    totals_of,
    totals_of_all_scopes,
    totals_of_goals,
)
from tests.domain.samples import FIRST, FORM, GOALS, SECOND, measure, note, report, small_reports
from tests.strategies import examples

KOMMUNER, DELTAKERE = FORM.metrics[0].id, FORM.metrics[1].id
AREA, OTHER_AREA = FORM.strategy_areas[0].id, FORM.strategy_areas[1].id
FAR = FORM.strategy_areas[1].goals[0].id


def figure(value: int | None, metric: str = KOMMUNER) -> Figure:
    if value is None:
        return Figure(metric, None, Exactness.UNKNOWN)
    return Figure(metric, Decimal(value), Exactness.EXACT)


def toured() -> Report:
    """A tour with notes under two goals of an area and one of another, and other activities."""
    return report(
        GoalEntry(
            goal_id=FIRST,
            measures=(measure("A", note("1"), note("2", of="tur")), measure("B", note("3"))),
        ),
        GoalEntry(goal_id=SECOND, notes=(note("4"), note("5", "Turen", of="tur"))),
        GoalEntry(goal_id=FAR, measures=(measure("C", note("6", of="tur"), note("7", of="tur")),)),
        activities=(
            Activity(id="tur", figures=(figure(12),)),
            Activity(id="3", figures=(figure(5), figure(40, DELTAKERE))),
            Activity(id="4", figures=(figure(None),)),
        ),
    )


def values(written: Report, scope: Scope) -> dict[str, Decimal | None]:
    return {one.metric.id: one.value for one in totals_of(written, scope).by_metric}


def test_each_activity_counts_once_in_its_goal_its_area_and_the_report() -> None:
    written = toured()
    assert values(written, GoalScope(FIRST)) == {KOMMUNER: 17, DELTAKERE: 40}
    assert values(written, GoalScope(SECOND)) == {KOMMUNER: 12}
    assert values(written, AreaScope(AREA)) == {KOMMUNER: 17, DELTAKERE: 40}
    assert values(written, AreaScope(OTHER_AREA)) == {KOMMUNER: 12}
    assert values(written, ReportScope()) == {KOMMUNER: 17, DELTAKERE: 40}
    found = totals_of(written, ReportScope())
    assert (found.activities, found.with_figures, found.unknown) == (4, 2, 1)
    assert totals_of(written, GoalScope(GOALS[-1])).activities == 0


def test_a_total_opens_to_its_notes_the_activitys_other_places_beside_the_first() -> None:
    written = toured()
    total = totals_of(written, GoalScope(SECOND)).of(KOMMUNER)
    assert total is not None
    unknown, tour = sources(written, GoalScope(SECOND), total)
    assert (unknown.note.note_id, unknown.note.label, unknown.also) == ("4", "1.2 – 1", ())
    assert unknown.figure.value is None
    assert (tour.note.note_id, tour.note.label, tour.note.text) == ("5", "1.2 – 2", "Turen")
    assert tour.figure.value == 12
    far = FORM.goal(FAR).number
    labels = ["1.1 · 1.2", f"{far} · 1.1", f"{far} · 1.2"]
    assert [one.label for one in tour.also] == labels
    assert [one.note_id for one in tour.also] == ["2", "6", "7"]


def test_goals_have_separate_totals_and_shared_activities_are_counted() -> None:
    goals = totals_of_goals(toured(), AreaScope(AREA))
    assert [one.scope for one in goals][:2] == [GoalScope(FIRST), GoalScope(SECOND)]
    assert counted_more_than_once(goals, KOMMUNER) == 1
    assert counted_more_than_once(goals, DELTAKERE) == 0
    # What nobody knows is added up nowhere.
    assert counted_more_than_once(goals[1:], KOMMUNER) == 0


def test_the_table_begins_with_the_report_and_has_every_area_and_goal() -> None:
    rows = totals_of_all_scopes(toured())
    scopes = [one.scope for one in rows]
    assert scopes[:3] == [ReportScope(), AreaScope(AREA), GoalScope(FIRST)]
    assert [one for one in scopes if isinstance(one, GoalScope)] == [
        GoalScope(one) for one in GOALS
    ]
    assert len(scopes) == len(GOALS) + len(FORM.strategy_areas) + 1


def test_an_area_or_goal_that_the_form_lacks_has_no_totals() -> None:
    for scope in (GoalScope("?"), AreaScope("?")):
        with pytest.raises(LookupError):
            totals_of(report(), scope)


@settings(max_examples=examples(25))
@given(small_reports())
def test_every_total_is_made_of_its_sources_and_each_note_of_them_is_named_once(
    written: Report,
) -> None:
    area = written.form.strategy_areas[0]
    scopes: list[Scope] = [
        ReportScope(),
        AreaScope(area.id),
        *(GoalScope(one.id) for one in area.goals),
    ]
    for scope in scopes:
        found = totals_of(written, scope)
        assert found.activities == totals(written, notes_of(written, scope)).activities
        here = [one.id for one in notes_of(written, scope)]
        for total in found.by_metric:
            opened = sources(written, scope, total)
            known = [
                one.figure.value
                for one in opened
                if one.figure.value is not None and one.standing is Standing.REACHED
            ]
            assert total.value == (sum(known, Decimal(0)) if known else None)
            assert len(opened) == len(total.counted)
            told = {one.activity_id for one in opened}
            named = [place.note_id for one in opened for place in (one.note, *one.also)]
            assert sorted(named) == sorted(
                one.id for one in written.all_notes() if one.activity_id in told
            )
            first = [here.index(one.note.note_id) for one in opened]
            assert first == sorted(first)


@settings(max_examples=examples(25))
@given(small_reports())
def test_the_totals_of_goals_are_at_least_the_reports(written: Report) -> None:
    goals = totals_of_goals(written, ReportScope())
    for total in totals_of(written, ReportScope()).by_metric:
        parts = [one.totals.of(total.metric.id) for one in goals]
        known = [part.value for part in parts if part is not None and part.value is not None]
        if counted_more_than_once(goals, total.metric.id):
            assert sum(known) >= (total.value or 0)
        else:
            assert (sum(known, Decimal(0)) if known else None) == total.value
