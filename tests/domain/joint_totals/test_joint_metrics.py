"""The units' own metrics: apart until the office decides, and never of two kinds as one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kplan_desktop.domain.collection.collection import JointMetric, MetricRef
from kplan_desktop.domain.joint_totals.decided_groups import DecisionFaultKind
from kplan_desktop.domain.joint_totals.joint_totals import WHOLE, JointScope
from kplan_desktop.domain.joint_totals.metric_proposals import metric_proposals
from kplan_desktop.domain.model.form import AddsUp, Metric
from kplan_desktop.domain.model.report import Activity, Figure, Report
from tests.domain.joint_totals.samples import AT, Office, exact, office, told
from tests.domain.samples import FORM

ONE, TWO, THREE = (unit.id for unit in FORM.units[:3])
DELTAKERE = next(metric.id for metric in FORM.metrics if metric.plural == "deltakere")


def own(
    name: str, singular: str, plural: str, adds_up: AddsUp = "events", decimals: int = 0
) -> Metric:
    return Metric(id=name, singular=singular, plural=plural, adds_up=adds_up, decimals=decimals)


def unit(unit_id: str, metric: Metric, *figures: Figure) -> Report:
    written = told(unit_id, Activity(id="a", figures=(exact(5, metric.id), *figures)))
    return replace(written, own_metrics=(metric,))


def decision(
    *members: MetricRef,
    into: str = "",
    name: str = "",
    is_same: bool = True,
    decision_id: str = "m",
) -> JointMetric:
    return JointMetric(
        id=decision_id, members=members, same=is_same, into=into, name=name, by="Merete", at=AT
    )


def after(made: Office, *decisions: JointMetric) -> Office:
    metrics = {each.id: each for each in decisions}
    return replace(made, collection=replace(made.collection, joint_metrics=metrics))


def values(made: Office, scope: JointScope = WHOLE) -> dict[str, Decimal | None]:
    return {total.metric.id: total.value for total in made.totals().totals(scope).by_metric}


PUPILS = office(
    FORM,
    [
        unit(ONE, own("own-1", "verksted", "verksteder")),
        unit(TWO, own("own-1", "Verksted", "Verksteder", decimals=1)),
        unit(THREE, own("own-x", "verksted", "verksteder", "attendances")),
    ],
)
FIRST_OWN, SECOND_OWN, THIRD_OWN = (
    MetricRef(ONE, "own-1"),
    MetricRef(TWO, "own-1"),
    MetricRef(THREE, "own-x"),
)


def test_own_metrics_stand_apart_though_their_ids_are_the_same() -> None:
    assert values(PUPILS) == {f"{ONE}/own-1": 5, f"{TWO}/own-1": 5, f"{THREE}/own-x": 5}
    assert values(PUPILS, JointScope(unit_id=TWO)) == {f"{TWO}/own-1": 5}


def test_decided_to_be_one_they_are_counted_as_one_of_their_own() -> None:
    made = after(PUPILS, decision(FIRST_OWN, SECOND_OWN, name="Verksteder i alt"))
    assert values(made) == {"joint/m": 10, f"{THREE}/own-x": 5}
    metric = next(each for each in made.totals().metrics if each.metric.id == "joint/m")
    assert (metric.metric.plural, metric.metric.decimals) == ("Verksteder i alt", 1)
    assert metric.members == (FIRST_OWN, SECOND_OWN)
    unnamed = after(PUPILS, decision(FIRST_OWN, SECOND_OWN))
    assert unnamed.totals().metrics[-2].metric.plural == "verksteder"


def test_what_adds_up_otherwise_is_not_made_one_and_that_is_told() -> None:
    for given in (
        decision(FIRST_OWN, SECOND_OWN, THIRD_OWN),
        decision(FIRST_OWN, into=DELTAKERE),
    ):
        made = after(PUPILS, given)
        assert values(made) == values(PUPILS)
        (fault,) = made.totals().faults
        assert fault.kind is DecisionFaultKind.ADDS_UP_DIFFERENTLY


def test_counted_as_the_forms_metric_the_larger_figure_of_an_activity_counts() -> None:
    metric = own("own-1", "deltager", "deltagere", "people")
    made = office(
        FORM,
        [unit(ONE, metric, exact(12, DELTAKERE)), unit(TWO, metric), unit(THREE, metric)],
    )
    given = decision(MetricRef(ONE, "own-1"), MetricRef(TWO, "own-1"), into=DELTAKERE)
    assert values(after(made, given)) == {DELTAKERE: 12 + 5, f"{THREE}/own-1": 5}


def test_decisions_that_share_a_metric_are_one_and_what_they_say_otherwise_is_told() -> None:
    metric = own("own-1", "deltager", "deltagere", "people")
    elever = next(each.id for each in FORM.metrics if each.plural == "elever")
    made = office(FORM, [unit(name, metric) for name in (ONE, TWO, THREE)])
    refs = [MetricRef(name, "own-1") for name in (ONE, TWO, THREE)]
    decided = after(
        made,
        decision(*refs[:2], into=DELTAKERE, decision_id="m1"),
        replace(decision(*refs[1:], into=elever, decision_id="m2"), at=AT.replace(year=2015)),
    )
    assert values(decided) == {elever: 15}
    assert [each.kind for each in decided.totals().faults] == [DecisionFaultKind.TARGETS_DIFFER]
    gone = after(made, decision(*refs[:2], MetricRef(ONE, "gone"), into="no-such"))
    assert values(gone) == {"joint/m": 10, f"{THREE}/own-1": 5}
    assert [each.kind for each in gone.totals().faults] == [
        DecisionFaultKind.GONE,
        DecisionFaultKind.NO_SUCH_TARGET,
    ]


@pytest.mark.parametrize("adds_up", ["people", "units"])
def test_a_metric_of_another_version_of_the_form_is_the_units_own(adds_up: AddsUp) -> None:
    """One with the id of a metric of the collection's form is that, if it adds up alike."""
    known = FORM.metrics[1]
    newer = replace(
        FORM, version=9, metrics=(replace(known, adds_up=adds_up), own("kor", "kor", "kor"))
    )
    written = told(ONE, Activity(id="a", figures=(exact(5, known.id), exact(2, "kor"))))
    found = values(office(FORM, [replace(written, form=newer)]))
    name = known.id if adds_up == known.adds_up else f"{ONE}/{known.id}"
    assert found == {name: 5, f"{ONE}/kor": 2}


