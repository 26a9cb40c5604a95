"""The metrics of the collection's totals: the form's, and those of the units' own.

A unit's own metric stands by itself until the office has decided that it is one with others', or
with a metric of the form. What does not add up alike is never made one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kplan_desktop.domain.collection.collection import Collection, JointMetric, MetricRef
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.joint_totals.decided_groups import (
    DecidedGroup,
    DecisionFault,
    DecisionFaultKind,
    contradictions,
    decided_groups,
    gone,
    latest_first,
)
from kplan_desktop.domain.model.form import Metric


@dataclass(frozen=True, slots=True)
class CollectionMetric:
    """A metric of the collection's totals, and the units' own metrics that are counted as it.

    Its id is that of the form's metric; or else made from those of unit and metric, or of the
    decision, so that it is never one of the form's.
    """

    metric: Metric
    members: tuple[MetricRef, ...] = ()


@dataclass(frozen=True, slots=True)
class MetricTable:
    """The metrics of the totals in their order: the form's, joint own ones, then single own ones.

    ``of_units`` gives for each unit, by the id of a metric in its report, the id in the totals; one
    that is not there has the same id in both.
    """

    metrics: tuple[CollectionMetric, ...]
    of_units: Mapping[str, Mapping[str, str]]
    faults: tuple[DecisionFault, ...]


def metric_table(collection: Collection, facts: Mapping[str, RevisionFacts]) -> MetricTable:
    """The metrics of the collection; ``facts`` are those of the counting revisions, by unit."""
    return _MetricTableInProgress(collection, facts).made()


class _MetricTableInProgress:
    """One table while it is made."""

    def __init__(self, collection: Collection, facts: Mapping[str, RevisionFacts]) -> None:
        self._decisions = collection.joint_metrics
        self._form = {metric.id: metric for metric in collection.form.metrics}
        self._own = {
            MetricRef(unit_id, metric.id): metric
            for unit_id, found in facts.items()
            for metric in found.metrics
            if not self._is_of_form(metric)
        }
        self._faults: list[DecisionFault] = []
        self._targets: dict[MetricRef, str] = {}
        self._joint: list[Metric] = []

    def made(self) -> MetricTable:
        """The table."""
        decided = {
            decision_id: self._decisions[decision_id]
            for decision_id in latest_first(self._decisions.values())
        }
        members = {name: decision.members for name, decision in decided.items()}
        self._faults += gone(members, self._own.__contains__)
        groups = decided_groups({n: refs for n, refs in members.items() if decided[n].same})
        different = {n: refs for n, refs in members.items() if not decided[n].same}
        self._faults += contradictions(groups, different)
        for group in groups:
            self._decide(group, [decided[name] for name in group.decision_ids])
        for ref in self._own:
            self._targets.setdefault(ref, f"{ref.unit_id}/{ref.metric_id}")
        return self._table()

    def _is_of_form(self, metric: Metric) -> bool:
        """Whether the form has it: by another version of the form it may be a unit's own."""
        known = self._form.get(metric.id)
        return known is not None and known.adds_up == metric.adds_up

    def _decide(self, group: DecidedGroup[MetricRef], decisions: list[JointMetric]) -> None:
        members = set(group.members)
        present = tuple(ref for ref in self._own if ref in members)
        if not present:
            return
        targets = dict.fromkeys(decision.into for decision in decisions if decision.into)
        if len(targets) > 1:
            self._faults.append(
                DecisionFault(DecisionFaultKind.TARGETS_DIFFER, group.decision_ids, present)
            )
        into = next((name for name in targets if name in self._form), "")
        if targets and not into:
            self._faults.append(
                DecisionFault(DecisionFaultKind.NO_SUCH_TARGET, group.decision_ids, present)
            )
        metrics = [self._own[ref] for ref in present]
        kinds = {metric.adds_up for metric in metrics}
        if len(kinds | ({self._form[into].adds_up} if into else set())) > 1:
            self._faults.append(
                DecisionFault(DecisionFaultKind.ADDS_UP_DIFFERENTLY, group.decision_ids, present)
            )
            return
        self._targets |= dict.fromkeys(present, into or self._joint_metric(decisions, metrics))

    def _joint_metric(self, decisions: list[JointMetric], metrics: list[Metric]) -> str:
        """The id of a new metric that these are counted as: its own name, or that of the first."""
        name = next((decision.name for decision in decisions if decision.name), "")
        metric = replace(
            metrics[0],
            id=f"joint/{decisions[-1].id}",
            decimals=max(metric.decimals for metric in metrics),
        )
        self._joint.append(replace(metric, singular=name, plural=name) if name else metric)
        return metric.id

    def _table(self) -> MetricTable:
        members: dict[str, list[MetricRef]] = {}
        of_units: dict[str, dict[str, str]] = {}
        for ref in self._own:
            target = self._targets[ref]
            members.setdefault(target, []).append(ref)
            of_units.setdefault(ref.unit_id, {})[ref.metric_id] = target
        joint = {metric.id for metric in self._joint} | self._form.keys()
        single = [
            replace(metric, id=self._targets[ref])
            for ref, metric in self._own.items()
            if self._targets[ref] not in joint
        ]
        return MetricTable(
            tuple(
                CollectionMetric(metric, tuple(members.get(metric.id, ())))
                for metric in (*self._form.values(), *self._joint, *single)
            ),
            of_units,
            tuple(self._faults),
        )
