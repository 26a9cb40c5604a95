"""Metrics of the units' own that look alike, or like one of the form's, for the office to decide.

Alike are those whose names differ in case, ending or hyphen alone, and that add up alike.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kplan_desktop.domain.collection.collection import Collection, MetricRef
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.joint_totals.counted_units import counting_facts
from kplan_desktop.domain.joint_totals.joint_metrics import metric_table
from kplan_desktop.domain.model.form import AddsUp, Metric
from kplan_desktop.domain.similarity.text_similarity import stem
from kplan_desktop.domain.text.typeahead import folded_words

_Key = tuple[AddsUp, str]
"""How a metric adds up, and a name of it without what may differ."""


@dataclass(frozen=True, slots=True)
class MetricProposal:
    """Units' own metrics that may be one, none of two of one unit; in the form's order of units.

    ``into`` is the id of the form's metric that they look like; empty where there is none.
    """

    id: str
    members: tuple[MetricRef, ...]
    into: str = ""


def metric_proposals(
    collection: Collection, facts_by_sha256: Mapping[str, RevisionFacts]
) -> tuple[MetricProposal, ...]:
    """The proposals that the office has not decided on, in the order of their first members.

    One is decided where its members are counted as one already, or a decision says of all of them
    that they are not. Raises LookupError where the facts of a counting revision are not given.
    """
    facts = counting_facts(collection, facts_by_sha256)
    of_units = metric_table(collection, facts).of_units
    alike = _AlikeMetrics(collection.form.metrics)
    for unit_id, found in facts.items():
        for metric in found.metrics:
            if metric.id in of_units.get(unit_id, {}):
                alike.add(MetricRef(unit_id, metric.id), metric)
    proposals = []
    for members, into in alike.groups():
        counted = {of_units[ref.unit_id][ref.metric_id] for ref in members}
        are_one = len(counted) == 1 and (len(members) > 1 or counted == {into})
        if not are_one and not _are_different(collection, members):
            proposals.append(MetricProposal(_id_of(members), members, into))
    return tuple(proposals)


class _AlikeMetrics:
    """Groups of metrics with a name in common, none with two of one unit."""

    def __init__(self, of_form: Iterable[Metric]) -> None:
        self._of_form: dict[_Key, str] = {}
        for metric in of_form:
            for key in _keys(metric):
                self._of_form.setdefault(key, metric.id)
        self._groups: list[dict[str, MetricRef]] = []
        self._into: list[str] = []
        self._with_key: dict[_Key, dict[int, None]] = {}

    def add(self, ref: MetricRef, metric: Metric) -> None:
        """Put a metric into the first group that has a name of it, or else into a new one."""
        keys = _keys(metric)
        number = next(
            (
                number
                for key in keys
                for number in self._with_key.get(key, ())
                if ref.unit_id not in self._groups[number]
            ),
            len(self._groups),
        )
        if number == len(self._groups):
            self._groups.append({})
            self._into.append(
                next((self._of_form[key] for key in keys if key in self._of_form), "")
            )
        self._groups[number][ref.unit_id] = ref
        for key in keys:
            self._with_key.setdefault(key, {})[number] = None

    def groups(self) -> Iterator[tuple[tuple[MetricRef, ...], str]]:
        """The groups of two or more, the form's metric counted with them, and the form's metric."""
        for members, into in zip(self._groups, self._into, strict=True):
            if len(members) + bool(into) > 1:
                yield tuple(members.values()), into


def _keys(metric: Metric) -> tuple[_Key, ...]:
    names = (metric.plural, metric.singular)
    stems = dict.fromkeys("".join(stem(word) for word in folded_words(name)) for name in names)
    return tuple((metric.adds_up, key) for key in stems if key)


def _are_different(collection: Collection, members: tuple[MetricRef, ...]) -> bool:
    return any(
        not decision.same and set(members) <= set(decision.members)
        for decision in collection.joint_metrics.values()
    )


def _id_of(members: tuple[MetricRef, ...]) -> str:
    text = "\n".join(f"{ref.unit_id}/{ref.metric_id}" for ref in members)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
