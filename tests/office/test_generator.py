"""The generator itself: what it makes is what the formats say, and its truth holds together."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from tests.office.bundles import canonical_hash, content_hash, read_bundle
from tests.office.generator import Generated, make_collection
from tests.office.making import figure
from tests.office.report_model import (
    FORM_1,
    FORMS,
    Activity,
    Note,
    Time,
    empty_report,
    load_json,
)
from tests.office.truth import Choice, Decision, Member, totals

SEED = 7


@pytest.fixture(scope="module")
def generated() -> Generated:
    return make_collection(SEED)


def bundles(generated: Generated) -> Iterator[dict[str, Any]]:
    for data in generated.bundles.values():
        yield json.loads(data)


def test_bundles_follow_the_schemas_and_their_hashes(generated: Generated) -> None:
    formats = set()
    for bundle in bundles(generated):
        number = bundle["format"].removeprefix("kplan-bundle/")
        if number not in formats or bundle["form"]["version"] == 2:
            schema = load_json(FORMS / f"kplan-bundle-{number}.schema.json")
            jsonschema.validate(bundle, schema)
        formats.add(number)
        assert bundle["sha256"] == content_hash(bundle)
        assert bundle["form_sha256"] == canonical_hash(bundle["form"])
    assert formats == {"1", "2"}
    assert len(generated.bundles) == 19


def test_the_same_seed_gives_the_same(generated: Generated) -> None:
    again = make_collection(SEED)
    assert again.bundles == generated.bundles
    assert again.truth.as_json() == generated.truth.as_json()
    assert make_collection(SEED + 1, units=1).bundles["ostfold"] != generated.bundles["ostfold"]


def test_the_truth_is_that_of_the_bundles_read_back(generated: Generated) -> None:
    reports = [read_bundle(data) for data in generated.bundles.values()]
    joint = generated.truth.joint
    assert totals(reports) == generated.truth.before
    assert totals(reports, joint.decisions(), joint.metrics) == generated.truth.after


def test_totals_hold_together(generated: Generated) -> None:
    before, after = generated.truth.before, generated.truth.after
    whole = before["whole"]
    units = [before[f"unit:{unit}"] for unit in generated.reports]
    assert whole.activities == sum(unit.activities for unit in units)
    assert whole.activities == whole.reached + whole.planned + whole.uncertain
    for metric in ("deltakere", "publikum", "kommuner"):
        of_units = [unit.metrics[metric] for unit in units if metric in unit.metrics]
        assert whole.metrics[metric].reached_exact == sum(each.reached_exact for each in of_units)
        assert whole.metrics[metric].largest == max(each.largest or 0 for each in of_units)
    goals = [each for scope, each in before.items() if scope.startswith("goal:")]
    assert whole.activities < sum(goal.activities for goal in goals)
    extra = sum(len(each.members) - 1 for each in generated.truth.joint.groups)
    assert after["whole"].activities == whole.activities - extra
    assert all(after[f"unit:{unit}"] == before[f"unit:{unit}"] for unit in generated.reports)


def test_all_cases_that_are_easily_counted_wrongly_occur(generated: Generated) -> None:
    whole = generated.truth.before["whole"]
    assert min(whole.planned, whole.uncertain, whole.cancelled) > 0
    assert any(each.planned > 0 for each in whole.metrics.values())
    assert any(each.reached_unknown > 0 for each in whole.metrics.values())
    for report in generated.reports.values():
        values = [each.value for one in report.activities.values() for each in one.figures]
        assert Decimal(0) in values
        assert None in values
        assert any(not activity.figures for activity in report.activities.values())
        assert any(goal.nothing is not None for goal in report.goals)
        goals_of = report.goals_of_activities()
        assert any(len(goals) > 1 for goals in goals_of.values())
        under = [note.activity for goal in report.goals[:3] for note in goal.all_notes()]
        assert len(under) > len(set(under))
        late_and_silent = [
            activity
            for activity in report.activities.values()
            if activity.status is None and any(str(t.first) > "2014-08-21" for t in activity.times)
        ]
        assert late_and_silent
    assert any(report.plan_adoption for report in generated.reports.values())


def test_joint_groups_are_of_every_kind(generated: Generated) -> None:
    joint = generated.truth.joint
    assert {"all", "first", "some", "none"} == set(joint.sharing.values())
    rules = {choice.rule for each in joint.groups for choice in each.figures.values()}
    assert rules == {"unit", "largest", "sum"}
    assert {len(each.members) for each in joint.groups} == {2, 3}
    assert not any(each.same for each in joint.decoys)
    for each in joint.decisions():
        for member in each.members:
            assert member.activity in generated.reports[member.unit].activities
    odd = {each["kind"]: each for each in generated.truth.odd}
    blank = generated.truth.before[f"unit:{odd['blank']['unit']}"]
    assert odd["blank"]["metric"] not in blank.metrics


def test_totals_worked_out_by_hand() -> None:
    deadline, after = Time(date(2014, 8, 21)), Time(date(2014, 8, 22))
    one = empty_report(load_json(FORM_1), "oslo")
    two = empty_report(load_json(FORM_1), "troms")
    activities = [
        (one, Activity("a", None, [deadline], [figure("elever", 10)]), (0, 0, 4)),
        (one, Activity("b", None, [after], [figure("elever", 100)]), (0,)),
        (one, Activity("c", "done", [after], [figure("elever", 3, exact=False)]), (1,)),
        (one, Activity("d", "uncertain", [], [figure("elever", 1000)]), (0,)),
        (one, Activity("e", "cancelled", [], [figure("elever", 5000)]), (0,)),
        (one, Activity("f", None, [], [figure("elever", None)]), (1,)),
        (one, Activity("g"), (0,)),
        (one, Activity("h", None, [Time(date(2014, 8, 20), date(2014, 8, 25))]), (0,)),
        (two, Activity("a", None, [], [figure("elever", 0)]), (0,)),
        (two, Activity("b", "done", [], [figure("elever", 25)]), (0,)),
        (two, Activity("c", None, [deadline, after], [figure("elever", 7)]), (0,)),
    ]
    for report, activity, goals in activities:
        report.activities[activity.id] = activity
        for number, goal in enumerate(goals):
            note = Note(f"{activity.id}-{number}", activity.id, "")
            report.goals[goal].notes.append(note)
    found = totals([one, two])
    whole, elever = found["whole"], found["whole"].metrics["elever"]
    assert (whole.activities, whole.reached, whole.planned, whole.uncertain) == (10, 7, 2, 1)
    assert (whole.cancelled, whole.with_figures, whole.with_any_figure) == (1, 4, 8)
    assert elever.reached_exact == 35
    assert elever.reached_estimate == 3
    assert elever.largest == 25
    assert (elever.reached_known, elever.reached_unknown, len(elever.units)) == (4, 1, 2)
    assert elever.planned == 107
    assert elever.uncertain == 1000
    assert found["goal:goal-1.1"].metrics["elever"].reached_exact == 35
    assert found["goal:goal-1.2"].metrics["elever"].reached_estimate == 3
    assert found["area:area-1"].metrics["elever"].reached_exact == 35
    assert found["area:area-2"].metrics["elever"].reached_exact == 10
    assert found["unit:troms|goal:goal-1.1"].metrics["elever"].reached_exact == 25
    joint = Decision("x", [Member("oslo", "a"), Member("troms", "b")], same=True)
    for rule, exact in (("largest", 25), ("sum", 35)):
        joint.figures = {"elever": Choice("largest" if rule == "largest" else "sum")}
        decided = totals([one, two], [joint])
        assert decided["whole"].activities == 9
        assert decided["whole"].metrics["elever"].reached_exact == exact
        assert decided["area:area-2"].metrics["elever"].reached_exact == exact
        assert decided["unit:oslo"] == found["unit:oslo"]
    joint.figures = {"elever": Choice("unit", "oslo")}
    assert totals([one, two], [joint])["whole"].metrics["elever"].reached_exact == 10


@pytest.mark.parametrize("unit", ["akershus", "finnmark"])
def test_the_program_takes_them(generated: Generated, unit: str, tmp_path: Path) -> None:
    bundle = tmp_path / f"{unit}.kplan.json"
    bundle.write_bytes(generated.bundles[unit])
    run = [sys.executable, "-m", "kplan_desktop"]
    check = subprocess.run([*run, "check", str(bundle)], capture_output=True, check=False)
    assert check.returncode in {0, 1}, check.stderr
    made = tmp_path / f"{unit}.kplan"
    subprocess.run([*run, "import", str(bundle), str(made)], check=True, capture_output=True)
    again = tmp_path / "again.kplan.json"
    subprocess.run(
        [*run, "export", str(made), "--bundle", str(again)], check=True, capture_output=True
    )
    was, now = json.loads(generated.bundles[unit]), json.loads(again.read_bytes())
    kept = ("goals", "activities", "own_metrics", "unit", "adviser", "form_sha256")
    assert {key: now.get(key) for key in kept} == {key: was.get(key) for key in kept}


@pytest.mark.long
def test_a_large_collection_holds_together() -> None:
    large = make_collection(SEED, notes_per_unit=800)
    reports = [read_bundle(data) for data in large.bundles.values()]
    assert totals(reports) == large.truth.before
    assert large.truth.before["whole"].activities > 10_000
