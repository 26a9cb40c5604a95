"""Collections for tests of the office's totals, made of reports in one line each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    Collection,
    FigureChoice,
    JointActivity,
    Received,
)
from kplan_desktop.domain.collection.collection_edits import PutEntry, apply_edit
from kplan_desktop.domain.collection.report_facts import facts_of
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals, joint_totals
from kplan_desktop.domain.joint_totals.proposals import ActivityProposal
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    Report,
)
from tests.domain.samples import FIRST, note, report

AT = dt.datetime(2014, 8, 25, 12, 0, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Office:
    """A collection with the facts of what was received, by bundle, and the reports by unit."""

    collection: Collection
    facts: dict[str, RevisionFacts]
    reports: dict[str, Report]

    def totals(
        self, proposals: Iterable[ActivityProposal] = (), previous: JointTotals | None = None
    ) -> JointTotals:
        """Its totals."""
        return joint_totals(self.collection, self.facts, proposals, previous)

    def after(self, *entries: JointActivity) -> Office:
        """The same after these decisions."""
        collection = self.collection
        for entry in entries:
            collection = apply_edit(collection, PutEntry(entry))
        return replace(self, collection=collection)


def office(form: Form, reports: Iterable[Report]) -> Office:
    """A collection of one report of each unit, in the order in which they came."""
    by_unit = {each.unit_id: each for each in reports}
    received = {
        unit_id: Received(
            id=unit_id,
            unit_id=unit_id,
            unit_name=each.unit_name,
            report_id=each.id,
            revision=each.revision,
            sha256=f"bundle of {unit_id}",
            content_sha256=f"content of {unit_id}",
            made_at=AT,
            taken_in_at=AT,
        )
        for unit_id, each in by_unit.items()
    }
    facts = {received[unit_id].sha256: facts_of(each) for unit_id, each in by_unit.items()}
    return Office(Collection(id="c", form=form, received=received), facts, by_unit)


def told(unit_id: str, *activities: Activity, goals: Mapping[str, str] | None = None) -> Report:
    """A unit's report of these activities; ``goals`` says of some under which, with commas.

    Each has a note under each of its goals, and is under the first goal of the form otherwise.
    """
    goals = goals or {}
    notes: dict[str, list[Note]] = {}
    for activity in activities:
        for number, goal_id in enumerate(goals.get(activity.id, FIRST).split(",")):
            name = f"{activity.id}-{number}"
            notes.setdefault(goal_id, []).append(note(name, of=activity.id))
    entries = (GoalEntry(goal_id=name, notes=tuple(found)) for name, found in notes.items())
    return replace(report(*entries, activities=activities), unit_id=unit_id, id=f"r-{unit_id}")


def exact(value: int | str, metric_id: str) -> Figure:
    """An exact figure."""
    return Figure(metric_id, Decimal(value), Exactness.EXACT)


def about(value: int | str, metric_id: str) -> Figure:
    """An estimate."""
    return Figure(metric_id, Decimal(value), Exactness.ESTIMATE)


def unknown(metric_id: str) -> Figure:
    """A figure that was asked for and is not known."""
    return Figure(metric_id, None, Exactness.UNKNOWN)


def same(
    *members: ActivityRef,
    figures: tuple[FigureChoice, ...] = (),
    name: str = "same",
    minutes: int = 0,
) -> JointActivity:
    """The decision that activities are one, made so many minutes after the first ones."""
    at = AT + dt.timedelta(minutes=minutes)
    return JointActivity(id=name, members=members, same=True, figures=figures, by="Merete", at=at)


def different(*members: ActivityRef, name: str = "different") -> JointActivity:
    """The decision that activities are not one."""
    return JointActivity(id=name, members=members, same=False, by="Merete", at=AT)
