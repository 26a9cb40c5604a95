"""Activities of several units that the office decided to be one, as they count over the units.

Such an activity counts once, under all goals under which a unit tells of it. It is reached where a
unit reached it, else planned where a unit plans it, else uncertain where a unit is, else cancelled;
only the figures of the members that stand so are taken, for a plan is no result. Which of them
counts is the office's choice, metric by metric, and the largest without one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    CountedFigure,
    FigureChoice,
    JointActivity,
)
from kplan_desktop.domain.joint_totals.counted_units import CountedUnit, activity_key
from kplan_desktop.domain.joint_totals.decided_groups import (
    DecidedGroup,
    DecisionFault,
    DecisionFaultKind,
    contradictions,
    decided_groups,
    gone,
    latest_first,
)
from kplan_desktop.domain.model.report import Figure
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.totals import Amount, CountableActivity, amount_of

_STANDINGS = (Standing.REACHED, Standing.PLANNED, Standing.UNCERTAIN, Standing.CANCELLED)
"""What an activity is where its members differ: the first of these that one of them is."""


_Chosen = tuple[CountedFigure, tuple[ActivityRef, ...]]
"""By which rule figures count, and whose."""


@dataclass(frozen=True, slots=True)
class MergedActivity:
    """An activity of several units that counts once over the units.

    ``members`` are those in the revisions that count, in the units' order; ``counts`` are, by the
    metric's id, those whose figures count, and ``rules`` why these: ``ONE`` was chosen, or it is
    the ``LARGEST``, or all are told of their part, so that they are added.
    """

    members: tuple[ActivityRef, ...]
    decision_ids: tuple[str, ...]
    goal_ids: tuple[str, ...]
    countable: CountableActivity
    counts: Mapping[str, tuple[ActivityRef, ...]]
    rules: Mapping[str, CountedFigure]


class MergedActivities(NamedTuple):
    """The merged activities in the units' order, and what is wrong with the decisions."""

    merged: tuple[MergedActivity, ...]
    faults: tuple[DecisionFault, ...]


def merged_activities(
    decisions: Mapping[str, JointActivity],
    units: Mapping[str, CountedUnit],
    metric_ids: Mapping[str, str],
) -> MergedActivities:
    """The activities that count once by these decisions.

    ``metric_ids`` gives for each id of a metric that a choice may have the present one.
    A decision of which only one member is still there changes nothing.
    """
    places = _CountedPlaces(units)
    members = {name: decisions[name].members for name in latest_first(decisions.values())}
    same = {name: refs for name, refs in members.items() if decisions[name].same}
    groups = decided_groups(same)
    faults = [
        *gone(members, places.has),
        *contradictions(
            groups, {name: refs for name, refs in members.items() if not decisions[name].same}
        ),
    ]
    merged: list[MergedActivity] = []
    for group in groups:
        refs = sorted(filter(places.has, group.members), key=places.of)
        if len({ref.unit_id for ref in refs}) < len(refs):
            faults.append(
                DecisionFault(DecisionFaultKind.TWO_OF_ONE_UNIT, group.decision_ids, tuple(refs))
            )
        if len(refs) > 1:
            merging = _Merging(group, tuple(refs), decisions, units, metric_ids)
            merged.append(merging.merged())
            faults += merging.faults
    merged.sort(key=lambda each: places.of(each.members[0]))
    return MergedActivities(tuple(merged), tuple(faults))


class _CountedPlaces:
    """Where activities stand: by unit, and in printed order."""

    def __init__(self, units: Mapping[str, CountedUnit]) -> None:
        self._units = units
        self._numbers = {unit_id: number for number, unit_id in enumerate(units)}

    def has(self, ref: ActivityRef) -> bool:
        """Whether an activity is in a revision that counts."""
        return ref.unit_id in self._units and ref.activity_id in self._units[ref.unit_id].activities

    def of(self, ref: ActivityRef) -> tuple[int, int]:
        """What orders activities. Raises LookupError for one that is not there."""
        return self._numbers[ref.unit_id], self._units[ref.unit_id].position(ref.activity_id)


