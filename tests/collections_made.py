"""Small collections for tests, built in one line each: who delivered what, and its facts."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from kplan_desktop.domain.collection.collection import (
    Collection,
    CollectionHead,
    Contact,
    Received,
    UnitRecord,
)
from kplan_desktop.domain.collection.collection_edits import CollectionEdit, apply_edit
from kplan_desktop.domain.collection.revision_facts import ActivityFacts, GoalState, RevisionFacts
from kplan_desktop.domain.joint_totals.joint_totals import JointScope, joint_totals
from kplan_desktop.domain.model.report import Exactness, Figure
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.totals import Totals
from tests.domain.samples import DEADLINE, FORM, GOALS

OSLO = dt.timezone(dt.timedelta(hours=2))
NOW = dt.datetime(2014, 9, 10, 9, 30, tzinfo=OSLO)
TODAY = NOW.date()
IN_TIME = dt.datetime.combine(DEADLINE, dt.time(9), OSLO) - dt.timedelta(days=1)


def digest(name: str) -> str:
    """The SHA-256 of a name, as a stand-in for that of a file."""
    return hashlib.sha256(name.encode()).hexdigest()


def received(
    unit_id: str, revision: int = 1, made_at: dt.datetime = IN_TIME, **changes: object
) -> Received:
    """A revision of a unit's report."""
    name = f"{unit_id}-{revision}"
    one = Received(
        id=name,
        unit_id=unit_id,
        unit_name=unit_id.title(),
        report_id=f"report-{unit_id}",
        revision=revision,
        sha256=digest(name),
        content_sha256=digest(f"content of {name}"),
        made_at=made_at,
        taken_in_at=NOW,
    )
    return replace(one, **changes)  # type: ignore[arg-type]


def collection(*revisions: Received, units: tuple[UnitRecord, ...] = ()) -> Collection:
    """A collection with these revisions, made by Ola Nordmann."""
    return Collection(
        id="c",
        form=FORM,
        head=CollectionHead(author="Ola Nordmann"),
        received={each.id: each for each in revisions},
        units={each.unit_id: each for each in units},
    )


def contact(unit_id: str, email: str) -> UnitRecord:
    """A unit of which the office knows whom to write to."""
    return UnitRecord(unit_id=unit_id, contact=Contact(name="Kari Nordmann", email=email))


def facts(
    written: int = len(GOALS), nothing: int = 0, *, notes: int = 3, **changes: object
) -> RevisionFacts:
    """The facts of a report with so many goals written, and so many after them marked."""
    states = [GoalState.WRITTEN] * written + [GoalState.NOTHING_TO_REPORT] * nothing
    states += [GoalState.EMPTY] * (len(GOALS) - len(states))
    made = RevisionFacts(
        unit_name="",
        adviser="",
        own_metrics=(),
        goals=dict(zip(GOALS, states, strict=True)),
        activities=(),
        notes=notes,
        measures=4,
        outcomes=2,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def facts_of_all(one: Collection) -> Mapping[str, RevisionFacts]:
    """The same facts for each revision of a collection."""
    return {each.sha256: facts() for each in one.received.values()}


def edited(one: Collection, *edits: CollectionEdit) -> Collection:
    """The collection after these edits."""
    for edit in edits:
        one = apply_edit(one, edit)
    return one


def activity(activity_id: str, goal_id: str = GOALS[0], **figures: int) -> ActivityFacts:
    """An activity that is done, with figures by the ids of their metrics."""
    return ActivityFacts(
        id=activity_id,
        label="Fagdag i dans",
        goal_ids=(goal_id,),
        note_ids=(activity_id,),
        standing=Standing.REACHED,
        figures=tuple(
            Figure(metric_id=name, value=Decimal(value), exactness=Exactness.EXACT)
            for name, value in figures.items()
        ),
        lacks=not figures,
    )


def totals_of_units(one: Collection, known: Mapping[str, RevisionFacts]) -> dict[str, Totals]:
    """The totals of each unit."""
    made = joint_totals(one, known)
    return {unit_id: made.totals(JointScope(unit_id=unit_id)) for unit_id in made.units}
