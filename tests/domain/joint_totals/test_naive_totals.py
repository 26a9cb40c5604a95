"""The totals of any collection against the rule written down naively, and what they do not heed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    CountedFigure,
    FigureChoice,
    JointActivity,
)
from kplan_desktop.domain.collection.collection_edits import RemoveEntry, apply_edit
from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals
from kplan_desktop.domain.model.report import Activity, Exactness, Figure, Report, Status
from kplan_desktop.domain.totals.totals import Part
from kplan_desktop.domain.totals.totals_by_scope import AreaScope, GoalScope, ReportScope, Scope
from tests.domain.joint_totals.samples import AT, Office, about, exact, office, told, unknown
from tests.domain.samples import FORM
from tests.strategies import examples

UNITS = tuple(unit.id for unit in FORM.units[:4])
AREAS = FORM.strategy_areas[:2]
GOALS = tuple(goal.id for area in AREAS for goal in area.goals[:2])
METRICS = tuple(metric.id for metric in FORM.metrics[:2])
STANDINGS = ("reached", "planned", "uncertain", "cancelled")
STATUSES = {None: "reached", Status.DONE: "reached"} | {
    status: status.value for status in (Status.PLANNED, Status.UNCERTAIN, Status.CANCELLED)
}
REFS = st.builds(ActivityRef, st.sampled_from(UNITS), st.sampled_from("abc"))
VALUES = st.integers(0, 30)
Sums = tuple[Decimal | None, Decimal | None, Decimal | None, int, int]
ByMetric = dict[str, dict[str, Sums]]


def figure_of(metric_id: str) -> st.SearchStrategy[Figure]:
    return st.one_of(
        VALUES.map(lambda value: exact(value, metric_id)),
        VALUES.map(lambda value: about(value, metric_id)),
        st.just(unknown(metric_id)),
    )


@st.composite
def activities(draw: st.DrawFn, name: str) -> Activity:
    metrics = draw(st.lists(st.sampled_from(METRICS), unique=True))
    return Activity(
        id=name,
        status=draw(st.sampled_from(list(STATUSES))),
        figures=tuple(draw(figure_of(metric_id)) for metric_id in metrics),
    )


@st.composite
def reports(draw: st.DrawFn, unit_id: str) -> Report:
    names = draw(st.lists(st.sampled_from("abc"), unique=True))
    goals = {
        name: ",".join(draw(st.lists(st.sampled_from(GOALS), min_size=1, unique=True)))
        for name in names
    }
    return told(unit_id, *(draw(activities(name)) for name in names), goals=goals)


@st.composite
def decisions(draw: st.DrawFn) -> list[JointActivity]:
    """Decisions of which some share members; those that do choose no figures."""
    groups = draw(st.lists(st.lists(REFS, min_size=1, max_size=4, unique=True), max_size=5))
    found = []
    for number, members in enumerate(groups):
        others = {ref for each in groups if each is not members for ref in each}
        kinds = draw(st.lists(st.sampled_from(CountedFigure), min_size=2, max_size=2))
        figures = tuple(
            FigureChoice(
                metric_id=metric_id,
                kind=kind,
                of=draw(st.sampled_from(members)) if kind is CountedFigure.ONE else None,
            )
            for metric_id, kind in zip(METRICS, kinds, strict=True)
        )
        found.append(
            JointActivity(
                id=f"d{number}",
                members=tuple(members),
                same=draw(st.integers(0, 4)) > 0,
                figures=() if others & set(members) else figures,
                by="Merete",
                at=AT,
            )
        )
    return found


@st.composite
def offices(draw: st.DrawFn) -> Office:
    units = draw(st.lists(st.sampled_from(UNITS), unique=True))
    made = office(FORM, [draw(reports(unit_id)) for unit_id in units])
    return made.after(*draw(decisions()))


def naive(made: Office, scope: JointScope) -> tuple[int, ByMetric]:
    """Activities in a scope, and by metric and standing the sums, by lists and loops alone."""
    goals_of: dict[ActivityRef, set[str]] = {}
    known: dict[ActivityRef, Activity] = {}
    for unit_id, written in made.reports.items():
        for entry in written.goals:
            for note in entry.notes:
                ref = ActivityRef(unit_id, note.activity_id)
                goals_of.setdefault(ref, set()).add(entry.goal_id)
                known[ref] = written.activities[note.activity_id]
    groups: list[tuple[set[ActivityRef], list[JointActivity]]] = [({ref}, []) for ref in known]
    if scope.unit_id:
        groups = [each for each in groups if next(iter(each[0])).unit_id == scope.unit_id]
    else:
        for decision in made.collection.joint_activities.values():
            if decision.same:
                wanted = set(decision.members)
                meets = [each for each in groups if each[0] & wanted]
                groups = [each for each in groups if not each[0] & wanted]
                # Members that are gone may still hold others together.
                refs = wanted.union(*(each[0] for each in meets))
                made_by = [one for each in meets for one in each[1]]
                groups.append((refs, [*made_by, decision]))
    number = 0
    counted: dict[str, dict[str, list[list[Figure]]]] = {}
    for refs, deciding in groups:
        there = [ref for ref in refs if ref in known]
        if not there or not any(in_scope(goals_of[ref], scope.within) for ref in there):
            continue
        standings = {STATUSES[known[ref].status] for ref in there}
        standing = next(each for each in STANDINGS if each in standings)
        number += standing != "cancelled"
        for metric_id in METRICS if standing != "cancelled" else ():
            given = {
                ref: figure
                for ref in there
                for figure in known[ref].figures
                if figure.metric_id == metric_id and STATUSES[known[ref].status] == standing
            }
            if given:
                added = chosen(given, metric_id, deciding)
                counted.setdefault(metric_id, {}).setdefault(standing, []).append(added)
    return number, {
        metric_id: {standing: sums(lists) for standing, lists in of_standing.items()}
        for metric_id, of_standing in counted.items()
    }


def in_scope(goal_ids: set[str], scope: Scope) -> bool:
    match scope:
        case GoalScope(goal_id):
            return goal_id in goal_ids
        case AreaScope(area_id):
            area = next(area for area in FORM.strategy_areas if area.id == area_id)
            return any(goal.id in goal_ids for goal in area.goals)
        case ReportScope():
            return True


def chosen(
    given: dict[ActivityRef, Figure], metric_id: str, deciding: list[JointActivity]
) -> list[Figure]:
    choices = [each for one in deciding for each in one.figures if each.metric_id == metric_id]
    for choice in choices:
        if choice.kind is CountedFigure.SUM:
            return list(given.values())
        if choice.kind is CountedFigure.ONE and choice.of in given:
            return [given[choice.of]]
    known = [figure for figure in given.values() if figure.value is not None]
    if not known:
        return [next(iter(given.values()))]
    largest = max(figure.value or 0 for figure in known)
    best = [figure for figure in known if figure.value == largest]
    return [next((each for each in best if each.exactness is Exactness.EXACT), best[0])]


def sums(lists: list[list[Figure]]) -> Sums:
    every = [figure for added in lists for figure in added]

    def of(exactness: Exactness) -> Decimal | None:
        values = [each.value for each in every if each.exactness is exactness]
        return sum((value for value in values if value is not None), Decimal(0)) if values else None

    amounts = [
        sum((each.value for each in added if each.value is not None), Decimal(0))
        for added in lists
        if any(each.value is not None for each in added)
    ]
    unknown_ones = sum(any(each.value is None for each in added) for added in lists)
    largest = max(amounts) if amounts else None
    return of(Exactness.EXACT), of(Exactness.ESTIMATE), largest, len(amounts), unknown_ones


def as_sums(part: Part) -> Sums:
    largest = None if part.largest is None else part.largest.value
    return part.exact, part.estimated, largest, part.known, part.unknown


def shown(found: JointTotals, scope: JointScope) -> tuple[int, ByMetric]:
    totals = found.totals(scope)
    return totals.activities, {
        total.metric.id: {
            name: as_sums(part)
            for name, part in zip(
                STANDINGS, (total.reached, total.planned, total.uncertain), strict=False
            )
            if part.known or part.unknown
        }
        for total in totals.by_metric
    }


WITHIN: list[Scope] = [ReportScope(), *map(GoalScope, GOALS)]
WITHIN += [AreaScope(area.id) for area in AREAS]
SCOPES = [JointScope(within, unit_id) for unit_id in ("", *UNITS) for within in WITHIN]


@settings(max_examples=examples(150))
@given(offices())
def test_totals_are_those_of_the_naive_rule(made: Office) -> None:
    found = made.totals()
    for scope in SCOPES:
        assert shown(found, scope) == naive(made, scope)


@settings(max_examples=examples(50))
@given(offices(), st.data())
def test_the_order_in_which_units_came_and_were_decided_on_does_not_matter(
    made: Office, data: st.DataObject
) -> None:
    received = list(made.collection.received.items())
    joint = list(made.collection.joint_activities.items())
    mixed = replace(
        made.collection,
        received=dict(data.draw(st.permutations(received))),
        joint_activities=dict(data.draw(st.permutations(joint))),
    )
    one, other = made.totals(), replace(made, collection=mixed).totals()
    for scope in SCOPES:
        assert shown(one, scope) == shown(other, scope)
    assert set(one.faults) == set(other.faults)


@settings(max_examples=examples(50))
@given(offices(), decisions())
def test_undo_gives_the_totals_of_before_also_where_they_are_kept(
    made: Office, more: list[JointActivity]
) -> None:
    before = made.totals()
    expected = {scope: before.totals(scope) for scope in SCOPES}
    new = [replace(each, id=f"new {each.id}") for each in more]
    after = made.after(*new)
    kept = after.totals(previous=before)
    for scope in SCOPES:
        assert kept.totals(scope) == after.totals().totals(scope)
    collection = after.collection
    for each in new:
        collection = apply_edit(collection, RemoveEntry(JointActivity, each.id))
    undone = replace(made, collection=collection).totals(previous=kept)
    assert {scope: undone.totals(scope) for scope in SCOPES} == expected
