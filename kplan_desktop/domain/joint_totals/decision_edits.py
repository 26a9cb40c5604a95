"""What the office decides on joint activities and metrics, as edits of the collection.

Who decided is the collection's author.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    Collection,
    FigureChoice,
    JointActivity,
    JointMetric,
)
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    CollectionEdits,
    PutEntry,
)
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals
from kplan_desktop.domain.joint_totals.metric_proposals import MetricProposal
from kplan_desktop.domain.joint_totals.proposals import ActivityProposal, DecidedPairs
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.totals import Amount, amount_of


@dataclass(frozen=True, slots=True)
class DifferingFigures:
    """The figures of a metric that members of a joint activity have, which are not all the same."""

    metric: Metric
    amounts: tuple[tuple[ActivityRef, Amount], ...]


def decide_activities(
    collection: Collection,
    proposal: ActivityProposal,
    members: Sequence[ActivityRef],
    *,
    same: bool,
    at: dt.datetime,
) -> CollectionEdit:
    """Decide that members of a proposal, all or some, are one activity, or are different.

    Those that are one by earlier decisions stay so: then only the proposal's pairs are different.
    """
    chosen = tuple(ref for ref in proposal.members if ref in set(members))
    decided = DecidedPairs(collection.joint_activities)
    are_all = len(chosen) == len(proposal.members)
    suffix = "" if are_all else "/" + "+".join(ref.unit_id for ref in chosen)
    are_joined = any(
        decided.are(one, other) and not decided.are_different(one, other)
        for one, other in combinations(chosen, 2)
    )
    by = collection.head.author
    if same or not are_joined:
        return PutEntry(
            JointActivity(id=proposal.id + suffix, members=chosen, same=same, by=by, at=at)
        )
    pairs = [pair for pair in proposal.pairs if pair.first in chosen and pair.second in chosen]
    return CollectionEdits(
        tuple(
            PutEntry(
                JointActivity(
                    id=f"{proposal.id}-{number}",
                    members=(pair.first, pair.second),
                    same=False,
                    by=by,
                    at=at,
                )
            )
            for number, pair in enumerate(pairs, start=1)
        )
    )


def decide_anew(
    collection: Collection, decision: JointActivity, *, same: bool, at: dt.datetime
) -> CollectionEdit:
    """Change a decision; choices of figures are of no use to what is different."""
    figures = decision.figures if same else ()
    changed = replace(decision, same=same, figures=figures, by=collection.head.author, at=at)
    return PutEntry(changed)


def choose_figure(
    collection: Collection, decision: JointActivity, choice: FigureChoice, at: dt.datetime
) -> CollectionEdit:
    """Choose whose figure of a metric counts."""
    others = [each for each in decision.figures if each.metric_id != choice.metric_id]
    figures = (*others, choice)
    return PutEntry(replace(decision, figures=figures, by=collection.head.author, at=at))


def decide_metrics(
    collection: Collection,
    proposal: MetricProposal | JointMetric,
    *,
    same: bool,
    at: dt.datetime,
    into: str = "",
    name: str = "",
) -> CollectionEdit:
    """Decide that units' own metrics are one, ``into`` the form's or else one called ``name``."""
    return PutEntry(
        JointMetric(
            id=proposal.id,
            members=proposal.members,
            same=same,
            into=into if same else "",
            name=name if same and not into else "",
            by=collection.head.author,
            at=at,
        )
    )


def differing_figures(
    totals: JointTotals, members: Sequence[ActivityRef]
) -> tuple[DifferingFigures, ...]:
    """The metrics of which members of one activity have figures that differ, in their order.

    Members stand as the activity does: reached figures where there are any, else those of plans.
    """
    present = [
        ref
        for ref in members
        if ref.unit_id in totals.units and ref.activity_id in totals.units[ref.unit_id].activities
    ]
    countable = {ref: totals.units[ref.unit_id].countable(ref.activity_id) for ref in present}
    order = (Standing.REACHED, Standing.PLANNED, Standing.UNCERTAIN)
    standings = {each.standing for each in countable.values()}
    standing = next((each for each in order if each in standings), None)
    found: dict[str, list[tuple[ActivityRef, Amount]]] = {}
    for ref, each in countable.items():
        for (figure,) in each.figures if each.standing is standing else ():
            found.setdefault(figure.metric_id, []).append((ref, amount_of((figure,))))
    metrics = {each.metric.id: each.metric for each in totals.metrics}
    return tuple(
        DifferingFigures(metric, tuple(found[name]))
        for name, metric in metrics.items()
        if len({amount.value for _, amount in found.get(name, ())}) > 1
    )
