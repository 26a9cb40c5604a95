"""The program's totals against those of generated collections, made without the program."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    CountedFigure,
    FigureChoice,
    JointActivity,
    JointMetric,
    MetricRef,
)
from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals
from kplan_desktop.domain.totals.totals import Part, Total
from kplan_desktop.domain.totals.totals_by_scope import AreaScope, GoalScope, ReportScope, Scope
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.storage.forms.form_files import read_form
from tests.domain.joint_totals.samples import AT, Office, office
from tests.office.generator import Generated, make_collection
from tests.office.report_model import FORM_1
from tests.office.truth import Member, MetricTotal, ScopeTotal

KINDS = {
    "unit": CountedFigure.ONE,
    "largest": CountedFigure.LARGEST,
    "sum": CountedFigure.SUM,
}
CASES = [(1, False), (2, True), (3, False)]


@cache
def generated(seed: int, goals_differ: bool) -> Generated:
    return make_collection(seed, goals_differ=goals_differ)


@cache
def received(seed: int, goals_differ: bool) -> Office:
    """The generated bundles as the office has them, nothing decided."""
    made = generated(seed, goals_differ)
    reports = [decode_bundle(data).report for data in made.bundles.values()]
    return office(read_form(FORM_1.read_bytes()), reports)


def ref(member: Member) -> ActivityRef:
    return ActivityRef(member.unit, member.activity)


def decided(made: Generated, before: Office) -> Office:
    """The collection with all that the generator says is to be decided."""
    activities = {}
    for each in made.truth.joint.decisions():
        activities[each.group] = JointActivity(
            id=each.group,
            members=tuple(map(ref, each.members)),
            same=each.same,
            figures=tuple(
                FigureChoice(
                    metric_id=metric,
                    kind=KINDS[choice.rule],
                    of=next((ref(m) for m in each.members if m.unit == choice.unit), None),
                )
                for metric, choice in each.figures.items()
            ),
            by="Merete",
            at=AT,
        )
    metrics = {}
    for number, decision in enumerate(made.truth.joint.metrics):
        members = tuple(MetricRef(*key.split("/")) for key in decision.keys)
        metrics[f"m{number}"] = JointMetric(
            id=f"m{number}", members=members, same=decision.same, by="Merete", at=AT
        )
    collection = replace(before.collection, joint_activities=activities, joint_metrics=metrics)
    return replace(before, collection=collection)


def scope_of(name: str) -> JointScope:
    """A scope by the generator's name for it."""
    parts = dict(part.split(":") for part in name.split("|") if ":" in part)
    within: Scope = ReportScope()
    if "goal" in parts:
        within = GoalScope(parts["goal"])
    elif "area" in parts:
        within = AreaScope(parts["area"])
    return JointScope(within, parts.get("unit", ""))


def known_value(part: Part) -> Decimal:
    return part.value or Decimal(0)


def differences(
    found: JointTotals, truth: dict[str, ScopeTotal], names: dict[str, str]
) -> list[str]:
    """Where the program's totals are others than the generator's; ``names`` of joint metrics."""
    wrong = []
    for name, expected in truth.items():
        scope = scope_of(name)
        totals = found.totals(scope)
        got = {total.metric.id: total for total in totals.by_metric}
        wanted = {names.get(key, key): value for key, value in expected.metrics.items()}
        assert len(wanted) == len(expected.metrics)
        if totals.activities != expected.activities:
            wrong.append(f"{name}: {totals.activities} activities, not {expected.activities}")
        if got.keys() != wanted.keys():
            wrong.append(f"{name}: {sorted(got)} instead of {sorted(wanted)}")
        for metric_id in got.keys() & wanted.keys():
            one = numbers(found, scope, got[metric_id])
            other = expected_numbers(wanted[metric_id])
            if one != other:
                wrong.append(f"{name} {metric_id}: {one} instead of {other}")
    return wrong


def numbers(found: JointTotals, scope: JointScope, total: Total) -> dict[str, object]:
    coverage = found.coverage(total.metric.id, scope)
    assert coverage.activities == total.reached.known
    largest = total.reached.largest
    return {
        "exact": total.reached.exact or Decimal(0),
        "estimate": total.reached.estimated or Decimal(0),
        "known": total.reached.known,
        "unknown": total.reached.unknown,
        "largest": None if largest is None else largest.value,
        "planned": (known_value(total.planned), total.planned.known),
        "uncertain": (known_value(total.uncertain), total.uncertain.known),
        "units": coverage.units,
    }


def expected_numbers(truth: MetricTotal) -> dict[str, object]:
    return {
        "exact": truth.reached_exact,
        "estimate": truth.reached_estimate,
        "known": truth.reached_known,
        "unknown": truth.reached_unknown,
        "largest": truth.largest,
        "planned": (truth.planned, truth.planned_known),
        "uncertain": (truth.uncertain, truth.uncertain_known),
        "units": len(truth.units),
    }


@pytest.mark.parametrize(("seed", "goals_differ"), CASES)
def test_before_anything_is_decided(seed: int, goals_differ: bool) -> None:
    made, before = generated(seed, goals_differ), received(seed, goals_differ)
    assert differences(before.totals(), made.truth.before, {}) == []


@pytest.mark.parametrize(("seed", "goals_differ"), CASES)
def test_after_the_decisions(seed: int, goals_differ: bool) -> None:
    made = generated(seed, goals_differ)
    after = decided(made, received(seed, goals_differ))
    found = after.totals()
    assert found.faults == ()
    names = {
        key: f"joint/m{number}"
        for number, decision in enumerate(made.truth.joint.metrics)
        if decision.same
        for key in decision.keys
    }
    assert differences(found, made.truth.after, names) == []
