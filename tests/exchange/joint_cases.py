"""A small collection with something of everything that the joint report prints."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    Arrangement,
    Collection,
    CollectionHead,
    CountedFigure,
    ExtendedDeadline,
    FigureChoice,
    JointActivity,
    JointGoal,
    JointMetric,
    MetricRef,
    NoteRef,
    NoteTheme,
    OfficeMark,
    PurgedKind,
    PurgeRecord,
    ReceivedAs,
    UnitRecord,
)
from kplan_desktop.domain.collection.collection_edits import PutEntry
from kplan_desktop.domain.joint_report.joint_content import JointReport
from kplan_desktop.domain.joint_report.joint_report import joint_report
from kplan_desktop.domain.model.form import Metric, NationalGoal
from kplan_desktop.domain.model.report import (
    Activity,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    NothingToReport,
    Outcome,
    OutcomeKind,
    Report,
    Semester,
    Status,
)
from tests.collections_made import digest, edited
from tests.domain.joint_totals.samples import Office, office
from tests.domain.samples import FIRST, FORM, SECOND, measure, note, report

ONE, TWO, THREE, FOUR, FIVE = FORM.units[:5]
MADE = dt.datetime(2014, 9, 20, 12, 30, tzinfo=dt.UTC)
AT = dt.datetime(2014, 9, 10, 9, 30, tzinfo=dt.UTC)

OFFICE_TEXT = "Fylkene har arbeidet for en tydelig profil.\n\nDe fleste melder om god dialog."


def figure(metric_id: str, number: int | None, *, exact: bool = True) -> Figure:
    """A figure; without a number it is unknown."""
    if number is None:
        return Figure(metric_id, None, Exactness.UNKNOWN)
    exactness = Exactness.EXACT if exact else Exactness.ESTIMATE
    return Figure(metric_id, Decimal(number), exactness)


def _first() -> Report:
    """With a joint event, a note that tells of it again, and outcomes with reasons."""
    dance = replace(
        measure("m1", note("dance", "Fagdag i dans"), note("visit", "Besøk i kommunene")),
        outcome=Outcome(OutcomeKind.PARTLY, "To av fire samlinger"),
    )
    band = replace(
        measure("m2", note("band", "Korps: plan"), text="Styrke korpsene"),
        outcome=Outcome(OutcomeKind.DONE),
    )
    return report(
        GoalEntry(goal_id=FIRST, measures=(dance, band)),
        GoalEntry(goal_id=SECOND, notes=(note("again", "Mer om fagdagen", of="dance"),)),
        activities=(
            Activity(
                id="dance",
                when=Day(dt.date(2013, 4, 11)),
                figures=(figure("deltakere", 40), figure("own-f1", 3)),
                shared_with=(TWO.id,),
            ),
            Activity(
                id="visit",
                status=Status.DONE,
                figures=(figure("kommuner", 12), figure("elever", None)),
            ),
            Activity(id="band", status=Status.PLANNED, figures=(figure("elever", 60),)),
        ),
    )


def _second() -> Report:
    """With the same event, another of its own, and notes in the office's themes."""
    return report(
        GoalEntry(goal_id=FIRST, measures=(measure("m1", note("day", "Dansedag for alle")),)),
        GoalEntry(
            goal_id=SECOND,
            measures=(measure("m3", note("course", "Kurs for lærere"), note("choir", "Kor")),),
        ),
        activities=(
            Activity(
                id="day",
                when=Day(dt.date(2013, 4, 11)),
                figures=(figure("deltakere", 44, exact=False), figure("own-f1", 5)),
            ),
            Activity(id="course", when=Semester(2013, "autumn"), figures=(figure("laerere", 18),)),
            Activity(id="choir", status=Status.CANCELLED),
        ),
    )