def test_metrics_alike_are_proposed_as_one_and_those_of_another_kind_are_not() -> None:
    made = office(
        FORM,
        [
            unit(ONE, own("own-1", "verksted", "verksteder")),
            unit(TWO, own("own-2", "Verk-sted", "verkstedene")),
            unit(THREE, own("own-3", "verksted", "verksteder", "units")),
        ],
    )
    (found,) = metric_proposals(made.collection, made.facts)
    refs = (MetricRef(ONE, "own-1"), MetricRef(TWO, "own-2"))
    assert (found.members, found.into) == (refs, "")
    for given in (decision(*refs), decision(*refs, is_same=False)):
        decided = after(made, given)
        assert metric_proposals(decided.collection, decided.facts) == ()


def test_a_metric_like_one_of_the_forms_is_proposed_to_be_it() -> None:
    made = office(FORM, [unit(TWO, own("own-1", "Deltaker", "deltakerne", "people"))])
    (found,) = metric_proposals(made.collection, made.facts)
    ref = MetricRef(TWO, "own-1")
    assert (found.members, found.into) == ((ref,), DELTAKERE)
    for given in (decision(ref, into=DELTAKERE), decision(ref, is_same=False)):
        decided = after(made, given)
        assert metric_proposals(decided.collection, decided.facts) == ()


def test_two_metrics_of_one_unit_are_never_one_proposal() -> None:
    one = replace(
        unit(ONE, own("own-1", "verksted", "verksteder")),
        own_metrics=(
            own("own-1", "verksted", "verksteder"),
            own("own-2", "verksted (2)", "verksteder"),
        ),
    )
    made = office(FORM, [one, unit(TWO, own("own-3", "verksted", "verksteder"))])
    (found,) = metric_proposals(made.collection, made.facts)
    assert found.members == (MetricRef(ONE, "own-1"), MetricRef(TWO, "own-3"))