class _Merging:
    """One activity while it is merged."""

    def __init__(
        self,
        group: DecidedGroup[ActivityRef],
        refs: tuple[ActivityRef, ...],
        decisions: Mapping[str, JointActivity],
        units: Mapping[str, CountedUnit],
        metric_ids: Mapping[str, str],
    ) -> None:
        self._group = group
        self._refs = refs
        self._decisions = [decisions[name] for name in group.decision_ids]
        self._metric_ids = metric_ids
        self._facts = [units[ref.unit_id].activities[ref.activity_id] for ref in refs]
        self._countable = {ref: units[ref.unit_id].countable(ref.activity_id) for ref in refs}
        self.faults: list[DecisionFault] = []

    def merged(self) -> MergedActivity:
        """The activity as it counts."""
        standings = {each.standing for each in self._countable.values()}
        standing = next(each for each in _STANDINGS if each in standings)
        by_metric: dict[str, dict[ActivityRef, Figure]] = {}
        for ref, countable in self._countable.items():
            for (figure,) in countable.figures if countable.standing is standing else ():
                by_metric.setdefault(figure.metric_id, {})[ref] = figure
        chosen_of = {name: self._counting(name, figures) for name, figures in by_metric.items()}
        counts = {name: refs for name, (_, refs) in chosen_of.items()}
        self._look_for_metrics()
        figures = tuple(
            tuple(sorted((by_metric[name][ref] for ref in chosen), key=_is_unknown))
            for name, chosen in counts.items()
        )
        lacks = not figures and any(each.lacks for each in self._countable.values())
        key = activity_key(self._refs[0])
        return MergedActivity(
            members=self._refs,
            decision_ids=self._group.decision_ids,
            goal_ids=tuple(dict.fromkeys(name for each in self._facts for name in each.goal_ids)),
            countable=CountableActivity(key, standing, figures, lacks),
            counts=counts,
            rules={name: rule for name, (rule, _) in chosen_of.items()},
        )

    def _counting(self, metric_id: str, figures: dict[ActivityRef, Figure]) -> _Chosen:
        """Whose figures count, and why.

        They are, by each choice, for the members of its decision, the later first.
        What the choices come to, and the figures that none is about, are told of the same
        activity: the largest of them counts.
        """
        left = dict.fromkeys(figures)
        found: list[_Chosen] = []
        kinds = set()
        for decision, choice in self._choices(metric_id):
            asked = [ref for ref in dict.fromkeys(decision.members) if ref in figures]
            ours = tuple(ref for ref in asked if ref in left)
            kinds.add((choice.kind, choice.of))
            if choice.kind is CountedFigure.ONE and choice.of not in figures:
                self._fault(DecisionFaultKind.NO_SUCH_FIGURE, decision.id)
                continue
            if len(ours) < len(asked) and len(kinds) > 1:
                self._fault(DecisionFaultKind.CHOICES_DIFFER, *self._group.decision_ids)
            if ours:
                found.append(_chosen(choice, ours, figures))
                for ref in ours:
                    del left[ref]
        found += [(CountedFigure.LARGEST, (ref,)) for ref in left]
        return max(found, key=lambda chosen: _amount(chosen[1], figures).rank)

    def _choices(self, metric_id: str) -> Iterator[tuple[JointActivity, FigureChoice]]:
        for decision in self._decisions:
            for choice in decision.figures:
                if self._metric_ids.get(choice.metric_id) == metric_id:
                    yield decision, choice
                    break

    def _look_for_metrics(self) -> None:
        """Tell of choices about metrics that are none, or are none any more."""
        for decision in self._decisions:
            if any(choice.metric_id not in self._metric_ids for choice in decision.figures):
                self._fault(DecisionFaultKind.NO_SUCH_METRIC, decision.id)

    def _fault(self, kind: DecisionFaultKind, *decision_ids: str) -> None:
        fault = DecisionFault(kind, decision_ids, self._refs)
        if fault not in self.faults:
            self.faults.append(fault)


def _chosen(
    choice: FigureChoice, refs: tuple[ActivityRef, ...], figures: dict[ActivityRef, Figure]
) -> _Chosen:
    match choice.kind:
        case CountedFigure.SUM if len(refs) > 1:
            return CountedFigure.SUM, refs
        case CountedFigure.ONE if choice.of in refs:
            return CountedFigure.ONE, tuple(ref for ref in refs if ref == choice.of)
        case _:
            largest = max(refs, key=lambda ref: _amount((ref,), figures).rank)
            return CountedFigure.LARGEST, (largest,)


def _is_unknown(figure: Figure) -> bool:
    return figure.value is None


def _amount(refs: tuple[ActivityRef, ...], figures: dict[ActivityRef, Figure]) -> Amount:
    return amount_of(tuple(figures[ref] for ref in refs))