def _third() -> Report:
    """With nothing to report under a goal, and a note under a goal that the form lacks."""
    parked = NationalGoal(id="goal-old", number="9.9", text="et mål som er tatt ut")
    made = report(
        GoalEntry(goal_id=FIRST, nothing_to_report=NothingToReport("Ingen søkte")),
        GoalEntry(goal_id=SECOND, notes=(note("zero", "Ingen møtte"),)),
        activities=(Activity(id="zero", figures=(figure("deltakere", 0),)),),
    )
    entry = GoalEntry(goal_id="goal-old", notes=(note("old", "Gammelt arbeid"),))
    activities = {**made.activities, "old": Activity(id="old", figures=(figure("moter", 2),))}
    return replace(made, parked=(parked,), goals=(*made.goals, entry), activities=activities)


def _own(name: str) -> tuple[Metric, ...]:
    return (Metric(id="own-f1", singular=name, plural=name, adds_up="events"),)


def small_office() -> Office:
    """Three units of the form's, the first two of which share an event; the others are silent."""
    reports = (
        replace(_first(), unit_id=ONE.id, id="r1", own_metrics=_own("opptak")),
        replace(_second(), unit_id=TWO.id, id="r2", own_metrics=_own("lydopptak")),
        replace(_third(), unit_id=THREE.id, id="r3"),
    )
    made = office(FORM, reports)
    facts = {digest(sha256): each for sha256, each in made.facts.items()}
    return replace(made, facts=facts, collection=_decided(made.collection))


def _decided(collection: Collection) -> Collection:
    """The collection after the office has written, chosen and decided something of everything."""
    members = ActivityRef(ONE.id, "dance"), ActivityRef(TWO.id, "day")
    choice = FigureChoice(metric_id="deltakere", kind=CountedFigure.ONE, of=members[0])
    own = MetricRef(ONE.id, "own-f1"), MetricRef(TWO.id, "own-f1")
    theme = NoteTheme(id="t", title="Kurs", notes=(NoteRef(TWO.id, "course"),))
    extended = ExtendedDeadline(date=dt.date(2014, 9, 1), reason="Sykdom", by="Ola Ås", at=AT)
    mark = OfficeMark(reason="Stillingen var ledig", by="Ola Ås", at=AT)
    received = {
        name: replace(
            each,
            sha256=digest(each.sha256),
            content_sha256=digest(each.content_sha256),
            form_id=FORM.id,
            form_version=FORM.version,
            made_at=dt.datetime(2014, 8, 20 + 2 * (name == TWO.id), 9, 30, tzinfo=dt.UTC),
            received_as=ReceivedAs.PDF if name == TWO.id else ReceivedAs.BUNDLE,
            purged_at=AT if name == THREE.id else None,
        )
        for name, each in collection.received.items()
    }
    collection = replace(
        collection,
        received=received,
        head=CollectionHead(author="Merete Ås", introduction="Slik var perioden."),
    )
    return edited(
        collection,
        PutEntry(JointGoal(goal_id=FIRST, text=OFFICE_TEXT)),
        PutEntry(
            JointGoal(
                goal_id=SECOND,
                arrangement=Arrangement.BY_THEME,
                themes=(theme,),
                left_out=frozenset({NoteRef(TWO.id, "choir")}),
            )
        ),
        PutEntry(
            JointActivity(
                id="j", members=members, same=True, figures=(choice,), by="Merete Ås", at=AT
            )
        ),
        PutEntry(JointMetric(id="m", members=own, same=True, name="opptak", by="Per", at=AT)),
        PutEntry(UnitRecord(unit_id=FOUR.id, nothing_to_report=mark)),
        PutEntry(UnitRecord(unit_id=FIVE.id, deadline=extended)),
        PutEntry(
            PurgeRecord(
                id="p", kind=PurgedKind.REVISION, of=THREE.id, label=THREE.name, at=AT, by="Per"
            )
        ),
    )


def small_report() -> JointReport:
    """The joint report of the small collection."""
    made = small_office()
    return joint_report(made.collection, made.reports, made.totals())
