"""What reports on a form lose, keep or must choose anew when they go over to a changed one.

By the rules of ``upgrade``, as far as these do not depend on what a report has.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from kplan_desktop.domain.entry.own_metrics import counts_the_same
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.next_period.form_change import upgraded_unit
from kplan_desktop.domain.next_period.goal_matching import match_form_goals


class EffectKind(Enum):
    """What happens to the reports that have something of the elements."""

    GOALS_PARKED = auto()
    """What is written under a removed goal is kept under «Parkert»."""

    NATIONAL_MEASURES_GONE = auto()
    """A removed national measure is no longer printed; nothing of the unit's own is lost."""

    METRICS_BECOME_OWN = auto()
    """Figures of a removed metric are kept, and the metric becomes the unit's own."""

    METRICS_ADD_UP_OTHERWISE = auto()
    """Figures of a metric are added up in another way."""

    UNITS_SUCCEEDED = auto()
    """A report of a unit that is gone becomes one of the unit that came from it."""

    UNITS_TO_CHOOSE = auto()
    """A report of a unit that is gone needs another: none or several came from it."""


@dataclass(frozen=True, slots=True)
class FormEffect:
    """An effect, with the ids of the elements and their numbers or names in the older form."""

    kind: EffectKind
    element_ids: tuple[str, ...]
    names: tuple[str, ...]


def effects_on_reports(old: Form, new: Form) -> list[FormEffect]:
    """What going over from one form to a changed one does to reports, in order of importance."""
    found: dict[EffectKind, list[tuple[str, str]]] = {kind: [] for kind in EffectKind}
    for kind, element_id, name in _effects(old, new):
        found[kind].append((element_id, name))
    return [
        FormEffect(kind, tuple(name for name, _ in pairs), tuple(name for _, name in pairs))
        for kind, pairs in found.items()
        if pairs
    ]


def _effects(old: Form, new: Form) -> Iterator[tuple[EffectKind, str, str]]:
    parked = {pair.old.id for pair in match_form_goals(old, new).pairs if pair.new is None}
    measures = {measure.id for goal in new.goals() for measure in goal.national_measures}
    for goal in old.goals():
        if goal.id in parked:
            yield EffectKind.GOALS_PARKED, goal.id, goal.number
        for measure in goal.national_measures:
            if measure.id not in measures:
                name = f"{goal.number}, {measure.number}"
                yield EffectKind.NATIONAL_MEASURES_GONE, measure.id, name
    metrics = {metric.id: metric for metric in new.metrics}
    for metric in old.metrics:
        present = metrics.get(metric.id)
        if present is None:
            if any(counts_the_same(metric, known) for known in new.metrics):
                continue
            yield EffectKind.METRICS_BECOME_OWN, metric.id, metric.plural
        elif present.adds_up != metric.adds_up:
            yield EffectKind.METRICS_ADD_UP_OTHERWISE, metric.id, metric.plural
    for unit in old.units:
        now = upgraded_unit(new, unit)
        if now is None:
            yield EffectKind.UNITS_TO_CHOOSE, unit.id, unit.name
        elif now.id != unit.id:
            yield EffectKind.UNITS_SUCCEEDED, unit.id, unit.name
